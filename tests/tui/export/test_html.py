import re

import pytest

from index.text import one_line
from tests.tui.export.exporting import ADDRESSES, EVIL, conversation, every_sort, full, hostile, turn
from tests.tui.export.reading import Elements
from tests.tui.scripted import RESERVOIR, answered, cite
from tui.export.html import html
from tui.export.html_style import HTML_STYLE

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "nav", "article", "section", "figure", "figcaption"),
    *("h1", "h2", "h3", "p", "ol", "ul", "li", "a", "div", "span", "time", "blockquote", "cite", "mark", "details", "summary"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "datetime", "aria-label"),
}
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def safe(page: str) -> Elements:
    """Check that the page holds nothing but what its author knows of."""
    read = Elements(page)
    assert {tag for tag, _ in read.tags} <= TAGS
    assert {name for _, attributes in read.tags for name in attributes} <= ATTRIBUTES
    assert read.other == ["DOCTYPE html"]
    assert all(re.match(r"https?://|#q\d", target) for target in read.values("a", "href"))
    assert read.text("style") == [HTML_STYLE]
    assert not UNSAFE.search(page)
    return read


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    read = safe(html(every_sort()))
    policy = {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"}
    assert ("meta", policy) in read.tags
    assert not re.search(r"url\(|@import|expression", HTML_STYLE)
    assert "prefers-color-scheme: dark" in HTML_STYLE
    assert "@media print" in HTML_STYLE


def test_the_contents_lead_to_the_questions_and_references_to_their_sources() -> None:
    read = safe(html(every_sort()))
    anchors = [attributes["id"] or "" for _, attributes in read.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    inner = [target[1:] for target in read.values("a", "href") if target.startswith("#")]
    assert inner[:5] == ["q1", "q2", "q3", "q4", "q5"]
    assert {*inner} <= {*anchors}


def test_an_answer_has_its_quote_its_sentence_and_its_sources() -> None:
    read = safe(html(conversation(turn(full(), "How full is it?"))))
    assert ("p", "“38 per cent of capacity”") in read.texts
    assert read.text("mark")[0] == "38 per cent of capacity"
    assert read.text("h2") == [" How full is it?"]
    page = " ".join(text for _, text in read.texts)
    for said in (
        "probability 91 in 100",
        "credited to Reuters",
        "Printed by 3 articles",
        "Teresa Caldas",
        "a1:100-123",
        "Only: from 1 Jan",
    ):
        assert said in page


def test_a_quote_that_is_the_whole_sentence_is_shown_once() -> None:
    sentence = "Farmers below the dam expect to lose a third of their maize."
    page = html(conversation(turn(answered("?", 1, cite(RESERVOIR, sentence, 1)))))
    assert page.count(sentence) == 1


def test_turns_without_an_answer_are_there() -> None:
    read = safe(html(every_sort()))
    assert {"No index.", "You stopped this question."} <= {*read.text("p")}


def test_every_link_outward_keeps_the_reader_s_secrets() -> None:
    read = safe(html(every_sort()))
    outward = [attributes for tag, attributes in read.tags if tag == "a" and not (attributes["href"] or "").startswith("#")]
    assert outward
    assert all(attributes["rel"] == "noreferrer noopener" for attributes in outward)


@pytest.mark.parametrize("evil", EVIL)
def test_hostile_text_stays_text(evil: str) -> None:
    read = safe(html(hostile(evil)))
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in safe(html(hostile("word"))).tags]
    assert sum(one_line(evil) in text for _, text in read.texts) >= 20


@pytest.mark.parametrize("url", ADDRESSES)
def test_only_a_harmless_address_becomes_a_link(url: str) -> None:
    read = safe(html(hostile("word", url)))
    outward = [target for target in read.values("a", "href") if not target.startswith("#")]
    assert outward == ([url] * 4 if url == ADDRESSES[-1] else [])
    assert any(one_line(url) in text for _, text in read.texts)
