"""When two answers are one, and when not both can be right."""

import pytest

from qa.evidence.normalisation import contradict, is_longer_name, is_same_answer, normalise_answer


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mayor Ida Holm", "Ida Holm"),
        ("Ida Holm’s", "Ida Holm"),
        ("the Suns", "Suns"),
        ("fourteen", "14"),
        ("14 people", "14"),
        ("more than 75,000", "75,000"),
        ("two hundred and five", "205"),
        ("1,200", "1.2 thousand"),
        ("two million five hundred thousand", "2.5m"),
        ("$3.5 million", "3.5 million dollars"),
        ("61%", "61 per cent"),
        ("twenty-five percent", "25%"),
        ("third", "3rd"),
        ("May 3", "3 May 2024"),
        ("on Monday", "Monday, May 6"),
        ("2019", "in 2019"),
        ("chicken nugget", "chicken nuggets"),
        ("organisations", "organization"),
        ("colour", "color"),
        ("the U.S.", "United States"),
    ],
)
def test_one_answer_written_in_two_ways_is_one(first: str, second: str) -> None:
    assert is_same_answer(normalise_answer(first), normalise_answer(second))
    assert is_same_answer(normalise_answer(second), normalise_answer(first))
    assert not contradict(normalise_answer(first), normalise_answer(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("14", "17"),
        ("14 dead", "17 dead"),
        ("$14", "$15 million"),
        ("61%", "16 percent"),
        ("May 3", "May 4"),
        ("Monday", "Tuesday"),
        ("-14", "14"),
    ],
)
def test_numbers_and_days_exclude_each_other(first: str, second: str) -> None:
    assert contradict(normalise_answer(first), normalise_answer(second))
    assert not is_same_answer(normalise_answer(first), normalise_answer(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("14", "14%"),
        ("14", "$14"),
        ("14 dead", "17 hurt"),
        ("Ida Holm", "Nils Holm"),
        ("3-2", "3-4"),
        ("May 3", "3"),
        ("!", "?"),
        ("", ""),
    ],
)
def test_what_is_neither_the_same_nor_excluded_stands_side_by_side(first: str, second: str) -> None:
    assert not is_same_answer(normalise_answer(first), normalise_answer(second))


def test_a_name_is_fuller_by_what_stands_before_its_last_word() -> None:
    assert is_longer_name(normalise_answer("Ida Holm"), normalise_answer("Mayor Holm"))
    assert not is_longer_name(normalise_answer("Holm"), normalise_answer("Ida Holm"))
    assert not is_longer_name(normalise_answer("Holm Bridge"), normalise_answer("Holm"))
    assert not is_longer_name(normalise_answer("a green bridge"), normalise_answer("bridge"))


@pytest.mark.parametrize(
    ("first", "second", "excluded"),
    [
        ("6.8 million miles", "7 million miles", False),
        ("3.134 seconds", "3.13 seconds", False),
        ("18,492", "18,500", False),
        ("206 people", "212 people", True),
        ("10 million", "13 million", True),
        ("9 dead", "10 dead", True),
        ("90", "94", True),
        ("1,904", "1,910", True),
    ],
)
def test_a_number_does_not_exclude_what_it_rounds(first: str, second: str, excluded: bool) -> None:
    assert (
        contradict(normalise_answer(first), normalise_answer(second))
        == contradict(normalise_answer(second), normalise_answer(first))
        == excluded
    )


@pytest.mark.parametrize("odd", ["120 km²", "CO₂", "²", "Holm¹", "1" * 5000, "−", "$", "-"])
def test_no_sign_and_no_length_of_a_number_is_too_odd(odd: str) -> None:
    assert not contradict(normalise_answer(odd), normalise_answer("14 people"))


@pytest.mark.parametrize(
    ("first", "second"), [("a third", "three"), ("2-1", "2"), ("two thirds", "two"), ("5–11", "5"), ("Marc", "March")]
)
def test_a_part_a_score_and_a_name_are_no_number_and_no_month(first: str, second: str) -> None:
    assert not is_same_answer(normalise_answer(first), normalise_answer(second))
    assert not contradict(normalise_answer(first), normalise_answer(second))


@pytest.mark.parametrize(
    ("first", "second"), [("Zdeňka Šimůnková", "Zdenka Simunkova"), ("O’Hara", "O'Hara"), ("Siân O’Hara", "Sian OHara")]
)
def test_a_name_without_diacritics_is_the_same_name(first: str, second: str) -> None:
    assert is_same_answer(normalise_answer(first), normalise_answer(second))
