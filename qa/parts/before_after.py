"""Splits “Did X resign before Y was elected?” into two questions for the day."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.parts.clauses import (
    BE,
    DO,
    HAVE,
    Clause,
    as_question,
    is_capitalised,
    parse_question,
    parse_statement,
    plain_word,
    possessive,
    without_possessive,
)
from qa.parts.plan import Direction, Part, Plan
from qa.parts.pronouns import fill_pronouns
from qa.parts.verb_forms import base_form, is_participle

_JOINT = lazy_pattern(r"^(.{6,}?),? (before|after|earlier than|later than|sooner than) (.+)$")
_INITIAL = lazy_pattern(r"^(Before|After) (.+?), ((?:did|was|were|had|has|have|is|are) .+)$", re.IGNORECASE)
_OUTLIVED = lazy_pattern(r"^did (?P<one>.+?) outlive (?P<other>[A-Z].*|the .+)$", re.IGNORECASE)
_HEDGED = lazy_pattern(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|shortly|soon|right|just|immediately|long|only|ever|even|still|keep|stay|"
    r"remain|continue|return|recover|survive|again|the (?:day|year|week))$"
)
_DURING = lazy_pattern(r"\b(?:still|keep|stay|remain|continue|recover|survive)\b")
_DATE = lazy_pattern(
    r"^(?:the end of |the start of )?(?:(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|midnight|noon|\d)\b.*)$"
)
_EVENT = lazy_pattern(
    r"\b(?:election|vote|war|trial|crash|game|match|final|finals|ceremony|storm|hurricane|earthquake|quake|attack|shooting|funeral|"
    r"\w{4,}(?:tion|sion|ment|ing|al)|death|arrest|release|wedding|birth|hearing|strike|launch|flood|floods|fire|debate|summit|"
    r"verdict|speech|pandemic|birthday|deal|merger|raid|riot|coup|Christmas|Easter|Thanksgiving|Olympics|Cup|Bowl|festival|opening)\b"
)
_NO_EVENT = lazy_pattern(
    r"^(?:all|that|this|then|(?:him|her|it|them|us)$|dark|dawn|tax(?:es)?|the (?:fact|break|end)|being|\w+ing)\b"
)


def split_before_after(text: str) -> Plan | None:
    """Return the plan for a question after the order of two events; None for any other."""
    if match := _INITIAL.match(text):
        text = f"{match[3]} {match[1].lower()} {match[2]}"
    text = _OUTLIVED.sub(r"did \g<one> die after \g<other>", text)
    match = None if " before or after " in text else _JOINT.match(text)
    clause = parse_question(match[1]) if match else None
    if match is None or clause is None or _HEDGED.search(match[1]) or _DURING.search(clause.predicate) or clause.is_negated:
        return None
    later, joint = match[3].strip(), match[2]
    if clause.auxiliary not in BE | DO | HAVE or _DATE.match(later) or not clause.predicate or _is_of_a_noun(clause):
        return None
    first = _in_past(clause)
    second = _second(first, later, is_after=joint == "after")
    if second is None:
        return None
    direction: Direction = "later" if joint.startswith(("after", "later")) else "earlier"
    parts = (Part(_when(first), first.subject), Part(second[0], second[1]))
    return Plan("before-after", parts, direction, is_claim=True) if parts[0].question != parts[1].question else None


def _is_of_a_noun(clause: Clause) -> bool:
    """Return True for “did the bottles thrown after the game hurt anybody”: a participle is no verb of “did”."""
    verb = plain_word(clause.predicate.split()[0])
    return clause.auxiliary in DO and is_participle(verb) and base_form(verb) != verb


def _in_past(clause: Clause) -> Clause:
    """Turn “had X won” into “did X win”, which the articles can answer."""
    words = clause.predicate.split()
    if clause.auxiliary not in HAVE or not words or not is_participle(plain_word(words[0])):
        return clause
    if plain_word(words[0]) == "been":
        return Clause("was", clause.subject, " ".join(words[1:]))
    return Clause("did", clause.subject, " ".join([base_form(plain_word(words[0])), *words[1:]]))


def _when(clause: Clause) -> str:
    if clause.auxiliary == "did" and clause.predicate in ("happen", "come", "take place", "occur"):
        return as_question("when was", clause.subject)
    return clause.asked("when")


def _second(first: Clause, later: str, *, is_after: bool) -> tuple[str, str] | None:
    """Ask for the day of what follows “before”: a clause, an event, or somebody who did the same."""
    words = later.split()
    statement = parse_statement(later)
    if statement is not None:
        if not statement.predicate and statement.auxiliary in DO | BE | HAVE:
            return first.asked("when", statement.subject), statement.subject
        filled = replace(
            statement,
            subject=fill_pronouns(statement.subject, first.subject),
            predicate=fill_pronouns(statement.predicate, first.subject, things=_object(first)),
        )
        return _when(filled), filled.subject
    if words[0].endswith("ing") and len(words) > 1 and not is_capitalised(words[0]) and not is_after:
        act = Clause("did", first.subject, " ".join([base_form(words[0]), *words[1:]]))
        return (act.asked("when"), first.subject) if words[0] not in ("being", "during") else None
    if _NO_EVENT.match(later):
        return None
    return _event_or_rival(first, later, is_after=is_after)


def _event_or_rival(first: Clause, later: str, *, is_after: bool) -> tuple[str, str] | None:
    words = later.split()
    if _EVENT.search(later):
        owner = re.sub(r"(['’]s?) [a-z].*$", r"\1", first.subject)
        named = re.sub(r"^(?:his|her|its|their)\b", lambda _: possessive(owner), later)
        is_plain = not first.subject[:1].isupper() or first.predicate in ("happen", "come", "take place", "occur")
        return (as_question("when was", named), named) if not is_after or is_plain else None
    is_parallel = is_capitalised(words[0]) or (plain_word(words[0]) == "the" and len(words) < 6)
    if not is_parallel:
        return None
    if without_possessive(later) != later and (owned := re.match(r".+['’]s? ([a-z].*)$", first.subject)):
        later = f"{later} {owned[1]}"
    if later.endswith(" one"):
        later = f"{later.removesuffix('one')}{first.subject.split()[-1]}"
    return _when(replace(first, subject=later)), without_possessive(later)


def _object(clause: Clause) -> str:
    """Return what follows the verb, up to a preposition: what “it” in the other clause may stand for."""
    match = re.match(r"\w+ ((?:the |a |an |its |his |her )?[^,]+?)(?= (?:in|on|at|for|with|to|from|by)\b|$)", clause.predicate)
    return match[1] if match else ""
