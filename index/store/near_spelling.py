"""Finds the words of an archive that a misspelt word may have been meant as. Words are in plain letters (`index.letters`)."""

from collections.abc import Iterable
from itertools import permutations

_MIN_LENGTH = 5
"""Letters; a shorter word has too many neighbours: “Holm” is not “Holt”."""
_LONG = 9
"""Letters of a word that may hold two errors."""
_ALIKE = frozenset(pair for group in ("aeiouy", "ckq", "sz", "vw", "mn", "dt") for pair in permutations(group, 2))
"""Pairs of letters that are written for each other; any other exchange makes another word more often than an error: Walker, Walter."""


def errors_allowed(word: str) -> int:
    """Return how many errors a word may hold: none if it is short or holds a digit."""
    if len(word) < _MIN_LENGTH or not word.isalpha():
        return 0
    return 2 if len(word) >= _LONG else 1


def near_terms(term: str, vocabulary: Iterable[str], most: int) -> dict[str, int]:
    """Return the terms of the vocabulary within `most` errors, none of them in the first letter, each with its errors."""
    if not most:
        return {}
    alike = _sharing_a_part(term, (other for other in vocabulary if abs(len(other) - len(term)) <= most), most)
    return {other: errors for other in alike if 0 < (errors := count_errors(term, other, most)) <= most}


def _sharing_a_part(term: str, vocabulary: Iterable[str], most: int) -> list[str]:
    """Return the terms that may be near, fast: of `most` + 1 parts of `term`, a letter apart, errors leave one whole."""
    size, letters = (len(term) - most) // (most + 1), set(term)
    first, middle, last = term[:size], term[size + 1 : 2 * size + 1], term[-size:]
    return [
        other
        for other in vocabulary
        if other[0] == term[0]
        and (other.startswith(first) or other.endswith(last) or (most > 1 and middle in other))
        and len(letters.symmetric_difference(other)) <= 2 * most
    ]


def count_errors(first: str, second: str, most: int) -> int:
    """Return the least number of letters added, left out, exchanged (2 unless `_ALIKE`) or swapped with the next one.

    The distance of optimal string alignment (Damerau 1964), with weights. Above `most` it is only some number above `most`.
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first):
        earlier, before, row = before, row, [i + 1]
        for j, other in enumerate(second):
            exchange = 0 if letter == other else 1 if (letter, other) in _ALIKE else 2
            row.append(min(before[j + 1] + 1, row[j] + 1, before[j] + exchange))
            if i and j and letter == second[j - 1] and other == first[i - 1] and letter != other:
                row[-1] = min(row[-1], earlier[j - 1] + 1)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
