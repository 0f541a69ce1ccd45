from time import perf_counter

import pytest

from index.loaders.html import parse

ONE = (
    "The council agreed on Tuesday to rebuild the footbridge over the Lome in steel, the deputy mayor "
    "said when the doors were opened at last."
)
TWO = (
    "The old span has stood unfinished since the flood and dog walkers have had to take the bus ever "
    "since, as letters to this paper attest."
)
THREE = (
    "It will cost 1.1 million crowns and last 35 weeks, with one lane open; the sale of the old baths "
    "pays for all but the lamps on it."
)
FOUR = (
    "Runa Falk, who has walked a dog there for eight years, said that she would believe it on the day "
    "on which she stood upon it."
)
STORY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
TEXT = f"{ONE}\n\n{TWO}\n\n{THREE}"


def text_of(body: str) -> str:
    draft = parse(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lome footbridge to be '
        f"rebuilt</title></head><body>{body}</body></html>"
    )
    return draft.text if draft else ""


def around(extra: str) -> str:
    """Return a page with something between the second and the third paragraph."""
    return f"<article><h1>Lome footbridge to be rebuilt</h1><p>{ONE}</p><p>{TWO}</p>{extra}<p>{THREE}</p></article>"


@pytest.mark.parametrize(
    "extra",
    [
        '<p>READ MORE: <a href="/a">Ferry late again in the north</a></p>',
        '<p><a href="/a">FERRY LATE AGAIN IN THE NORTH</a></p>',
        '<h3><a href="/a">Ferry late again in the north</a></h3>',
        '<div class="related-stories"><ul><li><a href="/a">Ferry late again in the north</a></li></ul></div>',
        '<div class="newsletter-signup"><p>Get the best of Lome in your inbox every morning, free of charge.</p></div>',
        '<div class="share-bar">Share this</div>',
        "<p>Advertisement</p>",
        "<p>Story continues below</p>",
        "<p>Click here to subscribe to the Lome Post newsletter.</p>",
        "<p>Sign up for our newsletter</p>",
        "<p>Like this story? Share it with a friend!</p>",
        '<div class="paywall"><p>You have reached your limit of free articles. Subscribe to go on reading.</p></div>',
        '<p>Lesen Sie auch: <a href="/a">Fähre wieder zu spät</a></p>',
        '<div class="comments"><p>What a poor show by this council, which was paid 90,000 crowns by the '
        "steelworks to keep its mouth shut.</p></div>",
    ],
)
def test_what_a_page_puts_into_a_story_is_left_out(extra: str) -> None:
    assert text_of(around(extra)) == TEXT


@pytest.mark.parametrize(
    "below",
    [
        '<h4>You may also like...</h4><p><a href="/a">Ferry late again in the north</a></p><p><a href="/b">'
        "Pier to be closed for good</a></p>",
        "<p>DON'T MISS</p><p>Ferry late again in the north [VIDEO]</p><p>Pier to be closed for good [INSIGHT]</p>",
        '<ul><li><a href="/a">Ferry late again in the north</a></li><li><a href="/b">Pier to be closed for good</a></li></ul>',
        "<p>Copyright 2024 Lome Post. All rights reserved.</p>",
        "<p>Comments</p>",
        "<p>Follow us on Twitter and Facebook</p>",
        "<p>https://lomepost.example/bridge</p>",
        '<div class="latest-news-box"><ul><li><h3><a href="/a">Ferry late again</a></h3><p>It came at '
        "nine.</p></li></ul></div>",
    ],
)
def test_what_a_page_puts_below_a_story_is_left_out(below: str) -> None:
    assert text_of(f"<article><h1>Lome footbridge to be rebuilt</h1>{STORY}{below}</article>") == TEXT


def test_short_paragraphs_after_a_list_of_teasers_stay() -> None:
    teasers = "<p>DON'T MISS</p><p>Ferry late again in the north [VIDEO]</p>"
    assert (
        text_of(around(f"{teasers}<p>Nobody on the council has said who will pay.</p>"))
        == f"{ONE}\n\n{TWO}\n\nNobody on the council has said who will pay.\n\n{THREE}"
    )


def test_a_story_in_several_blocks_is_read_whole() -> None:
    def block(text: str) -> str:
        return f'<div class="grid"><div class="body article__body">{text}</div></div>'

    first, second = (
        f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>",
        f"<p>{FOUR}</p><p>She is 81.</p><p>{FOUR.replace('dog', 'cat')}</p>",
    )
    text = text_of(
        f"<article><h1>Lome footbridge to be rebuilt</h1>{block(first)}<div class='embed'></div>{block(second)}</article>"
    )
    assert text == f"{TEXT}\n\n{FOUR}\n\nShe is 81.\n\n{FOUR.replace('dog', 'cat')}"


def test_a_lead_in_a_box_is_kept_where_the_story_does_not_repeat_it() -> None:
    lead = (
        "Three people were hurt when a crane fell on the footbridge at Lome, which was to be opened by "
        "the king on the following day."
    )
    page = (
        "<div class='article'><h1>Lome footbridge to be rebuilt</h1><div class='article__summary'>"
        "{}</div><div class='article__text'>{}</div></div>"
    )
    assert text_of(page.format(lead, STORY)) == f"{lead}\n\n{TEXT}"


@pytest.mark.parametrize(
    "consent", ['<div id="consent">{}</div>', '<div class="x9f">{}</div>', '<section class="cookie-banner">{}</section>']
)
def test_a_notice_about_cookies_is_no_article(consent: str) -> None:
    notice = (
        "<h2>We value your privacy</h2><p>We and our 842 partners store and access information on a "
        "device, such as unique identifiers in cookies, to "
        "process personal data. You may accept or manage your choices by clicking below, including your right to object.</p>"
    )
    assert text_of(f"{consent.format(notice)}<aside><h1>Lome footbridge to be rebuilt</h1>{STORY}</aside>") == TEXT
    assert "842" not in text_of(consent.format(notice))


def test_a_quoted_post_is_part_of_the_story() -> None:
    post = (
        '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>Yes, this bridge is real, '
        "and yes, the council spent a million crowns on it.</p></blockquote></div>"
    )
    assert "Yes, this bridge is real" in text_of(around(post))


def test_a_table_and_a_list_stay_as_they_are() -> None:
    table = (
        "<table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>12</td></tr></table><ul>"
        "<li>Bring a book.</li><li>Leave the dog.</li></ul>"
    )
    text = text_of(around(table))
    assert "Day | Ferries\nMonday | 12" in text
    assert "Bring a book.\n\nLeave the dog." in text


def test_a_link_inside_a_paragraph_does_not_cut_it() -> None:
    cut = f"<div>{ONE} </div>".replace("footbridge", '<div style="display:inline"><a href="/a">footbridge</a></div>')
    assert "footbridge" in text_of(around(cut))


def test_headings_with_links_within_the_page_stay() -> None:
    assert "How the money will be found" in text_of(around('<h2><a href="#money">How the money will be found</a></h2>'))


@pytest.mark.parametrize(
    "piece",
    [
        "<div class='related'><p>x</p></div>",
        "<p>word </p>",
        "<div>",
        "<ul><li><a href='/a'>one two three four</a></li></ul>",
        "<time>10:15</time>",
    ],
)
def test_a_page_of_hundreds_of_kilobytes_is_read_in_seconds(piece: str) -> None:
    started = perf_counter()
    text_of(f"<h1>Lome footbridge to be rebuilt, live updates</h1>{STORY}{piece * 4000}")
    assert perf_counter() - started < 20
