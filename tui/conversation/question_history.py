"""The earlier questions, and the position among them while a person goes up and down."""

from collections.abc import Sequence


class QuestionHistory:
    def __init__(self, questions: Sequence[str] = ()) -> None:
        self._questions = list(questions)
        self._position = len(self._questions)
        self._draft = ""

    @property
    def newest(self) -> list[str]:
        """Return every question once, the newest first."""
        return list(dict.fromkeys(reversed(self._questions)))

    def add(self, question: str) -> None:
        """Remember a question, once in a row, and move below the newest."""
        if not self._questions or self._questions[-1] != question:
            self._questions.append(question)
        self._position, self._draft = len(self._questions), ""

    def older(self, draft: str) -> str | None:
        """Return the question before; None at the oldest. The draft is kept for coming back."""
        if self._position == 0:
            return None
        if self._position == len(self._questions):
            self._draft = draft
        self._position -= 1
        return self._questions[self._position]

    def newer(self) -> str | None:
        """Return the question after, and at the end the draft; None below it."""
        if self._position == len(self._questions):
            return None
        self._position += 1
        return self._draft if self._position == len(self._questions) else self._questions[self._position]
