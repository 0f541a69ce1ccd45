"""Tells whether a sentence reports an event of its subject: “Holm resigned”, not “the man whom Holm's resignation surprised”."""

from index.patterns import lazy_pattern
from index.text import stem
from qa.parts.claims import is_same_act, judge_claim
from qa.parts.clauses import BE, PLACING_WORDS, parse_question, without_possessive
from qa.parts.verb_forms import base_form

_WORD = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 2000
_REACH = 40
"""Words in front of a verb among which its subject is looked for."""
_APPOSITION = 3
"""Words between a subject and the “who” that is still its own."""
_BEHIND = 8
"""Words behind a verb among which the one is looked for to whom it is done."""


def reports_event(claim: str, text: str) -> bool:
    """Return whether a text plainly says that the claim is so, with a verb of its own and the claim's subject at the right place."""
    clause = parse_question(claim.rstrip("?")) if len(text) <= _LONGEST else None
    if clause is None or not clause.predicate or judge_claim(claim, text, text) != "yes":
        return False
    verb = base_form(clause.predicate.split()[0].lower())
    name = stem(without_possessive(clause.subject.split()[-1]).lower())
    words = [match[0].lower() for match in _WORD.finditer(text)]
    acts = [place for place, word in enumerate(words) if is_same_act(verb, word)]
    named = [place for place, word in enumerate(words) if stem(without_possessive(word)) == name]
    return any(_fits(words, act, subject, is_passive=clause.auxiliary in BE) for act in acts for subject in named)


def _fits(words: list[str], act: int, subject: int, *, is_passive: bool) -> bool:
    """Return whether the subject stands in front of the verb, or right behind a verb that is done to it."""
    if 0 < act - subject <= _REACH:
        pronouns = [place for place in range(subject + 1, act) if words[place] in ("who", "which", "whose")]
        return not pronouns or pronouns[-1] - subject <= _APPOSITION
    between = words[act + 1 : subject]
    return is_passive and 0 < subject - act <= _BEHIND and not PLACING_WORDS.intersection(between)
