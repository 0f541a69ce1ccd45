"""Finds the words of an archive that a misspelt word may have been meant as. Words are in plain letters (`index.letters`)."""

from collections.abc import Iterable

_MIN_LENGTH = 5
"""Letters; a shorter word has too many neighbours: “Holm” is not “Holt”."""
_LONG = 9
"""Letters of a word that may hold two errors."""
_ALIKE = ("aeiouy", "ckq", "sz", "vw", "mn", "dt")
"""Letters that are written for each other; any other exchange makes another word more often than an error: Walker, Walter."""


def errors_allowed(word: str) -> int:
    """Return how many errors a word may hold: none if it is short or holds a digit."""
    if len(word) < _MIN_LENGTH or not word.isalpha():
        return 0
    return 2 if len(word) >= _LONG else 1


def near_terms(term: str, vocabulary: Iterable[str], most: int) -> list[str]:
    """Return the terms of the vocabulary within `most` errors, none of them in the first letter; the nearest first."""
    letters, shortest, longest = set(term), len(term) - most, len(term) + most
    alike = [
        other
        for other in vocabulary
        if shortest <= len(other) <= longest and other[0] == term[0] and len(letters ^ set(other)) <= 2 * most
    ]
    near = sorted((errors, other) for other in alike if 0 < (errors := count_errors(term, other, most)) <= most)
    return [other for _, other in near]


def count_errors(first: str, second: str, most: int) -> int:
    """Return the least number of letters added, left out, exchanged (2 unless `_ALIKE`) or swapped with the next one.

    The distance of optimal string alignment (Damerau 1964), with weights. Above `most` it is only some number above `most`.
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first):
        earlier, before, row = before, row, [i + 1]
        for j, other in enumerate(second):
            row.append(min(before[j + 1] + 1, row[j] + 1, before[j] + _exchange(letter, other)))
            if i and j and letter == second[j - 1] and other == first[i - 1] and letter != other:
                row[-1] = min(row[-1], earlier[j - 1] + 1)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]


def _exchange(letter: str, other: str) -> int:
    if letter == other:
        return 0
    return 1 if any(letter in group and other in group for group in _ALIKE) else 2
