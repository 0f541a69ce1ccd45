"""What is published meanwhile is answered from, by the same models; what cannot be used is not."""

from contextlib import closing
from pathlib import Path

from index.build.build import build
from index.build.job import BuildJob
from tests.conftest import HASHING
from tests.tui.responding import open_small
from tui.requests.current_assistant import CurrentAssistant


def test_a_generation_that_is_published_meanwhile_is_picked_up_with_the_same_models(corpus: Path, index: Path) -> None:
    with closing(CurrentAssistant(open_small(index))) as current:
        with current.use() as before:
            (corpus / "ferry.txt").write_text(
                "Ferry\n\nMay 3, 2024\n\nThe ferry carried 317 passengers on Friday.\n", encoding="utf-8"
            )
            build(BuildJob(corpus, index, HASHING))
            with current.use() as after:
                assert after.archive.catalogue.counts().articles == before.archive.catalogue.counts().articles + 1
                assert after.retriever.embedder is before.retriever.embedder
        with current.use() as later:
            assert later is after


def test_a_damaged_generation_is_left_alone_and_told_of(index: Path) -> None:
    with closing(CurrentAssistant(open_small(index))) as current:
        with current.use() as before:
            (index / "CURRENT").write_text("gen-999999\n", encoding="utf-8")
        for _ in range(2):
            with current.use() as after:
                assert after is before
            assert "gen-999999" in current.trouble or "damaged" in current.trouble
        (index / "CURRENT").write_text(before.archive.generation_name + "\n", encoding="utf-8")
        with current.use() as after:
            assert after is before
