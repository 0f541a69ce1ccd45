"""Splits “Is X larger than Y?” and “Did X win more seats than Y?” into the two measures that decide it."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.parts.alternatives import two_alternatives
from qa.parts.clauses import (
    DETERMINING_WORDS,
    MODALS,
    PLACING_WORDS,
    Clause,
    as_question,
    parse_question,
    plain_word,
    subject_end,
)
from qa.parts.comparatives import Comparative, find_comparative
from qa.parts.measures import measure_question, move_to_front
from qa.parts.plan import Part, Plan
from qa.parts.verb_forms import is_participle

_VAGUE = lazy_pattern(
    r"^(?:(?:it|he|she|they|we|was|were|is|has|had|ever|any|all|expected|usual|before|average|once|normal|previously|most|people|other|"
    r"last|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|half|anyone|anybody|"
    r"everyone|predicted|forecast|an?|the (?:previous|average|year|month|week))\b|\d|[$£€])",
    re.IGNORECASE,
)
"""Words behind “than” that name no second thing whose measure an article could tell."""
_BARE = ("higher", "lower", "larger", "smaller", "greater", "bigger")
_MEASURED = lazy_pattern(
    r"\b(?:number|rate|share|total|level|amount|price|cost|turnout|toll|profit|sum|figure)s?\b", re.IGNORECASE
)
_PRO_VERB = lazy_pattern(r" (?:did|does|do|was|were|is|are|has|have|had)$")


def split_than(text: str) -> Plan | None:
    """Return the plan for a claim that one thing exceeds another; None for any other question."""
    left, separator, right = text.rpartition(" than ")
    right = _PRO_VERB.sub("", right.strip())
    if not separator or not right or _VAGUE.match(right) or len(right.split()) > 14:
        return None
    words = left.split()
    found = find_comparative(words)
    clause = _clause(words, found)
    if found is None or clause is None or clause.auxiliary in MODALS:
        return None
    opening = plain_word(right.split()[0])
    if opening in PLACING_WORDS:
        return _by_place(clause, found, opening, right)
    return _by_subject(clause, found, right)


def _clause(words: list[str], found: Comparative | None) -> Clause | None:
    """Take the claim apart; in front of a bare comparative everything is the subject."""
    clause = parse_question(" ".join(words))
    if clause is None or found is None:
        return None
    is_bare = (
        clause.auxiliary in ("is", "are", "was", "were")
        and not found.noun
        and found.start > 1
        and not is_participle(words[found.start - 1])
    )
    if (
        is_bare
        and subject_end(clause.auxiliary, words[1:]) + 1 >= min(found.start, len(words)) - 4
        and "by" not in words[: found.start]
    ):
        return replace(clause, subject=" ".join(words[1 : found.start]), predicate=" ".join(words[found.start :]))
    return clause


def _by_place(clause: Clause, found: Comparative, opening: str, right: str) -> Plan | None:
    """Compare the same in two places or times: “in the first quarter than in the second”."""
    whole = f"{clause.subject} {clause.predicate}"
    if found.noun == "" and clause.predicate in _BARE and (place := clause.subject.rfind(f" {opening} ")) > 0:
        return _of_two_places(clause, found, clause.subject[:place], (clause.subject[place + 1 :], right))
    start = whole.rfind(f" {opening} ")
    if start < 0:
        return None
    pair = two_alternatives(whole[start + 1 :], right)
    shorter = parse_question(f"{clause.auxiliary} {whole[:start]}")
    if shorter is None:
        return None
    comparative = find_comparative(whole[:start].split())
    if comparative and comparative.start and shorter.auxiliary in ("is", "are", "was", "were") and not comparative.noun:
        words = whole[:start].split()
        shorter = replace(shorter, subject=" ".join(words[: comparative.start]), predicate=" ".join(words[comparative.start :]))
    questions = [move_to_front(shorter, one.phrase) for one in pair]
    return _claim(found, questions, (pair[0].subject, pair[1].subject))


def _of_two_places(clause: Clause, found: Comparative, measured: str, places: tuple[str, str]) -> Plan | None:
    """Ask “What was the number of cases in 2023?” and the same of 2024, for “… in 2023 lower than in 2024?”."""
    if not _MEASURED.search(measured):
        return None
    return _claim(found, [as_question("what", clause.auxiliary, measured, place) for place in places], places)


def _by_subject(clause: Clause, found: Comparative, right: str) -> Plan | None:
    if plain_word(clause.subject.split()[0]) in DETERMINING_WORDS and find_comparative(clause.subject.split()):
        return None
    pair = two_alternatives(clause.subject, right)
    if pair[1].tail and not pair[0].tail and pair[0].phrase[:1].isupper():
        pair = replace(pair[0], tail=pair[1].tail), pair[1]
    questions = [
        measure_question(
            replace(clause, subject=f"{one.phrase} {one.tail}".strip() if clause.auxiliary != "did" else one.phrase),
            one.tail * (clause.auxiliary == "did"),
        )
        for one in pair
    ]
    return _claim(found, questions, (pair[0].subject, pair[1].subject))


def _claim(found: Comparative, questions: list[str], subjects: tuple[str, str]) -> Plan | None:
    if not all(questions) or questions[0] == questions[1]:
        return None
    first, second = (Part(question, subject) for question, subject in zip(questions, subjects, strict=True))
    kind = "before-after" if found.is_time else "comparison"
    return Plan(kind, (first, second), found.direction, is_claim=True, scale=found.scale)  # type: ignore[arg-type]
