"""Files known by their bytes: what one gave under another name is taken over under its name of now, and not read again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from index.article import Article
from index.loaders.draft import outlet_folder
from index.loaders.source import Skipped
from index.loaders.table import COMPRESSED_SUFFIX, suffix_of
from index.patterns import lazy_pattern
from index.text import one_line

_OF_BYTES = lazy_pattern(r"[0-9a-f]{64} .+")
"""The digest of a file that was read; of others it is the reason why not."""

_NUMBERED = ("line ", "record ")
"""The locators of articles of which a file holds many: the folder is no outlet of theirs."""


def files_by_content(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return name now → name before, for files with the bytes and the format of one of the files before.

    Both map names to digests. A file that has kept its name and digest is its own; of several others the first by name is taken.
    """
    same = {name: name for name, digest in now.items() if before.get(name) == digest}
    by_content: dict[tuple[str, str], str] = {}
    for name in sorted(before):
        if _is_plain(name) and _OF_BYTES.fullmatch(before[name]):
            by_content.setdefault(_content(name, before[name]), name)
    others = (name for name in now if name not in same and _is_plain(name))
    found = {name: by_content.get(_content(name, now[name])) for name in others}
    return same | {name: old for name, old in found.items() if old is not None}


def renamed(
    entries: Iterable[Article | Skipped], old: str, new: str, outlet_names: Mapping[str, str]
) -> list[Article | Skipped] | None:
    """Return what a file gives under its new name; None where it has to be read for that.

    Ids that are made of the name follow it, those that an article brings along stay. `outlet_names`: folder, in small letters → the
    outlet's name. Where the outlet may be that of the folder, and the folder is another one now, only the file says which it is.
    """
    folder = outlet_folder(old)
    of_folder = {folder, outlet_names.get(folder.lower(), folder)} if folder != outlet_folder(new) else set()
    given: list[Article | Skipped] = []
    for entry in entries:
        if isinstance(entry, Skipped):
            given.append(replace(entry, path=_follow(entry.path, old, new)))
        elif entry.path != old or (entry.outlet in of_folder and not entry.locator.startswith(_NUMBERED)):
            return None
        else:
            given.append(replace(entry, id=_follow(entry.id, old, new), path=new))
    return given


def _content(name: str, digest: str) -> tuple[str, str]:
    """Return what tells whether two files are read alike: bytes, format, and what the suffix says beside."""
    return digest, suffix_of(name) + (COMPRESSED_SUFFIX if name.lower().endswith(COMPRESSED_SUFFIX) else "")


def _is_plain(name: str) -> bool:
    """Return whether articles carry this name as it is. Bytes that are no Unicode stand in it as escapes."""
    return one_line(name) == name and "\\" not in name


def _follow(place: str, old: str, new: str) -> str:
    """Return a place in the file, such as “a.txt”, “a.jsonl#3”, “a.jsonl:3” or “a.zip/b.txt”, under the file's new name."""
    behind = place.removeprefix(old)
    is_of_file = place.startswith(old) and behind[:1] in ("", "#", ":", "/")
    return new + behind if is_of_file else place
