"""Opens an archive wherever it is kept."""

from importlib import import_module
from pathlib import Path
from typing import cast

from index.locations import MILVUS, is_on_engine
from index.store.archive import Archive
from index.store.contract import ArchiveReader

ENGINES = {MILVUS: "index.milvus.archive:open_engine_archive"}
"""The beginning of a location on an engine → the function that opens it, imported when it is first used."""


def open_archive(location: Path | str) -> ArchiveReader:
    """Open the current generation of an archive.

    Raise `IndexMissing`, `IndexDamaged` or `IndexOfAnotherModel`, or, for one on an engine, what `index/milvus/errors.py` has.
    """
    if not is_on_engine(location):
        return Archive.open(Path(location))
    module, function = ENGINES[MILVUS].split(":")
    return cast(ArchiveReader, getattr(import_module(module), function)(location))
