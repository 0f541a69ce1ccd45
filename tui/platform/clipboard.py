"""Text → a clipboard: through the terminal, with a tool, and into a file where neither is sure. Knows no widget."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.text import clean, one_line

_TOOL_TIMEOUT = 2.0
"""Seconds that a tool may take; wl-copy waits for ever where there is no compositor."""
_MAX_OSC_52_BYTES = 74_994
"""Bytes that every terminal with OSC 52 takes: hterm ends a sequence at 100,000 characters of base64 and frame."""
_OSC_52_TERMS = ("xterm-kitty", "xterm-ghostty", "ghostty", "alacritty", "foot", "wezterm", "contour", "rio")
"""Beginnings of TERM. iTerm2 and VTE are not here: the one ignores OSC 52 until it is allowed, the other by age."""
_OSC_52_PROGRAMS = ("WezTerm", "ghostty", "rio", "contour")
_MULTIPLEXERS = ("TMUX", "STY", "ZELLIJ")
"""Set inside tmux, screen and zellij, which pass OSC 52 on or not, as they are configured."""


def run_clipboard_tool(argv: list[str], text: bytes) -> bool:
    """Whether the tool took the text in time. Never raises.

    xclip and wl-copy stay in the background with what they were given as outputs: a pipe there would never end.
    In a session of their own they outlive the terminal, and the copied text with them.
    """
    nowhere = subprocess.DEVNULL
    try:
        done = subprocess.run(argv, input=text, stdout=nowhere, stderr=nowhere, timeout=_TOOL_TIMEOUT, start_new_session=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


@dataclass(frozen=True, slots=True)
class ClipboardTargets:
    """What a copy may use. `write` sends OSC 52 (Textual's `App.copy_to_clipboard`); `file` takes what may have got lost."""

    write: Callable[[str], None]
    fallback_file: Path
    which: Callable[[str], str | None] = shutil.which
    run: Callable[[list[str], bytes], bool] = run_clipboard_tool


def copy_to_clipboard(text: str, environment: Mapping[str, str], targets: ClipboardTargets) -> str:
    """Copies `text`, cleaned, and says in a sentence where it is. Never raises; up to 2 s for each tool that hangs."""
    safe = clean(text)
    sent = _send(safe, targets.write)
    tool = _copy_with_tool(safe, environment, targets)
    if tool:
        return f"Copied with {tool}."
    if sent and _takes_osc_52(environment) and len(safe.encode()) <= _MAX_OSC_52_BYTES:
        return "Copied through the terminal (OSC 52)."
    return _write_to_file(safe, targets.fallback_file, sent)


def _send(text: str, write: Callable[[str], None]) -> bool:
    try:
        write(text)
    except (OSError, ValueError):  # a terminal that is gone, a stream that is closed
        return False
    return True


def _copy_with_tool(text: str, environment: Mapping[str, str], targets: ClipboardTargets) -> str | None:
    """The name of the first tool that took the text."""
    for name, *arguments in _tools(environment):
        program = targets.which(name)
        encoding = "utf-16-le" if name == "clip.exe" else "utf-8"
        mark = "\ufeff" if name == "clip.exe" else ""  # without it clip.exe guesses the encoding, wrongly for short texts
        if program and targets.run([program, *arguments], (mark + text).encode(encoding)):
            return name
    return None


def _tools(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Over SSH there is none: it would fill the clipboard of the machine that nobody sits at."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    yield ("pbcopy",)
    if environment.get("WAYLAND_DISPLAY"):
        yield ("wl-copy",)
    if environment.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard"
    yield ("clip.exe",)


def _takes_osc_52(environment: Mapping[str, str]) -> bool:
    """Terminals that take it as they come. Nothing can be asked: OSC 52 has no reply."""
    if any(environment.get(name) for name in _MULTIPLEXERS):
        return False
    is_program = environment.get("TERM_PROGRAM") in _OSC_52_PROGRAMS or bool(environment.get("WT_SESSION"))
    return is_program or environment.get("TERM", "").startswith(_OSC_52_TERMS)


def _write_to_file(text: str, file: Path, sent: bool) -> str:
    """Writes the file, readable by its owner only, and says so; what was `sent` may have arrived all the same."""
    shown = one_line(str(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8", newline="")
    except (OSError, ValueError) as error:
        reason = one_line(getattr(error, "strerror", None) or str(error))
        said = "Sent to the terminal (OSC 52), which may ignore it" if sent else "Not copied: no clipboard took it"
        return f"{said}; {shown} could not be written: {reason}"
    if sent:
        return f"Copied through the terminal (OSC 52); if it did not arrive, it is also in {shown}"
    return f"No clipboard took it; it is in {shown}"
