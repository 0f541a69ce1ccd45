"""The generation before, of which a build may reuse passages, sketches and vectors."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from index.article import Article, Passage
from index.build.journal import TextKey, text_key
from index.build.moved import files_by_content, renamed
from index.embedders.contract import Vectors
from index.embedders.table import weights_digest
from index.errors import IndexUnusable
from index.loaders.source import Skipped
from index.news.copies import Shingles
from index.passages import context_prefix
from index.settings import IndexSettings
from index.store.archive import Archive, current_generation
from index.store.catalogue import Catalogue, IndexedArticle
from index.store.catalogue_parts import CATALOGUE_FILE
from index.store.field_gaps import FieldGaps
from index.store.generation_arrays import load_arrays
from index.store.lexical import LexicalIndex
from index.store.manifest import PIPELINE_VERSION, Manifest, check_files_once, read_manifest, storable_path
from index.text import one_line, terms

APPEND_FROM = 10_000
"""Passages of an archive from which on something is appended: a smaller one is written again in a second or two."""
NO_NAMES: Mapping[str, str] = MappingProxyType({})


class PreviousGeneration:
    """The generation before, or an empty generation 0 if there is none that can be read. Other models' vectors are not reused."""

    def __init__(
        self,
        folder: Path | None,
        manifest: Manifest | None,
        settings: IndexSettings,
        field_map: Mapping[str, str],
        unusable_reason: str | None = None,
    ) -> None:
        self.unusable = unusable_reason
        """The reason why the generation cannot be read; None if it can, or if there is none."""
        self._manifest, self._settings, self._folder = manifest, settings, folder
        self._same_fields = manifest is not None and manifest.field_map == dict(field_map) and self._same_limits()
        self._catalogue = Catalogue(folder / CATALOGUE_FILE) if manifest and folder else None
        self.generation = manifest.generation if manifest else 0
        self._renamed: dict[str, tuple[str, str]] = {}
        """Digest of an article of a file that has another name now → its digest before, and its id now."""
        self.articles = manifest.articles if manifest else 0
        self.passages = manifest.passages if manifest else 0

    @cached_property
    def _entries(self) -> list[tuple[IndexedArticle, str, int]]:
        """Return the articles, which are read only if something changed: a rebuild without changes needs none."""
        return list(self._catalogue.indexed_articles()) if self._catalogue else []

    @property
    def digests(self) -> dict[str, str]:
        """Return article id → digest."""
        return {entry.article.id: digest for entry, digest, _ in self._entries}

    def close(self) -> None:
        if self._catalogue:
            self._catalogue.close()

    def skipped(self) -> list[Skipped]:
        return self._catalogue.skipped() if self._catalogue else []

    def outlets(self) -> list[str]:
        """Return the outlets of the articles; none where the archive cannot be read."""
        return self._catalogue.outlets() if self._catalogue is not None else []

    def skipped_of_files(self) -> list[tuple[str, Skipped]]:
        """Return the corpus path of its file and what was not indexed."""
        return self._catalogue.skipped_of_files() if self._catalogue else []

    def incomplete_files(self) -> set[str]:
        """Return the files of which an article was left out because its id was in use."""
        return self.files().keys() - self._catalogue.whole_files().keys() if self._catalogue else set()

    def files(self) -> dict[str, str]:
        """Return corpus path → digest of the file's bytes and format."""
        return self._catalogue.files() if self._catalogue else {}

    def archive_to_append_to(self, index: Path, folders: Sequence[Path]) -> Archive | None:
        """Open the generation in the folder `index`; None where a build with these settings can append nothing to it.

        The caller closes it.
        """
        same = self._same_model() and self._same_chunker() and self._same_fields and self._same_folders(folders)
        if not same or self._manifest is None or self._folder is None or self.passages < APPEND_FROM:
            return None
        return Archive(index, self._manifest, self._folder)

    def other_languages(self) -> dict[str, int]:
        """Return code → number of articles, for the languages other than English."""
        return self._catalogue.other_languages() if self._catalogue else {}

    def field_gaps(self) -> FieldGaps:
        return self._catalogue.field_gaps() if self._catalogue else FieldGaps()

    def unchanged_files(
        self, digests: Mapping[str, str], outlet_names: Mapping[str, str] = NO_NAMES
    ) -> dict[str, list[Article | Skipped]]:
        """Return corpus path → what the file gives, for files that need not be read again: those with the bytes of one before.

        `outlet_names`: host or folder, in small letters → the name of the outlet.
        """
        if self._catalogue is None or not self._same_chunker() or not self._same_fields:
            return {}
        names = files_by_content(self._catalogue.whole_files(), digests)
        loaded = self._loaded(set(names.values()))
        given = {new: loaded[old] for new, old in names.items() if new == old}
        return given | self._under_new_names(names, loaded, outlet_names)

    def moved_files(
        self, names: Set[str], digests: Mapping[str, str], outlet_names: Mapping[str, str] = NO_NAMES
    ) -> dict[str, list[Article | Skipped]]:
        """Do what `unchanged_files` does for some files that were not there before, and read the catalogue's rows of those alone."""
        if self._catalogue is None:
            return {}
        others = files_by_content(self._catalogue.whole_files(), {name: digests[name] for name in names})
        catalogue, loaded = self._catalogue, dict[str, list[Article | Skipped]]()
        for file in set(others.values()):
            loaded[file] = [*catalogue.articles_by_row(sorted(catalogue.rows_of_files([file]).values()))]
        for file, skipped in catalogue.skipped_of_files() if loaded else ():
            if file in loaded:
                loaded[file].append(skipped)
        return self._under_new_names(others, loaded, outlet_names)

    def _under_new_names(
        self, names: Mapping[str, str], loaded: Mapping[str, list[Article | Skipped]], outlet_names: Mapping[str, str]
    ) -> dict[str, list[Article | Skipped]]:
        """Return name now → what the file gives, for those that had another name; `names`: now → before."""
        given: dict[str, list[Article | Skipped]] = {}
        for new, old in names.items():
            if new != old and (entries := renamed(loaded[old], old, new, outlet_names)) is not None:
                given[new] = entries
                self._take_over(loaded[old], entries)
        return given

    def _loaded(self, files: set[str]) -> dict[str, list[Article | Skipped]]:
        """Return corpus path → what was loaded from these files."""
        loaded: dict[str, list[Article | Skipped]] = {name: [] for name in files}
        if self._catalogue is not None and files:
            for file, article in self._catalogue.articles_of_files():
                if file in files:
                    loaded[file].append(article)
            for file, skipped in self._catalogue.skipped_of_files():
                if file in files:
                    loaded[file].append(skipped)
        return loaded

    def _take_over(self, entries: list[Article | Skipped], renamed_entries: list[Article | Skipped]) -> None:
        """Remember under which digest passages and sketches of renamed articles are found."""
        for old, new in zip(entries, renamed_entries, strict=True):
            if isinstance(old, Article) and isinstance(new, Article):
                self._renamed[new.digest] = old.digest, new.id

    def same_files(self, digests: dict[str, str], folders: Sequence[Path]) -> bool:
        """Return whether building now would give the same archive: same bytes, folders, model, chunker and field names."""
        same = self._same_model() and self._same_chunker() and self._same_fields and self._same_folders(folders)
        return bool(same and self._catalogue and self._catalogue.files() == digests)

    def articles_by_id(self, ids: Set[str]) -> dict[str, Article]:
        """Return id → article, for those of these ids that there are."""
        return {entry.article.id: entry.article for entry, _, _ in self._entries if entry.article.id in ids} if ids else {}

    def reusable_passages(self) -> dict[str, list[Passage]]:
        """Return article digest → passages; nothing if the chunker's settings have changed."""
        if not self._same_model() or not self._same_chunker():
            return {}
        known = {digest: list(entry.passages) for entry, digest, _ in self._entries}
        moved = {
            new: [replace(passage, article_id=identity) for passage in known[old]]
            for new, (old, identity) in self._renamed.items()
            if old in known
        }
        return known | moved

    def reusable_sketches(self) -> dict[str, Shingles]:
        """Return article digest → sketch; nothing if texts are now cleaned otherwise."""
        if self._catalogue is None or not self._same_chunker():
            return {}
        known = self._catalogue.sketches()
        return known | {new: known[old] for new, (old, _) in self._renamed.items() if old in known}

    def reusable_vectors(self) -> dict[TextKey, Vectors]:
        """Return key of an embedded text → its vector; nothing if the model has changed."""
        if self._folder is None or not self._same_model():
            return {}
        _, _, dense = load_arrays(self._folder)
        return {key: dense.vector(row) for key, row in self._row_of_text.items()}

    def reusable_terms(self) -> "KnownTerms":
        """Return the terms of texts that were indexed; of none if texts are now read otherwise."""
        if self._folder is None or not self._same_chunker():
            return KnownTerms({}, ())
        return KnownTerms(self._row_of_text, load_arrays(self._folder)[1].parts)

    @cached_property
    def _row_of_text(self) -> dict[TextKey, int]:
        """Return key of an embedded text → its passage's row."""
        front = self._manifest.front if self._manifest else ""
        return {
            text_key(context_prefix(entry.article, front) + entry.article.text[p.start : p.end]): first + offset
            for entry, _, first in self._entries
            for offset, p in enumerate(entry.passages)
        }

    def _same_model(self) -> bool:
        manifest = self._manifest
        return manifest is not None and manifest.weights == weights_digest(self._settings.embedder, self._settings.model)

    def _same_limits(self) -> bool:
        manifest, settings = self._manifest, self._settings
        limits = settings.file_seconds, settings.file_megabytes
        return manifest is not None and (manifest.file_seconds, manifest.file_megabytes) == limits

    def _same_folders(self, folders: Sequence[Path]) -> bool:
        """Return whether the archive remembers these folders: of a corpus that was moved, it has to learn the new place."""
        manifest = self._manifest
        return manifest is not None and [manifest.corpus, *manifest.more] == [storable_path(folder) for folder in folders]

    def _same_chunker(self) -> bool:
        manifest, settings = self._manifest, self._settings
        return manifest is not None and (
            manifest.pipeline,
            manifest.passage_tokens,
            manifest.overlap_tokens,
            manifest.front,
        ) == (
            PIPELINE_VERSION,
            settings.passage_tokens,
            settings.overlap_tokens,
            settings.front,
        )


