"""Does the verb of the question govern the answer in its own sentence? “… signed by Arvia”, “Arvia signed …”, “citing bailiffs”."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from index.text import stem, terms, words
from qa.answer import Candidate
from qa.decision.asked_verb import AskedVerb, asked_verb
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.parts.claims import is_same_act
from qa.parts.clauses import BE
from qa.parts.orders import is_order_giver
from qa.parts.verb_forms import base_form, is_past_form
from qa.parts.word_sets import word_set
from qa.question.kind import CAPITALISED_KINDS, Kind, spans_of_kind
from qa.question.question import Question
from qa.speakers.finding import speaker_of

_REACH = 240
"""Characters on either side of the answer that are read."""
_LONGEST = 1000
"""Characters of the sentence that are."""
_FILLERS = word_set(
    """
    a an the its his her their this that these those about more than least most only some up out as nearly almost around over under
    alive dead safe unhurt just also already has have had who which will would been be further another all both new
    """
)
"""Words that may stand between a verb and what it governs."""
_PLACING = word_set("in on at near to into from of for with")
"""Those that may only where a place is asked for, or behind the question's verb too."""
_MOST_FILLERS = 4
_NEAR_EVENT = 8
"""Words in front of a day among which the event stands."""
_DAY = lazy_pattern(r"[^\W\d_a-z][a-z]{2,}|\b(?:1[6-9]|20)\d\d\b")
_COMPOUND = 2
"""Words behind a place among which the event stands: “the Town Hall bomb attack”."""
_EVENTS = tuple(
    word_set(line)
    for line in (
        "fire blaze burn", "crash collide collision overturn derail", "earthquake quake tremor", "flood deluge", "explosion explode blast",
        "robbery rob raid heist", "murder kill", "landslide mudslide", "wedding marry", "election elect vote", "death die",
        "resignation resign", "attack assault", "shooting shoot", "strike walkout", "arrest detain", "opening open inaugurate",
    )
)  # fmt: skip
"""Words for one event, as a noun and as a verb."""
_ORIGIN_REACH = 6
"""Words in front of a place among which “from” stands."""
_MEASURES = (Kind.AMOUNT, Kind.MONEY, Kind.SHARE, Kind.DURATION)
_SAYING = word_set("say state claim argue warn promise tell add insist")
_SUPPORTING = frozenset(
    map(
        stem,
        word_set(
            "said say believed alleged allegedly reported thought take place happen occur do must should behind "
            "whose order orders group come responsibility responsible"
        ),
    )
)
"""Words of the question that its sentence need not repeat."""
_PRONOUNS = word_set("he she it they we you i")
_WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_LIST = lazy_pattern(r"(?:,| and ).*\band\b|,.*,")
_LEAST_COVERAGE = 0.7
"""Share of the question's words but its names, weighted, that the sentence with its headline must hold; the passage holds the names."""


