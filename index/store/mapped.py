"""Arrays in files of their own, which are mapped into memory: opening one reads nothing, and only what is used is kept."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HEADER = 128
"""Bytes of an `.npy` file before the numbers."""


def save_array(path: Path, array: NDArray[Any]) -> None:
    """Write an `.npy` file without pickle, and look at its size: numpy does not say that the last bytes found no room.

    Raises `OSError`.
    """
    np.save(path, np.ascontiguousarray(array), allow_pickle=False)
    try:
        map_array(path)
    except ValueError as error:
        raise OSError(f"{path.name} cannot be written whole") from error


def map_array(path: Path) -> NDArray[Any]:
    """Return the array of an `.npy` file, for reading. Raise `ValueError` for one that holds Python objects.

    An empty one is read, as it cannot be mapped.
    """
    if path.stat().st_size <= _HEADER:
        return np.asarray(np.load(path, allow_pickle=False))
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
