"""Finds in a question the phrases that a later turn may refer to: people, places, and things such as events or companies."""

from dataclasses import dataclass
from typing import Literal

from index.patterns import lazy_pattern
from index.text import Span
from qa.conversation.question_words import QuestionWord, question_tokens
from qa.conversation.word_lists import (
    AUXILIARY_VERBS,
    GENERAL_NOUNS,
    NAME_TITLES,
    NOUNS_TOO,
    ORGANISATION_WORDS,
    PEOPLE_NOUNS,
    PHRASE_PREPOSITIONS,
    QUESTION_WORDS,
    VERBS,
)
from qa.question.gazetteer import COUNTRIES, STATES, place_names
from qa.question.kind import is_calendar

PhraseKind = Literal["person", "place", "thing"]

PLACES = (*place_names(STATES), *place_names(COUNTRIES))
"""The names of states and countries as they are written."""
PLACE_NAMES = frozenset(name.casefold() for name in PLACES)
_POSSESSIVE = lazy_pattern(r"['’]s?$")
_MAX_TAIL = 3
"""Words without a capital that a phrase may hold behind its name."""
_MAX_FRONT = 4
"""Words between the article and the name."""
_ARTICLES = frozenset({"the", "this", "that", "a", "an"})
JOINING_WORDS = frozenset({"of", "the", "de", "da", "do", "dos", "di", "del", "la", "von", "van", "der", "bin", "al"})
"""Small words within a name."""
_BE = frozenset({"is", "are", "was", "were"})
_BEHIND_ADJECTIVES = frozenset({"as", "or", "than", "and", "if", "when", "today", "now"})
"""Words that follow the adjective of a question, beside prepositions."""
_LOCATING = frozenset({"in", "at", "near", "from"})


@dataclass(frozen=True, slots=True)
class QuestionPhrase:
    text: str
    """As written, without a possessive ending."""
    span: Span
    form: PhraseKind
    named: bool = True
    """False for a phrase without a name in it: “the jury”."""


def noun_phrases(question: str) -> list[QuestionPhrase]:
    """Return the phrases in their order. Those with a name take the words around them: “the Texas dairy farm fire”."""
    tokens = question_tokens(question)
    found: list[QuestionPhrase] = []
    position = 0
    while position < len(tokens):
        end = _end_of_phrase(tokens, position)
        if end > position:
            start = _start_of_phrase(tokens, position)
            found.append(_phrase(question, tokens, start, position, end))
            position = end
        else:
            position += 1
    return found or plain_phrases(question, tokens)


def names_alone(question: str) -> list[QuestionPhrase]:
    """Return the names in their order, without the words around them: “Texas” of “the Texas dairy farm fire”."""
    tokens = question_tokens(question)
    found: list[QuestionPhrase] = []
    position = 0
    while position < len(tokens):
        end = name_run_end(tokens, position)
        is_question_word = position == 0 and tokens[0].lower in QUESTION_WORDS
        if end > position and not is_question_word:
            start = position - 1 if position and tokens[position - 1].lower in NAME_TITLES else position
            found.append(_phrase(question, tokens, start, position, end))
        position = max(end, position + 1)
    return found


