"""Loads web archives (WARC), as crawlers such as Common Crawl write them. One record is in memory at a time."""

from collections.abc import Iterator

from index.article import Article
from index.loaders.archives.http_response import HttpResponse, parse_response
from index.loaders.archives.warc_records import MAX_BLOCK_BYTES, WarcBroken, WarcRecord, read_records
from index.loaders.draft import default_id, web_address
from index.loaders.embedded_page import MAX_PAGE_BYTES, EmbeddedPage, load_embedded_page
from index.loaders.fields.page_text import page_text
from index.loaders.metered import UnpacksTooFar, open_metered
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import guarded

_PAGES = ("text/html", "application/xhtml+xml")


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each page that was answered with status 200. Records count from 1."""
    number, pages = 0, 0
    with open_metered(source) as stream:
        try:
            for number, record in enumerate(read_records(stream), start=1):
                if record.headers.get("warc-type", "").lower() == "response":
                    for found in _entries(record, source, number):
                        pages += 1
                        yield found
        except (WarcBroken, UnpacksTooFar) as error:
            yield Skipped(source.name, f"{error.reason} (behind record {number})" if number else error.reason)
            return
    if not pages and not source.first_member:
        yield Skipped(source.name, "no web page in it" if number else "empty file")


def _entries(record: WarcRecord, source: CorpusFile, number: int) -> Iterator[Article | Skipped]:
    where = default_id(source.name, number)
    if source.begin_member(number, where):
        yield from guarded(_of_record(record, source, number), where)


def _of_record(record: WarcRecord, source: CorpusFile, number: int) -> Iterator[Article | Skipped]:
    """Yield what a record gives; nothing for pictures, redirections and missing pages."""
    where = default_id(source.name, number)
    if record.block is None:
        yield Skipped(where, f"a record larger than {MAX_BLOCK_BYTES // 2**20} MB")
        return
    response = parse_response(record.block)
    if response is None or response.status != 200 or response.media_type not in _PAGES:
        return
    if not response.is_readable():
        yield Skipped(where, f"a page packed by “{response.encoding[:20]}”, which is not read")
        return
    yield from load_embedded_page(_page(record, response, number), source)


def _page(record: WarcRecord, response: HttpResponse, number: int) -> EmbeddedPage:
    return EmbeddedPage(
        page_text(response.body(MAX_PAGE_BYTES + 1), response.charset),
        address=web_address(record.headers.get("warc-target-uri", "").strip("<>")),
        id=record.headers.get("warc-record-id", "").strip("<> "),
        number=number,
        locator=f"record {number}",
    )
