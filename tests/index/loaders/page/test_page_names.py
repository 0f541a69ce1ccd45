import pytest

from index.loaders.draft import Draft
from index.loaders.html import parse

STORY = (
    "<p>The council agreed on Tuesday to rebuild the footbridge over the Lome in steel, the deputy mayor "
    "said when the doors were opened.</p>"
    "<p>The old span has stood unfinished since the flood and dog walkers have had to take the bus ever "
    "since, as letters to this paper attest.</p>"
    "<p>It will cost 1.1 million crowns and last 35 weeks, with one lane open; the sale of the old baths "
    "pays for all but the lamps.</p>"
)


def read(head: str = "", above: str = "", below: str = "", beside: str = "") -> Draft:
    draft = parse(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lome footbridge to be rebuilt</title>{head}'
        f'<meta property="og:site_name" content="Lome Post"></head><body>{beside}<article><h1>Lome '
        f"footbridge to be rebuilt</h1>{above}{STORY}{below}</article>"
        "</body></html>"
    )
    assert draft is not None
    return draft


def json_ld(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("head", "above", "author"),
    [
        ("", '<span class="pb-byline">By <a href="/people/ada-moss">Ada Moss</a></span>', "Ada Moss"),
        ("", "<p>By Ada Moss and Jane Roe</p>", "Ada Moss, Jane Roe"),
        ("", '<div class="byline">By <a rel="author">Ada Moss</a>, <a rel="author">Jane Roe</a></div>', "Ada Moss, Jane Roe"),
        ("", '<p class="byline">Ada Moss, Lome Post Business</p>', "Ada Moss"),
        ("", '<p class="byline">Ada Moss<span>May 10, 2024</span></p>', "Ada Moss"),
        ("", '<p class="byline">By Ada Moss | Staff Writer | amoss@lome.example</p>', "Ada Moss"),
        ("", '<div class="author-name">Ada Moss</div><div class="author-bio">Ada Moss is a reporter.</div>', "Ada Moss"),
        ("", '<p class="byline">By Ada Moss <button>Link Copied</button></p>', "Ada Moss"),
        ("", '<a href="/staff/ada-moss">Ada Moss</a>', "Ada Moss"),
        ("", "<div>Posted by <b>Ada Moss</b> on May 10, 2024</div>", "Ada Moss"),
        ("", '<p class="byline">By Trevor J. Moss</p>', "Trevor J. Moss"),
        (json_ld('{"@type": "Person", "name": "Ada Moss"}'), "", "Ada Moss"),
        (json_ld('[{"name": "Ada Moss"}, {"name": "Jane Roe"}]'), "", "Ada Moss, Jane Roe"),
        (json_ld('"Ada Moss"'), '<p class="byline">By ADA MOSS</p>', "Ada Moss"),
        (json_ld('{"name": "Ada Moss"}') + '<meta name="author" content="Lome Publishing">', "", "Ada Moss"),
        (
            json_ld('{"name": "Ada Moss"}'),
            '<p class="byline">By Ada Moss, Jane Roe, Ilse Brand</p>',
            "Ada Moss, Jane Roe, Ilse Brand",
        ),
        (json_ld('{"name": "Kevin Poe"}'), '<p class="byline">By Ada Moss</p>', "Ada Moss"),
        (json_ld('{"name": "Ada Moss"}'), '<p class="byline">Ada Moss Games Reporter</p>', "Ada Moss"),
        ('<meta name="author" content="Ada Moss"><meta name="byl" content="By ADA MOSS">', "", "Ada Moss"),
        (
            '<meta name="author" content="https://lome.example/people/1"><meta name="sailthru.author" '
            'content="By Ada Moss, Staff writer">',
            "",
            "Ada Moss",
        ),
        ('<meta name="article:author" content="https://www.facebook.com/adamoss">', "", ""),
    ],
)
def test_the_authors_of_a_page_are_names_of_persons_each_once(head: str, above: str, author: str) -> None:
    assert read(head, above).author == author


