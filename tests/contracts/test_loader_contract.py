"""What every loader of the table promises, whatever the file holds."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.loaders.draft import tidy_lines, web_address
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import LOADERS, loader_for
from index.loaders.walk import load_corpus
from index.text import clean, one_line

WORDS = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
GOOD = {
    ".txt": f"Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}",
    ".md": f"# Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}",
    ".html": f"<html><head><title>Bridge closed</title></head><body><article><p>By AFP</p><p>January 8, 2025</p>"
    f"<p>{WORDS * 3}</p></article></body></html>",
    ".json": f'[{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}]',
    ".jsonl": f'{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}\n',
}
FORMAT = {".text": ".txt", ".markdown": ".md", ".htm": ".html", ".xhtml": ".html", ".ndjson": ".jsonl"}
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
    ]
)
CONTENTS = st.binary(max_size=300) | st.lists(PIECES | st.text(max_size=20), max_size=12).map(
    lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
)

every_loader = pytest.mark.parametrize("suffix", LOADERS)


def read(suffix: str, content: bytes) -> list[Article | Skipped]:
    loader = loader_for(suffix)
    assert loader is not None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"a{suffix}")
        file.write_bytes(content)
        return list(loader(CorpusFile(file, f"a{suffix}")))


@every_loader
def test_a_good_file_gives_its_article(suffix: str) -> None:
    [article] = read(suffix, GOOD[FORMAT.get(suffix, suffix)].encode())
    assert isinstance(article, Article)
    assert (article.title, article.author, str(article.published)) == ("Bridge closed", "AFP", "2025-01-08")
    assert article.text.startswith(WORDS.strip())
    assert article.path == f"a{suffix}"


@every_loader
@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "empty file"), (b"\x89PNG\r\n\x1a\n", "binary file"), (b"a\0b", "binary file")]
)
def test_a_file_that_is_no_text_is_skipped(suffix: str, content: bytes, reason: str) -> None:
    assert read(suffix, content) == [Skipped(f"a{suffix}", reason)]


@every_loader
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENTS)
def test_no_content_raises_and_every_article_is_clean(suffix: str, content: bytes) -> None:
    for found in read(suffix, content):
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


@every_loader
def test_two_readings_are_equal(suffix: str) -> None:
    content = GOOD[FORMAT.get(suffix, suffix)].encode()
    assert read(suffix, content) == read(suffix, content)


@every_loader
def test_what_cannot_be_opened_is_skipped(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"a{suffix}").symlink_to(tmp_path / "nowhere")
    assert list(load_corpus(tmp_path)) == [Skipped(f"a{suffix}", "No such file or directory")]
