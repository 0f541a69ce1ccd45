from collections.abc import Callable

import pytest

from qa.citations.styles.keys import source_key
from qa.citations.styles.markdown import escape_for_footnote, markdown_footnote
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def _note(reference: Reference) -> str:
    return markdown_footnote(reference).partition("]: ")[2]


def test_the_quote_and_its_note(reference: Make) -> None:
    made = reference(quote="It was dry.")
    mark = f"[^{source_key(made)}]"
    assert markdown_footnote(made) == (
        f"“It was dry.”{mark}\n\n{mark}: Jane Doe, “Dam level falls,” Coastal Herald, August 14, 2024, <https://coast.example/dam>."
    )


def test_without_a_quote_the_mark_stands_alone(reference: Make) -> None:
    assert markdown_footnote(reference()).startswith("[^doe2024dam-")


def test_authors_stand_in_the_order_of_speech(reference: Make) -> None:
    assert _note(reference(author="Doe, Jane and Lind, Bo")).startswith("Jane Doe and Bo Lind, “")
    assert _note(reference(author="Jane Doe, Bo Lind, Ana Roe")).startswith("Jane Doe, Bo Lind, and Ana Roe, “")


def test_what_is_unknown_leaves_no_empty_place(reference: Make, unknown: Reference) -> None:
    assert _note(reference(author="", published=None, url="")) == "“Dam level falls,” Coastal Herald, n.d."
    assert _note(unknown) == "untitled article, n.d."


@pytest.mark.parametrize("start", ["1. a", "- a", "+ a", "1) a", ": a"])
def test_no_text_begins_a_block(start: str) -> None:
    assert "\\" in escape_for_footnote(start)


def test_plain_words_stay_plain() -> None:
    plain = "Flood: what we know (so far) – 2.4 million, don’t panic!"
    assert escape_for_footnote(plain) == plain


@pytest.mark.parametrize(
    "address", ["https://evil.example", "www.evil.example", "evil.example/x", "//evil.example", "a@evil.example"]
)
def test_an_address_in_text_has_a_mark_that_keeps_it_from_being_linked(address: str) -> None:
    assert address not in escape_for_footnote(f"see {address} now")
    assert escape_for_footnote(address).replace("\\", "") == address
