"""Typing errors are found; another word is not taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.store.near_spelling import count_errors, errors_allowed, near_terms

WORDS = st.text(alphabet="abcdeé", max_size=7)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("steet", "street"),
        ("brannok", "brannock"),
        ("whitlcok", "whitlock"),
        ("corvanne", "corvane"),
        ("kestrell", "kestrel"),
        ("peterson", "petersen"),
        ("ranganatan", "ranganathan"),
        ("achterbreg", "achterberg"),
        ("kowaltchik", "kovaltchik"),
        ("zhurbenki", "zhurbenky"),
        ("erdogmush", "erdogmus"),
        ("oduyaa", "oduya"),
    ],
)
def test_an_error_in_a_long_word_is_found(typed: str, meant: str) -> None:
    vocabulary = ["mill", meant, "reservoir", "a"]
    assert near_terms(typed, vocabulary, errors_allowed(typed)).keys() == {meant}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("walker", "walter"),
        ("martin", "marvin"),
        ("carter", "carver"),
        ("spain", "spahn"),
        ("colman", "corman"),
        ("bergen", "berlin"),
        ("harding", "harvey"),
        ("minister", "monster"),
        ("elbert", "albert"),
        ("general", "generator"),
    ],
)
def test_another_word_is_not_near(word: str, other: str) -> None:
    assert near_terms(word, [other], errors_allowed(word)) == {}


@pytest.mark.parametrize("word", ["holm", "us", "", "2024", "kv7", "f16", "covid19"])
def test_short_words_and_those_with_digits_hold_no_error(word: str) -> None:
    assert errors_allowed(word) == 0


def test_each_term_comes_with_its_errors() -> None:
    vocabulary = ["rangonathan", "ranganathan", "ranganatan"]
    assert near_terms("ranganatan", vocabulary, 2) == {"ranganathan": 1, "rangonathan": 2}


@given(
    st.text(alphabet="abcde", min_size=9, max_size=11), st.lists(st.text(alphabet="abcde", min_size=1, max_size=12)), st.data()
)
def test_no_near_term_is_passed_over(term: str, others: list[str], drawn: st.DataObject) -> None:
    cut, most = drawn.draw(st.integers(1, len(term))), drawn.draw(st.integers(1, 2))
    vocabulary = {*others, term[:cut] + term[cut + 1 :], term[:cut] + "a" + term[cut:], term[:cut] + "e" + term[cut + 1 :]}
    vocabulary |= {other[:3] + other[3:5][::-1] + other[5:] for other in vocabulary}
    counted = {other: count_errors(term, other, most) for other in vocabulary if other[0] == term[0]}
    assert near_terms(term, vocabulary, most) == {other: errors for other, errors in counted.items() if 0 < errors <= most}


@given(WORDS, WORDS)
def test_errors_are_counted_alike_from_both_sides(first: str, second: str) -> None:
    assert count_errors(first, second, 20) == count_errors(second, first, 20)
    assert (count_errors(first, second, 20) == 0) == (first == second)


@given(WORDS, WORDS, st.integers(0, 3))
def test_stopping_early_changes_no_count_that_matters(first: str, second: str, most: int) -> None:
    assert min(count_errors(first, second, most), most + 1) == min(count_errors(first, second, 20), most + 1)
