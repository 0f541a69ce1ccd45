"""An assistant whose answers and rankings are written down, and predictions made in one line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from index.article import Article, SourceRef
from index.errors import ArticleMissing
from index.filters import Filters
from index.search.retriever import Hit
from qa.answer import Answer, Citation, Timings
from qa.conversation.exchange import Exchange
from qa.evaluation.prediction import Prediction, RetrievalTrace

DAM = Article(
    "a1", "Dam", "The Alder dam holds 38 per cent. It was built in 1961.", date(2024, 8, 14), url="https://x.example/dam"
)
PORT = Article(
    "a2", "Port", "The port of Lome was shut by a strike. Ships wait at sea.", date(2024, 9, 1), url="https://x.example/port"
)


def citation(article: Article, quote: str, n: int = 1) -> Citation:
    start = article.text.index(quote)
    return Citation(
        n=n,
        source=SourceRef.of(article),
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence=quote,
        sentence_start=start,
        story="s",
    )


def answered(article: Article, quote: str, confidence: float = 0.9) -> Answer:
    return Answer(
        question="",
        standalone="",
        filters=Filters(),
        status="answered",
        confidence=confidence,
        answer=quote,
        cited=(1,),
        citations=(citation(article, quote),),
        reader="scripted",
        timings=Timings(1.0, 2.0, 3.0, 6.0),
        generation=1,
    )


def refused(article: Article, quote: str, confidence: float = 0.2) -> Answer:
    shown = answered(article, quote, confidence)
    return replace(shown, status="not_found", answer=None, cited=(), citations=(), nearest=shown.citations)


def hit(article: Article, score: float) -> Hit:
    return Hit.of_whole_article(article, score)


@dataclass
class Shelf:
    kept: Sequence[Article]

    def article(self, identity: str) -> Article:
        for article in self.kept:
            if article.id == identity:
                return article
        raise ArticleMissing(identity)

    def articles(self) -> Iterator[Article]:
        return iter(self.kept)


@dataclass
class Archive:
    catalogue: Shelf


@dataclass
class Searches:
    """Finds all articles in their order, and remembers what it was asked."""

    kept: Sequence[Article]
    asked: list[tuple[str, int, Filters | None]] = field(default_factory=list)

    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        self.asked.append((query, k, filters))
        return [hit(article, 1.0 / rank) for rank, article in enumerate(self.kept, start=1)]


class ScriptedAssistant:
    """Its reader is given the first passage, or as many as `passages` is set to."""

    def __init__(self, script: Mapping[str, Answer], articles: Sequence[Article] = (DAM, PORT)) -> None:
        self._script = script
        self.retriever = Searches(articles)
        self.archive = Archive(Shelf(articles))
        self.filters: list[Filters | None] = []
        self.histories: list[tuple[Exchange, ...]] = []
        self.passages = 1
        self.traced: list[str] = []

    def ask(self, question: str, filters: Filters | None = None, *, history: Sequence[Exchange] = ()) -> Answer:
        self.filters.append(filters)
        self.histories.append(tuple(history))
        return replace(self._script[question], question=question, standalone=question, filters=filters or Filters())

    def passages_for(
        self, question: str, filters: Filters | None = None, count: int | None = None, *, history: Sequence[Exchange] = ()
    ) -> list[Hit]:
        if count is not None:
            return self.retriever.search(question, count, filters)
        self.traced.append(question)
        return [hit(article, 1.0) for article in self.retriever.kept[: self.passages]]


_PLAIN = Prediction(
    id="q",
    question="Who?",
    follow_up=False,
    golds=("38",),
    relevant=(),
    status="answered",
    prediction="38",
    best_guess="38",
    confidence=0.9,
    em=1.0,
    f1=1.0,
    correct=True,
    best_em=1.0,
    best_f1=1.0,
    best_correct=True,
    citations=("a1",),
    best_guess_article="a1",
    quotes=1,
    verbatim=1,
    ranking=(),
    latency_ms=6.0,
)


def right(identity: str = "q") -> Prediction:
    """Return a prediction: answered, and right."""
    return replace(_PLAIN, id=identity)


def wrong(identity: str = "q") -> Prediction:
    """Return a prediction: answered, and wrong, though the first passage held it."""
    return replace(
        _PLAIN,
        id=identity,
        prediction="71",
        best_guess="71",
        em=0.0,
        f1=0.0,
        correct=False,
        best_em=0.0,
        best_f1=0.0,
        best_correct=False,
        trace=RetrievalTrace(True, 12, 1, "38"),
    )


def wrongly_refused(identity: str = "q") -> Prediction:
    """Return a prediction: refused, though the best guess is right."""
    return replace(
        _PLAIN, id=identity, status="not_found", prediction=None, em=0.0, f1=0.0, correct=False, citations=(), confidence=0.3
    )


def rightly_refused(identity: str = "q") -> Prediction:
    """Return a prediction: not answered by the archive, and refused."""
    return replace(
        wrongly_refused(identity),
        golds=(),
        em=1.0,
        f1=1.0,
        correct=True,
        best_em=0.0,
        best_f1=0.0,
        best_correct=False,
        confidence=0.1,
    )


def wrongly_answered(identity: str = "q") -> Prediction:
    """Return a prediction: not answered by the archive, and answered all the same."""
    return replace(wrong(identity), golds=())
