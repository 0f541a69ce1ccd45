"""Finds corrections of a quote: notes that take it back, later versions, later texts with other figures."""

import re
from collections.abc import Iterator, Sequence

from index.article import Article, SourceRef
from index.filters import Filters
from index.news.corrections import correction_notices
from index.patterns import lazy_pattern
from index.store.contract import CatalogueReader
from index.text import Span, sentences, terms
from qa.answer import Candidate, Correction, CorrectionKind
from qa.assertion.dropped_plan import is_dropped
from qa.assertion.qualification import qualification_of
from qa.evidence.normalisation import NormalisedAnswer, is_same_answer, normalise_answer
from qa.question.kind import Kind, spans_of_kind

_ALIKE = 0.5
"""A sentence is another's later wording if the Jaccard of their words, numbers aside, is at least this."""
_LABEL = lazy_pattern(r"^\W*\w+[^:]{0,40}:")
_SPELLING = lazy_pattern(
    r"\b(?:misspell\w*|misspelt|spelled|spelt|spelling)\b[^.;]{0,40}?\bnames? of (?P<name>[^,.;]+)", re.IGNORECASE
)
"""A name that was misspelled: nothing else in the note is taken back."""
_MONTH_OR_VERB = lazy_pattern(r"\b(?:may|march)\b")
_LETTERS = lazy_pattern(r"[^\W\d_]")


def find_corrections(
    candidate: Candidate, copies: Sequence[Article], catalogue: CatalogueReader, filters: Filters
) -> tuple[Correction, ...]:
    """Return the article's own notes, then its outlet's, then later versions and copies.

    `copies` are the articles under the filters that print the text. Nothing that fails the filters is read.
    """
    article = candidate.hit.article
    corrections = [*_own(candidate), *_of_the_outlet(candidate, catalogue, filters)]
    corrections += _later_wordings(candidate, "version", catalogue.versions_of(article.url, filters))
    corrections += _later_wordings(candidate, "figures", copies)
    first: dict[tuple[str, int], Correction] = {}
    for correction in corrections:
        first.setdefault((correction.source.article, correction.start), correction)
    return tuple(first.values())


def _own(candidate: Candidate) -> Iterator[Correction]:
    """Yield the article's own notes, with `about_quote` set for those that mention the quote; words of a note are as it has them."""
    article = candidate.hit.article
    for note in correction_notices(article.text):
        first, last = note.span
        is_of_note = first <= candidate.span[0] < last and not stated_figures(candidate.text)
        note_text = article.text[first:last]
        about_quote = not is_of_note and (_mentions(note_text, candidate.text) or _drops_plan(note_text, candidate))
        yield _correction(note.kind, article, note.span, about_quote)


def _drops_plan(note: str, candidate: Candidate) -> bool:
    """Return True where a note tells that the plan of the quote was given up, whatever of the quote it repeats."""
    text = candidate.hit.article.text
    if not is_dropped(note, text[slice(*candidate.sentence)], 0):
        return False
    return qualification_of(candidate.hit.article.title, text, candidate.span, candidate.sentence) == "withdrawn"


def _of_the_outlet(candidate: Candidate, catalogue: CatalogueReader, filters: Filters) -> Iterator[Correction]:
    """Yield the corrections that the outlet printed in later reports of the event, where they mention the quote."""
    article = candidate.hit.article
    for later in catalogue.later_reports(candidate.hit.clusters.story_id, article, filters):
        for note in correction_notices(later.text):
            if note.kind == "correction" and _mentions(later.text[slice(*note.span)], candidate.text):
                yield _correction("correction", later, note.span)


def _later_wordings(candidate: Candidate, kind: CorrectionKind, articles: Sequence[Article]) -> Iterator[Correction]:
    """Yield later texts whose counterpart of the sentence has another figure or, in a version of the page, lacks the quote.

    A counterpart that the quoted article holds too was not reworded.
    """
    article, sentence = candidate.hit.article, candidate.hit.article.text[slice(*candidate.sentence)]
    figures = stated_figures(candidate.text)
    for later in _later(article, articles):
        span = similar_sentence(sentence, later.text)
        if span is None or later.text[slice(*span)] in article.text:
            continue
        counterpart = later.text[slice(*span)]
        is_figure_gone = any(
            not any(is_same_answer(figure, other) for other in stated_figures(counterpart)) for figure in figures
        )
        if is_figure_gone or (kind == "version" and not figures and candidate.text.casefold() not in counterpart.casefold()):
            yield _correction(kind, later, span)


def similar_sentence(sentence: str, text: str) -> Span | None:
    """Return the sentence of `text` most similar in its words, numbers aside; None where none is similar enough."""
    wording = _wording(sentence)
    similarities = [(_jaccard(wording, _wording(text[slice(*span)])), span) for span in sentences(text)]
    best, span = max(similarities, default=(0.0, (0, 0)), key=lambda similarity: similarity[0])
    return span if best >= _ALIKE else None


def stated_figures(text: str) -> list[NormalisedAnswer]:
    """Return the numbers, without their units, and the days in a text; the 14 of 14 May is no number of its own."""
    days = [span for span in spans_of_kind(Kind.TIME, text) if not _MONTH_OR_VERB.fullmatch(text[slice(*span)])]
    amounts = [(a, b) for a, b in spans_of_kind(Kind.AMOUNT, text) if not any(a < last and first < b for first, last in days)]
    texts = [text[slice(*span)] for span in (*amounts, *days)]
    return [figure for figure in map(normalise_answer, texts) if figure.number is not None or figure.day]


def _later(article: Article, others: Sequence[Article]) -> list[Article]:
    """Return the articles of a later day; without a day, or on the same one, an article is not known to be later."""
    own = article.published
    return [other for other in others if own and other.published and other.published > own]


def _mentions(note: str, quote: str) -> bool:
    """Return True if the note mentions the quote's numbers or, where it has none, its words. The note's label does not count, and of a
    note on the spelling of a name the name alone does."""
    body, figures = _LABEL.sub("", note, count=1), stated_figures(quote)
    if figures:
        return any(is_same_answer(figure, other) for figure in figures for other in stated_figures(body))
    spelled = _SPELLING.search(body)
    body = spelled["name"] if spelled else body
    return re.search(rf"(?<!\w){re.escape(quote)}(?!\w)", body, re.IGNORECASE) is not None


def _wording(sentence: str) -> set[str]:
    return {term for term in terms(sentence) if _LETTERS.search(term)}


def _jaccard(first: set[str], second: set[str]) -> float:
    return len(first & second) / len(first | second) if first and second else 0.0


def _correction(kind: CorrectionKind, article: Article, span: Span, about_quote: bool = True) -> Correction:
    quote = article.text[slice(*span)]
    return Correction(kind, SourceRef.of(article), *span, quote, about_quote)
