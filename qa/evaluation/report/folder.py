"""The folder of `--out`: what a run leaves behind, and what a later run is compared with."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from index.errors import PullquoteError
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.lines import parsed
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.html import page
from qa.evaluation.report.report import Report, report
from qa.evaluation.report.trec import qrels_lines, run_lines
from qa.evaluation.run import Evaluation

__all__ = ["Report", "predictions_of", "report", "write"]

_CASE = TypeAdapter(Case)
_PREDICTION = TypeAdapter(Prediction)


def write(folder: Path, evaluation: Evaluation) -> Report:
    """`report.json`, `report.html`, `predictions.jsonl`, `questions.jsonl`, `run.trec`, `qrels.trec`; earlier ones are replaced.

    The same evaluation gives the same bytes. Raises `PullquoteError` where the folder cannot be written.
    """
    made, predictions = report(evaluation), evaluation.predictions
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "report.json", [made.as_json(indent=1)])
        (folder / "report.html").write_text(page(made, predictions), encoding="utf-8", newline="\n")
        _write(folder / "predictions.jsonl", (_PREDICTION.dump_json(p).decode() for p in predictions))
        _write(folder / "questions.jsonl", (_CASE.dump_json(case).decode() for case in evaluation.cases))
        _write(folder / "run.trec", run_lines(predictions))
        _write(folder / "qrels.trec", qrels_lines(predictions))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PullquoteError(f"Cannot write the evaluation to {folder}: {reason}. Choose another with --out DIR.") from error
    return made


def predictions_of(folder: Path) -> list[Prediction]:
    """Of an earlier run. Raises `UsageError` where the folder does not hold one, or one of another version."""
    return [prediction for _, prediction in parsed(folder / "predictions.jsonl", _PREDICTION)]


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
