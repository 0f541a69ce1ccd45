"""What a newcomer sees of an archive before the first question: its newest headlines, and questions that it answers.

The questions are found once for each generation of an archive, in a worker thread, and kept in a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from index.locations import real_place
from tui.services.assistant import ArticleSource, AssistantProtocol
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import PostMessage
from tui.services.thread_priority import lower_priority

if TYPE_CHECKING:
    from index.article import SourceRef
    from qa.answer import Answer

EXAMPLES = 3
"""Questions that are shown."""
HEADLINES = 3
"""Headlines that are shown."""
MAX_KEPT = 50
"""Archives whose questions are kept; the oldest leave."""

MakeExamples = Callable[[AssistantProtocol, "Callable[[str], Answer]", int], "list[str]"]
"""A function of the assistant, of a function that asks it, and of the most questions; it returns questions that were answered."""


@dataclass
class ArchiveGlanced(Message):
    """The newest articles, and questions that the archive answers: none where they are not known yet."""

    headlines: tuple[SourceRef, ...]
    questions: tuple[str, ...] = ()


def make_examples(assistant: AssistantProtocol, ask: Callable[[str], Answer], many: int) -> list[str]:
    """Return questions made from the newest articles, each of which was answered."""
    from qa.evaluation.exam.examples import MAX_ARTICLES, example_questions

    catalogue = assistant.archive.catalogue
    articles = [catalogue.article(source.article) for source in newest(catalogue, MAX_ARTICLES)]
    return example_questions(articles, ask, many)


def newest(catalogue: ArticleSource, many: int) -> list[SourceRef]:
    """Return the newest articles without their text."""
    from index.store.headlines import HeadlineQuery

    return catalogue.headlines.page(HeadlineQuery(), 0, many)


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """The questions of earlier runs, by archive."""

    path: Path
    archive: Path

    def load(self, generation: str) -> tuple[str, ...] | None:
        """Return the questions of this generation; None where they were not looked for yet."""
        entry = self._entries().get(str(real_place(self.archive)))
        if not isinstance(entry, dict) or entry.get("generation") != generation or not isinstance(entry.get("questions"), list):
            return None
        return tuple(question for question in entry["questions"] if isinstance(question, str))

    def save(self, generation: str, questions: tuple[str, ...]) -> None:
        """Keep the questions. Where the file cannot be written they are looked for again in the next run."""
        name = str(real_place(self.archive))
        entries = {key: value for key, value in self._entries().items() if key != name}
        entries[name] = {"generation": generation, "questions": list(questions)}
        newest = dict(list(entries.items())[-MAX_KEPT:])
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.touch(mode=0o600)
            self.path.write_text(json.dumps(newest), encoding="utf-8")

    def _entries(self) -> dict[str, object]:
        try:
            content = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}


def glance_and_post(
    handle: AssistantHandle, file: ExampleFile, make: MakeExamples, stopped: Callable[[], bool], post: PostMessage
) -> None:
    """Post the newest headlines at once, and the questions as soon as they are known; nothing more once `stopped`."""

    def stage(name: str, done: int, total: int) -> None:
        if stopped():
            raise Cancelled

    lower_priority()
    try:
        with handle.use() as assistant:
            manifest = assistant.archive.manifest
            generation = f"{manifest.generation}-{manifest.articles}"
            headlines = tuple(newest(assistant.archive.catalogue, HEADLINES))
            kept = file.load(generation)
            post(ArchiveGlanced(headlines, kept or ()))
            if kept is None:
                questions = tuple(
                    make(assistant, lambda question: assistant.ask(question, None, stage, today=date.today()), EXAMPLES)
                )
                file.save(generation, questions)
                post(ArchiveGlanced(headlines, questions))
    except PullquoteError:  # stopped, or the archive went away: the conversation goes on without
        return
