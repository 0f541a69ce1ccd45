"""The questions asked before, and where one stands among them while going up and down."""

from collections.abc import Sequence


class History:
    def __init__(self, asked: Sequence[str] = ()) -> None:
        self._asked = list(asked)
        self._at = len(self._asked)
        self._draft = ""

    @property
    def newest(self) -> list[str]:
        """Every question once, the newest first."""
        return list(dict.fromkeys(reversed(self._asked)))

    def add(self, question: str) -> None:
        """Remember a question, once in a row, and stand below the newest."""
        if not self._asked or self._asked[-1] != question:
            self._asked.append(question)
        self._at, self._draft = len(self._asked), ""

    def older(self, draft: str) -> str | None:
        """The question before; None at the oldest. What was being typed is kept for coming back."""
        if self._at == 0:
            return None
        if self._at == len(self._asked):
            self._draft = draft
        self._at -= 1
        return self._asked[self._at]

    def newer(self) -> str | None:
        """The question after, at the end the draft; None below it."""
        if self._at == len(self._asked):
            return None
        self._at += 1
        return self._draft if self._at == len(self._asked) else self._asked[self._at]
