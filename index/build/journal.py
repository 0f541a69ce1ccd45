"""Stores the vectors of an unfinished build, so that a build after a kill does not start from zero."""

import hashlib
import os
import shutil
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import numpy as np

from index.embedders.contract import Vectors
from index.errors import IndexNotWritable
from index.patterns import lazy_pattern

_NAME = lazy_pattern(r"vectors-.{1,16}-\d+\.journal")
TextKey = bytes
"""SHA-256 of the embedded text."""


def text_key(text: str) -> TextKey:
    return hashlib.sha256(text.encode()).digest()


class Journal:
    """An append-only file of records: key, vector, CRC-32 of both. Reading ends at the first torn or damaged record."""

    def __init__(self, folder: Path, weights: str, dimension: int) -> None:
        self._path = folder / f"vectors-{weights[:16]}-{dimension}.journal"
        self._size = 32 + 4 * dimension + 4

    def read(self) -> dict[TextKey, Vectors]:
        """Return the vectors of all records before the first torn or damaged one."""
        raw = self._path.read_bytes() if self._path.exists() else b""
        size = self._size
        vectors: dict[TextKey, Vectors] = {}
        for first in range(0, len(raw) - size + 1, size):
            body, check = raw[first : first + size - 4], raw[first + size - 4 : first + size]
            if zlib.crc32(body).to_bytes(4, "little") != check:
                break
            vectors[body[:32]] = np.frombuffer(body[32:], dtype="<f4")
        return vectors

    def append(self, keys: Iterable[TextKey], vectors: Vectors) -> None:
        bodies = (name + vector.astype("<f4").tobytes() for name, vector in zip(keys, vectors, strict=True))
        try:
            with self._path.open("ab") as stream:
                stream.writelines(body + zlib.crc32(body).to_bytes(4, "little") for body in bodies)
        except OSError as error:
            raise IndexNotWritable(self._path.parent, error.strerror or str(error)) from error

    def trim(self, records: int) -> None:
        """Cut off what follows the first `records`, so that new ones do not come after a torn one."""
        try:
            if self._path.exists():
                os.truncate(self._path, records * self._size)
        except OSError as error:
            raise IndexNotWritable(self._path.parent, error.strerror or str(error)) from error


STAGES_FOLDER = "stages"
"""In the archive's folder: what the stages of an unfinished distributed build have given."""


def remove_journals(folder: Path) -> None:
    """Remove those of every model, and stages: once the archive is that of the corpus, nobody goes on from them."""
    shutil.rmtree(folder / STAGES_FOLDER, ignore_errors=True)
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()
