"""A question and passages → what a reader's model sees, and back from its tokens to characters. Training uses the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Encoding, Tokenizer

from index.errors import ModelUnusable
from index.text import Span

LENGTH = 320
"""Most tokens of one row; of a passage longer than what is left its end is not read."""

_QUESTION, _FRONT = 96, 40
"""Most tokens of a question and of the headline and date in front of a passage."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One row: `[CLS] question [SEP] front [SEP] passage [SEP]`."""

    ids: tuple[int, ...]
    first: int
    """The position of the first passage token. Those before it, `[CLS]` apart, are no answers."""
    offsets: tuple[Span, ...]
    """Characters of the passage that each passage token covers; as many as there are passage tokens."""
    asked: int
    """Positions of `[CLS] question [SEP]`, which have token type 0; the rest has 1."""

    @property
    def types(self) -> tuple[int, ...]:
        return (0,) * self.asked + (1,) * (len(self.ids) - self.asked)


class Encoder:
    """Texts to rows with a BERT vocabulary."""

    def __init__(self, tokenizer: Tokenizer, length: int = LENGTH) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer, self._length = tokenizer, length
        self._cls, self._sep = _special(tokenizer, "[CLS]"), _special(tokenizer, "[SEP]")

    def rows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[Encoded]:
        """One row a passage; a front of "" takes no place."""
        encodings = self._tokenizer.encode_batch([question, *fronts, *passages], add_special_tokens=False)
        asked, rest = encodings[0], encodings[1:]
        return [self._row(asked, *pair) for pair in zip(rest[: len(fronts)], rest[len(fronts) :], strict=True)]

    def _row(self, asked: Encoding, front: Encoding, passage: Encoding) -> Encoded:
        head = [self._cls, *asked.ids[:_QUESTION], self._sep]
        before = [*head, *front.ids[:_FRONT], self._sep] if front.ids else head
        room = self._length - len(before) - 1
        ids = (*before, *passage.ids[:room], self._sep)
        return Encoded(ids, len(before), tuple(passage.offsets[:room]), len(head))


def _special(tokenizer: Tokenizer, token: str) -> int:
    number = tokenizer.token_to_id(token)
    if number is None:
        raise ModelUnusable(f"The reader's tokenizer has no {token}: it is not a BERT tokenizer.")
    return number
