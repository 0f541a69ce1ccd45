"""Tells how an article states what a quote says: as fact, or as a plan, an accusation, something denied, false or withdrawn."""

from index.text import Span
from qa.assertion.alleged import is_alleged
from qa.assertion.denied import is_denied
from qa.assertion.denied_headline import is_denied_in_headline, is_denied_just_before
from qa.assertion.dropped_plan import is_dropped
from qa.assertion.fact_check import verdict_on
from qa.assertion.kinds import Qualification
from qa.assertion.planned import is_planned
from qa.assertion.span_view import view_of
from qa.assertion.withdrawn import withdrawal_note


def qualification_of(title: str, text: str, span: Span, sentence: Span) -> Qualification | None:
    """Return the status of `text[span]` in its own clause of `text[sentence]`; None for what the article states as fact.

    Where several hold, the one that takes back most is returned. Words of the note that withdraws an article stand.
    """
    view = view_of(text, span, sentence)
    if view is None:
        return None
    note = withdrawal_note(text, title)
    if note is not None:
        return None if note[0] <= span[0] and span[1] <= note[1] else "withdrawn"
    verdict = verdict_on(title, view, text, sentence[1])
    if verdict == "false":
        return "called_false"
    if (
        is_denied(view, text, sentence[1])
        or is_denied_in_headline(title, view)
        or is_denied_just_before(view, text, sentence[0])
    ):
        return "denied"
    if verdict is None and is_alleged(view):
        return "alleged"
    if is_planned(view):
        return "withdrawn" if is_dropped(text, text[slice(*sentence)], sentence[1]) else "planned"
    return None
