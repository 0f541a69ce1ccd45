"""The kinds of field that a question file is made of, as pydantic checks them."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from index.text import one_line
from qa.question.question import MAX_QUESTION_LENGTH


def _asks_something(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("the question is empty")
    return text


def _says_something(text: str) -> str:
    if not (said := one_line(text)):
        raise ValueError("an answer is empty; use [] where the archive does not answer the question")
    return said


IdField = Annotated[str, StringConstraints(min_length=1)]
"""An id or a url."""

QuestionField = Annotated[str, StringConstraints(max_length=MAX_QUESTION_LENGTH), AfterValidator(_asks_something)]
"""A question that the assistant takes."""

AnswersField = Annotated[str, AfterValidator(_says_something)]
"""An answer that counts as right, cleaned as article texts are and put on one line."""
