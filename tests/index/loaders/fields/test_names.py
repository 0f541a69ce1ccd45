from time import perf_counter

import pytest

from index.loaders.fields.names import comparable_name, read_credits, split_authors


@pytest.mark.parametrize(
    ("words", "author", "credit"),
    [
        ("By Jane Roe and John Doe", "Jane Roe, John Doe", ""),
        ("Jane Roe, John Doe, and Ilse Brand", "Jane Roe, John Doe, Ilse Brand", ""),
        ("By The Associated Press", "The Associated Press", "The Associated Press"),
        ("By Jane Roe, The Associated Press", "Jane Roe", "The Associated Press"),
        ("By JANE ROE Associated Press", "Jane Roe", "Associated Press"),
        ("Jane Roe for Reuters", "Jane Roe", "Reuters"),
        ("By Wire reports", "", "Wire reports"),
        ("Jane Roe | Staff Writer", "Jane Roe", ""),
        ("By Jane Roe, Political Correspondent", "Jane Roe", ""),
        ("Political editor Jane Roe", "Jane Roe", ""),
        ("Jane Roe, Ap Auto Writer", "Jane Roe", ""),
        ("By Jane Roe, jroe@paper.example", "Jane Roe", ""),
        ("By Jane Roe @janeroe", "Jane Roe", ""),
        ("Words by Jane Roe, photographs by John Doe", "Jane Roe", ""),
        ("By Jane Roe, edited by John Doe", "Jane Roe", ""),
        ("Jane Roe, Lome Post Business", "Jane Roe", ""),
        ("By Jane Roe | LN Advance Media for LN.com", "Jane Roe", ""),
        ("Jane Roe is a reporter for Lome News.", "Jane Roe", ""),
        ("Jane Roe Jane Roe", "Jane Roe", ""),
        ("JANE ROE, Jane Roe", "Jane Roe", ""),
        ("Jane Roe, Jane L. Roe", "Jane L. Roe", ""),
        ("By Lisa K. Roe and Trevor J. Doe", "Lisa K. Roe, Trevor J. Doe", ""),
        ("J. K. Roe", "J. K. Roe", ""),
        ("By Jane Roe November 15, 2019", "Jane Roe", ""),
        ("By Jane Roe on November 19, 2019, 6:21 AM EST", "Jane Roe", ""),
        ("Sunil Dasgupta | TNN | Updated: Oct 9, 2024, 11:05 IST", "Sunil Dasgupta", "TNN"),
        ("By Jane Roe Link Copied", "Jane Roe", ""),
        ("By Jane Roe, Updated 3 hours ago", "Jane Roe", ""),
        ("Posted by Jane Roe", "Jane Roe", ""),
        ("Текст: Вера Роева", "Вера Роева", ""),
        ("Von Jane Roe", "Jane Roe", ""),
        ("By Ana Roe y Luis Doe", "Ana Roe, Luis Doe", ""),
        ("Jane Roe | Palmera | 08/01/2024", "Jane Roe", ""),
        ("Jane Roe in Berlin", "Jane Roe", ""),
        ("JANE MCDONALD and JOHN O’NEIL", "Jane McDonald, John O’Neil", ""),
        ("Jane Roe, Jr.", "Jane Roe Jr.", ""),
        ("By Harbour Gazette staff", "Harbour Gazette staff", ""),
        ("By Ludwig van Beethoven", "Ludwig van Beethoven", ""),
    ],
)
def test_a_byline_gives_its_authors_and_its_agency(words: str, author: str, credit: str) -> None:
    found = read_credits(words)
    assert (found.author, found.credit) == (author, credit)


@pytest.mark.parametrize(
    "words",
    [
        "Username",
        "Admin",
        "jdadmin",
        "kevin-r",
        "Log in",
        "jane@paper.example",
        "11:05",
        "Lome Post",
        "",
        "https://a.example/jane",
    ],
)
def test_logins_addresses_times_and_the_outlet_are_no_authors(words: str) -> None:
    assert not read_credits(words, outlet="Lome Post")


def test_the_authors_of_an_article_are_found_singly() -> None:
    assert split_authors("Jane Roe, John Doe") == split_authors("Jane Roe and John Doe") == ["Jane Roe", "John Doe"]


def test_names_are_compared_without_points_and_diacritics() -> None:
    assert comparable_name("J. K. Dvořák") == comparable_name("J K Dvorak") == "j k dvorak"


@pytest.mark.parametrize(
    "words", ["Jane Roe, " * 10_000, " " * 100_000, "By " + "A" * 100_000, "and " * 25_000, "a@" * 50_000, "(" * 100_000]
)
def test_a_byline_of_a_hundred_thousand_characters_is_read_at_once(words: str) -> None:
    started = perf_counter()
    read_credits(words)
    assert perf_counter() - started < 0.2
