"""The command palette: it offers what keys and `/` commands do, and every article by its headline."""

from asyncio import to_thread
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from index.text import one_line
from tui.presentation.wording import day_text
from tui.slash.parse import ParsedCommand
from tui.ui.keymap import KEYMAP

if TYPE_CHECKING:
    from index.article import SourceRef

MAX_HEADLINES_OFFERED = 30
_LEAST_SCORE = 0.01
"""The score of an article whose words stand in its outlet or author, not in its headline."""

_COMMAND_LABELS = {
    "sessions": "Earlier conversations",
    "archive": "The archive: what is in it",
    "articles": "The articles: all, the newest first",
    "index": "Build the archive again",
    "eval": "Evaluate: run a file of questions",
    "theme": "Theme",
    "show": "Open the first source",
    "copy": "Copy the quote with its citation",
    "cite": "Cite: choose a style",
    "export": "Save the conversation",
    "dossier": "The dossier: pinned quotes",
    "watch": "Standing questions",
    "undo": "Undo",
    "new": "New conversation",
    "all": "Take all filters away",
    "help": "Keys and commands",
    "quit": "Quit",
}
"""`/` commands that need no argument → their labels in the palette."""
_KEYS_OF_COMMANDS = {"eval": "evaluation", "export": "save"} | {
    name: name for name in ("copy", "cite", "dossier", "undo", "sessions", "archive", "new", "help")
}
"""Name of a command → name of the key that does the same."""


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
        for label, does, command in self._commands():
            yield DiscoveryHit(Content(label), lambda command=command: self._run(command), label, does)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for label, does, command in self._commands():
            if (score := matcher.match(label)) > 0:
                yield Hit(score, Content(label), lambda command=command: self._run(command), label, does)

    def _commands(self) -> Iterator[tuple[str, str, ParsedCommand]]:
        for name, label in _COMMAND_LABELS.items():
            key = KEYMAP[_KEYS_OF_COMMANDS[name]].label if name in _KEYS_OF_COMMANDS else ""
            yield label, key, ParsedCommand(name)

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
