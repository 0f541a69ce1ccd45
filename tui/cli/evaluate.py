"""`pullquote eval`: a file of questions, or the reader alone on rows that bring their own text."""

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import click

from index.embedders.table import open_embedder
from index.errors import UsageError
from index.filters import Filters
from index.text import clean
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.cases.reading_rows import load_rows
from qa.evaluation.exam.self_exam import self_exam
from qa.evaluation.reading import evaluate_reader
from qa.evaluation.report.compare import compare_runs
from qa.evaluation.report.folder import make_report, write_report_folder
from qa.evaluation.report.thresholds import Threshold, failed_thresholds, parse_threshold
from qa.evaluation.run import Evaluation, Options
from qa.evaluation.run import evaluate_cases as run
from qa.readers.table import open_reader
from tui.cli.options import DayParameter, as_json, index_dir, passages, promise, reader, retriever
from tui.cli.progress import count_progress
from tui.config.load import Configuration, configure
from tui.presentation.evaluation_text import comparison_text, reading_text, report_text

EXIT_BELOW_THRESHOLD = 5
SELF_EXAM_QUESTIONS = 200
"""Questions of `--self`, each with its twin."""


class AsOfParameter(DayParameter):
    """A day, or “asked” for the day on which each question was asked."""

    name = "asked|date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date | str:  # type: ignore[override]
        return "asked" if value == "asked" else super().convert(value, param, ctx)


@dataclass(frozen=True, slots=True)
class EvaluationOutput:
    """The output that a person asked for."""

    out: Path | None
    baseline: Path | None
    thresholds: tuple[Threshold, ...]
    as_json: bool


@click.command("eval")
@click.argument("questions", type=click.Path(path_type=Path), required=False)
@index_dir
@click.option(
    "--self", "itself", is_flag=True, help="An exam on the archive: questions from its own sentences, and unanswerable twins."
)
@click.option("--reading", "rows", type=click.Path(path_type=Path), help="The reader alone, on rows with a context each.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for report, predictions, run and qrels.")
@click.option("--baseline", type=click.Path(path_type=Path), help="The --out folder of an earlier run to compare with.")
@click.option("--fail-under", "limits", multiple=True, metavar="METRIC=VALUE", help="Exit with 5 where the metric is worse.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help=f"Only the first N questions; with --self, N with their twins ({SELF_EXAM_QUESTIONS}).",
)
@click.option("--as-of", type=AsOfParameter(), help="Each question's own day, or one day for all.")
@click.option(
    "--history",
    type=click.Choice(["given", "own"]),
    default="given",
    show_default=True,
    help="The answers before a follow-up: those in the file, or the assistant's own.",
)
@passages
@promise
@retriever
@reader
@as_json
def evaluate(questions: Path | None, itself: bool, rows: Path | None, index_dir: Path | None, **options: object) -> int:
    """Run QUESTIONS (JSONL, SQuAD JSON or a BEIR folder): answers, retrieval, refusal, calibration and latency."""
    if (questions is not None) + itself + (rows is not None) != 1:
        raise UsageError("Give one of QUESTIONS, --self, and --reading ROWS.jsonl.")
    if itself and options["as_of"]:
        raise UsageError("--self examines the whole archive; leave out --as-of.")
    configuration = configure(index_dir, {name: options.pop(name) for name in ("passages", "promise", "retriever", "reader")})
    limit, as_of, history = options.pop("limit"), options.pop("as_of"), options.pop("history")
    output = _output(**options)  # type: ignore[arg-type]
    if rows is not None:
        return _reading(configuration, rows, output, limit)  # type: ignore[arg-type]
    with closing(_assistant(configuration)) as assistant:
        cases = self_exam(assistant, limit or SELF_EXAM_QUESTIONS) if itself else load_cases(questions)[:limit]  # type: ignore[arg-type, index]
        return _questions(_evaluation(assistant, cases, as_of, history == "own"), output)  # type: ignore[arg-type]


def _output(out: Path | None, baseline: Path | None, limits: tuple[str, ...], as_json: bool) -> EvaluationOutput:
    return EvaluationOutput(out, baseline, tuple(parse_threshold(text) for text in limits), as_json)


def _assistant(c: Configuration) -> Assistant:
    return Assistant.open(c.index_dir, c.index, c.search, c.answer)


def _evaluation(assistant: Assistant, cases: Sequence[Case], as_of: date | str | None, own_history: bool) -> Evaluation:
    day = as_of if isinstance(as_of, date) else None
    with count_progress("Asking") as advance:
        return run(assistant, cases, Options(as_of == "asked", Filters(as_of=day), own_history), advance)


def _questions(evaluation: Evaluation, output: EvaluationOutput) -> int:
    comparison = compare_runs(evaluation.predictions, output.baseline) if output.baseline else None
    result = write_report_folder(output.out, evaluation) if output.out else make_report(evaluation)
    if output.as_json:
        fields = json.loads(result.as_json()) | ({"baseline": asdict(comparison)} if comparison else {})
        click.echo(json.dumps(fields, ensure_ascii=False))
    else:
        click.echo(clean(report_text(result) + (comparison_text(comparison) if comparison else "")))
    shortfalls = failed_thresholds(result, output.thresholds)
    for sentence in shortfalls:
        click.echo(f"Below the threshold: {sentence}.", err=True)
    return EXIT_BELOW_THRESHOLD if shortfalls else 0


def _reading(configuration: Configuration, rows: Path, output: EvaluationOutput, limit: int | None) -> int:
    reading_rows = load_rows(rows)[:limit]
    index = configuration.index
    chosen_reader = open_reader(configuration.answer.reader, lambda: open_embedder(index.embedder, index.model))
    with count_progress("Reading") as advance:
        result = evaluate_reader(chosen_reader, reading_rows, advance)
    click.echo(result.model_dump_json(by_alias=True) if output.as_json else reading_text(result))
    return 0
