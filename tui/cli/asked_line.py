"""A line of `ask -`: a plain question, or a JSON object with the turns before it."""

from dataclasses import dataclass, replace

from index.errors import UsageError
from index.filters import Filters
from qa.conversation.exchange import Exchange


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A question as a script hands it in."""

    question: str
    filters: Filters
    history: tuple[Exchange, ...] = ()


def parse_asked_line(line: str, filters: Filters) -> AskedLine:
    """Return what the line asks, under `filters` and its own as-of day. Raises `UsageError` for JSON that is no question.

    A line that begins with a brace but is no JSON at all is a question.
    """
    if not line.lstrip().startswith("{"):
        return AskedLine(line, filters)
    from pydantic import ValidationError

    from tui.cli.asked_line_fields import AskedLineFields

    try:
        fields = AskedLineFields.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            return AskedLine(line, filters)
        place = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"The line is no question: {place}: {first['msg']}.") from None
    return AskedLine(
        fields.question,
        replace(filters, as_of=fields.as_of or filters.as_of),
        tuple(turn.exchange() for turn in fields.turns()),
    )
