"""Makes a follow-up stand alone: what it refers to, leaves out or is silently about is taken from the turns before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.patterns import lazy_pattern
from index.text import stem, terms
from qa.conversation.answer_referents import answer_phrase
from qa.conversation.binding import PERSONAL
from qa.conversation.calendar_words import TIME_WORDS, with_shifted_years
from qa.conversation.dependence import Lack, ReferringWord, asked_of_event, lack_of, leading_words, references
from qa.conversation.exchange import Exchange
from qa.conversation.fragments import complete_fragment
from qa.conversation.links import Links
from qa.conversation.name_forms import possessive_of
from qa.conversation.question_words import question_tokens
from qa.conversation.referents import first_of_each
from qa.conversation.typed_names import with_names_of, with_places
from qa.conversation.word_lists import PEOPLE_NOUNS, PHRASE_PREPOSITIONS
from qa.question.gazetteer import country_of
from qa.question.question import MAX_QUESTION_LENGTH

_ENDS_WITH_CIRCUMSTANCE = lazy_pattern(
    r"\b(?:in|during|at|on|after|before|from|near|by) (?:the|an?|\w+’s|\w+'s) (?:\w+ ){0,2}\w+$",
    re.IGNORECASE,
)
"""“… in the storm”: the question names what it is about, and what came before may be something else."""
_OF_A_PERSON = lazy_pattern(
    r"\bthe(?= (?:kids?|child(?:ren)?|sons?|daughters?|wife|husband|partner|mother|father|parents|brothers?|sisters?|family|"
    r"lawyers?|attorney)\b(?! of\b))",
    re.IGNORECASE,
)
"""In front of people who belong to the person that is spoken of."""
_BEFORE = lazy_pattern(r"(?P<asks>(?:who|which|what)\b.+\bbefore)(?:\s+(?:that|it|this))?[\s?.!]*", re.IGNORECASE)
"""“Which breed was on top before?”: before the one that the last answer names."""
_EVENT_AT = lazy_pattern(r"(?:the |an? )?(?P<event>[a-z]+) (?:in|at|near) (?P<place>(?:the )?[A-Z].*)")
"""“The strike in Marlsea”: behind “why did the nurses strike?” only the place is missing."""
_OF = ("of", "for", "in", "at", "from")
"""Between a person's office and its place."""


@dataclass(frozen=True, slots=True)
class StandaloneQuestion:
    """A question that needs no turn before it."""

    text: str
    carried: tuple[str, ...] = ()
    """What was taken from the turns before, as it stands in `text`."""
    sure: bool = True
    """False where the question may well have been meant as typed."""
    has_topic_alone: bool = False
    """True where nothing was carried but a topic behind the question: “… in the strike”."""
    lacks_something: bool = False
    """Whether the question as typed is not whole without the turns before, though nothing of them may have been found for it."""


def make_standalone(question: str, history: Sequence[Exchange], today: date | None = None) -> StandaloneQuestion:
    """Return the question with what it lacks; `history` holds the turns before, the oldest first, their questions standing alone."""
    if len(question) > MAX_QUESTION_LENGTH or not question_tokens(question):
        return StandaloneQuestion(question)
    turns = [turn for turn in history if turn.asked.strip() and max(len(turn.question), len(turn.asked)) <= MAX_QUESTION_LENGTH]
    if turns and (words := asked_of_event(question, answer_phrase(turns[-1]) is not None)):
        question = words
    typed, (question, names) = question, with_names_of(with_places(question), turns)
    lack = lack_of(question)
    if lack is Lack.NOTHING or not turns:
        return StandaloneQuestion(question, names) if names else StandaloneQuestion(typed)
    found = _made_whole(question, lack, turns, today)
    return replace(found, carried=tuple(dict.fromkeys((*names, *found.carried))), lacks_something=lack is not Lack.LITTLE)


def _made_whole(question: str, lack: Lack, turns: Sequence[Exchange], today: date | None) -> StandaloneQuestion:
    links = Links.of(turns, lack.value)
    if (before := _before_answer(question, turns[-1])) is not None:
        return before
    question = with_shifted_years(question, turns[-1].asked, today)
    if lack is Lack.CLAUSE:
        completed = complete_fragment(_with_referents(question, links), turns[-1], today)
        if completed is not None:
            return StandaloneQuestion(*completed)
    if lack is Lack.REFERENT:
        return _resolved(question, references(question), links)
    body = question[leading_words(question) :]
    sure = lack is not Lack.LITTLE and (lack is not Lack.TOPIC or _is_short(question))
    return _with_topic(body[:1].upper() + body[1:], (), links, sure, goes_on=len(body) < len(question))


def _before_answer(question: str, last: Exchange) -> StandaloneQuestion | None:
    """Return “which breed was on top before the Norrland hound?”; None for a question that asks something else.

    Only a person comes before a person.
    """
    asked = question[leading_words(question) :]
    match, answer = _BEFORE.fullmatch(asked), answer_phrase(last)
    if match is None or answer is None or references(match["asks"]):
        return None
    fits = answer.form == "person" if asked.lower().startswith("who") else answer.form != "place"
    text = f"{match['asks'][:1].upper()}{match['asks'][1:]} {answer.text}?"
    return StandaloneQuestion(text, (answer.text,)) if fits else None


