"""Asks for the measure that a clause compares: “X was found guilty on more counts” becomes “On how many counts was X found guilty?”."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.parts.clauses import BE, Clause, as_question, plain_word
from qa.parts.comparatives import Comparative, find_comparative
from qa.parts.verb_forms import past_form
from qa.parts.word_sets import word_set

_QUAKE = lazy_pattern(r"\b(?:earth)?quakes?\b|\bearthquakes?\b", re.IGNORECASE)
_MONEY = lazy_pattern(
    r"\b(?:jackpots?|settlements?|fines?|penalt(?:y|ies)|prizes?|bids?|bills?|deals?|loans?|grants?|donations?|awards?|budgets?|deficits?|"
    r"debts?|payouts?|bonus(?:es)?|salar(?:y|ies)|ransoms?|refunds?|payments?|investments?|profits?|loss(?:es)?|verdicts?)\b"
)
"""Things whose size is a sum of money."""
_FRONTED = word_set("on in by for with to from at")


def measure_question(clause: Clause, found_tail: str = "", noun: str = "") -> str:
    """Ask for the measure in the clause's predicate, with the clause's subject; "" where it compares nothing."""
    words = clause.predicate.split()
    found = find_comparative(words)
    if found is None:
        return ""
    if (
        clause.auxiliary in BE | {"has", "have", "had", "will"}
        and found.adjective
        and not found.noun
        and not words[: found.start]
    ):
        rest = " ".join(words[found.end :])
        special = _special(found.adjective, clause, noun)
        if special:
            return as_question(special, _reduced(rest), found_tail)
    before, after = words[: found.start], words[found.end :]
    asking = found.asking
    if before and plain_word(before[-1]) in _FRONTED and found.noun:
        asking, before = f"{plain_word(before[-1])} {asking}", before[:-1]
    if (
        found.is_time
        and before
        and plain_word(before[0]) in ("come", "happen")
        and clause.auxiliary == "did"
        and _is_event(clause.subject)
    ):
        return as_question("when was", clause.subject, *before[1:], *after, found_tail)
    return as_question(asking, clause.auxiliary, clause.subject, *before, *after, found_tail)


def move_to_front(clause: Clause, ending: str) -> str:
    """Ask for the measure where the clause itself goes on with one of the two: “did more people die” “in A”."""
    subject = clause.subject.split()
    found = find_comparative(f"{clause.subject} {clause.predicate}".split())
    if found and found.start == 0 and found.noun and "how m" in found.asking:
        return _counted_subject(clause, found, ending)
    if find_comparative(subject):
        return ""
    whole = replace(clause, predicate=f"{clause.predicate}")
    words = clause.predicate.split()
    inner = find_comparative(words)
    if (
        inner
        and not ending.lstrip().startswith(tuple(f"{one} " for one in _FRONTED))
        and inner.end == len(words)
        and inner.start
    ):
        kept = words[: inner.start]
        if plain_word(kept[-1]) in _FRONTED and inner.noun:
            return as_question(kept[-1], inner.asking, clause.auxiliary, clause.subject, *kept[:-1], ending)
    return measure_question(whole, ending)


def _counted_subject(clause: Clause, found: Comparative, ending: str) -> str:
    words = f"{clause.subject} {clause.predicate}".split()[found.end :]
    if clause.auxiliary == "did" and words:
        words = [past_form(plain_word(words[0])), *words[1:]]
    elif clause.auxiliary not in ("did", "do", "does"):
        words = [clause.auxiliary, *words]
    return as_question(found.asking, *words, ending)


def _special(adjective: str, clause: Clause, noun: str) -> str:
    """Return the usual way to ask for a measure that “how …” seldom asks for."""
    past = {"is": "is", "are": "are"}.get(clause.auxiliary, "was")
    do = "does" if past == "is" else "do" if past == "are" else "did"
    subject = clause.subject
    if adjective in ("strong", "powerful", "intense") and (_QUAKE.search(subject) or _QUAKE.search(noun)):
        return f"what {past} the magnitude of {subject}"
    if adjective in ("large", "big", "high") and (_MONEY.search(noun) or _MONEY.search(subject)):
        return f"how much {past} {subject} worth"
    forms = {
        "heavy": f"how much {do} {subject} weigh",
        "expensive": f"how much {do} {subject} cost",
        "costly": f"how much {do} {subject} cost",
        "deadly": f"how many people died in {subject}",
        "populous": f"how many people live in {subject}",
        "wealthy": f"how much {past} {subject} worth",
        "rich": f"how much {past} {subject} worth",
    }
    return forms.get(adjective, "")


def _reduced(rest: str) -> str:
    """Turn “on taking office” into “when taking office”."""
    return re.sub(r"^(?:on|upon|at) (?=\w+ing\b)", "when ", rest)


def _is_event(subject: str) -> bool:
    return not subject[:1].isupper() or bool(re.search(r"['’]s? \w+", subject))


def ask_number(auxiliary: str, subject: str, adjective: str) -> str:
    """Ask for the measure of one thing: “How old is X?” for “older”."""
    found = find_comparative([adjective])
    return "" if found is None else measure_question(Clause(auxiliary, subject, adjective))
