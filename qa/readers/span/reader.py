"""The trained reader: the words that answer, found by a small network, ordered together with what the retriever thought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from index.embedders.contract import Embedder
from index.models.files import BUNDLED_MODEL, find_model
from index.passages import context_prefix
from index.search.retriever import Hit
from index.text import Span, terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.evidence.grouping import group_candidates
from qa.question.closed_list import ClosedList, closed_list
from qa.question.kind import years_in
from qa.question.question import Question
from qa.readers.contract import ReadProgress, ignore_progress
from qa.readers.passage_sentences import passage_sentences
from qa.readers.span.decoding import ScoredSpan, best_spans, score_span
from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from qa.readers.span.network import NetworkOutput, SpanNetwork
from qa.readers.span.scoring import SpanFeatures, SpanScorer
from qa.readers.span.trimming import trim_span

_FOLDER = Path(__file__).parent
_SHORT = 8
"""Words from which an answer is long for a span; longer ones are mostly sentences that the network fell back to."""
_LEAST = 3
"""Passages that are read even where the first leaves no doubt."""
_SPANS = 2
"""Spans kept of each passage: with the second, 88 instead of 78 of 100 questions have their answer among the candidates."""


class RowEncoder(Protocol):
    """Texts → rows for a network: `QuestionEncoder`, or that of a model which a user named."""

    def windows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[list[EncodedRow]]: ...


class RowReader(Protocol):
    """A row → its scores: `SpanNetwork`."""

    def read(self, row: EncodedRow) -> NetworkOutput: ...


@dataclass(frozen=True, slots=True)
class MeasuredSpan:
    """A span in characters of the article, with the sentence around it."""

    hit: Hit
    span: Span
    sentence: Span
    features: SpanFeatures


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What the candidates of a passage have in common."""

    question: Question
    asks_for: ClosedList | None
    hit: Hit
    share: float
    """Retrieval score as a share of the best passage's."""
    top: float
    """Score of its best span."""


class SpanReader:
    def __init__(
        self, network: RowReader, encoder: RowEncoder, name: str = "span", blend: SpanScorer | None = None, stops: bool = True
    ) -> None:
        """`stops`: whether `fast` may stop early, which a network must not whose scores the blend was not fitted on."""
        self._network, self._encoder, self.name, self._stops = network, encoder, name, stops
        self._blend = blend or SpanScorer.shipped()

    @classmethod
    def shipped(cls, embedder: Embedder | None = None) -> "SpanReader":
        """`embedder` is not used: every reader is opened alike. Raises `ModelUnusable` for weights that were changed."""
        from tokenizers import Tokenizer  # where it is used: the command line starts without it

        network = SpanNetwork(_FOLDER / "span.onnx", (_FOLDER / "span.sha256").read_text(encoding="utf-8").strip())
        return cls(network, QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json"))))

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        found: list[Candidate] = []
        for n, measured in enumerate(self.measure(question, hits), start=1):
            found += [self._candidate(m) for m in measured]
            advance(n)
            if fast and self._stops and _LEAST <= n < len(hits) and self._settled(found, _shares(hits)[n]):
                break
        return sorted(found, key=lambda candidate: candidate.score, reverse=True)

    def measure(self, question: Question, hits: Sequence[Hit]) -> Iterator[list[MeasuredSpan]]:
        """The spans of one passage after the other; a passage is read when it is asked for."""
        asks_for = closed_list(question.text)
        for share, (hit, spans) in zip(_shares(hits), self.spans(question, hits, asks_for), strict=True):
            seen = ReadingContext(question, asks_for, hit, share, max((span.score for span in spans), default=0.0))
            made = [_measured(seen, span) for span in spans]
            yield [measured for measured in made if measured is not None]

    def spans(
        self, question: Question, hits: Sequence[Hit], asks_for: ClosedList | None = None
    ) -> Iterator[tuple[Hit, list[ScoredSpan]]]:
        """Each passage with its best spans, their edges not yet trimmed, and the best of what `asks_for` lists.

        A long passage is read in windows.
        """
        fronts = [context_prefix(hit.article, "headline+date").strip() for hit in hits]
        rows = self._encoder.windows(question.text, fronts, [hit.text for hit in hits]) if hits else []
        for hit, windows in zip(hits, rows, strict=True):
            told, listed = passage_sentences(hit.text), asks_for.mentions(hit.text) if asks_for else []
            best, mentions = list[ScoredSpan](), list[ScoredSpan]()
            for row in windows:
                read = self._network.read(row)
                best += best_spans(row, read.start, read.end, _SPANS, told)
                mentions += score_span(row, read.start, read.end, listed)
            best = sorted(best, key=_by_score, reverse=True)[:_SPANS]
            yield hit, best + [span for span in sorted(mentions, key=_by_score)[-1:] if span not in best]

    def _candidate(self, seen: MeasuredSpan) -> Candidate:
        return Candidate(seen.hit, seen.span, seen.sentence, self._blend.score(seen.features), seen.features.top)

    def _settled(self, found: Sequence[Candidate], share: float) -> bool:
        """Whether a passage with this share of the best retrieval score is unlikely to hold a better answer than those found."""
        groups = group_candidates(sorted(found, key=lambda candidate: candidate.score, reverse=True))
        return bool(groups) and groups[0].score > self._blend.most(share)


def _by_score(span: ScoredSpan) -> float:
    return span.score


def _shares(hits: Sequence[Hit]) -> list[float]:
    """Retrieval scores as shares of the best; 0 where none is above 0."""
    best = max((hit.score for hit in hits), default=0.0)
    return [hit.score / best if best > 0 else 0.0 for hit in hits]


def _measured(seen: ReadingContext, span: ScoredSpan) -> MeasuredSpan | None:
    question, hit = seen.question, seen.hit
    start, end = trim_span(hit.text, (span.start, span.end))
    if start == end:
        return None
    text, around = hit.text[start:end], _sentence(hit.text, (start, end))
    held, headline = terms(text), frozenset(terms(hit.article.title))
    said = [term in headline for term in held if term not in question.terms]
    features = SpanFeatures(
        top=seen.top,
        behind=seen.top - span.score,
        retrieval=seen.share,
        repeats=sum(term in question.terms for term in held) / max(1, len(held)),
        long=float(len(text.split()) > _SHORT),
        headline=sum(said) / max(1, len(said)),
        year=_of_year(question, hit.text[slice(*around)]),
        listed=seen.asks_for.fit(text) if seen.asks_for else 0.0,
    )
    first = hit.passage.start
    return MeasuredSpan(hit, (first + start, first + end), (first + around[0], first + around[1]), features)


def _of_year(question: Question, sentence: str) -> float:
    named = {sentence[slice(*span)] for span in years_in(sentence)}
    if not question.years or not named:
        return 0.0
    return 1.0 if named & question.years else -1.0


def _sentence(text: str, span: Span) -> Span:
    """The sentence that holds the span, or those that it begins and ends in."""
    touched = [s for s in passage_sentences(text) if s[0] < span[1] and span[0] < s[1]]
    return min([span[0], *(s[0] for s in touched)]), max([span[1], *(s[1] for s in touched)])
