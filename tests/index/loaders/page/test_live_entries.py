import json
from datetime import date
from pathlib import Path

from index.article import Article
from index.loaders.html import load
from index.loaders.source import CorpusFile

INTRO = (
    "<p>A dam above the town of Lorne broke on Saturday morning, and rescuers from three counties are "
    "looking for those who lived below it.</p>"
)


def entry(time: str, headline: str, text: str, moment: str = "") -> str:
    return f'<div class="block"><time datetime="{moment}">{time}</time><h2>{headline}</h2><p>{text}</p></div>'


MARKED = (
    entry("19.05 GMT", "Toll rises to 17", "The number of people known to have died in the flood has risen to 17, police say.")
    + entry(
        "14.30 GMT",
        "Nine dead, say police",
        "Police say nine people have died in the flood. Forty are missing since the morning.",
    )
    + entry(
        "08.10 GMT",
        "At least four feared dead",
        "At least four people are feared dead in the flood, the mayor says at the bridge.",
    )
)


def articles(body: str, head: str = "") -> list[Article]:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Flood live: latest from Lorne</title>{head}'
        f'<meta property="article:published_time" content="2024-02-10T06:00:00Z"></head><body><main><h1>'
        f"Flood live: latest from Lorne</h1>{body}</main></body></html>"
    )
    found = list(load(CorpusFile(Path("x.html"), "x.html", data=page.encode())))
    assert all(isinstance(one, Article) for one in found)
    return [one for one in found if isinstance(one, Article)]


def test_each_marked_entry_is_an_article_with_its_time_the_earliest_first() -> None:
    found = articles(MARKED)
    assert [(one.kind, one.title, one.locator, one.id) for one in found] == [
        ("entry", "At least four feared dead", "entry 1, 08.10 GMT", "x.html#1"),
        ("entry", "Nine dead, say police", "entry 2, 14.30 GMT", "x.html#2"),
        ("entry", "Toll rises to 17", "entry 3, 19.05 GMT", "x.html#3"),
    ]
    assert found[2].text == "The number of people known to have died in the flood has risen to 17, police say."
    assert {one.published for one in found} == {date(2024, 2, 10)}


def test_what_stands_above_the_entries_is_the_page_itself() -> None:
    first, *entries = articles(INTRO + MARKED)
    assert (first.kind, first.id, first.title) == ("", "x.html", "Flood live: latest from Lorne")
    assert first.text.startswith("A dam above the town")
    assert "17" not in first.text
    assert [one.id for one in entries] == ["x.html#1", "x.html#2", "x.html#3"]


def test_entries_of_json_ld_have_days_of_their_own() -> None:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": "Toll rises",
            "articleBody": "Seventeen are dead, police say.",
            "datePublished": "2024-02-11T00:30:00+01:00",
        },
        {
            "@type": "BlogPosting",
            "headline": "Dam breaks",
            "articleBody": "The dam broke at six.",
            "datePublished": "2024-02-10T06:10:00+01:00",
        },
    ]
    linked = {"@type": "LiveBlogPosting", "headline": "Flood live: latest from Lorne", "liveBlogUpdate": updates}
    found = articles("", f'<script type="application/ld+json">{json.dumps(linked)}</script>')
    assert [(one.title, one.published, one.locator) for one in found] == [
        ("Dam breaks", date(2024, 2, 10), "entry 1, 06:10"),
        ("Toll rises", date(2024, 2, 11), "entry 2, 00:30"),
    ]


def test_an_entry_on_the_next_day_has_its_day() -> None:
    late = entry(
        "00:30",
        "Eighteen",
        "Eighteen people have died in the flood, the police of the county say now.",
        "2024-02-11T00:30:00+01:00",
    )
    early = entry(
        "23:10",
        "Seventeen",
        "Seventeen people have died in the flood, the police of the county say now.",
        "2024-02-10T23:10:00+01:00",
    )
    assert [one.published for one in articles(late + early)] == [date(2024, 2, 10), date(2024, 2, 11)]


def test_a_list_of_dated_teasers_makes_no_live_blog() -> None:
    story = (
        INTRO * 3
        + (
            '<ul class="more"><li class="item"><time>10:15</time> <a href="/a">Ferry late again in the north '
            "of the county</a></li>"
        )
        * 3
    )
    page = f"<html><head><title>Dam breaks above Lorne</title></head><body><h1>Dam breaks above Lorne</h1>{story}</body></html>"
    assert [getattr(one, "kind", None) for one in load(CorpusFile(Path("x.html"), "x.html", data=page.encode()))] == [""]
