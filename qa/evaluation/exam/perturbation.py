"""Changes a name, number or year of a question for another of its kind, so that its passage no longer answers it."""

from collections.abc import Sequence
from random import Random

from index.patterns import lazy_pattern
from qa.question.kind import is_calendar

_NAME = lazy_pattern(r"(?<=[\w,’'] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_NUMBER = lazy_pattern(r"\b\d+\b")


def capitalised_names(question: str) -> list[str]:
    """Return the runs of capitalised words, without the first word of the question."""
    return _NAME.findall(question)


def perturbed(question: str, context: str, others: Sequence[str], random: Random) -> str | None:
    """Replace one name by one of `others` that the context does not hold, or one number by another near it; None without either.

    A weekday or month is replaced by another one.
    """
    places = [*_NAME.finditer(question), *_NUMBER.finditer(question)]
    if not places:
        return None
    at = random.choice(places)
    if at[0].isdigit():
        replacement = str(int(at[0]) + random.choice((-1, 1)) * random.randint(1, 9))
    else:
        sample = random.sample(others, min(8, len(others)))
        candidates = (other for other in sample if other not in question and other not in context)
        replacement = next((other for other in candidates if is_calendar(other) == is_calendar(at[0])), "")
    if not replacement or replacement.startswith("-") or replacement in context:
        return None
    return question[: at.start()] + replacement + question[at.end() :]