def _with_referents(question: str, links: Links) -> str:
    """Return the question with what “there”, “them”, “that one” stand for."""
    text = question
    for word in reversed(first_of_each([word for word in references(question) if word.word in ("there", *PERSONAL)])):
        words_for = _words_for(word, question, links)
        text = text if words_for is None else text[: word.span[0]] + words_for[1] + text[word.span[1] :]
    return text


def _is_short(question: str) -> bool:
    return len(question_tokens(question)) <= 8


def _resolved(question: str, words: Sequence[ReferringWord], links: Links) -> StandaloneQuestion:
    """Return the question with a name for each pronoun, and with its topic where little else is in it."""
    text, carried = question, list[str]()
    for word in sorted(first_of_each(words), key=lambda reference: reference.span, reverse=True):
        words_for = _words_for(word, question, links)
        if words_for is None:
            continue
        name, inserted = words_for
        text = text[: word.span[0]] + inserted + text[word.span[1] :] if inserted else _without(text, word)
        carried += [name] if name else []
    text = text[leading_words(text) :] if leading_words(text) < len(text) else text
    text = text[:1].upper() + text[1:]
    return _with_topic(text, tuple(dict.fromkeys(reversed(carried))), links)


def _without(text: str, word: ReferringWord) -> str:
    return text[: word.span[0]].rstrip() + text[word.span[1] :]


def _words_for(word: ReferringWord, question: str, links: Links) -> tuple[str, str] | None:
    """Return what a word stands for, and the words to put in its place."""
    if word.word == "then":
        time = next((m for turn in reversed(links.referents.turns) for m in [TIME_WORDS.search(turn.asked)] if m), None)
        return (time[0], time[0]) if time else ("", "")
    if word.word in ("one", "ones") and question[word.span[1] :].strip(" ?.!"):
        return None  # “the one with feet” says itself which
    name = links.referent(word.word, question)
    if name is None:
        return None
    if word.word == "there":
        behind = question[: word.span[0]].rstrip().rsplit(" ", 1)[-1].lower()
        return name, name if behind in PHRASE_PREPOSITIONS else f"in {name}"
    if _is_possessive(word, question):
        return name, possessive_of(name)
    return name, name


def _is_possessive(word: ReferringWord, question: str) -> bool:
    if word.word != "her":
        return PERSONAL.get(word.word, False)
    rest = question_tokens(question[word.span[1] :])
    return bool(rest) and rest[0].may_be_noun


def _with_topic(
    text: str, carried: tuple[str, ...], links: Links, sure: bool = True, goes_on: bool = False
) -> StandaloneQuestion:
    """Return the question with the topic of the turns before, unless it is likely to be whole without one.

    Unless it begins with “and”, a person is no topic, for nothing happens in one, and it is not sure where the question names a
    circumstance of its own.
    """
    topic = links.topic(text, carried)
    phrase = _place_of_person(topic.text) if topic is not None else ""
    phrase = country_of(phrase) or phrase
    if (named := _EVENT_AT.fullmatch(phrase)) and stem(named["event"].lower()) in terms(text):
        phrase = named["place"]
    if topic is None or not phrase or says_all_of(text, phrase):
        return StandaloneQuestion(text, carried)
    body = text.rstrip(" ?!.")
    end = text.rstrip()[-1:] if text.rstrip().endswith(("?", ".", "!")) else "?"
    is_person = (topic.form == "person" and phrase == topic.text) or _names_people(phrase)
    fits = goes_on or not (is_person or _ENDS_WITH_CIRCUMSTANCE.search(body))
    if is_person and not carried and (whole := _with_owner(text, phrase)):
        return StandaloneQuestion(whole, (phrase,), sure)
    if not fits and (carried or is_person):
        return StandaloneQuestion(text, carried)
    link = "about" if is_person else "in"
    return StandaloneQuestion(f"{body} {link} {phrase}{end}", (*carried, phrase), sure and fits, has_topic_alone=not carried)


def _with_owner(text: str, person: str) -> str | None:
    """Return “how old were Ida Holm’s children?” for “how old were the children?”; None where nobody of hers is asked about."""
    match = _OF_A_PERSON.search(text)
    return f"{text[: match.start()]}{possessive_of(person)}{text[match.end() :]}" if match else None


def _place_of_person(topic: str) -> str:
    """Return “Marlsea” for “the mayor of Marlsea” and “the Halvard” for “the Halvard captain”, for nothing happens in a captain.

    "" for “the new mayor”; any other topic whole.
    """
    words = question_tokens(topic)
    place = next((number for number, word in enumerate(words) if word.lower in _OF), len(words))
    head = words[place - 1] if place else None
    if head is None or head.lower not in PEOPLE_NOUNS:
        return topic
    if place < len(words) - 1 and words[-1].is_name:
        return topic[words[place + 1].span[0] :]
    before = words[: place - 1]
    return topic[: before[-1].span[1]] if any(word.is_name for word in before) else ""


def _names_people(phrase: str) -> bool:
    """Return whether the last word of a phrase without a name is of people: “the electricians”."""
    words = question_tokens(phrase)
    last = words[-1].lower if words else ""
    return not any(word.is_name for word in words) and (last in PEOPLE_NOUNS or last.endswith(("ians", "ists", "men", "women")))


def says_all_of(text: str, phrase: str) -> bool:
    """Return whether the text holds every word of the phrase that carries meaning."""
    words = {token.lower for token in question_tokens(text)}
    return all(
        re.sub(r"[’']s?$", "", token.lower) in {re.sub(r"[’']s?$", "", w) for w in words}
        for token in question_tokens(phrase)
        if token.is_content
    )
