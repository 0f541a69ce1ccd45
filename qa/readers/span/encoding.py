"""A question and passages → the rows of a reader's model, and back from tokens to characters. Training uses the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Encoding, Tokenizer

from index.errors import ModelUnusable
from index.text import Span

MAX_ROW_TOKENS = 320
"""Most tokens of one row; a passage longer than what is left is read in windows."""

QUESTION, FRONT = 96, 40
"""Most tokens of a question, whose end is kept because it asks, and of the headline and date in front of a passage."""

_DATE = 8
"""Tokens kept of the end of a longer front, where the date is."""

WINDOW_OVERLAP = 32
"""Tokens that two windows of a long passage share."""


@dataclass(frozen=True, slots=True)
class EncodedRow:
    """One row: `[CLS] question [SEP] front [SEP] passage [SEP]`."""

    ids: tuple[int, ...]
    first: int
    """The position of the first passage token. Those before it, `[CLS]` apart, are no answers."""
    offsets: tuple[Span, ...]
    """Characters of the passage that each passage token covers; as many as there are passage tokens."""
    question_length: int
    """Positions of `[CLS] question [SEP]`, which have token type 0; the rest has 1."""

    @property
    def types(self) -> tuple[int, ...]:
        return (0,) * self.question_length + (1,) * (len(self.ids) - self.question_length)


class QuestionEncoder:
    """Encodes texts as rows with a BERT vocabulary."""

    def __init__(self, tokenizer: Tokenizer, length: int = MAX_ROW_TOKENS) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        tokenizer.encode_special_tokens = True  # “[SEP]” in an article is text
        self._tokenizer, self._length = tokenizer, length
        self._cls, self._sep = _special(tokenizer, "[CLS]"), _special(tokenizer, "[SEP]")

    def rows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[EncodedRow]:
        """Return the first window of each passage; an empty front takes no tokens."""
        return [windows[0] for windows in self.windows(question, fronts, passages)]

    def windows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[list[EncodedRow]]:
        """Return as many rows per passage as its length needs, at least one."""
        encodings = self._tokenizer.encode_batch([question, *fronts, *passages], add_special_tokens=False)
        question_tokens, rest = encodings[0], encodings[1:]
        return [self._windows(question_tokens, *pair) for pair in zip(rest[: len(fronts)], rest[len(fronts) :], strict=True)]

    def count(self, texts: Sequence[str]) -> list[int]:
        """Return the number of tokens of each text."""
        return [len(encoding.ids) for encoding in self._tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    def _windows(self, question_tokens: Encoding, front: Encoding, passage: Encoding) -> list[EncodedRow]:
        head = [self._cls, *question_tokens.ids[-QUESTION:], self._sep]
        before = [*head, *_shorten(front.ids), self._sep] if front.ids else head
        room = self._length - len(before) - 1
        starts = range(0, max(1, len(passage.ids) - WINDOW_OVERLAP), room - WINDOW_OVERLAP)
        return [
            EncodedRow(
                (*before, *passage.ids[start : start + room], self._sep),
                len(before),
                tuple(passage.offsets[start : start + room]),
                len(head),
            )
            for start in starts
        ]


def _shorten(front: list[int]) -> list[int]:
    return front if len(front) <= FRONT else [*front[: FRONT - _DATE], *front[-_DATE:]]


def _special(tokenizer: Tokenizer, token: str) -> int:
    number = tokenizer.token_to_id(token)
    if number is None:
        raise ModelUnusable(f"The reader's tokenizer has no {token}: it is not a BERT tokenizer.")
    return number
