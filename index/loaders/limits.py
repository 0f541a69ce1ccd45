"""How much one file may cost to read, and how the process that reads it is held to that."""

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class FileLimits:
    """The limits of one file. Computing time is counted, not the clock, so that a busy machine costs no file."""

    seconds: int = 10
    """From one article of the file to the next, each reason why something is none counted as one."""
    megabytes: int = 500
    """Memory beyond what the reading process needs by itself."""
    wait_seconds: float = 120.0
    """The same by the clock, as a last resort."""
    characters: int = 64 * MEGABYTE
    text_share: int = 30
    """The texts of a file may have so many characters, and so many times its bytes beside: an archive is packed."""

    def seconds_in_all(self, size: int) -> int:
        """Return the computing time for a whole file of so many bytes: an archive of pages takes about 2 seconds a megabyte."""
        return 6 * self.seconds + self.seconds * (size // MEGABYTE)

    def characters_in_all(self, size: int) -> int:
        """Return how many characters the articles of a file of so many bytes may have together."""
        return self.characters + self.text_share * size


FILE_LIMITS = FileLimits()


def limit_memory(megabytes: int) -> None:
    """Limit what this process may take beyond what it has now. Only Linux says how much that is, and holds to such a limit."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + megabytes * MEGABYTE, resource.getrlimit(resource.RLIMIT_AS)[1]))


def limit_time(seconds: int) -> None:
    """Let the system end this process once it has computed for so many seconds from now. Windows has no such limit."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        end = int(time.process_time()) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def peak_megabytes() -> int:
    """Return the most memory that this process has held so far; 0 where the system does not say it."""
    with suppress(ImportError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return 0
