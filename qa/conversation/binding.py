"""Tells whether a pronoun refers to something in its own question, and so to nothing of the turns before."""

from itertools import pairwise

from qa.conversation.noun_phrases import QuestionPhrase
from qa.conversation.question_words import QuestionWord
from qa.conversation.word_lists import AUXILIARY_VERBS, CLAUSE_VERBS

PERSONAL = {
    "he": False, "him": False, "she": False, "her": False, "his": True, "hers": True, "it": False, "its": True, "they": False,
    "them": False, "their": True, "theirs": True,
}  # fmt: skip
"""Pronoun → whether it is possessive; “her” is both, and is told apart where it stands."""
_COMPANY_NOUNS = frozenset(["airline", "bank", "club", "company", "firm", "group"])
_OF_ANOTHER = frozenset(
    [
        "beat",
        "beats",
        "coaches",
        "defeated",
        "manages",
        "played",
        "plays",
        "portrayed",
        "replaced",
        "replaces",
        "represents",
        "succeeded",
    ]
)
"""Verbs of “who …?” whose doer is another than the owner behind them: “who played his brother?”."""
_CLAUSE_WORDS = frozenset(["that", "when", "after", "before", "because", "if", "who", "which", "while", "as"])
"""Words behind which another clause begins."""


def is_bound(pronoun: str, position: int, tokens: list[QuestionWord], named: list[QuestionPhrase]) -> bool:
    """Return whether the pronoun refers to a name or to “who”, “which company” in front of it in the same question.

    An object is never the subject of its own clause (principle B of binding): “what does Brazil want him for?”.
    """
    start = tokens[position].span[0]
    before = [phrase for phrase in named if phrase.span[1] <= start]
    further = any(token.lower in _CLAUSE_WORDS or token.lower in CLAUSE_VERBS for token in tokens[1:position])
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    possessive = PERSONAL[pronoun] or (pronoun == "her" and following is not None and following.may_be_noun)
    if (
        not possessive
        and pronoun in ("him", "her", "them", "it")
        and tokens[position - 1].lower not in AUXILIARY_VERBS
        and not further
    ):
        return False
    if possessive and _is_bound_by_definite(pronoun, position, tokens):
        return True
    if possessive and following is not None and tokens[0].lower == "who" and tokens[1].lower in _OF_ANOTHER:
        return bool(before)
    if pronoun in ("he", "him", "his", "she", "her", "hers"):
        fits = any(phrase.form != "place" for phrase in before)
        return fits or _asks_for_subject(tokens, position, ("who", "whose", "which"))
    if pronoun in ("it", "its"):
        return any(phrase.form != "person" for phrase in before) or _asks_for_subject(tokens, position, ("which", "what"))
    return bool(before) or _asks_for_subject(tokens, position, ("which", "who", "how"))


def _is_bound_by_definite(pronoun: str, position: int, tokens: list[QuestionWord]) -> bool:
    """Return whether “its” is that of a company in front, named by the noun alone: “what did the company write in its blog?”."""
    nouns = {token.lower for article, token in pairwise(tokens[:position]) if article.lower == "the"}
    return pronoun == "its" and bool(nouns & _COMPANY_NOUNS)


def _asks_for_subject(tokens: list[QuestionWord], position: int, words: tuple[str, ...]) -> bool:
    """Return whether the question's first word asks for the subject, and another verb stands before the pronoun."""
    if tokens[0].lower not in words or (tokens[0].lower == "how" and tokens[1].lower != "many"):
        return False
    auxiliaries = [token for token in tokens[1:position] if token.lower in ("do", "does", "did")]
    verbs = [token for token in tokens[1:position] if token.is_verb and token.lower not in AUXILIARY_VERBS]
    return not auxiliaries and bool(verbs)
