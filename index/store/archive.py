"""The published folder. It holds generations, and the file CURRENT names one. A reader sees the old or the new one, whole."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.embedders.contract import ModelIdentity
from index.errors import IndexBusy, IndexDamaged, IndexMissing, IndexNotWritable, UsageError
from index.filters import Filters
from index.patterns import lazy_pattern
from index.store.catalogue import Catalogue
from index.store.catalogue_parts import CATALOGUE_FILE
from index.store.columns import ArticleMask
from index.store.disk import replace_file, sync_to_disk
from index.store.generation_arrays import load_arrays, mask_without
from index.store.local_scope import LocalScope
from index.store.manifest import (
    Manifest,
    check_files,
    check_files_once,
    check_pipeline,
    check_same_model,
    manifest_seal,
    read_manifest,
)

_GENERATION = lazy_pattern(r"gen-\d{6,}")
_UNFINISHED = lazy_pattern(r"building-\d+")
_OPENINGS = 10
"""A reader gives up where so many generations were published while it opened one."""


class Archive:
    """One generation, checked and open for reading. It stays valid while newer ones are published."""

    def __init__(self, path: Path, manifest: Manifest, folder: Path) -> None:
        self.path, self.manifest, self.folder = path, manifest, folder
        self.catalogue = Catalogue(folder / CATALOGUE_FILE)
        self.columns, self.lexical, self.dense = load_arrays(folder)
        self._present = mask_without(self.columns.articles, self.catalogue.removed_rows())

    @classmethod
    def open(cls, path: Path) -> "Archive":
        """Open the current generation. Raise `IndexMissing`, `IndexDamaged` or `IndexOfAnotherModel`.

        Where another one was published meanwhile, that is opened: its files may have been removed, or replaced, while they were read.
        """
        for _ in range(_OPENINGS):
            named = _current_line(path)
            try:
                archive = cls._open(path)
            except (IndexDamaged, OSError, sqlite3.Error, RuntimeError, ValueError):
                if named == _current_line(path):
                    raise
                continue
            if named == _current_line(path):
                return archive
            archive.close()
        raise IndexBusy(path)

    @classmethod
    def _open(cls, path: Path) -> "Archive":
        folder = current_generation(path)
        if folder is None:
            raise IndexMissing(path)
        manifest = read_manifest(folder, path)
        check_pipeline(path, manifest)
        check_files_once(folder, path, manifest)
        return cls(path, manifest, folder)

    def close(self) -> None:
        self.catalogue.close()

    @property
    def generation_name(self) -> str:
        return self.folder.name

    def current_name(self) -> str:
        """Return the name of the generation that is current now; "" if there is none. Raises `IndexDamaged`."""
        folder = current_generation(self.path)
        return folder.name if folder is not None else ""

    def scope(self, filters: Filters) -> LocalScope:
        """Return the articles that pass the filters, and their passages."""
        return LocalScope(self.columns, self.lexical, self.dense, self.articles_passing(filters) if filters else self._present)

    def articles_passing(self, filters: Filters) -> ArticleMask:
        """Return which articles pass the filters. Shape (articles,). Days are compared without SQLite, which takes seconds for them."""
        columns = self.columns
        passing = np.ones(columns.articles, np.bool_) if self._present is None else self._present
        if filters.since or filters.last_day:
            passing = passing & columns.published_between(filters.since, filters.last_day)
        others = replace(filters, since=None, until=None, as_of=None)
        if others:
            named = np.zeros(columns.articles, np.bool_)
            named[self.catalogue.article_rows(others)] = True
            passing = passing & named
        return passing

    def check_model(self, identity: ModelIdentity) -> None:
        """Raise `IndexOfAnotherModel` unless the archive was built with this model."""
        check_same_model(self.path, self.manifest, identity)


def current_generation(path: Path) -> Path | None:
    """Return the folder that CURRENT names, or None if nothing was ever published.

    Behind the name stands the checksum of the manifest, so that a flipped bit does not make it the name of another generation.
    """
    line = _current_line(path)
    if line is None:
        return None
    name, _, seal = line.partition(" ")
    folder = path / name.removesuffix("\n")
    if not _GENERATION.fullmatch(folder.name):
        raise IndexDamaged(path, "CURRENT names no generation")
    if seal != (manifest_seal(folder) or ""):
        raise IndexDamaged(path, f"CURRENT and {folder.name}/manifest.sha256 do not belong together")
    return folder


def _current_line(path: Path) -> str | None:
    """Return what stands in CURRENT, or None if nothing was ever published."""
    try:
        return (path / "CURRENT").read_bytes().decode("utf-8", "replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise IndexDamaged(path, f"CURRENT cannot be read ({error.strerror})") from error


@contextmanager
def archive_lock(path: Path) -> Iterator[None]:
    """Hold the folder's lock, and remove what a killed build left. Raise `IndexBusy` or `IndexNotWritable`."""
    from filelock import FileLock, Timeout

    try:
        _check_holds_an_index(path)
        path.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path / "lock", timeout=0)
        lock.acquire()
    except Timeout as error:
        raise IndexBusy(path) from error
    except OSError as error:
        raise IndexNotWritable(path, error.strerror or str(error)) from error
    try:
        _remove_old_generations(path)
        yield
    finally:
        lock.release()


