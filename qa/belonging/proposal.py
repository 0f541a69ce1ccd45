"""What a reader proposes, with the words around it: the one thing that every rule of belonging looks at."""

from dataclasses import dataclass
from functools import lru_cache

from qa.belonging.numerals import every_number, first_numbers

REACH = 300
"""Characters of the sentence that are read on either side, so that a sentence without an end costs no more than another."""
_QUESTION_LENGTH = 400
_ANSWER_LENGTH = 200
_PLAIN = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its sentence."""

    before: str
    number: str
    after: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """An answer in its sentence, with plain spaces and apostrophes."""

    question: str
    before: str
    answer: str
    after: str
    raw_story: str
    raw_further: str
    figure: Figure | None
    """The number of the answer; None where it holds none or two."""

    @property
    def story(self) -> str:
        """What the article says in front of the sentence, its last characters."""
        return _plain(self.raw_story)

    @property
    def further(self) -> str:
        """What the article says behind the sentence, its first characters."""
        return _plain(self.raw_further)

    @property
    def sentence(self) -> str:
        return self.before + self.answer + self.after


def proposal_of(question: str, text: str, span: tuple[int, int], sentence: tuple[int, int]) -> Proposal | None:
    """Return the proposal; None where the span is empty, too long, or no part of the sentence."""
    start, end = span
    if not (0 <= sentence[0] <= start < end <= sentence[1] <= len(text)) or end - start > _ANSWER_LENGTH:
        return None
    before = _plain(text[max(sentence[0], start - REACH) : start])
    answer = _plain(text[start:end])
    after = _plain(text[end : min(sentence[1], end + REACH)])
    story, further = text[max(0, sentence[0] - REACH) : sentence[0]], text[sentence[1] : sentence[1] + REACH]
    figure = _figure(before, answer, after)
    return Proposal(_plain_question(question[:_QUESTION_LENGTH]), before, answer, after, story, further, figure)


def _figure(before: str, answer: str, after: str) -> Figure | None:
    numbers = first_numbers(answer)
    if len(numbers) != 1:
        return None
    start, end = numbers[0]
    return Figure(before + answer[:start], answer[start:end], answer[end:] + after)


@lru_cache(maxsize=64)
def figures_beside(figure: Figure) -> tuple[Figure, ...]:
    """Return the nearest other numbers of the sentence, three on each side."""
    sentence = figure.before + figure.number + figure.after
    start, end = len(figure.before), len(figure.before) + len(figure.number)
    spans = every_number(sentence)
    near = [span for span in spans if span[1] <= start][-3:] + [span for span in spans if span[0] >= end][:3]
    return tuple(Figure(sentence[:a], sentence[a:b], sentence[b:]) for a, b in near)


@lru_cache(maxsize=256)
def _plain_question(question: str) -> str:
    return " ".join(_plain(question).split())


def _plain(text: str) -> str:
    return text.translate(_PLAIN)
