"""Read again by markdown-it with GFM's tables, strikes, bare links and footnotes: the text, and nothing but text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from index.text import one_line
from tests.tui.export.exporting import EVIL
from tests.tui.export.reading import parsed, plain
from tui.export.escaping import escape_markdown, highlighted_quote

PIECES = st.sampled_from(
    [*"\\`*_{}[]()<>#+-.!|~$&@:/^=;?'\"“”, ", "a", "Z", "7", "é", "🙂", "www", "http", "&amp", "[^1]", "x.com", "mailto"]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
TEXT_ALONE = {"text", "code_inline", "softbreak"}


def inline(source: str) -> list[Token]:
    tokens = parsed(source)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], source
    return tokens[1].children or []


@given(TEXTS.map(one_line).filter(bool))
def test_any_text_reads_as_itself(text: str) -> None:
    tokens = inline(escape_markdown(text))
    assert plain(tokens) == text
    assert {token.type for token in tokens} <= TEXT_ALONE


@pytest.mark.parametrize("text", EVIL)
def test_no_hostile_text_becomes_markup(text: str) -> None:
    line = one_line(text)
    tokens = inline(escape_markdown(line))
    assert plain(tokens) == line
    assert {token.type for token in tokens} <= TEXT_ALONE


def test_only_the_sign_of_an_address_or_a_name_is_code() -> None:
    tokens = inline(escape_markdown("write to ana@herald.example, or @ana, or 3 @ 4"))
    assert [token.content for token in tokens if token.type == "code_inline"] == ["@", "@"]


@given(TEXTS, TEXTS, TEXTS)
def test_the_quote_and_only_the_quote_is_bold(before: str, quote: str, after: str) -> None:
    before, quote, after = before.lstrip(), " ".join(quote.split()) or "x", after.rstrip()
    tokens = inline(highlighted_quote(before, quote, after) + " .")
    types = [token.type for token in tokens]
    opened, closed = types.index("strong_open"), types.index("strong_close")
    assert plain(tokens[opened + 1 : closed]) == quote
    assert plain(tokens[:opened]) == before
    assert plain(tokens[closed + 1 :]) == f"{after} ."
    assert {*types} <= {*TEXT_ALONE, "strong_open", "strong_close"}


def test_ordinary_prose_is_written_as_it_is() -> None:
    prose = "“It cost 3.5 million (or more), J. Smith-Jones said: why?” Nobody at AT&T knew!"
    assert escape_markdown(prose) == prose
