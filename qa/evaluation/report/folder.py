"""Writes the folder of `--out`, and reads it again where a later run is compared with it."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from index.errors import PullquoteError
from qa.evaluation.cases.lines import parse_lines
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.html import report_html
from qa.evaluation.report.report import Report, make_report
from qa.evaluation.report.stored_case import StoredCase
from qa.evaluation.report.stored_prediction import StoredPrediction
from qa.evaluation.report.trec import trec_qrels_lines, trec_run_lines
from qa.evaluation.run import Evaluation

__all__ = ["Report", "make_report", "read_predictions", "write_report_folder"]

_PREDICTION = TypeAdapter(StoredPrediction)


def write_report_folder(folder: Path, evaluation: Evaluation) -> Report:
    """Write `report.json`, `report.html`, `predictions.jsonl`, `questions.jsonl`, `run.trec`, `qrels.trec` over earlier ones.

    The same evaluation gives the same bytes. Raises `PullquoteError` where the folder cannot be written.
    """
    report, predictions = make_report(evaluation), evaluation.predictions
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "report.json", [report.as_json(indent=1)])
        (folder / "report.html").write_text(report_html(report, predictions), encoding="utf-8", newline="\n")
        _write(folder / "predictions.jsonl", (StoredPrediction.from_prediction(p).model_dump_json() for p in predictions))
        _write(folder / "questions.jsonl", (StoredCase.from_case(case).model_dump_json() for case in evaluation.cases))
        _write(folder / "run.trec", trec_run_lines(predictions))
        _write(folder / "qrels.trec", trec_qrels_lines(predictions))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PullquoteError(f"Cannot write the evaluation to {folder}: {reason}. Choose another with --out DIR.") from error
    return report


def read_predictions(folder: Path) -> list[Prediction]:
    """Read the predictions of an earlier run. Raises `UsageError` where the folder holds none, or those of another version."""
    return [line.to_prediction() for _, line in parse_lines(folder / "predictions.jsonl", _PREDICTION)]


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
