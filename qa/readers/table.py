"""Name → reader. A new reader is one file and one line here."""

from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SettingsError

if TYPE_CHECKING:
    from qa.readers.contract import LoadedEmbedder, Reader

READERS = {
    "span": "qa.readers.span.reader:SpanReader.shipped",
    "deep": "qa.readers.deep.reader:DeepReader.shipped",
    "sentence": "qa.readers.sentence.reader:SentenceReader.shipped",
}

BASELINE = "sentence"
"""The reader of the questions that the chosen one does not answer."""


def open_reader(name: str, embedder: "LoadedEmbedder") -> "Reader":
    """Open the reader named in the settings: one of `READERS`, or any extractive question-answering model in a local folder.

    A reader that needs the embedder calls `embedder` for it, which may take until it is loaded.
    """
    if name in READERS:
        module, maker = READERS[name].split(":")
        reader: Reader = attrgetter(maker)(import_module(module))(embedder)
        return reader
    if "/" not in name and not Path(name).is_dir():
        raise SettingsError(f"No reader “{name}”. Choose one of: {', '.join(READERS)}; or give a folder that holds a model.")
    from qa.readers.span.hugging_face import open_model

    return open_model(name)


def reader_name(configured_name: str, fast: bool = False) -> str:
    """Return the reader that the settings mean: with `fast` nothing is read twice."""
    return "span" if fast and configured_name == "deep" else configured_name
