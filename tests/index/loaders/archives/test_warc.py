import gzip
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.archives.warc import load
from index.loaders.archives.warc_records import read_records
from index.loaders.source import CorpusFile, Skipped
from tests.sample_files import make_record, make_response

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
PAGE = (
    "<html><head><title>Bridge closed</title></head><body><article><p>By Jane Roe</p><p>January 8, 2025</p>"
    f"<p>{STORY * 3}</p><p>Café.</p></article></body></html>"
).encode()
INFO = make_record(b"software: x\r\n", kind="warcinfo")
WHOLE = INFO + make_record(make_response(PAGE), record="1")


def read(content: bytes, name: str = "crawl/a.warc") -> list[Article | Skipped]:
    return list(load(CorpusFile(Path("none"), name, data=content)))


def only(content: bytes, name: str = "crawl/a.warc") -> Article:
    [article] = read(content, name)
    assert isinstance(article, Article)
    return article


def test_a_page_is_an_article_with_the_address_and_id_of_its_record() -> None:
    article = only(WHOLE)
    assert (article.title, article.author, article.published) == ("Bridge closed", "Jane Roe", date(2025, 1, 8))
    assert (article.url, article.outlet) == ("https://lomepost.example/bridge", "lomepost.example")
    assert (article.id, article.locator, article.path) == ("urn:uuid:1", "record 2", "crawl/a.warc")
    assert "Café." in article.text


@pytest.mark.parametrize("packed", [gzip.compress(WHOLE), gzip.compress(INFO) + gzip.compress(WHOLE[len(INFO) :])])
def test_a_compressed_file_is_read_whether_record_by_record_or_whole(packed: bytes) -> None:
    assert only(packed, "a.warc.gz").title == "Bridge closed"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE), "Content-Type: text/html\r\nContent-Encoding: gzip"),
        (zlib.compress(PAGE), "Content-Type: text/html\r\nContent-Encoding: deflate"),
        (zlib.compress(PAGE)[2:-4], "Content-Type: text/html\r\nContent-Encoding: deflate"),
        (PAGE, "Content-Type: text/html\r\nContent-Encoding: gzip"),
        (b"10\r\n" + PAGE[:16] + b"\r\n" + f"{len(PAGE) - 16:x}\r\n".encode() + PAGE[16:] + b"\r\n0\r\n\r\n",
         "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
        (PAGE, "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
        (PAGE.decode().encode("cp1252"), "Content-Type: text/html; charset=iso-8859-1"),
    ],
    ids=["gzip", "zlib", "deflate", "said to be gzip", "chunks", "said to be chunks", "latin"],
)  # fmt: skip
def test_a_body_is_unpacked_and_decoded(body: bytes, headers: str) -> None:
    article = only(make_record(make_response(body, headers)))
    assert (article.title, "Café." in article.text) == ("Bridge closed", True)


def test_what_is_no_page_or_was_not_found_is_passed_over() -> None:
    others = [
        make_record(make_response(PAGE, status="404 Not Found")),
        make_record(make_response(b"\x89PNG", "Content-Type: image/png")),
        make_record(make_response(PAGE), kind="request"),
        make_record(b"no answer"),
    ]
    assert only(b"".join(others) + WHOLE).locator == "record 6"
    assert read(b"".join(others)) == [Skipped("crawl/a.warc", "no web page in it")]


def test_a_page_without_a_story_is_skipped_alone() -> None:
    found = read(make_record(make_response(b"<html></html>")) + WHOLE)
    assert found[0] == Skipped("crawl/a.warc#1", "no article found in the page")
    assert isinstance(found[1], Article)


def test_records_before_damage_are_kept() -> None:
    for broken, reason in ((WHOLE[:-300], "cut off: its last record is not whole"), (b"junk", "not a WARC file, or damaged")):
        found = read(WHOLE + broken)
        assert isinstance(found[0], Article)
        assert found[-1] == Skipped("crawl/a.warc", f"{reason} (behind record {3 if broken != b'junk' else 2})")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"text", "not a WARC file, or damaged"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "damaged: a record without a length"),
        (b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "damaged: a record without a length"),
        (b"WARC/1.0\r\nContent-Length: " + b"9" * 400, "damaged: a record without a length"),
        (b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx", "cut off: its last record is not whole"),
        (b"WARC/1.0\r\n" + b"x" * 600_000, "a record whose headers are larger than 256 kB"),
        (b"\n" * 300_000, "damaged: it holds nothing but empty lines"),
        (b"\x1f\x8b" + b"\0" * 40, "not a WARC file, or damaged"),
    ],
    ids=["empty", "text", "no length", "negative", "digits", "long", "endless header", "blank lines", "gzip"],
)  # fmt: skip
def test_a_hostile_file_says_why(content: bytes, reason: str) -> None:
    assert read(content) == [Skipped("crawl/a.warc", reason)]


def test_bodies_that_unpack_to_more_than_a_page_are_not_unpacked() -> None:
    bomb = make_response(gzip.compress(bytes(50 * 2**20)), "Content-Type: text/html\r\nContent-Encoding: gzip")
    brotli = make_response(b"x", "Content-Type: text/html\r\nContent-Encoding: br")
    found = read(make_record(bomb) + make_record(brotli))
    assert [one.reason for one in found if isinstance(one, Skipped)] == [
        "no article found in the page",
        "a page packed by “br”, which is not read",
    ]


def test_a_cut_off_gzip_file_says_so() -> None:
    [skipped] = read(gzip.compress(WHOLE)[:-40], "a.warc.gz")[-1:]
    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith(("damaged or cut off", "cut off"))


def test_a_large_record_is_read_over_and_one_is_in_memory_at_a_time() -> None:
    large = make_record(bytes(9 * 2**20), kind="resource")
    stream = BytesIO(large + WHOLE)
    records = read_records(stream)
    assert next(records).block is None
    assert stream.tell() < len(large)
    assert only(large + WHOLE).locator == "record 3"
