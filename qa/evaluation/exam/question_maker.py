"""Makes a question of a sentence that answers it: it asks for the sentence's number, share, sum, year, place or speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.text import Span, words
from qa.question.gazetteer import COUNTRIES, place_names
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import names_in

_CLAUSE_LENGTHS = range(8, 29)
"""Words of the clause that the question is about."""
_FEWEST_NAMES = 2
"""Names and numbers that a question must hold, so that it is about one thing."""
_NO_START = lazy_pattern(r"(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their|our|my)\b", re.IGNORECASE)
_JOINS = lazy_pattern(r"(?:and|but|so|yet|however|meanwhile|also),?\s+", re.IGNORECASE)
_SAID = r"(?:said|says|told|wrote|added|announced|confirmed|reported)"
_BREAK = lazy_pattern(rf";|\s[–—-]\s|,\s+(?:which|who|whose|where|while|but|and|as|according to)\b|,\s+(?:[^,]+\s)?{_SAID}\b")
_QUOTED = lazy_pattern("[\"“”„«»|]|(?:^|\\s)['‘]")
_COUNTED = lazy_pattern(r"\s+(?!years?\b|percent\b|per\b|points?\b)(?:[a-z]+s|people|men|women|children)\b")
_DETERMINED = lazy_pattern(
    r"\b(?:the|some|another|other|last|first|next|these|those|its|their|his|her|between)\s$", re.IGNORECASE
)
_SPEAKER = lazy_pattern(rf"(?:[A-Z][\w’'-]+\s){{2,4}}(?={_SAID}\b)")
_COUNTRY = lazy_pattern(rf"(?<=\bin )(?:{'|'.join(map(re.escape, place_names(COUNTRIES)))})(?![\w’'])")
_YEAR = lazy_pattern(r"(?<=\bin )(?:1[6-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class GeneratedQuestion:
    """A question and the words of the sentence that answer it."""

    question: str
    answer: str


def generate_question(sentence: str) -> GeneratedQuestion | None:
    """Return a question; None where it could ask for nothing in the sentence, or would hold too few names."""
    clause = _clause(sentence)
    if _QUOTED.search(clause) or _NO_START.match(clause) or len(words(clause)) not in _CLAUSE_LENGTHS:
        return None
    questions = (_question_for(clause, span, wording) for span, wording in _answer_spans(clause))
    return next((question for question in questions if len(names_in(question.question)) >= _FEWEST_NAMES), None)


def _clause(sentence: str) -> str:
    """Return the first clause, without the word that joins it to the sentence before."""
    text = _JOINS.sub("", sentence, count=1) if _JOINS.match(sentence) else sentence
    return _BREAK.split(text, maxsplit=1)[0].strip().rstrip(".?!:")


def _answer_spans(clause: str) -> Iterator[tuple[Span, str]]:
    """Yield the spans that a question can ask for, the most specific first, and the words that ask for each."""
    yield from ((span, "how much money") for span in spans_of_kind(Kind.MONEY, clause))
    shares = [span for span in spans_of_kind(Kind.SHARE, clause) if any(c.isdigit() for c in clause[slice(*span)])]
    yield from ((span, "what percentage") for span in shares)
    other_spans = [
        *spans_of_kind(Kind.MONEY, clause),
        *shares,
        *spans_of_kind(Kind.DURATION, clause),
        *spans_of_kind(Kind.TIME, clause),
    ]
    for start, end in spans_of_kind(Kind.AMOUNT, clause):
        alone = not any(start < last and first < end for first, last in other_spans)
        if alone and _COUNTED.match(clause, end) and not _DETERMINED.search(clause[:start]):
            yield (start, end), "how many"
    yield from ((match.span(), "which year") for match in _YEAR.finditer(clause))
    yield from ((match.span(), "which country") for match in _COUNTRY.finditer(clause))
    if speaker := _SPEAKER.match(clause):
        yield (speaker.start(), speaker.end() - 1), "who"


def _question_for(clause: str, span: Span, wording: str) -> GeneratedQuestion:
    start, end = span
    question = f"{clause[:start]}{wording}{clause[end:]}?"
    return GeneratedQuestion(question[0].upper() + question[1:], clause[start:end])
