"""Runs a parser of hostile files in a process of its own, with limits on time and memory. It knows nothing of formats."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pkgutil import resolve_name

from index.loaders.fields.json_value import JsonValue

MAX_CPU_SECONDS = 10
"""Computing time, so that a file is not given up because the machine is busy with other things."""
MAX_WAIT_SECONDS = 120
"""By the clock, as a last resort."""
MAX_MEMORY = 450 * 2**20
"""Bytes of address space, those of Python and of the parser's library included."""
_OUT_OF_MEMORY = 77
_FAILED = 78
"""Exit codes."""


@dataclass(frozen=True, slots=True)
class ParserStopped:
    """The reason why a parser gave nothing."""

    reason: str


def parse_apart(parser: str, content: bytes) -> JsonValue | ParserStopped:
    """Return what the function "module:function" makes of the content, or why it was stopped. What it prints is dropped."""
    command = [sys.executable, "-P", "-m", __name__, parser, str(MAX_CPU_SECONDS), str(MAX_MEMORY)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=MAX_WAIT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ParserStopped(f"takes longer than {MAX_WAIT_SECONDS} seconds to read")
    if done.returncode == 0:
        value: JsonValue = json.loads(done.stdout)
        return value
    return ParserStopped(_reason(done.returncode, done.stdout))


def _reason(code: int, printed: bytes) -> str:
    if code == _OUT_OF_MEMORY:
        return f"needs more than {MAX_MEMORY // 2**20} MB of memory to read"
    if code == _FAILED:
        return f"damaged ({printed.decode('ascii', 'replace')})"
    if code < 0 and -code in signals_of_time():
        return f"takes longer than {MAX_CPU_SECONDS} seconds to read"
    return "its parser crashed"


def signals_of_time() -> set[int]:
    """Return the signals by which the system ends a process that has computed for too long."""
    import signal

    return {int(number) for name in ("SIGXCPU", "SIGKILL") if (number := getattr(signal, name, None)) is not None}


def main(parser_name: str, cpu_seconds: int, memory: int) -> int:
    """Parse standard input within the limits, and print the value as JSON, or the name of what was raised. Returns the exit code."""
    parser: Callable[[bytes], JsonValue] = resolve_name(parser_name)
    content = sys.stdin.buffer.read()
    _limit(cpu_seconds, memory)
    try:
        printed = json.dumps(parser(content))
    except MemoryError:
        return _OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001  # a parser of hostile files may raise anything: its name is the reason
        sys.stdout.write(type(error).__name__)
        return _FAILED
    sys.stdout.write(printed)
    return 0


def _limit(cpu_seconds: int, memory: int) -> None:
    """Set the limits. Windows has none; there the parent's clock remains."""
    with suppress(ImportError):
        import resource

        for kind, limit in ((resource.RLIMIT_CPU, cpu_seconds), (resource.RLIMIT_AS, memory)):
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (limit, limit + (kind == resource.RLIMIT_CPU)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
