"""Recognises questions about an article instead of the news in it: “who wrote the article about the bypass?”."""

import re
from dataclasses import dataclass
from typing import Literal

ArticleField = Literal["author", "day", "outlet", "headline"]

_KIND = r"(?:article|story|report|piece|item|column|interview)"
_PAPER = r"(?:outlet|newspaper|paper|site|website|agency|magazine|broadcaster)"
_PRINTED = r"(?:published|printed|written|posted|carried|run|released)"
_NAMED = (
    rf"(?:the|an?|that|this) (?:{_KIND} (?:about|on|of|with the (?:headline|title)|headed|headlined|titled|entitled|called) (?P<topic>.+?)"
    rf"|(?P<before>.+?) {_KIND})"
)
_TITLED = r"[“\"‘'](?P<title>[^”\"’']{8,}|[^”\"]{8,})[”\"’']"
_PATTERNS: tuple[tuple[ArticleField, str], ...] = (
    ("author", rf"who (?:wrote|has written|is the author of|authored|reported) (?:{_NAMED}|{_TITLED})"),
    ("author", rf"by whom (?:was|is) (?:{_NAMED}|{_TITLED}) {_PRINTED}"),
    ("day", rf"(?:when|on (?:what|which) (?:day|date)) (?:was|is) (?:{_NAMED}|{_TITLED}) {_PRINTED}"),
    ("day", rf"(?:when|on (?:what|which) (?:day|date)) did (?:{_NAMED}|{_TITLED}) (?:appear|come out)"),
    ("day", rf"what is the date of (?:{_NAMED}|{_TITLED})"),
    ("outlet", rf"(?:who|(?:which|what) {_PAPER}) (?:published|printed|carried|ran|has published) (?:{_NAMED}|{_TITLED})"),
    ("outlet", rf"where (?:was|did) (?:{_NAMED}|{_TITLED}) (?:{_PRINTED}|appear)"),
    ("headline", rf"what (?:is|was) the (?:headline|title) of (?:{_NAMED})"),
)
_COMPILED = tuple((field, re.compile(pattern, re.IGNORECASE)) for field, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class MetadataQuestion:
    """What is asked of which article."""

    field: ArticleField
    topic: str
    """What the article is about, or its headline."""
    is_title: bool
    """True where `topic` is given as the headline itself."""


def metadata_question(text: str) -> MetadataQuestion | None:
    """Return what a question asks about an article; None for a question about the news."""
    words = " ".join(text.split()).strip(" ?!.")
    for field, pattern in _COMPILED:
        if match := pattern.fullmatch(words):
            groups = match.groupdict()
            title = groups.get("title") or ""
            topic = title or groups["topic"] or groups["before"]
            return MetadataQuestion(field, topic.strip(" “”\"'"), bool(title))
    return None
