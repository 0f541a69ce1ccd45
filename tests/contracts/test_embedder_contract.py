"""One suite for every embedder, and the two engines of one model against each other."""

from collections.abc import Sequence

import numpy as np
import pytest

from index.embedders.contract import Embedder
from index.embedders.table import EMBEDDERS, open_embedder
from index.errors import SettingsError
from index.models.files import BUNDLED_MODEL

TEXTS = [
    "The Alder reservoir stood at 38 per cent of capacity on Monday, the water board said.",
    "Mayor Ida Holm won.",
    "",
    "Café — “déjà vu” in 東京, 44,200 people, $2.4 million.",
    "word " * 600,
]


@pytest.fixture(scope="module", params=sorted(EMBEDDERS))
def embedder(request: pytest.FixtureRequest) -> Embedder:
    return open_embedder(request.param, "256" if request.param == "hashing" else BUNDLED_MODEL)


def ignore(count: int) -> None:
    pass


def test_vectors_have_length_one_and_the_stated_dimension(embedder: Embedder) -> None:
    vectors = embedder.passages(TEXTS, ignore)
    assert vectors.shape == (len(TEXTS), embedder.identity.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_a_text_has_its_vector_whatever_stands_beside_it(embedder: Embedder) -> None:
    together = embedder.passages(TEXTS, ignore)
    alone = np.stack([embedder.passages([text], ignore)[0] for text in TEXTS])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_vectors_come_in_the_order_of_the_texts(embedder: Embedder) -> None:
    backwards = embedder.passages(TEXTS[::-1], ignore)
    np.testing.assert_allclose(backwards[::-1], embedder.passages(TEXTS, ignore), atol=1e-5)


def test_progress_adds_up_to_the_number_of_texts(embedder: Embedder) -> None:
    steps: list[int] = []
    embedder.passages(TEXTS, steps.append)
    assert sum(steps) == len(TEXTS)


def test_no_texts_give_no_vectors(embedder: Embedder) -> None:
    assert embedder.passages([], ignore).shape == (0, embedder.identity.dimension)
    assert embedder.count([]) == []


def test_counting_grows_with_the_text(embedder: Embedder) -> None:
    short, long = embedder.count(["one two", "one two three four"])
    assert 0 < short < long


def test_a_query_lies_nearer_to_what_answers_it(embedder: Embedder) -> None:
    similarity = embedder.passages(TEXTS[:2], ignore) @ embedder.query("How full was the Alder reservoir on Monday?")
    assert similarity[0] > similarity[1]


def test_onnx_and_sentence_transformers_agree_to_a_ten_thousandth() -> None:
    engines = [open_embedder(engine, BUNDLED_MODEL) for engine in ("onnx", "sentence-transformers")]
    first, second = (engine.passages(TEXTS, ignore) for engine in engines)
    assert np.abs(first - second).max() < 1e-4
    assert engines[0].identity == engines[1].identity
    assert counts(engines[0]) == counts(engines[1])


def counts(embedder: Embedder) -> Sequence[int]:
    return embedder.count(TEXTS)


def test_an_unknown_engine_names_the_ones_there_are() -> None:
    with pytest.raises(SettingsError, match="onnx"):
        open_embedder("word2vec", BUNDLED_MODEL)
