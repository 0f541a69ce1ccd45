"""Tells whether a sentence gives a number of the dead, hurt or missing as the toll that a question asks for, however it words it."""

import re
from functools import cache

from index.text import Span
from qa.belonging.belonging import belongs
from qa.belonging.casualties import fate_asked
from qa.belonging.fates import FATE_WORDS
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT
from qa.belonging.proposal import Figure, figures_beside, proposal_of


def counts_toll(question: str, text: str, span: Span, sentence: Span) -> bool:
    """Return True where the sentence plainly gives the number to what the question asks, by any of the wordings known here.

    In “rose to seven after two women died” only the total does.
    """
    verdict = belongs(question, text, span, sentence)
    fate, proposal = fate_asked(question), proposal_of(question, text, span, sentence)
    figure = proposal.figure if proposal else None
    if verdict == "no" or fate is None or figure is None or nature(figure) != "count":
        return verdict == "yes"
    return _is_total(figure, fate) or (verdict == "yes" and not any(_is_total(other, fate) for other in figures_beside(figure)))


def _is_total(figure: Figure, fate: str) -> bool:
    """Return True for “the number of people known to have died in … has risen to nine” and “the confirmed death toll is 17”."""
    return any(pattern.search(figure.before[-200:]) for pattern in _totals(fate))


@cache
def _totals(fate: str) -> tuple[re.Pattern[str], ...]:
    words, end = FATE_WORDS[fate], rf"(?:to|at|is|was|reached|passed|hit) {ABOUT}$"
    return (
        re.compile(rf"\b(?:number|count|tally|total) of [\w' -]{{0,60}}?\b(?:{words})\b[\w' -]{{0,80}}? {end}", re.IGNORECASE),
        *((re.compile(rf"\bdeath toll [\w' -]{{0,60}}?\b{end}", re.IGNORECASE),) if fate == "dead" else ()),
    )
