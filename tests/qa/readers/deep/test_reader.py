"""The best passages are read again, by the large network alone, and its scores decide among them."""

from typing import cast

import numpy as np
import pytest
from tokenizers import Tokenizer

from index.filters import Filters
from index.models.files import BUNDLED_MODEL, find_model
from qa.question.question import understand
from qa.readers.deep.background_network import BackgroundNetwork
from qa.readers.deep.reader import REREAD_PASSAGES, DeepReader
from qa.readers.deep.scoring import RereadScorer
from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from qa.readers.span.network import NetworkOutput, SpanNetwork
from qa.readers.span.reader import SpanReader
from qa.readers.span.scoring import SpanFeatures, SpanScorer
from tests.doubles.scenes import hit

BLEND = SpanScorer(
    bias=0.0, top=1.0, behind=-1.0, retrieval=0.0, repeats=0.0, long=0.0, headline=0.0, year=0.0, listed=0.0, highest=8.0
)
SCORER = RereadScorer(reread=0.0, span=SpanFeatures(1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), first=0.0, agrees=0.0, single=1.0)
QUESTION = understand("Who won?", Filters())


class WordNetwork:
    """A network that is as sure of a word as `scores` says, and of every other one by nothing."""

    def __init__(self, encoder: QuestionEncoder, scores: dict[str, float]) -> None:
        self._scores = {encoder.rows("", [""], [word])[0].ids[-2]: score for word, score in scores.items()}
        self.rows: list[EncodedRow] = []

    def read(self, row: EncodedRow) -> NetworkOutput:
        self.rows.append(row)
        values = np.array([self._scores.get(token, 0.0) / 2 for token in row.ids], np.float32)
        return NetworkOutput(values, values, None)


@pytest.fixture(scope="module")
def encoder() -> QuestionEncoder:
    return QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json")))


def made_reader(encoder: QuestionEncoder, small: dict[str, float], large: dict[str, float]) -> tuple[DeepReader, WordNetwork]:
    second = WordNetwork(encoder, large)
    network = BackgroundNetwork(lambda: cast(SpanNetwork, second))
    first = SpanReader(WordNetwork(encoder, small), encoder, blend=BLEND)
    return DeepReader(first, SpanReader(network, encoder, "deep", BLEND), SCORER), second


def test_the_large_network_decides_among_the_best_passages(encoder: QuestionEncoder) -> None:
    reader, _ = made_reader(encoder, {"berg": 6.0, "holm": 5.0}, {"holm": 9.0, "berg": 1.0})
    hits = [hit("Berg spoke.", "a"), hit("Holm won.", "b")]
    assert [candidate.text for candidate in reader.read(QUESTION, hits, lambda term: 1.0)][:1] == ["Holm"]


def test_only_the_best_passages_are_read_again(encoder: QuestionEncoder) -> None:
    words = ["one", "two", "three", "four", "five", "six"]
    reader, second = made_reader(encoder, {word: float(n) for n, word in enumerate(words)}, {})
    hits = [hit(f"{word} spoke.", word) for word in words]
    candidates = reader.read(QUESTION, hits, lambda term: 1.0)
    again = {candidate.hit.article.id for candidate in candidates if candidate.model_score == 0.0}
    assert len(second.rows) == REREAD_PASSAGES
    assert {"five", "six"} <= again
    assert {candidate.hit.article.id for candidate in candidates} == set(words)


def test_a_question_without_passages_loads_nothing(encoder: QuestionEncoder) -> None:
    reader, second = made_reader(encoder, {}, {})
    assert reader.read(QUESTION, [], lambda term: 1.0) == []
    assert second.rows == []


def test_retrieval_shares_are_those_among_all_passages(encoder: QuestionEncoder) -> None:
    reader, _ = made_reader(encoder, {"holm": 5.0}, {"holm": 5.0})
    hits = [hit("Nothing.", str(n), score=1.0) for n in range(4)] + [hit("Holm won.", "b", score=0.25)]
    reread = reader.reread(QUESTION, hits, reader.read_first(QUESTION, hits))
    assert {span.features.span.retrieval for span in reread[4]} == {0.25}
