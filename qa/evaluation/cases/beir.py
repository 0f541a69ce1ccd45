"""Reads the questions of a BEIR folder: `queries.jsonl` and `qrels/*.tsv`. They judge retrieval only; answers are unknown."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter

from index.errors import UsageError
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.fields import IdField, QuestionField
from qa.evaluation.cases.lines import bad_line, numbered_lines, parse_lines

_SPLITS_BY_PREFERENCE = ("test.tsv", "dev.tsv", "train.tsv")


class _Query(BaseModel):
    id: IdField = Field(alias="_id")
    text: QuestionField


def read_beir(path: Path) -> Iterator[Case]:
    """Yield the queries with a relevant article in the chosen split, in the file's order; other queries' judgements are ignored."""
    relevant = _relevant(_split(path / "qrels"))
    for _, query in parse_lines(path / "queries.jsonl", TypeAdapter(_Query)):
        if query.id in relevant:
            yield Case(query.id, query.text, None, tuple(relevant[query.id]))


def _split(folder: Path) -> Path:
    """Return `test.tsv` if it exists, else `dev.tsv`, `train.tsv`, or the first by name."""
    splits = {file.name: file for file in sorted(folder.glob("*.tsv"))}
    split = next((name for name in (*_SPLITS_BY_PREFERENCE, *splits) if name in splits), None)
    if split is None:
        raise UsageError(f"{folder} holds no .tsv file with judgements. A BEIR folder has queries.jsonl and qrels/test.tsv.")
    return splits[split]


def _relevant(path: Path) -> dict[str, list[str]]:
    """Return query id → article ids with a score above 0. A first line whose score is no number is the header."""
    by_query: dict[str, list[str]] = {}
    for number, line in enumerate(numbered_lines(path).decode("utf-8", "replace").split("\n"), start=1):
        if not line.strip():
            continue
        query, article, score = _columns(path, number, line)
        if number == 1 and not _is_number(score):
            continue
        if not _is_number(score):
            raise bad_line(path, number, f"the score “{score}” is no number")
        if float(score) > 0 and article not in by_query.setdefault(query, []):
            by_query[query].append(article)
    return {query: articles for query, articles in by_query.items() if articles}


def _columns(path: Path, number: int, line: str) -> tuple[str, str, str]:
    match line.rstrip("\r").split("\t"):
        case [query, article, score]:
            return query, article, score
        case columns:
            raise bad_line(path, number, f"{len(columns)} columns instead of 3 (query, article, score)")


def _is_number(text: str) -> bool:
    return text.strip().removeprefix("-").replace(".", "", 1).isdigit()
