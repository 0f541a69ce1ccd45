"""A quote is compared with the archive before anyone sees it."""

from dataclasses import replace
from pathlib import Path

import pytest

from index.article import Article
from index.errors import QuotationMismatch
from index.filters import NO_FILTERS, Filters
from index.search.retriever import Hit
from index.store.archive import Archive
from index.store.catalogue import Catalogue
from qa.answer import Candidate
from qa.citations.cite import cite
from tests.doubles.scenes import candidate


def archive_and_candidate(index: Path, quote: str) -> tuple[Archive, Candidate]:
    archive = Archive.open(index)
    article = archive.catalogue.article("vote")
    proposal = candidate(article.text, quote, "vote")
    return archive, replace(proposal, hit=replace(proposal.hit, article=article))


def test_a_citation_holds_the_articles_own_words_and_where_they_stand(index: Path) -> None:
    archive, proposal = archive_and_candidate(index, "61 percent of the vote")
    (citation,) = cite([proposal], archive.catalogue, NO_FILTERS)
    article = archive.catalogue.article(citation.source.article)
    assert article.text[citation.start : citation.end] == citation.quote == "61 percent of the vote"
    assert (
        citation.sentence[citation.start - citation.sentence_start : citation.end - citation.sentence_start] == citation.quote
    )
    assert (citation.n, citation.source.outlet, citation.source.title) == (1, "Courier", "Mayor wins")


def test_words_that_the_archive_does_not_hold_are_never_cited(index: Path) -> None:
    archive, proposal = archive_and_candidate(index, "61 percent")
    forged_hit: Hit = replace(
        proposal.hit, article=replace(proposal.hit.article, text=proposal.hit.article.text.replace("61", "99"))
    )
    with pytest.raises(QuotationMismatch, match="pullquote doctor"):
        cite([replace(proposal, hit=forged_hit)], archive.catalogue, NO_FILTERS)


def test_an_article_that_is_not_there_is_a_mismatch(index: Path) -> None:
    archive, proposal = archive_and_candidate(index, "61 percent")
    with pytest.raises(QuotationMismatch):
        cite(
            [replace(proposal, hit=replace(proposal.hit, article=replace(proposal.hit.article, id="gone")))],
            archive.catalogue,
            NO_FILTERS,
        )


@pytest.mark.parametrize("span", [(5, 5), (0, 10_000)])
def test_a_span_outside_its_sentence_is_a_mismatch(index: Path, span: tuple[int, int]) -> None:
    archive, proposal = archive_and_candidate(index, "61 percent")
    with pytest.raises(QuotationMismatch):
        cite([replace(proposal, span=span)], archive.catalogue, NO_FILTERS)


class CountingCatalogue(Catalogue):
    """Counts how often the copies of a text are looked up."""

    lookups = 0

    def copies_of(self, copy_id: str, filters: Filters) -> list[Article]:
        self.lookups += 1
        return super().copies_of(copy_id, filters)


def test_the_copies_of_a_text_are_looked_up_once_a_citation(index: Path) -> None:
    archive, proposal = archive_and_candidate(index, "61 percent")
    catalogue = CountingCatalogue(archive.folder / "catalogue.sqlite")
    cite([proposal, proposal], catalogue, NO_FILTERS)
    catalogue.close()
    assert catalogue.lookups == 2
