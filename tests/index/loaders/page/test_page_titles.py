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
TITLE = "Lome footbridge to be rebuilt"


def read(head: str, heading: str = f"<h1>{TITLE}</h1>", beside: str = "") -> Draft:
    draft = parse(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{beside}<article>'
        f"{heading}{STORY}</article></body></html>"
    )
    assert draft is not None
    return draft


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


SITE = meta("og:site_name", "Lome Post")


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>{TITLE} | Lome Post</title>", f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE} | LP Politics</title>" + meta("og:title", f"{TITLE} | LP Politics"), f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE} - Auto News</title>", f"<h1>{TITLE}</h1>"),
        (meta("og:title", f"Lome Post | Your city: {TITLE}"), f"<h1>{TITLE}</h1>"),
        (meta("og:title", f"Opinion | {TITLE}") + SITE, f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE} | World | News | Lome Post</title>" + SITE, ""),
        (f"<title>{TITLE} – Lome Post</title>" + SITE, ""),
        (f"<title>{TITLE} :: lomepost.example</title>" + meta("og:url", "https://www.lomepost.example/a"), ""),
        (meta("og:title", TITLE), "<h1>Lome Post</h1>"),
        (f"<title>{TITLE} - Lome Post</title>" + SITE, "<h1>Lome Post</h1>"),
        (meta("og:title", TITLE), f"<h1>Subscribe to our newsletter for free today</h1><h1>{TITLE}</h1>"),
        ("<title>Lome Post</title>" + SITE, f"<h1>{TITLE}</h1>"),
        (meta("og:title", "A bridge for Lome"), f"<h1>{TITLE}</h1>"),
        (meta("og:title", TITLE), f"<h2>{TITLE}</h2>"),
        ("", "<h1>Lome <b>footbridge</b> to be <i>rebuilt</i></h1>"),
    ],
)
def test_the_headline_is_told_from_site_and_section(head: str, heading: str) -> None:
    assert read(head, heading).title == TITLE


def test_a_bar_inside_a_headline_stays() -> None:
    assert (
        read(f"<title>{TITLE} | For Good | Lome Post</title>" + SITE, f"<h1>{TITLE} | For Good</h1>").title
        == f"{TITLE} | For Good"
    )


@pytest.mark.parametrize(
    "heading", [f"<h1>{TITLE}</h1>", f"<p>LOCAL NEWS</p><h1>{TITLE}</h1>", f"<h1>{TITLE}</h1><h2>{TITLE}</h2>"]
)
def test_the_headline_is_not_the_first_line_of_the_text(heading: str) -> None:
    draft = read(f"<title>{TITLE} | Lome Post</title>" + SITE, heading)
    assert draft.text.startswith("The council agreed")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (SITE, "Lome Post"),
        (meta("og:site_name", "Lome Post | News from the coast"), "Lome Post"),
        (
            meta("og:site_name", "https://www.lomepost.example") + '<meta name="application-name" content="Lome Post">',
            "Lome Post",
        ),
        (
            meta("og:site_name", "Politics")
            + meta("article:section", "Politics")
            + '<meta name="publisher" content="Lome Post">',
            "Lome Post",
        ),
        (meta("og:site_name", TITLE) + '<meta name="application-name" content="Lome Post">', "Lome Post"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Lome Post"}}</script>',
            "Lome Post",
        ),
        (f"<title>{TITLE} - Lome Post</title>" + meta("og:url", "https://lomepost.example/a"), "Lome Post"),
        (meta("og:url", "https://lomepost.example/a") + meta("og:site_name", "@lomepost"), ""),
        (meta("og:site_name", "News"), ""),
        (f"<title>{TITLE} - a bridge for all</title>" + meta("og:url", "https://lomepost.example/a"), ""),
    ],
)
def test_an_outlet_is_a_name(head: str, outlet: str) -> None:
    assert read(head).outlet == outlet


def test_a_copyright_line_names_the_outlet_where_nothing_else_does() -> None:
    assert read("", beside="<footer>© 2024 Lome Post. All rights reserved.</footer>").outlet == "Lome Post"
