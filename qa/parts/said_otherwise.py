"""Words of a question for which a text has others that mean the same: “shrunk” for “reduction”, “migrants” for “migration”."""

from collections.abc import Iterator

from index.text import stem, words
from qa.parts.claims import is_same_act
from qa.parts.verb_forms import base_form
from qa.parts.word_sets import word_set

_LONGEST = 1500
"""Characters of the text that are read."""
_LESS, _MORE = ("shrink", "fall"), ("grow", "rise")
_COMPARATIVES = {
    **dict.fromkeys(word_set("smaller fewer lower less cheaper shorter weaker"), _LESS),
    **dict.fromkeys(word_set("bigger larger higher more dearer stronger longer greater"), _MORE),
}
_LIGHT = word_set(
    "become get go come make made have happen take do doing became got went cause caused led lead prompt prompted reason"
)
"""Verbs that say nothing by themselves: “has become smaller”."""
_SHORTEST_BEGINNING, _SHORTEST_WORD = 4, 5
"""Letters that two words share: of a word that is no more than these, five."""
_ENDINGS = word_set(
    "s es ed er ers ing ion ions ation ations ant ants ants' ent ents ment ments ity al ally ate ates ance ence ive or ors"
)


def terms_said_otherwise(question: str, wanted: frozenset[str], told: str) -> Iterator[str]:
    """Yield the terms of the question, among those wanted, for which the text has another word that means the same."""
    own = list(dict.fromkeys(words(told[:_LONGEST])))
    for word in words(question):
        if stem(word) in wanted and (word in _LIGHT or any(_means_same(word, other) for other in own)):
            yield stem(word)


def _means_same(word: str, other: str) -> bool:
    if any(is_same_act(verb, other) for verb in _COMPARATIVES.get(word, ())):
        return True
    return is_same_act(base_form(word), other) or _is_derived(word, other)


def _is_derived(word: str, other: str) -> bool:
    """Return True for two words of one beginning that only an ending of nouns, verbs or adjectives tells apart."""
    length = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return any(_differ_in_ending(word, other, length - cut) for cut in range(3))


def _differ_in_ending(word: str, other: str, length: int) -> bool:
    """Return True where both are one beginning of that length with an ending."""
    least = _SHORTEST_WORD if length in (len(word), len(other)) else _SHORTEST_BEGINNING
    return length >= least and _is_ending(word[length:]) and _is_ending(other[length:])


def _is_ending(letters: str) -> bool:
    return not letters or letters in _ENDINGS
