"""A disk that fails, fills up, or loses its power at the n-th step: for every n the archive is the old or the new one, whole.

python -m tests.safety.faults

Linux only.
"""

import errno
import os
import resource
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from unittest.mock import patch

from index.build import appending, previous
from index.build.build import build
from index.errors import IndexMissing, PullquoteError
from index.store.archive import roll_back
from tests.safety.editions import Content, EditionCorpus, content_of
from tests.safety.failing_disk import FailingDisk, PowerLost
from tests.safety.kills import litter

_REFUSED, _CRASHED = 1, 3
LAST_BYTES = range(81_940, 82_060, 8)
"""Near the sizes of the files of FAISS and numpy: their last bytes are written when they are closed."""
WAYS = ("first build", "build", "build after a killed one", "add a folder", "append", "append again", "roll back")


@dataclass(slots=True)
class Work:
    """Work on an archive that lies ready in `corpus`, and that may be begun again and again from `kept`, a copy."""

    corpus: EditionCorpus
    way: str
    edition: int
    before: Content | None
    kept: Path

    @classmethod
    def prepare(cls, home: Path, way: str) -> "Work":
        corpus = EditionCorpus(home)
        editions = 0 if way == "first build" else 2
        for edition in range(1, editions + 1):
            corpus.write(edition)
            with _appending() if way == "append again" else nullcontext():
                build(corpus.job(with_second=False))
        corpus.index.mkdir(exist_ok=True)
        before = content_of(corpus.index) if editions else None
        corpus.write(editions + 1)
        if way == "build after a killed one":
            _leave_a_journal(corpus)
        shutil.copytree(corpus.index, home / "kept")
        return cls(corpus, way, editions + 1, before, home / "kept")

    def renew(self) -> None:
        """Put the archive back as it was."""
        self.put(self.kept)

    def put(self, source: Path) -> None:
        shutil.rmtree(self.corpus.index)
        shutil.copytree(source, self.corpus.index)

    def do(self) -> None:
        if self.way == "roll back":
            roll_back(self.corpus.index)
            return
        with _appending() if self.way in ("append", "append again") else nullcontext():
            build(self.corpus.job(with_second=self.way == "add a folder"))

    def check(self) -> str:
        """Return “old” or “new” for what the archive holds, having built on it to the end. Raises `AssertionError` for anything else."""
        try:
            content = content_of(self.corpus.index)
        except IndexMissing:
            content = None
        edition = content.edition if content else None
        state = "old" if content == self.before else "new"
        assert state == "old" or edition == (1 if self.way == "roll back" else self.edition), f"it holds edition {edition}"
        build(self.corpus.job(with_second=False))
        assert content_of(self.corpus.index).edition == self.edition
        assert not litter(self.corpus.index), f"left behind: {litter(self.corpus.index)}"
        return state


@contextmanager
def _appending() -> Iterator[None]:
    """Let builds append to this small archive, of which every article changes."""
    with patch.object(previous, "APPEND_FROM", 1), patch.object(appending, "_LARGEST_SHARE", 10):
        yield


def _leave_a_journal(corpus: EditionCorpus) -> None:
    """Kill a build that has embedded everything: the next one writes its files without having written the journal before."""

    def stop(stage: str, done: int, total: int) -> None:
        if stage == "writing":
            raise PowerLost

    with suppress(PowerLost):
        build(corpus.job(with_second=False), stop)


def power_losses(work: Work, every: int = 1) -> Counter[str]:
    """Lose the power at each step. The disk then holds what was synced, or all names and of the files what was synced."""
    found: Counter[str] = Counter()
    for step in range(1, 1 + _steps(work), every):
        work.renew()
        disk = FailingDisk(work.corpus.index, step)
        with suppress(PowerLost), disk.watched():
            work.do()
        states = {"only what was synced": disk.write_platter, "all names": disk.write_names}
        for name, write in states.items():
            write(work.corpus.index.parent / name)
        disk.close()
        for name in states:
            left = work.corpus.index.parent / name
            work.put(left)
            shutil.rmtree(left)
            found[f"{work.way}, power lost, {name}: {work.check()}"] += 1
    return found


def failures(work: Work, every: int = 1) -> Counter[str]:
    """Let each step fail once. The work ends with an error that a person can read, or goes on where nothing depends on the step."""
    found: Counter[str] = Counter()
    for step in range(1, 1 + _steps(work), every):
        work.renew()
        disk = FailingDisk(work.corpus.index, step, lambda: OSError(errno.EIO, os.strerror(errno.EIO)))
        with disk.watched():
            outcome = _outcome(work.do)
        disk.close()
        found[f"{work.way}, a step failed, {outcome}: {work.check()}"] += 1
    return found


def full_disks(work: Work, sizes: Iterable[int]) -> Counter[str]:
    """Let every file that grows beyond a size fail, whoever writes it: SQLite, FAISS and numpy write in C."""
    found: Counter[str] = Counter()
    for size in sizes:
        work.renew()
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            os._exit({"ended": 0, "refused": _REFUSED}.get(_outcome(work.do), _CRASHED))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, _REFUSED), f"exit code {code} where files may have {size} bytes"
        found[f"{work.way}, files of at most so many bytes, {'refused' if code else 'ended'}: {work.check()}"] += 1
    return found


def _outcome(do: Callable[[], None]) -> str:
    try:
        do()
    except PullquoteError:
        return "refused"
    except Exception as error:  # noqa: BLE001  # every other one is a crash, which is what is looked for
        sys.stderr.write(f"{error!r}\n")
        return f"crashed with {type(error).__name__}"
    return "ended"


def _steps(work: Work) -> int:
    work.renew()
    disk = FailingDisk(work.corpus.index)
    with disk.watched():
        work.do()
    disk.close()
    return disk.steps


def main() -> None:
    for way in WAYS:
        with tempfile.TemporaryDirectory() as folder:
            work = Work.prepare(Path(folder), way)
            found = power_losses(work) + failures(work)
            if "build" in way:
                found += full_disks(work, chain(range(0, 84_000, 1_000), LAST_BYTES))
            for outcome, number in sorted(found.items()):
                print(f"{number:5}  {outcome}", flush=True)


if __name__ == "__main__":
    main()
