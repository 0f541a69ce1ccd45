"""Splits “Were both X and Y …?” into one question each."""

import re

from index.patterns import lazy_pattern
from qa.parts.clauses import Clause, is_capitalised, parse_question, plain_word
from qa.parts.plan import Combination, Part, Plan
from qa.parts.verb_forms import past_form
from qa.parts.word_sets import word_set

_MARKED = lazy_pattern(r"^(\S+) (.*?)\b(both|neither|either) (.+)$")
_EACH = lazy_pattern(r"^(\S+) (.+?) and (.+?) (both|each|all) (.+)$")
_TWO_OF_THEM = lazy_pattern(
    r"^(\S+) (?:the |both |these )?(?:two|both) ([^\W\d_][\w-]*s|women|men) (.+?)(?:,|:| [-–—]) (.+?) and (.+)$"
)

_OWNER = lazy_pattern(r"^\S.*?['’]s?(?= )")
"""“Norvik's” of “Norvik's drivers and its cooks”."""
_SINGULAR = {"are": "is", "were": "was", "do": "does", "have": "has"}
_COMBINATIONS: dict[str, Combination] = {"both": "all", "neither": "none", "either": "any"}
_ENDING = word_set(
    """
    in on at for from to with by during before after when while because of as over about under against
    """
)


def split_both(text: str) -> Plan | None:
    """Return the plan for a question whether two things hold; None for any other."""
    if match := _TWO_OF_THEM.match(text):
        return _of_a_sort(match)
    match = _MARKED.match(text)
    if match and (joined := _joined(match[4], "or" if match[3] == "either" else "nor" if match[3] == "neither" else "and")):
        first, second, rest = joined
        if match[3] == "both" and not match[2] and first.startswith("of "):
            return None
        return _plan(match[1], match[2], (first, second), rest, _COMBINATIONS[match[3]])
    if (match := _EACH.match(text)) and match[4] != "all":
        first, second = re.sub(r"^the two [^,]+, |^the \w+s (?=[A-Z])", "", match[2]), match[3].rstrip(",")
        if (owner := _OWNER.match(first)) and second.startswith(("its ", "his ", "her ", "their ")):
            second = f"{owner[0]} {second.partition(' ')[2]}"
        if (named := re.match(r"^(the [a-z]+)s of ([A-Z].*)$", first)) and is_capitalised(second):
            first, second = f"{named[1]} of {named[2]}", f"{named[1]} of {second}"
        return _plan(match[1], "", (first, second), match[5], "all")
    return None


def _joined(text: str, word: str) -> tuple[str, str, str] | None:
    """Split “X and Y rest” behind Y: behind the last word of its name, or of its phrase."""
    first, separator, after = text.partition(f" {word} ")
    if not separator or not first or "," in first:
        return None
    words = after.split()
    clause = parse_question(f"did {after}") if len(words) > 1 else None
    if is_capitalised(words[0]) or plain_word(words[0]) in ("the", "a", "an", "his", "her", "its", "their"):
        end = _phrase_end(words, clause, like=first)
    elif plain_word(words[0]) in _ENDING:
        end = len(words)
    else:
        end = next((place for place, one in enumerate(words) if place and plain_word(one) in _ENDING), len(words))
    return first, " ".join(words[:end]), " ".join(words[end:])


def _phrase_end(words: list[str], clause: Clause | None, like: str) -> int:
    place = 0 if is_capitalised(words[0]) else 1
    while place < len(words) and (is_capitalised(words[place]) or _links(words, place)):
        place += 1
    lower_tail = len([one for one in like.split()[1:] if not is_capitalised(one)]) if not is_capitalised(words[0]) else 0
    begins_verb = clause is not None and clause.predicate and not is_capitalised(clause.subject.split()[-1])
    if begins_verb and not is_capitalised(words[0]):
        return max(place, len(clause.subject.split())) if clause else place
    return min(len(words), place + lower_tail) if place < len(words) and lower_tail else max(place, 1)


def _links(words: list[str], place: int) -> bool:
    follows = place + 1 < len(words) and is_capitalised(words[place + 1])
    return place > 0 and follows and words[place] in ("of", "the", "at", "de", "van", "von", "al", "bin", "&")


def _plan(auxiliary: str, before: str, pair: tuple[str, str], rest: str, combination: Combination) -> Plan | None:
    if plain_word(auxiliary) not in (
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "will",
        "can",
        "would",
    ):
        return None
    before = before.strip()
    parts = []
    for name in pair:
        verb = plain_word(auxiliary)
        if before:
            statement = f"{before} {name} {rest}"
        else:
            is_many = re.match(r"^(?:the |.+['’]s? )[a-z]*[a-rt-z]s$|^the \S*[a-zA-Z]s$", name)
            verb = verb if is_many else _SINGULAR.get(verb, verb)
            predicate = rest if is_many else _singular_predicate(rest, verb, name)
            statement = f"{name} {predicate}"
        parts.append(Part(f"{verb.capitalize()} {statement.strip()}?", re.sub(r"^(?:the|in|on|at|for) ", "", name)))
    return Plan("both", (parts[0], parts[1]), combination=combination)


def _singular_predicate(rest: str, verb: str, name: str) -> str:
    """Say of one what was said of two: “Category 4 storms when they hit” becomes “a Category 4 storm when Ian hit”."""
    rest = re.sub(r"\b(their) ((?:own )?\w+?)s\b", r"\1 \2", rest)
    rest = re.sub(r"\bthey were\b", f"{name} was", re.sub(r"\bthemselves\b", "itself", rest))
    rest = re.sub(r"\b(?:they|them)\b", name, rest)
    words = rest.split()
    head = next((place for place, one in enumerate(words) if plain_word(one) in _ENDING), len(words))
    last = plain_word(words[head - 1]) if head else ""
    is_noun = (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is"))
        and plain_word(words[0]) not in ("the", "his", "her", "its", "their")
    )
    if verb in ("is", "was") and is_noun and not _has_verb(words[:head]):
        words[head - 1] = _singular(words[head - 1])
        article = "an" if words[0][0].lower() in "aeio" else "a"
        return " ".join([article, *words])
    return rest


def _has_verb(words: list[str]) -> bool:
    return any(plain_word(one).endswith(("ed", "ing", "en")) for one in words[:-1])


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("sses", "shes", "ches", "xes")) else noun[:-1]


def _of_a_sort(match: re.Match[str]) -> Plan:
    """Split “Have two Danes won the cup, X and Y?” into “Is X a Dane who won the cup?”."""
    auxiliary, sort, predicate, first, second = match.groups()
    one = {"women": "woman", "men": "man"}.get(sort, sort[:-1])
    words = predicate.split()
    if plain_word(auxiliary) == "did":
        words[0] = past_form(words[0])
    verb = (
        "" if plain_word(auxiliary) in ("have", "had", "did") else _SINGULAR.get(plain_word(auxiliary), plain_word(auxiliary))
    )
    article = "an" if one[0].lower() in "aeio" else "a"
    parts = [Part(f"Is {name} {article} {one} who {' '.join([verb, *words]).strip()}?", name) for name in (first, second)]
    return Plan("both", (parts[0], parts[1]))