def _is_imperative(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the first word is a verb that a capital letter makes look like a name: “Tell me about …”."""
    return position == 0 and tokens[0].is_verb and not (len(tokens) > 1 and tokens[1].is_name)


def name_run_end(tokens: list[QuestionWord], start: int) -> int:
    """Return the end of the name that begins at `start`; `start` itself where none does."""
    end = start + _begins_with_number(tokens, start)
    if _is_imperative(tokens, start):
        return start
    while end < len(tokens) and (tokens[end].is_name or (tokens[end].text.isdecimal() and end > start)):
        end += 1
        if tokens[end - 1].is_possessive:
            break
        if end + 1 < len(tokens) and end > start and tokens[end].lower in JOINING_WORDS and tokens[end + 1].is_name:
            end += 1
    return end


def _begins_with_number(tokens: list[QuestionWord], start: int) -> bool:
    """Return whether a capital makes “First” the first word of a name: “the First Lodd Bank”."""
    is_inside = 0 < start < len(tokens) - 1 and tokens[start].text.istitle()
    return (
        is_inside and tokens[start].lower in ("first", "second", "third", "last", "next", "one") and tokens[start + 1].is_name
    )


def _end_of_phrase(tokens: list[QuestionWord], start: int) -> int:
    """Return the end of a phrase: its name, the nouns behind it, and a place that follows them."""
    if start == 0 and tokens[0].lower in QUESTION_WORDS:
        return start
    end = name_run_end(tokens, start)
    if end == start:
        return start
    tail = end
    while tail < len(tokens) and tail - end < _MAX_TAIL and _continues(tokens, start, tail):
        tail += 1
    has_tail = tail > end
    if (
        (has_tail or tokens[start - 1].lower == "the")
        and tail + 1 < len(tokens)
        and tokens[tail].lower in ("in", "of", "at", "against")
    ):
        place = tail + 1 + (tokens[tail + 1].lower == "the")
        further = name_run_end(tokens, place) if place < len(tokens) else place
        return further if further > place else tail
    return tail


def _continues(tokens: list[QuestionWord], start: int, position: int) -> bool:
    """Return whether the word belongs to the phrase whose name begins at `start`. Behind the subject of “did” a verb follows."""
    if _is_only_verb(tokens, position) or _is_predicate(tokens, position):
        return False
    article = start - (start > 0 and tokens[start - 1].lower in _ARTICLES)
    if article > 0 and tokens[article - 1].lower in ("do", "does", "did"):
        before_verb = position + 1 < len(tokens) and tokens[position + 1].is_verb
        return (article < start or before_verb) and tokens[position].is_content and not tokens[position].is_name
    return tokens[position].may_be_noun


def _is_to_last(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word is the verb of “how long did the strike last?”; that of “last week”, “the last week” is none."""
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    return tokens[position].lower == "last" and (not following or following in PHRASE_PREPOSITIONS)


def _is_only_verb(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word is the one verb of a question with “did”: “What did Line B cost in 2024?”."""
    has_do = any(token.lower in ("do", "does", "did") for token in tokens[:position])
    verbs = [
        n for n, token in enumerate(tokens) if (token.is_verb and token.lower not in AUXILIARY_VERBS) or _is_to_last(tokens, n)
    ]
    return has_do and [n for n in verbs if not _is_noun_of_circumstance(tokens, n)] == [position]


def _is_noun_of_circumstance(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word is a noun behind a preposition and an article: “crash” of “in the ski crash trial”."""
    before = next((n for n in range(position - 1, 0, -1) if tokens[n].lower in PHRASE_PREPOSITIONS), position)
    between = tokens[before + 1 : position] or tokens[:1]
    is_plain = between[0].lower in _ARTICLES and not any(token.is_name for token in between)
    return is_plain and tokens[position].lower in NOUNS_TOO


def _is_predicate(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word says how the subject is: “bad” of “Is Red Bull bad for you?”, “different” of “How is Leipa different?”."""
    be = 1 if tokens[0].lower in ("how", "why") else 0
    if position < be + 2 or be >= len(tokens) or tokens[be].lower not in _BE:
        return False
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    ends = not following or following in PHRASE_PREPOSITIONS | _BEHIND_ADJECTIVES
    further = any(token.is_verb and token.lower not in AUXILIARY_VERBS for token in tokens[position + 1 :])
    return ends and not further


def _start_of_phrase(tokens: list[QuestionWord], start: int) -> int:
    """Return the start with what leads to the name: “the women's French Open”, “the earthquake in Turkey”."""
    first = _over_nouns(tokens, start)
    if first > 0 and tokens[first - 1].lower in _ARTICLES:
        return first - 1
    place = start - 1 - (start > 1 and tokens[start - 1].lower == "the")
    if place > 1 and tokens[place].lower in ("in", "of", "at", "on", "against"):
        head = _over_nouns(tokens, place)
        if head < place and head > 0 and tokens[head - 1].lower in _ARTICLES:
            return head - 1
        if head < place and head > 1 and _is_day(tokens[head - 1]) and tokens[head - 2].lower in _ARTICLES:
            return head - 2
        if head < place and head > 0 and tokens[head - 1].is_possessive:
            return head
    return start - 1 if start and tokens[start - 1].lower in NAME_TITLES else start


def _is_day(token: QuestionWord) -> bool:
    return is_calendar(_POSSESSIVE.sub("", token.text))


def _over_nouns(tokens: list[QuestionWord], start: int) -> int:
    """Return where the run of nouns and adjectives begins that ends at `start`."""
    first = start
    while first > 0 and start - first < _MAX_FRONT and tokens[first - 1].may_be_noun and not _is_day(tokens[first - 1]):
        if _is_only_verb(tokens, first - 1):
            break
        first -= 1
    return first


def _phrase(question: str, tokens: list[QuestionWord], start: int, name: int, end: int) -> QuestionPhrase:
    first, last = tokens[start].span[0], tokens[end - 1].span[1]
    text = question[first:last]
    ending = _POSSESSIVE.search(text)
    if ending and tokens[end - 1].is_possessive and ending[0] != "'":
        last -= len(ending[0])
        text = question[first:last]
    run = name_run_end(tokens, name)
    return QuestionPhrase(text, (first, last), _form(tokens, start, name, run, end))


def _form(tokens: list[QuestionWord], start: int, name: int, run: int, end: int) -> PhraseKind:
    words = [_POSSESSIVE.sub("", token.text) for token in tokens[name:run]]
    if " ".join(words).casefold() in PLACE_NAMES and end == run and start == name:
        return "place"
    before = tokens[start - 1].lower if start else ""
    titled = (name > 0 and tokens[name - 1].lower in NAME_TITLES) or words[0].lower() in NAME_TITLES
    if titled:
        return "person"
    has_organisation = any(word.lower() in ORGANISATION_WORDS for word in words)
    if end > run and tokens[end - 1].lower in PEOPLE_NOUNS:
        return "person"
    if end > run or has_organisation or start < name:
        return "thing"
    if before in _LOCATING:
        return "place"
    if len(words) > 1 and not any(word.isupper() and len(word) > 2 for word in words):
        return "person"
    return "thing"


def plain_phrases(question: str, tokens: list[QuestionWord]) -> list[QuestionPhrase]:
    """Return the runs of nouns, where the question holds no name at all: “throat cancer” of “What causes throat cancer?”."""
    found = []
    position = 2 if len(tokens) > 1 and tokens[0].lower in ("what", "who") and tokens[1].lower.removesuffix("s") in VERBS else 0
    while position < len(tokens):
        end = position
        while end < len(tokens) and tokens[end].may_be_noun and not _ends_run(tokens, end):
            end += 1
        if any(token.lower not in GENERAL_NOUNS and not token.is_verb for token in tokens[position:end]) and not all(
            token.text.isdecimal() for token in tokens[position:end]
        ):
            first = position - 1 if position and tokens[position - 1].lower in _ARTICLES else position
            span = (tokens[first].span[0], tokens[end - 1].span[1])
            found.append(QuestionPhrase(question[slice(*span)], span, "thing", named=False))
        position = max(end, position + 1)
    return found


def _ends_run(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word belongs to no run of nouns: a day, a predicate, or the verb of “which country wants …”."""
    word = tokens[position].lower
    asks_subject = position == 2 and tokens[0].lower in ("which", "what")
    return (
        (asks_subject and word.endswith("s") and word[:-1] in VERBS - NOUNS_TOO)
        or _is_day(tokens[position])
        or _is_predicate(tokens, position)
    )
