"""Appending gives the archive that writing everything again would give, and leaves the files of before as they are."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pytest

from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from index.embedders.contract import Vectors
from index.embedders.hashing import HashingEmbedder
from index.errors import IndexDamaged
from index.filters import NO_FILTERS, Filters
from index.inspect.freshness import folder_changes
from index.search.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive, roll_back
from index.store.headlines import HeadlineQuery
from index.store.manifest import ARCHIVE_FILES, TAIL_FILES

Files = dict[str, list[dict[str, str]]]
"""File of the corpus → its articles."""
SETTINGS = IndexSettings(embedder="hashing", model="64", passage_tokens=40, overlap_tokens=8)
ARTICLES_END = date(2024, 3, 20)
TOWNS = ["Alder", "Birch", "Corrow", "Dunmore", "Elsby", "Farrow", "Garth", "Holm", "Inver", "Jarrow"]
QUESTIONS = [
    "How full is the reservoir of Holm?",
    "Who opened the bridge in Corrow?",
    "mayor of Quince",
    "ferry strike",
    "Alder",
]


@pytest.fixture(autouse=True)
def _small_archives_are_appended_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.build.previous.APPEND_FROM", 1)
    monkeypatch.setattr("index.build.appending._LARGEST_SHARE", 0.5)


def article(number: int, text: str = "", **fields: str) -> dict[str, str]:
    """Return an article that is neither a copy nor a report of what another reports: most of its words are drawn."""
    town, random = TOWNS[number % len(TOWNS)], Random(number)
    drawn = " ".join("".join(random.choices("bdfgklmnprst", k=2) + random.choices("aeiou", k=2)) for _ in range(60))
    own = f"The reservoir of {town} was {number * 7 % 100} per cent full. {drawn}. "
    return {
        "id": f"n{number}",
        "title": f"{town} report {number}",
        "text": text or own + f"Engineer number {number} opened the bridge in {town}.",
        "published": f"2024-03-{number % 28 + 1:02d}",
        "outlet": f"Outlet {number % 3}",
        **fields,
    }


ARTICLES = [article(number) for number in range(40)]


def write(folder: Path, articles: Mapping[str, list[dict[str, str]]]) -> Path:
    """Write the articles of each file, and remove the other files."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in articles:
            path.unlink()
    for name, of_file in articles.items():
        (folder / name).write_text("".join(f"{json.dumps(one)}\n" for one in of_file), encoding="utf-8")
    return folder


@pytest.fixture
def files() -> Files:
    return {f"{first:02d}.jsonl": ARTICLES[first : first + 5] for first in range(0, 40, 5)}


@pytest.fixture
def corpus(tmp_path: Path, files: Files) -> Path:
    return write(tmp_path / "corpus", files)


@pytest.fixture
def index(tmp_path: Path, corpus: Path) -> Path:
    build(BuildJob(corpus, tmp_path / "index", SETTINGS))
    return tmp_path / "index"


def rebuilt(corpus: Path, index: Path) -> BuildReceipt:
    return build(BuildJob(corpus, index, SETTINGS))


def no_links(*_: object) -> None:
    """Stand for `os.link` on a file system without links."""
    raise OSError("not supported")


def is_appended(index: Path) -> bool:
    with closing(Archive.open(index)) as archive:
        return (archive.folder / "tail").is_dir()


def facts(hits: list[Hit]) -> list[tuple[object, ...]]:
    """Return the hits above the last one's score, those of one score by article: of equals, the first in the archive are found."""
    scored = [(-round(hit.score, 5), hit.article.id, hit.text, round(hit.bm25, 5), round(hit.similarity, 5)) for hit in hits]
    return sorted(fact for fact in scored if fact[0] < scored[-1][0])


def searched(index: Path, filters: Filters) -> Iterator[list[tuple[object, ...]]]:
    with closing(Archive.open(index)) as archive:
        retriever = Retriever(archive, HashingEmbedder("64"), SearchSettings())
        for question in QUESTIONS:
            yield facts(retriever.search(question, 6, filters))


def listed(index: Path) -> dict[str, object]:
    """Return what the catalogue tells, in an order that does not depend on when an article came."""
    with closing(Archive.open(index)) as archive:
        catalogue = archive.catalogue
        return {
            "articles": {one.id: (one, catalogue.clusters_of(one.id)) for one in catalogue.articles()},
            "counts": catalogue.counts(),
            "outlets": catalogue.outlets(),
            "days": catalogue.days(),
            "files": catalogue.files(),
            "skipped": sorted(skipped.path for skipped in catalogue.skipped()),
            "months": sorted(map(str, catalogue.monthly_counts(ARTICLES_END))),
            "newest": [source.article for source in catalogue.headlines.page(HeadlineQuery(), 0, 100)],
            "by words": [source.article for source in catalogue.headlines.page(HeadlineQuery(order="headline"), 3, 9)],
            "totals": (archive.manifest.articles, archive.manifest.passages),
        }


