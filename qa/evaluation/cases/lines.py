"""Reads JSON Lines and checks them line by line, whatever a line means."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from index.errors import UsageError

T = TypeVar("T")


def numbered_lines(path: Path) -> bytes:
    """Return the file's bytes without a byte-order mark. Raises `UsageError` where there is no such file."""
    try:
        return path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}. Name a file that exists.") from error


def parse_lines(path: Path, adapter: TypeAdapter[T]) -> Iterator[tuple[int, T]]:
    """Yield line number (from 1) and value of every line that is not blank. Raises `UsageError` at the first bad line."""
    for number, line in enumerate(numbered_lines(path).split(b"\n"), start=1):
        if line.strip():
            try:
                yield number, adapter.validate_json(line, strict=True)
            except ValidationError as error:
                raise bad_line(path, number, validation_text(error)) from error


def bad_line(path: Path, number: int, what: str) -> UsageError:
    return UsageError(f"{path}, line {number}: {what}. Correct that line, or take it out.")


def validation_text(error: ValidationError) -> str:
    """Return the first fault, and its place inside the value."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    location = ".".join(str(part) for part in first["loc"])
    return f"{location}: {first['msg']}" if location else first["msg"]
