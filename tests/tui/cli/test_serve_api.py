"""`pullquote serve --api`: what it refuses before it listens. What it answers: tests/tui/api/."""

from pathlib import Path

import pytest

from index.errors import UsageError
from tests.doubles.running import Run
from tui.cli.serve_api import TOKEN_VARIABLE, read_token

TOKEN = "0123456789abcdef0123"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_an_address_that_others_reach_needs_a_token(run: Run, host: str) -> None:
    outcome = run("serve", "--api", "--host", host)
    assert outcome.code == 2
    assert "needs a token" in outcome.err
    assert "--token-file" in outcome.err


@pytest.mark.parametrize("other", [("--without-authentication",), ("--outlet", "Tribune"), ("--as-of", "2024-01-01")])
def test_what_is_for_the_chat_alone_is_refused(run: Run, other: tuple[str, ...]) -> None:
    outcome = run("serve", "--api", *other)
    assert outcome.code == 2
    assert "leave the rest out" in outcome.err


def test_without_an_index_it_says_how_to_build_one(run: Run, tmp_path: Path) -> None:
    outcome = run("serve", "--api", "--port", "0", "--index", tmp_path / "none")
    assert outcome.code == 3
    assert "pullquote index" in outcome.err


def test_a_token_is_the_first_line_of_its_file_or_a_variable(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\nnotes\n", encoding="utf-8")
    assert read_token(tmp_path / "token", {TOKEN_VARIABLE: "another-token-of-20c"}) == TOKEN
    assert read_token(None, {TOKEN_VARIABLE: TOKEN}) == TOKEN
    assert read_token(None, {}) == ""


@pytest.mark.parametrize("text", ["", "short", "with a space in its middle", "gänseblümchen-gänseblümchen"])
def test_what_is_no_token_is_refused_and_not_shown(tmp_path: Path, text: str) -> None:
    (tmp_path / "token").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="holds no token") as error:
        read_token(tmp_path / "token", {})
    assert not text or text not in str(error.value).replace("token", "")
    with pytest.raises(UsageError, match="cannot be read"):
        read_token(tmp_path / "none", {})
