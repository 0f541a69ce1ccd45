"""Loads tables with a header: comma, semicolon, tab or bar between the cells, one article a row, as a stream."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from io import BufferedIOBase, TextIOWrapper
from typing import IO, cast

from index.article import Article
from index.loaders import decode
from index.loaders.fields.json_value import JsonValue
from index.loaders.shapes.records import article_from_record
from index.loaders.shapes.shape import NoArticle
from index.loaders.skipping import at_most
from index.loaders.source import CorpusFile, FileBroken, Skipped
from index.loaders.tables.csv_form import LONGEST_CELL, TableForm, table_form

_SAMPLE_BYTES = 200_000


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each row, in order. A row is named by the line on which it begins."""
    sample = source.head(_SAMPLE_BYTES)
    form = table_form(sample, list(source.field_map.values()))
    if isinstance(form, str):
        yield Skipped(source.name, form)
        return
    try:
        with _text_of(source.open(), sample) as text:
            yield from at_most(_articles(text, form, source), source.name)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise FileBroken from error


def _text_of(stream: BufferedIOBase, sample: bytes) -> TextIOWrapper:
    return TextIOWrapper(cast(IO[bytes], stream), encoding=decode.encoding_of(sample), errors="replace", newline="")


def _articles(text: TextIOWrapper, form: TableForm, source: CorpusFile) -> Iterator[Article | Skipped]:
    rows = csv.reader(text, delimiter=form.delimiter)
    line, number, has_header = 1, 0, False
    try:
        for row in rows:
            start, line = line, rows.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if has_header:
                number += 1
                yield _article(row, form, source, number, start)
            has_header = True
    except csv.Error as error:
        reason = (
            f"a cell of more than {LONGEST_CELL // 2**20} MB: is a quote not closed?" if "limit" in str(error) else str(error)
        )
        yield Skipped(f"{source.name}:{line}", reason)
        return
    if not number:
        yield Skipped(source.name, "a table without rows")


def _article(row: list[str], form: TableForm, source: CorpusFile, number: int, line: int) -> Article | Skipped:
    where = f"{source.name}:{line}"
    if any(cell.strip() for cell in row[len(form.header) :]):
        return Skipped(where, f"{len(row)} cells under a header of {len(form.header)}")
    record: dict[str, JsonValue] = {name: cell for name, cell in zip(form.header, row, strict=False) if name and cell.strip()}
    article = article_from_record(record, source.field_map, source.name, number, f"line {line}")
    if isinstance(article, NoArticle):
        return Skipped(where, "no text in this row" if len(record) < len(form.header) else article.reason)
    return article
