"""The agency that an article credits is found."""

import pytest

from index.article import Article
from index.news.agencies import agency_credit, agency_short_name, initials


def article(text: str, author: str = "") -> Article:
    return Article("a", "Head", text, None, "The Herald", author)


@pytest.mark.parametrize(
    ("text", "author", "agency"),
    [
        ("VELMARK (NPA) — Dockers voted on Monday.", "", "npa"),
        ("WASHINGTON, D.C. (AP) -- The court ruled.", "", "ap"),
        ("(Reuters) - Shares fell.", "", "reuters"),
        ("Dockers voted on Monday.\n\n(NPA)", "", "npa"),
        ("Dockers voted on Monday.\n\n— Reuters", "", "reuters"),
        ("Dockers voted on Monday.\n\n[AFP]", "", "afp"),
        ("Dockers voted on Monday.", "NPA", "npa"),
        ("Dockers voted on Monday.", "The Associated Press", "ap"),
        ("By [NPA](#)\n\nDockers voted on Monday.", "", "npa"),
        ("Dockers voted on Monday.", "Ida Holm", ""),
        ("The court (AP) ruled.", "", ""),
        ("The vote was close.\n\n(Monday)", "", ""),
        ("The vote was close.\n\n— Ida Holm", "", ""),
        ("By Ida Holm\n\nDockers voted.", "", ""),
        ("Dockers voted.\n\n(ENDS)", "", ""),
        ("Dockers voted.", "STAFF", ""),
        ("LONDON (UK) — Dockers voted.", "", ""),
    ],
)
def test_a_credit_is_read_where_agencies_put_it(text: str, author: str, agency: str) -> None:
    assert agency_credit(article(text, author)) == agency


def test_long_and_short_names_are_one() -> None:
    assert (
        agency_short_name("Associated  Press") == agency_short_name("AP") == agency_short_name("the associated press") == "ap"
    )
    assert initials("Northern Press Agency") == "npa"
    assert initials("Agence France-Presse") == "afp"
