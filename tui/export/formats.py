"""Suffix → format. A new format is one file and one line here. Files are written here, and nothing is overwritten."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path

from index.errors import PullquoteError, UsageError
from index.text import one_line
from tui.conversation.dossier_document import DossierDocument
from tui.conversation.transcript import Transcript

Exportable = Transcript | DossierDocument

_MAX_NAME_LENGTH = 50
"""Characters of a conversation's name in the name of its file."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    label: str
    target: str
    """`module:function`, imported on first use: Conversation → the text of the file."""
    dossier_target: str
    """The same for a dossier."""


EXPORT_FORMATS: dict[str, ExportFormat] = {
    ".md": ExportFormat("Markdown", "tui.export.markdown:markdown", "tui.export.dossier_markdown:dossier_markdown"),
    ".html": ExportFormat("web page", "tui.export.html:html", "tui.export.dossier_html:dossier_html"),
    ".json": ExportFormat("JSON", "tui.export.json:json_format", "tui.export.dossier_json:dossier_json"),
}


def render_export(document: Exportable, suffix: str) -> str:
    """Return the text of the file. Raises `UsageError` for a suffix that is none of `EXPORT_FORMATS`."""
    export_format = EXPORT_FORMATS.get(suffix.lower())
    if export_format is None:
        endings = ", ".join(f"{ending} ({one.label})" for ending, one in EXPORT_FORMATS.items())
        problem = f"“{one_line(suffix)}” is no format" if suffix else "The name has no ending"
        raise UsageError(f"{problem} in which this can be saved. End the file's name with one of: {endings}.")
    is_dossier = isinstance(document, DossierDocument)
    module, function = (export_format.dossier_target if is_dossier else export_format.target).split(":")
    render: Callable[[Exportable], str] = getattr(import_module(module), function)
    return render(document)


def write_export(document: Exportable, path: Path) -> Path:
    """Write the file and return its path: `path`, or where that exists `name-2.md`, `name-3.md`, …

    Missing folders are made. Raises `PullquoteError` where the file cannot be written, `UsageError` for an unknown suffix.
    """
    text = render_export(document, path.suffix)
    try:
        target = path.expanduser()
        target.parent.mkdir(parents=True, exist_ok=True)
        return next(name for name in _names(target) if _is_new(name, text))
    except (OSError, ValueError, RuntimeError) as error:  # ValueError: a NUL in the name; RuntimeError: no such home
        reason = getattr(error, "strerror", None) or error
        kind = "dossier" if isinstance(document, DossierDocument) else "conversation"
        problem = f"The {kind} was not saved to {one_line(str(path))}: {one_line(str(reason))}."
        raise PullquoteError(f"{problem} Choose a folder that you can write to.") from error


def default_name(document: Exportable, suffix: str) -> str:
    """Return `pullquote-2026-11-25-alder-reservoir-fall.md`: ASCII letters, digits and hyphens; with `dossier` for a dossier."""
    plain = unicodedata.normalize("NFKD", one_line(document.name)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    kind = "dossier-" if isinstance(document, DossierDocument) else ""
    return f"pullquote-{document.exported:%Y-%m-%d}-{kind}{words[:_MAX_NAME_LENGTH].strip('-') or 'conversation'}{suffix}"


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _is_new(path: Path, text: str) -> bool:
    """Write a new file; return False where one exists already. A file that could not be written to its end is removed."""
    with ExitStack() as undo:
        try:
            file = path.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            return False
        undo.callback(path.unlink)
        with file:
            file.write(text)
        undo.pop_all()
    return True
