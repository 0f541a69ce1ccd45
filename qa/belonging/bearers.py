"""Another bearer of the name: an article about Tabitha Marsh says nothing of Timothy Marsh."""

import re
from functools import lru_cache
from itertools import islice
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.name_words import FIRST_NAME_FORMS, NO_FIRST_NAMES, NO_LAST_NAMES, TITLES_BEFORE_NAMES

BearerMatch = Literal["same", "unsaid", "other"]
"""Whether an article names the person whom the question names in full: so, by another or no first name, or with another's."""

_RUN = lazy_pattern(r"(?<![\w.'’-])[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)+")
_ALSO_FIRST_NAMES = frozenset(("will", "may", "april", "june", "august"))
"""“Who did Will Storm marry?”: inside a question these are names."""
_SHORTEST_COMMON = 3
"""Letters that two forms of one first name share: “Alex”, “Alexei”."""
_FIRST_AND_LAST = 2
_MAX_PLACES = 40


def match_bearer(question: str, title: str, text: str) -> BearerMatch:
    """Return “other” where the article names another person of the surname and never the one whom the question names in full.

    “unsaid” where it gives the surname alone. Where the question names nobody in full, or the article not even the surname, “same”.
    """
    worst: BearerMatch = "same"
    for first, last in persons_named(question):
        found = _match(first, last, title, text)
        if found == "other":
            return "other"
        worst = found if found == "unsaid" else worst
    return worst


@lru_cache(maxsize=256)
def persons_named(question: str) -> tuple[tuple[str, str], ...]:
    """Return first and last name of each person whom a question seems to name in full, as it writes them."""
    persons = []
    for run in _RUN.finditer(question):
        words = [re.sub(r"['’]s$|[.,?!]+$", "", word) for word in run[0].split()]
        while words and (words[0].lower() in TITLES_BEFORE_NAMES or (run.start() == 0 and words[0].lower() in NO_FIRST_NAMES)):
            words = words[1:]
        words = [words[0], *(word for word in words[1:] if len(word.strip(".")) > 1)] if words else []
        if len(words) == _FIRST_AND_LAST and _is_person(words[0], words[1]):
            persons.append((words[0], words[1]))
    return tuple(persons)


def _is_person(first: str, last: str) -> bool:
    is_no_name = first.lower() in NO_FIRST_NAMES - _ALSO_FIRST_NAMES
    is_plain = all(word[1:].islower() or "-" in word or "'" in word or "’" in word for word in (first, last))
    return is_plain and len(first) > 1 and not is_no_name and last.lower() not in NO_LAST_NAMES


@lru_cache(maxsize=512)
def _match(first: str, last: str, title: str, text: str) -> BearerMatch:
    whole = f"{title}\n{text}"
    surname = re.compile(rf"(?:(?<![\w’'-])(?P<front>[^\W\d_][\w’'-]*)\.?[ \u00a0])?(?<![\w’'-]){re.escape(last)}(?![\w-])")
    fronts = [match["front"] or "" for match in islice(surname.finditer(whole), _MAX_PLACES)]
    if not fronts:  # “Will Smith-Barrow” is not the Will Smith who is asked for
        return "other" if re.search(rf"(?<!\w){re.escape(first)} {re.escape(last)}-\w", whole) else "same"
    if re.search(rf"(?<!\w){re.escape(first)}(?!\w| {re.escape(last)}-\w)", whole):
        return "same"
    names = [front for front in fronts if _may_be_first_name(front)]
    if any(_is_form_of(front, first) for front in names):
        return "same"
    return "other" if names else "unsaid"


def _may_be_first_name(word: str) -> bool:
    return (
        len(word) > 1 and word[0].isupper() and not word.isupper() and word.lower() not in TITLES_BEFORE_NAMES | NO_FIRST_NAMES
    )


def _is_form_of(one: str, other: str) -> bool:
    """Return True for “Joe” and “Joseph”, “Alex” and “Alexei”."""
    a, b = one.lower(), other.lower()
    if FIRST_NAME_FORMS.get(a, -1) == FIRST_NAME_FORMS.get(b, -2):
        return True
    short = min(len(a), len(b))
    return short >= _SHORTEST_COMMON and (a[:short] == b[:short] or (short > _SHORTEST_COMMON and a[:4] == b[:4]))
