"""Finds what a comparison is about: “larger”, “more counts”, “earlier”, and the words that ask for it."""

from dataclasses import dataclass

from qa.parts.clauses import DETERMINING_WORDS, PLACING_WORDS, plain_word
from qa.parts.plan import Direction, Scale
from qa.parts.verb_forms import is_infinitive, is_past_form
from qa.parts.word_sets import word_set

_GROWING = """
    large big high tall long heavy old strong fast deep wide rich hot warm great thick loud steep broad wealthy costly deadly bright
    quick large
"""
_SHRINKING = {
    **{"small": "large", "low": "high", "short": "long", "young": "old", "light": "heavy", "weak": "strong", "slow": "fast"},
    **{
        "cold": "cold",
        "cool": "warm",
        "narrow": "wide",
        "cheap": "expensive",
        "poor": "rich",
        "shallow": "deep",
        "thin": "thick",
    },
    **{"close": "far", "near": "far", "new": "old"},
}
"""Adjectives whose comparative means less, with the adjective that asks for the measure."""
_LONG = word_set(
    """
    expensive powerful populous popular valuable severe intense costly deadly profitable crowded frequent
    """
)
_MORE = {"more": "larger", "most": "larger", "fewer": "smaller", "less": "smaller", "fewest": "smaller", "least": "smaller"}
_TIMES: dict[str, Direction] = {
    "earlier": "earlier",
    "sooner": "earlier",
    "first": "earlier",
    "later": "later",
    "last": "later",
}
_COUNTED = word_set("people women men children police fish cattle sheep deer staff troops")
_UNCOUNTED_S = word_set("news series")
_SHARES = word_set("percentage share proportion percent")
_DOUBLED_LETTERS = {"bigger": "big", "hotter": "hot", "thinner": "thin", "biggest": "big", "hottest": "hot", "thinnest": "thin"}
_IRREGULAR = {"farther": "far", "further": "far", "farthest": "far", "furthest": "far", "elder": "old", "eldest": "old"}
_EMPHASIS = word_set("the much even far a lot any")


@dataclass(frozen=True, slots=True)
class Comparative:
    """The words of a question from `start` to `end` that compare."""

    start: int
    end: int
    direction: Direction
    asking: str
    """What asks for the measure: “how large”, “how many counts”, “when”."""
    adjective: str = ""
    """The adjective that asks; "" for “more” and for times."""
    noun: str = ""
    """The noun that is counted, or that the adjective stands in front of."""
    scale: Scale = "amount"

    @property
    def is_time(self) -> bool:
        return self.direction in ("earlier", "later")


def find_comparative(words: list[str], *, has_times: bool = True) -> Comparative | None:
    """Return the first comparative, or superlative with “the”, with its noun; None where there is none."""
    for place, word in enumerate(words):
        plain = plain_word(word)
        if word[:1].isupper() and place:
            continue
        found = _more(words, place) if plain in _MORE else _adjective(words, place)
        if found is None and has_times and plain in _TIMES:
            found = _time(words, place)
        if found:
            return found
    return None


def _more(words: list[str], place: int) -> Comparative | None:
    """Read “more counts”, “more expensive”, “more of the vote” or a bare “more”."""
    direction: Direction = "larger" if _MORE[plain_word(words[place])] == "larger" else "smaller"
    follows = plain_word(words[place + 1]) if place + 1 < len(words) else ""
    start = _with_emphasis(words, place)
    if follows in ("than", "and") or (place and plain_word(words[place - 1]) in ("at", "no", "once", "any")):
        return None
    if follows in _LONG or _base_adjective(follows + "er") or follows in ("often", "likely"):
        return Comparative(start, place + 2, direction, f"how {follows}", follows)
    end = noun_end(words, place + 1)
    noun = " ".join(words[place + 1 : end])
    if not noun:
        return Comparative(start, place + 1, direction, "how much")
    return Comparative(start, end, direction, f"how {'many' if _is_counted(noun) else 'much'} {noun}", "", noun)


def _adjective(words: list[str], place: int) -> Comparative | None:
    """Read “larger”, or “a larger share of”."""
    base = _base_adjective(plain_word(words[place]))
    if base is None or (plain_word(words[place]).endswith("est") and not (place and plain_word(words[place - 1]) == "the")):
        return None
    direction: Direction = "smaller" if base in _SHRINKING else "larger"
    asked = _SHRINKING.get(base, base)
    start, end = _with_emphasis(words, place), noun_end(words, place + 1)
    if end > place + 1 and words[end : end + 1] == ["of"]:
        end = max(noun_end(words, end + 2), end + 2) if words[end + 1 : end + 2] == ["the"] else noun_end(words, end + 1)
    noun = " ".join(words[place + 1 : end])
    scale: Scale = "speed" if asked in ("fast", "quick") else "age" if asked == "old" else "amount"
    if not noun:
        return Comparative(start, place + 1, direction, f"how {asked}", asked, "", scale)
    if noun.split()[0] in _SHARES:
        return Comparative(start, end, direction, f"what {noun}", "", noun)
    article = " " if noun.endswith("s") else " an " if noun[0] in "aeiou" else " a "
    return Comparative(start, end, direction, f"how {asked}{article}{noun}", asked, noun, "amount")


def _time(words: list[str], place: int) -> Comparative | None:
    """Read “first” where it is an adverb: at the end or in front of a preposition, not in “the first goal”."""
    follows = plain_word(words[place + 1]) if place + 1 < len(words) else ""
    before = plain_word(words[place - 1]) if place else ""
    is_adverb = place > 0 and before not in DETERMINING_WORDS and (not follows or follows in PLACING_WORDS)
    direction = _TIMES[plain_word(words[place])]
    return Comparative(place, place + 1, direction, "when") if is_adverb else None


def _base_adjective(word: str) -> str | None:
    if word in _IRREGULAR or word in _DOUBLED_LETTERS:
        return _IRREGULAR.get(word) or _DOUBLED_LETTERS[word]
    for ending in ("er", "est"):
        if word.endswith(ending):
            root = word[: -len(ending)]
            roots = (root, root + "e", root[:-1] + "y" if root.endswith("i") else root)
            return next((one for one in roots if one in _SHRINKING or one in _GROWING.split()), None)
    return None


def _with_emphasis(words: list[str], place: int) -> int:
    while place and plain_word(words[place - 1]) in _EMPHASIS:
        place -= 1
    return place


def noun_end(words: list[str], start: int) -> int:
    """Return where the noun phrase ends that begins at `start`; `start` itself where none does."""
    place = start
    while place < len(words):
        plain = plain_word(words[place])
        is_verb = place > start and words[place][0].islower() and (is_infinitive(plain) or is_past_form(plain))
        if (
            plain in PLACING_WORDS | DETERMINING_WORDS
            or plain in ("when", "per", "did", "was", "were", "last", "next", "who")
            or is_verb
        ):
            break
        place += 1
        is_whole = place < len(words) and words[place][0].islower() and _is_counted(words[place - 1])
        if words[place - 1][-1] in ",;:" or is_whole:
            break
    return place


def _is_counted(noun: str) -> bool:
    last = plain_word(noun.split()[-1])
    return last in _COUNTED or (last.endswith("s") and not last.endswith("ss") and last not in _UNCOUNTED_S)
