"""Draws the conclusion from the answers to the parts, and says why where none can be drawn."""

import re
from collections.abc import Sequence
from datetime import timedelta

from index.day_words import full_day
from index.patterns import lazy_pattern
from qa.evidence.normalisation import is_longer_name, is_same_answer, normalise_answer
from qa.parts.amounts import Amount, compare_amounts, have_one_unit, read_amount
from qa.parts.claims import judge_claim, says_by_itself
from qa.parts.days import Days, is_earlier, read_days
from qa.parts.event_claim import event_claim
from qa.parts.plan import Conclusion, Part, PartAnswer, Plan

_REPORTED_WITHIN = timedelta(days=2)
"""How long before the day of its first report an event may have been."""
_LIMIT_DAY = lazy_pattern(r"^(before|after) (.+)$")
_RANK = lazy_pattern(
    r"\b(\d+)(?:st|nd|rd|th)\b|\bNo\. ?(\d+)|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
_RANKS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def conclude(plan: Plan, answers: Sequence[PartAnswer | None]) -> Conclusion:
    """Return what follows from the answers, in the order of the parts; a missing answer is None."""
    given = [*answers, *[None] * len(plan.parts)][: len(plan.parts)]
    if plan.kind == "both":
        return _of_both(plan, given)
    missing = [part for part, answer in zip(plan.parts, given, strict=True) if answer is None or not answer.text.strip()]
    if missing:
        return Conclusion(None, f"The articles do not say: {missing[0].question}")
    found = [answer for answer in given if answer is not None]
    if plan.kind == "two-in-one":
        return Conclusion(None, "Each part of the question has its own answer.")
    if plan.kind == "yes-no":
        return _of_one(plan, found[0])
    return _of_days(plan, found) if plan.direction in ("earlier", "later") else _of_amounts(plan, found)


def _of_both(plan: Plan, answers: Sequence[PartAnswer | None]) -> Conclusion:
    verdicts = [
        judge_claim(part.question, answer.text, answer.sentence) if answer else None
        for part, answer in zip(plan.parts, answers, strict=True)
    ]
    wanted = "yes" if plan.combination == "any" else "no"
    decisive = "yes" if plan.combination == "any" else "no"
    if plan.combination == "none":
        wanted, decisive = "no", "yes"
    for part, verdict in zip(plan.parts, verdicts, strict=True):
        if verdict == decisive:
            return Conclusion(wanted, f"The quote for “{part.question}” says {verdict}.")
    for part, verdict in zip(plan.parts, verdicts, strict=True):
        if verdict in (None, "denied"):
            return Conclusion(None, f"The articles do not plainly say: {part.question}")
    return Conclusion({"all": "yes", "any": "no", "none": "yes"}[plan.combination], "The quotes agree on both parts.")


def _of_amounts(plan: Plan, answers: Sequence[PartAnswer]) -> Conclusion:
    amounts = [amount_of(plan, answer) for answer in answers]
    for part, amount in zip(plan.parts, amounts, strict=True):
        if amount is None:
            return Conclusion(None, f"The quote for “{part.question}” gives no number.")
    first, second = (amount for amount in amounts if amount is not None)
    order = compare_amounts(first, second)
    if order is None:
        is_close = have_one_unit(first, second)
        return Conclusion(None, f"The numbers are {'too close or too vague' if is_close else 'in different units'} to compare.")
    is_reversed = plan.scale == "rank" or (plan.scale == "speed" and first.unit == "time")
    order = -order if is_reversed else order
    return _ordered(plan, order if plan.direction == "larger" else -order, [answer.text for answer in answers])


def amount_of(plan: Plan, answer: PartAnswer) -> Amount | None:
    """Return the amount that an answer to a part gives, as the plan reads numbers; None where it gives none."""
    if plan.scale == "rank":
        match = _RANK.search(answer.text)
        if match:
            place = float(match[1] or match[2] or _RANKS.index(match[3].lower()) + 1)
            return Amount(place, place, "", place)
    amount = read_amount(answer.text)
    if amount is None or plan.scale != "age" or answer.published is None or amount.value > 120:
        return Amount(amount.value, amount.value, "", amount.value) if amount and plan.scale == "age" else amount
    born = answer.published.toordinal() / 365.25 - amount.value
    return Amount(-born, 1 - born, "age", amount.value)


def _ordered(plan: Plan, order: int, texts: Sequence[str]) -> Conclusion:
    """Name the winner, or confirm or deny the claim that the first part is ahead."""
    reason = f"{texts[0]} against {texts[1]}."
    if plan.is_claim:
        return Conclusion("yes" if order > 0 else "no", reason)
    if order == 0:
        return Conclusion(None, f"Both are the same: {texts[0]}.")
    return Conclusion(plan.parts[0 if order > 0 else 1].subject or texts[0 if order > 0 else 1], reason)


def _of_days(plan: Plan, answers: Sequence[PartAnswer]) -> Conclusion:
    days = [_days_of(part, answer) for part, answer in zip(plan.parts, answers, strict=True)]
    for part, named in zip(plan.parts, days, strict=True):
        if named is None:
            return Conclusion(None, f"The quote for “{part.question}” names no day.")
    first, second = (named for named in days if named is not None)
    earlier = is_earlier(first, second)
    if earlier is None:
        is_one_day = first == second and first[0] == first[1]
        return Conclusion(
            None,
            f"Both were on {full_day(first[0])}; the quotes do not say which was first."
            if is_one_day
            else f"The quotes do not give the days closely enough: {_in_words(first)} and {_in_words(second)}.",
        )
    is_ahead = earlier == (plan.direction == "earlier")
    words = [_when_in_words(answer, named) for answer, named in zip(answers, (first, second), strict=True)]
    return _ordered(plan, 1 if is_ahead else -1, words)


def _days_of(part: Part, answer: PartAnswer) -> Days | None:
    """Return the days that an answer names; for a plain report without a time, those up to the day of its article."""
    named = read_days(answer.text, answer.published, answer.sentence)
    claim = event_claim(part.question) if named is None else ""
    if not claim or answer.published is None or says_by_itself(claim, answer.text) != "yes":
        return named
    return answer.published - _REPORTED_WITHIN, answer.published


def _when_in_words(answer: PartAnswer, days: Days) -> str:
    is_reported = answer.published is not None and read_days(answer.text, answer.published, answer.sentence) is None
    return f"published on {full_day(days[1])}" if is_reported else _in_words(days)


def _in_words(days: Days) -> str:
    first, last = days
    return full_day(first) if first == last else f"{full_day(first)} to {full_day(last)}"


def _of_one(plan: Plan, answer: PartAnswer) -> Conclusion:
    part = plan.parts[0]
    if plan.limit:
        verdict = _within_day(plan.limit, part, answer) if _LIMIT_DAY.match(plan.limit) else _within(plan.limit, answer)
        verdict = verdict if verdict is None else verdict != plan.is_negated
        said = None if verdict is None else "yes" if verdict else "no"
        return Conclusion(
            said, f"“{answer.text}” against “{plan.limit}”." if said else f"“{answer.text}” does not decide “{plan.limit}”."
        )
    if plan.expected:
        return _of_name(plan, part, answer)
    said = judge_claim(part.question, answer.text, answer.sentence)
    if said == "denied":
        return Conclusion("denied", f"“{answer.text}” says that it is denied.")
    if said and plan.is_negated:
        said = "no" if said == "yes" else "yes"
    return Conclusion(said, f"“{answer.text}” says so." if said else f"The articles do not plainly say: {part.question}")


def _of_name(plan: Plan, part: Part, answer: PartAnswer) -> Conclusion:
    """Hold the name found against the name asked about; a longer answer is read as a statement."""
    asked, found = normalise_answer(plan.expected), normalise_answer(answer.text)
    if is_same_answer(asked, found) or is_longer_name(found, asked) or is_longer_name(asked, found):
        return Conclusion("yes", f"{part.question} {answer.text}")
    if found.is_name and not set(asked.words) & set(found.words):
        return Conclusion("no", f"{part.question} {answer.text}")
    predicate = re.sub(r"^Who (?:won|is|was)\b", "", part.question)
    verb = "Did" if part.question.startswith("Who won") else "Is"
    statement = f"{verb} {plan.expected} {'win' if verb == 'Did' else ''}{predicate}"
    said = judge_claim(statement, answer.text, answer.sentence)
    said = None if said == "denied" else said
    return Conclusion(said, f"“{answer.text}” says so." if said else f"The articles do not plainly say: {part.question}")


def _within(limit: str, answer: PartAnswer) -> bool | None:
    """Return whether the number found is within the bound; None where it may be either."""
    found = read_amount(answer.text)
    bound = re.sub(
        r"^(?:more than|at least|over|fewer than|less than|under|at most|up to|exactly|as many as|no more than) ", "", limit
    )
    edge = read_amount(bound)
    if found is None or edge is None or not have_one_unit(found, edge):
        return None
    value = edge.low + (edge.high - edge.low) / 2
    is_exact = (
        abs(found.high - found.low) <= 0.11 * abs(found.value) and "than" not in answer.text and "over" not in answer.text
    )
    low, high = (found.value, found.value) if is_exact and found.unit != "time" else (found.low, found.high)
    if re.match(r"more than|over", limit):
        is_bound = bool(re.search(r"\b(?:more than|over|above)\b", answer.text, re.IGNORECASE)) and low >= value
        return True if low > value or is_bound else False if high <= value else None
    if limit.startswith(("at least", "as many as")):
        return True if low >= value else False if high < value else None
    if re.match(r"fewer|less|under", limit):
        return True if high < value else False if low >= value else None
    if limit.startswith("exactly"):
        return True if low == high == value else False if low > value or high < value else None
    return True if high <= value else False if low > value else None


def _within_day(limit: str, part: Part, answer: PartAnswer) -> bool | None:
    match = _LIMIT_DAY.match(limit)
    edge = read_days(match[2], answer.published) if match else None
    found = _days_of(part, answer)
    if match is None or edge is None or found is None:
        return None
    if match[1] == "before":
        return True if found[1] < edge[0] else False if found[0] >= edge[0] else None
    return True if found[0] > edge[1] else False if found[1] <= edge[1] else None