def next_generation_number(path: Path) -> int:
    """Return one more than the highest number in the folder, of a current generation or not."""
    return 1 + max((int(folder.name.removeprefix("gen-")) for folder in _own_folders(path, _GENERATION)), default=0)


def publish_generation(
    path: Path, generation: int, write_files: Callable[[Path], None], sync: Callable[[Path], None] = sync_to_disk
) -> Path:
    """Let `fill` write a generation into a temporary folder, then make it the current one. The caller holds the lock.

    Files reach the disk before the folder gets its name, and the folder before CURRENT names it; a kill in between leaves the
    generation before as the current one.
    """
    work = path / f"building-{os.getpid()}"
    try:
        work.mkdir()
        write_files(work)
        for file in [*sorted(work.rglob("*"), reverse=True), work]:  # the files of a folder before the folder
            if file.is_dir() or file.stat().st_nlink == 1:  # those with another name are on the disk already
                sync(file)
        folder = path / f"gen-{generation:06d}"
        work.rename(folder)
        sync(path)
        _make_current(path, folder, sync)
        _remove_old_generations(path)
    except (OSError, sqlite3.Error) as error:
        raise IndexNotWritable(path, getattr(error, "strerror", None) or str(error)) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return folder


def roll_back(path: Path, sync: Callable[[Path], None] = sync_to_disk) -> int:
    """Make the generation before the current one the current one again, and return its number.

    The next build takes the number of the generation that is left behind, which is removed then. Raises `UsageError` where there is
    none before, and what opening raises where that one cannot be used.
    """
    with archive_lock(path):
        newest = current_generation(path)
        older = [folder for folder in _own_folders(path, _GENERATION) if newest is not None and folder.name < newest.name]
        if not older:
            raise UsageError(
                f"The index at {path} has no generation before the current one. Build it anew: pullquote index CORPUS"
            )
        manifest = read_manifest(older[-1], path)
        check_pipeline(path, manifest)
        check_files(older[-1], path, manifest)
        try:
            _make_current(path, older[-1], sync)
        except OSError as error:
            raise IndexNotWritable(path, error.strerror or str(error)) from error
    return manifest.generation


def _make_current(path: Path, folder: Path, sync: Callable[[Path], None]) -> None:
    seal = manifest_seal(folder)
    (path / "CURRENT.new").write_bytes((f"{folder.name}\n" if seal is None else f"{folder.name} {seal}").encode("ascii"))
    sync(path / "CURRENT.new")
    replace_file(path / "CURRENT.new", path / "CURRENT")
    sync(path)


def _remove_old_generations(path: Path) -> None:
    """Remove unfinished folders and all generations but the current one and, for going back, the one before it.

    Where it cannot be told which one is current, all stay.
    """
    for folder in _own_folders(path, _UNFINISHED):
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        (path / "CURRENT.new").unlink(missing_ok=True)
    try:
        newest = current_generation(path)
    except IndexDamaged:
        return
    generations = _own_folders(path, _GENERATION)
    older = [folder for folder in generations if newest is not None and folder.name < newest.name]
    for folder in generations:
        if folder != newest and folder not in older[-1:]:
            shutil.rmtree(folder, ignore_errors=True)


def _own_folders(path: Path, name: re.Pattern[str]) -> list[Path]:
    """Return the folders with names that only this module gives, in order."""
    return sorted(folder for folder in path.iterdir() if name.fullmatch(folder.name) and folder.is_dir())


def _check_holds_an_index(path: Path) -> None:
    """Raise `IndexNotWritable` for a folder that holds something else, so that nothing in it is overwritten or removed."""
    if path.is_dir() and any(path.iterdir()) and not ((path / "CURRENT").exists() or (path / "lock").exists()):
        raise IndexNotWritable(path, "the folder holds other files and no index")
