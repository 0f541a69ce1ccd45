"""Arrays in files of their own, which are mapped into memory: opening one reads nothing, and only what is used is kept."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def save_array(path: Path, array: NDArray[Any]) -> None:
    """Write an `.npy` file without pickle."""
    np.save(path, np.ascontiguousarray(array), allow_pickle=False)


def map_array(path: Path) -> NDArray[Any]:
    """Return the array of an `.npy` file, for reading. Raise `ValueError` for one that holds Python objects."""
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
