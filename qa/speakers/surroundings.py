"""The paragraphs around a quote, cut into sentences and read for attributions when they are asked for."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from index.text import Span
from qa.speakers.attribution import Attribution, attributions
from qa.speakers.quotation import Quotation, quotations
from qa.speakers.tokens import Sentence, token_sentences

_REACH_BEFORE = 5000
_REACH_AFTER = 3000
"""Characters that are read before and after the start of a quote."""
_WRAPPED_LENGTHS = range(50, 101)
"""A line of so many characters may have been wrapped by a program rather than ended by a person."""


@dataclass
class ReadSentence:
    """A sentence of the surroundings."""

    tokens: Sentence
    paragraph: int

    @property
    def span(self) -> Span:
        return self.tokens[0].start, self.tokens[-1].end

    @cached_property
    def attributions(self) -> list[Attribution]:
        """The attributions of the sentence, in order."""
        return attributions(self.tokens)


@dataclass
class Surroundings:
    """What is read of an article to find who says one of its quotes."""

    text: str
    sentences: list[ReadSentence] = field(default_factory=list)

    @classmethod
    def around(cls, text: str, start: int, end: int) -> "Surroundings":
        """Read the paragraphs near a span of `text`."""
        low, high = _window(text, start, end)
        surroundings = cls(text)
        for number, paragraph in enumerate(_paragraphs(text, low, high)):
            for tokens in token_sentences(text, paragraph, quotations(text, paragraph)):
                if tokens:
                    surroundings.sentences.append(ReadSentence(tokens, number))
        return surroundings

    def at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset, or the last that begins before it; -1 without one."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.tokens[0].start) - 1

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation in which a character stands, its marks included."""
        number = self.at(offset)
        if number < 0:
            return None
        quoted = (token.quotation for token in self.sentences[number].tokens if token.quotation)
        return next((quotation for quotation in quoted if quotation.start <= offset < quotation.end), None)

    def back_from(self, number: int) -> Iterator[ReadSentence]:
        """Yield the sentence of this number and all before it."""
        return reversed(self.sentences[: number + 1])


def _window(text: str, start: int, end: int) -> Span:
    """Return the bounds of what is read: whole paragraphs where they are not too long."""
    low, high = max(0, start - _REACH_BEFORE), min(len(text), start + _REACH_AFTER)
    if low:
        newline = text.find("\n", low, start)
        low = newline + 1 if newline >= 0 else low
    if high < len(text):
        newline = text.rfind("\n", min(end, high), high)
        high = newline if newline >= 0 else high
    return low, high


def _paragraphs(text: str, low: int, high: int) -> list[Span]:
    """Return the lines between two offsets; lines that a program wrapped are one paragraph."""
    paragraphs: list[Span] = []
    for block in _split(text, low, high, "\n\n"):
        lines = _split(text, *block, "\n")
        is_wrapped = len(lines) > 1 and all(end - start in _WRAPPED_LENGTHS for start, end in lines[:-1])
        paragraphs += [block] if is_wrapped else lines
    return [span for span in paragraphs if not text[slice(*span)].isspace()]


def _split(text: str, low: int, high: int, separator: str) -> list[Span]:
    spans: list[Span] = []
    while low < high:
        stop = text.find(separator, low, high)
        stop = high if stop < 0 else stop
        if stop > low:
            spans.append((low, stop))
        low = stop + len(separator)
    return spans
