"""Loads a web page that stands in a file of another format, through the loader of web pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.article import Article
from index.loaders.draft import default_id, host_name, outlet_folder
from index.loaders.page_apart import load_page
from index.loaders.source import CorpusFile, Skipped
from index.text import one_line

MAX_PAGE_BYTES = 4 * 2**20
"""The most bytes of a page. Reading one so large takes seconds."""
_NAME = "page.html"


@dataclass(frozen=True, slots=True)
class EmbeddedPage:
    """A page, and what its container says of it; "" or None where it says nothing."""

    markup: str
    address: str = ""
    id: str = ""
    number: int | None = None
    """Its number among the articles of the file."""
    locator: str = ""


def load_embedded_page(page: EmbeddedPage, source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the articles of the page. What the page says of itself wins over what its container says."""
    where = default_id(source.name, page.number)
    content = page.markup.encode("utf-8-sig", "replace")  # the mark says the encoding, whatever the page declares
    if len(content) > MAX_PAGE_BYTES:
        yield Skipped(where, f"a page larger than {MAX_PAGE_BYTES // 2**20} MB")
        return
    for found in load_page(content, _NAME):
        yield _in_container(found, page, source.name) if isinstance(found, Article) else Skipped(where, found.reason)


def _in_container(article: Article, page: EmbeddedPage, path: str) -> Article:
    url = article.url or page.address
    own_id = article.id.replace(_NAME, default_id(path, page.number), 1) if article.id.startswith(_NAME) else article.id
    folder = outlet_folder(path) if page.number is None else ""
    return replace(
        article,
        id=one_line(page.id) or own_id,
        path=one_line(path),
        url=url,
        outlet=article.outlet or host_name(url) or folder,
        locator=", ".join(filter(None, (one_line(page.locator), article.locator))),
    )
