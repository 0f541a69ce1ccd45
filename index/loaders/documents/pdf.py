"""Loads the text layer of a PDF: one article, or several where each has a headline with a byline or a date below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import pairwise

from index.article import Article
from index.loaders import plain
from index.loaders.apart import ParserStopped, parse_apart
from index.loaders.draft import Draft
from index.loaders.fields import header
from index.loaders.fields.json_value import JsonValue
from index.loaders.source import CorpusFile, Skipped

if find_spec("pypdf") is None:
    raise ModuleNotFoundError("pypdf")  # now rather than in the other process: the receipt then says what to install

MAX_PDF_BYTES = 100 * 2**20
_MARK = b"%PDF-"
_MARK_WITHIN = 1024
"""Readers of PDF look for the mark in so many bytes."""
_HEADLINE = 1.2
"""A headline is printed in so many times the size of the text."""
_WORDS_OF_HEADLINE = 3
"""Fewer words, such as those of a newspaper's own name, are a headline only where there is no other."""
_FIELDS_WITHIN = 3
"""Number of paragraphs below a headline in which a byline or a date says that an article begins."""


@dataclass(frozen=True, slots=True)
class _Printed:
    page: int
    size: float
    text: str


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield each article, with the page on which it begins as its locator."""
    content = source.read(MAX_PDF_BYTES)
    if not content:
        yield Skipped(source.name, "empty file")
        return
    if _MARK not in content[:_MARK_WITHIN]:
        yield Skipped(source.name, "not a PDF, whatever its name says")
        return
    value = parse_apart("index.loaders.documents.pdf_text:parse", content)
    if isinstance(value, ParserStopped):
        yield Skipped(source.name, value.reason)
    elif isinstance(value, dict):
        yield from _articles(value, source.name)


def _articles(value: dict[str, JsonValue], name: str) -> Iterator[Article | Skipped]:
    if "reason" in value:
        yield Skipped(name, str(value["reason"]))
        return
    paragraphs = [_Printed(*entry) for entry in _list(value["paragraphs"]) if isinstance(entry, list)]  # type: ignore[arg-type]
    body = float(value["size"]) if isinstance(value["size"], float | int) else 0.0
    parts = split_articles(paragraphs, body)
    for number, part in enumerate(parts, start=1):
        draft = compose(part, body, str(value["title"]))
        draft = replace(
            draft, locator=f"page {part[0].page}", url=draft.url or (str(value["address"]) if len(parts) == 1 else "")
        )
        yield draft.to_article(name, number if len(parts) > 1 else None) or Skipped(name, "no text")
    if value["read"] != value["pages"]:
        yield Skipped(name, f"only {value['read']} of its {value['pages']} pages were read: the others would take too long")


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def split_articles(paragraphs: Sequence[_Printed], body: float) -> list[Sequence[_Printed]]:
    """Return the paragraphs of each article. What stands above the first headline belongs to the first article."""
    starts = [place for place in range(len(paragraphs)) if _begins_article(paragraphs, place, body)]
    if len(starts) < 2:
        return [paragraphs]
    bounds = [0, *starts[1:], len(paragraphs)]
    return [paragraphs[start:end] for start, end in pairwise(bounds)]


def _begins_article(paragraphs: Sequence[_Printed], place: int, body: float) -> bool:
    headline = paragraphs[place]
    if not _is_headline(headline, body) or len(headline.text.split()) < _WORDS_OF_HEADLINE:
        return False
    below = paragraphs[place + 1 : place + 1 + _FIELDS_WITHIN]
    until = next((number for number, paragraph in enumerate(below) if _is_headline(paragraph, body)), len(below))
    return any(header.read_header([paragraph.text]).size for paragraph in below[:until])


def _is_headline(paragraph: _Printed, body: float) -> bool:
    return paragraph.size >= _HEADLINE * body


def compose(paragraphs: Sequence[_Printed], body: float, title: str) -> Draft:
    """Return the draft of an article. The file's own title counts only where the page says the same."""
    top = _headline(paragraphs, body, title)
    if top is None:
        return plain.parse(_text(paragraphs))
    return plain.compose_draft(paragraphs[top].text, _text(paragraphs[top + 1 :]).split("\n"))


def _headline(paragraphs: Sequence[_Printed], body: float, title: str) -> int | None:
    """Return the place of the headline on the first page: what the file's title says, else the largest print."""
    first = [place for place, paragraph in enumerate(paragraphs) if paragraph.page == paragraphs[0].page]
    named = next((place for place in first if title and _letters(paragraphs[place].text) == _letters(title)), None)
    if named is not None:
        return named
    large = [place for place in first if _is_headline(paragraphs[place], body)]
    long = [place for place in large if len(paragraphs[place].text.split()) >= _WORDS_OF_HEADLINE]
    return max(long or large, key=lambda place: paragraphs[place].size, default=None)


def _text(paragraphs: Sequence[_Printed]) -> str:
    return "\n\n".join(paragraph.text for paragraph in paragraphs)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
