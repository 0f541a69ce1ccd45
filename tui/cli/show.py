"""`pullquote show`: an article as indexed; its text is what offsets count in."""

import json
import re
from contextlib import closing
from pathlib import Path

import click

from index.article import Article
from index.errors import UsageError
from index.languages import is_other_language, language_name
from index.store.opening import open_archive
from index.text import clean, one_line
from qa.article_json import article_json
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import CITATION_STYLES, cite_as
from tui.cli.options import as_json, index_dir
from tui.config.load import configure

_SPAN = re.compile(r"(\d+)[:-](\d+)")


@click.command()
@click.argument("article")
@index_dir
@click.option("--span", metavar="START:END", help="Only the text between these offsets.")
@click.option(
    "--cite",
    "style",
    metavar="STYLE",
    help=f"Only the citation, with the span as its quote: {', '.join(CITATION_STYLES)}, or a .csl file.",
)
@as_json
def show(article: str, index_dir: Path | None, span: str | None, style: str | None, as_json: bool) -> None:
    """Print ARTICLE (an id, as in a citation) with its headline, source and text."""
    if style is not None and as_json:
        raise UsageError("--cite prints text in a format of its own. Leave out --json; --cite csl-json gives JSON.")
    with closing(open_archive(configure(index_dir).index_dir)) as archive:
        indexed_article = archive.catalogue.article(article)
    between = _span(span, indexed_article) if span is not None else None
    if style is not None:
        quote = indexed_article.text[slice(*between)] if between is not None else ""
        click.echo(cite_as(style, Reference.of_article(indexed_article, quote)))
    elif as_json:
        click.echo(json.dumps(article_json(indexed_article, between), ensure_ascii=False))
    else:
        click.echo(clean(_page(indexed_article) if between is None else indexed_article.text[slice(*between)]))


def _span(text: str, article: Article) -> tuple[int, int]:
    match = _SPAN.fullmatch(text)
    if not match or not int(match[1]) < int(match[2]) <= len(article.text):
        raise UsageError(f"--span “{text}” is not START:END within 0:{len(article.text)}, the length of {article.id}.")
    return int(match[1]), int(match[2])


def _page(article: Article) -> str:
    a = article
    day = a.published.isoformat() if a.published else ""
    language = f"in {language_name(a.language)}" if is_other_language(a.language) else ""
    facts = " · ".join(one_line(part) for part in (a.outlet, a.author, day, a.category, language) if part)
    head = [one_line(a.title), facts, one_line(a.url), f"{one_line(a.id)} ({one_line(a.path)})"]
    return "\n".join(line for line in head if line) + "\n\n" + a.text
