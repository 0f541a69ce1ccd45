"""Corrections of a quote that was cited earlier, looked for in the archive as it is now."""

from dataclasses import replace

from index.filters import Filters
from index.search.retriever import Hit
from index.store.contract import CatalogueReader
from qa.answer import Candidate, Citation, Correction
from qa.citations.corrections import find_corrections


def corrections_now(citation: Citation, catalogue: CatalogueReader, filters: Filters) -> tuple[Correction, ...]:
    """Return the corrections of a quote of an article's text; those it had where the words are no longer at their place.

    Raises `ArticleMissing` where the archive does not hold the article.
    """
    article = catalogue.article(citation.source.article)
    if citation.place != "body" or article.text[citation.start : citation.end] != citation.quote:
        return citation.corrections
    clusters = catalogue.clusters_of(article.id)
    sentence = (citation.sentence_start, citation.sentence_start + len(citation.sentence))
    hit = replace(Hit.of_whole_article(article), clusters=clusters)
    candidate = Candidate(hit, (citation.start, citation.end), sentence, 0.0)
    return find_corrections(candidate, catalogue.copies_of(clusters.copy_id, filters), catalogue, filters)
