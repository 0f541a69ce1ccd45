"""Standing questions, and what is new about them, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.text import one_line
from tui.presentation.answer_presenter import present_answer
from tui.presentation.wording import filters_text

if TYPE_CHECKING:
    from tui.conversation.watch import StandingNews, StandingQuestion


def standing_state(standing: "StandingQuestion") -> str:
    """Return `told last: “38 per cent”`, `not answered yet`, or `not asked yet`."""
    if standing.told is not None and standing.told.answer and standing.told.status == "answered":
        return f"told last: “{one_line(standing.told.answer)}”"
    return "not answered yet" if standing.generation else "not asked yet"


def standing_line(standing: "StandingQuestion") -> str:
    """Return `3: How full is the reservoir? (told last: “38 per cent”)`."""
    about = " · ".join(part for part in (standing_state(standing), filters_text(standing.filters)) if part)
    return f"{standing.id}: {one_line(standing.question)} ({about})"


def news_lines(news: "StandingNews") -> Iterator[str]:
    """Yield the question, what is new about it, the answer, and its sources."""
    view = present_answer(news.answer)
    yield one_line(news.standing.question)
    yield f"  {news.line}"
    said = view.message if not view.cited else view.computed_line if view.computed else view.answer_line
    if said:
        yield f"  {said}"
    yield from (f"  [{source.n}] {source.line}" for source in view.main_sources if view.cited)
