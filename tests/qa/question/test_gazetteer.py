"""An adjective of a country names the country."""

import pytest

from qa.question.gazetteer import COUNTRIES, country_of, place_names


@pytest.mark.parametrize(
    ("adjective", "country"),
    [
        ("Irish", "Ireland"),
        ("dutch", "the Netherlands"),
        ("South Korean", "South Korea"),
        ("Sri Lankan", "Sri Lanka"),
        ("Saudi", "Saudi Arabia"),
        ("Korean", None),
        ("Ireland", None),
        ("", None),
    ],
)
def test_an_adjective_has_one_country(adjective: str, country: str | None) -> None:
    assert country_of(adjective) == country


def test_every_country_of_an_adjective_is_one_of_the_list() -> None:
    known = {name.casefold() for name in place_names(COUNTRIES)}
    for adjective in ("American", "Philippine", "Czech", "Danish", "Zimbabwean"):
        assert (country_of(adjective) or "").removeprefix("the ").casefold() in known
