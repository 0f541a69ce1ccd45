"""Rows to train a reader on: SQuAD's own JSON, or one row or one context per line as in `../shared/data/reader`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from index.day_words import padded_day
from index.text import Span, sentences


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A question, the text to find its answer in, and the answers as spans; none if the text does not answer."""

    id: str
    question: str
    context: str
    spans: tuple[tuple[int, int], ...]
    title: str = ""
    date: str = ""
    """The date as it is written in front of a passage: “07 December 2022”."""

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.context[start:end] for start, end in self.spans))

    @property
    def prefix(self) -> str:
        """Return the text in front of the context, in the words of `index.passages.context_prefix`."""
        if not self.title:
            return ""
        return f"{self.title} ({self.date})" if self.date else self.title


def read_rows(path: Path, titled: bool = True) -> list[TrainingRow]:
    """Return all rows of a file. `titled`: its titles say what a text is about. Raise `ValueError` for a wrong span."""
    entries = _squad(path) if path.suffix == ".json" else _grouped(path) if ".grouped" in path.suffixes else _lines(path)
    return [_row(entry, titled) for entry in entries]


def read_articles(path: Path, characters: int) -> list[TrainingRow]:
    """Return the passages of articles as rows without a question: whole sentences of about `characters` at most."""
    return [
        TrainingRow(
            f"{entry['id']}:{start}",
            "",
            entry["text"][start:end],
            (),
            entry["title"],
            _day(entry["date"]),
        )
        for entry in _lines(path)
        for start, end in _passages(entry["text"], characters)
    ]


def read_questions(path: Path, articles: Path) -> list[TrainingRow]:
    """Return questions about articles, of which the file holds no text: one a line,

    `{"article", "passage": [start, end], "question", "answer": [start, end]}`, offsets in the article's text; no `answer` where
    the passage does not answer. Raise `ValueError` for an answer outside its passage.
    """
    by_id = {entry["id"]: entry for entry in _lines(articles)}
    return [_about(number, entry, by_id[entry["article"]]) for number, entry in enumerate(_lines(path))]


def _about(number: int, entry: dict[str, Any], article: dict[str, Any]) -> TrainingRow:
    first, last = entry["passage"]
    answer = entry.get("answer")
    if answer and not first <= answer[0] < answer[1] <= last:
        raise ValueError(f"The answer of “{entry['question']}” does not stand in its passage")
    spans = ((answer[0] - first, answer[1] - first),) if answer else ()
    identity = f"{entry['article']}-q{number}"
    return TrainingRow(identity, entry["question"], article["text"][first:last], spans, article["title"], _day(article["date"]))


def read_asked(path: Path) -> frozenset[str]:
    """Return the questions of a file of questions."""
    return frozenset(entry["question"].strip() for entry in _lines(path))


def _passages(text: str, characters: int) -> Iterator[Span]:
    first = last = 0
    for start, end in sentences(text):
        if last and end - first > characters:
            yield first, last
            last = 0
        first, last = (first, end) if last else (start, end)
    if last:
        yield first, last


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _grouped(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file with one context a line and its questions in `qas`."""
    for line in _lines(path):
        yield from ({**row, "context": line["context"], "title": line.get("title", "")} for row in line["qas"])


def _squad(path: Path) -> Iterator[dict[str, Any]]:
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            for entry in paragraph["qas"]:
                answers = [{"text": a["text"], "start": a["answer_start"]} for a in entry["answers"]]
                yield {**entry, "answers": answers, "context": paragraph["context"], "title": article.get("title", "")}


def _row(entry: dict[str, Any], titled: bool) -> TrainingRow:
    context = entry["context"]
    for answer in entry["answers"]:
        if not context.startswith(answer["text"], answer["start"]):
            raise ValueError(f"Row {entry['id']}: “{answer['text']}” does not stand at {answer['start']}")
    spans = tuple(_stripped(answer["text"], answer["start"]) for answer in entry["answers"] if answer["text"].strip())
    title = unquote(entry.get("title") or "").replace("_", " ") if titled else ""
    return TrainingRow(str(entry["id"]), entry["question"].strip(), context, spans, title, _day(entry.get("date")))


def _stripped(text: str, start: int) -> Span:
    first = start + len(text) - len(text.lstrip())
    return first, first + len(text.strip())


def _day(written: str | None) -> str:
    """Return 2022-12-07 or 2022/12/07 as it is written in front of a passage."""
    return padded_day(date.fromisoformat(written[:10].replace("/", "-"))) if written else ""
