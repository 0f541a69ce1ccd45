import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from index.loaders.archives import safe_zip
from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, open_zip_stream, read_member, read_named
from tests.sample_files import make_zip


def test_a_member_is_read_and_taken_from_the_budget() -> None:
    budget = ByteBudget(100)
    with open_zip_stream(BytesIO(make_zip({"a": b"x" * 60}))) as opened:
        assert read_named(opened, "a", budget) == b"x" * 60
        assert read_named(opened, "b", budget) is None
        with pytest.raises(ZipRefused) as caught:
            read_named(opened, "a", budget)
    assert (budget.left, caught.value.strerror) == (40, "larger, unpacked, than the budget of its archive")


@pytest.mark.parametrize(
    ("size", "limit", "reason"),
    [(3 * 2**20, 2**20, "larger than 1 MB, unpacked"), (3 * 2**20, 2**23, "more than 200 times as large, unpacked")],
)
def test_a_bomb_is_refused_before_it_is_unpacked(size: int, limit: int, reason: str) -> None:
    with open_zip_stream(BytesIO(make_zip({"a": bytes(size)}))) as opened, pytest.raises(ZipRefused) as caught:
        read_member(opened, opened.infolist()[0], ByteBudget(2**30), limit)
    assert caught.value.strerror == reason


def test_a_member_that_claims_to_be_small_is_not_unpacked_further() -> None:
    content = make_zip({"a": bytes(2**21)}).replace((2**21).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    with open_zip_stream(BytesIO(content)) as opened, pytest.raises(ZipRefused) as caught:
        read_named(opened, "a", ByteBudget(2**30))
    assert caught.value.strerror == "damaged: it cannot be unpacked"


def test_a_list_of_members_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    content = make_zip({f"{number}.txt": b"" for number in range(100)})
    monkeypatch.setattr(safe_zip, "MAX_DIRECTORY_BYTES", 500)
    with pytest.raises(ZipRefused), open_zip_stream(BytesIO(content)):
        pass


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_MEMBERS", 2)
    with pytest.raises(ZipRefused) as caught, open_zip_stream(BytesIO(make_zip({"a": b"", "b": b"", "c": b""}))):
        pass
    assert caught.value.strerror == "a zip file with more than 2 members"


@pytest.mark.parametrize("cut", range(0, 400, 23))
def test_no_cut_or_flipped_byte_raises_anything_else(cut: int) -> None:
    whole = make_zip({"a.txt": b"The bridge is closed. " * 9, "b.txt": b"x"})
    flipped = bytearray(whole)
    flipped[cut % len(whole)] ^= 0xFF
    for content in (whole[:cut], bytes(flipped)):
        with suppress(OSError), open_zip_stream(BytesIO(content)) as opened:
            for member in opened.infolist():
                read_member(opened, member, ByteBudget(2**20))


def test_a_large_member_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_DIRECTORY_BYTES", 2**21)
    content = bytes(range(256)) * 2**14
    with open_zip_stream(BytesIO(make_zip({"a": content}, zipfile.ZIP_STORED))) as opened:
        assert read_named(opened, "a", ByteBudget(2**30)) == content
