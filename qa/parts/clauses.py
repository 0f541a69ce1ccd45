"""Takes clauses apart into auxiliary, subject and predicate, and turns statements into questions."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.patterns import lazy_pattern
from qa.conversation.word_lists import NOUNS_TOO
from qa.parts.verb_forms import base_form, is_infinitive, is_participle, is_past_form
from qa.parts.word_sets import word_set

BE = word_set("is are was were")
HAVE = frozenset({"has", "have", "had"})
DO = frozenset({"do", "does", "did"})
MODALS = word_set("will would can could should may might must")
ASKING_AUXILIARIES = BE | HAVE | DO | MODALS
"""Verbs that a yes/no question begins with."""

DETERMINING_WORDS = word_set(
    """
    the a an this that these those his her its their our your my some any no every each another more many most
    """
)
PLACING_WORDS = word_set(
    """
    of in on at to for from by with about over under near into onto against between during through as than and or
    """
)
_BEFORE_INFINITIVES = frozenset({"been", "being", "help", "let", "make", "go", "come", "dare"})
_RELATIVES = frozenset({"who", "which", "that"})
_JOINERS = word_set("of the de la von van bin al and at for")
_ADVERBS = word_set("also already ever first finally just now once really still then")
_NEGATIVE = lazy_pattern(r"n['’]t$")
_EDGES = ',;:.!?"“”()'


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in the order of a question: “did”, “Liz Holm”, “resign in May”."""

    auxiliary: str
    subject: str
    predicate: str
    is_negated: bool = False

    def asked(self, question_words: str = "", subject: str | None = None) -> str:
        """Return it as a question behind the question words: “When did Liz Holm resign in May?”."""
        return as_question(question_words, self.auxiliary, self.subject if subject is None else subject, self.predicate)


def as_question(*pieces: str) -> str:
    """Join the pieces with a capital in front and a question mark behind."""
    text = " ".join(" ".join(pieces).split()).rstrip(" ?,.;")
    return f"{text[:1].upper()}{text[1:]}?" if text else ""


def plain_word(word: str) -> str:
    """Return a word in lower case without the punctuation around it."""
    return word.strip(_EDGES).lower()


def is_capitalised(word: str) -> bool:
    """Return whether a word is written as a name or a number is."""
    bare = word.strip(_EDGES)
    return bool(bare) and (bare[0].isupper() or bare[0].isdecimal())


def parse_question(text: str) -> Clause | None:
    """Take a yes/no question apart; None where it begins with no auxiliary or holds nothing else."""
    words = text.split()
    first = _NEGATIVE.sub("", plain_word(words[0])) if words else ""
    if first in ("wo", "ca"):
        first = {"wo": "will", "ca": "can"}[first]
    if first not in ASKING_AUXILIARIES or len(words) < 2:
        return None
    rest = words[1:]
    is_negated = any(plain_word(word) in ("not", "never") for word in rest[:8])
    rest = [word for place, word in enumerate(rest) if not (is_negated and place < 8 and plain_word(word) in ("not", "never"))]
    end = subject_end(first, rest)
    return Clause(first, " ".join(rest[:end]), " ".join(rest[end:]), is_negated)


def parse_statement(text: str) -> Clause | None:
    """Take a statement with a finite verb apart: “Liz Holm resigned”; None where no such verb is found."""
    words = text.split()
    pending = 0
    for place, word in enumerate(words):
        plain = plain_word(word)
        if plain in _RELATIVES and place:
            pending += 1
        elif place and _is_finite(words, place):
            if pending:
                pending -= 1
                continue
            return _inverted(words, place)
    return None


def _is_finite(words: list[str], place: int) -> bool:
    plain, before = plain_word(words[place]), plain_word(words[place - 1])
    if words[place][0].isupper() or before in DETERMINING_WORDS | PLACING_WORDS or _is_possessive(words[place - 1]):
        return False
    if plain in ASKING_AUXILIARIES:
        return True
    return is_past_form(plain) or (
        plain.endswith("s") and plain not in NOUNS_TOO and is_infinitive(base_form(plain)) and plain != base_form(plain)
    )


def _inverted(words: list[str], place: int) -> Clause:
    subject, plain, rest = " ".join(words[:place]), plain_word(words[place]), words[place + 1 :]
    if plain in HAVE and rest and is_participle(plain_word(rest[0])):
        if plain_word(rest[0]) == "been":
            return Clause("was", subject, " ".join(rest[1:]))
        return Clause("did", subject, " ".join([base_form(plain_word(rest[0])), *rest[1:]]))
    if plain in BE | DO | MODALS:
        return Clause(plain, subject, " ".join(rest))
    is_third = plain == "has" or (plain.endswith("s") and not is_past_form(plain))
    auxiliary = "do" if plain == "have" else "does" if is_third else "did"
    return Clause(auxiliary, subject, " ".join([base_form(plain), *rest]))


def subject_end(auxiliary: str, words: list[str]) -> int:
    """Return how many words behind the auxiliary are the subject; all of them where no verb follows."""
    test = is_participle if auxiliary in HAVE else _is_predicate_word if auxiliary in BE else is_infinitive
    for place in range(1, len(words)):
        if plain_word(words[place - 1]) in _RELATIVES:
            continue
        if _begins_predicate(words, place, test) or (auxiliary in BE and _begins_complement(words, place)):
            return place - (words[place - 1] in _ADVERBS and place > 1)
    return min(_name_end(words) or 1, len(words))


def _is_predicate_word(word: str) -> bool:
    return is_participle(word) or (len(word) > 5 and word.endswith("ing"))


def _begins_predicate(words: list[str], place: int, test: Callable[[str], bool]) -> bool:
    """Return whether the verb stands here, and not a noun of the same form: “the rail strike end”."""
    word, before = words[place], plain_word(words[place - 1])
    if (
        word[0].isupper()
        or not test(plain_word(word))
        or before in DETERMINING_WORDS | PLACING_WORDS
        or _is_possessive(words[place - 1])
    ):
        return False
    follows = words[place + 1 : place + 2]
    is_noun = (
        plain_word(word) not in _BEFORE_INFINITIVES
        and bool(follows)
        and follows[0][0].islower()
        and test(plain_word(follows[0]))
    )
    return not is_noun


def _begins_complement(words: list[str], place: int) -> bool:
    """Return whether “a member of …” or “the mayor” begins here, behind a whole subject."""
    before = plain_word(words[place - 1])
    return (
        plain_word(words[place]) in ("a", "an", "the", "still", "now", "not")
        and before not in PLACING_WORDS | DETERMINING_WORDS
    )


def _name_end(words: list[str]) -> int:
    """Return where the name ends that the words begin with, with “the” in front."""
    place = 1 if words and plain_word(words[0]) in DETERMINING_WORDS and len(words) > 1 else 0
    start = place
    while place < len(words):
        joins = (
            plain_word(words[place]) in _JOINERS
            and place > start
            and place + 1 < len(words)
            and is_capitalised(words[place + 1])
        )
        if not is_capitalised(words[place]) and not joins:
            break
        place += 1
    return place + 1 if place == start and place < len(words) else place


def _is_possessive(word: str) -> bool:
    return bool(re.search(r"(?:['’]s|s['’])$", word))


def possessive(name: str) -> str:
    """Return “Holm's” for “Holm”, and “Giants'” for “Giants”."""
    return name if _is_possessive(name) else name + ("'" if name.endswith("s") else "'s")


def without_possessive(name: str) -> str:
    """Return “Holm” for “Holm's”."""
    return re.sub(r"['’]s$|(?<=s)['’]$", "", name.strip())
