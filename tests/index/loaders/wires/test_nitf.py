from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.wires.nitf import load


def read(folder: Path, text: str) -> Article | Skipped:
    file = folder / "a.nitf"
    file.write_text(text, encoding="utf-8")
    [found] = load(CorpusFile(file, "a.nitf"))
    return found


def body(folder: Path, content: str, head: str = "") -> Article:
    found = read(folder, f"<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>")
    assert isinstance(found, Article), found
    return found


def test_an_article_has_all_its_fields(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
    <nitf xml:lang="en-US"><head><title>Head</title><tobject><tobject.subject tobject.subject.type="Economy"/></tobject>
    <docdata><doc-id id-string="77" regsrc="MEWS"/><date.issue norm="20240502T233000-0500"/></docdata>
    <pubdata name="Velde Courier" date.publication="20240503" position.section="Local"/></head>
    <body><body.head><hedline><hl1>Mill <em>closed</em></hl1><hl2>Second line</hl2></hedline>
    <byline>By <person>Ana Roe</person>, <byttl>Staff Writer</byttl></byline><distributor>Mews Agency</distributor>
    <dateline><location>VELDE</location></dateline><abstract><p>What it is about.</p></abstract></body.head>
    <body.content><block><p>The mill is closed.</p>
    <media media-type="image"><media-caption>A caption.</media-caption></media><p>It was  old.</p>
    <ul><li>One</li><li>Two</li></ul></block></body.content><body.end><tagline>End.</tagline></body.end></body></nitf>"""
    assert read(tmp_path, text) == Article(
        id="MEWS:77",
        title="Mill closed",
        text="What it is about.\n\nThe mill is closed.\n\nIt was old.\n\nOne\nTwo",
        published=date(2024, 5, 3),
        outlet="Velde Courier",
        author="Ana Roe",
        category="Local",
        path="a.nitf",
        language="en",
        credit="Mews Agency",
    )


def test_an_abstract_that_the_story_repeats_stands_once(tmp_path: Path) -> None:
    assert (
        body(tmp_path, "<p>The mill\n is closed.</p>", "<abstract>The mill is closed.</abstract>").text == "The mill is closed."
    )


def test_a_block_that_repeats_the_lead_stands_once(tmp_path: Path) -> None:
    content = '<block class="lead_paragraph"><p>One.</p></block><block class="full_text"><p>One.</p><p>Two.</p></block>'
    assert body(tmp_path, content).text == "One.\n\nTwo."


def test_the_printed_byline_wins_over_the_normalised_one(tmp_path: Path) -> None:
    head = '<byline class="print_byline">By Ana Roe</byline><byline class="normalized_byline">Roe, Ana</byline>'
    assert body(tmp_path, "<p>One.</p>", head).author == "Ana Roe"


def test_the_holder_of_the_rights_is_an_outlet_without_them(tmp_path: Path) -> None:
    head = '<head><docdata><doc.copyright holder="The Velde Press. All rights reserved."/></docdata></head>'
    article = read(tmp_path, f"<nitf>{head}<body><body.content><p>One.</p></body.content></body></nitf>")
    assert isinstance(article, Article)
    assert article.outlet == "The Velde Press"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<nitf><body><body.content/></body></nitf>", "no text"),
        ("<other/>", "not NITF: its root element is other"),
        ('<nitf><head><docdata management-status="withheld"/></head></nitf>', "its publisher calls it withheld"),
    ],
)
def test_anything_else_is_skipped_with_a_reason(tmp_path: Path, text: str, reason: str) -> None:
    assert read(tmp_path, text) == Skipped("a.nitf", reason)
