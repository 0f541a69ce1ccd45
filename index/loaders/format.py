"""The contract of a file format: how its files are known, and which loader reads them."""

from collections.abc import Callable
from dataclasses import dataclass

HEAD_BYTES = 4096
"""Bytes from the start of a file by which its format is known."""

Sniff = Callable[[bytes], bool]
"""Returns whether a file that starts with these bytes, `HEAD_BYTES` at most, is of the format."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format of news articles."""

    name: str
    """Its name on the screen, such as “RSS”."""
    suffixes: tuple[str, ...]
    """In lower case, such as ".xml" or ".warc.gz". Of several formats whose suffix fits, one with the longest is taken."""
    loader: str
    """"module:function"; the module is imported on first use."""
    sniff: Sniff | None = None
    """None where the suffix alone says it. Formats that share a suffix are asked in the order of the table."""
    version: int = 2
    """The number grows when the loader reads files otherwise than before, and only this format's files are then read again.

    The default grows with what all formats share; 2: short English texts are no longer taken for Czech.
    """
    extra: str = ""
    """The optional dependency that its loader needs: `pip install 'pullquote[EXTRA]'`."""

    read_here: int = 0
    """Smaller files, in bytes, are read in the builder's own process: our own code reads them, and starting another takes 0.3 s."""

    @property
    def advice(self) -> str:
        """Return what to type where the optional dependency is missing."""
        return f"needs an optional part: pip install 'pullquote[{self.extra}]'"
