"""Puts the corrected value in the place of the one first printed, where a correction of the quote gives one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from index.article import SourceRef
from index.errors import ArticleMissing
from index.patterns import lazy_pattern
from index.store.contract import CatalogueReader
from index.text import Span, sentences
from qa.answer import Alternative, Answer, Citation, Correction, Disagreement
from qa.assertion.refiled import refiled_values
from qa.evidence.normalisation import NormalisedAnswer, contradict, is_same_answer, normalise_answer
from qa.question.kind import Kind, spans_of_kind

OtherAnswer = TypeVar("OtherAnswer", Alternative, Disagreement)
_FIGURE_KINDS = (Kind.MONEY, Kind.SHARE, Kind.TIME, Kind.AMOUNT)
_NOT_THIS = lazy_pattern(r"\b(?:not|instead of|rather than|from|up from|down from)\b", re.IGNORECASE)
_ADMITTED = lazy_pattern(
    r"\b(?:[Tt]his|[Tt]hat|[Ii]t|[Bb]oth|[Ww]hich) (?:was|were|is) (?:\w+ly )?(?:wrong|incorrect|mistaken|"
    r"inaccurate|untrue|false|an error|a mistake|"
    r"not (?:correct|true|so|the case|right))[.;:,]\s+(?:(?:[Ii]n (?:fact|reality|truth)|[Aa]ctually),? )?"
    r"|\b(?:the )?(?:correct|right|true|actual|real) (?:\w+ ){1,2}?(?:is|was|should be)\b|"
    r"\bshould have (?:read|said|been|put|given|named)\b|"
    r"\b[Ii]n (?:fact|reality),?(?= )"
)
"""Behind these words a note says what is right."""
_CLAUSE_END = lazy_pattern(r"[;!?]|\.(?:\s|$)")
_NEAR = 40
"""Characters between two values of which one is given instead of the other."""
_NAME = r"(?P<right>[^\W\d_a-z][\w’'.-]*(?: (?:(?:of|the|de|van|von|al) )?[^\W\d_a-z][\w’'-]*){{0,5}})"
_NAME_AFTER_NOT = rf"(?<!\w)not {{wrong}},? but (?:the )?{_NAME}"
_NAME_BEFORE_NOT = rf"(?<![\w-]){_NAME},? (?:and )?not {{wrong}}(?!\w)"


def with_corrected_value(answer: Answer, catalogue: CatalogueReader) -> Answer:
    """Return the answer with the value that a correction gives instead of its own, which becomes `corrected_from`.

    The correction is cited first, the report that it corrects stays behind it. Without a correction that gives exactly one
    value, the answer stays as it is.
    """
    if answer.answer is None:
        return answer
    for correction in answer.citation(answer.cited[0]).corrections:
        place = corrected_place(answer.answer, correction) if correction.about_quote and correction.kind != "update" else None
        citation = _citation(answer, correction, place, catalogue) if place else None
        if citation is not None:
            return _corrected(answer, citation)
    return _with_refiled_value(answer, catalogue)


def _corrected(answer: Answer, citation: Citation) -> Answer:
    """Return the answer with the corrected value: one report gives it, and what says the same neither differs nor is another candidate."""
    right = normalise_answer(citation.quote)
    return replace(
        answer,
        answer=citation.quote,
        corrected_from=answer.answer,
        cited=(1, *_shifted(answer.cited)),
        independent_reports=1,
        citations=(replace(citation, n=1), *(replace(each, n=each.n + 1) for each in answer.citations)),
        alternatives=_others(answer.alternatives, right),
        disagreements=_others(answer.disagreements, right),
        updates=_others(answer.updates, right),
    )


def _others(answers: Sequence[OtherAnswer], right: NormalisedAnswer) -> tuple[OtherAnswer, ...]:
    """Return the other answers that do not say the same; their citations are numbered behind the first."""
    others = [one for one in answers if not is_same_answer(normalise_answer(one.answer), right)]
    return tuple(replace(one, citations=_shifted(one.citations)) for one in others)


def _shifted(numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(n + 1 for n in numbers)


def _with_refiled_value(answer: Answer, catalogue: CatalogueReader) -> Answer:
    """Return the answer with the value that an agency's note in the same article puts in its place: “refiled to fix the rate to …”."""
    cited = answer.citation(answer.cited[0])
    if cited.place != "body" or answer.answer is None:
        return answer
    text = catalogue.article(cited.source.article).text
    wrong = normalise_answer(answer.answer)
    for value in refiled_values(text):
        if value.wrong is not None and _is_same_value(normalise_answer(text[slice(*value.wrong)]), wrong):
            start, end = value.note
            note = Correction("correction", cited.source, start, end, text[start:end])
            place = (value.right[0] - start, value.right[1] - start)
            citation = _citation(answer, note, place, catalogue)
            return answer if citation is None else _corrected(answer, citation)
    return answer


