"""Answers questions about the last quote from its article and what is known of it; nothing is searched for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.article import Article
from index.errors import ArticleMissing, QuotationMismatch
from index.store.contract import CatalogueReader
from index.text import Span, sentences
from qa.answer import Answer, Citation
from qa.citations.cite import with_other_quote
from qa.conversation.about_quote import AboutQuote
from qa.speakers.finding import speaker_of

_SURE = 0.99
"""The probability that what the archive says of its own article is right."""
_SPEAKER_IS_RIGHT = 0.85
"""How often the speaker that is named is the right one (PolNeAR, docs/conversation.md)."""

OF_NEAREST_EVIDENCE = "of the nearest evidence: nothing answered the turn before"
"""Said with an answer about a quote that was shown with a refusal."""


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """What is known about a quote: words with a citation, or why there are none."""

    answer: str | None = None
    citations: tuple[Citation, ...] = ()
    reason: str = ""


def answer_with_fact(answer: Answer, about: AboutQuote, fact: QuoteFact, of_nearest: bool = False) -> Answer:
    """Return the answer with what is known about the quote, or with why nothing is; `of_nearest`: nothing answered with the quote."""
    if fact.answer is None:
        return replace(answer, reasons=(fact.reason,))
    return replace(
        answer,
        reasons=(OF_NEAREST_EVIDENCE,) if of_nearest else (),
        status="answered",
        confidence=_SPEAKER_IS_RIGHT if about is AboutQuote.SPEAKER else _SURE,
        answer=fact.answer,
        cited=tuple(citation.n for citation in fact.citations),
        independent_reports=len({citation.source.outlet for citation in fact.citations}),
        citations=fact.citations,
    )


def quote_fact(about: AboutQuote, cited: Sequence[Citation], catalogue: CatalogueReader) -> QuoteFact:
    """Answer from the first of `cited`, the citations of the last answer."""
    if not cited:
        return QuoteFact(reason="the turn before has no quote that could be asked about")
    quote = cited[0]
    try:
        article = catalogue.article(quote.source.article)
        if article.text[quote.start : quote.end] != quote.quote:
            raise QuotationMismatch(article.id, quote.start, quote.end)
    except (ArticleMissing, QuotationMismatch):
        return QuoteFact(reason="the article of the last quote has changed or is gone; ask the question again")
    if about in (AboutQuote.NEXT_SENTENCE, AboutQuote.SENTENCE_BEFORE):
        return _neighbour(about, quote, article, catalogue)
    if about is AboutQuote.SPEAKER:
        return _speaker(quote, article, catalogue)
    if about is AboutQuote.OTHER_OUTLETS:
        return _other_outlets(cited)
    return _metadata(about, quote, article)


def _metadata(about: AboutQuote, quote: Citation, article: Article) -> QuoteFact:
    values = {
        AboutQuote.OUTLET: (article.outlet, "the article does not say which outlet it is from"),
        AboutQuote.DAY: (article.published.isoformat() if article.published else "", "the article has no date"),
        AboutQuote.AUTHOR: (article.author, "the article names no author"),
        AboutQuote.HEADLINE: (article.title, "the article has no headline"),
    }
    value, reason = values[about]
    if not value:
        return QuoteFact(reason=reason)
    place = "headline" if about is AboutQuote.HEADLINE else "metadata"
    return QuoteFact(value, (replace(quote, n=1, place=place),))  # type: ignore[arg-type]


def _neighbour(about: AboutQuote, quote: Citation, article: Article, catalogue: CatalogueReader) -> QuoteFact:
    """Answer with the sentence behind that of the quote, or the one before it."""
    spans = sentences(article.text)
    first, last = quote.sentence_start, quote.sentence_start + len(quote.sentence)
    if about is AboutQuote.NEXT_SENTENCE:
        span = next((span for span in spans if span[0] >= last), None)
        missing = "the quote stands in the last sentence of its article"
    else:
        span = next((span for span in reversed(spans) if span[1] <= first), None)
        missing = "the quote stands in the first sentence of its article"
    return QuoteFact(reason=missing) if span is None else _quoted(quote, span, span, catalogue)


def _speaker(quote: Citation, article: Article, catalogue: CatalogueReader) -> QuoteFact:
    speaker = speaker_of(
        article.text, quote.start, quote.end, (quote.sentence_start, quote.sentence_start + len(quote.sentence))
    )
    if speaker is None:
        return QuoteFact(reason="the article tells it in its own words and names nobody who said it")
    span = (speaker.start, speaker.end)
    around = next((s for s in sentences(article.text) if s[0] <= span[0] and span[1] <= s[1]), span)
    return _quoted(quote, span, around, catalogue)


def _other_outlets(cited: Sequence[Citation]) -> QuoteFact:
    """Answer with the outlet of the next citation from another outlet; all of them are cited."""
    own = cited[0].source.outlet
    others = [citation for citation in cited[1:] if citation.source.outlet and citation.source.outlet != own]
    copies = [copy.outlet for copy in cited[0].copies if copy.outlet and copy.outlet != own]
    if others:
        numbered = (replace(citation, n=n, place="metadata") for n, citation in enumerate(others, start=1))
        return QuoteFact(others[0].source.outlet, tuple(numbered))
    if copies:
        return QuoteFact(copies[0], (replace(cited[0], n=1, place="metadata"),))
    return QuoteFact(reason="no other outlet in the archive was found to report it")


def _quoted(quote: Citation, span: Span, sentence: Span, catalogue: CatalogueReader) -> QuoteFact:
    citation = replace(with_other_quote(quote, span, sentence, catalogue), n=1)
    return QuoteFact(citation.quote, (citation,))
