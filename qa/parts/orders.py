"""Who gave an order, in the words around a name: “on the orders of minister Ona Peters”, “by court order”."""

from collections.abc import Iterator

from index.patterns import lazy_pattern
from index.text import Span

_ORDER = r"(?:orders?|commands?|instructions?|decree|directive)"
_WHO = r"(?P<who>(?!the\b|an?\b|order\b)[\w.'’-]+(?: [\w.'’-]+){0,3}?)"
_OF = lazy_pattern(
    rf"\b(?:on|by|at|under|upon|following) (?:the |an )?(?:\w+ )?{_ORDER} (?:of|from|by) (?:the |an? )?"
    r"(?P<who>[\w’'-]+(?: (?!on\b|in\b|at\b|after\b|and\b|to\b|when\b|as\b|that\b|which\b|who\b|the\b)[\w’'-]+){0,4})"
)
_ADJACENT = lazy_pattern(rf"\b(?:by|on|under|at|upon) (?:the |an? )?{_WHO}(?:['’]s?)? {_ORDER}\b")
_FRONT = lazy_pattern(
    rf"\b(?:on|by|at|under|upon|following) (?:the |an )?(?:\w+ )?{_ORDER} (?:of|from|by) (?:the |an? )?(?:[a-z]+ ){{0,3}}$"
)
_BY = lazy_pattern(r"\b(?:by|on|under|at|upon) (?:the |an? )?$")
_BEHIND = lazy_pattern(rf"^(?:['’]s?)? {_ORDER}\b")
_LONGEST = 600


def is_order_giver(before: str, after: str) -> bool:
    """Return True where what stands between the two gave an order."""
    return bool(_FRONT.search(before[-80:])) or (bool(_BY.search(before[-20:])) and bool(_BEHIND.match(after)))


def order_givers(sentence: str) -> Iterator[Span]:
    """Yield the spans of a sentence that name who gave an order."""
    for pattern in (_OF, _ADJACENT):
        for match in pattern.finditer(sentence[:_LONGEST]):
            start, end = match.span("who")
            yield start, end - (2 if match["who"].endswith(("'s", "’s")) else 0)
