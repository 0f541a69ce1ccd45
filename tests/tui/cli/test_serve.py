"""`pullquote serve`: what it refuses, and what it runs for a visitor. The page itself: tests/e2e/test_browser.py."""

import shlex
import socket
import sys
from datetime import date

import pytest

from tests.doubles.running import Run
from tui.cli.chat import chat
from tui.cli.main import pullquote
from tui.cli.serve import chat_command

NOTHING = {"as_of": None, "since": None, "until": None, "outlets": (), "authors": ()}


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_an_address_that_others_reach_is_refused_and_says_why(run: Run, host: str) -> None:
    outcome = run("serve", "--host", host)
    assert outcome.code == 2
    assert "There is no password" in outcome.err
    assert "--without-authentication" in outcome.err


def test_a_port_that_is_taken_is_said_with_a_way_out(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        outcome = run("serve", "--port", taken.getsockname()[1])
    assert outcome.code == 1
    assert "in use" in outcome.err
    assert "--port" in outcome.err


def test_an_address_that_is_not_of_this_machine_does_not_advise_another_port(run: Run) -> None:
    outcome = run("serve", "--host", "192.0.2.7", "--without-authentication")
    assert outcome.code == 1
    assert "--host" in outcome.err


def test_the_chat_gets_index_and_filters_as_they_were_given() -> None:
    given = {**NOTHING, "as_of": date(2024, 8, 31), "outlets": ("The $(reboot) Post", "--plain")}
    command = chat_command("my index; ls", given)  # type: ignore[arg-type]
    assert shlex.split(shlex.join(command)) == command
    assert command[:5] == [sys.executable, "-P", "-m", "tui", "chat"]
    read = chat.make_context("chat", command[5:], parent=pullquote.make_context("pullquote", ["chat"])).params
    assert {name: read[name] for name in (*NOTHING, "plain")} == {**given, "plain": False}
    assert str(read["index_dir"]) == "my index; ls"


@pytest.mark.parametrize("visitors", ["0", "-1", "many"])
def test_a_number_of_visitors_that_lets_nobody_in_is_refused(run: Run, visitors: str) -> None:
    outcome = run("serve", "--visitors", visitors)
    assert outcome.code == 2
    assert "--visitors" in outcome.err


def test_without_options_the_chat_gets_none() -> None:
    assert chat_command(None, NOTHING)[5:] == []
