"""Questions that their passage no longer answers: a name, number or year exchanged for one of the same kind."""

import re
from collections.abc import Sequence
from random import Random

from qa.question.kind import is_calendar

_NAME = re.compile(r"(?<=[\w,’'] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_NUMBER = re.compile(r"\b\d+\b")


def capitalised_names(question: str) -> list[str]:
    """The runs of capitalised words, the first word of the question apart."""
    return _NAME.findall(question)


def perturbed(question: str, context: str, others: Sequence[str], random: Random) -> str | None:
    """One name replaced by one of `others` that the context does not hold, or one number by another near it; None without either.

    A weekday or month is replaced by another one.
    """
    places = [*_NAME.finditer(question), *_NUMBER.finditer(question)]
    if not places:
        return None
    at = random.choice(places)
    if at[0].isdigit():
        made = str(int(at[0]) + random.choice((-1, 1)) * random.randint(1, 9))
    else:
        drawn = random.sample(others, min(8, len(others)))
        fresh = (other for other in drawn if other not in question and other not in context)
        made = next((other for other in fresh if is_calendar(other) == is_calendar(at[0])), "")
    if not made or made.startswith("-") or made in context:
        return None
    return question[: at.start()] + made + question[at.end() :]
