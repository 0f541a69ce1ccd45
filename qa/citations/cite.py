"""Makes Citations of spans: each quote is read again from the archive and compared before it is shown."""

from collections.abc import Iterable
from dataclasses import replace

from index.article import Article, SourceRef
from index.errors import ArticleMissing, QuotationMismatch
from index.filters import Filters
from index.news.agencies import agency_credit
from index.search.retriever import Hit
from index.store.contract import CatalogueReader
from index.text import Span, sentences
from qa.answer import Candidate, Citation
from qa.citations.corrections import find_corrections
from qa.speakers.finding import speaker_of
from qa.time_words.quoted import dates_in_quote
from qa.time_words.quoted_date import QuotedDate


def cite(candidates: Iterable[Candidate], catalogue: CatalogueReader, filters: Filters) -> tuple[Citation, ...]:
    """Return one citation per candidate, numbered from 1, with the copies and corrections that pass the filters.

    Raises `QuotationMismatch` where the archive does not hold the very words.
    """
    return tuple(_cite(n, candidate, catalogue, filters) for n, candidate in enumerate(candidates, start=1))


def _cite(n: int, candidate: Candidate, catalogue: CatalogueReader, filters: Filters) -> Citation:
    indexed_article, (start, end) = candidate.hit.article, candidate.span
    first, last = candidate.sentence
    try:
        article = catalogue.article(indexed_article.id)
    except ArticleMissing as error:
        raise QuotationMismatch(indexed_article.id, start, end) from error
    if candidate.hit.is_headline:
        return _cite_headline(n, candidate, article, catalogue, filters)
    quote = article.text[start:end]
    if not quote or quote != candidate.text or not first <= start < end <= last:
        raise QuotationMismatch(indexed_article.id, start, end)
    copies = catalogue.copies_of(candidate.hit.clusters.copy_id, filters)
    return Citation(
        n=n,
        source=SourceRef.of(article),
        start=start,
        end=end,
        quote=quote,
        sentence=article.text[first:last],
        sentence_start=first,
        story=candidate.hit.clusters.story_id,
        agency=agency_credit(article),
        copies=tuple(SourceRef.of(copy) for copy in copies),
        corrections=find_corrections(candidate, copies, catalogue, filters),
        speaker=speaker_of(article.text, start, end, (first, last)),
        dates=_dates(article, first, last),
        rank=candidate.hit.rank,
        dense_rank=candidate.hit.dense_rank,
        lexical_rank=candidate.hit.lexical_rank,
    )


def _cite_headline(n: int, candidate: Candidate, article: Article, catalogue: CatalogueReader, filters: Filters) -> Citation:
    """Cite the first sentence of an article of which the headline answers."""
    if article.title != candidate.hit.article.text:
        raise QuotationMismatch(article.id, *candidate.span)
    span = next(iter(sentences(article.text)), (0, len(article.text)))
    own = replace(candidate.hit, article=article, is_headline=False)
    citation = _cite(n, Candidate(own, span, span, candidate.score), catalogue, filters)
    return replace(citation, place="headline", speaker=None, corrections=())


def _dates(article: Article, first: int, last: int) -> tuple[QuotedDate, ...]:
    """Return the days that words of a sentence mean; none where the article has no day to count from."""
    if article.published is None:
        return ()
    return tuple(dates_in_quote(article.text[first:last], article.published))


def candidate_of_words(hit: Hit, words: str) -> Candidate | None:
    """Return the first place in the passage that holds these words, as a candidate; None where it does not."""
    place = hit.text.find(words)
    if place < 0:
        return None
    start = hit.passage.start + place
    span = (start, start + len(words))
    around = [s for s in sentences(hit.article.text) if s[0] < span[1] and span[0] < s[1]]
    first, last = min([start, *(s[0] for s in around)]), max([span[1], *(s[1] for s in around)])
    return Candidate(hit, span, (first, last), hit.score)


def with_other_quote(citation: Citation, span: Span, sentence: Span, catalogue: CatalogueReader) -> Citation:
    """Return the citation with another quote from the same article, read from the archive.

    Raises `QuotationMismatch` where the archive no longer holds the citation's own words, and `ArticleMissing` where the article is gone.
    """
    article = catalogue.article(citation.source.article)
    text = article.text
    if text[citation.start : citation.end] != citation.quote:
        raise QuotationMismatch(citation.source.article, citation.start, citation.end)
    return replace(
        citation,
        start=span[0],
        end=span[1],
        quote=text[slice(*span)],
        sentence=text[slice(*sentence)],
        sentence_start=sentence[0],
        corrections=(),
        speaker=None,
        dates=_dates(article, *sentence),
        place="body",
    )
