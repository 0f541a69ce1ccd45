"""Finds copies: articles whose bodies are one text, whatever the headline, the trimmed ends or the agency line around it.

Bodies are compared as sets of shingles, five words each, by containment (Broder 1997): the share of the shorter one that is in
the other. Containment recognises a report cut to half its length, which a Jaccard estimate such as MinHash puts at one half.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.news.distinct import are_distinct
from index.patterns import lazy_pattern

Shingles = NDArray[np.uint32]
"""Hashes, each one once, ascending."""

_SHINGLE_WORDS = 5
_SAMPLE_STEP = 4
"""Of so many hashes a sketch keeps one."""
_UNSAMPLED_SHINGLES = 24
"""A text of up to so many shingles is kept whole, as a sample of them would say nothing."""
_SAME_TEXT = 0.7
"""The least containment of two bodies that are one text."""
_SUSPECTED_COPY = 0.5
"""The least containment of two samples whose bodies are compared."""
_FEWEST_SHINGLES = 15
"""With fewer shingles, containment proves nothing: a caption may be in many articles."""
_LEAST_LENGTH_RATIO = 0.2
"""A copy keeps at least this share of the shingles. A brief inside a round-up of the week is no copy of it."""
_COMPARED_MEMBERS = 20
"""Before a text joins a group, it is compared with so many of its first texts."""
_COMPARED_BEFORE = 20
"""Of the articles with one shingle in common, each is compared with so many before it, and with the first."""

_WORD = lazy_pattern(r"\w+")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_BASE = np.uint64(0x100000001B3)


def shingles(text: str) -> Shingles:
    """Return a hash for every run of five words. A shorter text is one shingle."""
    numbers = np.array([_number(word) for word in _WORD.findall(text.lower())], np.uint64)
    size = min(_SHINGLE_WORDS, len(numbers))
    if not size:
        return np.array([], np.uint32)
    count = len(numbers) - size + 1
    hashes = np.zeros(count, np.uint64)
    for position in range(size):
        hashes = hashes * _BASE + numbers[position : position + count]
    return np.unique(((hashes * _MIX) >> np.uint64(32)).astype(np.uint32))


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return crc32(word.encode())


def sketch(text: str) -> Shingles:
    """Return a sample of the shingles, the same ones in every text. It is enough to suspect a copy."""
    hashes = shingles(text)
    return hashes if len(hashes) <= _UNSAMPLED_SHINGLES else hashes[hashes % _SAMPLE_STEP == 0]


def containment(first: Shingles, second: Shingles) -> float:
    """Return the share of the smaller set that is in the other, from 0 to 1; 0 if one is empty."""
    smaller = min(len(first), len(second))
    return len(np.intersect1d(first, second, assume_unique=True)) / smaller if smaller else 0.0


def copy_containment(first: str, second: str) -> float:
    """Return the containment of two bodies if they are one text, else 0."""
    a, b = shingles(first), shingles(second)
    smaller, larger = sorted((len(a), len(b)))
    similarity = containment(a, b)
    if smaller < _FEWEST_SHINGLES:
        similarity *= smaller / max(1, larger)  # both must be of one length
    if similarity < _SAME_TEXT or smaller < _LEAST_LENGTH_RATIO * larger:
        return 0.0
    is_template = similarity < 1.0 and are_distinct(first, second)  # where every shingle is shared, nothing is exchanged
    return 0.0 if is_template else similarity


def copy_parents(texts: Sequence[str], sketches: Sequence[Shingles]) -> list[int | None]:
    """Return, for each text in order of publication, the earlier one that it copies: the closest, and of those the first.

    Texts that are the same to the letter are compared once: a file may hold a hundred thousand of them.
    """
    first_of: dict[str, int] = {}
    for number, text in enumerate(texts):
        first_of.setdefault(text if len(sketches[number]) else f"\0{number}", number)
    firsts = list(first_of.values())
    parents = _parents_of_different([texts[number] for number in firsts], [sketches[number] for number in firsts])
    parent_of = {number: None if parent is None else firsts[parent] for number, parent in zip(firsts, parents, strict=True)}
    return [parent_of[number] if number in parent_of else first_of[text] for number, text in enumerate(texts)]


def _parents_of_different(texts: Sequence[str], sketches: Sequence[Shingles]) -> list[int | None]:
    """Return the parents of texts of which no two are the same."""
    candidates: list[dict[int, float]] = [{} for _ in texts]
    for earlier, later in _suspected_copies(sketches):
        if similarity := copy_containment(texts[earlier], texts[later]):
            candidates[later][earlier] = similarity
    parents, group_of = list[int | None](), list[list[int]]()
    for number, similarities in enumerate(candidates):
        closest = sorted(similarities, key=lambda earlier: (-similarities[earlier], earlier))
        parent = next((n for n in closest if not _is_torn(texts, number, group_of[n][:_COMPARED_MEMBERS], similarities)), None)
        group_of.append([] if parent is None else group_of[parent])
        group_of[number].append(number)
        parents.append(parent)
    return parents


def _is_torn(texts: Sequence[str], number: int, group: Sequence[int], copied: Collection[int]) -> bool:
    """Return whether a group holds a text that is distinct from this one: a copy of what both say at the end is a copy of both."""
    return any(are_distinct(texts[member], texts[number]) for member in group if member not in copied)


def _suspected_copies(sketches: Sequence[Shingles]) -> list[tuple[int, int]]:
    """Return the pairs whose samples have enough in common, the earlier text first."""
    sizes = np.array([len(s) for s in sketches], np.int64)
    if not sizes.sum():
        return []
    owners = np.repeat(np.arange(len(sketches)), sizes)
    hashes = np.concatenate(sketches)
    order = np.lexsort((owners, hashes))
    owners, edges = owners[order], np.concatenate([[0], np.flatnonzero(np.diff(hashes[order])) + 1, [len(hashes)]])
    shared = np.flatnonzero(np.diff(edges) > 1)
    groups = (owners[first:last] for first, last in zip(edges[shared].tolist(), edges[shared + 1].tolist(), strict=True))
    pairs = [_pairs(group, len(sketches)) for group in groups]
    if not pairs:
        return []
    codes, counts = np.unique(np.concatenate(pairs), return_counts=True)
    earlier, later = np.divmod(codes, len(sketches))
    enough = counts >= _SUSPECTED_COPY * np.minimum(sizes[earlier], sizes[later])
    return list(zip(earlier[enough].tolist(), later[enough].tolist(), strict=True))


def _pairs(group: NDArray[np.int64], articles: int) -> NDArray[np.int64]:
    """Return pairs of an ascending group as earlier * articles + later. The pairs of an article depend on none after it."""
    near = [group[:-step] * articles + group[step:] for step in range(1, min(_COMPARED_BEFORE, len(group) - 1) + 1)]
    return np.concatenate([*near, group[0] * articles + group[_COMPARED_BEFORE + 1 :]])
