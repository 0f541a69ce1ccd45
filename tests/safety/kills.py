"""Kills builds, published additions and rollbacks at random instants, while readers ask all the time. Linux and macOS only.

python -m tests.safety.kills [ROUNDS]
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.build.build import build
from index.build.stamps import STAMPS_FILE
from index.errors import UsageError
from index.store.archive import roll_back
from tests.safety.editions import Content, EditionCorpus, content_of

READERS = 2
_TIMED = 3
_FAILED = 3
_READER_SECONDS = 0.02
"""A reader rests so long between two openings, so that the builds get on."""


class KillCampaign:
    """An archive on which work is begun and killed. `edition` is that of the corpus, which the archive may not have yet."""

    def __init__(self, home: Path, seed: int) -> None:
        self.corpus, self.chance = EditionCorpus(home), random.Random(seed)
        self.edition, self.with_second = 0, False
        for self.edition in (1, 2):
            self.corpus.write(self.edition)
            build(self.corpus.job(self.with_second))
        self.seconds = 0.0
        """What a whole build takes beside the readers."""
        self.outcomes: Counter[str] = Counter()

    def run(self, rounds: int) -> Counter[str]:
        """Return how often each outcome came. Raises `AssertionError` where the archive is not as it was or as it was to be."""
        with asking_readers(self.corpus.index):
            self._take_time()
            for _ in range(rounds):
                self._round()
        return self.outcomes

    def _take_time(self) -> None:
        started = time.perf_counter()
        for _ in range(_TIMED):
            self.edition += 1
            self.corpus.write(self.edition)
            child = os.fork()
            if child == 0:
                os._exit(_exit_code(lambda: self._build(lambda: None)))
            os.waitpid(child, 0)
        self.seconds = (time.perf_counter() - started) / _TIMED

    def _round(self) -> None:
        before = content_of(self.corpus.index)
        kind = self.chance.choice(("build", "build", "add a folder", "roll back"))
        if kind == "roll back":
            ended = self._kill(lambda tell: self._roll_back())
        else:
            self.edition += 1
            self.with_second = (kind == "add a folder") != self.with_second
            self.corpus.write(self.edition)
            ended = self._kill(self._build)
        after = content_of(self.corpus.index)
        state = "unchanged" if after == before else "published"
        if kind == "roll back":
            assert after.edition <= before.edition, f"from edition {before.edition} back to {after.edition}"
        elif state == "published":
            assert (after.edition, after.articles) == (self.edition, 6 if self.with_second else 5)
        else:
            assert not ended, "a build that ended was lost"
        self.seconds *= 0.9 if ended and kind != "roll back" else 1.05 if not ended else 1.0  # so that half are killed
        self.outcomes[f"{kind}: {'ended' if ended else 'killed'}, {state}"] += 1
        if self.chance.random() < 0.25:
            self._check_next_build()

    def _check_next_build(self) -> None:
        """Build to the end: the archive is that of the corpus, nothing but it and the generation before is left."""
        build(self.corpus.job(self.with_second))
        content = content_of(self.corpus.index)
        assert content.edition == self.edition
        left = litter(self.corpus.index)
        assert not left, f"left behind: {left}"

    def _kill(self, work: Callable[[Callable[[], None]], None]) -> bool:
        """Begin the work in a process of its own and kill it. Return whether it had ended before."""
        seen, told = os.pipe()
        child = os.fork()
        if child == 0:
            os._exit(_exit_code(lambda: work(lambda: _tell(told))))
        os.close(told)
        if self.chance.random() < 0.5:
            os.read(seen, 1)  # publishing begins, or the work is at its end
            time.sleep(0.6 * self.chance.random() * self.seconds)
        else:
            time.sleep(1.2 * self.chance.random() * self.seconds)
        os.kill(child, signal.SIGKILL)
        os.close(seen)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, -signal.SIGKILL), f"the work failed with exit code {code}"
        return code == 0

    def _build(self, tell: Callable[[], None]) -> None:
        build(self.corpus.job(self.with_second), lambda stage, done, total: tell() if stage == "writing" else None)

    def _roll_back(self) -> None:
        try:
            roll_back(self.corpus.index)
        except UsageError:  # there is no generation before
            return


def _tell(told: int) -> None:
    os.write(told, b"w")


def litter(index: Path) -> list[str]:
    """Return what lies in the folder beside the archive's own files and the two generations that may be kept."""
    names = sorted(path.name for path in index.iterdir())
    generations = [name for name in names if name.startswith("gen-")]
    return [name for name in names if name not in ("CURRENT", "lock", "verified.json", STAMPS_FILE, *generations[-2:])]


@contextmanager
def asking_readers(index: Path) -> Iterator[None]:
    """Let processes open the archive and ask, again and again. Raises `AssertionError` where one of them met anything but an answer."""
    readers = [_begin_reader(index) for _ in range(READERS)]
    try:
        yield
    finally:
        for reader in readers:
            os.kill(reader, signal.SIGTERM)
        codes = [os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1]) for reader in readers]
    assert codes == [0] * READERS, f"readers ended with {codes}"


def _begin_reader(index: Path) -> int:
    reader = os.fork()
    if reader == 0:
        asking = [True]
        signal.signal(signal.SIGTERM, lambda number, frame: asking.clear())
        os._exit(_exit_code(lambda: _ask_on(index, asking)))
    return reader


def _ask_on(index: Path, asking: list[bool]) -> None:
    editions: dict[int, Content] = {}
    while asking:
        content = content_of(index)
        known = editions.setdefault(content.edition * 10 + content.articles, content)
        assert known == content, "one edition gave two answers"
        time.sleep(_READER_SECONDS)


def _exit_code(work: Callable[[], None]) -> int:
    try:
        work()
    except BaseException as error:  # noqa: BLE001  # a forked process must never return into the test
        sys.stderr.write(f"{error!r}\n")
        sys.stderr.flush()
        return _FAILED
    return 0


def main(rounds: int = 300, seed: int = 0) -> None:
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        campaign = KillCampaign(Path(folder), seed)
        for outcome, number in sorted(campaign.run(rounds).items()):
            print(f"{number:5}  {outcome}")
    print(f"{rounds} rounds in {time.perf_counter() - started:.0f} s; a whole build takes {campaign.seconds:.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
