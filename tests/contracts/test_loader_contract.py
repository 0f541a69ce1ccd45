"""What every loader of the table promises, whatever the file holds."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.loaders.draft import tidy_lines, web_address
from index.loaders.format import HEAD_BYTES, Format
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import FORMATS, loader_of
from index.loaders.walk import load_corpus
from index.text import clean, one_line
from tests.safety.well_formed import WORDS, well_formed

BINARY = frozenset(("PDF", "Word", "OpenDocument", "EPUB", "e-mail", "mailbox", "MHTML", "WARC", "zip"))
"""Formats that are no text: they have reasons of their own for a file that they cannot read."""
PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "title: x\n",
            "# ",
            "By AFP\n",
            "January 8, 2025\n",
            "Original url:\n<http://[>",
            "[a](b)",
            "|a|b|\n|-|-|\n",
        ),
        *("<html><body>", "<article><p>", "</p>", "<!--", "<script>", '<meta property="og:title" content="', "<table><tr><td>"),
        *(
            '{"text": "',
            '"}',
            "[",
            "]",
            '{"articles": [',
            "\\ud800",
            "1e999",
            "\n",
            "\r",
            "\x1b[31m",
            "\u202e",
            "\u2028",
            WORDS,
        ),
        *(
            "<rss><channel><item>",
            "<description>",
            "</item>",
            "<feed>",
            "<entry><content type='xhtml'>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        ),
        *(
            "&b;",
            "&nbsp;",
            "<nitf><body.content>",
            "<newsItem>",
            "<inlineXML><p>",
            "<![CDATA[",
            "]]>",
            '"title";"text"\n',
            '"a","b',
            ";",
        ),
        *('{"@graph": [', '{"title": {"rendered": "', '"@type": "NewsArticle", ', '"bodies": [{"role": "x", "value": "'),
    ]
)
CONTENTS = st.binary(max_size=300) | st.lists(PIECES | st.text(max_size=20), max_size=12).map(
    lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
)

every_format = pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
text_formats = pytest.mark.parametrize(
    "kind", [kind for kind in FORMATS if kind.name not in BINARY], ids=lambda kind: kind.name
)


def read(kind: Format, content: bytes) -> list[Article | Skipped]:
    name = f"a{kind.suffixes[0]}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(content)
        return list(loader_of(kind)(CorpusFile(file, name)))


@every_format
def test_a_good_file_is_known_by_its_first_bytes(kind: Format) -> None:
    assert kind.sniff is None or kind.sniff(well_formed(kind)[:HEAD_BYTES])


@every_format
def test_a_good_file_gives_its_article(kind: Format) -> None:
    [article] = read(kind, well_formed(kind))
    assert isinstance(article, Article)
    assert (article.title, article.author, str(article.published)) == ("Bridge closed", "AFP", "2025-01-08")
    assert article.text.startswith(WORDS.strip())
    assert article.path == f"a{kind.suffixes[0]}"


@text_formats
@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "empty file"), (b"\x89PNG\r\n\x1a\n", "binary file"), (b"a\0b", "binary file")]
)
def test_a_file_that_is_no_text_is_skipped(kind: Format, content: bytes, reason: str) -> None:
    assert read(kind, content) == [Skipped(f"a{kind.suffixes[0]}", reason)]


@every_format
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENTS)
def test_no_content_raises_and_every_article_is_clean(kind: Format, content: bytes) -> None:
    for found in read(kind, content):
        if isinstance(found, Skipped):
            assert found.reason
            continue
        assert found.text
        assert found.text == tidy_lines(clean(found.text))
        for line in (found.id, found.title, found.outlet, found.author, found.category, found.path):
            assert line == one_line(line)
        assert found.id
        assert found.title
        assert found.url == web_address(found.url)


@every_format
def test_two_readings_are_equal(kind: Format) -> None:
    assert read(kind, well_formed(kind)) == read(kind, well_formed(kind))


@every_format
def test_what_cannot_be_opened_is_skipped(kind: Format, tmp_path: Path) -> None:
    suffix = kind.suffixes[0]
    (tmp_path / f"a{suffix}").symlink_to(tmp_path / "nowhere")
    assert list(load_corpus(tmp_path)) == [Skipped(f"a{suffix}", "No such file or directory")]
