"""`pullquote search` and `pullquote show`."""

import json
from pathlib import Path

import pytest

from tests.doubles.running import Run


def test_search_lists_hits_with_the_fields_of_the_contract(run: Run, index: Path) -> None:
    result = json.loads(run("search", "Alder reservoir capacity", "--index", index, "-k", "2", "--json").out)
    assert result["schema"] == 1
    assert len(result["hits"]) == 2
    first = result["hits"][0]
    assert {
        "article",
        "title",
        "outlet",
        "published",
        "start",
        "end",
        "text",
        "dense_rank",
        "lexical_rank",
        "rank",
        "story",
        "language",
    } <= set(first)
    assert first["article"] == "dam.txt"


def test_search_asks_one_half_where_told(run: Run, index: Path) -> None:
    result = json.loads(run("search", "Alder", "--index", index, "--retriever", "lexical", "--json").out)
    assert {hit["article"] for hit in result["hits"]} == {"dam.txt", "undated"}


def test_show_prints_the_text_that_offsets_count_in(run: Run, index: Path) -> None:
    article_json = json.loads(run("show", "vote", "--index", index, "--json", "--span", "0:10").out)
    assert article_json["quote"] == article_json["text"][0:10] == "Mayor Ida "
    assert run("show", "vote", "--index", index, "--span", "0:10").out == "Mayor Ida \n"


def test_show_prints_headline_source_and_text(run: Run, index: Path) -> None:
    out = run("show", "bridge", "--index", index).out
    assert out.startswith("Bridge reopens\nTribune · Bo Lind · 2024-03-01\n")
    assert "Repairs cost $2.4 million." in out


def test_an_article_full_of_escape_sequences_prints_none_of_them(run: Run, tmp_path: Path) -> None:
    hostile = "Head\x1b]52;c;aGk=\x07line [/red] \u202etfel"
    (tmp_path / "bad.jsonl").write_text(
        json.dumps({"id": "x\x1b[31m", "title": hostile, "source": hostile, "text": hostile}), encoding="utf-8"
    )
    run("index", tmp_path / "bad.jsonl", "--index", tmp_path / "i")
    for command in (["search", "Head"], ["ask", "What is the head line?", "--min-confidence", "0"]):
        out = run(*command, "--index", tmp_path / "i").out
        assert "[/red]" in out
        assert not any(ord(c) < 0x20 and c != "\n" for c in out)
        assert "\u202e" not in out


def test_show_cites_an_article_in_a_style(run: Run, index: Path) -> None:
    out = run("show", "bridge", "--index", index, "--cite", "chicago").out
    assert out == "Lind, Bo. “Bridge reopens.” Tribune, March 1, 2024.\n"


def test_show_cites_the_span_as_the_quote(run: Run, index: Path) -> None:
    out = run("show", "bridge", "--index", index, "--span", "44:70", "--cite", "ap").out
    assert out == "“Repairs cost $2.4 million,” Bo Lind reported in the Tribune on March 1, 2024.\n"


def test_show_lists_the_styles_where_one_is_unknown(run: Run, index: Path) -> None:
    outcome = run("show", "bridge", "--index", index, "--cite", "mla")
    assert outcome.code == 2
    assert "chicago, chicago-note, ap, bibtex" in outcome.err
    assert outcome.out == ""


def test_show_does_not_cite_in_json(run: Run, index: Path) -> None:
    outcome = run("show", "bridge", "--index", index, "--cite", "ris", "--json")
    assert outcome.code == 2
    assert "--json" in outcome.err
    assert outcome.out == ""


@pytest.mark.parametrize("words", [("search", "Alder"), ("ask", "Who won?"), ("ask", "Who won after:2024-05?")])
def test_days_in_the_wrong_order_are_a_usage_error(run: Run, index: Path, words: tuple[str, str]) -> None:
    days = ("--until", "2024-01-01", *(() if "after" in words[1] else ("--since", "2024-06-01")))
    outcome = run(*words, *days, "--index", index)
    assert (outcome.code, "lies after until 2024-01-01" in outcome.err) == (2, True)
