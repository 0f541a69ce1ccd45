import time

import pytest

from index.loaders.fields.html_text import field_text, html_text


@pytest.mark.parametrize(
    "text",
    ["a < b", "x<y and y>z", "R&D at AT&T", "cost <£5m, profit >3", "&unknown; stays", "One.\n\nTwo.\n", "", "2 <3 & 4> 1"],
)
def test_a_text_without_markup_is_left_alone(text: str) -> None:
    assert field_text(text) == text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Smith &amp; Sons fined &pound;20,000", "Smith & Sons fined £20,000"),
        ("it&#8217;s &#x2014; &ldquo;so&rdquo;", "it’s — “so”"),
        ("Tom &amp;amp; Ann", "Tom & Ann"),
        ("use the &lt;b&gt; tag", "use the <b> tag"),
        ("&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "Tom & Ann\n\nTwo"),
    ],
)
def test_entities_become_characters(field: str, text: str) -> None:
    assert field_text(field) == text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("<p>If a < b &amp; c,</p><p>then <strong>14</strong>.</p>", "If a < b & c,\n\nthen 14."),
        ("<p>One.</p><script>var a = 1;</script><style>p {}</style><p>Two.</p>", "One.\n\nTwo."),
        ("One.<br/>Two.<br><br>Three.", "One.\nTwo.\n\nThree."),
        ("<ul><li>North: 9</li><li>South: 5</li></ul><p>End.</p>", "North: 9\nSouth: 5\n\nEnd."),
        ("<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>East</td><td>14</td></tr></table>", "Ward | Votes\nEast | 14"),
        ("<figure><table><tr><td>kept</td></tr></table><figcaption>not kept</figcaption></figure>", "kept"),
        ("One.\n\nTwo <b>bold</b>\nline.", "One.\n\nTwo bold\nline."),
        ("One.\n\nTwo.\n\n<blockquote>Three.</blockquote>\n\nFour.", "One.\n\nTwo.\n\nThree.\n\nFour."),
        ("safe<embed src='x'> words", "safe words"),
        ("safe<iframe src='x'></iframe> words", "safe words"),
        ("<p>One.</p><iframe src='x'/><script src='y' /><p>Two.</p>", "One.\n\nTwo."),
        ("safe<object><param name='a'> words", "safe words"),
        ("<!-- no -->yes", "yes"),
        (
            "<div class='menu'>no</div><div class='entry-content'><p>The story is long enough.</p></div>",
            "The story is long enough.",
        ),
    ],
)
def test_markup_becomes_text(field: str, text: str) -> None:
    assert field_text(field) == text


def test_line_ends_of_html_are_spaces_and_its_empty_lines_end_paragraphs() -> None:
    assert html_text("\n  <a>Mills</a> said\n  on Monday.\n\n  More.") == "Mills said on Monday.\n\nMore."


def test_html_that_is_nested_too_deeply_loses_its_tags_and_no_words() -> None:
    assert html_text("<div>" * 1000 + "deep") == "deep"


@pytest.mark.parametrize(
    "field", ["<" * 100_000, "<p " * 30_000, "&" * 100_000, "&amp;" * 20_000, "<a " + "x" * 100_000, "<" + "!-" * 50_000]
)
def test_a_hundred_kilobytes_of_anything_take_no_time(field: str) -> None:
    start = time.perf_counter()
    field_text(field)
    assert time.perf_counter() - start < 3  # a fraction of a second on an idle machine