def test_an_author_in_a_graph_is_followed_by_reference() -> None:
    graph = '{"@graph": [{"@type": "Article", "author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", "name": "Ada Moss"}]}'
    assert read(f'<script type="application/ld+json">{graph}</script>').author == "Ada Moss"


@pytest.mark.parametrize(
    ("head", "above", "author", "credit"),
    [
        ("", '<p class="byline">By Ada Moss, The Associated Press</p>', "Ada Moss", "The Associated Press"),
        ("", '<p class="byline">Ada Moss | Reuters</p>', "Ada Moss", "Reuters"),
        (json_ld('{"@type": "Organization", "name": "AFP"}'), "", "AFP", "AFP"),
        (json_ld('"Reuters"'), '<p class="byline">By Ada Moss</p>', "Ada Moss", "Reuters"),
        ("", '<p class="byline">Associated Press</p>', "Associated Press", "Associated Press"),
    ],
)
def test_an_agency_is_kept_apart_from_the_authors(head: str, above: str, author: str, credit: str) -> None:
    draft = read(head, above)
    assert (draft.author, draft.credit) == (author, credit)


@pytest.mark.parametrize(
    ("head", "beside"),
    [
        ("", '<header><li id="nav-user"><a href="#">Username</a></li><span class="username">Username</span></header>'),
        (json_ld('{"@type": "Organization", "name": "Lome Post"}'), ""),
        (json_ld('"admin"'), ""),
        ('<meta name="author" content="jdadmin">', ""),
        ('<meta name="author" content="desk@lome.example">', ""),
        ("", '<aside class="opinion"><span class="byline">By Jane Roe</span></aside>'),
    ],
)
def test_logins_publishers_and_authors_of_other_stories_are_none(head: str, beside: str) -> None:
    assert read(head, beside=beside).author == ""


def test_the_byline_below_the_headline_wins_over_one_above() -> None:
    assert read("", '<p class="byline">By Ada Moss</p>', beside='<div class="byline">By Jane Roe</div>').author == "Ada Moss"


def test_commenters_are_no_authors() -> None:
    comments = (
        '<div id="comments"><div class="comment"><span class="comment-author">Gullwing</span><p>'
        "What a poor show by this council, everybody knows it.</p></div></div>"
    )
    assert read("", "", comments).author == ""


def test_a_byline_below_the_story_is_read_where_there_is_no_other() -> None:
    assert read("", "", "<p>By Ada Moss</p>").author == "Ada Moss"


def test_a_byline_below_the_story_may_end_in_an_address() -> None:
    assert read("", "", "<p>Ada Moss, staff writer amoss@lome.example</p>").author == "Ada Moss"
    assert read("", "", "<p>문에린 칼럼니스트 erin@lome.example</p>").author == "문에린"


def read_of(outlet: str, above: str) -> str:
    """Return the author of a page of an outlet with a line above the story."""
    page = f'<html><head><meta property="og:site_name" content="{outlet}"></head>'
    draft = parse(f"{page}<body><article><h1>Lome footbridge to be rebuilt</h1>{above}{STORY}</article></body></html>")
    assert draft is not None
    return draft.author


@pytest.mark.parametrize(
    ("outlet", "byline", "author"),
    [
        ("The Lomepost", "Lomepost Sport", ""),
        ("The Lomepost Blog", "By Lomepost", ""),
        ("弁理士法人ロメ特許事務所", "ロメ特許事務所", ""),
        ("The Lomepost Blog", "By Ada Moss, Lomepost Sport", "Ada Moss"),
        ("Lomepost", "By the Lomepost newsroom", "the Lomepost newsroom"),
        ("Ada Moss Media", "By Ada Moss", "Ada Moss"),
        ("Lome Post", "By Harbour Research Institute", "Harbour Research Institute"),
        ("Mossy’s Kitchen", "By Mossy", "Mossy"),
    ],
)
def test_a_section_that_is_called_like_its_outlet_is_no_author(outlet: str, byline: str, author: str) -> None:
    assert read_of(outlet, f'<p class="byline">{byline}</p>') == author