NEW = article(90, "A mayor was elected in Quince: Ida Holm, a baker. She thanked the town of Quince.", published="2024-04-02")
LATE = article(91, "The ferry strike ended before the weekend, the crews of Quince said.", published="2024-03-03")
UNDATED = article(92, "A fair in Quince has no date yet.", published="")
CHANGED = {**ARTICLES[3], "text": "Nothing of the kind happened in Dunmore. The board took its words back."}

CHANGES: dict[str, Callable[[Files], Files]] = {
    "a new file": lambda files: {**files, "new.jsonl": [NEW, LATE, UNDATED]},
    "a changed article": lambda files: {**files, "00.jsonl": [*ARTICLES[:3], CHANGED, ARTICLES[4]]},
    "an article more in a file": lambda files: {**files, "00.jsonl": [*ARTICLES[:5], NEW]},
    "an article more before the others": lambda files: {**files, "00.jsonl": [NEW, *ARTICLES[:5]]},
    "a file gone": lambda files: {name: of_file for name, of_file in files.items() if name != "35.jsonl"},
    "a file renamed": lambda files: {("z.jsonl" if name == "05.jsonl" else name): of_file for name, of_file in files.items()},
    "everything at once": lambda files: {
        **{name: of_file for name, of_file in files.items() if name != "35.jsonl"},
        "00.jsonl": [ARTICLES[0], CHANGED],
        "new.jsonl": [NEW, LATE],
        "no.xyz": [],
    },
}
changed = pytest.mark.parametrize("change", CHANGES)


@changed
def test_an_appended_archive_is_the_one_that_is_written_whole(
    corpus: Path, index: Path, tmp_path: Path, files: Files, change: str
) -> None:
    write(corpus, CHANGES[change](files))
    receipt = rebuilt(corpus, index)
    whole = build(BuildJob(corpus, tmp_path / "whole", SETTINGS))
    assert is_appended(index)
    assert listed(index) == listed(tmp_path / "whole")
    for filters in (
        NO_FILTERS,
        Filters(outlets=("outlet 1",)),
        Filters(exclude_ids=("n90", "n7")),
        Filters(until=ARTICLES_END),
    ):
        assert list(searched(index, filters)) == list(searched(tmp_path / "whole", filters))
    assert (receipt.articles, receipt.passages, receipt.lacking) == (whole.articles, whole.passages, whole.lacking)
    assert receipt.new + receipt.updated + receipt.unchanged == receipt.articles


def test_the_receipt_tells_what_changed(corpus: Path, index: Path, files: Files) -> None:
    write(corpus, CHANGES["everything at once"](files))
    receipt = rebuilt(corpus, index)
    assert (receipt.new, receipt.updated, receipt.removed, receipt.articles) == (2, 1, 8, 34)
    assert [skipped.path for skipped in receipt.skipped] == ["no.xyz"]


def test_one_change_after_another(corpus: Path, index: Path, tmp_path: Path, files: Files) -> None:
    """The second changes and removes what the first appended."""
    write(corpus, {**files, "new.jsonl": [NEW, LATE], "more.jsonl": [UNDATED]})
    rebuilt(corpus, index)
    later = {**NEW, "text": "Ida Holm of Quince stepped down."}
    write(corpus, {**files, "new.jsonl": [later], "00.jsonl": ARTICLES[1:5], "last.jsonl": [article(93)]})
    receipt = rebuilt(corpus, index)
    build(BuildJob(corpus, tmp_path / "whole", SETTINGS))
    assert is_appended(index)
    assert (receipt.new, receipt.updated, receipt.removed) == (1, 1, 3)
    assert listed(index) == listed(tmp_path / "whole")
    assert list(searched(index, NO_FILTERS)) == list(searched(tmp_path / "whole", NO_FILTERS))


