"""Makes Citations of spans: each quote is read again from the archive and compared before it is shown."""

from collections.abc import Iterable

from index.article import SourceRef
from index.errors import ArticleMissing, QuotationMismatch
from index.filters import Filters
from index.news.agencies import agency_credit
from index.store.catalogue import Catalogue
from qa.answer import Candidate, Citation
from qa.citations.corrections import find_corrections


def cite(candidates: Iterable[Candidate], catalogue: Catalogue, filters: Filters) -> tuple[Citation, ...]:
    """Return one citation per candidate, numbered from 1, with the copies and corrections that pass the filters.

    Raises `QuotationMismatch` where the archive does not hold the very words.
    """
    return tuple(_cite(n, candidate, catalogue, filters) for n, candidate in enumerate(candidates, start=1))


def _cite(n: int, candidate: Candidate, catalogue: Catalogue, filters: Filters) -> Citation:
    indexed_article, (start, end) = candidate.hit.article, candidate.span
    first, last = candidate.sentence
    try:
        article = catalogue.article(indexed_article.id)
    except ArticleMissing as error:
        raise QuotationMismatch(indexed_article.id, start, end) from error
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
        rank=candidate.hit.rank,
        dense_rank=candidate.hit.dense_rank,
        lexical_rank=candidate.hit.lexical_rank,
    )
