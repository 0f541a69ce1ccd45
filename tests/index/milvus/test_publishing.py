"""Publishing on an engine: what changed is written, and the alias is switched when everything is there."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.embedders.hashing import HashingEmbedder
from index.errors import Cancelled, IndexMissing, IndexOfAnotherModel, UsageError
from index.filters import NO_FILTERS, Filters
from index.milvus.archive import EngineArchive
from index.milvus.engine import Engine, EngineRow
from index.milvus.errors import GenerationReplaced
from index.milvus.publishing import PublishingReceipt, is_current, publish, roll_back_on_engine
from index.settings import IndexSettings
from index.store.archive import Archive
from index.text import terms
from tests.index.memory_engine import MemoryEngine, Server
from tests.index.milvus_of_tests import ENGINES_OF_TESTS, engine_of_tests

EMBEDDER = HashingEmbedder("64")
SETTINGS = IndexSettings(embedder="hashing", model="64", passage_tokens=40)
TEXTS = {
    "ferry": "The night ferry to Marlsea will stop in April. Day crossings are to continue with one ship.",
    "bench": "A hill above Corrow is to get a bench. The parish council voted for it without debate.",
    "dam": "A second turbine will be bought for the dam. Its keeper walks the wall each morning.",
}
NOTES = {f"note-{n}": f"Note {n} of the council tells what was said about roads and schools this week." for n in range(70)}
ALL = len(TEXTS) + len(NOTES)


@pytest.fixture(params=ENGINES_OF_TESTS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = engine_of_tests(request.param, tmp_path_factory)
    yield opened
    opened.close()


@pytest.fixture
def memory() -> MemoryEngine:
    return MemoryEngine(Server())


class Newsroom:
    """A folder of articles and its archive."""

    def __init__(self, folder: Path) -> None:
        self.corpus, self.index = folder / "corpus", folder / "index"
        self.corpus.mkdir()
        for name, text in {**TEXTS, **NOTES}.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        (self.corpus / f"{name}.txt").write_text(f"About the {name}\n\n{text}\n", encoding="utf-8")

    def remove(self, name: str) -> None:
        (self.corpus / f"{name}.txt").unlink()

    def build(self, settings: IndexSettings = SETTINGS) -> Archive:
        build(BuildJob(self.corpus, self.index, settings))
        return Archive.open(self.index)

    def publish(self, engine: Engine, settings: IndexSettings = SETTINGS) -> PublishingReceipt:
        with closing(self.build(settings)) as archive:
            return publish(archive, engine)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def ids(engine: Engine) -> list[str]:
    """Return the ids of all articles but the notes."""
    articles = EngineArchive.current(engine).catalogue.articles()
    return sorted(article.id for article in articles if not article.id.startswith("note"))


def numbers(receipt: PublishingReceipt) -> tuple[int, int, int]:
    return receipt.written, receipt.kept, receipt.deleted


def test_what_is_published_is_the_archive_of_this_machine(newsroom: Newsroom, engine: Engine) -> None:
    assert numbers(newsroom.publish(engine)) == (ALL, 0, 0)
    with closing(Archive.open(newsroom.index)) as local:
        archive = EngineArchive.current(engine)
        assert list(archive.catalogue.articles_with_clusters()) == list(local.catalogue.articles_with_clusters())
        assert archive.manifest.generation == local.manifest.generation
        assert archive.manifest.idf_ignores_filters
        assert is_current(local, engine)


def test_only_what_changed_is_written_to_a_set_that_exists(newsroom: Newsroom, engine: Engine) -> None:
    newsroom.publish(engine)
    newsroom.write("dam", f"{TEXTS['dam']} Visitors may climb the tower.")
    assert numbers(newsroom.publish(engine)) == (ALL, 0, 0)  # the other set is written for the first time
    newsroom.write("ferry", "The night ferry will go on after all.")
    newsroom.remove("bench")
    newsroom.write("lamp", "The lamp of the lighthouse in Corrow was mended.")
    assert numbers(newsroom.publish(engine)) == (3, len(NOTES), 3)  # as against the first: dam and ferry changed, bench is gone
    newsroom.write("lamp", "The lamp of the lighthouse in Corrow is broken again.")
    assert numbers(newsroom.publish(engine)) == (
        2,
        len(NOTES) + 1,
        2,
    )  # as against the second: dam is as it was there, bench is gone
    assert ids(engine) == ["dam.txt", "ferry.txt", "lamp.txt"]
    archive = EngineArchive.current(engine)
    assert archive.catalogue.article("lamp.txt").text.endswith("is broken again.")
    assert archive.catalogue.counts().passages == archive.manifest.passages
    (row,) = archive.scope(NO_FILTERS).articles_matching_all(["lamp"])
    assert archive.catalogue.articles_by_row([row])[0].id == "lamp.txt"


def test_a_reader_stays_with_its_generation_while_the_next_is_published(newsroom: Newsroom, engine: Engine) -> None:
    newsroom.publish(engine)
    before = EngineArchive.current(engine)
    newsroom.remove("bench")
    newsroom.publish(engine)
    assert before.catalogue.article("bench.txt").text == TEXTS["bench"]
    assert before.generation_name != before.current_name() == EngineArchive.current(engine).generation_name


def test_a_reader_whose_collections_were_taken_says_so(newsroom: Newsroom, engine: Engine) -> None:
    newsroom.publish(engine)
    before = EngineArchive.current(engine)
    keys = before.scope(NO_FILTERS).query(EMBEDDER.query("ferry"), terms("ferry")).nearest(500)[0]
    for name in ("bench", "dam"):
        newsroom.remove(name)
        newsroom.publish(engine)
    with pytest.raises(GenerationReplaced, match="Open it again"):
        before.catalogue.passages(keys.tolist())
    with pytest.raises(GenerationReplaced):
        before.scope(NO_FILTERS).published(keys)


def test_the_generation_before_can_be_made_the_current_one_again(newsroom: Newsroom, engine: Engine) -> None:
    newsroom.publish(engine)
    newsroom.remove("bench")
    newsroom.publish(engine)
    assert roll_back_on_engine(engine) == 1
    assert "bench.txt" in ids(engine)
    with pytest.raises(UsageError):
        roll_back_on_engine(engine)
    newsroom.write("lamp", "The lamp of the lighthouse in Corrow was mended.")
    newsroom.publish(engine)
    assert ids(engine) == ["dam.txt", "ferry.txt", "lamp.txt"]


def test_where_nothing_was_published_there_is_no_archive(engine: Engine) -> None:
    with pytest.raises(IndexMissing, match="milvus://"):
        EngineArchive.current(engine)
    with pytest.raises(UsageError):
        roll_back_on_engine(engine)


def test_a_publication_that_is_stopped_changes_nothing(newsroom: Newsroom, memory: MemoryEngine) -> None:
    newsroom.publish(memory)
    newsroom.write("dam", "The dam is dry.")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with closing(newsroom.build()) as archive, pytest.raises(Cancelled):
        publish(archive, memory, stop)
    assert EngineArchive.current(memory).catalogue.article("dam.txt").text == TEXTS["dam"]
    newsroom.publish(memory)
    assert EngineArchive.current(memory).catalogue.article("dam.txt").text == "The dam is dry."


def test_an_archive_of_other_passages_is_written_whole(newsroom: Newsroom, memory: MemoryEngine) -> None:
    newsroom.publish(memory)
    newsroom.publish(memory)
    assert numbers(newsroom.publish(memory)) == (0, ALL, 0)
    assert numbers(newsroom.publish(memory, SETTINGS.model_copy(update={"front": "none"}))) == (ALL, 0, 0)


def test_lengths_that_drift_are_taken_anew(newsroom: Newsroom, memory: MemoryEngine) -> None:
    newsroom.publish(memory)
    newsroom.publish(memory)
    for name, text in NOTES.items():
        newsroom.write(name, text * 2)
    assert numbers(newsroom.publish(memory)) == (ALL, 0, 0)


def test_another_layout_is_refused_and_replaced(newsroom: Newsroom, memory: MemoryEngine) -> None:
    newsroom.publish(memory)
    meta = memory.server.rows[memory.server.aliases["news"]]
    meta[0] = {**meta[0], "content": meta[0]["content"].replace('"layout":1', '"layout":0')}
    with pytest.raises(IndexOfAnotherModel, match="laid out"):
        EngineArchive.current(memory)
    newsroom.publish(memory)
    assert EngineArchive.current(memory).manifest.articles == ALL


def test_more_articles_than_come_at_a_time_are_fetched_in_parts(newsroom: Newsroom, memory: MemoryEngine) -> None:
    memory.most_rows = 25
    for _ in range(3):
        newsroom.publish(memory)
    archive = EngineArchive.current(memory)
    scope = archive.scope(Filters(exclude_ids=("note-3.txt",)))
    assert len(scope.articles_matching_all([])) == ALL - 1
    assert len(scope.articles_matching_all(terms("council road"))) == len(NOTES) - 1
    assert len(list(archive.catalogue.articles())) == ALL
    newsroom.write("dam", "The dam is dry.")
    assert numbers(newsroom.publish(memory)) == (1, ALL - 1, 1)


def test_no_word_of_an_article_is_ever_part_of_a_condition(newsroom: Newsroom) -> None:
    asked: list[str] = []

    class Listening(MemoryEngine):
        def rows(self, collection: str, condition: str, fields: Sequence[str], limit: int | None = None) -> list[EngineRow]:
            asked.append(condition)
            return super().rows(collection, condition, fields, limit)

    engine = Listening(Server())
    newsroom.publish(engine)
    archive = EngineArchive.current(engine)
    hostile = 'Corrow" or 1 == 1'
    names = Filters(outlets=(hostile,), authors=(hostile,), sections=(hostile,), exclude_ids=(hostile,), languages=(hostile,))
    archive.scope(names)
    archive.catalogue.copies_of(hostile, Filters(phrases=(hostile,), excluded_words=(hostile,)))
    assert asked
    assert not any("Corrow" in condition or '"' in condition for condition in asked)
