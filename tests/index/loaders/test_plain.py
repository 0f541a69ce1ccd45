import time
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.plain import load, parse
from index.loaders.source import CorpusFile

FILES = Path(__file__).parent / "files"


def test_a_saved_article_gives_up_its_header_and_its_tail() -> None:
    [article] = load(CorpusFile(FILES / "saved.txt", "saved.txt"))
    assert article == Article(
        id="saved.txt",
        title="Bridge Over the Lome Closes for Nine Weeks",
        text="The road bridge over the Lome will close on Monday for nine weeks, the county said.\n\n"
        "Lorries must take the northern ferry, which carries “no more than twelve an hour,” "
        "according to harbour master Ilse Brand.\n\nThe work costs 4.2 million crowns.",
        published=date(2025, 3, 4),
        outlet="lomepost.example",
        author="KNA",
        credit="KNA",
        url="https://www.lomepost.example/2025/03/04/bridge-closes",
        path="saved.txt",
    )


def test_a_file_without_a_header_is_a_headline_and_a_body() -> None:
    draft = parse("Bridge closed\n\nThe bridge is closed.\n\nIt opens in May.")
    assert (draft.title, draft.text) == ("Bridge closed", "The bridge is closed.\n\nIt opens in May.")


def test_the_only_line_of_a_file_is_its_text() -> None:
    assert parse("The bridge is closed.").text == "The bridge is closed."


def test_a_headline_without_a_story_is_not_lost() -> None:
    assert parse("Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n").text == "Bridge closed"


def test_a_long_first_line_is_a_paragraph_that_stays() -> None:
    paragraph = "The bridge is closed. " + "It will open again in May. " * 20
    draft = parse(f"{paragraph}\n\nThe end.")
    assert draft.title == "The bridge is closed."
    assert draft.text.startswith(paragraph.strip())


def test_a_first_line_that_goes_on_in_the_next_is_a_paragraph() -> None:
    assert parse("The bridge over the Lome is\nclosed until May.").text == "The bridge over the Lome is\nclosed until May."


def test_links_become_their_words() -> None:
    assert parse("Title\n\nThe [county](https://a.example) said so.").text == "The county said so."


def test_an_outlet_in_the_header_wins_over_the_host() -> None:
    draft = parse("Title\n\nSource: Lome Post\n\nStory.\n\nURL: https://a.example/b")
    assert (draft.outlet, draft.url) == ("Lome Post", "https://a.example/b")


@pytest.mark.parametrize("line", ["a@" * 50_000, "@" * 100_000, " " * 100_000 + "x"])
def test_a_line_of_odd_signs_takes_no_time(line: str) -> None:
    """The pattern of a button with an address tried every pair of places: 12 seconds for 64 kB of “@”."""
    started = time.process_time()
    parse(f"Headline\n\n{line}\n\nA story of the day.")
    assert time.process_time() - started < 1
