"""Loads plain text: a headline, a few lines about the article, its paragraphs, and perhaps its address at the end."""

from collections.abc import Iterator, Sequence

from index.article import Article
from index.loaders import decode
from index.loaders.draft import Draft, first_sentence
from index.loaders.fields import dates, header, links, tail
from index.loaders.source import CorpusFile, Skipped

_LONGEST_HEADLINE = 200
"""Most characters of a headline. A longer first line is a paragraph."""


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a text file."""
    text = decode.decode_file(source)
    if isinstance(text, Skipped):
        yield text
        return
    yield parse(text).to_article(source.name) or Skipped(source.name, "no text")


def parse(text: str) -> Draft:
    """Return the draft of a text. A text without a recognisable header has a headline and a body."""
    lines = [links.without_links(line) for line in text.splitlines() if not links.is_related_link(line)]
    return compose_draft(*split_headline(lines))


def split_headline(lines: Sequence[str]) -> tuple[str, list[str]]:
    """Return the first line with words, and the lines after it, or all lines if the first is a paragraph or goes on in the next."""
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    rest = list(lines[first + 1 :])
    if first == len(lines):
        return "", []
    if len(lines[first].strip()) > _LONGEST_HEADLINE or (rest and rest[0][:1].islower()):
        return first_sentence("\n".join(lines[first:]), _LONGEST_HEADLINE), list(lines[first:])
    return lines[first].strip(), rest


def compose_draft(title: str, lines: Sequence[str]) -> Draft:
    """Return the draft of the lines after a headline. Without lines, the headline is the text."""
    address, lines = tail.cut_address(lines)
    top = header.read_header(lines)
    return Draft(
        title=title,
        text="\n".join(lines[top.size :]).strip() or title,
        published=dates.parse_date(top.published),
        outlet=top.outlet,
        author=top.author,
        url=address or top.url,
        category=top.category,
    )
