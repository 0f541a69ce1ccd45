"""Tells what a question lacks without the turns before it: a referent, a part of its sentence, or its topic."""

import re
from dataclasses import dataclass
from enum import Enum

from index.patterns import lazy_pattern
from index.text import Span
from qa.conversation.binding import PERSONAL, is_bound
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.noun_phrases import QuestionPhrase, noun_phrases
from qa.conversation.question_words import QuestionWord, is_plain_noun, question_tokens
from qa.conversation.word_lists import AUXILIARY_VERBS, CLAUSE_VERBS, FUNCTION_WORDS, QUESTION_WORDS, VERBS


class Lack(Enum):
    """What is missing from a question."""

    NOTHING = "nothing"
    REFERENT = "referent"
    """A pronoun, “there”, “then”, “that one”."""
    CLAUSE = "clause"
    """The question is a fragment: “and in 2023?”, “by how many votes?”."""
    TOPIC = "topic"
    """It names nothing that only one story is about: “was anybody hurt?”, “how wide was the alley?”."""
    LITTLE = "little"
    """It has no name either, but words enough to be about something of its own: “what new problem did greater speed bring the crews?”."""


@dataclass(frozen=True, slots=True)
class ReferringWord:
    """A word that refers to something said before."""

    word: str
    span: Span


_DEMONSTRATIVES = frozenset({"that", "this", "these", "those"})
_LEAD = lazy_pattern(
    r"^(?:(?:and|but|so|or|ok|okay|no|sorry|also|then|well)\b[,\s]*)+(?:i\s+meant?\s+)?|^(?:what|how)\s+about\s+|^i\s+meant?\s+|^(?:just|only)\s+(?=in\s|at\s)",
    re.I,
)
_DEFINITION = lazy_pattern(
    r"(?:what|who)(?:\s+(?:is|are|was|were)|['’]s)\s+(?:an?\s+)?(?!the\b)[\w'’-]+(?:\s+(?!in\b|on\b)[\w'’-]+){0,2}",
    re.IGNORECASE,
)
_EXISTENTIAL = lazy_pattern(
    r"\b(?:is|are|was|were|be|been|have|has|had)(?: (?:n[’']t|not))?\s+there\b"
    r"|\bthere(?:[’']s|\s+(?:is|are|was|were|has|have|had|be|been))\b",
    re.I,
)
_IMPERSONAL = lazy_pattern(
    r"\b(?:what\s+(?:time|day)\s+is\s+it|(?:does|did|will|would|has|is|was)\s+it\s+(?:\w+\s+){0,2}?(?:take|taken|cost\s+to|raining|snowing|"
    r"(?:true|possible|legal|illegal|safe)\s+(?:to|that|for))|it\s+(?:rains?|rained|snows?|snowed|freezes|froze|takes?|took|is\s+(?:true|possible|legal|illegal))|(?:is|was)\s+it\s+(?:to|that|who))\b",
    re.I,
)
_ASKS_OF_EVENT = lazy_pattern(
    r"(?P<words>(?:(?:in|at|from|on|for|by)\s+)?(?:what|which)\s+(?!time\b)[\w-]+|who|where|when|why|how)(?:\s+(?:is|was|are|were)|['’]s)\s+(?P<pronoun>it|that|this)",
    re.IGNORECASE,
)
"""“which role is it”, “where was that”: the words before the verb are asked of what the last question tells."""
_TELLING_WORDS = 3
"""Words of a noun phrase that say by themselves what a question is about: “the river fever vaccine”."""
_FEW_WORDS = 3
"""Words up to which a question without a verb, such as “France?”, is a part of the one before."""
_MANY_WORDS = 4
"""Content words from which on a question without a name is about something of its own."""


def leading_words(question: str) -> int:
    """Return the length of “and”, “what about”, “no, I meant” at the beginning; 0 where nothing of the kind stands there."""
    length = 0
    while match := _LEAD.match(question[length:]):
        length += match.end()
    return length


def asked_of_event(question: str, after_name: bool) -> str | None:
    """Return “which role” of “which role is it?” and “where” of “where was that?”; None where the pronoun means a thing.

    `after_name` says whether the last answer is a name: “who is it?” and “where is it?” then ask of that.
    """
    match = _ASKS_OF_EVENT.fullmatch(question[leading_words(question) :].strip(" ?.!"))
    if match is None or (after_name and match["words"].lower() in ("who", "what", "how")):
        return None
    return None if after_name and match["pronoun"].lower() == "it" and " " not in match["words"] else match["words"]


def lack_of(question: str) -> Lack:
    """Return what the question lacks most."""
    tokens = question_tokens(question)
    body = question[leading_words(question) :]
    led = leading_words(question) > 0 or (question.rstrip().endswith("?") and len(question_tokens(body)) <= _FEW_WORDS)
    led = led or body.lower().startswith("according to ")
    if is_fragment(question_tokens(body), led) or TIME_WORDS.fullmatch(body.strip(" ?.!")):
        return Lack.CLAUSE
    if references(question):
        return Lack.REFERENT
    if any(_is_title_word(tokens, position) for position in range(len(tokens))):
        return Lack.NOTHING
    if _DEFINITION.fullmatch(question.strip(" ?.!")):
        return Lack.NOTHING
    if not led and not _is_question(question, tokens):
        return Lack.NOTHING
    named = any(phrase.named for phrase in noun_phrases(question))
    if named and not leading_words(question):
        return Lack.NOTHING
    if any(_content_words(phrase) >= _TELLING_WORDS for phrase in noun_phrases(question)) and not leading_words(question):
        return Lack.LITTLE
    content = [token for token in tokens if token.is_content or (token.is_verb and token.lower not in AUXILIARY_VERBS)]
    return Lack.TOPIC if len(content) < _MANY_WORDS + 1 or leading_words(question) else Lack.LITTLE


