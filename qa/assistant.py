"""Answers a question: the whole way from its text to a cited answer, and the time that each step took."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock

from index.embedders.table import open_embedder
from index.filters import Filters
from index.search.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive
from qa.answer import Answer, Timings
from qa.citations.cite import cite
from qa.decision.calibration import Calibrator, measure_signals
from qa.decision.refusal import refusal_reasons
from qa.evidence.grouping import AnswerGroup, group_candidates
from qa.evidence.independence import count_independent
from qa.evidence.selection import select_evidence
from qa.evidence.support import drop_unsupported
from qa.question.kind import Kind
from qa.question.question import Question, understand
from qa.readers.table import BASELINE, open_reader, reader_for
from qa.settings import AnswerSettings

AskStageProgress = Callable[[str, int, int], None]
"""It is called with `retrieving`, `reading`, `checking` as each begins, the units done and all units (0 of 0 where nothing is
counted); it may raise `Cancelled` to stop."""

_NEAREST = 3
"""Pieces of evidence shown with a refusal."""


class Assistant:
    """An open archive that answers one question at a time. The caller closes it."""

    def __init__(self, archive: Archive, index: IndexSettings, search: SearchSettings, answer: AnswerSettings) -> None:
        """Load the models. Raises `IndexOfAnotherModel` where another model built the archive."""
        embedder = open_embedder(index.embedder, index.model)
        self.archive = archive
        self._one_at_a_time = Lock()
        self.retriever = Retriever(archive, embedder, search)
        self._settings = answer
        self._readers = {
            name: open_reader(name, embedder) for name in (BASELINE, reader_for(Kind.THING, answer.reader, answer.fast))
        }
        self._calibrators = {name: Calibrator.shipped(name) for name in self._readers}

    @classmethod
    def open(
        cls,
        path: Path | str,
        index: IndexSettings | None = None,
        search: SearchSettings | None = None,
        answer: AnswerSettings | None = None,
    ) -> "Assistant":
        """Open the current generation of the archive at `path`; a setting of None takes its defaults."""
        with ExitStack() as resources:
            archive = Archive.open(Path(path))
            resources.callback(archive.close)
            assistant = cls(archive, index or IndexSettings(), search or SearchSettings(), answer or AnswerSettings())
            resources.pop_all()
        return assistant

    def close(self) -> None:
        self.archive.close()

    def ask(
        self, question: str, filters: Filters | None = None, stage: AskStageProgress = lambda name, done, total: None
    ) -> Answer:
        """Answer one question; threads wait for each other.

        Raises `EmptyQuestion`, `QuestionTooLong`, or `QuotationMismatch` where the archive differs from what was indexed.
        """
        with self._one_at_a_time:
            return self._ask(question, filters, stage)

    def _ask(self, question: str, filters: Filters | None, stage: AskStageProgress) -> Answer:
        started = time.perf_counter()
        query = understand(question, filters or Filters())
        understood = time.perf_counter()
        stage("retrieving", 0, 0)
        hits = self.retriever.search(query.text, self._settings.passages, query.filters)
        retrieved = time.perf_counter()
        weight = self.retriever.term_statistics(query.filters).weight
        fast = self._settings.fast
        reader = reader_for(query.kind, self._settings.reader, fast)
        passages_read = _fast_share(hits) if fast else hits
        stage("reading", 0, len(passages_read))
        groups = group_candidates(
            self._readers[reader].read(
                query, passages_read, weight, fast, lambda done: stage("reading", done, len(passages_read))
            )
        )
        read = time.perf_counter()
        stage("checking", 0, 0)
        timestamps = (started, understood, retrieved, read)
        calibrator = self._calibrators[reader]
        confidence = calibrator.confidence(measure_signals(query, hits, groups, weight)) if groups else 0.0
        is_answered = bool(groups) and confidence >= self._threshold(calibrator)
        answer = Answer(
            question,
            query.text,
            query.filters,
            confidence=confidence,
            reader=reader,
            generation=self.archive.manifest.generation,
        )
        supported_groups = [drop_unsupported(group, query, weight) for group in groups]
        answer = (
            self._answer_with_citations(answer, query, supported_groups)
            if is_answered
            else self._refusal(answer, query, supported_groups)
        )
        return replace(answer, timings=_timings(timestamps))

    def passages_for(self, question: str, filters: Filters | None = None) -> list[Hit]:
        """Return the passages that `ask` gives the reader, best first. Raises `EmptyQuestion` or `QuestionTooLong`."""
        query = understand(question, filters or Filters())
        hits = self.retriever.search(query.text, self._settings.passages, query.filters)
        return _fast_share(hits) if self._settings.fast else hits

    def _threshold(self, calibrator: Calibrator) -> float:
        """Return the probability from which on an answer is shown."""
        minimum = self._settings.min_confidence
        return calibrator.threshold(self._settings.promise) if minimum is None else minimum

    def _answer_with_citations(self, answer: Answer, query: Question, groups: list[AnswerGroup]) -> Answer:
        selection = select_evidence(groups, query.kind, self._settings.alternatives, cache(self.retriever.embedder.query))
        candidates = [candidate for group in selection.groups for candidate in group.candidates]
        citations = cite(candidates, self.archive.catalogue, query.filters)
        return replace(
            answer,
            status="answered",
            answer=citations[0].quote,
            cited=selection.numbers(groups[0]),
            independent_reports=count_independent(groups[0].candidates),
            citations=citations,
            alternatives=selection.alternatives(citations, answer.confidence),
            disagreements=selection.as_disagreements(selection.disagreements, citations),
            updates=selection.as_disagreements(selection.updates, citations),
        )

    def _refusal(self, answer: Answer, query: Question, groups: list[AnswerGroup]) -> Answer:
        catalogue = self.archive.catalogue
        return replace(
            answer,
            reasons=refusal_reasons(query, self.retriever, catalogue),
            nearest=cite([group.best for group in groups[:_NEAREST]], catalogue, query.filters),
        )


def _fast_share(hits: list[Hit]) -> list[Hit]:
    """Return the first two fifths: reading them takes half the time of a whole answer."""
    return hits[: -(-2 * len(hits) // 5)]


def _timings(timestamps: tuple[float, ...]) -> Timings:
    started, understood, retrieved, read = timestamps
    end = time.perf_counter()
    pairs = ((started, understood), (understood, retrieved), (retrieved, read), (started, end))
    return Timings(*(1000.0 * (last - first) for first, last in pairs))
