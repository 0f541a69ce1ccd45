"""Loads zip archives that hold files of any known format. The names of members are names only: nothing is unpacked to the disk."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from index.article import Article
from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, open_zip, open_zip_stream, read_member
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import COMPRESSED_SUFFIX, is_known_suffix
from index.loaders.walk import UNSUPPORTED, load_file
from index.text import one_line

MAX_UNPACKED = 8 * 2**30
"""The most bytes of all members together, unpacked: one is in memory at a time."""
_ZIP = ".zip"
_HIDDEN = ("__MACOSX",)


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the articles of each member, by name. One that cannot be read is skipped alone. Of zip files in it, one layer is opened."""
    try:
        yield from _load(source)
    except ZipRefused as error:
        yield Skipped(source.name, error.reason)


def _load(source: CorpusFile) -> Iterator[Article | Skipped]:
    if not source.head(1):
        yield Skipped(source.name, "empty file")
        return
    with open_zip(source) as opened:
        yield from _Archive(source, ByteBudget(MAX_UNPACKED)).articles(opened, "", is_nested=source.data is not None)


class _Archive:
    """A zip file of the corpus, with what may still be unpacked of it."""

    def __init__(self, source: CorpusFile, budget: ByteBudget) -> None:
        self._source, self._budget = source, budget

    def articles(self, opened: zipfile.ZipFile, within: str, is_nested: bool) -> Iterator[Article | Skipped]:
        """Yield what the members give; `within` is the name of the inner zip file with a “/”, or ""."""
        members = sorted(((within + member_name(member), member) for member in opened.infolist()), key=lambda one: one[0])
        files = [(name, member) for name, member in members if not member.is_dir() and not is_hidden_member(name)]
        for number, (name, member) in enumerate(files):
            if not within and not self._source.begin_member(number, f"{self._source.name}/{name}"):
                continue
            if not is_known_suffix(name) or name.lower().endswith(_ZIP + COMPRESSED_SUFFIX):
                yield self._skip(name, f"{UNSUPPORTED} {_suffix(name)}")
                continue
            try:
                content = read_member(opened, member, self._budget)
            except ZipRefused as error:
                yield self._skip(name, error.reason)
                continue
            yield from self._member(name, content, is_nested)
        if not files and not within:
            yield Skipped(self._source.name, "an empty zip file")

    def _member(self, name: str, content: bytes, is_nested: bool) -> Iterator[Article | Skipped]:
        if not name.lower().endswith(_ZIP):
            inner = CorpusFile(self._source.file, f"{self._source.name}/{name}", self._source.field_map, content)
            yield from (self._placed(found, name) for found in load_file(inner))
        elif is_nested:
            yield self._skip(name, "a zip file inside a zip file inside a zip file")
        else:
            try:
                with open_zip_stream(BytesIO(content)) as opened:
                    yield from self.articles(opened, f"{name}/", is_nested=True)
            except ZipRefused as error:
                yield self._skip(name, error.reason)

    def _placed(self, found: Article | Skipped, name: str) -> Article | Skipped:
        """Return an article as one of the archive, and where in it it stands."""
        if isinstance(found, Skipped):
            return found
        locator = ", ".join(filter(None, (one_line(f"member {name}"), found.locator)))
        return replace(found, path=one_line(self._source.name), locator=locator)

    def _skip(self, name: str, reason: str) -> Skipped:
        return Skipped(f"{self._source.name}/{name}", reason)


def member_name(member: zipfile.ZipInfo) -> str:
    """Return the name without steps that lead anywhere, such as “../” or “C:”."""
    parts = member.filename.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and not part.endswith(":")) or "unnamed"


def is_hidden_member(name: str) -> bool:
    """Return whether a member is hidden, as files and folders that begin with a dot are."""
    return any(part.startswith(".") or part in _HIDDEN for part in name.split("/"))


def _suffix(name: str) -> str:
    _, dot, suffix = name.rpartition("/")[2].rpartition(".")
    return f".{suffix}" if dot else "(no suffix)"
