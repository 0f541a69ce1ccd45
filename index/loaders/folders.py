"""The folders of a corpus. Files of the first are named by their path below it, those of others behind their folder's name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import corpus_entries
from index.text import one_line

BESIDE = "../"
"""In front of the folder's name: no path below the first folder begins so."""


def folder_prefixes(folders: Sequence[Path]) -> list[str]:
    """Return what stands in front of the names of each folder's files: nothing for the first, then “../clippings/”, “../clippings-2/”."""
    names = [one_line(folder.absolute().name) or "folder" for folder in folders]
    prefixes = [""]
    for number, name in enumerate(names[1:], start=1):
        before = names[1:number].count(name)
        prefixes.append(f"{BESIDE}{name}{f'-{before + 1}' if before else ''}/")
    return prefixes[: len(folders)]


def entries_of_folders(folders: Sequence[Path], field_map: Mapping[str, str]) -> Iterator[CorpusFile | Skipped]:
    """Yield the files and refused entries of each folder, or single file, in order."""
    for folder, prefix in zip(folders, folder_prefixes(folders), strict=True):
        for entry in corpus_entries(folder, field_map):
            if isinstance(entry, Skipped):
                yield replace(entry, path=prefix + entry.path)
            else:
                yield replace(entry, name=prefix + entry.name)


def split_prefix(name: str, folders: Sequence[Path]) -> tuple[Path, str]:
    """Return the folder that a file of this name lies in, and its path below that folder."""
    for folder, prefix in reversed(list(zip(folders, folder_prefixes(folders), strict=True))):
        if name.startswith(prefix):
            return folder, name.removeprefix(prefix)
    return folders[0], name
