"""`pullquote chat --plain`: a line in, an answer out, no control of the screen. For screen readers, and for pipes."""

import sys
from collections.abc import Callable, Iterable, Iterator

from index.errors import PullquoteError
from index.text import one_line
from tui.conversation.turn import Turn
from tui.plain.commands import PlainOrders, Talk
from tui.presentation.wording import counted, dates
from tui.services.assistant import AssistantProtocol
from tui.services.context import AppContext
from tui.slash.parse import Given, parse

Write = Callable[[str], None]


def run_on_terminal(context: AppContext, assistant: AssistantProtocol) -> None:
    """The dialogue on stdin and stdout; closes the desk."""
    context.use_assistant(assistant)
    days = dates(assistant.archive.catalogue.days())
    print(
        f"{counted(assistant.archive.manifest.articles, 'article')}, {days}. Ask; “/help” lists commands, “quit” ends.",
        file=sys.stderr,
    )
    try:
        run(context, _typed(), print)
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


def run(context: AppContext, lines: Iterable[str], write: Write) -> None:
    """Answer line by line, carry out what begins with `/`. `quit` and `show N` go without it, too."""
    talk = Talk(context, context.filters)
    orders = PlainOrders(talk)
    if context.resume_id is not None:
        for said in orders.resume(Given("resume", str(context.resume_id))):  # what cannot be gone on with ends the program
            write(said)
    for line in lines:
        words = line.split()
        if [word.lower() for word in words] in (["quit"], ["exit"], ["/quit"]):
            return
        if words:
            _guarded(_line(line.strip(), talk, orders), write)


def _line(line: str, talk: Talk, orders: PlainOrders) -> Iterator[str]:
    words = line.split()
    if len(words) == 2 and words[0] == "show" and words[1].isdecimal():
        line = f"/{line}"
    if line.startswith("/"):
        yield from orders.carry_out(parse(line))
    else:
        yield from talk.ask(Turn(line, filters=talk.limits))


def _guarded(said: Iterator[str], write: Write) -> None:
    """What is said in place of an error, and when the person interrupts."""
    try:
        for line in said:
            write(line)
    except PullquoteError as error:
        write(f"error: {one_line(str(error))}")
    except KeyboardInterrupt:
        write("Stopped.")
