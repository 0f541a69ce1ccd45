"""Errors of asking; the tree of `index.errors` goes on here.

UsageError                      2
├── EmptyQuestion               2
└── QuestionTooLong             2
PullquoteError                  1
└── InternalError               1
"""

from index.errors import PullquoteError, UsageError
from index.text import one_line

_LONGEST_REASON = 200
"""Characters of an unforeseen error's own words that are shown: it may quote a whole article."""


class EmptyQuestion(UsageError):
    def __init__(self) -> None:
        super().__init__("The question is empty: it has no letter or digit. Ask something, for example: Who won the election?")


class QuestionTooLong(UsageError):
    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"The question has {length:,} characters; at most {limit:,} can be asked. Ask it in fewer words.")


class InternalError(PullquoteError):
    """An unforeseen error ended a question. It is made where a conversation has to go on after the error."""

    def __init__(self, error: Exception) -> None:
        reason = f"{type(error).__name__}: {one_line(str(error))}"[:_LONGEST_REASON]
        super().__init__(
            f"This is a bug in Pullquote ({reason}). The conversation goes on; ask again in other words, and report these to its authors."
        )
