"""Judges the answer to one question: a Case and its Answer → Prediction."""

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
    """Judge an answer. `case.relevant` must hold article ids. Every quote is read again from `articles`."""
    guess, guess_article = _best_guess(answer)
    shown = answer.answer if answer.status == "answered" else None  # a guess that is marked as one counts as a refusal
    shown_scores, best_scores = score_answer(shown, case.answers), score_answer(guess, case.answers)
    if shown is not None and answer.computed is not None:
        # the conclusion and the quote are both shown: the better of them counts
        computed_scores = score_answer(answer.computed, case.answers)
        shown_scores, best_scores = _better(shown_scores, computed_scores), _better(best_scores, computed_scores)
    quotes = (*answer.citations, *answer.nearest)
    return Prediction(
        id=case.id,
        question=case.question,
        follow_up=bool(case.history),
        golds=case.answers,
        relevant=case.relevant,
        status="answered" if shown is not None else "not_found",
        prediction=shown and (answer.computed or shown),
        best_guess=guess,
        confidence=answer.confidence,
        em=shown_scores.em,
        f1=shown_scores.f1,
        correct=shown_scores.correct,
        best_em=best_scores.em,
        best_f1=best_scores.f1,
        best_correct=best_scores.correct,
        citations=tuple(answer.citation(n).source.article for n in answer.cited) if shown is not None else (),
        best_guess_article=guess_article,
        quotes=len(quotes),
        verbatim=sum(_verbatim(citation, articles) for citation in quotes),
        ranking=ranked_articles(hits),
        latency_ms=round(answer.timings.total, 3),
    )


def score_answer(text: str | None, golds: tuple[str, ...] | None) -> AnswerScores:
    """Score `text` (None for a refusal) against the gold answers; the scores are None where `golds` is None, that is unknown."""
    if golds is None:
        return AnswerScores(None, None, None)
    if text is None:
        return AnswerScores(float(not golds), float(not golds), not golds)
    return AnswerScores(squad.exact_match(text, golds), squad.token_f1(text, golds), is_correct(text, golds))


def _better(first: AnswerScores, second: AnswerScores) -> AnswerScores:
    return max(first, second, key=lambda scores: (scores.correct or False, scores.em or 0.0, scores.f1 or 0.0))


def ranked_articles(hits: Sequence[Hit]) -> tuple[RankedArticle, ...]:
    """Return the first 20 articles among the passages, each at the rank of its first passage."""
    first: dict[str, float] = {}
    for hit in hits:
        first.setdefault(hit.article.id, hit.score)
    return tuple(RankedArticle(article, score) for article, score in list(first.items())[:RANKING_DEPTH])


def _best_guess(answer: Answer) -> tuple[str | None, str | None]:
    """Return the answer that is shown, or else the nearest quote, and the id of its article."""
    if answer.answer is not None:
        return answer.answer, answer.citation(answer.cited[0]).source.article if answer.cited else None
    return (answer.nearest[0].quote, answer.nearest[0].source.article) if answer.nearest else (None, None)


def _verbatim(citation: Citation, articles: EvaluationArticles) -> bool:
    try:
        text = articles.article(citation.source.article).text
    except ArticleMissing:
        return False
    return citation.start >= 0 and text[citation.start : citation.end] == citation.quote
