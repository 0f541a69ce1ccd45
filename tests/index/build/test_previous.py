"""What a build takes from the generation before."""

from contextlib import closing
from pathlib import Path

import pytest

from index.build.previous import open_previous_generation
from index.passages import context_prefix
from index.settings import IndexSettings
from index.store.archive import Archive
from index.text import terms
from tests.conftest import HASHING


@pytest.fixture
def indexed_text(index: Path) -> str:
    """The text of a passage as it was indexed."""
    with closing(Archive.open(index)) as archive:
        passage, article, _ = archive.catalogue.passages([0])[0]
        return context_prefix(article, archive.manifest.front) + article.text[passage.start : passage.end]


def test_the_terms_of_a_text_that_was_indexed_are_not_counted_again(
    index: Path, indexed_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = terms(indexed_text)
    monkeypatch.setattr("index.build.previous.terms", lambda text: ["counted"])
    with closing(open_previous_generation(index, HASHING, {})) as previous:
        known = previous.reusable_terms()
        assert known.terms_of(indexed_text) == expected
        assert known.terms_of("Another text, of no article.") == ["counted"]


def test_after_a_change_of_what_is_indexed_they_are(index: Path, indexed_text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.build.previous.terms", lambda text: ["counted"])
    settings = IndexSettings(embedder="hashing", model="256", front="none")
    with closing(open_previous_generation(index, settings, {})) as previous:
        assert previous.reusable_terms().terms_of(indexed_text) == ["counted"]
