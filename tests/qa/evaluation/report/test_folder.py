import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.table import metric_names
from qa.evaluation.prediction import Prediction, RankedArticle, RetrievalTrace
from qa.evaluation.report.folder import make_report, read_predictions, write_report_folder
from qa.evaluation.run import Evaluation
from tests.qa.evaluation.scripted import right, rightly_refused, wrong, wrongly_answered, wrongly_refused

FIVE = (right("1"), wrong("2"), wrongly_refused("3"), rightly_refused("4"), wrongly_answered("5"))


def unknown() -> Prediction:
    nothing = dict.fromkeys(("golds", "em", "f1", "correct", "best_em", "best_f1", "best_correct"))
    return replace(right(), **nothing)  # type: ignore[arg-type]


def test_the_json_has_the_fields_of_the_contract_in_order() -> None:
    report = json.loads(make_report(Evaluation(FIVE)).as_json())
    first = ["schema", "questions", "answerable", "follow_ups"]
    assert list(report) == [
        *first,
        "answer",
        "best_guess",
        "retrieval",
        "refusal",
        "calibration",
        "citation",
        "latency_ms",
        "intervals",
        "misses",
    ]
    assert (report["schema"], report["questions"], report["answerable"]) == (1, 5, 3)


def test_every_metric_is_in_the_json_under_its_dotted_name() -> None:
    assert tuple(make_report(Evaluation(FIVE)).values()) == metric_names()


@pytest.mark.parametrize("predictions", [(), (unknown(),), (right(),), (rightly_refused(),), FIVE])
def test_undefined_is_null_and_never_nan(predictions: tuple[Prediction, ...]) -> None:
    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    json.loads(make_report(Evaluation(predictions)).as_json(), parse_constant=refuse)


def test_numbers_have_four_decimals() -> None:
    assert make_report(Evaluation(FIVE)).answer["em"] == 0.3333


def test_every_defined_metric_has_an_interval_around_it() -> None:
    report = make_report(Evaluation(FIVE * 8))
    defined = {name: value for name, value in report.values().items() if value is not None}
    assert set(report.intervals) == set(defined)
    low_high = {name: report.intervals[name] for name in defined if name != "calibration.ece"}  # its resamples lie above it
    assert all(low <= defined[name] <= high for name, (low, high) in low_high.items())


def test_the_folder_gets_six_files(tmp_path: Path) -> None:
    write_report_folder(tmp_path / "new" / "out", Evaluation(FIVE))
    names = sorted(path.name for path in (tmp_path / "new" / "out").iterdir())
    assert names == ["predictions.jsonl", "qrels.trec", "questions.jsonl", "report.html", "report.json", "run.trec"]


def test_what_is_written_is_what_is_returned(tmp_path: Path) -> None:
    report = write_report_folder(tmp_path, Evaluation(FIVE))
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == json.loads(report.as_json())


def test_the_same_evaluation_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_report_folder(tmp_path / name, Evaluation(FIVE))
    assert all(file.read_bytes() == (tmp_path / "b" / file.name).read_bytes() for file in (tmp_path / "a").iterdir())


def test_predictions_come_back_as_they_were(tmp_path: Path) -> None:
    odd = replace(right("6"), question="Wer? “ß”\u2028", ranking=(RankedArticle("a1", 1 / 3),), confidence=2 / 3)
    write_report_folder(tmp_path, Evaluation((*FIVE, odd, unknown())))
    assert read_predictions(tmp_path) == [*FIVE, odd, unknown()]


