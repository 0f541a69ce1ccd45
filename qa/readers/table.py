"""Name → reader. A new reader is one file and one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from index.embedders.contract import Embedder
from index.errors import SettingsError
from qa.coverage import Weight

if TYPE_CHECKING:
    from qa.readers.contract import Reader

READERS = {"sentence": "qa.readers.sentence:SentenceReader"}


def open_reader(name: str, embedder: Embedder, weight: Weight) -> "Reader":
    """The reader named in the settings. `weight` is the archive's idf of a term."""
    if name not in READERS:
        raise SettingsError(f"No reader “{name}”. Choose one of: {', '.join(READERS)}.")
    module, kind = READERS[name].split(":")
    reader: Reader = getattr(import_module(module), kind)(embedder, weight)
    return reader
