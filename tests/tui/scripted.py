"""A scripted assistant over a handful of articles: real values, no models. Questions can be held back and let go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event

from index.article import Article, SourceRef
from index.errors import ArticleMissing, PullquoteError
from index.filters import Filters
from index.store.headlines import HeadlineOrder, HeadlineQuery
from qa.answer import Alternative, Answer, AnswerPart, Citation, Disagreement, Timings
from qa.conversation.exchange import Exchange
from tui.services.assistant import AskProgress

RESERVOIR = Article(
    "a1",
    "Alder reservoir falls to a ten-year low",
    "The hosepipe ban in the Tessin valley will be extended until October.\n\n"
    "The Alder reservoir stood at 38 per cent of capacity on Monday, the lowest reading since 2014, the water board said. "
    "A year ago it held 71 per cent.\n\n"
    "“We are not running out, but we are running down,” said Mara Holt, who chairs the board.\n\n"
    "Farmers below the dam expect to lose a third of their maize.",
    date(2024, 8, 14),
    "Coastal Herald",
    "Teresa Caldas",
    "https://coastalherald.example/2024/08/alder",
    "environment",
    "coastal-herald/alder.md",
)
TRIBUNE = Article(
    "a2",
    "Water board defends hosepipe ban",
    "With the Alder at 38 per cent of capacity, the board defended its ban on Thursday.\n\nThe valley has seen worse, in 2011.",
    date(2024, 8, 16),
    "Valley Tribune",
    "",
    "",
    "",
    "valley-tribune/ban.txt",
)


def cite(article: Article, quote: str, n: int, copies: int = 1) -> Citation:
    """Return the citation of the first place that holds `quote`; its sentence is the paragraph."""
    start = article.text.index(quote)
    begin = article.text.rfind("\n\n", 0, start) + 2 if "\n\n" in article.text[:start] else 0
    end = article.text.find("\n\n", start)
    sentence = article.text[begin : end if end >= 0 else len(article.text)]
    a = article
    span = (start, start + len(quote), quote, sentence, begin)
    printed = tuple(SourceRef(f"{a.id}-{copy}", outlet=a.outlet, published=a.published) for copy in range(copies))
    return Citation(n, SourceRef.of(a), *span, f"story-{a.id}", "", printed, rank=n, dense_rank=n + 2)


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """The parts that `answered` puts into an answer besides its citations."""

    confidence: float = 0.91
    alternatives: tuple[Alternative, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    updates: tuple[Disagreement, ...] = ()
    reasons: tuple[str, ...] = ()


def answered(question: str, cited: int, *citations: Citation, parts: AnswerParts = AnswerParts()) -> Answer:
    return _answer(question, citations, tuple(range(1, cited + 1)), (), parts)


def not_found(question: str, *nearest: Citation) -> Answer:
    return _answer(question, (), (), nearest, AnswerParts(0.31))


def _answer(
    question: str, citations: tuple[Citation, ...], cited: tuple[int, ...], nearest: tuple[Citation, ...], parts: AnswerParts
) -> Answer:
    return Answer(
        question=question,
        standalone=question,
        filters=Filters(),
        status="answered" if cited else "not_found",
        confidence=parts.confidence,
        answer=citations[0].quote if cited else None,
        cited=cited,
        independent_reports=len(cited),
        citations=citations,
        alternatives=parts.alternatives,
        disagreements=parts.disagreements,
        updates=parts.updates,
        reasons=parts.reasons,
        nearest=nearest,
        reader="scripted",
        timings=Timings(1.0, 8.0, 30.0, 42.0),
        generation=1,
    )


def reservoir(question: str) -> Answer:
    """Return an answer with two citations, and an alternative in a third."""
    citations = (
        cite(RESERVOIR, "38 per cent of capacity", 1, copies=3),
        cite(TRIBUNE, "38 per cent of capacity", 2),
        cite(RESERVOIR, "71 per cent", 3),
    )
    return answered(question, 2, *citations, parts=AnswerParts(alternatives=(Alternative("71 per cent", 0.21, (3,)),)))


def compared(question: str) -> Answer:
    """Return an answer in two parts, with what follows from them."""
    first, second = cite(RESERVOIR, "38 per cent of capacity", 1), cite(RESERVOIR, "71 per cent", 2)
    parts = (
        AnswerPart("How full was the Alder reservoir on Monday?", first.quote, 0.9, (1,)),
        AnswerPart("How full was the Alder reservoir a year ago?", second.quote, 0.8, (2,)),
    )
    answer = answered(question, 2, first, second, parts=AnswerParts(0.72))
    return replace(answer, parts=parts, computed="a year ago", computed_from="38 per cent of capacity against 71 per cent.")


def half_compared(question: str) -> Answer:
    """Return a refusal of a question in two parts, one of which was found."""
    whole = compared(question)
    parts = (whole.parts[0], replace(whole.parts[1], answer=None, citations=()))
    nothing = replace(
        whole, status="not_found", answer=None, computed=None, cited=(), citations=whole.citations[:1], parts=parts
    )
    return replace(nothing, computed_from=f"The articles do not say: {parts[1].question}")


def cost(question: str) -> Answer:
    return not_found(question, cite(RESERVOIR, "a third of their maize", 1), cite(TRIBUNE, "worse, in 2011", 2))


Script = dict[str, Callable[[str], Answer] | PullquoteError]
"""Question → what makes its answer, or the error that it meets."""


@dataclass
class ScriptedHeadlines:
    """The headlines of some articles, as the archive lists them."""

    sources: list[SourceRef]

    def count(self, query: HeadlineQuery) -> int:
        return len(self._matching(query))

    def page(self, query: HeadlineQuery, first: int, size: int) -> list[SourceRef]:
        return self._matching(query)[first : first + size]

    def _matching(self, query: HeadlineQuery) -> list[SourceRef]:
        matches = [source for source in self.sources if _is_listed(source, query)]
        orders: dict[HeadlineOrder, Callable[[SourceRef], tuple[str | int, ...]]] = {
            "newest": lambda source: (-source.published.toordinal() if source.published else 0,),
            "oldest": lambda source: (source.published.toordinal() if source.published else 10**7,),
            "outlet": lambda source: (source.outlet.lower(),),
            "headline": lambda source: (source.title.lower(),),
        }
        return sorted(matches, key=orders[query.order])


def _is_listed(source: SourceRef, query: HeadlineQuery) -> bool:
    words, day = f"{source.title} {source.outlet} {source.author}".lower(), source.published
    return (
        all(word in words for word in query.words.lower().split())
        and (not query.outlets or source.outlet in query.outlets)
        and source.outlet not in query.other_than
        and (query.since is None or (day is not None and day >= query.since))
        and (query.until is None or (day is not None and day <= query.until))
    )


@dataclass
class ScriptedArchive:
    """One object that is archive, catalogue and manifest."""

    articles_by_id: dict[str, Article] = field(default_factory=lambda: {a.id: a for a in (RESERVOIR, TRIBUNE)})

    @property
    def catalogue(self) -> "ScriptedArchive":
        return self

    @property
    def manifest(self) -> "ScriptedArchive":
        return self

    @property
    def articles(self) -> int:
        return len(self.articles_by_id)

    def article(self, identity: str) -> Article:
        if identity not in self.articles_by_id:
            raise ArticleMissing(identity)
        return self.articles_by_id[identity]

    folders: tuple[Path, ...] = field(default=(), init=False)
    generation = 1

    @property
    def field_map(self) -> dict[str, str]:
        return {}

    def outlets(self) -> list[str]:
        return list(dict.fromkeys(article.outlet for article in self.articles_by_id.values() if article.outlet))

    def sections(self) -> list[str]:
        return sorted({article.category for article in self.articles_by_id.values() if article.category})

    def authors(self) -> list[str]:
        return sorted({article.author for article in self.articles_by_id.values() if article.author})

    @property
    def headlines(self) -> "ScriptedHeadlines":
        return ScriptedHeadlines([SourceRef.of(a) for a in self.articles_by_id.values()])

    def days(self) -> tuple[date, date] | None:
        return date(2024, 8, 14), date(2024, 8, 16)


class ScriptedAssistant:
    """An assistant that answers by the script, in the order of the stages.

    Clear `allow_answers` to hold questions back after the first stage.
    """

    def __init__(self, script: Script | None = None, default_answer: Callable[[str], Answer] = reservoir) -> None:
        self.script, self.default_answer = script or {}, default_answer
        self.archive = ScriptedArchive()
        self.questions: list[str] = []
        self.histories: list[list[str]] = []
        self.closed = False
        self.allow_answers = Event()
        self.allow_answers.set()
        self.patience = 60.0
        """Seconds after which a question that is held back goes on: an app that ends waits for it."""

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: AskProgress = lambda name, done, total: None,
        *,
        history: Sequence[Exchange] = (),
        today: date | None = None,
    ) -> Answer:
        self.questions.append(question)
        self.histories.append([turn.question for turn in history])
        stage("retrieving", 0, 0)
        self.allow_answers.wait(self.patience)
        for done in range(4):
            stage("reading", done, 3)
        stage("checking", 0, 0)
        scripted = self.script.get(question, self.default_answer)
        if isinstance(scripted, PullquoteError):
            raise scripted
        return replace(scripted(question), filters=filters or Filters())

    def close(self) -> None:
        self.closed = True
