"""`pullquote watch`: standing questions; prints what is new or changed since it was told last, for cron."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click

from index.filters import NO_FILTERS
from tui.cli.kept import kept_conversations
from tui.cli.options import FilterOptions, as_json, filters, index_dir
from tui.config.load import configure
from tui.conversation.recorder import SessionRecorder
from tui.conversation.watch import StandingNews, StandingQuestion
from tui.presentation.standing import news_lines, standing_line
from tui.services.standing import StandingOutcome, ask_standing_questions

EXIT_NEWS = 6


@click.group("watch", invoke_without_command=True)
@index_dir
@click.option("--all", "every", is_flag=True, help="Ask all, not only those not asked of this generation of the archive yet.")
@click.option("--exit-code", "tells_by_code", is_flag=True, help="Exit with 6 where something is new or changed.")
@as_json
@click.pass_context
def watch_questions(ctx: click.Context, index_dir: Path | None, every: bool, tells_by_code: bool, as_json: bool) -> int:
    """Ask the standing questions again, and print only what is new or changed since it was told last.

    Nothing is asked where the archive was not built since.
    """
    ctx.obj = index_dir
    if ctx.invoked_subcommand is not None:
        return 0
    told = failed = False
    for outcome in _outcomes(index_dir, every):
        if outcome.error is not None:
            failed = True
            click.echo(f"Error: {outcome.standing.question}: {outcome.error}", err=True)
        if outcome.news is not None:
            told = True
            click.echo(_news_json(outcome.news) if as_json else "\n".join(news_lines(outcome.news)))
    return 1 if failed else EXIT_NEWS if told and tells_by_code else 0


@watch_questions.command()
@click.argument("question")
@index_dir
@filters
@click.pass_context
def add(ctx: click.Context, /, question: str, index_dir: Path | None, **options: object) -> None:
    """Keep QUESTION; the next `pullquote watch` tells its answer, the later ones what changes."""
    limits = FilterOptions(**options).filters() if options else NO_FILTERS  # type: ignore[arg-type]
    with _recorder(ctx, index_dir) as recorder:
        standing = recorder.watches.add(recorder.archive, question, limits)
    click.echo(standing_line(standing))


@watch_questions.command()
@click.argument("number", type=click.IntRange(min=1))
@index_dir
@click.pass_context
def remove(ctx: click.Context, number: int, index_dir: Path | None) -> None:
    """Keep the standing question of this NUMBER no longer."""
    with _recorder(ctx, index_dir) as recorder:
        removed = recorder.watches.remove(recorder.archive, number)
    click.echo(f"Removed: {removed.question}", err=True)


@watch_questions.command(name="list")
@index_dir
@as_json
@click.pass_context
def list_questions(ctx: click.Context, index_dir: Path | None, as_json: bool) -> None:
    """List the standing questions about this archive."""
    with _recorder(ctx, index_dir) as recorder:
        standing = recorder.watches.standing(recorder.archive)
    for each in standing:
        click.echo(json.dumps(_standing_fields(each), ensure_ascii=False) if as_json else standing_line(each))


def _recorder(ctx: click.Context, index_dir: Path | None):  # type: ignore[no-untyped-def]  # a context manager of the recorder
    """Return the kept conversations about the archive that this command or `watch` before it names."""
    return kept_conversations(configure(index_dir or ctx.obj).index_dir)


def _outcomes(index_dir: Path | None, every: bool) -> Iterator[StandingOutcome]:
    """Yield what came of each standing question. Without any to ask no model is loaded."""
    c = configure(index_dir)
    with kept_conversations(c.index_dir) as recorder:
        if not _are_any_due(recorder, c.index_dir, every):
            return
        from qa.assistant import Assistant

        with closing(Assistant.open(c.index_dir, c.index, c.search, c.answer)) as assistant:
            yield from ask_standing_questions(assistant, recorder, every=every)


def _are_any_due(recorder: SessionRecorder, index: Path, every: bool) -> bool:
    from index.store.opening import open_archive

    standing = recorder.watches.standing(recorder.archive)
    with closing(open_archive(index)) as archive:
        generation = archive.manifest.generation
    return any(every or each.generation != generation for each in standing)


def _news_json(news: StandingNews) -> str:
    from qa.answer_json import answer_json

    standing = news.standing
    fields = {
        "schema": 1,
        "watch": standing.id,
        "question": standing.question,
        "change": news.kind,
        "before": news.before or None,
    }
    return json.dumps(fields | {"answer": answer_json(news.answer)}, ensure_ascii=False)


def _standing_fields(standing: StandingQuestion) -> dict[str, object]:
    told = standing.told
    return {
        "schema": 1,
        "watch": standing.id,
        "question": standing.question,
        "created": standing.created.isoformat(timespec="seconds"),
        "told": told.answer if told is not None and told.status == "answered" else None,
        "generation": standing.generation,
    }
