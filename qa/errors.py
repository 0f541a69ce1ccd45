"""Errors of asking; the tree of `index.errors` goes on here.

UsageError                      2
├── EmptyQuestion               2
└── QuestionTooLong             2
"""

from index.errors import UsageError


class EmptyQuestion(UsageError):
    def __init__(self) -> None:
        super().__init__("The question is empty: it has no letter or digit. Ask something, for example: Who won the election?")


class QuestionTooLong(UsageError):
    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"The question has {length:,} characters; at most {limit:,} can be asked. Ask it in fewer words.")
