"""Truncates every file of an archive and flips bytes in it: all is detected and named, and no answer changes.

python -m tests.safety.damage [TRUNCATIONS] [FLIPS]
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from index.build.build import build
from index.build.stamps import STAMPS_FILE
from index.errors import IndexUnusable
from index.store.archive import roll_back
from tests.safety.editions import Content, EditionCorpus, content_of

_NOTHING_IS_LOST = ("lock", "verified.json", STAMPS_FILE)
"""The one is empty; what stands in the other is only read to spare a reading of the rest."""


def damaged_contents(whole: bytes, truncations: int, flips: int, chance: random.Random) -> Iterator[bytes]:
    """Yield the content cut off at so many places, the first and last byte among them, and with one bit flipped in so many bytes."""
    cuts = {0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(truncations - 2))}
    yield from (whole[:cut] for cut in sorted(cuts))
    for place in sorted(chance.sample(range(len(whole)), min(flips, len(whole)))):
        yield whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :]


def verdict(index: Path, file: Path, before: Content) -> str:
    """Return how the damage of a file shows: "named" where an error names the file, else what went wrong."""
    name = file.name
    try:
        if content_of(index) != before:
            return "a different answer"
    except IndexUnusable as error:
        return "named" if name in str(error) else f"not named: {error}"
    except Exception as error:  # noqa: BLE001  # every other one is a crash, which is what is looked for
        return f"crash: {error!r}"
    if file.parent.name == "gen-000001":
        try:
            roll_back(index)
        except IndexUnusable as error:
            return "named" if name in str(error) else f"not named: {error}"
        return "rolled back to a damaged generation"
    return "not detected"


def damage_campaign(home: Path, truncations: int, flips: int, seed: int = 0) -> Counter[tuple[str, str]]:
    """Damage each file of an archive of two generations. Return how often each file came to each verdict."""
    corpus = EditionCorpus(home)
    for edition in (1, 2):
        corpus.write(edition)
        build(corpus.job(with_second=True))
    before, chance = content_of(corpus.index), random.Random(seed)
    verdicts: Counter[tuple[str, str]] = Counter()
    current = corpus.index / "CURRENT"
    named = current.read_bytes()
    for file in sorted(path for path in corpus.index.rglob("*") if path.is_file() and path.name not in _NOTHING_IS_LOST):
        whole = file.read_bytes()
        for content in damaged_contents(whole, truncations, flips, chance):
            file.write_bytes(content)
            verdicts[file.relative_to(corpus.index).as_posix(), verdict(corpus.index, file, before)] += 1
            current.write_bytes(named)
        file.write_bytes(whole)
    return verdicts


def main(truncations: int = 20, flips: int = 200) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for (file, found), number in sorted(damage_campaign(Path(folder), truncations, flips).items()):
            print(f"{number:5}  {file}: {found}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
