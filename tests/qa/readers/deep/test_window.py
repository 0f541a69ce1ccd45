from dataclasses import replace

import pytest

from index.article import Passage
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.readers.deep.window import beside_window, window_around
from tests.doubles.scenes import candidate

SENTENCES = [f"Sentence number {n:02} of the harbour story says that pier {n:02} was repaired." for n in range(20)]
TEXT = " ".join(SENTENCES)
LIMIT = 3 * (len(SENTENCES[0]) + 1)


def answer(number: int) -> Candidate:
    return candidate(TEXT, f"pier {number:02}")


def window(*numbers: int, characters: int = LIMIT) -> str:
    found = [answer(number) for number in numbers]
    return window_around(found[0].hit, found, characters).text


def test_a_window_is_whole_sentences_around_the_best_answer() -> None:
    assert window(7) == " ".join(SENTENCES[6:9])


@pytest.mark.parametrize(("number", "first"), [(0, 0), (19, 17)])
def test_at_an_end_of_the_passage_it_reaches_further_the_other_way(number: int, first: int) -> None:
    assert window(number) == " ".join(SENTENCES[first : first + 3])


def test_it_holds_the_next_best_answers_where_they_fit() -> None:
    assert window(7, 9) == " ".join(SENTENCES[7:10])
    assert window(7, 15, 5) == " ".join(SENTENCES[5:8])


def test_a_sentence_longer_than_a_window_is_read_whole() -> None:
    assert window(7, characters=10) == SENTENCES[7]


def test_a_passage_that_is_hardly_longer_is_read_whole() -> None:
    found = answer(3)
    assert window_around(found.hit, [found], int(len(TEXT) / 1.2)) is found.hit


def test_offsets_stay_those_of_the_article() -> None:
    whole = answer(12).hit
    start = TEXT.index(SENTENCES[10])
    part: Hit = replace(whole, passage=Passage(whole.passage.article_id, start, len(TEXT)))
    narrowed = window_around(part, [replace(answer(12), hit=part)], LIMIT)
    assert narrowed.text == " ".join(SENTENCES[11:14])
    assert narrowed.article.text[narrowed.passage.start : narrowed.passage.end] == narrowed.text


def test_what_a_window_leaves_out_stays_an_answer_of_the_small_network() -> None:
    found = [answer(number) for number in (7, 8, 15)]
    assert beside_window(found[0].hit, found, LIMIT) == found[2:]
    assert beside_window(found[0].hit, found, 10_000) == []
    assert beside_window(found[0].hit, []) == []
