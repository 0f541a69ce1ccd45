import pytest

from index.loaders.fields.markdown_text import MarkdownBlock, markdown_blocks, without_tags


@pytest.mark.parametrize(
    ("markdown", "texts"),
    [
        ("**bold** *it* ~~old~~ `code`", ["bold it old code"]),
        ("[words](https://a.example) <https://b.example>", ["words https://b.example"]),
        ("before ![a picture](x.png) after", ["before after"]),
        ("one\ntwo  \nthree", ["one two\nthree"]),
        ("> quoted\n> more\n\nnext", ["quoted more", "next"]),
        ("- a\n- b\n  - c", ["a", "b", "c"]),
        ("1. a\n2. b", ["1. a", "2. b"]),
        ("| A | B |\n|---|:-:|\n| 1 | *2* |", ["A | B\n1 | 2"]),
        ("```py\nx = '*'\n```", ["x = '*'\n"]),
        ("a <b>c</b><br>d &amp; e <!-- f -->", ["a c\nd & e"]),
        ("Related article: [x](#)\n\ntext", ["text"]),
        ("2 \\* 3 = 6", ["2 * 3 = 6"]),
    ],
)
def test_marks_go_and_words_stay(markdown: str, texts: list[str]) -> None:
    assert [block.text for block in markdown_blocks(markdown)] == texts


def test_headings_keep_their_level() -> None:
    assert markdown_blocks("# One\n\n## Two\n\nThree") == [
        MarkdownBlock("One", 1),
        MarkdownBlock("Two", 2),
        MarkdownBlock("Three"),
    ]


def test_quotes_in_quotes_are_read_to_the_ground() -> None:
    assert markdown_blocks("> " * 60 + "deep") == [MarkdownBlock("deep")]


def test_a_script_has_no_words() -> None:
    assert without_tags("<p>one<script>two()</script><br/>three &lt;</p>") == "one\nthree <"
