"""Cuts a long sentence down to the clause around the span of the wanted kind, where that clause is clear by itself."""

from collections.abc import Collection

from index.patterns import lazy_pattern
from index.text import Span, terms
from qa.evidence.coverage import TermWeight, coverage

_BREAK = lazy_pattern(r"(?:[,;:](?=\s)|\s[–—-]\s|—|\s(?:but|while|although|whereas)\s)\s*")
_LONG = 18
"""A sentence of at least this many words is cut."""
_ENOUGH = 0.75
"""Share of the sentence's coverage of the question that a clause must keep."""


def best_clause(text: str, sentence: Span, answer: Span | None, question_terms: Collection[str], weight: TermWeight) -> Span:
    """Return the shortest run of clauses around `answer` that keeps enough of the sentence's coverage of the question.

    It is the whole sentence where that is short, where there is no `answer`, or where no shorter run keeps enough.
    """
    if answer is None or len(text[slice(*sentence)].split()) < _LONG:
        return sentence
    minimum = _ENOUGH * coverage(question_terms, terms(text[slice(*sentence)]), weight)
    runs = [run for run in clause_runs(text, sentence) if run[0] <= answer[0] and answer[1] <= run[1]]
    enough = (run for run in runs if coverage(question_terms, terms(text[slice(*run)]), weight) >= minimum)
    return next(enough, sentence)


def clause_runs(text: str, sentence: Span) -> list[Span]:
    """Return every run of neighbouring clauses of a sentence, the shortest first; the sentence itself is the last."""
    return sorted(_runs(_clauses(text, sentence)), key=lambda run: run[1] - run[0])


def _clauses(text: str, sentence: Span) -> list[Span]:
    spans: list[Span] = []
    start = sentence[0]
    for match in _BREAK.finditer(text, *sentence):
        if match.start() > start:
            spans.append((start, match.start()))
        start = match.end()
    if start < sentence[1]:
        spans.append((start, sentence[1]))
    return spans


def _runs(clauses: list[Span]) -> list[Span]:
    return [(clauses[i][0], clauses[j][1]) for i in range(len(clauses)) for j in range(i, len(clauses))]
