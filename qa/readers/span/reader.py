"""The trained reader finds the words that answer with a small network, and ranks them by its scores and the retriever's."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from index.models.files import BUNDLED_MODEL, find_model
from index.passages import context_prefix
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.evidence.grouping import group_candidates
from qa.question.closed_list import ClosedList, closed_list
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import LoadedEmbedder, ReadProgress, ignore_progress
from qa.readers.passage_sentences import passage_sentences
from qa.readers.span.decoding import ScoredSpan, best_spans_with_forms, score_span
from qa.readers.span.edges import EdgeModel
from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from qa.readers.span.measuring import MeasuredSpan, ReadingContext, measure_span
from qa.readers.span.network import NetworkOutput, SpanNetwork
from qa.readers.span.scoring import SpanScorer

_FOLDER = Path(__file__).parent
_MIN_PASSAGES = 3
"""Passages that are read even where the first one settles the answer."""
_SPANS_PER_PASSAGE = 2
"""Spans kept of each passage: with the second, 88 instead of 78 of 100 questions have their answer among the candidates."""


class RowEncoder(Protocol):
    """Encodes texts as rows for a network: `QuestionEncoder`, or `PairEncoder` for a model that a user named."""

    def windows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[list[EncodedRow]]: ...


class RowReader(Protocol):
    """Scores a row: `SpanNetwork`."""

    def read(self, row: EncodedRow) -> NetworkOutput: ...


class SpanReader:
    kinds = frozenset(Kind)

    def __init__(
        self,
        network: RowReader,
        encoder: RowEncoder,
        name: str = "span",
        blend: SpanScorer | None = None,
        foreign: bool = False,
        edges: EdgeModel | None = None,
    ) -> None:
        """`foreign`: nothing was fitted on the network, neither `blend`, so that `fast` does not stop early, nor a calibrator.

        `edges` chooses among the forms of an answer; without it, the network alone does.
        """
        self._network, self.encoder, self.name, self._stops = network, encoder, name, not foreign
        self.calibrator = "" if foreign else "span"
        self._blend, self._edges = blend or SpanScorer.shipped(), edges

    @classmethod
    def shipped(cls, embedder: LoadedEmbedder | None = None) -> "SpanReader":
        """Open the shipped network; `embedder` is not used. Raises `ModelUnusable` for changed weights."""
        from tokenizers import Tokenizer  # where it is used: the command line starts without it

        network = SpanNetwork(_FOLDER / "span.onnx", (_FOLDER / "span.sha256").read_text(encoding="utf-8").strip())
        encoder = QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json")))
        return cls(network, encoder, edges=EdgeModel.shipped())

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        candidates: list[Candidate] = []
        for n, spans in enumerate(self.measure(question, hits), start=1):
            candidates += [self.candidate(m) for m in spans]
            advance(n)
            if fast and self._stops and _MIN_PASSAGES <= n < len(hits) and self._is_settled(candidates, _shares(hits)[n]):
                break
        return sorted(candidates, key=lambda candidate: candidate.score, reverse=True)

    def measure(
        self, question: Question, hits: Sequence[Hit], shares_of: Sequence[Hit] | None = None
    ) -> Iterator[list[MeasuredSpan]]:
        """Yield the measured spans of one passage after the other; each passage is read only when it is needed.

        Retrieval scores are taken as shares of the best of `shares_of`, where `hits` are only some of them.
        """
        asks_for = closed_list(question.text)
        best = max((hit.score for hit in shares_of or hits), default=0.0)
        for hit, spans in self.spans(question, hits, asks_for):
            share = hit.score / best if best > 0 else 0.0
            context = ReadingContext(question, asks_for, hit, share, max((span.score for span in spans), default=0.0))
            spans_of_passage = [measure_span(context, span) for span in spans]
            yield [span_of_passage for span_of_passage in spans_of_passage if span_of_passage is not None]

    def spans(
        self, question: Question, hits: Sequence[Hit], asks_for: ClosedList | None = None
    ) -> Iterator[tuple[Hit, list[ScoredSpan]]]:
        """Yield each passage with its best spans, before they are trimmed, and the best span that `asks_for` lists.

        A long passage is read in windows.
        """
        fronts = [context_prefix(hit.article, "headline+date").strip() for hit in hits]
        rows = self.encoder.windows(question.text, fronts, [hit.text for hit in hits]) if hits else []
        for hit, windows in zip(hits, rows, strict=True):
            sentences, list_spans = passage_sentences(hit.text), asks_for.mentions(hit.text) if asks_for else []
            found, mentions = list[list[ScoredSpan]](), list[ScoredSpan]()
            for row in windows:
                output = self._network.read(row)
                found += best_spans_with_forms(row, output.start, output.end, _SPANS_PER_PASSAGE, sentences)
                mentions += score_span(row, output.start, output.end, list_spans)
            found = sorted(found, key=_by_best_score, reverse=True)[:_SPANS_PER_PASSAGE]
            listed = [span for span in sorted(mentions, key=_by_score)[-1:] if all(span != forms[0] for forms in found)]
            yield hit, [self._best_form(question, hit.text, forms) for forms in found] + listed

    def _best_form(self, question: Question, text: str, forms: Sequence[ScoredSpan]) -> ScoredSpan:
        return self._edges.choose(question.text, question.kind, text, forms) if self._edges else forms[0]

    def candidate(self, measured_span: MeasuredSpan) -> Candidate:
        """Return the span with its score."""
        return Candidate(
            measured_span.hit,
            measured_span.span,
            measured_span.sentence,
            self._blend.score(measured_span.features),
            measured_span.features.top,
        )

    def _is_settled(self, candidates: Sequence[Candidate], share: float) -> bool:
        """Return True if a passage with this share of the best retrieval score is unlikely to hold a better answer."""
        groups = group_candidates(sorted(candidates, key=lambda candidate: candidate.score, reverse=True))
        return bool(groups) and groups[0].score > self._blend.upper_bound(share)


def _by_score(span: ScoredSpan) -> float:
    return span.score


def _by_best_score(forms: Sequence[ScoredSpan]) -> float:
    return forms[0].score


def _shares(hits: Sequence[Hit]) -> list[float]:
    """Return the retrieval scores as shares of the best; 0 where none is above 0."""
    best = max((hit.score for hit in hits), default=0.0)
    return [hit.score / best if best > 0 else 0.0 for hit in hits]