def _content_words(phrase: QuestionPhrase) -> int:
    return sum(token.is_content for token in question_tokens(phrase.text))


def _is_question(question: str, tokens: list[QuestionWord]) -> bool:
    """Return whether the words are a question, and not a list of words to search for."""
    return question.rstrip().endswith("?") or any(token.lower in QUESTION_WORDS | AUXILIARY_VERBS for token in tokens)


def is_fragment(tokens: list[QuestionWord], led: bool) -> bool:
    """Return whether the words are no whole question: no verb but in a phrase that asks for one thing."""
    if not tokens or tokens[0].lower == "per":
        return True
    if len(tokens) == 1 and led and tokens[0].is_verb and tokens[0].lower not in AUXILIARY_VERBS:
        return True  # “and survived?”
    if led and len(tokens) <= _FEW_WORDS and is_plain_noun(tokens):
        return True  # “release date?”
    has_verb = any(
        token.lower in AUXILIARY_VERBS
        or (token.is_verb and token.lower != "according")
        or _is_third_person(tokens, position)
        or (position == 1 and tokens[0].lower in ("what", "who") and token.lower.removesuffix("s") in VERBS)
        or (token.text.lower().endswith(("'s", "’s", "'d", "’d")) and token.lower.rstrip("sd'’") in QUESTION_WORDS)
        or (position == 1 and tokens[0].lower == "how" and token.is_possessive)
        for position, token in enumerate(tokens)
    )
    if has_verb:
        return False
    asks = any(token.lower in QUESTION_WORDS for token in tokens)
    return led or asks


def _is_third_person(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word is a verb such as “manages” in “who manages it”; “votes” of “by how many votes” is none."""
    word = tokens[position].lower
    if not position or not word.endswith("s") or word.endswith(("ss", "’s", "'s")) or word in FUNCTION_WORDS:
        return False
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or tokens[position - 1].lower == "who":
        return following is not None
    if (
        following.is_name
        and position > 1
        and tokens[0].lower in ("what", "which", "who")
        and tokens[1].lower not in ("of", "in")
    ):
        return True
    has_object = following.is_name or following.lower in PERSONAL or following.lower in ("there", "the", "a", "an")
    return has_object and bool({word[:-1], word.removesuffix("es")} & VERBS)


def references(question: str) -> list[ReferringWord]:
    """Return the words that refer to what was said before, in their order; not those that refer to a name in the question itself."""
    tokens = question_tokens(question)
    existential = [match.span() for match in _EXISTENTIAL.finditer(question)]
    impersonal = [match.span() for match in _IMPERSONAL.finditer(question)]
    named = [phrase for phrase in noun_phrases(question) if phrase.named]
    found = []
    for position, token in enumerate(tokens):
        if _is_title_word(tokens, position):
            continue
        base = re.sub(r"[’'](?:s|d|ll|re|ve)$", "", token.lower)
        start = token.span[0]
        word = ReferringWord(base, (start, start + len(base)))
        if base in PERSONAL:
            if base in ("it",) and _within(start, impersonal):
                continue
            if not is_bound(base, position, tokens, named):
                found.append(word)
        elif base == "there" and not _within(start, existential):
            found.append(word)
        elif base in _DEMONSTRATIVES and _stands_alone(tokens, position):
            if base == "that" and position + 1 < len(tokens) and tokens[position + 1].lower == "one":
                word = ReferringWord("that one", (start, tokens[position + 1].span[1]))
            found.append(word)
        elif (
            base in ("one", "ones")
            and position
            and tokens[position - 1].lower in ("the", "another", "other", "old", "last", "first")
        ) or (base == "then" and position == len(tokens) - 1):
            found.append(word)
    return found


def _is_title_word(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether a small word has a capital that only a name gives it: “What did It gross?”, “Who leads WHO?”."""
    token = tokens[position]
    return (
        position > 0
        and (token.text.istitle() or (token.text.isupper() and len(token.text) > 1))
        and token.lower in FUNCTION_WORDS
        and token.lower != "i"
        and any(other.text[0].islower() for other in tokens[1:])
    )


def _within(position: int, spans: list[Span]) -> bool:
    return any(first <= position < last for first, last in spans)


def _stands_alone(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether “that”, “this” is a pronoun, or stands before a noun such as “that day”; not the conjunction behind a verb."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None:
        return True
    if token.lower == "this" and following.lower in (
        "year",
        "month",
        "week",
        "season",
        "weekend",
        "morning",
        "summer",
        "spring",
        "fall",
        "autumn",
        "winter",
        "time",
        "quarter",
        "century",
        "decade",
    ):
        return following.lower == "time"
    if token.lower == "that" and following.lower == "one":
        return position + 2 == len(tokens) or not tokens[position + 2].is_content
    if token.lower == "that":
        before = tokens[position - 1].lower if position else ""
        if following.lower in AUXILIARY_VERBS:
            return before in AUXILIARY_VERBS or position == 0
        return (
            following.lower not in FUNCTION_WORDS
            and not following.is_name
            and before not in CLAUSE_VERBS
            and not following.is_verb
        )
    return not following.is_name
