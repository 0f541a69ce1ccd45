"""Knows which years before its own a sentence tells of: “another hall burned in 1987, when 14 people died”."""

from qa.answer import Candidate
from qa.question.kind import years_in

_LONGEST = 1500
"""Characters of a sentence in which years are looked for."""


def past_years(candidate: Candidate) -> frozenset[str]:
    """Return the years that the candidate's sentence names, without the one in which its article was published."""
    article = candidate.hit.article
    sentence = article.text[slice(*candidate.sentence)][:_LONGEST]
    own = str(article.published.year) if article.published else ""
    return frozenset(sentence[slice(*span)] for span in years_in(sentence)) - {own}
