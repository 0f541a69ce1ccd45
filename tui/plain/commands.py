"""`/` commands in `chat --plain`: those of the chat, answered in lines of text."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.text import one_line
from tui.conversation.recheck import requote
from tui.plain.dialogue import Dialogue
from tui.plain.kept import PlainKeptCommands
from tui.plain.lines import answer_lines, article_lines
from tui.platform.typed_path import typed_path
from tui.presentation.answer_presenter import turn_notes
from tui.presentation.index_folders import ADD_OR_ONLY, folders_to_index
from tui.presentation.reading_help import READING_HELP, spoken_sign
from tui.presentation.wording import (
    count_text,
    date_range_text,
    day_text,
    filters_text,
    folder_changes_text,
    quote_for_clipboard,
    receipt_text,
)
from tui.slash.filters import FILTER_COMMANDS, apply_filter
from tui.slash.parse import ParsedCommand
from tui.slash.table import SLASH_COMMANDS

if TYPE_CHECKING:
    pass

_MAX_HEADLINES = 20
"""Headlines that are listed; more are counted."""


class PlainCommands(PlainKeptCommands):
    """Runs commands: each has a method of its name, which yields lines of text."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue, self._app_context = dialogue, dialogue.context

    def run(self, command: ParsedCommand) -> Iterator[str]:
        if command.name in FILTER_COMMANDS:
            self._dialogue.filters = apply_filter(self._dialogue.filters, command, self._app_context)
            yield f"Only {filters_text(self._dialogue.filters)}." if filters_text(self._dialogue.filters) else "No filters."
        else:
            yield from getattr(self, "evaluation" if command.name == "eval" else command.name)(command)

    def show(self, command: ParsedCommand) -> Iterator[str]:
        _, citation = self._dialogue.source(command.number())
        article = self._dialogue.assistant.archive.catalogue.article(citation.source.article)
        yield from article_lines(article, requote(citation, article))

    def copy(self, command: ParsedCommand) -> Iterator[str]:
        from tui.platform.clipboard import ClipboardTargets, copy_to_clipboard

        turn, citation = self._dialogue.source(command.number())
        text = quote_for_clipboard(citation, turn_notes(turn, citation))
        yield from text.splitlines()
        yield copy_to_clipboard(
            text, self._app_context.environment, ClipboardTargets(_no_terminal, self._app_context.user_dirs.copied_text)
        )

    def cite(self, command: ParsedCommand) -> Iterator[str]:
        from qa.citations.styles.table import cite_source

        yield from cite_source(command.argument or "chicago", self._dialogue.source(1)[1]).splitlines()

    def find(self, command: ParsedCommand) -> Iterator[str]:
        count = self._app_context.count_headlines(command.argument)
        for line in self._app_context.find_headlines(command.argument, _MAX_HEADLINES):
            yield f"{one_line(line.title)}, {one_line(line.outlet) or 'no outlet'}, {day_text(line.published)} ({one_line(line.article)})"
        yield f"{count_text(count, 'article')}." if count <= _MAX_HEADLINES else f"and {count - _MAX_HEADLINES:,} more."

    def articles(self, command: ParsedCommand) -> Iterator[str]:
        yield from self.find(ParsedCommand("find"))

    def export(self, command: ParsedCommand) -> Iterator[str]:
        from tui.export.formats import default_name, write_export

        if not self._dialogue.turns:
            raise UsageError("There is nothing to save yet. Ask a question first.")
        marked = tuple(turn for turn in self._dialogue.turns if turn.marked)
        transcript = self._app_context.transcript(marked or tuple(self._dialogue.turns))
        yield f"Saved as {one_line(str(write_export(transcript, Path(command.argument or default_name(transcript, '.md')))))}."

    # Conversations

    def conversations(self, command: ParsedCommand) -> Iterator[str]:
        sessions = self._app_context.require_recorder().sessions(command.argument)
        for session in sessions:
            updated = f"{session.updated.astimezone():%Y-%m-%d %H:%M}"
            yield f"{session.id}: {one_line(session.name)}, {count_text(session.turns, 'turn')}, {updated}"
        yield "“/resume” and its number goes on with one." if sessions else "There is no conversation with these words."

    def resume(self, command: ParsedCommand) -> Iterator[str]:
        if not command.argument.isdecimal():
            raise UsageError("/resume takes the number of a conversation; /conversations lists them.")
        session, turns = self._app_context.require_recorder().resume(
            int(command.argument), self._dialogue.assistant.archive.catalogue
        )
        self._dialogue.turns = turns
        yield f"{one_line(session.name)}, {count_text(len(turns), 'turn')}."
        for turn in turns:
            yield ""
            yield one_line(turn.question)
            yield from answer_lines(turn)

    def rename(self, command: ParsedCommand) -> Iterator[str]:
        self._app_context.require_recorder().rename(command.argument)
        yield f"This conversation is called “{one_line(command.argument)}” now."

    def new(self, command: ParsedCommand) -> Iterator[str]:
        self._app_context.begin_new()
        self._dialogue.turns = []
        yield "A new conversation."

    # The archive

    def archive(self, command: ParsedCommand) -> Iterator[str]:
        from index.inspect.freshness import folder_changes

        archive = self._dialogue.assistant.archive
        survey = self._app_context.survey()
        counts = count_text(survey.articles, "article"), count_text(survey.passages, "passage")
        yield f"{', '.join((*counts, date_range_text(archive.catalogue.days())))}."
        yield from (f"{one_line(outlet.name)}: {count_text(outlet.articles, 'article')}" for outlet in survey.outlets)
        yield from (f"skipped {one_line(skipped.path)}: {one_line(skipped.reason)}" for skipped in survey.skipped)
        if archive.manifest.folders:
            changes = folder_changes(archive.manifest.folders, self._app_context.index, archive.catalogue)  # type: ignore[arg-type]
            yield f"{folder_changes_text(changes) or 'The folder is as it was indexed'}."

    def index(self, command: ParsedCommand) -> Iterator[str]:
        folders = folders_to_index(command.argument, self._dialogue.assistant.archive.manifest.folders)
        if not folders:
            raise UsageError(f"“{one_line(command.argument)}” is a folder beside those of this archive. {ADD_OR_ONLY}")
        receipt = self._app_context.build(folders, lambda stage, done, total: None)
        self._app_context.use_assistant(self._app_context.open_assistant())
        yield receipt_text(receipt)
        yield from self.news()

    def evaluation(self, command: ParsedCommand) -> Iterator[str]:
        from tui.presentation.evaluation_text import examination_lines

        if not command.argument:
            raise UsageError("/eval needs a file of questions: /eval questions.jsonl")
        examination = self._app_context.examine(typed_path(command.argument), lambda done, total: None)
        yield from examination_lines(examination)

    def outlets(self, command: ParsedCommand) -> Iterator[str]:
        yield from (one_line(outlet) for outlet in self._app_context.outlets)
        yield 'To give one a name, write it into the settings: [outlets], "host or folder" = "Name"; then /index.'

    def settings(self, command: ParsedCommand) -> Iterator[str]:
        from tui.config.setting_lines import setting_lines

        if self._app_context.read_settings is None:
            raise UsageError("This chat was started without settings.")
        configuration = self._app_context.read_settings()
        yield from (f"wrong: {one_line(problem)}" for problem in configuration.problems)
        yield from (
            f"{line.table}.{line.name} = {line.toml_value}, {line.place}".lstrip(".") for line in setting_lines(configuration)
        )

    def theme(self, command: ParsedCommand) -> Iterator[str]:
        yield "There are no colours here."

    def help(self, command: ParsedCommand) -> Iterator[str]:
        yield from (f"{spoken_sign(sign)}: {meaning}" for sign, meaning in READING_HELP)
        yield "Type a question. “show N” prints the article of source N, “quit” ends."
        yield from (f"/{slash.name} {slash.argument}".rstrip() + f": {slash.description}" for slash in SLASH_COMMANDS.values())


def _no_terminal(_: str) -> None:
    """Raise `OSError`: nothing that controls a terminal is written to screen readers and pipes."""
    raise OSError("no terminal")
