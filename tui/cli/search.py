"""`pullquote search`: the retriever alone."""

import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from index.embedders.table import open_embedder
from index.languages import is_other_language, language_name
from index.search.retriever import Hit, Retriever
from index.store.opening import open_archive
from index.text import one_line
from qa.question.question import understand
from qa.search_json import hits_json
from tui.cli.options import FilterOptions, as_json, filters, index_dir, retriever
from tui.config.load import configure


@click.command()
@click.argument("query")
@index_dir
@filters
@click.option("-k", "count", type=click.IntRange(1, 1000), default=10, show_default=True, help="Passages listed.")
@retriever
@as_json
def search(
    query: str, index_dir: Path | None, count: int, retriever: str | None, as_json: bool, **filter_values: object
) -> None:
    """Passages that match QUERY, best first, with their dense, lexical and fused ranks."""
    search_filters = FilterOptions(**filter_values).filters()  # type: ignore[arg-type]
    question = understand(query, search_filters)
    configuration = configure(index_dir, {"retriever": retriever})
    embedder = open_embedder(configuration.index.embedder, configuration.index.model)
    with closing(open_archive(configuration.index_dir)) as archive:
        hits = Retriever(archive, embedder, configuration.search).search(question.text, count, search_filters)
    click.echo(json.dumps(hits_json(hits), ensure_ascii=False) if as_json else _table(hits))


def _table(hits: Sequence[Hit]) -> str:
    return "\n".join(_row(hit) for hit in hits) or "Nothing found."


def _row(hit: Hit) -> str:
    a = hit.article
    day = a.published.isoformat() if a.published else "no date"
    head = f"dense {hit.dense_rank or '–'} · lexical {hit.lexical_rank or '–'} · {day} · {a.outlet or '–'} · {a.title}"
    head += f" · in {language_name(a.language)}" if is_other_language(a.language) else ""
    return f"{hit.rank:>3}. {one_line(head)}\n     {one_line(hit.text)[:160]}\n     {one_line(a.id)}:{hit.passage.start}-{hit.passage.end}"
