"""The input of a citation style. All its text is cleaned; it knows nothing of any style."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from index.article import Article, SourceRef
from index.loaders.draft import web_address
from index.text import one_line

if TYPE_CHECKING:
    from qa.answer import Citation

_NEVER_IN_ADDRESSES = str.maketrans({c: percent(c) for c in "\\^`{|}"})
"""Characters that RFC 3986 forbids and `web_address` lets pass: each would end a field or a link of some format."""

LONGEST_SENTENCE = 480
"""Characters of the longest sentence that is quoted whole: a page without full stops is one."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source, and the quote that is cited from it, "" for the whole article.

    Every string is on one line. The source's `url` is an http or https address, or ""; its `author` is what the article prints:
    one name, several, an organisation.
    """

    source: SourceRef
    quote: str = ""
    sentence: str = ""
    """The sentence of the quote, for a style that quotes whole sentences; "" where it is not known or too long."""
    speaker: str = ""
    """Who says what is quoted, by name; "" where the article tells it itself."""

    def __post_init__(self) -> None:
        s = self.source
        url = web_address(s.url).translate(_NEVER_IN_ADDRESSES)
        title, outlet, author = one_line(s.title), one_line(s.outlet), one_line(s.author)
        for field in ("quote", "sentence", "speaker"):
            object.__setattr__(self, field, one_line(getattr(self, field)))
        object.__setattr__(self, "source", SourceRef(one_line(s.article), title, outlet, author, s.published, url))

    @classmethod
    def of(cls, citation: "Citation") -> "Reference":
        sentence = citation.sentence if len(citation.sentence) <= LONGEST_SENTENCE and citation.place == "body" else ""
        speaker = citation.speaker
        return cls(citation.source, citation.quote, sentence, "" if speaker is None else speaker.full_name)

    @classmethod
    def of_article(cls, article: Article, quote: str = "") -> "Reference":
        return cls(SourceRef.of(article), quote)
