"""Loads JSON lines, one article a line, as a stream: a file may be of any size."""

from collections.abc import Iterator

from index.article import Article
from index.loaders.fields import json_value
from index.loaders.fields.json_value import NotJson
from index.loaders.lines import MAX_LINE_BYTES, text_lines
from index.loaders.shapes.records import article_from_record
from index.loaders.shapes.shape import NoArticle
from index.loaders.skipping import at_most
from index.loaders.source import CorpusFile, Skipped


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each line that is not blank, in order. Lines count from 1."""
    lines = text_lines(source)
    if isinstance(lines, Skipped):
        yield lines
    else:
        yield from at_most(_articles(lines, source), source.name)


def _articles(lines: Iterator[str | None], source: CorpusFile) -> Iterator[Article | Skipped]:
    for number, line in enumerate(lines, start=1):
        if line is None:
            yield Skipped(f"{source.name}:{number}", f"a line of more than {MAX_LINE_BYTES // 2**20} MB")
        elif line.strip():
            yield _article(line, source, number)


def _article(line: str, source: CorpusFile, number: int) -> Article | Skipped:
    where = f"{source.name}:{number}"
    value = json_value.parse_json(line.strip().removesuffix(","))
    if isinstance(value, NotJson):
        return Skipped(where, value.reason if line.endswith("\n") else "not valid JSON (cut off?)")
    if not isinstance(value, dict):
        return Skipped(where, "not a JSON object")
    article = article_from_record(value, source.field_map, source.name, number, f"line {number}")
    return Skipped(where, article.reason) if isinstance(article, NoArticle) else article
