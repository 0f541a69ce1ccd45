"""Loads the models of an assistant side by side: networks load outside the interpreter's lock."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Self

from index.embedders.contract import Embedder
from index.embedders.table import open_embedder
from index.settings import IndexSettings
from qa.readers.contract import Reader
from qa.readers.table import BASELINE, open_reader, reader_name
from qa.settings import AnswerSettings


@dataclass(frozen=True, slots=True)
class LoadingModels:
    """The embedder, and the reader of the settings, each as soon as it is there."""

    embedder: Future[Embedder]
    chosen: Future[Reader]

    @classmethod
    def begin(cls, index: IndexSettings, answer: AnswerSettings) -> Self:
        """Begin to load. Returns at once; what goes wrong is raised where a model is asked for."""
        name = reader_name(answer.reader, answer.fast)
        pool = ThreadPoolExecutor(2, "load-models")
        embedder = pool.submit(open_embedder, index.embedder, index.model)
        chosen = pool.submit(open_reader, name, embedder.result)
        pool.shutdown(wait=False)
        return cls(embedder, chosen)

    def readers(self) -> tuple[Reader, Reader]:
        """Return the reader of the settings, and the baseline for the kinds of question that it does not answer."""
        return self.chosen.result(), open_reader(BASELINE, self.embedder.result)
