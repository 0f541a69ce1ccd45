"""Cuts an article into passages: whole sentences packed up to a size in model tokens, with exact offsets."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from index.article import Article, Passage
from index.day_words import padded_day
from index.text import Span, sentences

_MAX_TOKEN_CHARACTERS = 12
"""A token counts for at most this many characters: to the model, a megabyte without white space is one unknown token."""

CountTokens = Callable[[Sequence[str]], list[int]]
"""Returns the number of model tokens of each text, as `Embedder.count` does."""


def chunk(article: Article, count: CountTokens, size: int, overlap: int) -> list[Passage]:
    """Return passages of at most `size` tokens (sums of sentence counts) that together cover every sentence of the article."""
    units = _units(article.text, count, size)
    return [Passage(article.id, units[first][0][0], units[last][0][1]) for first, last in _pack(units, size, overlap)]


def _units(text: str, count: CountTokens, size: int) -> list[tuple[Span, int]]:
    """Return sentences with their token counts. A sentence longer than a passage is cut into pieces at white space."""
    spans = sentences(text)
    units: list[tuple[Span, int]] = []
    for span, tokens in zip(spans, count([text[start:end] for start, end in spans]), strict=True):
        length = span[1] - span[0]
        if tokens <= size and length <= _MAX_TOKEN_CHARACTERS * size:
            units.append((span, tokens))
        else:
            parts = max(ceil(tokens / (0.8 * size)), ceil(length / (_MAX_TOKEN_CHARACTERS * size)))
            pieces = list(_pieces(text, span, parts))
            units.extend((piece, min(size, _count_at_least(piece, ceil(tokens / len(pieces))))) for piece in pieces)
    return units


def _count_at_least(piece: Span, tokens: int) -> int:
    return max(tokens, ceil((piece[1] - piece[0]) / _MAX_TOKEN_CHARACTERS))


def _pieces(text: str, span: Span, parts: int) -> Iterator[Span]:
    """Yield about `parts` pieces of like length, cut at white space if there is some near."""
    start, end = span
    step = max(1, ceil((end - start) / parts))
    while end - start > step:
        cut = text.rfind(" ", start + step // 2, start + step + 1)
        cut = cut if cut > start else start + step
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _pack(units: list[tuple[Span, int]], size: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last unit of each passage. A passage repeats at most `overlap` tokens of the one before it."""
    first = 0
    while first < len(units):
        last, total = first, units[first][1]
        while last + 1 < len(units) and total + units[last + 1][1] <= size:
            last += 1
            total += units[last][1]
        yield first, last
        if last + 1 == len(units):
            return
        first = _next_first(units, first, last, overlap)


def _next_first(units: list[tuple[Span, int]], first: int, last: int, overlap: int) -> int:
    following, overlap_tokens = last + 1, 0
    while following - 1 > first and overlap_tokens + units[following - 1][1] <= overlap:
        following -= 1
        overlap_tokens += units[following][1]
    return following


def context_prefix(article: Article, setting: str) -> str:
    """Return the headline, the headline and date, or nothing, to put before a passage for the two indexes."""
    if setting == "none":
        return ""
    with_day = setting == "headline+date" and article.published is not None
    day = f" ({padded_day(article.published)})" if with_day and article.published else ""
    return f"{article.title}{day}\n"


def indexed_texts(article: Article, passages: Sequence[Passage], front: str) -> list[str]:
    """Return the text of each passage as the two indexes read it."""
    prefix = context_prefix(article, front)
    return [prefix + article.text[passage.start : passage.end] for passage in passages]
