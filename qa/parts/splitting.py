"""Splits a question that needs two quotes into the questions that these quotes answer."""

import re

from index.text import one_line
from qa.parts.before_after import split_before_after
from qa.parts.both import split_both
from qa.parts.comparison import split_choice
from qa.parts.plan import Part, Plan
from qa.parts.than_claim import split_than
from qa.parts.two_in_one import split_two_in_one
from qa.parts.yes_no import split_yes_no

MAX_LENGTH_TO_SPLIT = 300
"""Characters; a longer question is a story with a question, which no rule here reads."""
_RULES = (split_both, split_choice, split_two_in_one, split_before_after, split_than, split_yes_no)
"""The first rule that reads a question decides."""
_MOST_IN_A_ROW = 3
_LEAST_WORDS = 2


def split_question(question: str) -> Plan | None:
    """Return the parts of a question; None for an ordinary one, which the archive answers as it stands."""
    text = one_line(question).rstrip(" ?!.")
    words = text.split()
    if len(text) > MAX_LENGTH_TO_SPLIT or len(words) < 3:
        return None
    if "? " in text:
        return _questions_in_a_row(text)
    if ". " in text.replace("St. ", "").replace("U.S. ", ""):
        return None
    opening = text[:1].lower() + text[1:] if words[0].isalpha() and not words[0].isupper() else text
    return next((plan for rule in _RULES if (plan := rule(opening))), None)


def _questions_in_a_row(text: str) -> Plan | None:
    """Return each of two or three questions as a part: “How many collapsed? How many are missing?”."""
    questions = [f"{question.strip(' ?')}?" for question in re.split(r"\?\s+", text)]
    if len(questions) > _MOST_IN_A_ROW or any(len(question.split()) < _LEAST_WORDS for question in questions):
        return None
    return Plan("two-in-one", tuple(Part(question, "") for question in questions))
