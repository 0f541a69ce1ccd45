"""`pullquote dossier`: the pinned quotes of a conversation, with footnotes in any citation style."""

from contextlib import closing
from pathlib import Path

import click

from index.errors import UsageError
from index.filters import Filters
from index.store.opening import open_archive
from index.text import one_line
from qa.citations.corrections_now import corrections_now
from qa.citations.styles.footnote import FOOTNOTE_STYLE
from qa.citations.styles.table import CITATION_STYLES
from tui.cli.kept import kept_conversations
from tui.cli.options import index_dir
from tui.config.load import configure
from tui.conversation.recheck import pin_changes
from tui.conversation.recorder import CurrentSession
from tui.export.dossier import dossier_document
from tui.export.formats import render_export, write_export
from tui.presentation.wording import count_text, date_range_text
from tui.services.dossier_worker import with_corrections


@click.command()
@click.argument("conversation", type=click.IntRange(min=1), required=False)
@index_dir
@click.option(
    "--style",
    metavar="STYLE",
    default=FOOTNOTE_STYLE,
    help=f"Footnotes as: {', '.join(CITATION_STYLES)}, or a .csl file. [default: {FOOTNOTE_STYLE}]",
)
@click.option("--out", type=click.Path(path_type=Path), help="Save it there (.md, .html, .json); nothing is overwritten.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of Markdown.")
def dossier(conversation: int | None, index_dir: Path | None, style: str, out: Path | None, as_json: bool) -> None:
    """Print or save the dossier of CONVERSATION (its number; without one, the conversation used last)."""
    index = configure(index_dir).index_dir
    with kept_conversations(index) as recorder, closing(open_archive(index)) as archive:
        session = recorder.open_session(conversation or 0)
        pins = recorder.pins(CurrentSession(session))
        if not pins:
            raise UsageError("Nothing is pinned in this conversation. In the chat, p on an answer pins its quote.")
        changes = pin_changes(pins, archive.catalogue)
        pins = with_corrections(pins, lambda citation: corrections_now(citation, archive.catalogue, Filters()))
        summary = f"{count_text(archive.manifest.articles, 'article')}, {date_range_text(archive.catalogue.days())}"
        document = dossier_document(session.name, summary, list(zip(pins, changes, strict=True)), style)
    if out is not None:
        click.echo(f"Saved as {one_line(str(write_export(document, out)))}.", err=True)
    else:
        click.echo(render_export(document, ".json" if as_json else ".md"), nl=False)
