"""The paths of the service: what each responds with, and what it picks up meanwhile."""

from pathlib import Path
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator

from index.build.build import build
from index.build.job import BuildJob
from tests.conftest import HASHING
from tests.tui.api.conftest import Serve
from tests.tui.responding import COMMAND, hostile_archive
from tui.api.openapi import openapi_document

BRIDGE = "How much did repairs of the Long Bridge cost?"


def fits(body: object, model: str) -> bool:
    description = openapi_document()
    schema = {"$ref": f"#/components/schemas/{model}", "components": description["components"]}
    return bool(Draft202012Validator(schema).is_valid(body))


async def test_a_question_is_answered_and_its_quote_opens_at_its_offsets(serve: Serve, index: Path) -> None:
    async with serve(index) as service:
        answer = await service.post("/ask", {"question": BRIDGE})
        cited = answer.body["citations"][0]
        assert (answer.status, answer.body["answer"]) == (200, cited["quote"])
        assert fits(answer.body, "PublicAnswer")
        place = f"?start={cited['start']}&end={cited['end']}&quote={quote(cited['quote'])}"
        article = await service.get(f"/articles/{cited['article']}{place}")
        assert article.status == 200
        assert article.body["quote"].encode() == cited["quote"].encode()
        assert fits(article.body, "PublicArticle")
        wrong = await service.get(f"/articles/{cited['article']}{place}x")
        assert wrong.status == 409


async def test_a_follow_up_brings_its_history_and_filters_hold(serve: Serve, index: Path) -> None:
    async with serve(index) as service:
        first = (await service.post("/ask", {"question": BRIDGE})).body
        about = await service.post("/ask", {"question": "Who wrote that article?", "history": [first]})
        assert about.body["answer"] == "Bo Lind"
        before = await service.post("/ask", {"question": BRIDGE, "as_of": "2023-12-31"})
        assert all(cited["article"] != "bridge" for cited in before.body["citations"])


async def test_searches_timelines_and_citations_are_posted(serve: Serve, index: Path) -> None:
    async with serve(index) as service:
        hits = await service.post("/search", {"query": "reservoir", "count": 1})
        assert [hit["article"] for hit in hits.body["hits"]] == ["dam.txt"]
        assert fits(hits.body, "PublicHits")
        timeline = await service.post("/timeline", {"topic": "the Long Bridge"})
        assert fits(timeline.body, "PublicAnswer")
        citation = await service.post("/cite", {"article": "bridge", "style": "ris"})
        assert citation.body["citation"].startswith("TY  - ")
        assert fits(citation.body, "PublicReference")


async def test_health_and_description_are_served(serve: Serve, index: Path) -> None:
    async with serve(index, most_waiting=5) as service:
        health = await service.get("/health")
        facts = ("ready", 1, 4, 0, 5)
        assert tuple(health.body[name] for name in ("status", "generation", "articles", "waiting", "most_waiting")) == facts
        assert fits(health.body, "ServiceHealth")
        assert (await service.get("/openapi.json")).body == openapi_document()


async def test_a_generation_that_is_published_meanwhile_is_answered_from(serve: Serve, corpus: Path, index: Path) -> None:
    async with serve(index) as service:
        (corpus / "ferry.txt").write_text("Ferry\n\nMay 3, 2024\n\nThe Oster ferry carried 317 passengers.\n", encoding="utf-8")
        build(BuildJob(corpus, index, HASHING))
        answer = await service.post("/ask", {"question": "How many passengers did the Oster ferry carry?"})
        assert answer.body["generation"] == 2
        assert answer.body["citations"][0]["article"] == "ferry.txt"
        assert (await service.get("/health")).body["articles"] == 5


async def test_ids_may_hold_slashes_dots_and_anything_else(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two" / "deep").mkdir(parents=True)
    (tmp_path / "one" / "a.txt").write_text("Ferry\n\nThe ferry carried 317 passengers.\n", encoding="utf-8")
    (tmp_path / "two" / "deep" / "50% & more?.txt").write_text("Mill\n\nThe mill closed on Friday.\n", encoding="utf-8")
    build(BuildJob(tmp_path / "one", tmp_path / "index", HASHING, more=(tmp_path / "two",)))
    identity = "../two/deep/50% & more?.txt"
    async with serve(tmp_path / "index") as service:
        for written in (quote(identity, safe=""), quote(identity)):
            assert (await service.get(f"/articles/{written}")).body["article"] == identity


async def test_commands_in_articles_are_data_of_json(serve: Serve, tmp_path: Path) -> None:
    async with serve(hostile_archive(tmp_path)) as service:
        answer = await service.post("/ask", {"question": "How many people lost their jobs at the Tarn mill?"})
        assert COMMAND in answer.body["citations"][0]["article"]
        assert answer.headers["Content-Type"].startswith("application/json")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert COMMAND not in str((await service.get("/openapi.json")).body)


@pytest.mark.parametrize("question", ["", "?!"])
async def test_an_empty_question_is_refused_in_words(serve: Serve, index: Path, question: str) -> None:
    async with serve(index) as service:
        refused = await service.post("/ask", {"question": question})
        assert refused.status == 422
        assert refused.body["error"]
        assert fits(refused.body, "ServiceError")