def test_a_line_of_predictions_is_written_and_read_byte_for_byte_as_it_was(tmp_path: Path) -> None:
    """`--baseline DIR` reads what earlier versions wrote: renaming a field of `Prediction` or `Trace` must not reach the file."""
    line = (Path(__file__).parents[3] / "data" / "prediction-v1.jsonl").read_bytes()
    (tmp_path / "predictions.jsonl").write_bytes(line)
    predictions = read_predictions(tmp_path)
    trace = RetrievalTrace(True, 12, 1, "38", 2, 3, True)
    ranking = (RankedArticle("a1", 1 / 3), RankedArticle("a2", 0.1 + 0.2))
    assert predictions == [replace(wrong("q1"), question="Wie voll? “ß”", relevant=("a1",), ranking=ranking, trace=trace)]
    write_report_folder(tmp_path, Evaluation(tuple(predictions)))
    assert (tmp_path / "predictions.jsonl").read_bytes() == line


def test_a_line_of_questions_is_read_and_written_byte_for_byte_as_it_was(tmp_path: Path) -> None:
    """`questions.jsonl` of a self-exam is a question file: renaming a field of `Case` must not reach it."""
    committed = Path(__file__).parents[3] / "data" / "questions-v1.jsonl"
    write_report_folder(tmp_path, Evaluation((), tuple(load_cases(committed))))
    assert (tmp_path / "questions.jsonl").read_bytes() == committed.read_bytes()


def test_a_line_of_predictions_names_its_fields(tmp_path: Path) -> None:
    write_report_folder(tmp_path, Evaluation(FIVE))
    line = json.loads((tmp_path / "predictions.jsonl").read_text(encoding="utf-8").split("\n")[0])
    fields = "id question prediction best_guess confidence status em f1 correct citations ranking golds latency_ms"
    assert set(line) >= set(fields.split())


def test_predictions_written_before_there_were_traces_still_load(tmp_path: Path) -> None:
    write_report_folder(tmp_path, Evaluation(FIVE))
    predictions_file = tmp_path / "predictions.jsonl"
    lines = [json.loads(line) for line in predictions_file.read_text(encoding="utf-8").splitlines()]
    predictions_file.write_text(
        "".join(json.dumps({k: v for k, v in line.items() if k != "trace"}) + "\n" for line in lines), encoding="utf-8"
    )
    assert read_predictions(tmp_path) == [replace(prediction, trace=None) for prediction in FIVE]


def test_the_report_counts_misses_by_every_stage() -> None:
    report = make_report(Evaluation(FIVE)).misses
    assert report == {"not indexed": 0, "not retrieved": 0, "not read": 1, "refused": 1, "answered": 1}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PullquoteError, match=r"Cannot write the evaluation to .*file"):
        write_report_folder(tmp_path / "file", Evaluation(FIVE))


def test_predictions_of_another_version_are_refused(tmp_path: Path) -> None:
    (tmp_path / "predictions.jsonl").write_text('{"id": "1"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 1"):
        read_predictions(tmp_path)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e'


def test_texts_from_outside_never_become_markup(tmp_path: Path) -> None:
    bad = replace(wrong(HOSTILE), question=HOSTILE, golds=(HOSTILE,), best_guess=HOSTILE)
    write_report_folder(tmp_path, Evaluation((bad,)))
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(html)
    assert not tags.seen & {"script", "img", "link", "iframe"}
    assert not {name for name in tags.attributes if name.startswith("on") or name in ("href", "src")}
    assert "&lt;script&gt;" in html
    assert not re.search("[\x1b\u202e]", html)


def test_the_page_shows_plots_metrics_and_misses(tmp_path: Path) -> None:
    write_report_folder(tmp_path, Evaluation(FIVE))
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert html.count("<svg") == 3
    assert all(f"<td>{name}</td>" in html for name in metric_names())
    assert "the best guess is right, but was refused" in html
    assert "nan" not in re.sub(r"<style>.*</style>", "", html, flags=re.DOTALL).lower()


def test_the_table_of_misses_ends_and_says_so(tmp_path: Path) -> None:
    write_report_folder(tmp_path, Evaluation(tuple(wrong(str(n)) for n in range(503))))
    assert "3 more stand in predictions.jsonl" in (tmp_path / "report.html").read_text(encoding="utf-8")
