"""The table of formats. A new one needs one file in this folder, and its entry here."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from pkgutil import resolve_name

from index.loaders.feeds.feed import is_atom, is_rss
from index.loaders.format import Format
from index.loaders.source import CorpusFile, Loader
from index.loaders.wires.newsml import is_newsml
from index.loaders.wires.newsml1 import is_newsml1
from index.loaders.wires.nitf import is_nitf

_SMALL = 2**16
"""Bytes that our own code reads in a second, whatever they are (`tests/index/loaders/test_ugly_files.py`)."""

_SINGLE_FORMATS: tuple[Format, ...] = (
    Format("plain text", (".txt", ".text"), "index.loaders.plain:load", read_here=_SMALL),
    Format("Markdown", (".md", ".markdown"), "index.loaders.markdown:load"),
    Format("HTML", (".html", ".htm", ".xhtml"), "index.loaders.html:load"),
    Format("JSON", (".json",), "index.loaders.json_file:load", read_here=_SMALL),
    Format("JSON lines", (".jsonl", ".ndjson"), "index.loaders.jsonl_file:load", read_here=_SMALL),
    Format("CSV", (".csv", ".tsv"), "index.loaders.tables.csv_file:load", read_here=_SMALL),
    Format("RSS", (".rss", ".xml", ".rdf"), "index.loaders.feeds.feed:load", sniff=is_rss),
    Format("Atom", (".atom", ".xml", ".rss"), "index.loaders.feeds.feed:load", sniff=is_atom),
    Format("NITF", (".nitf", ".xml"), "index.loaders.wires.nitf:load", sniff=is_nitf),
    Format("NewsML-G2", (".newsml", ".xml"), "index.loaders.wires.newsml:load", sniff=is_newsml),
    Format("NewsML 1", (".newsml", ".xml"), "index.loaders.wires.newsml1:load", sniff=is_newsml1),
    Format("PDF", (".pdf",), "index.loaders.documents.pdf:load", extra="pdf"),
    Format("Word", (".docx", ".docm"), "index.loaders.documents.docx:load"),
    Format("OpenDocument", (".odt",), "index.loaders.documents.odt:load"),
    Format("EPUB", (".epub",), "index.loaders.documents.epub:load"),
    Format("e-mail", (".eml",), "index.loaders.mail.eml:load"),
    Format("mailbox", (".mbox",), "index.loaders.mail.mbox:load"),
    Format("MHTML", (".mhtml", ".mht"), "index.loaders.mail.mhtml:load"),
    Format("WARC", (".warc",), "index.loaders.archives.warc:load"),
)
FORMATS: tuple[Format, ...] = (
    *_SINGLE_FORMATS,
    # its version grows with that of any format that may stand in it
    Format("zip", (".zip",), "index.loaders.archives.zip_file:load", version=sum(kind.version for kind in _SINGLE_FORMATS)),
)
COMPRESSED_SUFFIX = ".gz"
"""Behind the suffix of any other format; the file is unpacked while it is read."""


def known_suffixes() -> list[str]:
    """Return every suffix once, in the order of the table."""
    return list(dict.fromkeys(suffix for kind in FORMATS for suffix in kind.suffixes))


def is_known_suffix(name: str, formats: Sequence[Format] = FORMATS) -> bool:
    """Return whether a file of this name may be of a known format."""
    return any(True for _ in _formats_of(name, formats))


def is_read_apart(source: CorpusFile, formats: Sequence[Format] = FORMATS) -> bool:
    """Return whether a file is to be read in a process of its own. One that cannot be opened, or that nobody reads, is not."""
    name = source.name
    if not is_known_suffix(name, formats):
        return False
    limit = 0 if name.lower().endswith(COMPRESSED_SUFFIX) else min(kind.read_here for kind in _formats_of(name, formats))
    try:
        return source.file.stat().st_size >= limit
    except OSError:
        return False


def format_of(name: str, head: bytes, formats: Sequence[Format] = FORMATS) -> Format | None:
    """Return the format of a file by its name and first bytes, unpacked; None where it is of none."""
    return next((kind for kind in _formats_of(name, formats) if kind.sniff is None or kind.sniff(head)), None)


def format_names(name: str, formats: Sequence[Format] = FORMATS) -> list[str]:
    """Return the names of the formats of which a file of this name may be."""
    return [kind.name for kind in _formats_of(name, formats)]


def loader_of(kind: Format) -> Loader:
    """Import the loader. Raises `ImportError` where what it needs is not installed."""
    loader: Loader = resolve_name(kind.loader)
    return loader


def suffix_of(name: str) -> str:
    """Return the suffix in lower case without that of compression: ".jsonl" for "a.JSONL.gz"; "" where there is none."""
    suffixes = PurePosixPath(name.lower()).suffixes
    if suffixes and suffixes[-1] == COMPRESSED_SUFFIX:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def _formats_of(name: str, formats: Sequence[Format]) -> Iterator[Format]:
    """Yield the formats whose suffix the name has, those with the longest suffix first."""
    lowered = name.lower()
    fitting = [(len(suffix), kind) for kind in formats for suffix in kind.suffixes if _has_suffix(lowered, suffix)]
    yield from (kind for _, kind in sorted(fitting, key=lambda one: one[0], reverse=True))


def _has_suffix(name: str, suffix: str) -> bool:
    return name.endswith((suffix, suffix + COMPRESSED_SUFFIX))
