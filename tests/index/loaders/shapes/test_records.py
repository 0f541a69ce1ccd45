from collections.abc import Mapping
from datetime import date

import pytest

from index.article import Article
from index.loaders.fields.json_value import JsonValue
from index.loaders.shapes.plain_record import FIELD_NAMES
from index.loaders.shapes.records import article_from_record
from index.loaders.shapes.shape import NoArticle


def read(record: dict[str, JsonValue], field_map: Mapping[str, str] | None = None) -> Article:
    article = article_from_record(record, field_map or {}, "a.jsonl", 7)
    assert not isinstance(article, NoArticle), article.reason
    return article


def test_the_fields_of_the_contract_are_read() -> None:
    record: dict[str, JsonValue] = {
        "id": "x",
        "title": "T",
        "date": "2025-01-08",
        "source": "S",
        "url": "https://a.example",
        "author": "A",
        "category": "C",
        "text": "Text.",
    }
    assert read(record) == Article("x", "T", "Text.", date(2025, 1, 8), "S", "A", "https://a.example", "C", "a.jsonl")


@pytest.mark.parametrize("name", FIELD_NAMES["text"])
def test_the_text_is_found_under_its_usual_names(name: str) -> None:
    assert read({name: "Text."}).text == "Text."


def test_objects_lists_and_numbers_become_words() -> None:
    article = read({"id": 12, "authors": [{"name": "A"}, "B"], "source": {"id": None, "name": "S"}, "body": ["One.", "Two."]})
    assert (article.id, article.author, article.outlet, article.text) == ("12", "A, B", "S", "One.\n\nTwo.")


def test_a_mapped_name_wins_and_an_absent_one_falls_back() -> None:
    field_map = {"title": "meta.headline", "text": "bodies.0.value", "date": "when"}
    mapped = read({"title": "no", "meta": {"headline": "T"}, "bodies": [{"value": "Text."}], "when": 1736330400}, field_map)
    assert (mapped.title, mapped.text, mapped.published) == ("T", "Text.", date(2025, 1, 8))
    assert read({"headline": "T", "text": "Text."}, field_map).title == "T"


def test_our_field_may_be_mapped_under_any_of_its_names() -> None:
    assert read({"text": "Text.", "when": "8 Jan 2025"}, {"published": "when"}).published == date(2025, 1, 8)


def test_a_name_with_a_dot_in_it_is_tried_first() -> None:
    assert read({"a.b": "Text.", "a": {"b": "no"}}, {"text": "a.b"}).text == "Text."


def test_what_is_missing_is_made_up_from_the_rest() -> None:
    article = read({"text": "The bridge is closed. It opens in May.", "url": "https://www.a.example/b", "author": True})
    assert (article.id, article.title, article.outlet, article.author) == (
        "a.jsonl#7",
        "The bridge is closed.",
        "a.example",
        "",
    )


@pytest.mark.parametrize("text", [None, "", " \n", [], {}, False, ["", None]])
def test_there_is_no_article_without_text(text: JsonValue) -> None:
    assert article_from_record({"title": "T", "text": text}, {}, "a.jsonl", 1) == NoArticle("no text")
