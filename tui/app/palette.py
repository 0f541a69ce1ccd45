"""The command palette: it offers what keys and `/` commands do, and every article by its headline."""

from asyncio import to_thread
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from index.text import one_line
from tui.presentation.wording import day_text
from tui.slash.parse import ParsedCommand
from tui.ui.colors import MUTED
from tui.ui.keymap import HasKeyLabels

if TYPE_CHECKING:
    from index.article import SourceRef

MAX_HEADLINES_OFFERED = 30
_LEAST_SCORE = 0.01
"""The score of an article whose words stand in its outlet or author, not in its headline."""

_COMMAND_LABELS = {
    "conversations": ("Earlier conversations", "go on with one, rename it, delete it"),
    "archive": ("The archive", "what is in it, what was skipped, what has changed"),
    "index": ("Build the archive again", "the old one answers meanwhile"),
    "eval": ("Run a file of questions", "and see what was missed"),
    "articles": ("The articles", "all, the newest first"),
    "theme": ("Theme", ""),
    "outlets": ("Names of outlets", "for those that are known by a host or folder"),
    "settings": ("Settings", "and where each comes from"),
    "show": ("Open the first source", "the article, at the sentence"),
    "copy": ("Copy the sentence with its citation", ""),
    "cite": ("Cite", "as Chicago, AP, BibTeX, RIS, CSL-JSON, Markdown"),
    "export": ("Save the conversation", "as Markdown, HTML or JSON"),
    "dossier": ("The dossier", "pinned quotes"),
    "watch": ("Standing questions", ""),
    "undo": ("Undo", ""),
    "new": ("New conversation", ""),
    "all": ("Remove all filters", ""),
    "help": ("Help", "how to read an answer; keys and commands"),
    "quit": ("Quit", ""),
}
"""`/` commands that need no argument → their labels in the palette, and what the label does not say; "" where it says it all."""
_KEYS_OF_COMMANDS = {"eval": "evaluation", "export": "save", "conversations": "sessions"} | {
    name: name for name in ("copy", "cite", "archive", "new", "help", "settings", "quit", "dossier", "undo")
}
"""Name of a command → name of the key that does the same."""
LABEL_CELLS = 38
"""Cells of a label, before the key."""


@runtime_checkable
class CommandRunner(Protocol):
    """An app that runs commands and knows the headlines."""

    def command(self, command: ParsedCommand) -> None: ...

    def open_article_by_id(self, identity: str) -> None: ...

    def find_headlines(self, words: str, most: int) -> "list[SourceRef]":
        """Return the newest articles with these words, none where no archive is open. A worker thread calls this."""
        ...


class CommandProvider(Provider):
    async def discover(self) -> Hits:
        for label, display, about, command in self._commands():
            yield DiscoveryHit(display, lambda command=command: self._run(command), label, about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for label, display, about, command in self._commands():
            if (score := max(matcher.match(label), matcher.match(about or ""))) > 0:
                yield Hit(score, display, lambda command=command: self._run(command), label, about)

    def _commands(self) -> Iterator[tuple[str, Content, str | None, ParsedCommand]]:
        labels = self.app.labels if isinstance(self.app, HasKeyLabels) else {}
        for name, (label, about) in _COMMAND_LABELS.items():
            key = labels.get(_KEYS_OF_COMMANDS.get(name, ""), f"/{name}")
            display = Content.assemble(f"{label:<{LABEL_CELLS}}", (key, MUTED))
            yield label, display, about or None, ParsedCommand(name)

    def _run(self, command: ParsedCommand) -> None:
        if isinstance(self.app, CommandRunner):
            self.app.command(command)


class ArticleProvider(Provider):
    """A search for words of headline, outlet or author. Outlet and date are shown below each headline."""

    async def search(self, query: str) -> Hits:
        if not isinstance(self.app, CommandRunner):
            return
        matcher = self.matcher(query)
        for line in await to_thread(self.app.find_headlines, query, MAX_HEADLINES_OFFERED):
            yield self._hit(max(matcher.match(line.title), _LEAST_SCORE), line)

    def _hit(self, score: float, line: "SourceRef") -> Hit:
        below = Content(f"{one_line(line.outlet) or 'no outlet'}, {day_text(line.published)}")
        return Hit(score, Content(one_line(line.title)), lambda: self._open(line.article), one_line(line.title), below)  # type: ignore[arg-type]  # a str there would be markup

    def _open(self, identity: str) -> None:
        if isinstance(self.app, CommandRunner):
            self.app.open_article_by_id(identity)
