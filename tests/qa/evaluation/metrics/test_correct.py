import pytest

from qa.evaluation.metrics.correct import is_correct


def test_an_f1_of_one_half_is_enough() -> None:
    assert is_correct("red green", ["green blue"])


def test_less_than_half_is_not() -> None:
    assert not is_correct("red green white", ["green blue"])


def test_a_gold_answer_inside_a_short_answer_is_enough() -> None:
    assert is_correct("it fell to about 38 per cent of its capacity", ["38"])


@pytest.mark.parametrize(("words", "expected"), [(10, True), (11, False)])
def test_ten_words_are_short_and_eleven_are_not(words: int, expected: bool) -> None:
    assert is_correct(" ".join(["38", *["word"] * (words - 1)]), ["38"]) is expected


def test_a_gold_answer_inside_a_word_does_not_count() -> None:
    assert not is_correct("1938 was a year of drought", ["38"])


def test_a_gold_answer_that_normalises_to_nothing_stands_nowhere() -> None:
    assert not is_correct("Germany", ["The", "France"])


@pytest.mark.parametrize(("answer", "expected"), [("", True), ("Germany", False)])
def test_without_golds_only_silence_is_correct(answer: str, expected: bool) -> None:
    assert is_correct(answer, []) is expected
