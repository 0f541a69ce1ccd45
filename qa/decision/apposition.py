"""Does a name stand beside what somebody is? “prime minister Ona Peters”, “Ona Peters, the prime minister”."""

import re

from index.patterns import lazy_pattern
from index.text import terms, words
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.parts.word_sets import word_set
from qa.question.question import Question

_OF_NAME = lazy_pattern(
    r"^(?:[Ww]ho|[Ww]hat) (?:is|was) "
    r"(?P<name>(?:[^\W\d_a-z][\w.'’-]*)(?: (?:de |van |von |al |bin )?[^\W\d_a-z][\w.'’-]*){0,4})$"
)
_OF_POST = lazy_pattern(
    r"^(?:[Ww]ho (?:is|was) (?:now |currently )?(?:the )?(?:current |new )?|"
    r"[Ww]hat (?:is|was) the (?:\w+ )?(?=(?:capital|name|title|nickname|flagship|headquarters)\b))"
    r"(?P<post>(?:[\w'’.-]+ ){0,4}?[a-z][\w-]+)(?: (?:of|in|at|for|from) .+)?$"
)
_BETWEEN = lazy_pattern(r"^\s*,?\s*(?:(?:who |which )?(?:is|was)\s+)?(?:an?|the|its|their|his|her)?\s*$")
"""What stands between a name and the words that say who it is."""
_OF_PLACE = lazy_pattern(
    r"(?<=[a-z]) (?:of|in|at|for) (?:the )?[^\W\d_a-z][^.,;a-z ]*[^.,;\s]*(?: (?:of |the )?[^\W\d_a-z][^.,;\s]*){0,4},\s+$"
)
"""“of Pell, ” in front of the name of its mayor."""
_REACH = 60
_TITLES = word_set("mr mrs ms dr sir dame prof")
_FEW_WORDS = 6
_NEAR = 8
"""Words on either side of a name among which its post and what that belongs to stand."""


def is_apposed(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    """Return True where the sentence sets the answer right beside the name or the post that is asked about."""
    asked = " ".join(question.text.split()).rstrip(" ?.")
    text, (start, end) = candidate.hit.article.text, candidate.span
    before = text[max(candidate.sentence[0], start - _REACH) : start]
    after = text[end : min(candidate.sentence[1], end + _REACH)]
    if coverage(question.terms, terms_about(candidate.hit), weight) < 1.0:
        return False
    if match := _OF_NAME.match(asked):
        return candidate.text[:1].isalpha() and _is_beside_name(words(match["name"]), before, candidate.text, after)
    if match := _OF_POST.match(asked):
        near = [*before.split()[-_NEAR:], candidate.text, *after.split()[:_NEAR]]
        around = terms(" ".join([candidate.hit.article.title, *near]))
        return coverage(question.names, around, weight) == 1.0 and _is_beside_post(words(match["post"]), before, after)
    return False


def _is_beside_name(name: list[str], before: str, answer: str, after: str) -> bool:
    """Return whether the name stands behind “prime minister” or “his deputy,”, or in front of “, the prime minister”."""
    ahead = [word for word in words(after)[:_FEW_WORDS] if word not in _TITLES]
    joins = " " if answer.split()[-1][:1].isupper() else (" ", ",")
    if after.startswith(joins) and ahead[: len(name)] == name:
        return True
    behind = words(before)
    cut = re.split(r"(?<=[\w’'])(?=,|\s+(?:is|was)\b)", before)
    if len(cut) > 1 and _BETWEEN.match(cut[-1]):
        behind = words("".join(cut[:-1]))
        return behind[-len(name) :] == name
    return False


def _is_beside_post(post: list[str], before: str, after: str) -> bool:
    """Return whether the last word of the post stands right in front of the name, or close behind it and a comma."""
    head = post[-1]
    front = _OF_PLACE.sub("", before)
    ahead = words(re.split(r"[.;]", after[1:])[0])[:_NEAR]
    if not set(post) <= {*words(before)[-_NEAR:], *ahead}:
        return False
    if re.search(r"[\w’'],?\s*$", front) and words(front)[-1:] == [head]:
        return True
    return after.startswith(",") and head in words(re.split(r"[.;]", after[1:])[0].split(",")[0])[:_FEW_WORDS]
