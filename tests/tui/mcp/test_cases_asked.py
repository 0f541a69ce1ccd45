"""The scripted questions, asked through the client of the SDK, come to what the assistant itself answers."""

import asyncio
import json
from contextlib import closing
from pathlib import Path
from typing import Any

from mcp import Client

from qa.answer_json import answer_json
from qa.assistant import Assistant
from qa.settings import AnswerSettings
from tui.mcp.server import mcp_server
from tui.requests.current_assistant import CurrentAssistant
from tui.requests.responder import Responder

CASES = Path(__file__).parents[2] / "cases"


def without_timings(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "timings_ms"}


async def test_the_cases_are_answered_as_by_the_assistant_and_a_conversation_is_followed(shipped_sample_index: Path) -> None:
    questions = [json.loads(path.read_text(encoding="utf-8"))["question"] for path in sorted(CASES.glob("*.json"))]
    assistant = Assistant.open(shipped_sample_index, answer=AnswerSettings(min_confidence=0.0))
    expected = [answer_json(await asyncio.to_thread(assistant.ask, question)) for question in questions]
    with closing(Responder(CurrentAssistant(assistant), 8)) as responder:
        async with Client(mcp_server(responder)) as client:
            for question, answer in zip(questions, expected, strict=True):
                result = await client.call_tool("ask", {"question": question})
                assert without_timings(result.structured_content) == json.loads(json.dumps(without_timings(answer)))
            prize = (await client.call_tool("ask", {"question": "Who won the Lantern Prize in 2024?"})).structured_content
            about = {"question": "Who wrote that article?", "history": [prize]}
            author = (await client.call_tool("ask", about)).structured_content
    assert (prize["answer"], author["answer"], author["reader"]) == ("Idris Kolm", "Maj Tollefsen", "quote")
