"""Pickers over a conversation: one finds words in its questions, answers and quotes, one jumps to a turn or to another conversation."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from index.text import one_line
from tui.conversation.turn import Turn
from tui.presentation.wording import count_text
from tui.ui.choice import Choice
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.store import Session

EXCERPT_CHARACTERS = 160
"""Characters of a text that are shown around the word that was found."""
TURN_KEY, SESSION_KEY = "turn:", "conversation:"
"""What the keys of the choices begin with; the number of the turn, from 0, or of the conversation follows."""


class FindInConversation(Picker):
    """A picker of turns that is dismissed with the number of a turn, from 0. It shows where the typed words are found."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        super().__init__("Find in this conversation", ())
        self._texts = [(number, turn, [one_line(text) for text in _texts_of(turn)]) for number, turn in enumerate(turns)]

    def matching(self, typed: str) -> list[Choice]:
        """Return the turns with every typed word, the newest first; each with the texts in which the words stand."""
        words = typed.lower().split()
        found = [
            (number, turn, texts)
            for number, turn, texts in reversed(self._texts)
            if all(any(word in text.lower() for text in texts) for word in words)
        ]
        return [_found_choice(number, turn, texts, words) for number, turn, texts in found]


def _texts_of(turn: Turn) -> Iterator[str]:
    yield turn.question
    if turn.answer is not None:
        yield turn.answer.answer or ""
        for citation in turn.sources:
            yield from (citation.sentence, citation.source.title, citation.source.outlet)


def _found_choice(number: int, turn: Turn, texts: Sequence[str], words: Sequence[str]) -> Choice:
    below = [text for text in dict.fromkeys(texts[1:]) if words and any(word in text.lower() for word in words)]
    lines = [turn_line(number, turn), *(Content.assemble("     ", excerpt(text, words)) for text in below[:2])]
    return Choice(str(number), Content("\n").join(lines), turn.question)


def excerpt(text: str, words: Sequence[str]) -> Content:
    """Return the text around the first of the words that it holds, with every one lit."""
    lower = text.lower()
    places = [lower.find(word) for word in words if word in lower]
    start = max(min(places, default=0) - EXCERPT_CHARACTERS // 4, 0)
    shown = f"{'…' if start else ''}{text[start : start + EXCERPT_CHARACTERS]}{'…' if start + EXCERPT_CHARACTERS < len(text) else ''}"
    content = Content.styled(shown, MUTED)
    for word in words:
        place = shown.lower().find(word)
        if place >= 0:
            content = content.stylize(HIGHLIGHT, place, place + len(word))
    return content


def jump_choices(turns: Sequence[Turn], sessions: "Sequence[Session]", current: int | None) -> list[Choice]:
    """Return the turns of this conversation, the newest first, then the other conversations. `current` is the number of this one."""
    here = [
        Choice(f"{TURN_KEY}{number}", turn_line(number, turn), f"{turn.question} {outcome_text(turn)}")
        for number, turn in enumerate(turns)
    ]
    return here[::-1] + [
        Choice(f"{SESSION_KEY}{session.id}", _session_line(session), session.name)
        for session in sessions
        if session.id != current
    ]


def _session_line(session: "Session") -> Content:
    many = count_text(session.turns, "turn")
    return Content.assemble(("conversation  ", ACCENT), one_line(session.name), (f"  {many}", MUTED))


def turn_line(number: int, turn: Turn) -> Content:
    """Return the number of a turn from 1, its question and what came of it."""
    return Content.assemble((f"{number + 1:>3}  ", MUTED), one_line(turn.question), (f"  {outcome_text(turn)}", MUTED))


def outcome_text(turn: Turn) -> str:
    """Return in a few words what came of a turn."""
    if turn.answer is None:
        return turn.state
    return f"“{one_line(turn.answer.answer)}”" if turn.answer.answer else "not found"
