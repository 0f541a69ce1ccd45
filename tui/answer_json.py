"""An Answer, a Citation or a Hit as the JSON of docs/commands.md."""

from collections.abc import Sequence
from datetime import date

from index.article import Article
from index.filters import Filters
from index.retriever import Hit
from qa.answer import Answer, Citation, Correction, Disagreement

Json = dict[str, object]


def answer_json(answer: Answer) -> Json:
    """The fields of `ask --json`. `cited`, `reports`, `updates`, `missing` and `reader` extend the contract."""
    return {
        "schema": 1,
        "question": answer.question,
        "standalone": answer.standalone,
        "as_of": _day(answer.filters.as_of),
        "filters": _filters(answer.filters),
        "time": None,
        "status": answer.status,
        "confidence": round(answer.confidence, 4),
        "answer": answer.answer,
        "cited": list(answer.cited),
        "reports": answer.reports,
        "citations": [citation_json(c) for c in answer.citations],
        "alternatives": [
            {"answer": a.answer, "confidence": round(a.confidence, 4), "citations": list(a.citations)}
            for a in answer.alternatives
        ],
        "disagreements": [_otherwise(d) for d in answer.disagreements],
        "updates": [_otherwise(d) for d in answer.updates],
        "missing": list(answer.missing),
        "nearest": [citation_json(c) for c in answer.nearest],
        "reader": answer.reader,
        "timings_ms": _timings(answer),
        "generation": answer.generation,
    }


def citation_json(citation: Citation) -> Json:
    """`sentence_start` (where `sentence` begins in the article), `agency`, `carriers` and `corrections` extend the contract."""
    c = citation
    return {
        "n": c.n,
        "article": c.article,
        "title": c.title,
        "outlet": c.outlet,
        "author": c.author,
        "published": _day(c.published),
        "url": c.url,
        "path": c.path,
        "start": c.start,
        "end": c.end,
        "quote": c.quote,
        "sentence": c.sentence,
        "sentence_start": c.sentence_start,
        "story": c.story,
        "copies": c.copies,
        "agency": c.agency,
        "carriers": [{"article": r.article, "outlet": r.outlet, "published": _day(r.published)} for r in c.carriers],
        "corrections": [_correction(correction) for correction in c.corrections],
    }


def _otherwise(other: Disagreement) -> Json:
    return {"answer": other.answer, "citations": list(other.citations), "reports": other.reports}


def _correction(c: Correction) -> Json:
    return {
        "kind": c.kind,
        "article": c.article,
        "title": c.title,
        "outlet": c.outlet,
        "published": _day(c.published),
        "start": c.start,
        "end": c.end,
        "quote": c.quote,
        "concerns": c.concerns,
    }


def hits_json(hits: Sequence[Hit]) -> Json:
    """The fields of `search --json`."""
    return {"schema": 1, "hits": [_hit(hit) for hit in hits]}


def article_json(article: Article, span: tuple[int, int] | None) -> Json:
    """The fields of `show --json`; `quote` is the text at the span asked for."""
    a = article
    fields: Json = {
        "schema": 1,
        "article": a.id,
        "title": a.title,
        "outlet": a.outlet,
        "author": a.author,
        "published": _day(a.published),
        "url": a.url,
        "category": a.category,
        "path": a.path,
        "text": a.text,
    }
    return fields if span is None else fields | {"start": span[0], "end": span[1], "quote": a.text[slice(*span)]}


def _hit(hit: Hit) -> Json:
    return {
        "article": hit.article.id,
        "title": hit.article.title,
        "outlet": hit.article.outlet,
        "published": _day(hit.article.published),
        "start": hit.passage.start,
        "end": hit.passage.end,
        "text": hit.text,
        "dense_rank": hit.dense_rank,
        "lexical_rank": hit.lexical_rank,
        "rank": hit.rank,
        "score": round(hit.score, 6),
        "story": hit.standing.story,
    }


def _filters(filters: Filters) -> Json:
    return {
        "since": _day(filters.since),
        "until": _day(filters.until),
        "outlets": list(filters.outlets),
        "authors": list(filters.authors),
    }


def _timings(answer: Answer) -> Json:
    t = answer.timings
    return {
        "understand": round(t.understand, 2),
        "retrieve": round(t.retrieve, 2),
        "read": round(t.read, 2),
        "total": round(t.total, 2),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