def test_a_whole_build_after_appending_embeds_nothing_again(
    corpus: Path, index: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    embedded: list[str] = []

    def embed(self: HashingEmbedder, texts: Sequence[str], advance: object) -> Vectors:
        embedded.extend(texts)
        return np.zeros((len(texts), 64), np.float32)

    monkeypatch.setattr("index.build.previous.APPEND_FROM", 10**9)
    monkeypatch.setattr(HashingEmbedder, "passages", embed)
    (corpus / "empty.txt").write_bytes(b"")
    rebuilt(corpus, index)
    assert not is_appended(index)
    assert embedded == []
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("n90").title == NEW["title"]


def test_the_files_of_before_are_linked_and_not_written(corpus: Path, index: Path, files: Files) -> None:
    before = {name: (index / "gen-000001" / name).stat().st_ino for name in ARCHIVE_FILES}
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    assert {name: (index / "gen-000002" / name).stat().st_ino for name in ARCHIVE_FILES} == before


def test_where_there_are_no_links_the_files_are_copied(
    corpus: Path, index: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.link", no_links)
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("n90").id == "n90"


def test_a_copy_is_compared_with_its_checksum_before_it_is_used(
    corpus: Path, index: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn_copy(file: Path, copy: Path) -> None:
        content = file.read_bytes()
        copy.write_bytes(content[:-1] + bytes([content[-1] ^ (file.name == "vectors.npy")]))

    monkeypatch.setattr("os.link", no_links)
    monkeypatch.setattr("shutil.copy2", torn_copy)
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    with pytest.raises(IndexDamaged, match=r"vectors\.npy"):
        Archive.open(index)


def test_nothing_changes_the_generation_before(corpus: Path, index: Path, files: Files) -> None:
    before = listed(index)
    write(corpus, CHANGES["everything at once"](files))
    rebuilt(corpus, index)
    assert roll_back(index) == 1
    assert listed(index) == before


@pytest.mark.parametrize("name", TAIL_FILES)
def test_a_damaged_file_of_the_tail_is_named(corpus: Path, index: Path, files: Files, name: str) -> None:
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    path = index / "gen-000002" / name
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(IndexDamaged, match=name):
        Archive.open(index)


def test_an_id_that_is_in_use_is_told_as_by_a_whole_build(corpus: Path, index: Path, files: Files) -> None:
    write(corpus, {**files, "new.jsonl": [{**NEW, "id": "n7"}]})
    receipt = rebuilt(corpus, index)
    assert not is_appended(index)
    assert [skipped.reason for skipped in receipt.skipped] == ["its id n7 was already used by 05.jsonl:3"]
    write(
        corpus, {**{name: of_file for name, of_file in files.items() if name != "05.jsonl"}, "new.jsonl": [{**NEW, "id": "n7"}]}
    )
    rebuilt(corpus, index)
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("n7").title == NEW["title"]


def test_an_article_that_was_left_out_comes_in_after_an_appending_too(corpus: Path, index: Path, files: Files) -> None:
    twice = {**files, "new.jsonl": [{**NEW, "id": "n7"}]}
    write(corpus, twice)
    rebuilt(corpus, index)
    write(corpus, {**twice, "more.jsonl": [LATE]})
    rebuilt(corpus, index)
    assert is_appended(index)
    write(corpus, {name: of_file for name, of_file in twice.items() if name != "05.jsonl"})
    rebuilt(corpus, index)
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("n7").title == NEW["title"]


def test_a_large_tail_is_followed_by_a_whole_build(
    corpus: Path, index: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.build.appending._LARGEST_SHARE", 0.05)
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    assert is_appended(index)
    write(corpus, {**files, "new.jsonl": [NEW, LATE, *(article(number) for number in range(100, 110))]})
    assert rebuilt(corpus, index).articles == 52
    assert not is_appended(index)


def test_a_copy_that_comes_late_joins_its_text_and_a_report_its_story(corpus: Path, index: Path, files: Files) -> None:
    copy = {**ARTICLES[5], "id": "copy", "outlet": "Other Post", "published": "2024-03-01"}
    write(corpus, {**files, "new.jsonl": [copy]})
    rebuilt(corpus, index)
    with closing(Archive.open(index)) as archive:
        assert is_appended(index)
        assert archive.catalogue.clusters_of("copy") == archive.catalogue.clusters_of("n5")
        assert archive.catalogue.counts().copies == 1


def test_nothing_changed_since_appending(corpus: Path, index: Path, files: Files) -> None:
    write(corpus, {**files, "new.jsonl": [NEW]})
    second = rebuilt(corpus, index)
    assert rebuilt(corpus, index).generation == second.generation == 2
    with closing(Archive.open(index)) as archive:
        assert not folder_changes([corpus], index, archive.catalogue)


def test_a_small_archive_is_written_whole(corpus: Path, index: Path, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.build.previous.APPEND_FROM", 10_000)
    write(corpus, {**files, "new.jsonl": [NEW]})
    rebuilt(corpus, index)
    assert not is_appended(index)


def test_a_renamed_file_is_neither_read_nor_embedded_again(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unnamed = [{name: value for name, value in one.items() if name != "id"} for one in ARTICLES[:2]]
    (corpus / "a.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in unnamed) + "{}\n", encoding="utf-8")
    build(BuildJob(corpus, index, SETTINGS))
    (corpus / "a.jsonl").rename(corpus / "b.jsonl")
    (corpus / "05.jsonl").rename(corpus / "50.jsonl")
    monkeypatch.setattr("index.build.intake.load_file", lambda source: pytest.fail(f"{source.name} is read again"))
    monkeypatch.setattr(HashingEmbedder, "passages", lambda *texts: pytest.fail("embedded again"))
    receipt = rebuilt(corpus, index)
    assert (receipt.new, receipt.updated, receipt.removed, receipt.moved) == (0, 0, 0, 7)
    assert [skipped.path for skipped in receipt.skipped] == ["b.jsonl:3"]
    assert is_appended(index)
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("b.jsonl#2").text == ARTICLES[1]["text"]
        assert archive.catalogue.article("n5").path == "50.jsonl"
