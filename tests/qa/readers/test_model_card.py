"""What `doctor` says of the reader."""

import re
from pathlib import Path

import pytest

from index.errors import ModelUnusable
from qa.readers import model_card
from qa.readers.model_card import MODEL_CARD, describe_reader
from qa.readers.table import READERS

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("reader", READERS)
def test_the_weights_of_every_shipped_reader_are_checked(reader: str) -> None:
    assert describe_reader(reader, fast=False) == f"{reader}: {MODEL_CARD}, weights as shipped"


def test_the_version_is_that_of_the_card() -> None:
    card = (ROOT / "docs" / "reader.md").read_text(encoding="utf-8")
    version = re.search(r"^Version (\d+), (\w+ \d{4})", card, re.MULTILINE)
    assert version is not None
    assert MODEL_CARD.endswith(f"version {version[1]}, {version[2]}")


def test_a_model_of_ones_own_is_said_to_be_uncalibrated() -> None:
    assert describe_reader("models/mine", fast=False) == "models/mine: a model of your own, uncalibrated"


def test_damaged_weights_are_found_unless_it_must_be_fast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "span").mkdir()
    (tmp_path / "span" / "span.onnx").write_bytes(b"x")
    (tmp_path / "span" / "span.sha256").write_text("0" * 64, encoding="utf-8")
    monkeypatch.setattr(model_card, "_FOLDER", tmp_path)
    with pytest.raises(ModelUnusable, match="damaged"):
        describe_reader("span", fast=False)
    assert describe_reader("span", fast=True) == f"span: {MODEL_CARD}"
