"""Recognises questions about an article instead of the news in it: “who wrote the article about the bypass?”."""

import re
from dataclasses import dataclass
from typing import Literal

from index.patterns import lazy_pattern

ArticleField = Literal["author", "day", "outlet", "headline"]

_KIND = r"(?:article|story|report|piece|item|column|interview)"
_PAPER = r"(?:outlet|newspaper|paper|site|website|magazine|broadcaster)"
_PRINTED = r"(?:published|printed|written|posted|carried|run|released)"
_NAMED = (
    rf"(?:the|an?|that|this) (?:{_KIND} (?:about|on|of|with the (?:headline|title)|headed|headlined|titled|entitled|called) (?P<topic>.+?)"
    rf"|(?P<before>.+?) {_KIND}|(?P<only>article|story|piece))"
)
_TITLED = r"[“\"‘'](?P<title>[^”\"’']{8,}|[^”\"]{8,})[”\"’']"
_FIRST_VERB = (
    r"(?:first (?:reported|wrote|broke the news|published)|reported first|wrote first|broke the (?:news|story)|"
    r"was (?:the )?first to (?:report|write))"
)
_PATTERNS: tuple[tuple[ArticleField, str], ...] = (
    ("author", rf"who (?:wrote|has written|is the author of|authored|reported) (?:{_NAMED}|{_TITLED})"),
    ("author", rf"by whom (?:was|is) (?:{_NAMED}|{_TITLED}) {_PRINTED}"),
    ("day", rf"(?:when|on (?:what|which) (?:day|date)) (?:was|is) (?:{_NAMED}|{_TITLED}) {_PRINTED}"),
    ("day", rf"(?:when|on (?:what|which) (?:day|date)) did (?:{_NAMED}|{_TITLED}) (?:appear|come out)"),
    ("day", rf"what is the date of (?:{_NAMED}|{_TITLED})"),
    ("outlet", rf"(?:who|(?:which|what) {_PAPER}) (?:published|printed|carried|ran|has published) (?:{_NAMED}|{_TITLED})"),
    ("outlet", rf"where (?:was|did) (?:{_NAMED}|{_TITLED}) (?:{_PRINTED}|appear)"),
    ("author", r"who (?:wrote|has written|reported|writes) (?:about|on) (?P<about>.+)"),
    (
        "author",
        rf"(?:which|what) (?:reporter|journalist|correspondent|columnist|author|writer) (?:wrote|reported|covered|has written)"
        rf" (?:(?:about |on |that )(?P<about>.+)|{_NAMED}|{_TITLED})",
    ),
    ("author", rf"who (?:{_FIRST_VERB}) (?:that )?(?P<first>.+)"),
    ("outlet", rf"(?:which|what) {_PAPER} (?:{_FIRST_VERB}) (?:that |about |on )?(?P<first>.+)"),
    (
        "outlet",
        rf"(?:which|what) {_PAPER} (?:has |had )?(?:reported|wrote|written|said|covered) (?:that |about |on )?(?P<about>.+)",
    ),
    (
        "day",
        r"(?:when|on (?:what|which) (?:day|date)) (?:was|were) it (?:first )?(?:reported|"
        r"announced in the (?:paper|press|news)) (?:first )?that (?P<first>.+)",
    ),
    ("headline", rf"what (?:is|was) the (?:headline|title) of (?:{_NAMED})"),
)
_ELSEWHERE = lazy_pattern(
    r"\b(?:his|her|their|my)\b|\bin (?:an? )?(?:books?|memoirs?|letters?|diar\w+|posts?|tweets?|songs?|poems?|email)\b",
    re.IGNORECASE,
)
"""Who wrote about it “in her diary” is told by the news, and is not the author of an article."""
_COMPILED = tuple((field, lazy_pattern(pattern, re.IGNORECASE)) for field, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class MetadataQuestion:
    """What is asked of which article."""

    field: ArticleField
    topic: str
    """What the article is about, or its headline; "" for “the article”, where there is but one."""
    is_title: bool
    """True where `topic` is given as the headline itself."""
    is_first: bool = False
    """True where the first of several articles about the topic is meant."""


def metadata_question(text: str) -> MetadataQuestion | None:
    """Return what a question asks about an article; None for a question about the news."""
    words = " ".join(text.split()).strip(" ?!.")
    for field, pattern in _COMPILED:
        if match := pattern.fullmatch(words):
            groups = match.groupdict()
            title = groups.get("title") or ""
            topic = next((groups[name] for name in ("title", "topic", "before", "about", "first") if groups.get(name)), "")
            if groups.get("about") and _ELSEWHERE.search(topic):
                return None
            return MetadataQuestion(field, topic.strip(" “”\"'"), bool(title), bool(groups.get("first")))
    return None
