"""`/` commands in `chat --plain`: the same powers as in the chat, told in lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from index.text import one_line
from tui.conversation.recheck import requote
from tui.conversation.turn import Turn, missing_source_text
from tui.plain.lines import answer_lines, article_lines
from tui.platform.typed_path import typed_path
from tui.presentation.wording import (
    count_text,
    date_range_text,
    day_text,
    filters_text,
    folder_changes_text,
    quote_for_clipboard,
    receipt_text,
)
from tui.services.context import AppContext
from tui.slash.filters import FILTER_COMMANDS, apply_filter
from tui.slash.parse import ParsedCommand
from tui.slash.table import SLASH_COMMANDS

if TYPE_CHECKING:
    from qa.answer import Citation
    from tui.services.assistant import AssistantProtocol

_FOUND = 20
"""Headlines listed."""


@dataclass(slots=True)
class Dialogue:
    """The dialogue so far."""

    context: AppContext
    filters: Filters = NO_FILTERS
    turns: list[Turn] = field(default_factory=list)

    @property
    def assistant(self) -> "AssistantProtocol":
        if self.context.assistant is None:
            raise UsageError("The archive is not open.")
        return self.context.assistant

    def ask(self, turn: Turn) -> Iterator[str]:
        turn.set_answer(self.assistant.ask(turn.question, turn.filters))
        self.turns.append(turn)
        yield from answer_lines(turn)
        if self.context.recorder is not None:
            self.context.recorder.record(self.context.recorder.current, turn, self.assistant.archive.catalogue)

    def source(self, n: int) -> "tuple[Turn, Citation]":
        """Source `n` of the last answer."""
        citation = self.turns[-1].source(n) if self.turns else None
        if citation is None:
            raise UsageError(missing_source_text(n, self.turns[-1] if self.turns else None))
        return self.turns[-1], citation


class PlainCommands:
    """Methods are named after the commands."""

    def __init__(self, talk: Dialogue) -> None:
        self._dialogue, self._app_context = talk, talk.context

    def run(self, given: ParsedCommand) -> Iterator[str]:
        if given.name in FILTER_COMMANDS:
            self._dialogue.filters = apply_filter(self._dialogue.filters, given, self._app_context)
            yield f"Only {filters_text(self._dialogue.filters)}." if filters_text(self._dialogue.filters) else "No filters."
        else:
            yield from getattr(self, "evaluation" if given.name == "eval" else given.name)(given)

    def show(self, given: ParsedCommand) -> Iterator[str]:
        _, citation = self._dialogue.source(given.number())
        article = self._dialogue.assistant.archive.catalogue.article(citation.source.article)
        yield from article_lines(article, requote(citation, article))

    def copy(self, given: ParsedCommand) -> Iterator[str]:
        from tui.platform.clipboard import ClipboardTargets, copy_to_clipboard

        text = quote_for_clipboard(self._dialogue.source(given.number())[1])
        yield from text.splitlines()
        yield copy_to_clipboard(
            text, self._app_context.environment, ClipboardTargets(_no_terminal, self._app_context.user_dirs.copied_text)
        )

    def cite(self, given: ParsedCommand) -> Iterator[str]:
        from qa.citations.styles.table import cite_source

        yield from cite_source(given.argument or "chicago", self._dialogue.source(1)[1]).splitlines()

    def find(self, given: ParsedCommand) -> Iterator[str]:
        words = given.argument.lower().split()
        found = [
            h for h in self._app_context.headlines() if all(w in f"{h.title} {h.outlet} {h.author}".lower() for w in words)
        ]
        for line in found[:_FOUND]:
            yield f"{one_line(line.title)}, {one_line(line.outlet) or 'no outlet'}, {day_text(line.published)} ({one_line(line.article)})"
        yield f"{count_text(len(found), 'article')}." if len(found) <= _FOUND else f"and {len(found) - _FOUND:,} more."

    def export(self, given: ParsedCommand) -> Iterator[str]:
        from tui.export.formats import default_name, write_export

        if not self._dialogue.turns:
            raise UsageError("There is nothing to save yet. Ask a question first.")
        made = self._app_context.transcript(tuple(self._dialogue.turns))
        yield f"Saved as {one_line(str(write_export(made, Path(given.argument or default_name(made, '.md')))))}."

    # Conversations

    def sessions(self, given: ParsedCommand) -> Iterator[str]:
        found = self._app_context.require_recorder().sessions(given.argument)
        for session in found:
            updated = f"{session.updated.astimezone():%Y-%m-%d %H:%M}"
            yield f"{session.id}: {one_line(session.name)}, {count_text(session.turns, 'turn')}, {updated}"
        yield "“/resume” and its number goes on with one." if found else "There are no conversations with these words."

    def resume(self, given: ParsedCommand) -> Iterator[str]:
        if not given.argument.isdecimal():
            raise UsageError("/resume takes the number of a conversation; /sessions lists them.")
        session, turns = self._app_context.require_recorder().resume(
            int(given.argument), self._dialogue.assistant.archive.catalogue
        )
        self._dialogue.turns = turns
        yield f"{one_line(session.name)}, {count_text(len(turns), 'turn')}."
        for turn in turns:
            yield ""
            yield one_line(turn.question)
            yield from answer_lines(turn)

    def rename(self, given: ParsedCommand) -> Iterator[str]:
        self._app_context.require_recorder().rename(given.argument)
        yield f"This conversation is called “{one_line(given.argument)}” now."

    def new(self, given: ParsedCommand) -> Iterator[str]:
        if self._app_context.recorder is not None:
            self._app_context.recorder.begin_new()
        self._dialogue.turns = []
        yield "A new conversation."

    # The archive

    def archive(self, given: ParsedCommand) -> Iterator[str]:
        from index.inspect.freshness import folder_changes

        archive = self._dialogue.assistant.archive
        seen = self._app_context.survey()
        counts = count_text(seen.articles, "article"), count_text(seen.passages, "passage")
        yield f"{', '.join((*counts, date_range_text(archive.catalogue.days())))}."
        yield from (f"{one_line(outlet.name)}: {count_text(outlet.articles, 'article')}" for outlet in seen.outlets)
        yield from (f"skipped {one_line(skipped.path)}: {one_line(skipped.reason)}" for skipped in seen.skipped)
        if archive.manifest.corpus:
            changed = folder_changes(Path(archive.manifest.corpus), self._app_context.index, archive.catalogue)  # type: ignore[arg-type]
            yield f"{folder_changes_text(changed) or 'The folder is as it was indexed'}."

    def index(self, given: ParsedCommand) -> Iterator[str]:
        corpus = given.argument or self._dialogue.assistant.archive.manifest.corpus
        if not corpus:
            raise UsageError("The index does not say which folder it was built from: /index FOLDER")
        made = self._app_context.build(typed_path(corpus), lambda stage, done, total: None)
        self._app_context.use_assistant(self._app_context.open_assistant())
        yield receipt_text(made)

    def evaluation(self, given: ParsedCommand) -> Iterator[str]:
        from tui.presentation.evaluation_text import examined_lines

        if not given.argument:
            raise UsageError("/eval needs a file of questions: /eval questions.jsonl")
        examined = self._app_context.examine(typed_path(given.argument), lambda done, total: None)
        yield from examined_lines(examined)

    def theme(self, given: ParsedCommand) -> Iterator[str]:
        yield "There are no colours here."

    def help(self, given: ParsedCommand) -> Iterator[str]:
        yield "Type a question. “show N” prints the article of source N, “quit” ends."
        yield from (f"/{slash.name} {slash.argument}".rstrip() + f": {slash.does}" for slash in SLASH_COMMANDS.values())


def _no_terminal(_: str) -> None:
    """Nothing that controls a terminal is written to a dialogue for readers and pipes."""
    raise OSError("no terminal")
