"""One suite for every reader."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.embedders.hashing import HashingEmbedder
from index.errors import SettingsError
from index.filters import Filters
from index.text import clean
from qa.question.question import understand
from qa.readers.contract import Reader
from qa.readers.table import READERS, open_reader
from tests.doubles.scenes import hit

TEXTS = [
    "Russia expelled 80,000 migrants in 2024. The number in 2023 was 44,200, the agency said.",
    "Mayor Ida Holm won a third term on Sunday with 61 percent of the vote, the electoral board said late in the evening.",
]


def alike(term: str) -> float:
    return 1.0


@pytest.fixture(scope="module", params=sorted(READERS))
def reader(request: pytest.FixtureRequest) -> Reader:
    return open_reader(request.param, lambda: HashingEmbedder("256"))


def test_every_candidate_lies_in_its_sentence_and_its_sentence_in_the_passage(reader: Reader) -> None:
    hits = [hit(text, str(n)) for n, text in enumerate(TEXTS)]
    candidates = reader.read(understand("Who won a third term?", Filters()), hits, alike)
    assert candidates
    for candidate in candidates:
        assert candidate.hit in hits
        assert (
            candidate.hit.passage.start
            <= candidate.sentence[0]
            <= candidate.span[0]
            < candidate.span[1]
            <= candidate.sentence[1]
            <= candidate.hit.passage.end
        )
        assert candidate.text == candidate.hit.article.text[slice(*candidate.span)]


def test_candidates_come_best_first_and_the_best_answers(reader: Reader) -> None:
    hits = [hit(text, str(n)) for n, text in enumerate(TEXTS)]
    candidates = reader.read(understand("What was the number in 2023?", Filters()), hits, alike)
    assert [candidate.score for candidate in candidates] == sorted((candidate.score for candidate in candidates), reverse=True)
    assert "44,200" in candidates[0].text


def test_no_passages_give_no_candidates(reader: Reader) -> None:
    assert reader.read(understand("Who?", Filters()), [], alike) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    passage = hit(clean(text))
    for candidate in reader.read(understand("When did it happen, and who said so?", Filters()), [passage], alike):
        assert candidate.text == passage.article.text[slice(*candidate.span)]


def test_an_unknown_reader_names_the_ones_there_are() -> None:
    with pytest.raises(SettingsError, match="sentence"):
        open_reader("oracle", lambda: HashingEmbedder("256"))


def test_reading_fast_proposes_nothing_new(reader: Reader) -> None:
    hits = [hit(text, str(n), score=0.1 if n else 1.0) for n, text in enumerate(TEXTS * 3)]
    question = understand("What was the number in 2023?", Filters())
    all_candidates, candidates = (reader.read(question, hits, alike, fast) for fast in (False, True))
    assert candidates
    assert set(candidates) <= set(all_candidates)
