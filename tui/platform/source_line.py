"""The line of a raw file that holds a quote of one of its articles. Lines count from 1, as editors count them."""

import re
from collections.abc import Iterator, Sequence

from index.article import Article
from index.text import clean
from tui.platform.quote_patterns import json_string_pattern, quote_patterns

_RECORD_SUFFIXES = (".jsonl", ".ndjson")
_BODY = re.compile(r"<body\b", re.IGNORECASE)


def line_of_quote(text: str, suffix: str, article: Article, quote: str) -> int:
    """Return the best line; 1 where nothing of the quote is found: a title may have been quoted, a file may have changed."""
    search = _in_records if suffix.lower() in _RECORD_SUFFIXES else _in_text
    number = search(text, article, quote) or search(_clean_lines(text), article, quote)
    if number is not None:
        return number
    return _line_of_record(text, article) if search is _in_records else _line_number(text, _beginning(text, article))


def _clean_lines(text: str) -> str:
    """Return the text with each line cleaned as for the archive: composed letters, nothing invisible, as many lines."""
    return "\n".join(line if line.isascii() else clean(line).replace("\n", " ") for line in text.split("\n"))


def _in_text(text: str, article: Article, quote: str) -> int | None:
    """Search from the beginning of the article, and only then from the start, where a page's head and other articles are."""
    for start in dict.fromkeys((_beginning(text, article), 0)):
        for pattern in quote_patterns(quote):
            match = pattern.search(text, start)
            if match:
                return _line_number(text, match.start())
    return None


def _beginning(text: str, article: Article) -> int:
    """Return the offset of the article in a JSON array, or of a page's body: a page's head repeats the first sentences."""
    marks = (
        (mark.search(text) for mark in _article_patterns(article))
        if text.lstrip()[:1] in ("[", "{")
        else iter([_BODY.search(text)])
    )
    return next((match.start() for match in marks if match), 0)


def _line_number(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _in_records(text: str, article: Article, quote: str) -> int | None:
    """Search the article's own lines first: a quote of copies, or a short one, occurs in many articles of a file."""
    lines = text.split("\n")
    for numbers in (*_article_lines(lines, article), range(1, len(lines) + 1)):
        for pattern in quote_patterns(quote):
            number = next((n for n in numbers if pattern.search(lines[n - 1])), None)
            if number is not None:
                return number
    return None


def _line_of_record(text: str, article: Article) -> int:
    return next((numbers[0] for numbers in _article_lines(text.split("\n"), article) if numbers), 1)


def _article_lines(lines: Sequence[str], article: Article) -> Iterator[list[int]]:
    """Yield the numbers of lines that may be the article: by number where that is its id, by id, by address, by title."""
    number = article.id.removeprefix(f"{article.path}#")
    if number != article.id and number.isascii() and number.isdecimal() and 1 <= int(number) <= len(lines):
        yield [int(number)]
    for mark in _article_patterns(article):
        yield [n for n, line in enumerate(lines, start=1) if mark.search(line)]


def _article_patterns(article: Article) -> Iterator[re.Pattern[str]]:
    patterns = (json_string_pattern(value) for value in (article.id, article.url, article.title))
    return (mark for mark in patterns if mark)
