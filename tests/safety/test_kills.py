import sys
from pathlib import Path

import pytest

from tests.safety.kills import KillCampaign

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


def test_whatever_is_killed_readers_see_one_generation_and_nothing_is_left_behind(tmp_path: Path) -> None:
    """300 rounds are a command. An unfinished build's vectors stayed for ever where the archive was already that of the corpus."""
    outcomes = KillCampaign(tmp_path, seed=3).run(rounds=10)
    assert outcomes.total() == 10
