import random
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.text import sentences
from tests.safety.fuzz import changed, fuzz_campaign


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on computing time")
def test_changed_files_crash_no_loader(tmp_path: Path) -> None:
    """Ten minutes are a command."""
    report = fuzz_campaign(tmp_path, seconds=6, seed=7)
    assert report.failed == []


def test_a_seed_gives_the_same_files_again() -> None:
    assert changed(b"abc" * 99, random.Random(1)) == changed(b"abc" * 99, random.Random(1))


@settings(max_examples=60)
@given(text=st.text(alphabet="aB. \n“”'(1", max_size=60), times=st.integers(1, 200))
def test_sentences_of_long_blocks_come_in_order_and_hold_every_letter(text: str, times: int) -> None:
    block = text * times
    spans = sentences(block)
    assert all(0 <= start < end <= len(block) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(block[start:end].split()) for start, end in spans) == "".join(block.split())
