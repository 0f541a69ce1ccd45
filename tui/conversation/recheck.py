"""A comparison of recorded quotes with the archive of today: what has changed since, and where a quote is now.

Articles are looked up by id; the filters of the question play no part.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, Protocol

from index.article import Article
from index.errors import ArticleMissing, QuotationMismatch
from index.text import Span, sentences
from tui.conversation.pin import Pin
from tui.conversation.store import RecordedTurn
from tui.conversation.turn import Turn

if TYPE_CHECKING:
    from qa.answer import Citation

SourceChange = Literal["changed", "moved", "gone"]
"""The article no longer holds the quote; it differs but holds it, at the old place or elsewhere; it is not in the archive."""


_JOINED = re.compile(r"\w\0\w|\d\0[.,]\d|\d[.,]\0\d")
"""The characters around a position, marked by NUL, inside a word or a number. Cleaned text holds no NUL."""


class ArticleLookup(Protocol):
    def article(self, identity: str) -> Article:
        """Raise `ArticleMissing` where the archive has no such article."""


def quoted_digests(turn: Turn, articles: ArticleLookup) -> dict[str, str]:
    """Return article id → digest, for every article that the turn quotes and the archive holds."""
    names = dict.fromkeys(source.source.article for source in turn.sources)
    articles_by_id = {name: _look_up(name, articles) for name in names}
    return {name: article.digest for name, article in articles_by_id.items() if article is not None}


def recheck(recorded_turn: RecordedTurn, articles: ArticleLookup) -> dict[int, SourceChange]:
    """Return source number → its change; a source without a change has no entry."""
    marks = {source.n: source_change(source, recorded_turn.digests, articles) for source in recorded_turn.turn.sources}
    return {n: mark for n, mark in marks.items() if mark is not None}


def reanchor(citation: "Citation", article: Article) -> "Citation":
    """Return the citation with the place and the sentence that its quote has in `article` now: the same sentence if that is
    still there, and of several such places the nearest to the old one.

    Raise `QuotationMismatch` where the article does not hold the quote.
    """
    places = _quote_starts(citation, article.text)
    if not places:
        raise QuotationMismatch(article.id, citation.start, citation.end)
    offset = citation.start - citation.sentence_start
    same = [at for at in places if at >= offset and article.text.startswith(citation.sentence, at - offset)]
    start = min(same or places, key=lambda at: abs(at - citation.start))
    span = start, start + len(citation.quote)
    first, last = (start - offset, start - offset + len(citation.sentence)) if same else _sentences_around(article.text, span)
    return replace(citation, start=start, end=span[1], sentence=article.text[first:last], sentence_start=first)


def requote(citation: "Citation", article: Article) -> "Citation | None":
    """Return the citation with the place that its quote has in `article` now; None where the quote is gone."""
    if article.text[citation.start : citation.end] == citation.quote:
        return citation
    try:
        return reanchor(citation, article)
    except QuotationMismatch:
        return None


def pin_changes(pins: Sequence[Pin], articles: ArticleLookup) -> list[SourceChange | None]:
    """Return what has become of the article of each pin since it was pinned; None where nothing has."""
    return [source_change(pin.citation, {pin.key[0]: pin.digest} if pin.digest else {}, articles) for pin in pins]


def article_digest(name: str, articles: ArticleLookup) -> str:
    """Return the digest of an article; "" where the archive does not hold it."""
    article = _look_up(name, articles)
    return article.digest if article is not None else ""


def _look_up(name: str, articles: ArticleLookup) -> Article | None:
    try:
        return articles.article(name)
    except ArticleMissing:
        return None


def source_change(citation: "Citation", digests: dict[str, str], articles: ArticleLookup) -> SourceChange | None:
    """Return what has become of the cited article; `digests` holds those of the time at which it was cited, by article id."""
    article = _look_up(citation.source.article, articles)
    if article is None:
        return "gone"
    if _in_place(citation, article) and digests.get(article.id, article.digest) == article.digest:
        return None
    return "moved" if _quote_starts(citation, article.text) else "changed"


def _in_place(citation: "Citation", article: Article) -> bool:
    """Return True if quote and sentence are where they were. This compares them even under the same digest: what is shown as
    verbatim is compared every time."""
    quoted, around = article.text[citation.start : citation.end], citation.sentence
    return quoted == citation.quote and article.text.startswith(around, citation.sentence_start)


def _quote_starts(citation: "Citation", text: str) -> list[int]:
    """Return where the quote begins in `text`, but not inside a longer word or number ("38" in "138") unless it was quoted so."""
    at = citation.start - citation.sentence_start
    cut = _cuts_word(citation.sentence, (at, at + len(citation.quote)))
    starts = _all_starts(text, citation.quote)
    return [start for start in starts if cut or not _cuts_word(text, (start, start + len(citation.quote)))]


def _all_starts(text: str, quote: str) -> list[int]:
    starts, start = [], text.find(quote) if quote else -1
    while start >= 0:
        starts.append(start)
        start = text.find(quote, start + 1)
    return starts


def _cuts_word(text: str, span: Span) -> bool:
    """Return True if the span begins or ends inside a word or a number of `text`."""
    return any(_JOINED.search(f"{text[max(0, at - 2) : at]}\0{text[at : at + 2]}") for at in span)


def _sentences_around(text: str, span: Span) -> Span:
    """Return one span around all sentences that `span` touches."""
    start, end = span
    spans = [(first, last) for first, last in sentences(text) if first < end and start < last]
    return min([start, *(first for first, _ in spans)]), max([end, *(last for _, last in spans)])
