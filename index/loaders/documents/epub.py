"""Loads EPUBs, as news apps and e-readers keep issues: each chapter with a heading of its own is an article."""

import re
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, open_zip, read_named
from index.loaders.documents.blocks import DocumentBlock, draft_of_blocks
from index.loaders.documents.epub_package import EpubPackage, read_package
from index.loaders.documents.markup import MAX_MARKUP_BYTES, NoMarkup, markup_blocks, read_markup
from index.loaders.draft import default_id
from index.loaders.source import CorpusFile, Skipped
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_CHAPTERS = 5000
MAX_CHAPTER_SECONDS = 8.0
"""Computing time after which no further chapter is read: those so far are kept."""
_BUDGET = 256 * 2**20
_FEW_WORDS = 10
"""A page of fewer words is a cover or a picture."""
_WORDS_OF_AN_ARTICLE = 100
"""A page without a heading is named as skipped if it has so many words."""
_LINKED_SHARE = 0.5
"""A page that consists of links by so much is a table of contents."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    number: int
    name: str
    blocks: tuple[DocumentBlock, ...]


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the articles of an issue. A chapter that cannot be read, or has no heading, is skipped by its number."""
    try:
        yield from _load(source)
    except ZipRefused as error:
        yield Skipped(source.name, error.reason)


def _load(source: CorpusFile) -> Iterator[Article | Skipped]:
    if not source.head(1):
        yield Skipped(source.name, "empty file")
        return
    with open_zip(source) as opened:
        budget = ByteBudget(_BUDGET)
        package = read_package(opened, budget)
        if len(package.chapters) > MAX_CHAPTERS:
            raise ZipRefused(f"an EPUB of more than {MAX_CHAPTERS:,} chapters")
        entries = list(_joined(_chapters(opened, package, budget, source.name), source.name))
    is_single = sum(isinstance(entry, _Chapter) for entry in entries) == 1
    for entry in entries:
        yield entry if isinstance(entry, Skipped) else _article(entry, package, source.name, is_single)
    if not entries:
        yield Skipped(source.name, "no chapter with a heading and text of its own")


def _article(chapter: _Chapter, package: EpubPackage, path: str, is_single: bool) -> Article | Skipped:
    draft = draft_of_blocks(chapter.blocks)
    whole = replace(
        draft,
        author=draft.author or (package.author if is_single else ""),
        outlet=draft.outlet or package.outlet,
        published=draft.published or package.published,
        language=package.language,
        locator=f"chapter {chapter.number}",
    )
    article = whole.to_article(path, None if is_single else chapter.number)
    return article or Skipped(default_id(path, chapter.number), "no text")


def _chapters(opened: zipfile.ZipFile, package: EpubPackage, budget: ByteBudget, path: str) -> Iterator[_Chapter | Skipped]:
    """Yield the chapters with text. Covers and tables of contents are passed over."""
    until = time.thread_time() + MAX_CHAPTER_SECONDS
    for number, name in enumerate(package.chapters, start=1):
        if time.thread_time() > until:
            yield Skipped(
                path, f"only {number - 1} of its {len(package.chapters)} chapters were read: the others would take too long"
            )
            return
        try:
            content = read_named(opened, name, budget, MAX_MARKUP_BYTES)
            root = None if content is None else read_markup(content)
        except ZipRefused as error:
            yield Skipped(default_id(path, number), error.reason)
            continue
        except NoMarkup as error:
            yield Skipped(default_id(path, number), str(error))
            continue
        if root is None:
            yield Skipped(default_id(path, number), "a chapter that is not in the file")
        elif not _is_list(root, blocks := tuple(markup_blocks(root))):
            yield _Chapter(number, name, blocks)


def _is_list(root: "_Element", blocks: Sequence[DocumentBlock]) -> bool:
    """Return whether a page is a cover or a table of contents."""
    words = _count_words(blocks)
    links = sum(len("".join(link.itertext()).split()) for link in root.iter("a"))
    return words < _FEW_WORDS or links >= _LINKED_SHARE * words


def _joined(chapters: Iterable[_Chapter | Skipped], path: str) -> Iterator[_Chapter | Skipped]:
    """Yield each chapter with a heading, with the pages behind it into which a program has split it."""
    current: _Chapter | None = None
    for entry in chapters:
        if isinstance(entry, Skipped):
            yield entry
        elif any(block.heading for block in entry.blocks):
            if current:
                yield current
            current = entry
        elif current and _stem(entry.name) and _stem(entry.name) == _stem(current.name):
            current = replace(current, blocks=(*current.blocks, *entry.blocks))
        elif _count_words(entry.blocks) >= _WORDS_OF_AN_ARTICLE:
            yield Skipped(default_id(path, entry.number), "a chapter without a heading of its own")
    if current:
        yield current


def _count_words(blocks: Sequence[DocumentBlock]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _stem(name: str) -> str:
    """Return “index” for “index_split_003.html”, else ""."""
    match = _SPLIT_NAME.fullmatch(name)
    return match[1] if match else ""


_SPLIT_NAME = lazy_pattern(r"(.{1,200})_split_?\d{1,5}\.x?html?", re.IGNORECASE)
