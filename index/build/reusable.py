"""The contract of what a build need not compute again: the generation before, or what others have computed for this build."""

from collections.abc import Mapping
from typing import Protocol

from index.article import Passage
from index.build.intake import LoadedFiles
from index.build.journal import TextKey
from index.embedders.contract import Vectors
from index.news.copies import Shingles


class Reusable(Protocol):
    """What is known already. Whatever is missing, or belongs to no article of the build, costs only time."""

    def unchanged_files(self, digests: Mapping[str, str], outlet_names: Mapping[str, str]) -> LoadedFiles:
        """Return corpus path → what was loaded from the file, for files with these digests that need not be read.

        `outlet_names`: host or folder, in small letters → the name of the outlet.
        """
        ...

    def reusable_passages(self) -> Mapping[str, list[Passage]]:
        """Return article digest → passages."""
        ...

    def reusable_sketches(self) -> Mapping[str, Shingles]:
        """Return article digest → sketch."""
        ...

    def reusable_vectors(self) -> dict[TextKey, Vectors]:
        """Return key of an embedded text → its vector."""
        ...