def corrected_place(answer: str, correction: Correction) -> Span | None:
    """Return the offsets in `correction.quote` of the one value that it gives instead of `answer`; None where none is plain."""
    wrong = normalise_answer(answer)
    if wrong.number is None and wrong.day is None:
        return _name_instead(answer, correction.quote)
    given = list(_values(correction.quote))
    values = [(span, form) for span, form in given if contradict(form, wrong)]
    own = [span for span, form in given if _is_same_value(form, wrong)]
    if correction.kind == "correction" and (said := _said_instead(correction.quote, [span for span, _ in values], own)):
        return said
    distinct = [value for n, value in enumerate(values) if not any(is_same_answer(value[1], other) for _, other in values[:n])]
    if len(distinct) != 1:
        return None
    is_taken_back = correction.kind != "correction" or _is_taken_back(correction.quote, own, distinct[0][0])
    return distinct[0][0] if is_taken_back else None


def _is_same_value(form: NormalisedAnswer, wrong: NormalisedAnswer) -> bool:
    return is_same_answer(form, wrong) or _is_same_without_unit(form, wrong)


def _is_same_without_unit(form: NormalisedAnswer, wrong: NormalisedAnswer) -> bool:
    """Return True for the 5.25 of “5.75 per cent from 5.25”."""
    return form.number is not None and form.number == wrong.number and not form.unit


def _said_instead(note: str, others: Sequence[Span], own: Sequence[Span]) -> Span | None:
    """Return the first value behind “that was wrong” or “the correct figure is”, in the same clause; None where it is the answer's own."""
    admitted = _ADMITTED.search(note)
    if admitted is None:
        return None
    end = _CLAUSE_END.search(note, admitted.end())
    first, last = admitted.end(), end.start() if end else len(note)
    said = [span for span in (*others, *own) if first <= span[0] and span[1] <= last]
    return min(said) if said and min(said) in others else None


def _is_taken_back(note: str, own: Sequence[Span], other: Span) -> bool:
    """Return True if the note takes back the value at `own`: it names the wrong one first, or says “the other, not this one”.

    A page that was put right already prints the right value, and its note names the old one: nothing is to be exchanged there.
    """
    if not own:
        return False
    between = note[other[1] : own[0][0]]
    if own[0] > other:
        return len(between) < _NEAR and bool(_NOT_THIS.search(between))
    between = note[own[0][1] : other[0]]
    return not (len(between) < _NEAR and _NOT_THIS.search(between))


def _values(text: str) -> Iterator[tuple[Span, NormalisedAnswer]]:
    """Yield the figures and days of a text, each once, the fuller form before the shorter in it."""
    taken: list[Span] = []
    for kind in _FIGURE_KINDS:
        for start, end in spans_of_kind(kind, text):
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                yield (start, end), normalise_answer(text[start:end])


def _name_instead(answer: str, note: str) -> Span | None:
    wrong = re.escape(answer).replace("{", "{{").replace("}", "}}")
    for pattern in (_NAME_AFTER_NOT, _NAME_BEFORE_NOT):
        if match := re.search(pattern.format(wrong=wrong), note):
            return match.span("right")
    return None


def _citation(answer: Answer, correction: Correction, place: Span, catalogue: CatalogueReader) -> Citation | None:
    """Return the citation of the corrected value; None where the article of the correction is gone or another one now."""
    try:
        article = catalogue.article(correction.source.article)
    except ArticleMissing:
        return None
    if article.text[correction.start : correction.end] != correction.quote:
        return None
    start, end = correction.start + place[0], correction.start + place[1]
    spans = sentences(article.text)
    first, last = next(((a, b) for a, b in spans if a <= start and end <= b), (correction.start, correction.end))
    corrected = answer.citation(answer.cited[0])
    is_own = article.id == corrected.source.article
    return replace(
        corrected,
        source=SourceRef.of(article),
        start=start,
        end=end,
        quote=article.text[start:end],
        sentence=article.text[first:last],
        sentence_start=first,
        copies=corrected.copies if is_own else (),
        agency=corrected.agency if is_own else "",
        corrections=(),
        speaker=None,
        dates=(),
        place="body",
    )
