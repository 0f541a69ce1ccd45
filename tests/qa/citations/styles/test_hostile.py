"""No field of an article can become anything but text in a citation."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from index.article import SourceRef
from qa.citations.styles.quoting import nest_quotation_marks
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import CITATION_STYLES, cite_as

Make = Callable[..., Reference]

HOSTILE = [
    "}},\n@comment{x",
    "{ } }} {{ \\} \\{",
    "\\input{/etc/passwd} \\write18{rm}",
    "a\nER  - \nTY  - JOUR\r\nAU  - Eve, Il",
    "a\u2028ER  - \u0085\x0bTI  - b",
    "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "<script>alert(1)</script><img src=x onerror=y> &lt;b&gt; <https://evil.example>",
    "text[^1] ^[inline] [^1]: gone",
    "[a]: https://evil.example",
    "`code` *em* __strong__ ~~cut~~ # head | cell |",
    "# head",
    "- item",
    "1. item",
    "\\",
    "\\\\[x](https://evil.example)\\",
    '“”"\'\'‘’ "a" “b',
    "&#91;x](https://evil.example) &amp;",
    "https://evil.example www.evil.example",
    "\x1b]52;c;aGk=\x07 \u202etfel",
    '</script>"}]',
]


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, reference: Make) -> Reference:
    """Return a reference of hostile strings, but for the address; the author has one word more, since a style omits a repeated outlet."""
    text = request.param
    return reference(title=text, outlet=text, author=f"{text} and Eve", quote=text, article=text)


def _tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _tokens(token.children or [])


def _bibtex_fields(entry: str) -> dict[str, str]:
    """Read as BibTeX does: braces are counted, a backslash before them means nothing."""
    depth, at, fields = 0, 0, {}
    for line in re.finditer(r"^  (\w+) = (.*),$", entry, re.MULTILINE):
        fields[line[1]] = line[2]
    for at, character in enumerate(entry):  # noqa: B007
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0 and character == "}":
            break
    assert at == len(entry) - 1, "the entry ends before its text does"
    return fields


_FROM_TEX = {
    "\\textbackslash{}": "\\",
    "\\textbraceleft{}": "{",
    "\\textbraceright{}": "}",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
    "\\textless{}": "<",
    "\\textgreater{}": ">",
    "\\textbar{}": "|",
    "\\textquotedbl{}": '"',
}


def _from_tex(value: str) -> str:
    return re.sub(r"\\text\w+\{\}|\\[&%$#_]", lambda m: _FROM_TEX.get(m[0], m[0][1:]), value)


def test_bibtex_gives_the_title_back(hostile: Reference) -> None:
    fields = _bibtex_fields(cite_as("bibtex", hostile))
    assert _from_tex(fields["title"][2:-2]) == hostile.source.title
    assert set(fields) <= {"author", "title", "journal", "date", "year", "url", "month"}


def test_ris_gives_the_title_back(hostile: Reference) -> None:
    lines = cite_as("ris", hostile).splitlines()
    tags = [(match[1], match[2]) for line in lines if (match := re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line))]
    assert len(tags) == len(lines)
    assert dict(tags)["TI"] == hostile.source.title
    assert [tag for tag, _ in tags if tag != "AU"] == ["TY", "TI", "T2", "DA", "PY", "UR", "ER"]


def test_csl_gives_the_title_back(hostile: Reference) -> None:
    made = cite_as("csl-json", hostile)
    assert json.loads(made)[0]["title"] == hostile.source.title
    assert "</" not in made


def _only_text(made: str, url: str) -> list[Token]:
    """Return the tokens of the citation, after checking that it is text, one note and one link."""
    tokens = list(
        _tokens(MarkdownIt("commonmark", {"html": True}).use(footnote_plugin).enable(["table", "strikethrough"]).parse(made))
    )
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links == [url]
    assert sum(token.type == "footnote_ref" for token in tokens) == 1
    assert {token.type for token in tokens} <= {
        *("paragraph_open", "paragraph_close", "inline", "text", "link_open", "link_close"),
        *("footnote_ref", "footnote_block_open", "footnote_block_close", "footnote_open", "footnote_close", "footnote_anchor"),
    }
    return tokens


def test_markdown_has_no_link_but_the_address_and_no_html(hostile: Reference) -> None:
    tokens = _only_text(cite_as("markdown", hostile), hostile.source.url)
    text = "".join(token.content for token in tokens if token.type == "text")
    assert text.startswith(f"“{nest_quotation_marks(hostile.quote)}”")
    assert f", {hostile.source.outlet}, August 14, 2024, {hostile.source.url}." in text.replace("” ", ", ")


def test_markdown_without_footnotes_has_no_link_but_the_address(hostile: Reference) -> None:
    tokens = _tokens(MarkdownIt("commonmark", {"html": True}).parse(cite_as("markdown", hostile)))
    assert [token.attrs["href"] for token in tokens if token.type == "link_open"] == [hostile.source.url]


@given(text=st.text(alphabet="\\`*_{}[]()<>#+-.!|~^&:@=\"'1aw /\n", max_size=30))
def test_markdown_of_any_marks_is_text(text: str) -> None:
    known = "https://coast.example/dam"
    _only_text(cite_as("markdown", Reference(SourceRef("", text, text, text, url=known), f"q {text}")), known)


@given(text=st.text(alphabet='\\{}"%@,= ab\n&#', max_size=30))
def test_bibtex_of_any_marks_reads_back(text: str) -> None:
    made = Reference(SourceRef("", text, text, text, url=f"https://a.example/{text}"))
    assert _from_tex(_bibtex_fields(cite_as("bibtex", made)).get("title", "{{}}")[2:-2]) == made.source.title


@pytest.mark.parametrize("name", CITATION_STYLES)
def test_no_style_prints_a_control_character(name: str, hostile: Reference) -> None:
    assert not any((ord(c) < 0x20 and c != "\n") or c == "\u202e" for c in cite_as(name, hostile))


@pytest.mark.parametrize("name", ["chicago", "chicago-note", "ap"])
def test_a_citation_in_prose_is_one_line(name: str, hostile: Reference) -> None:
    assert len(cite_as(name, hostile).splitlines()) == 1


@pytest.mark.parametrize("name", CITATION_STYLES)
def test_a_script_address_stands_in_no_citation(name: str, reference: Make) -> None:
    assert "javascript" not in cite_as(name, reference(url="javascript:alert(1)"))
