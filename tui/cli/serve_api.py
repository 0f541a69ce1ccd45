"""`pullquote serve --api`: the service over HTTP instead of the chat."""

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import click

from index.errors import UsageError
from tui.cli.progress import passing_line
from tui.config.load import configure
from tui.services.assistant import READER_LOADING

TOKEN_VARIABLE = "PULLQUOTE_API_TOKEN"
SHORTEST_TOKEN = 16
"""Characters; what a person makes up is shorter, and guessed."""


def serve_api(index_dir: Path | None, host: str, port: int, waiting: int, token_file: Path | None) -> None:
    """Listen until Ctrl+C or SIGTERM. The models are loaded before the address is printed."""
    from qa.assistant import Assistant
    from tui.api.application import ApiAccess
    from tui.api.running import run_api
    from tui.requests.current_assistant import CurrentAssistant
    from tui.requests.responder import Responder
    from tui.web.guard import is_loopback
    from tui.web.server import ListenAddress, open_port

    token = read_token(token_file, os.environ)
    if not (inside := is_loopback(host)) and not token:
        raise UsageError(
            f"{host} can be reached by others, so the service needs a token there. Give --token-file FILE, or set {TOKEN_VARIABLE}."
        )
    c = configure(index_dir)
    with open_port(host, port) as listener:
        with passing_line(READER_LOADING):
            assistant = Assistant.open(c.index_dir, c.index, c.search, c.answer)
        with closing(Responder(CurrentAssistant(assistant), waiting)) as responder:
            at = ListenAddress(host, listener.getsockname()[1], open_to_all=not inside)
            needed = "with the token" if token else "without a token: whoever can open a port of this machine reads the archive"
            click.echo(
                f"Pullquote answers at {at.address} until Ctrl+C, {needed}. {at.address}openapi.json describes it.", err=True
            )
            run_api(responder, ApiAccess(at.names, token), listener)


def read_token(file: Path | None, environment: Mapping[str, str]) -> str:
    """Return the first line of `file`, or what the environment gives, or "". Raise `UsageError` where that is no token."""
    origin = TOKEN_VARIABLE if file is None else str(file)
    try:
        text = environment.get(TOKEN_VARIABLE) if file is None else file.read_text(encoding="utf-8").partition("\n")[0]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The token cannot be read from {origin}: {error}.") from error
    if text is None:
        return ""
    token = text.strip()
    if len(token) < SHORTEST_TOKEN or not token.isascii() or any(c.isspace() for c in token):
        raise UsageError(
            f"{origin} holds no token: give at least {SHORTEST_TOKEN} letters and digits without a space, for example those of: "
            "openssl rand -hex 32"
        )
    return token
