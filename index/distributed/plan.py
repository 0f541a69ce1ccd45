"""What is to be worked out: which files, with which settings, and under which names the results are kept. No work is done here."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from zlib import crc32

from pydantic import BaseModel, ConfigDict

from index.loaders.source import CorpusFile
from index.settings import IndexSettings
from index.store.manifest import PIPELINE_VERSION

_STAGES_VERSION = 1
"""The number grows whenever a stage gives something else, or writes it otherwise, than before."""
_GROUP_FILES = 64
_GROUP_BYTES = 4 * 2**20
"""A group has at most so many files, and ends with the file that brings it to so many bytes."""
_ENDING_NAMES = 32
"""One name of so many ends its group, so that a file that comes or goes changes its own group and not all behind it."""


class GroupedFile(BaseModel):
    """A file of the corpus."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """Its corpus path."""
    file: str
    """Where it lies, for every worker."""
    digest: str
    """SHA-256 of its bytes, and its format (`index.build.intake.file_digests`)."""


class FileGroup(BaseModel):
    """Files that one worker reads, one after another."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    files: tuple[GroupedFile, ...]


class StageSettings(BaseModel):
    """All that the stages need to know beside their input, and the names that follow from it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: str
    """The folder of `StageFiles`, the same one for every worker."""
    index: IndexSettings
    weights: str
    """`ModelIdentity.weights` of the model."""
    field_map: dict[str, str]

    def load_key(self, group: FileGroup) -> str:
        """Return the name of what the files of a group gave."""
        limits = self.index.file_seconds, self.index.file_megabytes
        return _key("load", limits, self.field_map, [(file.name, file.digest) for file in group.files])

    def cut_key(self, articles: str) -> str:
        """Return the name of the passages of a partition, which is given by the digest of its articles."""
        return _key("cut", self.weights, self.index.passage_tokens, self.index.overlap_tokens, articles)

    def embed_key(self, articles: str) -> str:
        """Return the name of the vectors of these passages."""
        return _key("embed", self.index.front, self.cut_key(articles))

    def sketch_key(self, articles: str) -> str:
        """Return the name of the sketches of a partition."""
        return _key("sketch", articles)


class StagePlan(BaseModel):
    """The whole work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    settings: StageSettings
    groups: tuple[FileGroup, ...]


def _key(*parts: object) -> str:
    return hashlib.sha256(json.dumps([_STAGES_VERSION, PIPELINE_VERSION, *parts]).encode()).hexdigest()


def file_groups(files: Iterable[tuple[str, CorpusFile]], digests: Mapping[str, str]) -> Iterator[FileGroup]:
    """Yield the files, given with their corpus paths, in groups. Files that nobody reads are left out, as are those without a digest."""
    group: list[GroupedFile] = []
    size = 0
    for name, source in files:
        digest = digests.get(name, "")
        if not _is_digest(digest) or not _is_text(str(source.file)):
            continue
        group.append(GroupedFile(name=name, file=str(source.file.absolute()), digest=digest))
        size += _size(source.file)
        if len(group) >= _GROUP_FILES or size >= _GROUP_BYTES or crc32(name.encode()) % _ENDING_NAMES == 0:
            yield FileGroup(files=tuple(group))
            group, size = [], 0
    if group:
        yield FileGroup(files=tuple(group))


def _is_digest(digest: str) -> bool:
    """Return whether a file was read for it: else the reason why not stands there."""
    sha256, _, kind = digest.partition(" ")
    return len(sha256) == 64 and bool(kind)


def _is_text(path: str) -> bool:
    return path.encode("utf-8", "replace").decode() == path


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
