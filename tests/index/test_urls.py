"""Two ways to write one page's address, and addresses of two pages."""

import pytest

from index.urls import canonical_url


@pytest.mark.parametrize(
    "url",
    [
        "https://herald.example/2024/05/toll",
        "http://www.Herald.example/2024/05/toll/",
        "https://herald.example/2024/05/toll#comments",
        "https://herald.example/2024/05/toll?utm_source=mail&utm_medium=x",
    ],
)
def test_what_stands_around_an_address_does_not_matter(url: str) -> None:
    assert canonical_url(url) == "herald.example/2024/05/toll"


def test_a_query_that_names_the_article_is_kept() -> None:
    assert canonical_url("https://herald.example/show?id=7&utm_source=x") == "herald.example/show?id=7"
    assert canonical_url("https://herald.example/show?12345") != canonical_url("https://herald.example/show?99")
    assert canonical_url("https://herald.example/show?id=7") != canonical_url("https://herald.example/show?id=8")


@pytest.mark.parametrize(
    "url", ["", "toll.html", "javascript:alert(1)", "file:///etc/passwd", "https://", "http://[bad", "https://herald.example/"]
)
def test_what_is_no_web_address_is_like_nothing(url: str) -> None:
    assert canonical_url(url) == ""
