from collections.abc import Callable

from qa.citations.styles.chicago import chicago
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_a_bibliography_entry(reference: Make) -> None:
    assert chicago(reference()) == "Doe, Jane. “Dam level falls.” Coastal Herald, August 14, 2024. https://coast.example/dam."


def test_without_an_author_it_begins_with_the_outlet(reference: Make) -> None:
    citation = chicago(reference(author="", outlet="The Kesara Times"))
    assert citation == "Kesara Times. “Dam level falls.” August 14, 2024. https://coast.example/dam."


def test_only_the_first_author_is_turned_around(reference: Make) -> None:
    citation = chicago(reference(author="Jane Doe, Bo Lind and Ana Roe", url=""))
    assert citation.startswith("Doe, Jane, Bo Lind, and Ana Roe. “Dam")


def test_of_more_than_six_authors_three_are_named(reference: Make) -> None:
    many = ", ".join(f"{name} Doe" for name in ("Ana", "Bea", "Cai", "Dan", "Eva", "Fay", "Gus"))
    assert chicago(reference(author=many)).startswith("Doe, Ana, Bea Doe, Cai Doe, et al. “Dam")


def test_a_headline_with_an_end_of_its_own_gets_no_period(reference: Make) -> None:
    assert "“Is the dam ‘dry’?” Coastal" in chicago(reference(title="Is the dam “dry”?"))


def test_without_a_date_it_says_so(reference: Make) -> None:
    assert "Coastal Herald, n.d. https" in chicago(reference(published=None))


def test_what_is_unknown_leaves_no_empty_place(reference: Make, unknown: Reference) -> None:
    assert chicago(reference(outlet="", url="")) == "Doe, Jane. “Dam level falls.” August 14, 2024."
    assert chicago(reference(title="", url="")) == "Doe, Jane. Untitled article. Coastal Herald, August 14, 2024."
    assert chicago(unknown) == "Untitled article. n.d."
