"""The trained reader: its weights are checked, short answers are found, why and how go to the sentence reader."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import qa.readers.span
from index.errors import ModelUnusable
from index.filters import Filters
from qa.question.kind import Kind
from qa.question.question import understand
from qa.readers.span.decoding import ScoredSpan
from qa.readers.span.encoding import EncodedRow
from qa.readers.span.measuring import ReadingContext, measure_span
from qa.readers.span.network import NetworkOutput, SpanNetwork
from qa.readers.span.reader import SpanReader
from qa.readers.span.scoring import SpanFeatures, SpanScorer
from tests.doubles.scenes import hit

FOLDER = Path(qa.readers.span.__file__).parent
TEXT = (
    "Mayor Ida Holm won a third term on Sunday with 61 percent of the vote. Her rival, Per Berg, conceded at noon. "
    "The harbour tunnel, which opened in 2019, cost $3.5 million."
)


@pytest.fixture(scope="module")
def reader() -> SpanReader:
    return SpanReader.shipped()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who won a third term?", "Ida Holm"),
        ("When did the tunnel open?", "2019"),
        ("How much did the tunnel cost?", "$3.5 million"),
    ],
)
def test_the_answer_is_a_short_span(reader: SpanReader, question: str, answer: str) -> None:
    best = reader.read(understand(question, Filters()), [hit(TEXT)], lambda term: 1.0)[0]
    assert answer in best.text
    assert len(best.text) <= len(answer) + 6


def test_a_passage_that_answers_scores_above_one_that_shares_the_words(reader: SpanReader) -> None:
    rival = hit("Mayor Ida Holm said the rival was welcome. The third term of the school began on Monday.", "rival")
    best = reader.read(understand("Who won a third term?", Filters()), [rival, hit(TEXT, "gold")], lambda term: 1.0)[0]
    assert best.hit.article.id == "gold"


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "span.onnx"
    shutil.copy(FOLDER / "span.onnx", path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelUnusable, match="damaged"):
        SpanNetwork(path, (FOLDER / "span.sha256").read_text(encoding="utf-8").strip())


def test_the_weights_stay_under_fifty_megabytes() -> None:
    assert (FOLDER / "span.onnx").stat().st_size <= 50_000_000


def test_it_loads_without_torch() -> None:
    code = "import sys; from qa.readers.span.reader import SpanReader; SpanReader.shipped(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_passage_scores_the_same_whatever_is_read_with_it(reader: SpanReader) -> None:
    question = understand("Who won a third term?", Filters())
    long, short = hit(TEXT, "a"), hit("Ida Holm won.", "b")
    (_, _), (_, among) = reader.spans(question, [long, short])
    ((_, alone),) = reader.spans(question, [short])
    assert among == alone


class ScriptedNetwork:
    """A network that is sure of the first token of every passage, by `score` logits."""

    def __init__(self, score: float) -> None:
        self.score, self.rows = score, 0

    def read(self, row: EncodedRow) -> NetworkOutput:
        self.rows += 1
        start, end = np.zeros((2, len(row.ids)), np.float32)
        start[row.first] = end[row.first] = self.score / 2
        return NetworkOutput(start, end, None)


BLEND = SpanScorer(
    bias=0.0, top=1.0, behind=-1.0, retrieval=4.0, repeats=0.0, long=0.0, headline=1.0, year=0.0, listed=0.0, highest=8.0
)


@pytest.mark.parametrize(
    ("score", "retrieval_score", "fast", "stops", "read"),
    [
        (8.0, 0.1, True, True, 3),  # 8 + 4 for the first, at most 8 + 0.4 + 1 for the rest
        (8.0, 0.1, False, True, 6),
        (8.0, 0.1, True, False, 6),
        (2.0, 0.1, True, True, 6),
        (8.0, 1.0, True, True, 6),
    ],
)
def test_fast_stops_where_the_rest_is_unlikely_to_win(
    score: float, retrieval_score: float, fast: bool, stops: bool, read: int, reader: SpanReader
) -> None:
    network = ScriptedNetwork(score)
    hits = [hit(f"word{n} said so.", str(n), score=1.0 if n == 0 else retrieval_score) for n in range(6)]
    span_reader = SpanReader(network, reader.encoder, blend=BLEND, foreign=not stops)
    span_reader.read(understand("Who won a third term?", Filters()), hits, lambda term: 1.0, fast)
    assert network.rows == read


@pytest.mark.parametrize("scores", [(-0.02, -0.1), (0.0, 0.0)])
def test_retrieval_scores_below_zero_turn_nothing_around(scores: tuple[float, float], reader: SpanReader) -> None:
    hits = [hit(TEXT, str(n), score=score) for n, score in enumerate(scores)]
    spans = [m for passage in reader.measure(understand("Who won?", Filters()), hits) for m in passage]
    assert {m.features.retrieval for m in spans} == {0.0}


def test_every_kind_of_question_is_read_and_a_stranger_has_no_calibrator(reader: SpanReader) -> None:
    assert reader.kinds == frozenset(Kind)
    stranger = SpanReader(ScriptedNetwork(1.0), reader.encoder, "mine", foreign=True)
    assert (reader.calibrator, stranger.calibrator) == ("span", "")


def test_a_span_that_repeats_the_question_is_of_another_year_or_stands_in_the_headline_is_marked() -> None:
    question = understand("Which harbour tunnel opened in 2021?", Filters())
    passage = hit(TEXT, title="Holm and the harbour")

    def features_of(words: str) -> SpanFeatures:
        start = TEXT.index(words)
        span = measure_span(ReadingContext(question, None, passage, 1.0, 1.0), ScoredSpan(start, start + len(words), 1.0))
        assert span is not None
        return span.features

    assert (features_of("harbour tunnel").repeats, features_of("harbour tunnel").year) == (1.0, -1.0)
    assert (features_of("Ida Holm").repeats, features_of("Ida Holm").year) == (0.0, 0.0)
    assert [features_of(words).headline for words in ("Ida Holm", "Per Berg", "harbour tunnel")] == [0.5, 0.0, 0.0]


def test_a_closed_question_gets_the_best_it_could_be_answered_with_as_a_candidate(reader: SpanReader) -> None:
    text = "The Akron mill closed on a Friday in spring, its owner said. Workers from Ohio and Maine had hoped otherwise."
    features_by_text = [
        {m.hit.article.text[slice(*m.span)]: m.features for passage in reader.measure(question, [hit(text)]) for m in passage}
        for question in (
            understand("In which state did the mill close?", Filters()),
            understand("Where did it close?", Filters()),
        )
    ]
    states = features_by_text[0].keys() & {"Ohio", "Maine"}
    assert states
    assert {features_by_text[0][state].listed for state in states} == {1.0}
    assert {features.listed for features in features_by_text[1].values()} == {0.0}


def test_how_far_a_span_lies_behind_its_passage_is_seen(reader: SpanReader) -> None:
    (passage,) = reader.measure(understand("Who won a third term?", Filters()), [hit(TEXT)])
    assert [m.features.behind for m in passage] == sorted(m.features.behind for m in passage)
    assert passage[0].features.behind == 0.0
    assert len({m.features.top for m in passage}) == 1
