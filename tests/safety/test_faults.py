import sys
from pathlib import Path

import pytest

from tests.safety.faults import LAST_BYTES, WAYS, Work, failures, full_disks, power_losses

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the faults are made with Linux")


@pytest.mark.parametrize("way", WAYS)
def test_a_loss_of_power_leaves_the_old_or_the_new_archive(tmp_path: Path, way: str) -> None:
    assert power_losses(Work.prepare(tmp_path, way), every=4).total()


@pytest.mark.parametrize("way", WAYS)
def test_a_step_that_fails_is_an_error_that_can_be_read_and_the_archive_is_whole(tmp_path: Path, way: str) -> None:
    assert not [outcome for outcome in failures(Work.prepare(tmp_path, way), every=4) if "crashed" in outcome]


def test_a_full_disk_is_noticed_whoever_writes(tmp_path: Path) -> None:
    """The last bytes of a file of FAISS or numpy were lost without a word, and the torn file got a right checksum."""
    sizes = (0, 70, 900, 3_000, 50_000, 81_000, *LAST_BYTES[::4])
    outcomes = full_disks(Work.prepare(tmp_path, "build after a killed one"), sizes)
    assert outcomes["build after a killed one, files of at most so many bytes, refused: old"] >= len(sizes) - 1
