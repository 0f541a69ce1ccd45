"""A brother's sentence is not the sister's: “his brother Martin was jailed for seven years” says nothing of Stephen."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_KIN = (
    r"(?:brother|sister|twin|wife|husband|father|mother|son|daughter|cousin|uncle|aunt|nephew|niece|partner|colleague|co-defendant|"
    r"accomplice|friend|teammate|team-mate|rival|opponent|deputy|successor|predecessor|neighbou?r|boss|lawyer|agent|assistant|fiancée?|"
    r"stepfather|stepmother|stepson|stepdaughter|grandfather|grandmother|grandson|granddaughter|widow|widower|flatmate|roommate|co-star)"
)
_NAME = r"(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){0,2})"
_SUBJECT = lazy_pattern(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[\w-]+'s) (?:\w+ )?(?P<kin>{_KIN}),? {_NAME},?(?: \w+ed)?,? (?:who )?"
    r"(?:was|were|is|has|had|will|would|got|took|received|lost|won|bought|sold|earned|served|faces|must|said|paid|left|joined|became|"
    r"[a-z]+ed)\b(?P<rest>[^.;]{0,80})$"
)
_NEW_SUBJECT = lazy_pattern(r"\b(?:and|but|while|whereas|as) (?:he|she|they|[^\W\d_a-z][\w'’-]+)\b|,? while\b")
_PERSON = lazy_pattern(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)+")


def judge_kin(proposal: Proposal) -> Belonging:
    """Return “no” where the clause of the answer tells of a relative by name and the question asks about somebody else."""
    asked = _persons(proposal.question)
    subject = _SUBJECT.search(proposal.before[-220:])
    if not asked or subject is None or _NEW_SUBJECT.search(subject["rest"]):
        return "unknown"
    if re.search(rf"\b{subject['kin']}", proposal.question, re.I) or subject["name"] in proposal.question:
        return "unknown"
    first = subject["name"].split()[0].removesuffix("'s")
    return "unknown" if re.search(rf"\b{re.escape(first)}\b", proposal.question) else "no"


@lru_cache(maxsize=256)
def _persons(question: str) -> tuple[str, ...]:
    """Return the names of two words or more; the word that begins the question is none."""
    return tuple(_PERSON.findall(question[1:]))