class KnownTerms:
    """The terms of texts that were indexed before, read from the index instead of the texts."""

    def __init__(self, row_of_text: Mapping[TextKey, int], parts: Sequence[tuple[int, LexicalIndex]]) -> None:
        """`parts`: the indexes of the archive, each with the row of its first passage."""
        self._row_of_text = row_of_text
        self._parts = [(first, index, list(index.vocabulary)) for first, index in parts]

    def terms_of(self, text: str) -> list[str]:
        """Return the terms of a text, as `index.text.terms` gives them."""
        row = self._row_of_text.get(text_key(text))
        if row is None or not self._parts:
            return terms(text)
        first, index, vocabulary = next(part for part in reversed(self._parts) if part[0] <= row)
        start, end = index.passage_starts[row - first], index.passage_starts[row - first + 1]
        return [vocabulary[column] for column in index.sequence[start:end].tolist()]


def open_previous_generation(index: Path, settings: IndexSettings, field_map: Mapping[str, str]) -> PreviousGeneration:
    """Open the current generation. For one that is missing, damaged or of another format, return an empty one."""
    folder = manifest = unusable = None
    try:
        folder = current_generation(index)
        if folder is not None:
            manifest = read_manifest(folder, index)
            check_files_once(folder, index, manifest)
    except IndexUnusable as error:
        manifest, unusable = None, one_line(error.reason)
    return PreviousGeneration(folder, manifest, settings, field_map, unusable)
