"""Archives on an engine, for `pullquote index`: built in a folder of the cache, and published from there."""

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

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
    with closing(Archive.open(folder)) as archive, closing(Engine.open(engine_location(place))) as engine:
        if is_current(archive, engine):
            return None
        with count_progress("Publishing articles") as advance:
            return publish(archive, engine, advance)


def roll_back_at(place: Path) -> int:
    """Go back to the generation before the current one, in a folder or on an engine. Return its number."""
    if not is_on_engine(place):
        return roll_back(place)
    with closing(Engine.open(engine_location(place))) as engine:
        return roll_back_on_engine(engine)


def publishing_text(receipt: PublishingReceipt | None, as_json: bool) -> str:
    """Return the result of publishing for a person, or as JSON."""
    if as_json:
        return json.dumps({"schema": 1, "published": asdict(receipt) if receipt is not None else None})
    if receipt is None:
        return "Published already."
    r = receipt
    numbers = f"{r.written:,} articles written, {r.kept:,} kept, {r.deleted:,} deleted"
    return f"Published: {numbers} (generation {r.generation}, {r.seconds:.1f} s)"
