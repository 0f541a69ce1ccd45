"""Which turns of a long chat have widgets: a window of at most `limit`, moved by `step`."""

from dataclasses import dataclass


@dataclass(slots=True)
class MountedWindow:
    first: int = 0
    last: int = 0
    """Exclusive."""
    limit: int = 30
    step: int = 10

    def latest(self, total: int) -> None:
        """Move to the end, with as few changes as possible."""
        self.first = max(self.first if self.last >= total - 1 else 0, total - self.limit)
        self.last = total

    def removed(self, at: int) -> None:
        """Turn number `at` is there no more."""
        self.first -= at < self.first
        self.last -= at < self.last

    def inserted(self, at: int) -> None:
        """A turn was put before number `at`; at the edge of the window it comes into it."""
        self.first += at < self.first
        self.last += at <= self.last

    def around(self, at: int, total: int) -> None:
        """Include turn number `at`; where the window must move, as many turns are below it as above."""
        if not self.first <= at < self.last:
            self.first = max(0, min(at - self.limit // 2, total - self.limit))
            self.last = min(total, self.first + self.limit)

    def earlier(self) -> bool:
        """Move up; false at the top."""
        if self.first == 0:
            return False
        self.first = max(0, self.first - self.step)
        self.last = min(self.last, self.first + self.limit)
        return True

    def later(self, total: int) -> bool:
        """Move down; false at the end."""
        if self.last >= total:
            return False
        self.last = min(total, self.last + self.step)
        self.first = max(self.first, self.last - self.limit)
        return True
