import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from index.errors import UsageError
from qa.conversation.exchange import Exchange
from qa.evaluation.cases.load import Case, load_cases


def jsonl(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_full_line_is_read_field_by_field(tmp_path: Path) -> None:
    line = {
        "id": "1",
        "question": "Who?",
        "answers": ["Uhura"],
        "relevant": ["a1", "a1"],
        "asked_on": "2022-08-05",
        "history": ["Before?", {"question": "And?", "answer": "Yes"}, {"question": "Then?", "answer": None}],
    }
    assert load_cases(jsonl(tmp_path, json.dumps(line))) == [
        Case(
            "1",
            "Who?",
            ("Uhura",),
            ("a1",),
            date(2022, 8, 5),
            (Exchange("Before?"), Exchange("And?", answer="Yes"), Exchange("Then?")),
        ),
    ]


def test_optional_fields_may_be_null_or_missing_and_others_are_ignored(tmp_path: Path) -> None:
    line = '{"id": "1", "question": "Who?", "answers": [], "asked_on": null, "history": null, "split": "dev"}'
    assert load_cases(jsonl(tmp_path, line)) == [Case("1", "Who?", ())]


def test_null_answers_are_unknown_ones(tmp_path: Path) -> None:
    assert load_cases(jsonl(tmp_path, '{"id": "1", "question": "Who?", "answers": null}'))[0].answers is None


def test_blank_lines_and_a_byte_order_mark_are_skipped(tmp_path: Path) -> None:
    path = jsonl(tmp_path, '\ufeff{"id": "1", "question": "Who?", "answers": []}', "", "  ")
    assert len(load_cases(path)) == 1


def test_gold_answers_are_cleaned_as_article_texts_are(tmp_path: Path) -> None:
    path = jsonl(tmp_path, json.dumps({"id": "1", "question": "Who?", "answers": ["Cafe\u0301\u200b  Noir"]}))
    assert load_cases(path)[0].answers == ("Café Noir",)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('{"id": "1", "question": "Who?"}', "answers: Field required"),
        ('{"id": "1", "question": "Who?", "answers": [" "]}', "an answer is empty"),
        ('{"id": "1", "question": "?!", "answers": []}', "the question is empty"),
        ('{"id": "1", "question": "Who?", "answers": "Uhura"}', "answers"),
        ('{"id": 1, "question": "Who?", "answers": []}', "id: "),
        ('{"id": "1", "question": "Who?", "answers": [], "asked_on": "soon"}', "asked_on"),
        ('{"id": "1", ', "JSON"),
        ('["id"]', "object"),
        ('{"id": "0", "question": "Who?", "answers": []}', "“0” stands on an earlier line"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(tmp_path: Path, line: str, wrong: str) -> None:
    path = jsonl(tmp_path, '{"id": "0", "question": "Who?", "answers": []}', line)
    with pytest.raises(UsageError) as caught:
        load_cases(path)
    assert f"{path}, line 2: " in str(caught.value)
    assert wrong in str(caught.value)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no questions"):
        load_cases(jsonl(tmp_path, ""))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.jsonl cannot be read"):
        load_cases(tmp_path / "nowhere.jsonl")


def squad(tmp_path: Path, *questions: Mapping[str, object]) -> Path:
    path = tmp_path / "dev.json"
    path.write_text(
        json.dumps({"version": "v2.0", "data": [{"title": "T", "paragraphs": [{"context": "…", "qas": questions}]}]}),
        encoding="utf-8",
    )
    return path


def test_squad_answers_are_listed_once_and_an_impossible_question_has_none(tmp_path: Path) -> None:
    golds = [{"text": "Uhura", "answer_start": 3}, {"text": "Uhura", "answer_start": 9}]
    first = {"id": "1", "question": "Who?", "answers": golds}
    second = {"id": "2", "question": "Why?", "answers": [], "plausible_answers": golds, "is_impossible": True}
    assert load_cases(squad(tmp_path, first, second)) == [Case("1", "Who?", ("Uhura",)), Case("2", "Why?", ())]


def test_a_file_that_is_not_squad_says_where(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"not a SQuAD file: data\.0\.paragraphs\.0\.qas\.0\.question"):
        load_cases(squad(tmp_path, {"id": "1"}))


def test_an_id_twice_in_squad_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="twice"):
        load_cases(squad(tmp_path, {"id": "1", "question": "Who?"}, {"id": "1", "question": "Why?"}))


def beir(tmp_path: Path, **splits: str) -> Path:
    (tmp_path / "qrels").mkdir()
    queries = [{"_id": "q1", "text": "alder dam"}, {"_id": "q2", "text": "lome port"}]
    (tmp_path / "queries.jsonl").write_text("\n".join(json.dumps(query) for query in queries), encoding="utf-8")
    for name, text in splits.items():
        (tmp_path / "qrels" / f"{name}.tsv").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_beir_folder_gives_relevance_and_no_answers(tmp_path: Path) -> None:
    folder = beir(tmp_path, test="query-id\tcorpus-id\tscore\r\nq2\td7\t1\r\nq2\td8\t0\r\nq2\td9\t2\r\n", dev="q1\td1\t1\n")
    assert load_cases(folder) == [Case("q2", "lome port", None, ("d7", "d9"))]


def test_a_beir_folder_without_a_test_split_uses_dev(tmp_path: Path) -> None:
    assert [case.id for case in load_cases(beir(tmp_path, train="q2\td1\t1\n", dev="q1\td1\t1\n"))] == ["q1"]


@pytest.mark.parametrize(("line", "wrong"), [("q1\td1", "2 columns"), ("q1\td1\tyes", "“yes” is no number")])
def test_a_bad_judgement_is_named_by_its_line(tmp_path: Path, line: str, wrong: str) -> None:
    with pytest.raises(UsageError, match=rf"test\.tsv, line 2: .*{wrong}"):
        load_cases(beir(tmp_path, test=f"query-id\tcorpus-id\tscore\n{line}\n"))


def test_a_beir_folder_without_judgements_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no \.tsv file"):
        load_cases(beir(tmp_path))
