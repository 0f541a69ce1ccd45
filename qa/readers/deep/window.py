"""The part of a passage that the large network reads again: whole sentences around the answers that the small one found."""

from collections.abc import Sequence
from dataclasses import replace

from index.article import Passage
from index.search.retriever import Hit
from index.text import Span
from qa.answer import Candidate
from qa.readers.passage_sentences import passage_sentences

WINDOW_CHARACTERS = 400
"""About half a passage. On 111 questions over small folders as many answers were right as with whole passages, in 0.6 of the time
(docs/reader.md)."""
_SHORT_ENOUGH = 1.25
"""A passage that is longer than a window by less than this factor is read whole."""
_CANDIDATES = 3
"""The best answers of the passage that a window should hold, as far as it can."""


def window_around(hit: Hit, candidates: Sequence[Candidate], characters: int = WINDOW_CHARACTERS) -> Hit:
    """Return the hit with a passage of about `characters` around the best of `candidates`, which come best first and are not empty."""
    if len(hit.text) <= _SHORT_ENOUGH * characters:
        return hit
    start = hit.passage.start
    sentences = [(start + first, start + last) for first, last in passage_sentences(hit.text)]
    places = [_sentence_number(sentences, candidate.span[0]) for candidate in candidates[:_CANDIDATES]]
    first, last = _around(sentences, places, characters)
    return replace(hit, passage=Passage(hit.passage.article_id, sentences[first][0], sentences[last][1]))


def beside_window(hit: Hit, candidates: Sequence[Candidate], characters: int = WINDOW_CHARACTERS) -> list[Candidate]:
    """Return the candidates that `window_around` leaves out: only the small network has read what is around them."""
    window = window_around(hit, candidates, characters).passage if candidates else hit.passage
    return [candidate for candidate in candidates if not window.start <= candidate.span[0] < window.end]


def _sentence_number(sentences: Sequence[Span], position: int) -> int:
    return next((number for number, (start, end) in enumerate(sentences) if start <= position < end), 0)


def _around(sentences: Sequence[Span], places: Sequence[int], characters: int) -> tuple[int, int]:
    """Return the first and last sentence: that of the best answer, those of the others where they fit, then the neighbours in turn."""

    def fits(first: int, last: int) -> bool:
        return first >= 0 and last < len(sentences) and sentences[last][1] - sentences[first][0] <= characters

    best = first = last = places[0]
    for place in places[1:]:
        if fits(min(first, place), max(last, place)):
            first, last = min(first, place), max(last, place)
    while True:
        goes_back, goes_on = fits(first - 1, last), fits(first, last + 1)
        if not goes_back and not goes_on:
            return first, last
        if goes_back and (best - first <= last - best or not goes_on):
            first -= 1
        else:
            last += 1
