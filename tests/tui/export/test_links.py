import pytest

from tests.tui.export.exporting import ADDRESSES
from tui.export.links import safe_link


@pytest.mark.parametrize("url", ADDRESSES[:-1])
def test_what_is_not_plainly_a_web_address_is_no_link(url: str) -> None:
    assert safe_link(url) == ""


@pytest.mark.parametrize("url", [ADDRESSES[-1], "http://herald.example", "https://herald.example:8443/2024/08?id=1&page=2#top"])
def test_a_web_address_is_linked_as_it_is(url: str) -> None:
    assert safe_link(url) == url
