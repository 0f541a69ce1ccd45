"""Compares the turns of a conversation with the archive in use, in a worker thread: their quotes, and corrections of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import ArticleMissing, PullquoteError
from tui.conversation.recheck import recheck
from tui.conversation.store import RecordedTurn
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import PostMessage
from tui.services.thread_priority import lower_priority

if TYPE_CHECKING:
    from index.filters import Filters
    from qa.answer import Answer, Citation, Correction
    from tui.conversation.turn import Turn
    from tui.services.assistant import ArticleSource

    FindCorrections = Callable[[Citation, ArticleSource, Filters], tuple[Correction, ...]]
    """Returns the corrections of a quote as the archive has them now; raises `ArticleMissing`."""


@dataclass
class TurnsCompared(Message):
    """The turns that differ from the archive in use otherwise than they did: each with its changes, and its answer with corrections."""

    turns: list[tuple[Turn, dict[int, str], Answer]]


def compare_turns(handle: AssistantHandle, turns: Sequence[Turn], find: FindCorrections | None, post: PostMessage) -> None:
    """Post what has changed in the answers of these turns since they were compared last."""
    lower_priority()
    try:
        with handle.use() as assistant:
            catalogue = assistant.archive.catalogue
            compared = [_compared(turn, turn.answer, catalogue, find) for turn in turns if turn.answer is not None]
    except PullquoteError:  # the archive was closed: the next one is compared
        return
    changed = [each for each in compared if (each[1], each[2]) != (each[0].changes, each[0].answer)]
    if changed:
        post(TurnsCompared(changed))


def _compared(
    turn: Turn, answer: Answer, catalogue: ArticleSource, find: FindCorrections | None
) -> tuple[Turn, dict[int, str], Answer]:
    changes: dict[int, str] = dict(recheck(RecordedTurn(turn, datetime.now(UTC), turn.digests), catalogue))
    return turn, changes, answer if find is None else with_corrections_now(answer, catalogue, find)


def with_corrections_now(answer: Answer, catalogue: ArticleSource, find: FindCorrections) -> Answer:
    """Return the answer with the corrections that the archive holds now; those of an article that is gone stay."""

    return replace(
        answer,
        citations=tuple(citation_now(each, lambda one: find(one, catalogue, answer.filters)) for each in answer.citations),
    )


def citation_now(citation: Citation, find: Callable[[Citation], tuple[Correction, ...]]) -> Citation:
    """Return the citation with the corrections that the archive holds now; those of an article that is gone stay."""
    try:
        return replace(citation, corrections=find(citation))
    except ArticleMissing:
        return citation