def is_governed(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    """Return True where the sentence says of the answer just what the question asks, with the question's own verb or its like."""
    asked = asked_verb(question.text)
    text = candidate.hit.article.text
    start, end = candidate.span
    before = text[max(candidate.sentence[0], start - _REACH) : start]
    after = text[end : min(candidate.sentence[1], end + _REACH)]
    if asked is None or not _is_of_question(question, asked, candidate, weight):
        return False
    if asked.role == "origin":
        return _has_subject(asked, candidate, before) and _is_origin(before)
    if asked.role == "order":
        return is_order_giver(before, after) or _is_subject(replace(asked, role="subject"), before, after)
    if asked.role == "time":
        return question.kind is Kind.TIME and _is_dated(asked, before, candidate.text)
    if asked.role == "event":
        return _is_object(asked, before, _PLACING) or any(_is_act(asked, token) for token in _tokens(after)[:_COMPOUND])
    if asked.role == "object":
        if any(verb in _SAYING for verb in asked.verbs) and _is_said(asked, candidate):
            return True
        return _has_subject(asked, candidate, before) and (
            _is_object(asked, before, _placing(question)) or (question.kind in _MEASURES and _is_gapped(asked, before))
        )
    return _is_subject(asked, before, after) or (
        question.kind in CAPITALISED_KINDS and _is_listed(asked, before, candidate.text)
    )


def _is_of_question(question: Question, asked: AskedVerb, candidate: Candidate, weight: TermWeight) -> bool:
    """Return whether the sentence holds what the question says beside its verb and names, and the passage its names."""
    sentence = candidate.hit.article.text[slice(*candidate.sentence)][:_LONGEST]
    verbs = {stem(verb) for verb in asked.verbs} | _SUPPORTING
    wanted = [term for term in question.terms if term not in question.names and term not in verbs]
    return (
        not set(terms(candidate.text)) <= set(question.terms)
        and (question.kind not in _MEASURES or bool(spans_of_kind(question.kind, candidate.text)))
        and (
            asked.role in ("event", "origin")
            or coverage(wanted, terms(f"{candidate.hit.article.title} {sentence}"), weight) >= _LEAST_COVERAGE
        )
        and coverage(question.names, terms_about(candidate.hit), weight) == 1.0
    )


def _has_subject(asked: AskedVerb, candidate: Candidate, before: str) -> bool:
    """Return whether who does it stands in front of the answer, or in the headline of a sentence that has it in front."""
    subject = words(asked.subject)
    if not subject or subject[-1] in _PRONOUNS:
        return True
    held = {stem(word) for word in words(before)}
    return stem(subject[-1]) in held


def _is_dated(asked: AskedVerb, before: str, answer: str) -> bool:
    """Return True for “the attack on the hall in March”: a day or month close behind the event."""
    tokens = _tokens(before)
    is_day = bool(_DAY.search(answer)) and (tokens[-1:] in (["in"], ["on"]) or answer.lower().startswith(("in ", "on ")))
    return is_day and any(_is_act(asked, token) or _is_event(asked, token) for token in tokens[-_NEAR_EVENT:])


def _is_origin(before: str) -> bool:
    """Return True behind “come from the”, and behind “from the former republics in”."""
    tokens = _tokens(before)[-_ORIGIN_REACH:]
    place = len(tokens) - 1 - tokens[::-1].index("from") if "from" in tokens else -1
    return place >= 0 and not any(is_past_form(token) or token in BE for token in tokens[place + 1 :])


def _is_event(asked: AskedVerb, token: str) -> bool:
    """Return True for “burned” where the day of a fire is asked for."""
    base = base_form(token)
    return any(asked.verbs[0] in words and base in words for words in _EVENTS)


def _placing(question: Question) -> frozenset[str]:
    """Return the prepositions that may stand in front of the answer: any for a place, else that with which the question ends."""
    return _PLACING if question.kind is Kind.PLACE else _PLACING & {*words(question.text)[-1:], "to"}


def _is_object(asked: AskedVerb, before: str, placing: frozenset[str]) -> bool:
    tokens = _tokens(before)
    place = _without_fillers(tokens, placing)
    return place >= 0 and _is_act(asked, tokens[place]) and not (place and tokens[place - 1] in ("not", "never", "no"))


def _is_said(asked: AskedVerb, candidate: Candidate) -> bool:
    """Return whether the article says that these are the subject's words."""
    speaker = speaker_of(candidate.hit.article.text, *candidate.span, candidate.sentence)
    subject = words(asked.subject)
    return speaker is not None and bool(subject) and subject[-1] in words(f"{speaker.name} {speaker.full_name}")


def _is_gapped(asked: AskedVerb, before: str) -> bool:
    """Return True for “Arvia pledged 12 crowns and Belmark 9”, of which “pledged” is said twice."""
    tokens, subject = _tokens(before), words(asked.subject)
    place = _without_fillers(tokens)
    is_next = place >= 0 and bool(subject) and stem(tokens[place]) == stem(subject[-1])
    return is_next and any(_is_act(asked, token) for token in tokens[:place])


def _is_subject(asked: AskedVerb, before: str, after: str) -> bool:
    ahead = _tokens(after)
    place = next((n for n, token in enumerate(ahead[: _MOST_FILLERS + 1]) if token not in _FILLERS | BE), -1)
    follows = place >= 0 and not re.match(r"\s*[.;:]", after) and _is_act(asked, ahead[place]) and is_past_form(ahead[place])
    is_passive = any(token in BE or token == "been" for token in ahead[: max(place, 0)])
    if follows and is_passive == (asked.role == "passive"):
        return True
    return asked.role == "subject" and _is_agent(asked, before)


def _is_agent(asked: AskedVerb, before: str) -> bool:
    """Return True behind “signed by”, “carried out by”."""
    tokens = _tokens(before)
    place = _without_fillers(tokens)
    return place > 0 and tokens[place] == "by" and any(_is_act(asked, token) for token in tokens[max(0, place - 2) : place])


def _is_listed(asked: AskedVerb, before: str, answer: str) -> bool:
    """Return True for the names behind the colon of “Six states signed …: Arvia, Belmark and Corrin”."""
    is_list = before.rstrip().endswith(":") and bool(_LIST.search(answer))
    return is_list and any(_is_act(asked, token) and is_past_form(token) for token in _tokens(before))


def _is_act(asked: AskedVerb, token: str) -> bool:
    return token in asked.verbs or any(is_same_act(verb, token) for verb in asked.verbs)


def _without_fillers(tokens: list[str], placing: frozenset[str] = frozenset()) -> int:
    """Return the place of the last word that is none of those between a verb and its object; -1 where too many are."""
    for place in range(len(tokens) - 1, max(-1, len(tokens) - 2 - _MOST_FILLERS), -1):
        if tokens[place] not in _FILLERS | placing and not tokens[place].endswith("ly"):
            return place
    return -1


def _tokens(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text)]
