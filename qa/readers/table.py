"""Name → reader. A new reader is one file and one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from index.embedders.contract import Embedder
from index.errors import SettingsError

if TYPE_CHECKING:
    from qa.readers.contract import Reader

READERS = {"sentence": "qa.readers.sentence:SentenceReader"}


def open_reader(name: str, embedder: Embedder) -> "Reader":
    """The reader named in the settings."""
    if name not in READERS:
        raise SettingsError(f"No reader “{name}”. Choose one of: {', '.join(READERS)}.")
    module, kind = READERS[name].split(":")
    reader: Reader = getattr(import_module(module), kind)(embedder)
    return reader
