"""Leaves out what was answered before: whoever asks on wants another answer."""

from collections.abc import Sequence

from qa.conversation.name_forms import is_place_name
from qa.evidence.grouping import AnswerGroup
from qa.evidence.normalisation import NormalisedAnswer, is_longer_name, is_same_answer, normalise_answer


def not_yet_told(groups: Sequence[AnswerGroup], told: Sequence[str]) -> list[AnswerGroup]:
    """Return the groups without those that `told` holds: by the same name or its last part, or by the same number or day."""
    forms = [normalise_answer(text) for text in told]
    return [group for group in groups if not any(_is_told(group, form) for form in forms)]


def _is_told(group: AnswerGroup, told: NormalisedAnswer) -> bool:
    """Return whether the two are one answer, or the last name of the person that was told.

    After “seven” dead, “seven counts” are something else, and so is a day of the month that was told; “Michelle Obama” is not “Obama”,
    nor Virginia “West Virginia”.
    """
    found = group.form
    if found.words and told.words:
        is_last_name = is_longer_name(told, found) and not is_place_name(group.best.text)
        return is_same_answer(found, told) or is_last_name
    return (found.number, found.unit, found.day) == (told.number, told.unit, told.day) and not (found.words or told.words)
