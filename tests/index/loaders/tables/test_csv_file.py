from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.tables import csv_file, csv_form


def read(folder: Path, content: str | bytes, field_map: Mapping[str, str] | None = None) -> list[Article | Skipped]:
    file = folder / "a.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(csv_file.load(CorpusFile(file, "a.csv", field_map or {})))


def articles(found: list[Article | Skipped]) -> list[Article]:
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def test_a_row_is_an_article_named_by_the_line_on_which_it_begins(tmp_path: Path) -> None:
    table = (
        "Title,Publication Date,Text,URL,Author\r\n"
        '"Mill, closed",2024-05-02,"The mill\nis ""closed"".\n\nMore.",https://a.example/1,Ana Roe\r\n\r\n'
        "Two,2024-05-03,Short &amp; sweet.,,\r\n"
    )
    one, two = articles(read(tmp_path, table))
    assert one == Article(
        id="a.csv#1",
        title="Mill, closed",
        text='The mill\nis "closed".\n\nMore.',
        published=date(2024, 5, 2),
        outlet="a.example",
        author="Ana Roe",
        url="https://a.example/1",
        path="a.csv",
        locator="line 2",
    )
    assert (two.id, two.text, two.locator) == ("a.csv#2", "Short & sweet.", "line 7")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_by_the_header(tmp_path: Path, delimiter: str) -> None:
    other = ";" if delimiter == "," else ","
    table = (
        f"title{delimiter}date{delimiter}text\nMill{delimiter}2024-05-02{delimiter}Paris{other} Bern{other} Rome{other} Oslo.\n"
    )
    [article] = articles(read(tmp_path, table))
    assert (article.title, article.text) == ("Mill", f"Paris{other} Bern{other} Rome{other} Oslo.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_encodings_are_known(tmp_path: Path, encoding: str) -> None:
    [article] = articles(
        read(tmp_path, "title;text\nCafé;The café in the mill is “closed”, the county said.\n".encode(encoding))
    )
    assert (article.title, article.text) == ("Café", "The café in the mill is “closed”, the county said.")


def test_a_column_may_be_mapped(tmp_path: Path) -> None:
    [article] = articles(read(tmp_path, "kop,lijf\nMill,Text of it.\n", {"title": "kop", "text": "lijf"}))
    assert (article.title, article.text) == ("Mill", "Text of it.")


def test_a_bad_row_costs_nothing_but_itself(tmp_path: Path) -> None:
    found = read(tmp_path, "title,text\nOne,Text, cut in two\nTwo,\nThree,Text.\n")
    assert found[:2] == [Skipped("a.csv:2", "3 cells under a header of 2"), Skipped("a.csv:3", "no text in this row")]
    assert [one.title for one in found[2:] if isinstance(one, Article)] == ["Three"]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("a,b,c\n1,2,3\n", "no column is known as the text: its first line names a, b, c; --map text=NAME names one"),
        ("title,text\n", "a table without rows"),
    ],
)
def test_a_table_without_articles_says_why(tmp_path: Path, table: str, reason: str) -> None:
    assert read(tmp_path, table) == [Skipped("a.csv", reason)]


def test_a_quote_that_is_never_closed_ends_at_a_limit(tmp_path: Path) -> None:
    found = read(tmp_path, 'title,text\nOne,Text.\nTwo,"' + "x" * (csv_form.LONGEST_CELL + 1))
    assert found[1:] == [Skipped("a.csv:3", "a cell of more than 16 MB: is a quote not closed?")]
