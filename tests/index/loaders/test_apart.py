import sys
import time

import pytest

from index.loaders import apart
from index.loaders.apart import ParserStopped, parse_apart
from index.loaders.fields.json_value import JsonValue

HERE = "tests.index.loaders.test_apart"
only_with_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def parse_well(content: bytes) -> JsonValue:
    print("noise", file=sys.stderr)
    return {"length": len(content)}


def parse_raising(content: bytes) -> JsonValue:
    raise KeyError(content)


def parse_without_end(content: bytes) -> JsonValue:
    while True:
        time.process_time()


def parse_with_all_memory(content: bytes) -> JsonValue:
    return len(b"x" * 2**31)


def parse_crashing(content: bytes) -> JsonValue:
    import os

    os.abort()


def test_the_value_of_the_parser_comes_back_and_what_it_prints_does_not(capfd: pytest.CaptureFixture[str]) -> None:
    assert parse_apart(f"{HERE}:parse_well", b"abc") == {"length": 3}
    assert capfd.readouterr() == ("", "")


@only_with_limits
@pytest.mark.parametrize(
    ("parser", "reason"),
    [
        ("parse_raising", "damaged (KeyError)"),
        ("parse_with_all_memory", "needs more than 450 MB of memory to read"),
        ("parse_crashing", "its parser crashed"),
    ],
)
def test_a_parser_that_fails_is_stopped_and_the_build_goes_on(parser: str, reason: str) -> None:
    assert parse_apart(f"{HERE}:{parser}", b"abc") == ParserStopped(reason)


def test_a_parser_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MAX_WAIT_SECONDS", 2)
    assert parse_apart(f"{HERE}:parse_without_end", b"abc") == ParserStopped("takes longer than 2 seconds to read")


@only_with_limits
def test_computing_time_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MAX_CPU_SECONDS", 1)
    assert parse_apart(f"{HERE}:parse_without_end", b"abc") == ParserStopped("takes longer than 1 seconds to read")
