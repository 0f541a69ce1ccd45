import pytest

from index.loaders.fields.tail import cut_address


@pytest.mark.parametrize(
    "end",
    [
        ["Original url:", "", "<https://a.example/b>"],
        ["Source: https://a.example/b", ""],
        ["URL:", "https://a.example/b"],
        ["<https://a.example/b>"],
    ],
)
def test_the_address_at_the_end_is_cut_off_with_its_label(end: list[str]) -> None:
    address, lines = cut_address(["Story.", "", *end])
    assert (address, [line for line in lines if line]) == ("https://a.example/b", ["Story."])


def test_an_address_of_another_scheme_is_cut_off_too() -> None:
    assert cut_address(["Story.", "Original url:", "<javascript:alert(1)>"]) == ("javascript:alert(1)", ["Story."])


@pytest.mark.parametrize("lines", [[], [""], ["Story."], ["Story.", "Source: Reuters"], ["See https://a.example/b"]])
def test_other_ends_stay(lines: list[str]) -> None:
    assert cut_address(lines) == ("", lines)
