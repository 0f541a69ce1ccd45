"""Splits “Who won, and where was it held?” into two questions, the second with its pronouns filled in."""

import re
from dataclasses import dataclass

from index.patterns import lazy_pattern
from qa.parts.clauses import (
    ASKING_AUXILIARIES,
    BE,
    DO,
    PLACING_WORDS,
    Clause,
    as_question,
    parse_question,
    parse_statement,
    plain_word,
)
from qa.parts.plan import Part, Plan
from qa.parts.pronouns import PRONOUN, fill_pronouns
from qa.parts.verb_forms import is_participle, past_form

_WH = r"(?:who|whom|whose|what|which|when|where|why|how)"
_PLACED = r"(?:in|on|at|by|for|from|to|with|of|under|against|during)"
_ASKS = lazy_pattern(rf"^(?:{_PLACED} )?{_WH}\b", re.IGNORECASE)
_TWO = lazy_pattern(rf"^(.{{5,}}?)(?:,| -| –)? and ((?:{_PLACED} )?{_WH}\b.*)$")
_TWO_YEARS = lazy_pattern(r"^(.{6,}?) in ((?:19|20)\d\d) and (?:in )?((?:19|20)\d\d)(.*)$")
_TWO_PLACES = lazy_pattern(
    rf"^({_WH}\b.{{6,}}?) (in|on|at|for|by) ((?:the )?(?-i:[A-Z])[^,]+?) and \2 ((?:the )?(?-i:[A-Z])[^,]+)$", re.IGNORECASE
)
_MEN_AND_WOMEN = lazy_pattern(r"^(.+?)\b(men|women)(['’]s) and (?:the )?(men|women)['’]s (.+)$")
_OF_TWO_NAMES = lazy_pattern(
    r"^(what|who) (are|were) (.+?s) of ((?:the )?[A-Z]\S*(?: [A-Z]\S*)*) and ((?:the )?[A-Z]\S*(?: [A-Z]\S*)*)$", re.IGNORECASE
)
_ASKED_PHRASE = lazy_pattern(rf"^(?:{_PLACED} )?(?:{_WH})\b", re.IGNORECASE)
_ONE_PERSON = lazy_pattern(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
_NAMES = lazy_pattern(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)*")
_DEFINITE = lazy_pattern(
    r"\bthe (team|winner|company|film|movie|book|champion|player|club|country|party|city|ship|song|author|man|woman|person)\b"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The first question, taken apart."""

    wh: str
    noun: str
    """The noun behind “which” and “what”, or “many people”."""
    clause: Clause | None
    """What it asks about, where it has an own subject."""
    verb_phrase: str
    """The words behind the question words, where these are the subject."""


def split_two_in_one(text: str) -> Plan | None:
    """Return the plan for two questions in one sentence; None for any other question."""
    if not _ASKS.match(text):
        return None
    match = _TWO.match(text)
    if match and not _is_coordinated(match[1], match[2]):
        first = _take_apart(match[1])
        second = _completed(match[2], first, match[1])
        if second and first:
            return _plan((as_question(_whole_first(match[1])), ""), (second, ""))
    return _of_two_times(text) or _of_two_names(text)


def _plan(first: tuple[str, str], second: tuple[str, str]) -> Plan:
    return Plan("two-in-one", (Part(*first), Part(*second)))


def _is_coordinated(first: str, second: str) -> bool:
    """Return True for “what and which”, and where the first half holds no verb: “how and why did X leave”."""
    return len(first.split()) < 2 or bool(re.search(r"\b(?:between|both|whether)\b", first)) or len(second.split()) > 25


def _whole_first(text: str) -> str:
    """Write “how many died” as “how many people died”."""
    words = text.split()
    if (
        len(words) > 2
        and words[0].lower() == "how"
        and words[1] == "many"
        and words[2] not in DO
        and parse_statement(f"it {words[2]}")
    ):
        return " ".join(["how many people", *words[2:]])
    return text


def _take_apart(text: str) -> _Asked | None:
    words = text.split()
    place = 1 if plain_word(words[0]) in PLACING_WORDS else 0
    wh, rest = plain_word(words[place]), words[place + 1 :]
    for end, word in enumerate(rest):
        plain = plain_word(word)
        if word[0].isupper() and end:
            continue
        if plain in ASKING_AUXILIARIES:
            clause = parse_question(" ".join(rest[end:]))
            is_subject_wh = plain not in DO and (clause is None or _is_whole_predicate(wh, clause, rest[end:]))
            return _Asked(wh, " ".join(rest[:end]), None if is_subject_wh else clause, " ".join(rest[end:]))
        if parse_statement(f"it {plain} it") or is_participle(plain):
            return _Asked(wh, " ".join(rest[:end]), None, " ".join(rest[end:]))
    return None


def _is_whole_predicate(wh: str, clause: Clause, words: list[str]) -> bool:
    """Return whether “who is …” goes on with what is said of the person: “who was elected mayor”."""
    follows = plain_word(words[1]) if len(words) > 1 else ""
    return wh in ("who", "which", "what") and clause.auxiliary not in DO and (is_participle(follows) or follows.endswith("ing"))


def _completed(second: str, first: _Asked | None, whole: str) -> str:
    """Return the second question as one that stands alone."""
    if first is None:
        return ""
    head = _ASKED_PHRASE.match(second)
    rest = second[head.end() :].strip(" ,?") if head else ""
    if head and not _has_verb(rest) and not (rest and re.search(r"\bwho$", head[0], re.IGNORECASE)):
        return _elliptical(f"{head[0]} {rest}".strip(), first)
    answer, topic = _answer_phrase(first), _topic(first)
    if first.clause and first.clause.auxiliary in DO:
        answer = topic if first.clause.subject[:1].isupper() else first.clause.subject or answer
        persons, things = first.clause.subject, _object(first) or first.clause.subject
    else:
        is_thing = first.wh in ("which", "what") and bool(first.noun)
        persons, things = answer, answer if is_thing else topic or ("" if first.wh == "who" else answer)
        if first.wh == "how" and _ONE_PERSON.search(second) and (names := _NAMES.findall(first.verb_phrase)):
            persons = names[0]
    if _DEFINITE.search(second) and not first.clause and not PRONOUN.search(second):
        return as_question(_DEFINITE.sub(lambda m: f"the {m[1]} that {first.verb_phrase}", second, count=1))
    if topic.endswith("s") and first.wh in ("which", "what", "who") and not first.noun.endswith("s"):
        second = re.sub(r"\b(?:they|them)\b", topic, second)
    return as_question(_with_place(_whole_first(fill_pronouns(second, persons, things)), whole))


def _has_verb(rest: str) -> bool:
    words = [plain_word(word) for word in rest.split() if not word[0].isupper()]
    return any(word in ASKING_AUXILIARIES or is_participle(word) or parse_statement(f"it {word} it") for word in words)


def _with_place(second: str, whole: str) -> str:
    """Add where the first question asks about to a short second question that names nothing: “how many people died”."""
    place = re.search(r" (?:in|at|on|during) (?:the|a|an|[A-Z])[^,]*$", whole)
    is_short = len(second.split()) < 6 and not re.search(r"\b(?:in|at|on|during)\b| [A-Z]", second)
    return second + place[0] if place and is_short else second


def _elliptical(asked: str, first: _Asked) -> str:
    """Complete “and on which highway”, “and when” by the clause of the first question."""
    clause = first.clause
    if clause:
        predicate = clause.predicate
        return as_question(asked, clause.auxiliary, clause.subject, predicate)
    verb, _, rest = first.verb_phrase.partition(" ")
    statement = parse_statement(f"it {first.verb_phrase}")
    noun = first.noun.replace("many", "").strip() or "people"
    if first.wh == "how" and statement:
        auxiliary = "were" if statement.auxiliary == "was" else statement.auxiliary
        return as_question(asked, auxiliary, noun, statement.predicate)
    if verb in BE and rest:
        return as_question(asked, verb, _answer_phrase(first) if first.noun else "someone", rest)
    thing, _, tail = rest.partition(" in ")
    if statement and statement.auxiliary == "did" and thing:
        return as_question(asked, "was", thing, _participle(verb), f"in {tail}" if tail else "")
    return as_question(asked, "did", _answer_phrase(first), statement.predicate if statement else first.verb_phrase)


def _participle(verb: str) -> str:
    irregular = {
        "took": "taken",
        "wrote": "written",
        "beat": "beaten",
        "stole": "stolen",
        "broke": "broken",
        "gave": "given",
        "drove": "driven",
        "sang": "sung",
        "saw": "seen",
        "chose": "chosen",
        "began": "begun",
    }
    return irregular.get(verb, verb)


def _answer_phrase(first: _Asked) -> str:
    """Describe what the first question asks for: “the team that won the title”, “the new champion”."""
    if first.clause:
        subject = f"{first.clause.subject} {first.clause.predicate}".strip()
        if first.clause.auxiliary in BE:
            subject = re.sub(r"^the names? of ", "", subject)
            return subject if first.wh == "how" or not _is_passive(first.clause) else first.clause.subject
        if first.noun and first.clause.auxiliary in DO:
            words = first.clause.predicate.split() or ["do"]
            verb = past_form(words[0]) if first.clause.auxiliary == "did" else words[0]
            return f"the {first.noun} that {' '.join([first.clause.subject, verb, *words[1:]])}"
        return first.clause.subject
    if first.wh == "how":
        return f"the {first.noun.removeprefix('many').strip() or 'people'} who {first.verb_phrase}"
    if first.wh == "who":
        return f"the person who {first.verb_phrase}"
    return f"the {first.noun or 'thing'} that {first.verb_phrase}"


def _is_passive(clause: Clause) -> bool:
    follows = plain_word((clause.predicate.split() or [""])[0])
    return is_participle(follows) or follows.endswith("ing")


def _topic(first: _Asked) -> str:
    """Return what “it” stands for: the subject, or what follows the verb."""
    if first.clause:
        return _answer_phrase(first) if first.clause.auxiliary in BE else first.clause.subject
    words = first.verb_phrase.split()[1:]
    if words and is_participle(plain_word(words[0])):
        words = words[1:]
    if words and plain_word(words[0]) in PLACING_WORDS:
        words = words[1:]
    return " ".join(words) if words and (plain_word(words[0]) in ("the", "a", "an", "this") or words[0][0].isupper()) else ""


def _object(first: _Asked) -> str:
    """Return the object of the first question, where it has one: “the prize” of “when did X win the prize”."""
    if first.noun and first.wh in ("which", "what"):
        return _answer_phrase(first)
    match = re.match(
        r"\w+ ((?:the|a|an|its|his|her) [^,]+|[A-Z]\S*(?: [A-Z]\S*)*)$", first.clause.predicate if first.clause else ""
    )
    return match[1] if match else ""


def _of_two_times(text: str) -> Plan | None:
    if match := _TWO_YEARS.match(text):
        head, one, other, tail = match.groups()
        if re.search(r"\b(?:between|from|both|or|difference|change)\b", text):
            return None
        head = _one_of_many(head)
        return _plan((as_question(head, "in", one, tail), one), (as_question(head, "in", other, tail), other))
    if (match := _TWO_PLACES.match(text)) and not re.search(r"\b(?:between|both)\b", text):
        head, place, one, other = match.groups()
        return _plan((as_question(head, place, one), one), (as_question(head, place, other), other))
    return None


def _of_two_names(text: str) -> Plan | None:
    if match := _MEN_AND_WOMEN.match(text):
        head, one, ending, other, rest = match.groups()
        words = rest.split()
        words[0] = words[0] if not words[0].endswith("s") or words[0].endswith("ss") else words[0][:-1]
        words = (
            [re.sub(r"^(titles|races|finals|prizes|cups)$", lambda m: m[1][:-1], word) for word in words]
            if words[0] != rest
            else words
        )
        return _plan(*((as_question(f"{head}{group}{ending}", *words), group + ending) for group in (one, other)))
    if match := _OF_TWO_NAMES.match(text):
        wh, verb, nouns, one, other = match.groups()
        head = f"{wh} {'is' if verb == 'are' else 'was'} {nouns[:-1] if not nouns.endswith('ies') else nouns[:-3] + 'y'} of"
        return _plan((as_question(head, one), one), (as_question(head, other), other))
    return None


def _one_of_many(head: str) -> str:
    """Write “what were X's words of the year” as “what was X's word of the year”."""
    match = re.match(r"^(what|who|which) (were|are) (.+)$", head, re.IGNORECASE)
    if not match:
        return head
    verb = "was" if match[2] == "were" else "is"
    words = match[3].split()
    for place, word in enumerate(words):
        is_last = place + 1 == len(words) or words[place + 1] in PLACING_WORDS
        if word.endswith("s") and not word.endswith(("'s", "’s", "ss")) and is_last:
            words[place] = word[:-1]
            break
    return f"{match[1]} {verb} {' '.join(words)}"
