"""The second look: a large network reads again the few passages in which the small one finds the best answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import LoadedEmbedder, ReadProgress, ignore_progress
from qa.readers.deep.background_network import BackgroundNetwork
from qa.readers.deep.scoring import RereadFeatures, RereadScorer
from qa.readers.span.measuring import MeasuredSpan
from qa.readers.span.network import SpanNetwork
from qa.readers.span.reader import SpanReader

_FOLDER = Path(__file__).parent
REREAD_PASSAGES = 2
"""Passages that are read again: as good as three or twelve on newsquiz-train (docs/reader.md)."""


@dataclass(frozen=True, slots=True)
class RereadSpan:
    """A span of a passage that was read again."""

    measured: MeasuredSpan
    features: RereadFeatures


class DeepReader:
    name = calibrator = "deep"
    kinds = frozenset(Kind)

    def __init__(self, first: SpanReader, second: SpanReader, scorer: RereadScorer) -> None:
        """`first` reads every passage, `second` the best again."""
        self.first, self.second, self._scorer = first, second, scorer

    @classmethod
    def shipped(cls, embedder: LoadedEmbedder | None = None) -> "DeepReader":
        """Open both shipped networks; `embedder` is not used. Raises `ModelUnusable` for changed weights of the small one."""
        return cls.with_scorer(RereadScorer.shipped())

    @classmethod
    def with_scorer(cls, scorer: RereadScorer) -> "DeepReader":
        network = BackgroundNetwork(
            lambda: SpanNetwork(_FOLDER / "deep.onnx", (_FOLDER / "deep.sha256").read_text(encoding="utf-8").strip())
        )
        first = SpanReader.shipped()
        return cls(first, SpanReader(network, first.encoder, "deep"), scorer)

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Return what `Reader.read` says. Both readings belong together: for `fast` answers the small reader is asked alone."""
        passages = self.read_first(question, hits, advance)
        reread = self.reread(question, hits, passages, advance)
        candidates = [self.single(c) for number, found in enumerate(passages) if number not in reread for c in found]
        candidates += [self._candidate(span) for spans in reread.values() for span in spans]
        return sorted(candidates, key=lambda candidate: candidate.score, reverse=True)

    def read_first(
        self, question: Question, hits: Sequence[Hit], advance: ReadProgress = ignore_progress
    ) -> list[list[Candidate]]:
        """Return the small reader's candidates of each passage, the best of a passage first."""
        passages = []
        for number, measured in enumerate(self.first.measure(question, hits), start=1):
            found = [self.first.candidate(span) for span in measured]
            passages.append(sorted(found, key=lambda candidate: candidate.score, reverse=True))
            advance(number)
        return passages

    def reread(
        self,
        question: Question,
        hits: Sequence[Hit],
        passages: Sequence[Sequence[Candidate]],
        advance: ReadProgress = ignore_progress,
    ) -> dict[int, list[RereadSpan]]:
        """Return, for the numbers of the best passages, the spans that the large network finds in them."""
        with_answer = [number for number, found in enumerate(passages) if found]
        best = sorted(with_answer, key=lambda number: passages[number][0].score, reverse=True)[:REREAD_PASSAGES]
        again = [hits[number] for number in best]
        reread = {}
        for number, measured in zip(best, self.second.measure(question, again, shares_of=hits), strict=True):
            reread[number] = [RereadSpan(span, _features(span, measured, passages[number])) for span in measured]
            advance(len(hits))
        return reread

    def single(self, candidate: Candidate) -> Candidate:
        """Return a candidate of a passage that was not read again, with a score that compares with those that were."""
        return replace(candidate, score=self._scorer.single * candidate.score)

    def _candidate(self, span: RereadSpan) -> Candidate:
        measured = span.measured
        return Candidate(
            measured.hit, measured.span, measured.sentence, self._scorer.score(span.features), measured.features.top
        )


def _features(span: MeasuredSpan, found: Sequence[MeasuredSpan], before: Sequence[Candidate]) -> RereadFeatures:
    best = min(found, key=lambda other: other.features.behind)
    agree = _overlap(best.span, before[0].span) and _overlap(span.span, before[0].span)
    return RereadFeatures(span.features, before[0].score, float(agree))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
