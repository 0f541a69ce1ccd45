from collections.abc import Callable

from qa.citations.styles.reference import Reference
from qa.citations.styles.ris import ris

Make = Callable[..., Reference]


def test_a_record(reference: Make) -> None:
    assert ris(reference(author="Jane Doe and Bo Lind")).split("\n") == [
        "TY  - NEWS",
        "TI  - Dam level falls",
        "T2  - Coastal Herald",
        "AU  - Doe, Jane",
        "AU  - Lind, Bo",
        "DA  - 2024/08/14",
        "PY  - 2024",
        "UR  - https://coast.example/dam",
        "ER  - ",
    ]


def test_an_asterisk_is_left_out_of_names(reference: Make) -> None:
    assert "T2  - Strata\nAU  - Reuters\n" in ris(reference(outlet="Strata*", author="Reuters*"))


def test_a_name_that_cannot_be_told_has_no_comma(reference: Make) -> None:
    assert "AU  - Jane Doe / London\n" in ris(reference(author="Jane Doe, London"))


def test_unknown_fields_are_left_out(unknown: Reference) -> None:
    assert ris(unknown) == "TY  - NEWS\nER  - "
