from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.loaders.decode import Undecodable, decode, decode_file
from index.loaders.source import CorpusFile, Skipped

SENTENCE = "“Nobody asked us,” said Zoë, and the café in Orléans was closed for the rest of the winter."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_sentence_is_read_in_the_usual_encodings(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_a_few_bad_bytes_cost_only_themselves() -> None:
    assert decode("one “two” three".encode() + b"\xff four") == "one “two” three\ufffd four"


def test_the_declared_encoding_is_used_where_the_bytes_are_no_utf_8() -> None:
    assert decode("Привет, море".encode("cp1251"), "windows-1251") == "Привет, море"


@pytest.mark.parametrize("declared", ["iso-2022-jp", "ISO-2022-JP"])
def test_japanese_in_seven_bits_is_read_as_declared(declared: str) -> None:
    assert decode("橋は閉鎖".encode("iso-2022-jp"), declared) == "橋は閉鎖"
    assert decode(b"plain", declared) == "plain"
    assert decode(b"\x1b[31mred", "iso-2022-nonsense") == "\x1b[31mred"


@pytest.mark.parametrize("declared", ["", "nonsense", "utf-7", "hex", "rot13", "punycode", "\xe9", "unicode_escape"])
def test_a_declaration_that_is_no_encoding_of_text_does_no_harm(declared: str) -> None:
    assert decode("café".encode("cp1252"), declared) == "café"


def test_an_encoding_that_nobody_declared_is_guessed() -> None:
    sentence = "Мост через реку закрывается на девять недель, сообщили в администрации округа в понедельник."
    assert decode(sentence.encode("cp1251")) == sentence


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"%PDF-1.7", b"PK\x03\x04", b"text\0text"])
def test_pictures_archives_and_null_bytes_are_binary(raw: bytes) -> None:
    assert decode(raw) == Undecodable("binary file")


def test_no_bytes_are_an_empty_file() -> None:
    assert decode(b"") == Undecodable("empty file")


def test_a_file_that_is_no_text_is_skipped_by_name(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    assert decode_file(CorpusFile(file, "b/a.txt")) == Skipped("b/a.txt", "empty file")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_whatever_was_written_as_utf_8_is_read_back(text: str) -> None:
    raw = text.encode()
    expected = Undecodable("binary file") if raw.startswith((b"%PDF-", b"GIF8", b"Rar!", b"PK\x03\x04")) else text
    assert decode(raw) == expected


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    text = "The mill at Brask – closed.\n\nMore “words”."
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("raw", [b"a\0b", b"ab\0\0cd\0\0ef", b"\0" * 100, b"M\0Z\0\x01\0\x02\0a\0b\0", bytes(range(256))])
def test_zeros_of_other_files_are_no_text(raw: bytes) -> None:
    assert isinstance(decode(raw), Undecodable)
