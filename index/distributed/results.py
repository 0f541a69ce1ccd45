"""What the stages gave, as a build reuses it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.article import Article, Passage
from index.build.intake import LoadedFiles
from index.build.journal import TextKey, text_key
from index.build.outlet_names import with_outlet_names
from index.build.reusable import Reusable
from index.distributed.partitions import (
    ArticlePartition,
    passages_from_bytes,
    sketches_from_bytes,
    vectors_from_bytes,
)
from index.distributed.plan import FileGroup, StagePlan
from index.distributed.stage_files import StageFiles
from index.distributed.stages import partition_texts
from index.embedders.contract import Vectors
from index.loaders.source import Skipped
from index.news.copies import Shingles


@dataclass(frozen=True, slots=True)
class _Partition:
    digest: str
    articles: list[Article]
    """With the outlets named as in the archive, on which their digests depend."""


class StageResults:
    """The results of a plan, beside what was known before. What is not there, or not whole, is left out: the build computes it."""

    def __init__(self, plan: StagePlan, before: Reusable, unchanged: LoadedFiles, outlets: Mapping[str, str]) -> None:
        """`unchanged`: what `before` knows of files that are as they were. `outlets`: see `index.build.build.BuildJob`."""
        self._settings, self._before, self._files = plan.settings, before, StageFiles(Path(plan.settings.folder))
        self._loaded: dict[str, list[Article | Skipped]] = {}
        self._partitions: list[_Partition] = []
        for group in plan.groups:
            self._take_group(group, outlets)
        self._unchanged = {**unchanged, **self._loaded}

    def unchanged_files(self, digests: Mapping[str, str], outlet_names: Mapping[str, str]) -> LoadedFiles:
        """Return corpus path → what was loaded, for the files that were unchanged and those of the plan."""
        return self._unchanged

    def reusable_passages(self) -> Mapping[str, list[Passage]]:
        """Return article digest → passages."""
        found = {
            article.digest: passages
            for partition in self._partitions
            for article, passages in zip(partition.articles, self._passages(partition) or [], strict=False)
        }
        return {**self._before.reusable_passages(), **found}

    def reusable_sketches(self) -> Mapping[str, Shingles]:
        """Return article digest → sketch."""
        found = {
            article.digest: sketch
            for partition in self._partitions
            for article, sketch in zip(partition.articles, self._sketches(partition), strict=False)
        }
        return {**self._before.reusable_sketches(), **found}

    def reusable_vectors(self) -> dict[TextKey, Vectors]:
        """Return key of an embedded text → its vector."""
        return {**self._before.reusable_vectors(), **dict(self._vectors())}

    def _take_group(self, group: FileGroup, outlets: Mapping[str, str]) -> None:
        """Read the articles of a group; of one whose articles are not all there, none."""
        digests = self._files.read("load", self._settings.load_key(group))
        if digests is None:
            return
        bodies = {digest: self._files.read("articles", digest) for digest in json.loads(digests)}
        whole = {digest: ArticlePartition.from_bytes(body) for digest, body in bodies.items() if body is not None}
        if len(whole) < len(bodies):
            return
        self._loaded.update({file.name: [] for file in group.files})
        for digest, partition in whole.items():
            self._partitions.append(_Partition(digest, with_outlet_names(partition.articles, outlets)))
            for entry in partition.entries:
                self._loaded[entry.file].append(entry.found)

    def _passages(self, partition: _Partition) -> list[list[Passage]] | None:
        body = self._files.read("cut", self._settings.cut_key(partition.digest))
        return None if body is None else passages_from_bytes(body, partition.articles)

    def _sketches(self, partition: _Partition) -> list[Shingles]:
        body = self._files.read("sketch", self._settings.sketch_key(partition.digest))
        return [] if body is None else sketches_from_bytes(body)

    def _vectors(self) -> Iterator[tuple[TextKey, Vectors]]:
        for partition in self._partitions:
            passages = self._passages(partition)
            body = self._files.read("embed", self._settings.embed_key(partition.digest))
            if passages is not None and body is not None:
                texts = partition_texts(partition.articles, passages, self._settings.index.front)
                yield from zip(map(text_key, texts), vectors_from_bytes(body), strict=True)
