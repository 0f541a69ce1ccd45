"""Loads plain text: a headline, a few lines about the article, its paragraphs, and perhaps its address at the end."""

from collections.abc import Iterator, Sequence

from index.article import Article
from index.loaders import decode
from index.loaders.draft import Draft, first_sentence, host_name
from index.loaders.fields import header, links, tail
from index.loaders.fields.date_order import date_order
from index.loaders.fields.dates import DateOrder
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


def compose_draft(title: str, lines: Sequence[str], order: DateOrder = "") -> Draft:
    """Return the draft of the lines after a headline. Without lines, the headline is the text.

    `order` is that of dates such as 03/04/2024; without it, the other dates of the text and its address decide.
    """
    address, lines = tail.cut_address(lines)
    top = header.read_header(lines, order or date_order("\n".join(lines), host=host_name(address)))
    body = [*(f"{line}\n" for line in top.kept), *lines[top.size :]]
    return Draft(
        title=title,
        text="\n".join(body).strip() or title,
        published=top.published,
        updated=top.updated,
        outlet=top.outlet,
        author=top.author,
        credit=top.credit,
        url=address or top.url,
        category=top.category,
    )
