"""Archives on an engine, for `pullquote index`: built in a folder of the cache, and published from there."""

from contextlib import closing
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from index.build.job import BuildReceipt
from index.errors import UsageError
from index.locations import engine_location, is_on_engine
from index.milvus.engine import Engine
from index.milvus.publishing import PublishingReceipt, is_current, publish, roll_back_on_engine
from index.store.archive import Archive, roll_back
from tui.cli.progress import count_progress


def publish_folder(folder: Path, place: Path) -> PublishingReceipt | None:
    """Publish the archive in `folder` at a location on an engine; None where it is the current one there already."""
    if not is_on_engine(place):
        raise UsageError(f"--publish puts an archive folder on an engine: --index milvus://HOST:PORT/NAME, not {place}.")
    with closing(Archive.open(folder)) as archive, closing(Engine.connect(engine_location(place))) as engine:
        if is_current(archive, engine):
            return None
        with count_progress("Publishing articles") as advance:
            return publish(archive, engine, advance)


def roll_back_at(place: Path) -> int:
    """Go back to the generation before the current one, in a folder or on an engine. Return its number."""
    if not is_on_engine(place):
        return roll_back(place)
    with closing(Engine.connect(engine_location(place))) as engine:
        return roll_back_on_engine(engine)


@dataclass(frozen=True, slots=True)
class PublishedBuild(BuildReceipt):
    """The result of a build for an engine."""

    published: PublishingReceipt | None = None
    """None where the generation was the current one there already."""

    @classmethod
    def of(cls, receipt: BuildReceipt, published: PublishingReceipt | None) -> "PublishedBuild":
        values: dict[str, Any] = {field.name: getattr(receipt, field.name) for field in fields(receipt)}
        return cls(**values, published=published)


def publishing_json(receipt: PublishingReceipt | None) -> dict[str, object]:
    return {"schema": 1, "published": asdict(receipt) if receipt is not None else None}


def publishing_text(receipt: PublishingReceipt | None) -> str:
    """Return the result of publishing for a person."""
    if receipt is None:
        return "Published already."
    r = receipt
    numbers = f"{r.written:,} articles written, {r.kept:,} kept, {r.deleted:,} deleted"
    return f"Published: {numbers} (generation {r.generation}, {r.seconds:.1f} s)"
