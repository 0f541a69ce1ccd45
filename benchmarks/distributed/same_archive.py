"""Compares two archives: the same articles, passages and groups, and vectors that differ by rounding alone.

python -m benchmarks.distributed.same_archive INDEX OTHER
"""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from index.news.stories import Clusters
from index.store.archive import Archive

LARGEST_DIFFERENCE = 1e-5


def archive_differences(one: Path, other: Path) -> Iterator[str]:
    """Yield what differs, in words; nothing where the archives are the same."""
    with closing(Archive.open(one)) as first, closing(Archive.open(other)) as second:
        if list(first.catalogue.articles()) != list(second.catalogue.articles()):
            yield "the articles"
        elif _passages(first) != _passages(second):
            yield "the passages"
        else:
            if _groups(first) != _groups(second):
                yield "the groups"
            largest = largest_difference(first, second)
            if largest > LARGEST_DIFFERENCE:
                yield f"the vectors, by {largest:.1e}"


def largest_difference(first: Archive, second: Archive) -> float:
    """Return the largest difference between two numbers of the vectors."""
    return float(np.abs(_vectors(first) - _vectors(second)).max())


def _vectors(archive: Archive) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.array(np.load(archive.folder / "vectors.npy"), np.float32)


def _passages(archive: Archive) -> list[tuple[str, int, int]]:
    rows = archive.catalogue.passages(range(archive.manifest.passages))
    return [(passage.article_id, passage.start, passage.end) for passage, _, _ in rows]


def _groups(archive: Archive) -> dict[str, Clusters]:
    return {article.id: archive.catalogue.clusters_of(article.id) for article in archive.catalogue.articles()}


def main(one: Path, other: Path) -> int:
    found = list(archive_differences(one, other))
    print(f"different: {', '.join(found)}" if found else "the same articles, passages and groups, vectors equal to 1e-5")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
