"""A request is read strictly, and an article's offsets are checked before anything is quoted."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import ValidationError

from index.errors import ArticleMissing, QuotationMismatch, UsageError
from qa.assistant import Assistant
from qa.citations.styles.table import CITATION_STYLES
from tests.tui.responding import open_small
from tui.requests.asking import AskRequest
from tui.requests.quoting import CiteRequest, ShowRequest, StyleName
from tui.requests.request_fields import request_problems
from tui.requests.table import REQUEST_KINDS


@pytest.fixture
def small(index: Path) -> Iterator[Assistant]:
    with closing(open_small(index)) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({}, "question"),
        ({"question": ""}, "question"),
        ({"question": 5}, "question"),
        ({"question": "q" * 2001}, "question"),
        ({"question": "Who?", "shout": True}, "shout"),
        ({"question": "Who?", "as_of": 0}, "as_of"),
        ({"question": "Who?", "as_of": "yesterday"}, "as_of"),
        ({"question": "Who?", "outlets": "Tribune"}, "outlets"),
        ({"question": "Who?", "outlets": ["x"] * 51}, "outlets"),
        ({"question": "Who?", "history": ["Who?"] * 51}, "history"),
        ({"question": "Who?", "history": [{"answer": "Ann"}]}, "history"),
    ],
)
def test_a_field_that_is_missing_unknown_or_wrong_is_named(fields: dict[str, object], place: str) -> None:
    with pytest.raises(ValidationError) as error:
        AskRequest.parse_json(json.dumps(fields))
    assert any(problem["place"].startswith(place) for problem in request_problems(error.value))


def test_what_was_sent_is_not_repeated_in_the_problems() -> None:
    with pytest.raises(ValidationError) as error:
        AskRequest.parse_json('{"question": 5, "history": ["SECRET", 7]}')
    assert "SECRET" not in json.dumps(request_problems(error.value))


def test_an_answer_as_it_was_sent_serves_as_a_turn_of_the_history() -> None:
    request = AskRequest.parse_json(
        '{"question": "And?", "history": [{"question": "Who?", "answer": "Ann", "cited": [1]}, "What?"]}'
    )
    assert len(request.history) == 2


def test_the_text_between_offsets_is_returned_and_a_quote_compared_with_it(small: Assistant) -> None:
    shown = ShowRequest(article="bridge", start=4, end=15, quote="Long Bridge").respond(small, lambda *_: None)
    assert shown["quote"] == "Long Bridge"
    with pytest.raises(QuotationMismatch):
        ShowRequest(article="bridge", start=4, end=15, quote="Long bridge").respond(small, lambda *_: None)


@pytest.mark.parametrize("span", [{"start": 5}, {"end": 5}, {"quote": "x"}, {"start": 9, "end": 5}, {"start": 0, "end": 10**6}])
def test_offsets_outside_the_article_are_refused(small: Assistant, span: dict[str, object]) -> None:
    request = ShowRequest.model_validate({"article": "bridge", **span})
    with pytest.raises(UsageError):
        request.respond(small, lambda *_: None)


@pytest.mark.parametrize("article", ["nobody", "../../etc/passwd", "bridge' OR '1'='1", "bridge\0"])
def test_an_article_that_is_not_there_is_missing_whatever_its_id_looks_like(small: Assistant, article: str) -> None:
    with pytest.raises(ArticleMissing):
        ShowRequest(article=article).respond(small, lambda *_: None)


def test_every_citation_style_can_be_asked_for(small: Assistant) -> None:
    assert set(CITATION_STYLES) == set(StyleName.__args__)  # type: ignore[attr-defined]
    cited = CiteRequest(article="bridge", start=4, end=15, style="ap").respond(small, lambda *_: None)
    assert "“Long Bridge,” Bo Lind reported in the Tribune" in str(cited["citation"])


def test_the_texts_of_the_table_are_whole_sentences() -> None:
    assert all(kind.description.endswith(".") and kind.title for kind in REQUEST_KINDS.values())
