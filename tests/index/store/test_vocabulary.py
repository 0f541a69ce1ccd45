"""Terms are found by binary search as in a dictionary."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.store.vocabulary import Vocabulary

WORDS = st.sets(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6), max_size=30)


@given(WORDS, st.text(max_size=6))
def test_it_holds_its_terms_and_no_others(words: set[str], other: str) -> None:
    vocabulary = Vocabulary.of_terms(words)
    assert sorted(vocabulary[word] for word in words) == list(range(len(words)))
    assert list(vocabulary) == sorted(words, key=str.encode)
    assert (other in vocabulary) == (other in words)
    assert vocabulary.get("") is None


@given(WORDS)
def test_the_terms_with_a_first_letter_are_found(words: set[str]) -> None:
    vocabulary = Vocabulary.of_terms(words)
    for letter in {word[0] for word in words} | {"q"}:
        assert list(vocabulary.beginning_with(letter)) == [word for word in vocabulary if word[0] == letter]


def test_a_saved_vocabulary_is_the_same(tmp_path: Path) -> None:
    for words in (set(), {"dam"}, {"dam", "dämme", "water"}):
        Vocabulary.of_terms(words).save(tmp_path)
        assert dict(Vocabulary.load(tmp_path)) == dict(Vocabulary.of_terms(words))


def test_half_a_letter_is_no_term() -> None:
    assert "\udc80" not in Vocabulary.of_terms(["dam"])
