"""Every worker of pytest-xdist must collect tests of the same names, whenever it collects them."""

import gzip
import zipfile
from io import BytesIO

import pytest


def packed_now() -> list[bytes]:
    """Return archives that hold the time at which they were made."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.txt", "text")
    return [gzip.compress(b"text"), whole.getvalue()]


@pytest.mark.parametrize("content", packed_now())
def test_no_time_enters_a_name(content: bytes, request: pytest.FixtureRequest) -> None:
    assert content
    assert request.node.name in {f"test_no_time_enters_a_name[content{number}]" for number in range(2)}
