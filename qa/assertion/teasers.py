"""Finds the lines that point to other articles, and pictures of other days: an article does not say what they say."""

import re
from collections.abc import Iterator
from datetime import date

from index.patterns import lazy_pattern
from index.text import Span

_TEASER = lazy_pattern(
    r"^[^\w\n]{0,4}(?:(?:read|see|watch|listen) (?:more|also|next|this)|also read|see also|"
    r"related(?: articles?| stor(?:y|ies)| news| content)?|"
    r"more (?:on this(?: story)?|news|stories|from [\w ]{2,30})|also in the news|also on [\w ]{2,30}|"
    r"in other news|don['’]?t miss|most read|"
    r"up next|recommended(?: for you)?|you (?:may|might) (?:also )?like|trending|editor['’]?s['’]? picks?)\s?[:–—|>»-]",
    re.IGNORECASE,
)
"""“Read more: Storm kills two”."""
_PICTURE = r"(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|PICTURE|[Pp]ic|[Ii]mage|IMAGE|[Ff]oto)"
_CAPTION = lazy_pattern(
    rf"^[^\w\n]{{0,4}}(?:(?:file |library |archive |stock )?{_PICTURE}s?(?: caption)?|caption|pictured|above|top|main image)\s?[:|–—-]|"
    rf"^[^\w\n]{{0,4}}(?:file|library|archive|stock) {_PICTURE}\b",
    re.IGNORECASE,
)
_OF_THE_ARCHIVE = lazy_pattern(rf"\b(?:file|library|archive|stock) {_PICTURE}\b|\barchives?\b", re.IGNORECASE)
_NAME_OF_CREDIT = lazy_pattern(
    r"(?:^|[:|–—-]\s?|\bby )(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3})(?=\s?[/|,)\]]|\s*$)"
)
_NAMES = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}"
_CREDIT = lazy_pattern(
    rf"^[^\w\n]{{0,4}}(?:(?:{_PICTURE}s?|[Cc]redits?)(?: by| [Cc]redits?| courtesy of)?\s?[:|–—-]?\s?{_NAMES}(?:\s?[/|,]\s?{_NAMES})?"
    rf"|{_NAMES}\s?[/|]\s?{_NAMES})[^\w\n]{{0,4}}$"
)
"""A line of its own: “Mia Lindh / Stour Times”, “Photo: Mia Lindh”."""
_IN_BRACKETS = lazy_pattern(rf"[(\[](?:{_PICTURE}s?(?: by)?:? ?)?{_NAMES}\s?[/|]\s?{_NAMES}[)\]]")
_YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")
_ASKS_PICTURE = lazy_pattern(r"\b(?:photo\w*|pictures?|pictured|images?|captions?|shown)\b", re.IGNORECASE)
_LONGEST_LINE = 500
_READ = 20_000


def is_beside_the_text(text: str, place: int, question: str, published: date | None) -> bool:
    """Return True where a place lies in a pointer to another article, a picture's credit, or the caption of a picture of another year."""
    start = text.rfind("\n", max(0, place - _LONGEST_LINE), place) + 1
    end = text.find("\n", place, place + _LONGEST_LINE)
    line = text[start : end if end >= 0 else place + _LONGEST_LINE]
    if _TEASER.match(line):
        return True
    if _ASKS_PICTURE.search(question):
        return False
    if _CREDIT.match(line) or any(
        start + found.start() <= place < start + found.end() for found in _IN_BRACKETS.finditer(line)
    ):
        return True
    return bool(_CAPTION.match(line)) and _is_of_another_day(line, question, published)


def _is_of_another_day(caption: str, question: str, published: date | None) -> bool:
    """Return True for a picture from an archive, or one of a year before the article's that the question does not name."""
    if _OF_THE_ARCHIVE.search(caption):
        return True
    years = set(_YEAR.findall(caption))
    is_old = published is not None and any(int(year) < published.year for year in years)
    return is_old and not years & set(_YEAR.findall(question))


def picture_credits(text: str) -> Iterator[Span]:
    """Yield the names of those who took the pictures of an article, from the lines that credit them."""
    first = 0
    for line in text[:_READ].split("\n"):
        if len(line) <= _LONGEST_LINE and _CREDIT.match(line) and (match := _NAME_OF_CREDIT.search(line)):
            yield first + match.start("name"), first + match.end("name")
        first += len(line) + 1
