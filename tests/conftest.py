"""What many tests stand on: a small archive with a real, model-free embedder, and no reach into the user's own files."""

import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from index.article import Article
from index.build.build import build
from index.build.job import BuildJob
from index.offline import stay_offline
from index.settings import IndexSettings
from qa.assistant import Assistant
from tests.sample_archives import sample_archive

stay_offline()

ROOT = Path(__file__).parents[1]
HASHING = IndexSettings(embedder="hashing", model="256")

settings.register_profile("pullquote", deadline=None, max_examples=50)  # a busy machine makes no test wrong
settings.load_profile("pullquote")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test that is given bytes after its argument: what gzip and zip write holds the second it was written in,
    and two workers must collect the same names.
    """
    return argname if isinstance(val, bytes) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse names that hold what gzip wrote, however they were made: the next worker would collect another one."""
    if timed := [item.nodeid for item in items if "x1f\\\\x8b" in item.nodeid or "x1f\\x8b" in item.nodeid]:
        raise pytest.UsageError(f"Names of tests that change with the time: {timed}")


@pytest.fixture(autouse=True, scope="module")
def long_lived_objects_left_out_of_collections() -> None:
    """Leave what is alive before the tests of a module (imports, caches) out of later collections.

    The chat makes a full collection after an answer, and so do its tests: it took up to half a second each.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_settings_of_the_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the settings file and the PULLQUOTE_ variables of the machine from every test."""
    import os

    for name in [name for name in os.environ if name.startswith("PULLQUOTE_") and name != "PULLQUOTE_CACHE"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "no-config"))


@pytest.fixture
def article() -> Callable[..., Article]:
    """Return a function that makes an article with sensible fields, any of which may be given."""

    def make(text: str = "The mill closed on Friday. Forty people lost their jobs.", **fields: object) -> Article:
        given: dict[str, object] = {"id": "a1", "title": "Mill closes", "published": date(2024, 5, 3), "outlet": "Herald"}
        return Article(text=text, **{**given, **fields})  # type: ignore[arg-type]

    return make


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write four small articles in two formats, of three outlets and days."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "dam.txt").write_text(
        "Dam level falls\n\nBy Ana Roe\n\nAugust 14, 2024\n\nThe Alder reservoir stood at 38 per cent of capacity on Monday, the water "
        "board said.\n\nIt was the lowest reading since 2014.\n\nOriginal url:\n\n<https://herald.example/dam>\n",
        encoding="utf-8",
    )
    (folder / "more.jsonl").write_text(
        '{"id": "bridge", "title": "Bridge reopens", "date": "2024-03-01", "source": "Tribune", "author": "Bo Lind", '
        '"text": "The Long Bridge reopened after nine months. Repairs cost $2.4 million."}\n'
        '{"id": "vote", "title": "Mayor wins", "date": "2023-06-12", "source": "Courier", "text": "Mayor Ida Holm won a third '
        'term with 61 percent of the vote. Turnout was 44 percent."}\n'
        '{"id": "undated", "title": "Old mill", "source": "Tribune", "text": "The old mill stands by the river in Alder."}\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def index(corpus: Path, tmp_path: Path) -> Path:
    """Return the archive of `corpus`."""
    build(BuildJob(corpus, tmp_path / "index", HASHING))
    return tmp_path / "index"


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive of the sample corpus, model-free. Do not write to it."""
    return sample_archive(tmp_path_factory.getbasetemp().parent, HASHING)


@pytest.fixture(scope="session")
def shipped_sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive of the sample corpus, with the bundled model. Do not write to it."""
    return sample_archive(tmp_path_factory.getbasetemp().parent, IndexSettings())


@pytest.fixture(scope="session")
def shipped_sample(shipped_sample_index: Path) -> Iterator[Assistant]:
    """Return the assistant over the sample corpus as it ships, every setting at its default."""
    with closing(Assistant.open(shipped_sample_index)) as opened:
        yield opened


@pytest.fixture(scope="session")
def seed_like_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of one plain-text article, with the bundled model."""
    folder = tmp_path_factory.mktemp("seed")
    (folder / "corpus").mkdir()
    shutil.copy(ROOT / "corpus" / "articles" / "zelin-observer" / "russia-expulsions.txt", folder / "corpus")
    build(BuildJob(folder / "corpus", folder / "index"))
    return folder / "index"
