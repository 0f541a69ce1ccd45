"""ask(): the whole way from a question to a cited answer, and its timings."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from math import exp
from pathlib import Path

from index.archive import Archive
from index.embedders.table import open_embedder
from index.filters import Filters
from index.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from qa.answer import Alternative, Answer, Citation, Timings
from qa.calibration import Calibrator, signals
from qa.citations import cite
from qa.evidence import Group, merge, plausible
from qa.kind import Kind, shown
from qa.question import Question, understand
from qa.readers.table import BASELINE, open_reader, serving
from qa.settings import AnswerSettings

Stage = Callable[[str], None]
"""Called with `retrieving`, `reading`, `checking` as each begins; it may raise `Cancelled` to stop."""

_NEAREST = 3
"""Pieces of evidence shown where nothing answers."""


class Assistant:
    """An open archive that answers. One question at a time; close it when done."""

    def __init__(self, archive: Archive, index: IndexSettings, search: SearchSettings, answer: AnswerSettings) -> None:
        """Loads the model. Raises `IndexOfAnotherModel` where the archive was built by another one."""
        embedder = open_embedder(index.embedder, index.model)
        self.archive = archive
        self.retriever = Retriever(archive, embedder, search)
        self._settings = answer
        self._readers = {name: open_reader(name, embedder) for name in (BASELINE, answer.reader)}
        self._calibrators = {name: Calibrator.shipped(name) for name in self._readers}

    @classmethod
    def open(
        cls,
        path: Path | str,
        index: IndexSettings | None = None,
        search: SearchSettings | None = None,
        answer: AnswerSettings | None = None,
    ) -> "Assistant":
        """The current generation of the archive at `path`, with defaults for what is not given."""
        with ExitStack() as opened:
            archive = Archive.open(Path(path))
            opened.callback(archive.close)
            assistant = cls(archive, index or IndexSettings(), search or SearchSettings(), answer or AnswerSettings())
            opened.pop_all()
        return assistant

    def close(self) -> None:
        self.archive.close()

    def ask(self, question: str, filters: Filters | None = None, stage: Stage = lambda name: None) -> Answer:
        """Raises `EmptyQuestion`, `QuestionTooLong`, or `QuotationMismatch` where the archive is not what was indexed."""
        started = time.perf_counter()
        asked = understand(question, filters or Filters())
        understood = time.perf_counter()
        stage("retrieving")
        hits = self.retriever.search(asked.text, self._settings.passages, asked.filters)
        retrieved = time.perf_counter()
        stage("reading")
        weight = self.retriever.weights(asked.filters).weight
        reader, fast = serving(asked.kind, self._settings.reader), self._settings.fast
        groups = merge(self._readers[reader].read(asked, _better_half(hits) if fast else hits, weight, fast))
        read = time.perf_counter()
        stage("checking")
        marks = (started, understood, retrieved, read)
        confidence = self._calibrators[reader].confidence(signals(asked, hits, groups, weight)) if groups else 0.0
        return self._answer(question, asked, reader, groups, confidence, marks)

    def _answer(
        self,
        question: str,
        asked: Question,
        reader: str,
        groups: list[Group],
        confidence: float,
        marks: tuple[float, ...],
    ) -> Answer:
        found = bool(groups) and confidence >= self._settings.min_confidence
        told = _plausible(groups, asked.kind)[: 1 + self._settings.alternatives] if found else groups[:_NEAREST]
        citations = self._cite(told) if found else ()
        return Answer(
            question=question,
            standalone=asked.text,
            filters=asked.filters,
            status="answered" if found else "not_found",
            confidence=confidence,
            answer=citations[0].quote if found else None,
            cited=_numbers(told, 0) if found else (),
            citations=citations,
            alternatives=_alternatives(told, citations, confidence) if found else (),
            disagreements=(),
            nearest=() if found else cite([group.best for group in told], self.archive.catalogue),
            reader=reader,
            timings=_timings(marks),
            generation=self.archive.manifest.generation,
        )

    def _cite(self, groups: list[Group]) -> tuple[Citation, ...]:
        return cite([candidate for group in groups for candidate in group.candidates], self.archive.catalogue)


def _better_half(hits: list[Hit]) -> list[Hit]:
    return hits[: -(-len(hits) // 2)]


def _plausible(groups: list[Group], kind: Kind) -> list[Group]:
    """Beside an answer of the wanted kind, a number say, nothing stands that is not."""
    likely = plausible(groups)
    if not likely or not shown(kind, likely[0].best.text):
        return likely
    return [group for group in likely if shown(kind, group.best.text)]


def _numbers(groups: list[Group], index: int) -> tuple[int, ...]:
    """Citation numbers of a group, where citations are listed group after group."""
    first = 1 + sum(len(group.candidates) for group in groups[:index])
    return tuple(range(first, first + len(groups[index].candidates)))


def _alternatives(groups: list[Group], citations: tuple[Citation, ...], confidence: float) -> tuple[Alternative, ...]:
    """What the answer left of certainty, shared among the others by their scores (a first estimate)."""
    strengths = [exp(group.score - groups[0].score) for group in groups[1:]]
    left = (1.0 - confidence) / (1.0 + sum(strengths))
    return tuple(
        Alternative(citations[numbers[0] - 1].quote, min(confidence, left * strength), numbers)
        for strength, numbers in zip(strengths, (_numbers(groups, i) for i in range(1, len(groups))), strict=True)
    )


def _timings(marks: tuple[float, ...]) -> Timings:
    started, understood, retrieved, read = marks
    ended = time.perf_counter()
    pairs = ((started, understood), (understood, retrieved), (retrieved, read), (started, ended))
    return Timings(*(1000.0 * (last - first) for first, last in pairs))
