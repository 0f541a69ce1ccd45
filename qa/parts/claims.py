"""Tells whether a quote plainly states a claim, plainly denies it, or does neither."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.patterns import lazy_pattern
from index.text import STOP_WORDS, stem
from qa.conversation.word_lists import NOUNS_TOO
from qa.parts.clauses import BE, Clause, is_capitalised, parse_question
from qa.parts.opposite_acts import opposite_acts
from qa.parts.phrasal_verbs import PHRASES_AS_VERBS
from qa.parts.verb_forms import base_form
from qa.parts.word_sets import word_set

QuoteVerdict = Literal["yes", "no", "denied"]
"""What a quote says to a claim; a denial by somebody is no “no”."""
_NEGATIONS = word_set("not no never without cannot nor neither nobody none")
_FAILURES = ("fail", "refus", "declin", "unabl", "avoid", "escap", "falsel", "stop", "block")
_DENIALS = ("denied", "denies", "deny", "denying")
_HEDGES = lazy_pattern(
    r"\b(?:will|would|could|may|might|if|to be|plans? to|planned to|planning to|expected to|hopes? to|hoped to|wants? to|wanted to|"
    r"threaten\w*|consider\w*|propos\w+|vow\w*|seeks? to|sought to|tr(?:y|ies|ied|ying) to|urg\w+|likely|set to|whether|unless|"
    r"calls? for|called for|alleg\w+|rumou?r\w*|to become|appl(?:y|ies|ied|ying) to|applications? to|offer\w* to|decid\w+ whether|"
    r"recommend\w*|planned|scheduled|upcoming|looming|ahead of|fac(?:es?|ing)|(?:will|to|would) (?:decide|vote|determine))\b"
)
"""Words behind which something is only possible, wanted or said."""
_DONE = word_set("first second last became able managed went voted forced continued began helped had decided chose")
"""Words behind which “to …” says what was done."""
_NOUN_FORM = lazy_pattern(r".{3,}(?:tion|sion|ment)s?$")
_OWNERS = word_set("its his her their whose")
_LIMITING = lazy_pattern(r"\b(?:only|first|last|same|every|all|most|never|always|enough)\b")
"""Words of a claim that a quote without them does not confirm."""
_LONGEST_READ = 2000
"""Characters; a longer sentence states nothing plainly."""
_LONG_SENTENCE, _FEW_WORDS, _ENOUGH_WITHOUT_NAME = 60, 6, 0.66
_CLAUSE = 15
"""Words behind its subject among which a verb is looked for."""
_ANY = lazy_pattern(
    r"(?:any|an?|some|no) ((?:[\w-]+ ){0,2}?[\w-]+)(?= (?:in|at|on|of|during|after|among|for|from|with)\b|\W*$)", re.IGNORECASE
)
_REACH = 5
"""Words in front of a verb among which its negation is looked for."""
_ENOUGH = 0.75
"""The share of a claim's words that a quote must hold to state it in its own words."""
_WORD = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_NAMED_KIND = lazy_pattern(r"\b([A-Z]\w+) (\d+)\b")
_ANY_NAME = lazy_pattern(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’']+")
_ADJECTIVE = "missing"
"""No form of “miss” in news: who was missing was lost, and may have been found."""
_EMPTY_WORDS = STOP_WORDS | word_set("still now also get got go went it its year this last own yet already")


@dataclass(frozen=True, slots=True)
class _Found:
    """A word of the quote that speaks for or against the claim."""

    place: int
    is_same: bool


def judge_claim(question: str, answer: str, sentence: str) -> QuoteVerdict | None:
    """Return what a quote says to a yes/no question; None unless it says so plainly."""
    clause = parse_question(question.rstrip("?"))
    if clause is None or not answer.strip() or sentence.rstrip().endswith("?") or len(sentence) > _LONGEST_READ:
        return None
    predicate = _plain_phrases(clause.predicate or clause.subject)
    answer, sentence = (_with_acronyms(text, predicate) for text in (answer, sentence))
    if not _is_about(clause.subject, predicate, answer, sentence):
        return None
    if (kind := _NAMED_KIND.search(predicate)) and (other := re.search(rf"\b{re.escape(kind[1])} (\d+)\b", answer)):
        return "yes" if kind[2] == other[1] else "no"
    said = _judge(clause, answer, sentence)
    if said is None and len(sentence.split()) < _LONG_SENTENCE:
        said = _judge(clause, sentence, sentence)
    if said == "yes" and not _keeps_limits(predicate, f"{answer} {sentence}"):
        return None
    return said


def says_by_itself(question: str, text: str) -> QuoteVerdict | None:
    """Return what a clause says to a yes/no question without the rest of its sentence; None where the claim is nowhere in it."""
    clause = parse_question(question.rstrip("?"))
    return judge_claim(question, text, text) if clause is not None and clause.predicate else None


def is_same_act(verb: str, word: str) -> bool:
    """Return whether a word of a text is the verb, or one that means the same."""
    base, sides = base_form(word), opposite_acts()
    is_synonym = any(one == other for one in sides.get(verb, ()) for other in sides.get(base, ()))
    return stem(base) == stem(verb) or is_synonym


def _is_about(subject: str, predicate: str, answer: str, sentence: str) -> bool:
    """Return whether the sentence names the subject; or the answer names nobody else, and is about the same matter."""
    ours = _stems(subject)
    if not ours or set(ours[-1:]) & set(_stems(f"{answer} {sentence}")):
        return True
    if _NAMED_KIND.search(predicate) and len(answer.split()) <= _FEW_WORDS:
        return True
    known = set(_stems(f"{subject} {predicate}"))
    topic = _topic(predicate)
    is_matter = len(topic & set(_stems(answer))) >= _ENOUGH_WITHOUT_NAME * len(topic)
    return bool(topic) and is_matter and all(set(_stems(name)) <= known for name in _ANY_NAME.findall(answer))


def _keeps_limits(predicate: str, text: str) -> bool:
    """Return whether “still”, “only” and “first” of the claim are in the quote too, where they decide."""
    text = text.lower()
    if re.search(r"\bstill\b", predicate) and not re.search(r"\b(?:still|continu\w+|remain\w*|ke(?:eps?|pt))\b", text):
        return False
    return all(re.search(rf"\b{word}\b", text) for word in _LIMITING.findall(predicate))


def _judge(clause: Clause, text: str, sentence: str) -> QuoteVerdict | None:
    words = [match[0].lower() for match in _WORD.finditer(_plain_phrases(text))]
    predicate = _plain_phrases(clause.predicate or clause.subject)
    matches = _matches(predicate, words)
    found = _turned_again(matches, words) or _nearest(matches, clause.subject, words)
    if _is_anothers_deed(clause, found, text) or not _names_what_there_is(clause, text):
        return None
    votes = {_vote(one, words) for one in found} - {None}
    if "denied" in votes and not all(one.is_same for one in found):
        return None
    if votes == {"yes"} and _is_left_out(found, clause.subject, words):
        return "no"
    if len(votes) == 1 and (_topic(predicate) & set(_stems(sentence)) or not _topic(predicate)):
        return next(iter(votes))
    if not votes and not found and _share(predicate, text) >= _ENOUGH and not _HEDGES.search(text.lower()):
        return "no" if any(_is_negation(word) for word in words) else "yes"
    return None


def _is_anothers_deed(clause: Clause, found: Sequence[_Found], text: str) -> bool:
    """Return whether somebody else by name stands in front of every such verb, and the subject behind: “Orsk won, beating Velm”."""
    cased = [match[0] for match in _WORD.finditer(_plain_phrases(text))]
    last = _stems(clause.subject)[-1:]
    places = [place for place, word in enumerate(cased) if last and _stems(word) == last]
    if clause.auxiliary in BE or not found or not places or max(one.place for one in found) > min(places):
        return False
    if not all(one.is_same for one in found):
        return False
    before = cased[max(0, found[0].place - _REACH) : found[0].place]
    return any(is_capitalised(word) for word in before) and "by" not in cased[found[0].place : min(places)]


def _names_what_there_is(clause: Clause, text: str) -> bool:
    """Return whether the quote has the noun of “were there any injuries …”; True for a claim of another form."""
    match = _ANY.match(clause.predicate) if clause.subject.lower() == "there" else None
    return match is None or bool(set(_stems(match[1])) & set(_stems(text)))


def _nearest(found: list[_Found], subject: str, words: list[str]) -> list[_Found]:
    """Return the match nearest to the subject's name; all where the name is not there."""
    last = _stems(subject)[-1:]
    places = [place for place, word in enumerate(words) if _stems(word) == last and last]
    if not places or len(found) < 2:
        return found
    behind = [one for one in found if any(0 < one.place - place <= _CLAUSE for place in places)]
    return [min(behind or found, key=lambda one: min(abs(one.place - place) for place in places))]


def _turned_again(found: list[_Found], words: list[str]) -> list[_Found]:
    """Return the last match alone where it is the opposite of one before and was so “again”: “reopened …, were shut again”."""
    last = max(found, key=lambda one: one.place, default=None)
    if last is None or all(one.is_same == last.is_same for one in found):
        return []
    return [last] if "again" in words[max(0, last.place - 2) : last.place + 3] else []


def _is_left_out(found: list[_Found], subject: str, words: list[str]) -> bool:
    """Return whether the subject comes behind the verb, and it “was not”: “two were fined, while Holm was not”."""
    last = _stems(subject)[-1:]
    places = [place for place, word in enumerate(words) if last and _stems(word) == last]
    return bool(places) and all(one.place < places[-1] for one in found) and _is_negation(words[-1])


def _with_acronyms(text: str, predicate: str) -> str:
    """Write the claim's acronyms behind a text that spells them out: “North Atlantic Treaty Organization NATO”."""
    initials = "".join(
        word[0] if word[0].isupper() else " " for word in text.split() if word not in ("of", "the", "for", "and")
    )
    held = [name for name in re.findall(r"\b[A-Z]{3,}\b", predicate) if name in initials and name not in text]
    return " ".join([text, *held])


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


def _vote(found: _Found, words: list[str]) -> QuoteVerdict | None:
    before, far = words[max(0, found.place - _REACH) : found.place], words[max(0, found.place - 2 * _REACH) : found.place]
    if _HEDGES.search(" ".join(before)) or _is_only_wanted(before):
        return None
    after = words[found.place + 1 : found.place + 1 + _REACH]
    is_failed = any(word.startswith("fail") for word in [*far[:-_REACH], *after]) and not any(
        word.startswith("fail") for word in before
    )
    if any(word in _DENIALS for word in far):
        return "denied"
    negations = sum(_is_negation(word) or word.startswith(_FAILURES) for word in before) + is_failed
    return "yes" if found.is_same != (negations % 2 == 1) else "no"


def _is_only_wanted(before: list[str]) -> bool:
    """Return whether a verb stands behind a “to” that does not say that it was done: “asked to leave”."""
    if before[-1:] != ["to"] or any(_is_negation(word) or word.startswith(_FAILURES) for word in before):
        return False
    return not _DONE.intersection(before)


def _matches(predicate: str, words: list[str]) -> list[_Found]:
    """Return the words of the quote that mean the claim's verb or its opposite."""
    sides = opposite_acts()
    claimed = (base_form(match[0].lower()) for match in _WORD.finditer(predicate))
    verb = next((word for word in claimed if word in sides), None)
    if verb is None:
        return []
    found = []
    for place, word in enumerate(words):
        base = base_form(word)
        is_noun = word in NOUNS_TOO and not (place and words[place - 1] in ("to", "did", "and", "was", "were", "been"))
        if is_noun or word == _ADJECTIVE or _is_counted(words, place) or _is_doer(word, base) or _is_bare_noun(words, place):
            continue
        if stem(base) == stem(verb):
            found.append(_Found(place, True))
        elif meeting := [
            ours == theirs for line, ours in sides[verb] for other, theirs in sides.get(base, ()) if line == other
        ]:
            found.append(_Found(place, meeting[0]))
    return found


def _is_doer(word: str, base: str) -> bool:
    """Return True for “voters”, who have done nothing yet, unlike what “enters”."""
    return word.endswith(("ers", "ors")) and base != word[:-1]


def _is_bare_noun(words: list[str], place: int) -> bool:
    """Return True for the “qualification” that is nobody's."""
    before = words[max(0, place - 2) : place]
    is_owned = any(word in _OWNERS or word.endswith(("'s", "’s", "s'", "s’")) for word in before)
    return bool(_NOUN_FORM.match(words[place])) and not is_owned


def _is_counted(words: list[str], place: int) -> bool:
    """Return True for the noun of “23 votes”, which says nothing of what was voted."""
    return place > 0 and words[place - 1].isdigit()


def _plain_phrases(text: str) -> str:
    for pattern, word in PHRASES_AS_VERBS:
        text = pattern.sub(word, text)
    return text


def _stems(text: str) -> list[str]:
    return [
        stem(base_form(word))
        for match in _WORD.finditer(text)
        if (word := re.sub(r"['’]s?$", "", match[0].lower())) not in _EMPTY_WORDS
    ]


def _share(predicate: str, text: str) -> float:
    wanted, held = set(_stems(predicate)), set(_stems(text))
    return len(wanted & held) / len(wanted) if wanted else 0.0


def _topic(predicate: str) -> set[str]:
    """Return the stems of what the verb is about."""
    return set(_stems(predicate)) - {stem(word) for word in opposite_acts()}
