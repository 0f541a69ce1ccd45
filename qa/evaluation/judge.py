"""A Case and its Answer → Prediction: everything that is judged about one question."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.errors import ArticleMissing
from index.search.retriever import Hit
from qa.answer import Answer, Citation
from qa.evaluation.cases.case import Case
from qa.evaluation.contract import EvaluationArticles
from qa.evaluation.metrics import squad
from qa.evaluation.metrics.correct import is_correct
from qa.evaluation.prediction import RANKING_DEPTH, Prediction, RankedArticle


@dataclass(frozen=True, slots=True)
class AnswerScores:
    em: float | None
    f1: float | None
    correct: bool | None


def judge(case: Case, answer: Answer, hits: Sequence[Hit], articles: EvaluationArticles) -> Prediction:
    """`case.relevant` must hold article ids. Every quote is read again from `articles`."""
    guess, guessed_from = _best_guess(answer)
    shown, best = score_answer(answer.answer, case.answers), score_answer(guess, case.answers)
    quoted = (*answer.citations, *answer.nearest)
    return Prediction(
        id=case.id,
        question=case.question,
        follow_up=bool(case.history),
        golds=case.answers,
        relevant=case.relevant,
        status=answer.status,
        prediction=answer.answer,
        best_guess=guess,
        confidence=answer.confidence,
        em=shown.em,
        f1=shown.f1,
        correct=shown.correct,
        best_em=best.em,
        best_f1=best.f1,
        best_correct=best.correct,
        citations=tuple(answer.citation(n).source.article for n in answer.cited),
        best_guess_article=guessed_from,
        quotes=len(quoted),
        verbatim=sum(_verbatim(citation, articles) for citation in quoted),
        ranking=ranked_articles(hits),
        latency_ms=round(answer.timings.total, 3),
    )


def score_answer(text: str | None, golds: tuple[str, ...] | None) -> AnswerScores:
    """Of `text` (None: nothing was said) against the gold answers (None: unknown, and so are the marks)."""
    if golds is None:
        return AnswerScores(None, None, None)
    if text is None:
        return AnswerScores(float(not golds), float(not golds), not golds)
    return AnswerScores(squad.exact_match(text, golds), squad.token_f1(text, golds), is_correct(text, golds))


def ranked_articles(hits: Sequence[Hit]) -> tuple[RankedArticle, ...]:
    """The first 20 articles among the passages, each at the rank of its first passage."""
    first: dict[str, float] = {}
    for found in hits:
        first.setdefault(found.article.id, found.score)
    return tuple(RankedArticle(article, score) for article, score in list(first.items())[:RANKING_DEPTH])


def _best_guess(answer: Answer) -> tuple[str | None, str | None]:
    """What is shown, or else the nearest quote, and the article that it stands in."""
    if answer.answer is not None:
        return answer.answer, answer.citation(answer.cited[0]).source.article if answer.cited else None
    return (answer.nearest[0].quote, answer.nearest[0].source.article) if answer.nearest else (None, None)


def _verbatim(citation: Citation, articles: EvaluationArticles) -> bool:
    try:
        text = articles.article(citation.source.article).text
    except ArticleMissing:
        return False
    return citation.start >= 0 and text[citation.start : citation.end] == citation.quote
