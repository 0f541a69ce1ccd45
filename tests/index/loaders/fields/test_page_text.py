import pytest

from index.loaders.fields.page_text import page_text


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ('<meta charset="windows-1251">Мост'.encode("cp1251"), "", '<meta charset="windows-1251">Мост'),
        ('<meta charset="utf-8">Мост'.encode("cp1251"), "windows-1251", '<meta charset="utf-8">Мост'),
        ('<?xml encoding="iso-8859-2"?>łódź'.encode("iso-8859-2"), "", '<?xml encoding="iso-8859-2"?>łódź'),
        ("\ufeffMost".encode(), "latin-1", "Most"),
        (b"\x89PNG", "", ""),
        (b"", "", ""),
    ],
)
def test_the_encoding_is_the_one_outside_then_the_one_inside(raw: bytes, charset: str, text: str) -> None:
    assert page_text(raw, charset) == text
