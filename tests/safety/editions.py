"""A corpus whose every sentence names its edition, so that an answer made of two generations is seen at once."""

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.build.job import BuildJob
from index.embedders.hashing import HashingEmbedder
from index.search.retriever import Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive

HASHING = IndexSettings(embedder="hashing", model="4096")
"""So many dimensions make the files of FAISS and numpy larger than SQLite's, so that a full disk meets each of them."""
PLACES = ("Alder", "Lome", "Marlsea", "Tarn", "Vexford", "Osk")
QUESTIONS = ("Where did the ferry sink?", "How many houses were flooded?", "Who opened the bridge in Tarn?")
_EDITION = re.compile(r"edition (\d+)")


@dataclass(frozen=True, slots=True)
class Content:
    """What an archive holds and answers."""

    edition: int
    articles: int
    answers: tuple[tuple[str, str], ...]
    """Article and passage of each of the best hits, question by question."""


class MixedAnswer(AssertionError):
    """Texts of two editions, or none, came out of one archive."""


class EditionCorpus:
    """Two folders of articles below `home`; the second is only sometimes a part of the archive `home / "index"`."""

    def __init__(self, home: Path) -> None:
        self.first, self.second, self.index = home / "first", home / "second", home / "index"
        self.second.mkdir(parents=True)
        self.first.mkdir()

    def write(self, edition: int) -> None:
        """Write every article anew, in the words of this edition."""
        for number, place in enumerate(PLACES):
            folder = self.second if number == len(PLACES) - 1 else self.first
            text = (
                f"Flood in {place}\n\nBy Ana Roe\n\nMay {1 + edition % 28}, 2024\n\nIn {place}, {edition + number} houses were flooded, "
                f"says edition {edition}.\n\nThe ferry sank off {place} and the mayor opened the bridge, says edition {edition}.\n"
            )
            (folder / f"{place}.txt").write_text(text, encoding="utf-8")

    def job(self, with_second: bool) -> BuildJob:
        return BuildJob(self.first, self.index, HASHING, more=(self.second,) if with_second else ())


def content_of(index: Path) -> Content:
    """Open the archive, ask it everything, and return what came. Raises `MixedAnswer`, and what opening raises."""
    with closing(Archive.open(index)) as archive:
        retriever = Retriever(archive, HashingEmbedder(HASHING.model), SearchSettings())
        hits = [hit for question in QUESTIONS for hit in retriever.search(question, 4)]
        texts = [*(article.text for article in archive.catalogue.articles()), *(hit.text for hit in hits)]
        editions = {int(number) for text in texts for number in _EDITION.findall(text)}
        if len(editions) != 1 or any(not _EDITION.search(text) for text in texts):
            raise MixedAnswer(f"editions {sorted(editions)} in {index}")
        answers = tuple((hit.article.id, hit.text) for hit in hits)
        return Content(editions.pop(), archive.manifest.articles, answers)
