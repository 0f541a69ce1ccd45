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


def judge_turned_reason(proposal: Proposal) -> Belonging:
    """Return “no” for words in front of a “because” behind which stands what the question asks the reason of."""
    if not asks_why(proposal.question):
        return "unknown"
    because = _BECAUSE.search(proposal.after)
    asked = set(terms(proposal.question)) - {"why", "caus", "reason"}
    if because is None or len(asked) < 2:
        return "unknown"
    before, behind = (
        terms(f"{proposal.before}{proposal.answer}{proposal.after[: because.start()]}"),
        terms(proposal.after[because.end() :]),
    )
    is_turned = _share(asked, behind) >= _LEAST_BEHIND and _share(asked, before) <= _MOST_BEFORE
    return "no" if is_turned else "unknown"


def _share(asked: set[str], held: list[str]) -> float:
    return len(asked & set(held)) / len(asked)
