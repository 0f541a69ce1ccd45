import json

import pytest

from index.store.conditions import is_by_one_of


@pytest.mark.parametrize(
    "wanted", ["Jane Roe", "jane roe", "J. K. Dvořák", "J K Dvorak", "j.k. dvorak", "Jane Roe, J. K. Dvořák"]
)
def test_each_of_two_authors_is_found_without_points_and_diacritics(wanted: str) -> None:
    assert is_by_one_of("Jane Roe, J. K. Dvořák", json.dumps([wanted]))


@pytest.mark.parametrize("wanted", ["Roe", "Jane", "Jane Roes", ""])
def test_a_part_of_a_name_is_not_the_author(wanted: str) -> None:
    assert not is_by_one_of("Jane Roe, J. K. Dvořák", json.dumps([wanted]))


def test_any_of_several_names_is_enough() -> None:
    assert is_by_one_of("Jane Roe", json.dumps(["Bo Lind", "Jane Roe"]))
