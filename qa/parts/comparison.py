"""Splits “Which was larger, X or Y?” and “Did more people die in X or in Y?” into two questions for the measure."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.parts.alternatives import OfferedThing, alternatives_at_end, split_at_or, two_alternatives
from qa.parts.clauses import ASKING_AUXILIARIES, BE, Clause, parse_question, parse_statement, plain_word
from qa.parts.comparatives import Comparative, find_comparative
from qa.parts.measures import measure_question, move_to_front
from qa.parts.plan import Part, Plan, Scale
from qa.parts.verb_forms import is_past_form

_OF_TWO = lazy_pattern(r"^(?:of|between) (.+?) (?:and|or) (.+?), (.+)$", re.IGNORECASE)
_BEHIND = lazy_pattern(
    r"^(?P<verb>is|are|was|were) (?P<one>.+) (?P<adjective>[a-z]{2,}er|(?:more|less) [a-z]+),? or (?P<other>(?:the one|that|those) .+)$",
    re.IGNORECASE,
)
"""“Was the quake in Chile stronger, or the one in Peru?”"""
_OF_THE_TWO = lazy_pattern(r"\s+of the two\b(?=,? [^,]+, )")
_WHICH_OF = lazy_pattern(r"^(which|who) of (.+?) (?:and|or) ((?:the )?\S+(?: [A-Z]\S*)*) (.+)$", re.IGNORECASE)
_OPENING = lazy_pattern(
    r"^(?:(?P<prep>in|on|at|by|for|during|from|to|under|with) )?(?P<word>which|what|whose|who|whom|where|when)\b,?\s*",
    re.IGNORECASE,
)
_POSSESSED = lazy_pattern(r"['’]s? [a-z]")
_PLACE = {"where": "in", "when": "in"}


def split_choice(text: str) -> Plan | None:
    """Return the plan for a question that offers two things and compares them; None for any other."""
    text = _BEHIND.sub(r"\g<verb> \g<one> or \g<other> \g<adjective>", text)
    offered = _offered(_first_of_two(_OF_THE_TWO.sub("", text, count=1)))
    if offered is None:
        return None
    head, first, second = offered
    if find_comparative(head.split()) is None:
        return None
    opening = _OPENING.match(head)
    if opening is None:
        return _without_wh(head, first, second)
    return _with_wh((opening["prep"] or "").lower(), opening["word"].lower(), head[opening.end() :], first, second)


def _offered(text: str) -> tuple[str, str, str] | None:
    for pattern, order in ((_OF_TWO, (3, 1, 2)),):
        if match := pattern.match(text):
            head, first, second = (match[group] for group in order)
            return head, first, second
    if match := _WHICH_OF.match(text):
        return f"{match[1]} {match[4]}", match[2], match[3]
    if " or " not in text:
        return None
    return split_at_or(text) or (
        alternatives_at_end(text) if find_comparative(text.rpartition(" or ")[0].split()) else _in_front(text)
    )


def _in_front(text: str) -> tuple[str, str, str] | None:
    """Read “Is X or Y larger?”: the head is what is left when the two are taken out."""
    words = text.split()
    found = find_comparative(words)
    clause = parse_question(text)
    if clause is None or found is None or " or " not in text:
        return None
    subject = (
        clause.subject
        if " or " in clause.subject and len(clause.subject.split()) < found.start
        else " ".join(words[1 : found.start])
    )
    first, separator, second = subject.partition(" or ")
    if not separator or not text[len(words[0]) + 1 :].startswith(subject):
        return None
    rest = text[len(words[0]) + 1 + len(subject) :].strip()
    return f"which {_finite(words[0].lower(), rest)}", first, second


def _finite(auxiliary: str, rest: str) -> str:
    return f"{auxiliary} {rest}" if auxiliary not in ("did", "does", "do") else f"{auxiliary} SUBJECT {rest}"


def _without_wh(head: str, first: str, second: str) -> Plan | None:
    """Split “Did more members vote to expel X or Y?”: both stand at the end of the clause."""
    clause = parse_question(head)
    if clause is None:
        return None
    pair = two_alternatives(first, second)
    return plan_for_clause(clause, pair, [f"{one.phrase} {one.tail}" for one in pair])


def plan_for_clause(clause: Clause, pair: tuple[OfferedThing, OfferedThing], endings: list[str]) -> Plan | None:
    """Compare what the clause says with one ending and with the other."""
    found = find_comparative(f"{clause.subject} {clause.predicate}".split())
    if found is None:
        return None
    questions = [move_to_front(clause, ending) for ending in endings]
    return _plan(found, pair, questions) if all(questions) else None


def _plan(found: Comparative, pair: tuple[OfferedThing, OfferedThing], questions: list[str]) -> Plan:
    parts = tuple(
        Part(question, one.phrase if found.is_time and _POSSESSED.search(one.phrase) else one.subject)
        for question, one in zip(questions, pair, strict=True)
    )
    is_rank = found.adjective == "high" and re.search(r"\b(?:finish|rank|place)\b", questions[0])
    scale: Scale = "rank" if is_rank else found.scale
    is_age_now = found.scale == "age" and re.match(r"How old (?:is|are)\b", questions[0])
    return Plan("comparison", parts, found.direction, scale="amount" if scale == "age" and not is_age_now else scale)


def _with_wh(preposition: str, word: str, rest: str, first: str, second: str) -> Plan | None:
    words = rest.split()
    end = _noun_length(words) if word in ("which", "what", "whose") else 0
    noun, verb_words = " ".join(words[:end]), words[end:]
    if not verb_words:
        return None
    pair = two_alternatives(first, second, re.sub(r"^(?:one|of these|of those)\b\s*", "", noun), word == "whose")
    if preposition or word in _PLACE:
        clause = parse_question(" ".join(verb_words))
        place = preposition or _PLACE[word]
        return plan_for_clause(clause, pair, [_placed(place, one) for one in pair]) if clause else None
    if _has_own_subject(verb_words):
        return _object_gap(" ".join(verb_words), pair)
    return _subject_gap(verb_words, pair, noun)


def _placed(preposition: str, one: OfferedThing) -> str:
    has_own = re.match(r"(?:in|on|at|by|for|during|from|to|under|with|last|this) ", one.phrase)
    return f"{'' if has_own else preposition} {one.phrase} {one.tail}"


def _noun_length(words: list[str]) -> int:
    """Return how many words follow “which” before the verb."""
    for place, word in enumerate(words):
        plain = plain_word(word)
        if word[0].isupper():
            continue
        if plain in ASKING_AUXILIARIES or is_past_form(plain) or find_comparative([plain], has_times=False):
            return place
        if place and plain.endswith("s") != plain_word(words[place - 1]).endswith("s") and parse_statement(f"it {plain} it"):
            return place
    return 0


def _has_own_subject(words: list[str]) -> bool:
    """Return whether the clause has a subject beside what is asked for: “did more people watch”."""
    first = plain_word(words[0])
    if first in ("did", "does", "do"):
        return True
    follows = words[1:]
    found = find_comparative(follows)
    ends_open = plain_word(words[-1]) in ("in", "by", "for", "to", "at", "from", "with", "on")
    return first in BE and ends_open and found is not None and found.start == 0 and bool(found.noun)


def _object_gap(text: str, pair: tuple[OfferedThing, OfferedThing]) -> Plan | None:
    if " SUBJECT " in text:
        clause = parse_question(text)
        found = find_comparative(text.split())
        if clause is None or found is None:
            return None
        return _plan(found, pair, [measure_question(replace(clause, subject=one.phrase), found_tail=one.tail) for one in pair])
    clause = parse_question(text)
    if clause is None:
        return None
    return plan_for_clause(clause, pair, [f"{one.phrase} {one.tail}" for one in pair])


def _subject_gap(words: list[str], pair: tuple[OfferedThing, OfferedThing], noun: str) -> Plan | None:
    """Put each of the two into the place of “who” or “which”."""
    found = find_comparative(words)
    statement = parse_statement(" ".join(["it", *words])) or parse_statement(" ".join(["they", *words]))
    if found is None or statement is None:
        return None
    questions = [measure_question(replace(statement, subject=one.phrase), found_tail=one.tail, noun=noun) for one in pair]
    return _plan(found, pair, questions) if all(questions) else None


def _first_of_two(text: str) -> str:
    """Rewrite “Who was the first to resign” as a question for the time."""
    match = re.match(r"^(who|which(?: \w+)?) (?:was|were|is) (?:the )?(first|last) to (\w+)(.*?), (.+)$", text, re.IGNORECASE)
    return f"{match[1]} did SUBJECT {match[3]}{match[4]} {match[2]}, {match[5]}" if match else text
