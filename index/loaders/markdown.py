"""Loads Markdown with YAML front matter, or with a headline and a byline as in plain text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from index.article import Article
from index.loaders import decode, plain
from index.loaders.draft import Draft
from index.loaders.fields import dates, front_matter
from index.loaders.fields.front_matter import BrokenFrontMatter
from index.loaders.fields.markdown_text import MarkdownBlock, markdown_blocks
from index.loaders.source import CorpusFile, Skipped


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a Markdown file."""
    text = decode.decode_file(source)
    if isinstance(text, Skipped):
        yield text
        return
    draft = parse(text)
    if isinstance(draft, BrokenFrontMatter):
        yield Skipped(source.name, draft.reason)
        return
    yield draft.to_article(source.name) or Skipped(source.name, "no text")


def parse(text: str) -> Draft | BrokenFrontMatter:
    """Return the draft of a Markdown text. The fields of the front matter win over the first lines."""
    parts = front_matter.split_front_matter(text)
    if isinstance(parts, BrokenFrontMatter):
        return parts
    fields, body = parts
    draft = plain.compose_draft(*_headline(fields.pop("title", ""), markdown_blocks(body)))
    published = dates.parse_date(fields.pop("published", "")) or draft.published
    updated = dates.parse_date(fields.pop("updated", "")) or draft.updated
    words: dict[str, Any] = fields
    return replace(draft, published=published, updated=updated, **words)


def _headline(title: str, body: list[MarkdownBlock]) -> tuple[str, list[str]]:
    """Return the title and the lines below it. The title is that of the front matter, else the first `# Heading` or line."""
    heading = next((block for block in body if block.heading == 1), None)
    if heading and (not title or _same(heading.text, title)):
        title = title or heading.text
        body = [block for block in body if block is not heading]
    lines = "\n\n".join(block.text for block in body).split("\n")
    return (title, lines) if title else plain.split_headline(lines)


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
