import pytest

from index.errors import UsageError
from tui.slash.parse import ParsedCommand, parse_command


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/as-of 2024-08-31", ParsedCommand("as-of", "2024-08-31")),
        ("/Outlet  Coastal Herald ", ParsedCommand("outlet", "Coastal Herald")),
        ("/new", ParsedCommand("new")),
        ("/show", ParsedCommand("show")),
    ],
)
def test_a_line_is_a_command_with_what_follows_it(line: str, command: ParsedCommand) -> None:
    assert parse_command(line) == command


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/asof 2024", "Did you mean /as-of?"),
        ("/", "/help lists"),
        ("/since", "/since needs DATE"),
        ("/resume", "/resume needs ID"),
        ("/new york", "stands alone"),
    ],
)
def test_what_makes_no_sense_is_told_with_a_way_out(line: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        parse_command(line)


def test_a_number_is_1_where_none_is_given_and_nothing_else_is_one() -> None:
    assert ParsedCommand("show").number() == 1
    assert ParsedCommand("show", "3").number() == 3
    for wrong in ("0", "three", "-1"):
        with pytest.raises(UsageError, match="/show 2"):
            ParsedCommand("show", wrong).number()
