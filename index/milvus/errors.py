"""Errors of engines, with what a person can do about them.

IndexUnusable
├── EngineUnreachable     3  nothing answers there, or it is no Milvus
├── EngineNotInstalled    3  the client is an optional part
├── EngineFailed          3  it answers, and cannot do what was asked
└── GenerationReplaced    3  what was opened has given its place to a later generation
"""

from index.errors import IndexUnusable
from index.locations import EngineLocation


class EngineNotInstalled(IndexUnusable):
    def __init__(self, location: EngineLocation) -> None:
        self.reason = "an optional part is not installed"
        also = " milvus-lite" if location.is_file else ""
        super().__init__(f"{location} needs an optional part. Install it: pip install 'pullquote[milvus]'{also}")


class EngineUnreachable(IndexUnusable):
    def __init__(self, location: EngineLocation, reason: str) -> None:
        self.reason = reason
        remedy = (
            "One program at a time can open the file, and its folder must exist."
            if location.is_file
            else "Start it, or give the address at which it listens: --index milvus://HOST:PORT/NAME."
        )
        super().__init__(f"No Milvus answers at {location.place} ({reason}). {remedy}")


class EngineFailed(IndexUnusable):
    def __init__(self, location: EngineLocation, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"Milvus at {location.place} refused what the archive {location.name} needs: {reason}. Look into its log; if the archive is "
            f"at fault, publish it again: pullquote index CORPUS --index {location}"
        )


class GenerationReplaced(IndexUnusable):
    """Of two sets of collections one is written while the other is read; whoever reads one for so long that its turn comes gets this."""

    def __init__(self, location: EngineLocation) -> None:
        self.reason = "later generations took the place of the one that was opened"
        super().__init__(f"{location} was published again since it was opened here, more than once. Open it again.")
