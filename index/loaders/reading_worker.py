"""The process that reads files for a build: a request a line comes in, what was found goes out, a line each. Both are JSON."""

import json
import os
import sys
import time
from pathlib import Path
from typing import BinaryIO

from index.loaders.fields.json_value import JsonValue
from index.loaders.found_json import found_as_json
from index.loaders.limits import FileLimits, limit_memory, limit_time, peak_megabytes
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file

LEAVING_MEGABYTES = 250
"""A process that has once held so much more than at its start ends behind the file, so that what it keeps is given back."""


def main(seconds: int, megabytes: int) -> None:
    """Read the files that are named on standard input until it ends, or until a file has cost much memory."""
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no result
    limits = FileLimits(seconds, megabytes)
    limit_memory(megabytes)
    start = peak_megabytes()
    for line in sys.stdin.buffer:
        _read_file(json.loads(line), results, limits)
        leaves = peak_megabytes() > start + LEAVING_MEGABYTES
        _write({"leaves": leaves}, results)
        results.flush()
        if leaves:
            return


def _read_file(request: dict[str, JsonValue], results: BinaryIO, limits: FileLimits) -> None:
    """Write what is found in a file, and each member before it is read. The time for the next entry begins when one was written."""
    names, file = request["field_map"], Path(str(request["file"]))
    field_map = {ours: str(theirs) for ours, theirs in names.items()} if isinstance(names, dict) else {}
    end = time.process_time() + limits.seconds_in_all(_size(file))

    def announce(number: int, place: str) -> None:
        _write({"member": number, "place": place}, results)
        results.flush()
        _go_on(end, limits)

    source = CorpusFile(file, str(request["name"]), field_map, None, int(str(request["first_member"])), announce)
    try:
        limit_time(limits.seconds)
        for found in load_file(source):
            _write(found_as_json(found), results)
            _go_on(end, limits)
    except _TooLong:
        reason = "takes too long to read for its size; the rest was not read"
        _write(found_as_json(Skipped(source.name, reason)), results)


class _TooLong(BaseException):
    """A file has used up its time. No loader catches it."""


def _go_on(end: float, limits: FileLimits) -> None:
    """Let the time for the next entry begin, unless that for the whole file is over."""
    if time.process_time() > end:
        raise _TooLong
    limit_time(limits.seconds)


def _write(value: JsonValue, results: BinaryIO) -> None:
    results.write(json.dumps(value).encode("ascii") + b"\n")


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
