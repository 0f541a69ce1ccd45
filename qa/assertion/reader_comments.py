"""Finds readers' comments that stand in the text of an article: what readers write below it, the article does not say."""

import re
from functools import lru_cache
from itertools import islice

from index.patterns import lazy_pattern
from index.text import Span

_COUNT = r"(?:[(\[]\d[\d,]{0,6}[)\]]|[:–—-]? ?\d{1,6})"
_HEADING = lazy_pattern(
    r"^[^\w\n]{0,4}(?:"
    rf"(?i:(?:readers?['’]?s? |your |user |all |top |latest |most liked )?comments)[ \t]*(?:{_COUNT}|:)?"
    rf"|(?i:(?:readers?['’]?s? |user )?(?:comment|replies|responses|discussion|feedback|reactions))[ \t]*{_COUNT}"
    r"|(?i:reader (?:replies|responses|reactions|feedback)|reactions from readers|letters? to the editor|"
    r"readers['’]? (?:letters|views|voices|"
    r"opinions|write|respond|react|replies)|have your say|join the (?:discussion|conversation|debate)|what (?:our )?readers (?:say|think|"
    r"write)|from the comments|leave a (?:comment|reply)|post a comment):?"
    r"|\d{1,6} (?i:comments?|replies|responses|reactions))"
    r"[^\w\n]{0,4}$",
    re.MULTILINE,
)
"""A line of its own: “Reader comments (3)”, “12 comments”, “Have your say”."""
_AGO = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d{1,3}) ?"
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|h|m|d|days?|weeks?|months?|years?)(?: ago)?|just now)"
)
_SIGNED = lazy_pattern(
    r"^[ \t>*•-]{0,4}(?!(?i:last|first|updated?|published|posted|modified|reported|live|"
    r"breaking)\b)[\w][\w.'’-]{0,24}(?: [\w][\w.'’-]{0,24}){0,2}"
    rf"(?:, | ?[(·|•–—-] ?){_AGO}\)?(?: (?:wrote|said|says|writes|comments?|replied))?[ \t]?(?::|\n)",
    re.MULTILINE,
)
"""“oldpine, two hours ago: …”, “Lark77 · 3h” on a line of its own."""
_POSTED = lazy_pattern(
    r"^[ \t>*•-]{0,4}(?:[Cc]omment (?:by|from) @?[\w][\w.'’-]{0,30}|@[\w.]{2,30}|"
    r"[\w.-]{2,30} (?:commented|posted|replied|writes in the comments))"
    r"(?: [^\n:]{0,40})?(?::|\n)",
    re.MULTILINE,
)
"""“Comment by oldpine: …”, “@lark77: …”."""
_LEAST_BEFORE = 80
"""Characters of an article in front of its comments."""
_ASKS_COMMENT = lazy_pattern(r"\b(?:comment(?:s|ed|er|ers)?|readers?|users?|replies|letters?|forum|posters?)\b", re.IGNORECASE)
_MAX_FOUND = 200


@lru_cache(maxsize=64)
def reader_comment_spans(text: str) -> tuple[Span, ...]:
    """Return the parts of a text that readers wrote: all behind a heading that says so, and paragraphs signed with a name and “ago”."""
    heading = _HEADING.search(text, _LEAST_BEFORE)
    last = heading.start() if heading else len(text)
    spans = [(last, len(text))] if heading else []
    for pattern in (_SIGNED, _POSTED):
        for match in islice(pattern.finditer(text, 0, last), _MAX_FOUND):
            end = text.find("\n\n", match.end(), last)
            spans.append((match.start(), last if end < 0 else end))
    return tuple(sorted(spans))


def is_in_reader_comment(text: str, place: int, question: str) -> bool:
    """Return True where a place lies in a reader's comment and the question does not ask for comments."""
    return not _ASKS_COMMENT.search(question) and any(start <= place < end for start, end in reader_comment_spans(text))
