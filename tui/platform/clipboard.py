"""Copying text: through the terminal, with a tool, and into a file where neither is sure. This module knows no widget."""

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
"""Prefixes of TERM. iTerm2 and VTE are left out: iTerm2 ignores OSC 52 until it is allowed, VTE in its older versions."""
_OSC_52_PROGRAMS = ("WezTerm", "ghostty", "rio", "contour")
_MULTIPLEXERS = ("TMUX", "STY", "ZELLIJ")
"""Variables that tmux, screen and zellij set. Their configuration decides whether they pass OSC 52 on."""


def run_clipboard_tool(argv: list[str], text: bytes) -> bool:
    """Return True if the tool took the text in time. It never raises.

    xclip and wl-copy stay in the background with what they were given as outputs: a pipe there would never end.
    In a session of their own they outlive the terminal, and the copied text with them.
    """
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.run(
            argv, input=text, stdout=nowhere, stderr=nowhere, timeout=_TOOL_TIMEOUT, start_new_session=True
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return process.returncode == 0


@dataclass(frozen=True, slots=True)
class ClipboardTargets:
    """The places a copy may go. `write` sends OSC 52 (Textual's `App.copy_to_clipboard`); `fallback_file` holds what may be lost."""

    write: Callable[[str], None]
    fallback_file: Path
    which: Callable[[str], str | None] = shutil.which
    run: Callable[[list[str], bytes], bool] = run_clipboard_tool


def copy_to_clipboard(text: str, environment: Mapping[str, str], targets: ClipboardTargets) -> str:
    """Copy `text`, cleaned, and return a sentence that says where it is. It never raises; a tool that hangs costs 2 s."""
    safe = clean(text)
    is_sent = _send(safe, targets.write)
    tool = _copy_with_tool(safe, environment, targets)
    if tool:
        return f"Copied with {tool}."
    if is_sent and _takes_osc_52(environment) and len(safe.encode()) <= _MAX_OSC_52_BYTES:
        return "Copied through the terminal (OSC 52)."
    return _write_to_file(safe, targets.fallback_file, is_sent)


def _send(text: str, write: Callable[[str], None]) -> bool:
    try:
        write(text)
    except (OSError, ValueError):  # a terminal that is gone, a stream that is closed
        return False
    return True


def _copy_with_tool(text: str, environment: Mapping[str, str], targets: ClipboardTargets) -> str | None:
    """Return the name of the first tool that took the text; None where none did."""
    for name, *arguments in _tools(environment):
        program = targets.which(name)
        encoding = "utf-16-le" if name == "clip.exe" else "utf-8"
        mark = "\ufeff" if name == "clip.exe" else ""  # without it clip.exe guesses the encoding, wrongly for short texts
        if program and targets.run([program, *arguments], (mark + text).encode(encoding)):
            return name
    return None


def _tools(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the tools to try; over SSH there is none, for it would fill the clipboard of a machine at which nobody sits."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    yield ("pbcopy",)
    if environment.get("WAYLAND_DISPLAY"):
        yield ("wl-copy",)
    if environment.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard"
    yield ("clip.exe",)


def _takes_osc_52(environment: Mapping[str, str]) -> bool:
    """Return True for a terminal that accepts OSC 52 by default. It cannot be asked: OSC 52 has no reply."""
    if any(environment.get(name) for name in _MULTIPLEXERS):
        return False
    is_program = environment.get("TERM_PROGRAM") in _OSC_52_PROGRAMS or bool(environment.get("WT_SESSION"))
    return is_program or environment.get("TERM", "").startswith(_OSC_52_TERMS)


def _write_to_file(text: str, file: Path, is_sent: bool) -> str:
    """Write the file, readable by its owner only, and return a sentence about it. A text that was `is_sent` may have arrived, too."""
    file_name = one_line(str(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8", newline="")
    except (OSError, ValueError) as error:
        reason = one_line(getattr(error, "strerror", None) or str(error))
        outcome = "Sent to the terminal (OSC 52), which may ignore it" if is_sent else "Not copied: no clipboard took it"
        return f"{outcome}; {file_name} could not be written: {reason}"
    if is_sent:
        return f"Copied through the terminal (OSC 52); if it did not arrive, it is also in {file_name}"
    return f"No clipboard took it; it is in {file_name}"
