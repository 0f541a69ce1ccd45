"""`pullquote ask`: one answer, or one per line of stdin."""

import json
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import click

from index.errors import PullquoteError
from index.filters import Filters
from qa.answer import Answer
from qa.assistant import Assistant
from qa.errors import EmptyQuestion
from tui.cli.asked_line import parse_asked_line
from tui.cli.options import FilterOptions, as_json, filters, index_dir, passages, possible, promise, reader, retriever
from tui.cli.progress import passing_line
from tui.config.load import configure
from tui.presentation.answer_text import answer_text
from tui.services.assistant import READER_LOADING

EXIT_NOT_FOUND = 4


@click.command()
@click.argument("question")
@index_dir
@filters
@passages
@promise
@possible
@click.option("--min-confidence", type=click.FloatRange(0.0, 1.0), help="Below this probability the answer is “not found”.")
@click.option("--fail-on-not-found", is_flag=True, help="Exit with 4 where the articles do not answer.")
@retriever
@reader
@as_json
def ask(question: str, index_dir: Path | None, as_json: bool, fail_on_not_found: bool, **options: object) -> int:
    """Answer QUESTION from the archive. With “-”, read one question a line from stdin and write one JSON line each.

    A line is a question, or a JSON object: {"question": …, "history": [question or {"question": …, "answer": …}, …], "as_of": …}.
    """
    if question != "-" and not question.strip():
        raise EmptyQuestion
    question_filters = FilterOptions(**{name: options.pop(name) for name in FilterOptions.__slots__}).filters()  # type: ignore[arg-type]
    c = configure(index_dir, options)
    with passing_line(READER_LOADING):
        opened = Assistant.open(c.index_dir, c.index, c.search, c.answer)
    with closing(opened) as assistant:
        if question == "-":
            return _stream(assistant, question_filters, fail_on_not_found)
        answer = assistant.ask(question, question_filters, today=date.today())
    click.echo(json.dumps(_fields(answer), ensure_ascii=False) if as_json else answer_text(answer))
    return EXIT_NOT_FOUND if fail_on_not_found and answer.status == "not_found" else 0


def _stream(assistant: Assistant, question_filters: Filters, fail_on_not_found: bool) -> int:
    """Write one JSON line per input line, flushed at once. A question that cannot be asked gives {"error"}, and the next follows."""
    failed = missing = False
    for line in sys.stdin:
        question = line.rstrip("\r\n")
        try:
            asked = parse_asked_line(question, question_filters)
            question = asked.question
            answer = assistant.ask(question, asked.filters, history=asked.history, today=date.today())
            result, missing = _fields(answer), missing or answer.status == "not_found"
        except PullquoteError as error:
            result, failed = {"schema": 1, "question": question, "error": str(error)}, True
        click.echo(json.dumps(result, ensure_ascii=False))
        sys.stdout.flush()
    return 1 if failed else EXIT_NOT_FOUND if missing and fail_on_not_found else 0


def _fields(answer: Answer) -> dict[str, object]:
    from qa.answer_json import answer_json  # its models take some 10 ms, which an answer as text need not wait for

    return answer_json(answer)
