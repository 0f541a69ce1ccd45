"""Loads web pages that browsers save with all their parts in one file (MHTML)."""

from collections.abc import Iterator
from email.message import Message

from index.article import Article
from index.loaders.draft import web_address
from index.loaders.embedded_page import EmbeddedPage, load_embedded_page
from index.loaders.mail.message import NoMessage, header_text, leaves, parse_mime, part_text
from index.loaders.source import CorpusFile, Skipped

MAX_MHTML_BYTES = 100 * 2**20


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of the page. The day in the file's own headers is that of saving, and no day of the article."""
    raw = source.read(MAX_MHTML_BYTES)
    if not raw.strip():
        yield Skipped(source.name, "empty file")
        return
    try:
        mime = parse_mime(raw)
    except NoMessage as error:
        yield Skipped(source.name, str(error))
        return
    page = _main_page(mime)
    if page is None:
        yield Skipped(source.name, "no web page in it")
        return
    address = web_address(header_text(mime, "Snapshot-Content-Location") or header_text(page, "Content-Location"))
    yield from load_embedded_page(EmbeddedPage(part_text(page), address), source)


def _main_page(mime: "Message[str, str]") -> "Message[str, str] | None":
    """Return the page that the file names as its start, else the first."""
    pages = [part for part in leaves(mime) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = str(mime.get_param("start") or "")
    named = (page for page in pages if start and header_text(page, "Content-ID") == start)
    return next(named, pages[0] if pages else None)
