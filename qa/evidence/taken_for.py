"""Tells that a report takes what an answer names for something else: “the animal was no bear but a dog”."""

import re
from collections.abc import Iterable

from index.search.retriever import Hit
from index.text import sentences, terms
from qa.answer import Candidate
from qa.question.question import Question

_READ = 3000
_LONGEST_NAME = 40
"""Characters of an answer that names a thing."""
_NO = r"(?:\bno|\bnot|n['’]t)(?: an?| the)? (?:\w+ ){0,2}?"
_BUT = r"\b[^.;]{0,30}?\bbut (?:an?|the|his|her|their|its) "
_TURNED_OUT = (
    r"\b[^.;]{0,80}? (?:turned out to be|(?:was|were|is|are) (?:in fact|really|actually)|proved to be|"
    r"(?:has|have) been identified as) (?:only |just |no more than )?(?:an?|the|his|her|their) "
)


def is_taken_for(question: Question, candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where an article found says that what the answer names was something else, in a sentence about the same matter."""
    thing = _thing(candidate.text)
    if not thing:
        return False
    other = rf"(?!(?:\w+ )?{thing}\b)"
    said = re.compile(rf"{_NO}{thing}{_BUT}{other}|\b{thing}{_TURNED_OUT}{other}", re.IGNORECASE)
    matter = frozenset(question.terms) - set(terms(candidate.text))
    return any(_says(said, hit.article.text[:_READ], matter) for hit in hits)


def _thing(answer: str) -> str:
    """Return the noun of an answer that names a kind of thing, as a pattern; "" for a name, a number or a clause."""
    last = answer.split()[-1].strip(".,;:!?\"'”’") if answer.strip() else ""
    is_noun = last.isalpha() and last.islower() and len(answer) <= _LONGEST_NAME
    return re.escape(last) if is_noun else ""


def _says(said: re.Pattern[str], text: str, matter: frozenset[str]) -> bool:
    if not said.search(text):
        return False
    told = (text[slice(*span)] for span in sentences(text))
    return any(said.search(sentence) and matter & set(terms(sentence)) for sentence in told)
