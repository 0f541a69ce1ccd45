"""“They left because the square was closed” does not say why the square was closed."""

from index.patterns import lazy_pattern
from index.text import terms
from qa.belonging.proposal import Proposal
from qa.belonging.reasons import asks_why
from qa.belonging.verdict import Belonging

_BECAUSE = lazy_pattern(r"\b(?:because(?: of)?|due to|owing to|on account of|thanks to)\b")
_LEAST_BEHIND = 0.8
"""Share of the question's words that stand behind the “because” where it gives what is asked as the reason of something else."""
_MOST_BEFORE = 0.5
_LEAST_TERMS = 2
_EMPTY = frozenset(terms("why caused reason"))


def judge_turned_reason(proposal: Proposal) -> Belonging:
    """Return “no” for words in front of a “because” behind which stands what the question asks the reason of."""
    if not asks_why(proposal.question) or not _BECAUSE.search(proposal.after):
        return "unknown"
    return "no" if is_given_as_reason(proposal.question, proposal.sentence) else "unknown"


def is_given_as_reason(question: str, sentence: str) -> bool:
    """Return True where what the question asks the reason of stands behind the last “because” of the sentence, as a reason itself."""
    asked = set(terms(question)) - _EMPTY
    last = max(_BECAUSE.finditer(sentence), key=lambda match: match.start(), default=None)
    if last is None or len(asked) < _LEAST_TERMS:
        return False
    before, behind = terms(sentence[: last.start()]), terms(sentence[last.end() :])
    return _share(asked, behind) >= _LEAST_BEHIND and _share(asked, before) <= _MOST_BEFORE


def _share(asked: set[str], held: list[str]) -> float:
    return len(asked & set(held)) / len(asked)
