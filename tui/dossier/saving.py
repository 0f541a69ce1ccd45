"""The dialogs with which a dossier is saved: the style of its footnotes, and the file."""

from datetime import datetime

from textual.content import Content

from index.article import SourceRef
from qa.citations.styles.footnote import footnote
from qa.citations.styles.table import CITATION_STYLES
from tui.conversation.dossier_document import DossierDocument
from tui.export.formats import EXPORT_FORMATS, default_name
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.dialogs import InputDialog
from tui.ui.picker import Picker

_ALSO_AS_PLAIN_TEXT = ("markdown",)
"""Styles that would look like another one here."""
FROM_FILE = "file"
"""The choice of a style that is none of the table."""
_FROM_FILE_LABEL = "A style of your own: a .csl file"


def style_dialog(example: SourceRef) -> Picker:
    """Return the list of styles, each with the footnote of an example; it is dismissed with a name, or `FROM_FILE`."""
    footnotes = {name: footnote(name, example) for name in _by_use()}
    labels = {name: CITATION_STYLES[name].label for name in footnotes}
    choices = [Choice(name, _style_lines(labels[name], text), f"{name} {labels[name]}") for name, text in footnotes.items()]
    return Picker("Footnotes as", [*choices, Choice(FROM_FILE, Content.styled(_FROM_FILE_LABEL, "bold"), _FROM_FILE_LABEL)])


def _by_use() -> list[str]:
    """Return the styles, those in prose first, the footnote as the first of all."""
    names = [name for name in CITATION_STYLES if name not in _ALSO_AS_PLAIN_TEXT]
    return sorted(names, key=lambda name: name != "chicago-note")


def _style_lines(label: str, text: str) -> Content:
    return Content.assemble((f"{label}\n", "bold"), (text, MUTED))


def style_file_dialog() -> InputDialog:
    return InputDialog(
        "Footnotes by a .csl file",
        "",
        "Its path, for example ~/styles/house.csl. citationstyles.org has thousands.",
        enter="use this style",
    )


def file_dialog(name: str) -> InputDialog:
    """Return the question for the file. `name` is that of the conversation."""
    empty = DossierDocument(name, "", datetime.now(), "", ())
    hint = f"The ending chooses the format: {', '.join(EXPORT_FORMATS)}. Nothing is overwritten."
    return InputDialog("Save the dossier", f"./{default_name(empty, '.md')}", hint, enter="save")
