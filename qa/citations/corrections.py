"""What has become of a quote since it was printed: notes that take it back, later versions, later texts with other figures."""

import re
from collections.abc import Iterator, Sequence

from index.article import Article, SourceRef
from index.filters import Filters
from index.news.corrections import correction_notices
from index.store.catalogue import Catalogue
from index.text import Span, sentences, terms
from qa.answer import Candidate, Correction, CorrectionKind
from qa.evidence.normalisation import NormalisedAnswer, is_same_answer, normalise_answer
from qa.question.kind import Kind, spans_of_kind

_ALIKE = 0.5
"""Jaccard of the words of two sentences, numbers aside, from which one is the other's later wording."""
_LABEL = re.compile(r"^\W*\w+[^:]{0,40}:")
_MONTH_OR_VERB = re.compile(r"\b(?:may|march)\b")
_LETTERS = re.compile(r"[^\W\d_]")


def find_corrections(
    candidate: Candidate, copies: Sequence[Article], catalogue: Catalogue, filters: Filters
) -> tuple[Correction, ...]:
    """Return the article's own notes, then its outlet's, then later versions and copies.

    `copies`: the articles under the filters that print the text. Nothing that fails the filters is looked at.
    """
    article = candidate.hit.article
    found = [*_own(candidate), *_of_the_outlet(candidate, catalogue, filters)]
    found += _reworded(candidate, "version", catalogue.versions_of(article.url, filters))
    found += _reworded(candidate, "figures", copies)
    first: dict[tuple[str, int], Correction] = {}
    for correction in found:
        first.setdefault((correction.source.article, correction.start), correction)
    return tuple(first.values())


def _own(candidate: Candidate) -> Iterator[Correction]:
    """What the article says of itself; it concerns the quote where it speaks of it."""
    article = candidate.hit.article
    for note in correction_notices(article.text):
        concerns = _mentions(article.text[slice(*note.span)], candidate.text)
        yield _correction(note.kind, article, note.span, concerns)


def _of_the_outlet(candidate: Candidate, catalogue: Catalogue, filters: Filters) -> Iterator[Correction]:
    """Corrections that the outlet printed in later reports of the event, where they speak of what is quoted."""
    article = candidate.hit.article
    for later in catalogue.later_reports(candidate.hit.clusters.story_id, article, filters):
        for note in correction_notices(later.text):
            if note.kind == "correction" and _mentions(later.text[slice(*note.span)], candidate.text):
                yield _correction("correction", later, note.span)


def _reworded(candidate: Candidate, kind: CorrectionKind, articles: Sequence[Article]) -> Iterator[Correction]:
    """Later texts in which the quote's sentence stands with another figure, or, in a version of the page, without the quote.

    A sentence that the quoted article has as well was not reworded.
    """
    article, sentence = candidate.hit.article, candidate.hit.article.text[slice(*candidate.sentence)]
    quoted = stated_figures(candidate.text)
    for later in _later(article, articles):
        span = similar_sentence(sentence, later.text)
        if span is None or later.text[slice(*span)] in article.text:
            continue
        said = later.text[slice(*span)]
        gone = any(not any(is_same_answer(figure, other) for other in stated_figures(said)) for figure in quoted)
        if gone or (kind == "version" and not quoted and candidate.text.casefold() not in said.casefold()):
            yield _correction(kind, later, span)


def similar_sentence(sentence: str, text: str) -> Span | None:
    """The sentence of `text` that is most alike in its words, numbers aside; None where none is."""
    wanted = _wording(sentence)
    likes = [(_jaccard(wanted, _wording(text[slice(*span)])), span) for span in sentences(text)]
    best, span = max(likes, default=(0.0, (0, 0)), key=lambda like: like[0])
    return span if best >= _ALIKE else None


def stated_figures(text: str) -> list[NormalisedAnswer]:
    """The numbers and days that a text says, without what they count; the 14 of 14 May is no number of its own."""
    days = [span for span in spans_of_kind(Kind.TIME, text) if not _MONTH_OR_VERB.fullmatch(text[slice(*span)])]
    amounts = [(a, b) for a, b in spans_of_kind(Kind.AMOUNT, text) if not any(a < last and first < b for first, last in days)]
    found = [text[slice(*span)] for span in (*amounts, *days)]
    return [made for made in map(normalise_answer, found) if made.number is not None or made.day]


def _later(article: Article, others: Sequence[Article]) -> list[Article]:
    """Those of a later day; what has no day, or the same one, is not known to be later."""
    own = article.published
    return [other for other in others if own and other.published and other.published > own]


def _mentions(note: str, quote: str) -> bool:
    """Whether the note speaks of the quote: its numbers, or its words. The note's own date says nothing."""
    said, quoted = _LABEL.sub("", note, count=1), stated_figures(quote)
    if quoted:
        return any(is_same_answer(figure, other) for figure in quoted for other in stated_figures(said))
    return re.search(rf"(?<!\w){re.escape(quote)}(?!\w)", said, re.IGNORECASE) is not None


def _wording(sentence: str) -> set[str]:
    return {term for term in terms(sentence) if _LETTERS.search(term)}


def _jaccard(first: set[str], second: set[str]) -> float:
    return len(first & second) / len(first | second) if first and second else 0.0


def _correction(kind: CorrectionKind, article: Article, span: Span, concerns: bool = True) -> Correction:
    said = article.text[slice(*span)]
    return Correction(kind, SourceRef.of(article), *span, said, concerns)
