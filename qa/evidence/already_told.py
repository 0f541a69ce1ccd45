"""Leaves out what was answered before: whoever asks on wants another answer."""

from collections.abc import Sequence

from qa.evidence.grouping import AnswerGroup
from qa.evidence.normalisation import NormalisedAnswer, is_longer_name, is_same_answer, normalise_answer


def not_yet_told(groups: Sequence[AnswerGroup], told: Sequence[str]) -> list[AnswerGroup]:
    """Return the groups without those that `told` holds: by a name that is longer or shorter, or by the same number or day."""
    forms = [normalise_answer(text) for text in told]
    return [group for group in groups if not any(_is_told(group.form, form) for form in forms)]


def _is_told(found: NormalisedAnswer, told: NormalisedAnswer) -> bool:
    """Return whether the two are one answer; after “seven” dead, “seven counts” are something else, and so is a day of that month."""
    if found.words and told.words:
        return is_same_answer(found, told) or is_longer_name(found, told) or is_longer_name(told, found)
    return (found.number, found.unit, found.day) == (told.number, told.unit, told.day) and not (found.words or told.words)
