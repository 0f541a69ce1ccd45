"""`pullquote chat --plain`: reads a line, writes an answer, never controls the screen. For screen readers and pipes."""

import sys
from collections.abc import Callable, Iterable, Iterator

from index.errors import PullquoteError
from index.text import one_line
from tui.conversation import history_file
from tui.conversation.turn import Turn
from tui.plain.commands import PlainCommands
from tui.plain.dialogue import Dialogue
from tui.presentation.wording import count_text, date_range_text
from tui.services.assistant import AssistantProtocol
from tui.services.context import AppContext
from tui.slash.parse import ParsedCommand, parse_command

WriteLine = Callable[[str], None]


def run_on_terminal(context: AppContext, assistant: AssistantProtocol) -> None:
    """Run the dialogue on stdin and stdout, then close `context`."""
    context.use_assistant(assistant)
    days = date_range_text(assistant.archive.catalogue.days())
    print(
        f"{count_text(assistant.archive.manifest.articles, 'article')}, {days}. Ask; “/help” lists commands, “quit” ends.",
        file=sys.stderr,
    )
    try:
        run_dialogue(context, _typed_lines(context) if _has_keyboard() else _input_lines(), print)
    finally:
        context.close()


def _has_keyboard() -> bool:
    """Return True where a person types the lines, and `input` can edit them."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _typed_lines(context: AppContext) -> Iterator[str]:
    """Yield typed lines, which can be edited and taken from the history of the chat; each is added to it where the chat keeps one."""
    edit_lines(history_file.load_questions(context.user_dirs.history) if context.recorder is not None else ())
    while True:
        try:
            line = input("> ")
        except EOFError:
            print()
            return
        except KeyboardInterrupt:
            print()
            raise
        if line.strip() and context.recorder is not None:
            _remember(context, line.strip())
        yield line


def edit_lines(earlier: Iterable[str]) -> None:
    """Let `input` edit lines with the arrow keys, and offer the earlier ones; without readline (Windows) the terminal edits."""
    try:
        import readline
    except ImportError:
        return
    readline.clear_history()
    for line in earlier:
        readline.add_history(one_line(line))


def _remember(context: AppContext, line: str) -> None:
    try:
        history_file.append_question(context.user_dirs.history, line)
    except PullquoteError as error:
        print(f"error: {one_line(str(error))}", file=sys.stderr)


def _input_lines() -> Iterator[str]:
    """Yield the lines of stdin to its end or Ctrl+C, after a prompt where a person types them."""
    try:
        while True:
            if sys.stdin.isatty():
                print("> ", end="", file=sys.stderr, flush=True)
            line = sys.stdin.readline()
            if not line:
                return
            yield line
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise


def run_dialogue(context: AppContext, lines: Iterable[str], write: WriteLine) -> None:
    """Answer each line, or run it as a command where it begins with `/`; `quit` and `show N` need no slash.

    Raises the error of a conversation that cannot be resumed; errors of later lines are written as lines.
    """
    dialogue = Dialogue(context, context.filters)
    commands = PlainCommands(dialogue)
    if context.resume_id is not None:
        for line in commands.resume(ParsedCommand("resume", str(context.resume_id))):
            write(line)
    for line in lines:
        words = line.split()
        if [word.lower() for word in words] in (["quit"], ["exit"], ["/quit"]):
            return
        if words:
            _write_reply(_reply(line.strip(), dialogue, commands), write)


def _reply(line: str, dialogue: Dialogue, commands: PlainCommands) -> Iterator[str]:
    words = line.split()
    if len(words) == 2 and words[0] == "show" and words[1].isdecimal():
        line = f"/{line}"
    if line.startswith("/"):
        yield from commands.run(parse_command(line))
    else:
        yield from dialogue.ask(Turn(line, filters=dialogue.filters))


def _write_reply(reply: Iterator[str], write: WriteLine) -> None:
    """Write the lines of a reply; an error and an interruption become a line."""
    try:
        for line in reply:
            write(line)
    except PullquoteError as error:
        write(f"error: {one_line(str(error))}")
    except KeyboardInterrupt:
        write("Stopped.")
