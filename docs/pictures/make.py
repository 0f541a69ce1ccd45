"""The README's pictures of the chat, made from the running app over the sample corpus.

python docs/pictures/make.py INDEX
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from textual.pilot import Pilot
from textual.widget import Widget

from index.store.archive import Archive
from qa.assistant import Assistant
from tui.app.app import ChatApp
from tui.article.body import ArticleText
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.config.user_dirs import UserDirs
from tui.services.context import AppContext

QUESTIONS = (
    "How strong was the earthquake at Lodd?",
    "How much will the desalination plant at Uruguay cost?",
    "How many people were aboard the ferry Halvard?",
)
SIZE = (120, 54)
LOW = (120, 30)


async def main(index: Path, folder: Path) -> None:
    """`chat.svg`: the conversation; `article.svg`: the article of the first answer, open at the quote."""
    Archive.open(index).close()  # a missing one is told here, and not waited for
    context = AppContext(lambda: Assistant.open(index), index, UserDirs.under(Path(tempfile.mkdtemp())))
    app = ChatApp(lambda: context)
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, Prompt)
        for question in QUESTIONS:
            await ask(pilot, question)
        (folder / "chat.svg").write_text(app.export_screenshot(title="pullquote"), encoding="utf-8")
        await pilot.resize_terminal(*LOW)
        await pilot.press("tab", "1")
        await shown(pilot, ArticleText)
        (folder / "article.svg").write_text(app.export_screenshot(title="pullquote"), encoding="utf-8")
    context.close()


async def shown(pilot: Pilot[None], wanted: type[Widget]) -> None:
    while not pilot.app.screen.query(wanted):
        await pilot.pause(0.05)
    await pilot.pause(0.2)


async def ask(pilot: Pilot[None], question: str) -> None:
    pilot.app.screen.query_one(Prompt).load_text(question)
    await pilot.press("enter")
    while not (turns := pilot.app.screen.query_one(Log).turns) or turns[-1].is_open or turns[-1].question != question:
        await pilot.pause(0.05)
    await pilot.pause(0.2)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(__file__).parent))
