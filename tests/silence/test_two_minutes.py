"""Nothing leaves the machine, and nothing is written but the archive, the settings and our cache: `make test-silence`."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.silence import ways
from tests.silence.ways import House

STAYING = (ways.library, ways.chat, ways.serve, ways.service, ways.mcp)
WAYS = ["index", "ask", "library", "chat", "serve", "service", "mcp"]
SERVING = ("serve", "service")

pytestmark = pytest.mark.two_minutes


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return a home in which every way was used, those that stay side by side."""
    house = House(tmp_path_factory.mktemp("house"))
    house.home.mkdir()
    house.temporary.mkdir()
    ways.index(house)
    ways.ask(house)
    with ThreadPoolExecutor(len(STAYING)) as pool:
        for staying in [pool.submit(way, house) for way in STAYING]:
            staying.result()
    return house


@pytest.mark.parametrize("way", WAYS)
def test_no_address_beyond_loopback_is_named_and_no_name_server_asked(house: House, way: str) -> None:
    assert house.trace(way).addresses_elsewhere() == []


@pytest.mark.parametrize("way", [way for way in WAYS if way not in SERVING])
def test_no_internet_socket_is_opened_where_nothing_is_served(house: House, way: str) -> None:
    assert house.trace(way).sockets() == []


@pytest.mark.parametrize("way", WAYS)
def test_no_file_is_written_but_in_the_archive_the_settings_and_our_cache(house: House, way: str) -> None:
    assert house.trace(way).written_outside(house.rooms) == []


def test_the_home_holds_nothing_but_what_is_ours(house: House) -> None:
    files = [path for path in house.home.rglob("*") if path.is_file()]
    assert [path for path in files if not any(path.is_relative_to(room) for room in house.rooms)] == []


def test_no_temporary_file_is_left(house: House) -> None:
    """An empty folder `torchinductor_USER`, which torch leaves, is no file."""
    assert [path for path in house.temporary.rglob("*") if path.is_file()] == []


def test_the_model_was_exported_here_so_that_its_libraries_were_watched(house: House) -> None:
    assert list((house.home / ".cache" / "pullquote").rglob("model.onnx"))


def test_what_was_built_lies_in_the_archive(house: House) -> None:
    assert Path(house.index, "CURRENT").is_file()
