"""A reference with every field known, of which any may be given."""

from collections.abc import Callable
from datetime import date

import pytest

from index.article import SourceRef
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


@pytest.fixture
def reference() -> Make:
    def make(**fields: object) -> Reference:
        given: dict[str, object] = {
            "title": "Dam level falls",
            "outlet": "Coastal Herald",
            "author": "Jane Doe",
            "published": date(2024, 8, 14),
            "url": "https://coast.example/dam",
            "article": "dam.txt",
        }
        quote = str(fields.pop("quote", ""))
        return Reference(SourceRef(**{**given, **fields}), quote)  # type: ignore[arg-type]

    return make


@pytest.fixture
def unknown() -> Reference:
    """Return a reference of which nothing is known."""
    return Reference(SourceRef(""))
