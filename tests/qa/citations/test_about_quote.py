"""Questions about the last quote are answered from its article, word for word, or with a reason."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index.article import SourceRef
from index.build.build import build
from index.build.job import BuildJob
from index.filters import NO_FILTERS
from index.store.archive import Archive
from index.store.catalogue import Catalogue
from index.text import sentences
from qa.answer import Citation
from qa.citations.about_quote import quote_fact
from qa.citations.cite import cite
from qa.conversation.about_quote import AboutQuote
from tests.conftest import HASHING
from tests.doubles.scenes import candidate

TEXT = "The mill closed on Friday. “Forty people lost their jobs,” mayor Ida Holm said. Nobody had seen it coming. It was old."
MADE = '{"id": "mill", "title": "Mill closes", "date": "2024-05-03", "source": "Herald", "author": "Bo Lind", "text": "%s"}\n'
BARE = '{"id": "bare", "title": "", "text": "Somebody closed the old mill. Nobody knows when it happened, or why."}\n'
CITE = Callable[[str, str], Citation]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    folder = tmp_path_factory.mktemp("quotes")
    (folder / "a.jsonl").write_text(MADE % TEXT + BARE, encoding="utf-8")
    build(BuildJob(folder / "a.jsonl", folder / "index", HASHING))
    with closing(Archive.open(Path(folder / "index"))) as archive:
        yield archive.catalogue


@pytest.fixture(scope="module")
def quoted(catalogue: Catalogue) -> CITE:
    """Return a function that cites words of an article."""

    def make(words: str, article: str = "mill") -> Citation:
        found = catalogue.article(article)
        proposal = candidate(found.text, words, article)
        sentence = next(span for span in sentences(found.text) if span[0] <= proposal.span[0] < span[1])
        proposal = replace(proposal, hit=replace(proposal.hit, article=found), sentence=sentence)
        return cite([proposal], catalogue, NO_FILTERS)[0]

    return make


@pytest.mark.parametrize(
    ("about", "answer", "place"),
    [
        (AboutQuote.SPEAKER, "Ida Holm", "body"),
        (AboutQuote.OUTLET, "Herald", "metadata"),
        (AboutQuote.DAY, "2024-05-03", "metadata"),
        (AboutQuote.AUTHOR, "Bo Lind", "metadata"),
        (AboutQuote.HEADLINE, "Mill closes", "headline"),
        (AboutQuote.NEXT_SENTENCE, "Nobody had seen it coming.", "body"),
        (AboutQuote.SENTENCE_BEFORE, "The mill closed on Friday.", "body"),
    ],
)
def test_what_the_article_says_of_its_quote(
    about: AboutQuote, answer: str, place: str, quoted: CITE, catalogue: Catalogue
) -> None:
    fact = quote_fact(about, [quoted("Forty people", "mill")], catalogue)
    assert fact.answer is not None
    assert answer in fact.answer
    assert [(citation.n, citation.place) for citation in fact.citations] == [(1, place)]


@pytest.mark.parametrize("about", [AboutQuote.SPEAKER, AboutQuote.NEXT_SENTENCE, AboutQuote.SENTENCE_BEFORE])
def test_an_answer_from_the_text_is_a_span_of_it(about: AboutQuote, quoted: CITE, catalogue: Catalogue) -> None:
    (citation,) = quote_fact(about, [quoted("Forty people", "mill")], catalogue).citations
    text = catalogue.article("mill").text
    assert text[citation.start : citation.end] == citation.quote
    assert text[citation.sentence_start :].startswith(citation.sentence)


@pytest.mark.parametrize(
    ("about", "words", "article", "reason"),
    [
        (AboutQuote.SPEAKER, "mill closed", "mill", "names nobody who said it"),
        (AboutQuote.NEXT_SENTENCE, "It was old", "mill", "the last sentence of its article"),
        (AboutQuote.SENTENCE_BEFORE, "mill closed", "mill", "the first sentence of its article"),
        (AboutQuote.OUTLET, "the old mill", "bare", "does not say which outlet"),
        (AboutQuote.DAY, "the old mill", "bare", "has no date"),
        (AboutQuote.AUTHOR, "the old mill", "bare", "names no author"),
        (AboutQuote.OTHER_OUTLETS, "the old mill", "bare", "no other outlet in the archive"),
    ],
)
def test_what_the_article_does_not_say_has_a_reason(
    about: AboutQuote, words: str, article: str, reason: str, quoted: CITE, catalogue: Catalogue
) -> None:
    fact = quote_fact(about, [quoted(words, article)], catalogue)
    assert (fact.answer, fact.citations) == (None, ())
    assert reason in fact.reason


@pytest.mark.parametrize("about", list(AboutQuote))
def test_nothing_is_told_of_an_article_that_is_gone_or_changed(about: AboutQuote, quoted: CITE, catalogue: Catalogue) -> None:
    quote = quoted("Forty people", "mill")
    gone = replace(quote, source=replace(quote.source, article="nobody"))
    for spoiled in (
        gone,
        replace(quote, quote="Fifty people"),
        replace(quote, start=10_000, end=10_012),
        replace(quote, start=-5),
    ):
        fact = quote_fact(about, [spoiled], catalogue)
        assert (fact.answer, fact.citations) == (None, ())
        assert "has changed or is gone" in fact.reason


@pytest.mark.parametrize("about", list(AboutQuote))
def test_without_a_quote_there_is_nothing_to_ask_about(about: AboutQuote, catalogue: Catalogue) -> None:
    assert "no quote" in quote_fact(about, [], catalogue).reason


def test_other_outlets_are_those_of_the_other_citations_each_with_its_own(quoted: CITE, catalogue: Catalogue) -> None:
    quote = quoted("Forty people", "mill")
    courier = replace(quote, n=2, source=replace(quote.source, outlet="Courier"))
    fact = quote_fact(AboutQuote.OTHER_OUTLETS, [quote, replace(quote, n=2), replace(courier, n=3)], catalogue)
    assert fact.answer == "Courier"
    assert [(citation.n, citation.source.outlet) for citation in fact.citations] == [(1, "Courier")]


def test_an_outlet_that_printed_a_copy_reports_it_too(quoted: CITE, catalogue: Catalogue) -> None:
    quote = quoted("Forty people", "mill")
    copy: SourceRef = replace(quote.source, article="copy", outlet="Tribune")
    fact = quote_fact(AboutQuote.OTHER_OUTLETS, [replace(quote, copies=(quote.source, copy))], catalogue)
    assert fact.answer == "Tribune"
    assert fact.citations[0].place == "metadata"
