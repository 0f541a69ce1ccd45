from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from index.article import Article, SourceRef
from qa.answer import Citation
from qa.citations.styles.reference import Reference


def test_of_a_citation_it_keeps_the_quote_and_where_it_stands() -> None:
    source = SourceRef("a1", "Mill closes", "Herald", "Bo", date(2024, 5, 3), "https://h.example/m", "p")
    reference = Reference.of(Citation(1, source, 0, 3, "The", "The.", 0, "a1"))
    assert reference == Reference(replace(source, path=""), "The", "The.")


def test_of_an_article_it_has_the_quote_it_is_given(article: Callable[..., Article]) -> None:
    made = Reference.of_article(article(author="Bo"), "The mill")
    assert (made.source.title, made.source.author, made.quote, made.source.article) == ("Mill closes", "Bo", "The mill", "a1")


def test_every_string_is_cleaned_and_on_one_line() -> None:
    hostile = "a\r\nb\u2028c\x1b[31m\u202e"
    made = Reference(SourceRef(hostile, hostile, hostile, hostile), hostile)
    source = made.source
    assert {source.title, source.outlet, source.author, made.quote, source.article} == {"a b c\ufffd[31m"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "www.coast.example", "https://a b", "http://[", "https://a/<b>"]
)
def test_what_is_no_web_address_is_left_out(url: str) -> None:
    assert Reference(SourceRef("", url=url)).source.url == ""


def test_characters_that_no_address_has_are_percent_encoded() -> None:
    address = "https://a.example/{x}\\`%20?q=é#_"
    assert Reference(SourceRef("", url=address)).source.url == "https://a.example/%7Bx%7D%5C%60%20?q=é#_"
