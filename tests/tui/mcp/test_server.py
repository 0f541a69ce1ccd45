"""The tools as an assistant uses them, through the client of the SDK."""

import json
import re
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult

from qa.answer_json import PublicAnswer
from qa.json_schemas import SCHEMAS
from tests.conftest import ROOT
from tests.tui.responding import COMMAND, hostile_archive, responder_over
from tui.mcp.results import QUOTED_NOTICE
from tui.mcp.server import INSTRUCTIONS, mcp_server
from tui.requests.responder import Responder

TOOLS = ["ask", "search", "show", "cite", "timeline"]


async def call(responder: Responder, tool: str, arguments: dict[str, object]) -> CallToolResult:
    async with Client(mcp_server(responder)) as client:
        return await client.call_tool(tool, arguments)


async def tools_of(responder: Responder) -> str:
    async with Client(mcp_server(responder)) as client:
        listed = await client.list_tools()
    return json.dumps([tool.model_dump(mode="json") for tool in listed.tools])


def text_of(result: CallToolResult) -> list[str]:
    return [block.text for block in result.content if block.type == "text"]


async def test_the_tools_are_listed_with_the_public_schemas(index: Path) -> None:
    with responder_over(index) as responder:
        tools = json.loads(await tools_of(responder))
    assert [tool["name"] for tool in tools] == TOOLS
    assert all(tool["annotations"]["read_only_hint"] for tool in tools)
    schemas = {tool["name"]: tool["output_schema"] for tool in tools}
    assert schemas["ask"] == schemas["timeline"] == PublicAnswer.model_json_schema(mode="serialization")
    assert all(
        any(schema == model.model_json_schema(mode="serialization") for model in SCHEMAS.values())
        for schema in schemas.values()
    )
    for tool in tools:
        Draft202012Validator.check_schema(tool["input_schema"])


async def test_a_quote_opens_again_at_its_offsets_with_the_same_bytes(index: Path) -> None:
    with responder_over(index) as responder:
        answer = (
            await call(responder, "ask", {"question": "How much did repairs of the Long Bridge cost?"})
        ).structured_content
        cited = answer["citations"][0]
        assert answer["answer"] == cited["quote"]
        place = {name: cited[name] for name in ("article", "start", "end", "quote")}
        shown = (await call(responder, "show", place)).structured_content
        assert shown["quote"].encode() == cited["quote"].encode() == shown["text"][cited["start"] : cited["end"]].encode()
        citation = (await call(responder, "cite", {**place, "style": "chicago"})).structured_content
        assert citation["quote"] == cited["quote"]
        assert "Bridge reopens" in citation["citation"]
        misquoted = await call(responder, "cite", {**place, "quote": "another"})
        assert misquoted.is_error
        assert "is not what was to be quoted" in text_of(misquoted)[0]


async def test_text_and_structured_content_say_the_same(index: Path) -> None:
    with responder_over(index) as responder:
        result = await call(responder, "search", {"query": "dam level", "count": 2})
    notice, body = text_of(result)
    assert notice == QUOTED_NOTICE
    assert json.loads(body) == result.structured_content
    assert len(result.structured_content["hits"]) == 2


@pytest.mark.parametrize(
    ("tool", "arguments", "named"),
    [
        ("ask", {}, "question: Field required"),
        ("ask", {"question": "Who?", "history": "none"}, "history: Input should be a valid"),
        ("ask", {"question": "Who?", "k": 5}, "k: Extra inputs are not permitted"),
        ("search", {"query": "dam", "count": 1000}, "count: Input should be less than or equal to 100"),
        ("show", {"article": "bridge", "start": -1, "end": 3}, "start: Input should be greater than or equal to 0"),
        ("show", {"article": "bridge", "start": 3, "end": 3000}, "is no span within"),
        ("show", {"article": "../../etc/passwd"}, "No article"),
        ("cite", {"article": "bridge", "style": "mla"}, "style: Input should be 'chicago'"),
        ("timeline", {"topic": ""}, "topic: String should have at least 1 character"),
        ("ask", {"question": "?!"}, "The question is empty"),
    ],
)
async def test_wrong_arguments_get_the_error_of_the_schema(
    index: Path, tool: str, arguments: dict[str, object], named: str
) -> None:
    with responder_over(index) as responder:
        result = await call(responder, tool, arguments)
    assert result.is_error
    assert named in text_of(result)[0]


@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_assistants_of_the_older_and_the_newer_protocol_are_served(index: Path, mode: str) -> None:
    with responder_over(index) as responder:
        async with Client(mcp_server(responder), mode=mode) as client:
            assert [tool.name for tool in (await client.list_tools()).tools] == TOOLS
            assert client.instructions == INSTRUCTIONS
            result = await client.call_tool("show", {"article": "bridge", "start": 4, "end": 15})
    assert result.structured_content["quote"] == "Long Bridge"


async def test_a_tool_that_does_not_exist_is_an_error_of_the_protocol(index: Path) -> None:
    with responder_over(index) as responder:
        async with Client(mcp_server(responder)) as client:
            with pytest.raises(MCPError, match="There are: ask, search"):
                await client.call_tool("delete_files", {})


async def test_commands_in_articles_arrive_as_data_and_are_marked_as_quoted(tmp_path: Path) -> None:
    with responder_over(hostile_archive(tmp_path)) as responder:
        asked = await call(responder, "ask", {"question": "How many people lost their jobs at the Tarn mill?"})
        identity = asked.structured_content["citations"][0]["article"]
        requests = [
            ("search", {"query": "Tarn mill"}),
            ("show", {"article": identity}),
            ("cite", {"article": identity, "style": "bibtex"}),
        ]
        results = [asked, *[await call(responder, tool, arguments) for tool, arguments in requests]]
    for result in results:
        notice, body = text_of(result)
        assert notice == QUOTED_NOTICE
        assert not re.search("[\x00-\x1f\x7f-\x9f<>]", body)
        assert COMMAND in body
        assert json.loads(body) == result.structured_content
        assert result.meta is not None
        assert result.meta["pullquote/quoted"] == QUOTED_NOTICE


async def test_no_article_has_a_say_in_a_description_of_a_tool(index: Path, tmp_path: Path) -> None:
    with responder_over(index) as plain, responder_over(hostile_archive(tmp_path)) as hostile:
        await call(hostile, "ask", {"question": "How many people lost their jobs at the Tarn mill?"})
        assert await tools_of(hostile) == await tools_of(plain)


async def test_nothing_is_handed_to_an_exporter_of_traces(index: Path) -> None:
    with responder_over(index) as responder:
        assert mcp_server(responder).middleware == []


async def test_the_command_serves_a_client_over_stdin_and_stdout(index: Path) -> None:
    small = {"PULLQUOTE_EMBEDDER": "hashing", "PULLQUOTE_MODEL": "256", "PULLQUOTE_READER": "sentence", "PYTHONPATH": str(ROOT)}
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "tui", "mcp", "--index", str(index), "--possible"], env=small
    )
    async with Client(stdio_client(command)) as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == TOOLS
        result = await client.call_tool("search", {"query": "Long Bridge"})
    assert result.structured_content["hits"][0]["article"] == "bridge"
