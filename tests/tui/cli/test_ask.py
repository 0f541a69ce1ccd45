"""`pullquote ask`."""

import io
import json
from pathlib import Path

import pytest

from index.store.archive import Archive
from tests.doubles.running import Run

FIELDS = {
    "schema", "question", "standalone", "as_of", "filters", "time", "status", "confidence", "answer", "cited", "citations",
    "carried", "offered", "timeline", "computed", "computed_from", "parts", "calibrated", "corrected_from", "qualification",
    "alternatives", "disagreements", "updates", "independent_reports", "reasons", "nearest", "reader", "timings_ms", "generation",
}  # fmt: skip


def ask(run: Run, index: Path, *arguments: object) -> dict[str, object]:
    result: dict[str, object] = json.loads(run("ask", *arguments, "--index", index, "--json").out)
    return result


def test_an_answer_has_the_fields_of_the_contract_and_verbatim_quotes(run: Run, index: Path) -> None:
    answer = ask(run, index, "How full was the Alder reservoir?", "--min-confidence", "0")
    assert set(answer) == FIELDS
    assert answer["status"] == "answered"
    catalogue = Archive.open(index).catalogue
    for citation in answer["citations"]:  # type: ignore[attr-defined]
        text = catalogue.article(citation["article"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert text[citation["sentence_start"] :].startswith(citation["sentence"])
    assert answer["answer"] == answer["citations"][0]["quote"]  # type: ignore[index]


def test_what_is_refused_has_no_answer_but_the_nearest_evidence(run: Run, index: Path) -> None:
    answer = ask(run, index, "How full was the Alder reservoir?", "--min-confidence", "1")
    assert (answer["status"], answer["answer"], answer["citations"]) == ("not_found", None, [])
    assert answer["nearest"]


def test_a_guess_is_shown_only_where_it_is_asked_for(run: Run, index: Path) -> None:
    question = "How full was the Alder reservoir?"
    guess = ask(run, index, question, "--min-confidence", "1", "--possible")
    shown = float(str(guess["confidence"])) >= 0.3
    assert guess["status"] == ("possible" if shown else "not_found")
    assert bool(guess["citations"]) == shown
    assert ask(run, index, question, "--min-confidence", "1")["status"] == "not_found"


def test_two_runs_give_the_same_bytes_but_for_timings(run: Run, index: Path) -> None:
    first, second = (ask(run, index, "Who won a third term?") for _ in range(2))
    assert first.pop("timings_ms") is not None
    second.pop("timings_ms")
    assert first == second


def test_filters_reach_the_search_and_the_json(run: Run, index: Path) -> None:
    answer = ask(run, index, "What reopened?", "--as-of", "2023-12-31", "--outlet", "courier", "--min-confidence", "0")
    assert answer["as_of"] == "2023-12-31"
    assert answer["filters"] == {"since": None, "until": None, "outlets": ["courier"], "authors": []}
    assert {citation["article"] for citation in answer["citations"]} == {"vote"}  # type: ignore[attr-defined]


def test_a_filter_that_matches_nothing_is_not_found_and_says_so(run: Run, index: Path) -> None:
    outcome = run("ask", "Who won?", "--index", index, "--outlet", "No Such Post", "--fail-on-not-found")
    assert outcome.code == 4
    assert "no article is from “No Such Post”" in outcome.out


def test_not_found_is_exit_0_unless_asked_for(run: Run, index: Path) -> None:
    assert run("ask", "Who won?", "--index", index, "--min-confidence", "1").code == 0


def test_questions_from_stdin_give_one_json_line_each_and_a_bad_one_does_not_end_it(
    run: Run, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Who won a third term?\r\n\r\nWhat did repairs cost?"))
    outcome = run("ask", "-", "--index", index)
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    assert [line["question"] for line in lines] == ["Who won a third term?", "", "What did repairs cost?"]
    assert "error" in lines[1]
    assert outcome.code == 1


def test_questions_from_stdin_may_fail_on_not_found_too(run: Run, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for flag, code in (("--json", 0), ("--fail-on-not-found", 4)):
        monkeypatch.setattr("sys.stdin", io.StringIO("Who won?\n"))
        assert run("ask", "-", "--index", index, "--min-confidence", "1", flag).code == code


def test_the_text_shows_verdict_quote_and_source_without_control_sequences(run: Run, index: Path) -> None:
    out = run("ask", "How full was the Alder reservoir?", "--index", index, "--min-confidence", "0").out
    assert "“" in out
    assert "[1] Dam level falls" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["ask", ""], 2, "question is empty"),
        (["ask", "   "], 2, "question is empty"),
        (["ask", "x" * 20_000], 2, "20,000 characters"),
        (["ask", "Who?", "--as-of", "yesterday"], 2, "2024-08-31"),
        (["ask", "Who?", "-k", "0"], 2, "-k"),
        (["ask", "Who?", "--reader", "oracle"], 2, "sentence"),
        (["search", " "], 2, "empty"),
        (["show", "nowhere"], 1, "pullquote search"),
        (["show", "vote", "--span", "5:999999"], 2, "START:END"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_bad_input_is_a_message_with_the_right_exit_code(
    run: Run, index: Path, arguments: list[str], code: int, says: str
) -> None:
    where = [] if arguments[0] == "nonsense" else ["--index", index]
    outcome = run(*arguments, *where)
    assert outcome.code == code
    assert says in outcome.err
    assert "Traceback" not in outcome.err


def test_a_missing_index_is_exit_3_and_names_the_command(run: Run, tmp_path: Path) -> None:
    outcome = run("ask", "Who?", "--index", tmp_path / "none")
    assert outcome.code == 3
    assert "pullquote index CORPUS" in outcome.err


def test_an_index_of_another_model_is_exit_3(run: Run, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MODEL", "128")
    outcome = run("ask", "Who?", "--index", index)
    assert outcome.code == 3
    assert "another" in outcome.err or "built with" in outcome.err
