"""`pullquote chat --plain`: a line in, an answer out, no control of the screen. For screen readers, and for pipes."""

import sys
from collections.abc import Callable, Iterable, Iterator

from index.errors import PullquoteError
from index.text import one_line
from tui.conversation.turn import Turn
from tui.plain.commands import Dialogue, PlainCommands
from tui.presentation.wording import count_text, date_range_text
from tui.services.assistant import AssistantProtocol
from tui.services.context import AppContext
from tui.slash.parse import ParsedCommand, parse_command

WriteLine = Callable[[str], None]


def run_on_terminal(context: AppContext, assistant: AssistantProtocol) -> None:
    """The dialogue on stdin and stdout; closes the desk."""
    context.use_assistant(assistant)
    days = date_range_text(assistant.archive.catalogue.days())
    print(
        f"{count_text(assistant.archive.manifest.articles, 'article')}, {days}. Ask; “/help” lists commands, “quit” ends.",
        file=sys.stderr,
    )
    try:
        run_dialogue(context, _typed(), print)
    finally:
        context.close()


def _typed() -> Iterator[str]:
    """Lines of stdin to its end or Ctrl+C, with a prompt where a person types them."""
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
    """Answer line by line, carry out what begins with `/`. `quit` and `show N` go without it, too."""
    talk = Dialogue(context, context.filters)
    orders = PlainCommands(talk)
    if context.resume_id is not None:
        for said in orders.resume(
            ParsedCommand("resume", str(context.resume_id))
        ):  # what cannot be gone on with ends the program
            write(said)
    for line in lines:
        words = line.split()
        if [word.lower() for word in words] in (["quit"], ["exit"], ["/quit"]):
            return
        if words:
            _guarded(_line(line.strip(), talk, orders), write)


def _line(line: str, talk: Dialogue, orders: PlainCommands) -> Iterator[str]:
    words = line.split()
    if len(words) == 2 and words[0] == "show" and words[1].isdecimal():
        line = f"/{line}"
    if line.startswith("/"):
        yield from orders.run(parse_command(line))
    else:
        yield from talk.ask(Turn(line, filters=talk.filters))


def _guarded(said: Iterator[str], write: WriteLine) -> None:
    """What is said in place of an error, and when the person interrupts."""
    try:
        for line in said:
            write(line)
    except PullquoteError as error:
        write(f"error: {one_line(str(error))}")
    except KeyboardInterrupt:
        write("Stopped.")
