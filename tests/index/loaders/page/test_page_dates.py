from datetime import date

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
MAY_10, MAY_12 = date(2024, 5, 10), date(2024, 5, 12)


def read(head: str = "", above: str = "", below: str = "", language: str = "en", beside: str = "") -> Draft:
    draft = parse(
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Lome footbridge to be '
        f"rebuilt</title>{head}</head>"
        f"<body>{beside}<article><h1>Lome footbridge to be rebuilt</h1>{above}{STORY}{below}</article></body></html>"
    )
    assert draft is not None
    return draft


def json_ld(**fields: str) -> str:
    words = "".join(f', "{name}": "{value}"' for name, value in fields.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle"{words}}}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (json_ld(datePublished="2024-05-10T08:00:00Z"), ""),
        (meta("article:published_time", "2024-05-10T08:00:00+02:00"), ""),
        (
            meta("og:article:published_time", "2024-05-10T06:02:15Z")
            + meta("REVISION_DATE", "2024-05-12")
            + meta("sailthru.date", "2024-05-12"),
            "",
        ),
        ('<meta name="pubdate" content="May 10, 2024, 07:47 PM EST">', ""),
        ("", '<time datetime="2024-05-10 05:07:09">05/10/2024 05:07 AM EDT</time>'),
        ("", "<p>May 10, 2024</p>"),
        ("", '<div class="byline">By Ida Lund | Published: 10 May 2024 | Updated: 12 May 2024</div>'),
        ("", "<p>Updated on May 12, 2024</p><p>Published on May 10, 2024</p>"),
        ("", '<p class="byline">By Ida Lund, 10 May 2024</p>'),
        ("", "<div>Posted by Ida Lund on May 10, 2024, 6:21 AM EST</div>"),
        ("", "<span>Freitag, 10. Mai 2024, 11.05 Uhr</span>"),
        ("", "<p>Lome Post | 10.05.2024 à 13h36 • Mis à jour le 12.05.2024 à 20h13</p>"),
        (meta("article:modified_time", "2024-05-12T08:00:00Z"), '<p class="byline">By Ida Lund, 10 May 2024</p>'),
        (json_ld(datePublished="0001-01-01T00:00:00Z"), "<div>Published 11:34 PM EST May 10, 2024</div>"),
        (
            json_ld(datePublished="2024-05-12 19:31:39", dateModified="2024-05-12 19:31:39"),
            '<time datetime="2024-05-10 19:14:00">May 10, 2024</time>',
        ),
    ],
)
def test_the_day_of_publication_is_read(head: str, above: str) -> None:
    assert read(head, above).published == MAY_10


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (meta("article:published_time", "2024-05-11T04:26:47Z"), "<p>11:26 pm EST, Friday, May 10, 2024</p>"),
        (meta("article:published_time", "2024-05-11T05:57:50Z"), "<p>Updated 10:01 pm PST, Friday, May 10, 2024</p>"),
        (json_ld(datePublished="2024-05-10T23:41:00-04:00"), ""),
        (json_ld(datePublished="2024-05-11T03:41:00Z"), '<time datetime="2024-05-10T23:41:00-04:00">May 10</time>'),
        (
            json_ld(datePublished="2024-05-11T04:31:13-06:00") + meta("article:published_time", "2024-05-11T04:31:13+00:00"),
            "<p>May 10, 2024, 10:31 pm CST</p>",
        ),
        (json_ld(datePublished="2024-05-09T22:30:00Z"), "<p>10 May 2024</p>"),
    ],
)
def test_a_late_evening_keeps_its_local_day(head: str, above: str) -> None:
    assert read(head, above).published == MAY_10


def test_a_day_for_machines_wins_over_printed_ones_and_these_over_the_address() -> None:
    address = '<link rel="canonical" href="https://lome.example/2024/05/12/bridge.html">'
    assert read(address + json_ld(datePublished="2024-05-10"), "<p>2 May 2024</p>").published == MAY_10
    assert read(address, "<p>10 May 2024</p>").published == MAY_10
    assert read(address).published == MAY_12


def test_a_change_alone_is_no_publication_but_a_printed_one_is_the_only_day_there_is() -> None:
    assert read(meta("article:modified_time", "2024-05-12T08:00:00Z")).published is None
    assert read("", '<div class="byline">Sunil Roe | TNN | Updated: May 12, 2024, 11:05 IST</div>').published == MAY_12


def test_the_day_of_the_latest_version_is_kept_beside() -> None:
    assert read(json_ld(datePublished="2024-05-10", dateModified="2024-05-12")).updated == MAY_12
    assert read("", "<p>Published May 10, 2024</p><p>Updated May 12, 2024</p>").updated == MAY_12
    assert read(json_ld(datePublished="2024-05-12", dateModified="2024-05-10")).updated is None


@pytest.mark.parametrize(
    ("language", "above", "day"),
    [
        ("en-GB", "<span>Published 03/04/2024</span>", date(2024, 4, 3)),
        ("en-US", "<span>Published 03/04/2024</span>", date(2024, 3, 4)),
        ("en", "<span>Published 03/04/2024</span>", None),
        ("en", "<span>03/04/2024 05:07 AM EDT</span>", date(2024, 3, 4)),
        ("en", "<span>03/04/2024</span><p>Updated 25/04/2024</p>", date(2024, 4, 3)),
        ("es", "<span>03/04/2024</span>", date(2024, 4, 3)),
        ("en", "<span>25/04/2024</span>", date(2024, 4, 25)),
    ],
)
def test_day_and_month_in_numbers_are_told_apart_by_what_else_the_page_shows(
    language: str, above: str, day: date | None
) -> None:
    assert read("", above, language=language).published == day


def test_the_country_of_the_address_tells_them_apart_too() -> None:
    assert read('<link rel="canonical" href="https://lome.co.uk/bridge">', "<span>03/04/2024</span>").published == date(
        2024, 4, 3
    )


RELATED = '<div class="related"><a href="/x">Ferry late again</a> <time datetime="2024-04-01">1 April 2024</time></div>'


@pytest.mark.parametrize(
    ("above", "below", "beside"),
    [
        ("", RELATED, ""),
        ("", "", RELATED),
        ("", "", '<nav><time datetime="2024-04-01">1 April 2024</time></nav>'),
        ("", "<aside><p>Published 1 April 2024</p></aside>", ""),
        (
            "",
            "<p>The first bridge was opened on 1 April 2024, as a plate on its pier says to those who can "
            "still read it from a boat.</p>",
            "",
        ),
        ("<p>The bridge was opened on 1 April 2024.</p>", "", ""),
    ],
)
def test_the_day_of_another_story_or_in_a_sentence_is_not_the_pages(above: str, below: str, beside: str) -> None:
    assert read("", above, below, beside=beside).published is None


def test_a_day_below_the_story_counts_if_it_says_so() -> None:
    assert read("", "", "<div>First published on May 10, 2024 / 1:07 AM</div>").published == MAY_10


def test_a_script_that_is_no_valid_json_still_gives_its_day() -> None:
    assert (
        read(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-10", oops}</script>'
        ).published
        == MAY_10
    )


def test_the_article_is_found_in_a_graph() -> None:
    graph = '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "Article", "datePublished": "2024-05-10"}]}'
    assert read(f'<script type="application/ld+json">{graph}</script>').published == MAY_10
