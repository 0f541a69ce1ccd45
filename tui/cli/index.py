"""`pullquote index`: build or update the archive from a folder."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from index.build.watching import watch
from index.errors import PullquoteError, UsageError
from index.languages import other_languages_text
from index.locations import engine_location, is_on_engine, shown_place
from index.milvus.staging import staging_folder
from index.store.archive import current_generation
from index.store.manifest import read_manifest
from index.text import clean
from tui.cli.options import as_json, index_dir
from tui.cli.progress import build_progress
from tui.cli.publish import PublishedBuild, publish_folder, publishing_json, publishing_text, roll_back_at
from tui.config.load import Configuration, configure
from tui.presentation.wording import restart_text


@click.command()
@click.argument("corpus", type=click.Path(path_type=Path), nargs=-1)
@index_dir
@click.option("--map", "mapping", multiple=True, metavar="OURS=THEIRS", help="A JSON field with another name: title=headline.")
@click.option("--rollback", is_flag=True, help="Go back to the generation before the current one; nothing is built.")
@click.option(
    "--publish",
    "published",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Put the archive folder DIR on the engine that --index names; nothing is built.",
)
@click.option("--watch", "follow", is_flag=True, help="Stay, and build again whenever a file comes, goes or changes.")
@click.option(
    "--keep-going/--no-keep-going",
    default=True,
    help="Publish without the files that cannot be read, each named; else end with an error and publish nothing. [default: keep-going]",
)
@click.option(
    "--file-seconds", type=int, metavar="N", help="Computing time from one article of a file to the next. [default: 10]"
)
@click.option("--file-megabytes", type=int, metavar="N", help="Memory that reading one file may take. [default: 500]")
@click.option(
    "--ray", "workers", type=click.IntRange(1, 4096), metavar="N", help="Embed with N workers of Ray (pullquote[ray])."
)
@click.option("--ray-address", "address", metavar="HOST:PORT", help="With --ray: a Ray cluster instead of this machine alone.")
@as_json
def index(
    corpus: tuple[Path, ...],
    index_dir: Path | None,
    mapping: tuple[str, ...],
    rollback: bool,
    published: Path | None,
    follow: bool,
    keep_going: bool,
    file_seconds: int | None,
    file_megabytes: int | None,
    workers: int | None,
    address: str | None,
    as_json: bool,
) -> None:
    """Build or update the archive from CORPUS: a folder, a single file, or several of them.

    Without CORPUS, update it from those that it was built from, with the same --map.
    Only new and changed files are read and embedded. The old archive answers until the new one is complete.
    """
    if (workers and (rollback or follow)) or (address and not workers):
        raise UsageError("--ray N builds once: it goes with --ray-address, and neither with --watch nor with --rollback.")
    configuration = configure(index_dir, {"file_seconds": file_seconds, "file_megabytes": file_megabytes})
    place = configuration.index_dir
    if published is not None:
        receipt = publish_folder(published, place)
        click.echo(json.dumps(publishing_json(receipt)) if as_json else publishing_text(receipt))
        return
    if rollback:
        generation = roll_back_at(place)
        result = {"schema": 1, "generation": generation}
        click.echo(
            json.dumps(result) if as_json else f"Generation {generation} of {shown_place(place)} is the current one again."
        )
        return
    if is_on_engine(place):
        configuration = replace(configuration, index_dir=staging_folder(engine_location(place)))
    job = replace(_job(corpus, configuration, _field_map(mapping)), keep_going=keep_going)
    for built in watch(job, lambda: _build(job, place)) if follow else (_build(job, place, workers, address),):
        if isinstance(built, PullquoteError):
            click.echo(f"{built} The folders are watched on.", err=True)
        else:
            click.echo(json.dumps(_receipt(built)) if as_json else _summary(built, job.index))


def _build(job: BuildJob, place: Path, workers: int | None = None, address: str | None = None) -> BuildReceipt:
    """Build, with so many workers of Ray where a number is given, and publish where the place is on an engine."""
    with build_progress() as report:
        if workers is None:
            receipt = build(job, report)
        else:
            from index.distributed.building import build_with_ray

            receipt = build_with_ray(job, workers, address, report)
    return PublishedBuild.of(receipt, publish_folder(job.index, place)) if is_on_engine(place) else receipt


def _job(corpus: tuple[Path, ...], configuration: Configuration, field_map: dict[str, str]) -> BuildJob:
    names: dict[str, str] = {}
    if not corpus:
        corpus, names = _corpus_of_archive(configuration.index_dir)
    return BuildJob(
        corpus[0], configuration.index_dir, configuration.index, field_map or names, corpus[1:], configuration.outlets
    )


def _corpus_of_archive(path: Path) -> tuple[tuple[Path, ...], dict[str, str]]:
    """Return the folders that the archive was built from, and its field names."""
    folder = current_generation(path)
    manifest = read_manifest(folder, path) if folder is not None else None
    if manifest is None or not manifest.folders:
        raise UsageError(
            f"No folder is remembered for the index {path}. Give the one that holds the articles: pullquote index CORPUS"
        )
    return manifest.folders, manifest.field_map


def _field_map(mapping: tuple[str, ...]) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in mapping]
    for ours, equals, theirs in pairs:
        if not (ours and equals and theirs):
            raise UsageError(f"--map “{ours}{equals}{theirs}” is not OURS=THEIRS, for example --map title=headline.")
    return {ours: theirs for ours, _, theirs in pairs}


def _receipt(receipt: BuildReceipt) -> dict[str, object]:
    return {"schema": 1, **asdict(receipt), "seconds": round(receipt.seconds, 3)}


def _summary(receipt: BuildReceipt, path: Path) -> str:
    r = receipt
    moved = f" ({r.moved:,} moved)" if r.moved else ""
    lines = [
        f"{r.articles:,} articles, {r.passages:,} passages in {path} (generation {r.generation}, {r.seconds:.1f} s)",
        f"{r.new:,} new, {r.updated:,} updated, {r.unchanged:,} unchanged{moved}, {r.removed:,} removed, "
        f"{len(r.skipped):,} skipped",
        *([r.lacking.text] if r.lacking.text else []),
        *([other_languages_text(r.other_languages)] if r.other_languages else []),
        *([restart_text(r.restarted)] if r.restarted else []),
        *([publishing_text(r.published)] if isinstance(r, PublishedBuild) else []),
        *(f"  skipped {skipped.path}: {skipped.reason}" for skipped in r.skipped),
    ]
    return clean("\n".join(lines))
