"""Parsing of a line that begins with `/`: a command and its argument."""

from dataclasses import dataclass
from difflib import get_close_matches

from index.errors import UsageError
from tui.slash.table import ALIASES, SLASH_COMMANDS


@dataclass(frozen=True, slots=True)
class ParsedCommand:
    name: str
    """One of `SLASH_COMMANDS`."""
    argument: str = ""

    @property
    def line(self) -> str:
        """Return the command as it is typed."""
        return f"/{self.name} {self.argument}".rstrip()

    def number(self) -> int:
        """Return the argument as the number of a source, 1 where there is none. Raises `UsageError` for another argument."""
        if self.argument and not (self.argument.isdecimal() and int(self.argument)):
            raise UsageError(f"/{self.name} takes the number of a source, not “{self.argument}”: /{self.name} 2")
        return int(self.argument or 1)

    def number_or_last(self) -> int:
        """Return the argument as the number of a turn, 0 for the last where there is none. Raises `UsageError` for another one."""
        if self.argument and not (self.argument.isdecimal() and int(self.argument)):
            raise UsageError(f"/{self.name} takes the number of a turn, not “{self.argument}”: /{self.name} 2")
        return int(self.argument or 0)


def parse_command(line: str) -> ParsedCommand:
    """Parse a line. Raises `UsageError` for an unknown command, a missing argument, and one that the command does not take."""
    name, _, argument = line.strip().removeprefix("/").partition(" ")
    if not name:
        raise UsageError("Write a command after the /. /help lists them.")
    slash = SLASH_COMMANDS.get(ALIASES.get(name.lower(), name.lower()))
    if slash is None:
        near = get_close_matches(name.lower(), SLASH_COMMANDS, 1)
        raise UsageError(f"There is no /{name}. {f'Did you mean /{near[0]}? ' if near else ''}/help lists the commands.")
    argument = argument.strip()
    if slash.needs and not argument:
        raise UsageError(f"/{slash.name} needs {slash.argument}: {slash.description}.")
    if argument and not slash.argument:
        raise UsageError(f"/{slash.name} stands alone, without “{argument}”.")
    return ParsedCommand(slash.name, argument)
