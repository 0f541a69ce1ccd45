"""Chooses among the forms of one answer: “company Norvik” or “Norvik”, “1996” or “1996 and Nordland won in 2004”.

The network's scores of spans that overlap differ little. A softmax over them weighs the scores together with what the words
at the edges are. Every form is a span of the passage.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from index.patterns import lazy_pattern
from index.text import STOP_WORDS, Span
from qa.evidence.normalisation import TITLE_WORDS
from qa.question.kind import Kind
from qa.readers.span.decoding import ScoredSpan
from qa.readers.span.trimming import trim_span

_BESIDE = 25
"""Characters beside a span in which its neighbouring word is looked for."""
_WORD = lazy_pattern(r"\w[\w’'.-]*")
_NUMBER_KINDS = (Kind.AMOUNT, Kind.MONEY, Kind.SHARE, Kind.DURATION)
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their"])
_APPROXIMATIONS = frozenset(["more", "about", "at", "nearly", "almost", "around", "over", "approximately", "some"])
_NO_NAMES = STOP_WORDS | TITLE_WORDS
_VERBS = r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|[a-z]{3,25}(?:ed|ing))\b"
_CLAUSE_WORDS = (
    r"\b(?:which|who|that|after|while|because|is|are|was|were|has|have|had|will|would|as|when|where|including|with|for|to|from|in|"
    r"on|at)\b"
)


class EdgeFeatures(NamedTuple):
    """The features of one form of an answer; all but `score`, `words` and `asked` are 0 or 1."""

    score: float
    """The network's score less that of the best form; logits, at most 0."""
    words: float
    """The number of words, as a logarithm."""
    longer: float
    """It is longer than the best form."""
    asked: float
    """Share of the words that the question holds."""
    asked_first: float
    asked_last: float
    """The first or last of several words is one of the question's."""
    before_name: float
    """Words in lower case stand before a capitalised last word: “tech company Norvik”."""
    cut_left: float
    cut_right: float
    """A capitalised word, no title, goes on beyond this edge."""
    hyphen: float
    """The word begins before a hyphen at the start: “basmati” of “non-basmati”."""
    determiner: float
    approximation: float
    """It begins so: “the”, “more than” where a number is asked for."""
    small_last: float
    """It ends with a word such as “of”."""
    comma: float
    conjunction: float
    verb: float
    clause: float
    """It holds a comma, “and”, a verb, a word that begins a clause or phrase."""
    quote: float
    """A quotation mark inside lacks its partner."""


class EdgeModel(BaseModel):
    """`edges.json`: a weight for each feature, fitted by `training/fit_edges.py`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weights: EdgeFeatures
    margin: float
    """How much more than the best form by the network alone another one must score, in logits."""

    @classmethod
    def shipped(cls) -> "EdgeModel":
        return cls.model_validate_json((Path(__file__).parent / "edges.json").read_bytes())

    def choose(self, question: str, kind: Kind, text: str, forms: Sequence[ScoredSpan]) -> ScoredSpan:
        """Return the best span, `forms[0]`, with the form to quote where another one is better.

        The span and its score stay, so that the order of the candidates and the signals of the calibrator stay too.
        """
        measured = measure_forms(question, kind, text, forms)
        if len(measured) < 2:
            return forms[0]
        scores = {span: self._score(features) for span, features in measured.items()}
        first, best = next(iter(scores)), max(scores, key=lambda span: scores[span])
        if best == first or scores[best] - scores[first] < self.margin:
            return forms[0]
        return replace(forms[0], form=best)

    def _score(self, features: EdgeFeatures) -> float:
        return sum(weight * value for weight, value in zip(self.weights, features, strict=True))


def measure_forms(question: str, kind: Kind, text: str, forms: Sequence[ScoredSpan]) -> dict[Span, EdgeFeatures]:
    """Return the features of each trimmed form, the network's best first; forms that trimming makes equal are one."""
    spans: dict[Span, float] = {}
    for form in forms:
        span = trim_span(text, (form.start, form.end))
        if span[0] < span[1]:
            spans.setdefault(span, form.score - forms[0].score)
    words = frozenset(word.lower() for word in _WORD.findall(question))
    first = next(iter(spans), (0, 0))
    return {
        span: _measure(text, span, kind, words)._replace(score=score, longer=float(span[1] - span[0] > first[1] - first[0]))
        for span, score in spans.items()
    }


def _measure(text: str, span: Span, kind: Kind, asked: frozenset[str]) -> EdgeFeatures:
    answer = text[slice(*span)]
    words = _WORD.findall(answer) or [answer]
    small = [word.lower() for word in words]
    left, right = _left_word(text, span[0]), _right_word(text, span[1])
    return EdgeFeatures(
        score=0.0,
        words=log(len(words)),
        longer=0.0,
        asked=sum(word in asked for word in small) / len(small),
        asked_first=len(words) > 1 and small[0] in asked,
        asked_last=len(words) > 1 and small[-1] in asked,
        before_name=any(_is_content(word) for word in words) and words[-1][0].isupper(),
        cut_left=left[:1].isupper() and words[0][0].isupper() and left.lower().rstrip(".") not in _NO_NAMES,
        cut_right=right[:1].isupper() and words[-1][0].isupper(),
        hyphen=span[0] > 0 and text[span[0] - 1] in "-–/",
        determiner=small[0] in _DETERMINERS,
        approximation=kind in _NUMBER_KINDS and small[0] in _APPROXIMATIONS,
        small_last=small[-1] in STOP_WORDS,
        comma="," in answer,
        conjunction=" and " in answer,
        verb=bool(_pattern(_VERBS).search(answer)),
        clause=bool(_pattern(_CLAUSE_WORDS).search(answer)),
        quote=answer.count("“") != answer.count("”") or answer.count('"') % 2 == 1,
    )


def _is_content(word: str) -> bool:
    """Return True for a word in lower case with a meaning of its own."""
    return word[:1].islower() and word not in STOP_WORDS


def _left_word(text: str, start: int) -> str:
    """Return the word that ends one space before `start`; “” where something else is between."""
    words = _WORD.findall(text[max(0, start - _BESIDE) : start]) if text[start - 1 : start] == " " else []
    return words[-1] if words else ""


def _right_word(text: str, end: int) -> str:
    word = _WORD.match(text, end + 1, end + _BESIDE) if text[end : end + 1] == " " else None
    return word[0] if word else ""


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
