from collections.abc import Callable

import pytest

from qa.citations.styles.names import author_names, authors, name_list
from qa.citations.styles.reference import Reference


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("Jane Doe", ["Doe, Jane"]),
        ("By Jane Doe and Bo Lind", ["Doe, Jane", "Lind, Bo"]),
        ("Jane Doe & Bo Lind", ["Doe, Jane", "Lind, Bo"]),
        ("Jane Doe, Bo Lind, and Ana Roe", ["Doe, Jane", "Lind, Bo", "Roe, Ana"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("Doe, Jane; van der Berg, Jan P.", ["Doe, Jane", "van der Berg, Jan P."]),
        ("Doe, Jane and Lind, Bo", ["Doe, Jane", "Lind, Bo"]),
        ("Ariane De Vogue", ["De Vogue, Ariane"]),
        ("Zachary B. Wolf", ["Wolf, Zachary B."]),
        ("Cecilie Brandt-Moe", ["Brandt-Moe, Cecilie"]),
        ("Sara O'Brien", ["O'Brien, Sara"]),
        ("AJ Willingham", ["Willingham, AJ"]),
        ("FEDERICA LUSIARDI", ["LUSIARDI, FEDERICA"]),
        ("John Smith, Jr. and Ann Ray", ["Smith, John, Jr.", "Ray, Ann"]),
        ("Jane Doe, Jane Doe", ["Doe, Jane"]),
    ],
)
def test_people_are_told_apart(author: str, found: list[str]) -> None:
    assert [name.inverted for name in author_names(author)] == found
    assert all(name.family for name in author_names(author))


def test_a_role_is_no_author() -> None:
    assert [name.literal for name in author_names("Mark Bridge, Technology Correspondent")] == ["Mark Bridge"]


def test_an_organisation_beside_a_person_stays_whole() -> None:
    assert [(name.family, name.literal) for name in author_names("Tom Krisher and AP Staff")] == [
        ("Krisher", "Tom Krisher"),
        ("", "AP Staff"),
    ]


@pytest.mark.parametrize(
    "author",
    [
        *(
            "Reuters",
            "AP Staff",
            "The Week Staff",
            "Harbour Gazette staff",
            "BBC Verify",
            "Ledger & Trade",
            "Staff Writer",
            "Jr.",
        ),
        *("Ministry of Health and Social Affairs", "Jane Doe in Berlin", "Phil Helsel is a reporter", "Julia O", "Doe,"),
        *(
            "Jane Doe, London",
            "Melanie Zanona, Gaborr, Zachary Cohen",
            "Luke Mcgee Rob Picheta",
            "特許 法人",
            "Agent 47",
            "van der",
        ),
    ],
)
def test_what_cannot_be_told_stays_whole(author: str) -> None:
    assert [(name.literal, name.family) for name in author_names(author)] == [(author, "")]


@pytest.mark.parametrize("author", ["", " ", ",", " & ", ";,;"])
def test_no_letters_are_no_name(author: str) -> None:
    assert author_names(author) == []


def test_a_byline_that_repeats_the_outlet_names_nobody(reference: Callable[..., Reference]) -> None:
    assert authors(reference(outlet="The Coastal Herald", author="coastal herald")) == []


def test_a_list_has_its_own_last_separator() -> None:
    assert [name_list(list(words), " and ") for words in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
