"""The types of the fields of a question file, as pydantic checks them."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from index.text import one_line
from qa.question.question import MAX_QUESTION_LENGTH


def _asks_something(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("the question is empty")
    return text


def _says_something(text: str) -> str:
    if not (answer := one_line(text)):
        raise ValueError("an answer is empty; use [] where the archive does not answer the question")
    return answer


IdField = Annotated[str, StringConstraints(min_length=1)]
"""An id or a url."""

QuestionField = Annotated[str, StringConstraints(max_length=MAX_QUESTION_LENGTH), AfterValidator(_asks_something)]
"""A question that the assistant accepts."""

AnswersField = Annotated[str, AfterValidator(_says_something)]
"""A right answer, cleaned as article texts are and put on one line."""
