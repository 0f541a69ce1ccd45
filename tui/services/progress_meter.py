"""The speed of a build: rate and time left of the running stage."""

import time
from collections.abc import Callable

METER_STAGES = {
    "comparing": ("comparing the files with the index", "files"),
    "reading": ("reading the articles", "kB"),
    "preparing": ("preparing the model, once, about 20 s", ""),
    "cutting": ("cutting them into passages", "articles"),
    "embedding": ("embedding the passages", "passages"),
    "grouping": ("finding copies and stories", "articles"),
    "writing": ("writing the index", ""),
    "asking": ("asking the questions", "questions"),
}
"""The stages of a build and the one of an evaluation, each with its words and the unit that it counts."""


class ProgressMeter:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = 0.0
        self._stage = ""
        self._done = self._total = self._first = 0

    def advance(self, stage: str, done: int, total: int) -> None:
        if stage != self._stage:
            self._stage, self._started, self._first = stage, self._clock(), done
        self._done, self._total = done, total

    @property
    def share(self) -> float:
        """Return the share of the running stage that is done, from 0 to 1."""
        return min(self._done / self._total, 1.0) if self._total else 0.0

    def words(self) -> str:
        """Return the state in words: `embedding the passages · 340 of 1,204 · 85/s · 10 s left`."""
        words, unit = METER_STAGES.get(self._stage, (self._stage, ""))
        parts = [words] + ([f"{self._done:,} of {self._total:,} {unit}"] if unit and self._total else [])
        rate = (self._done - self._first) / max(self._clock() - self._started, 1e-9)
        if unit and self._first < self._done < self._total and self._clock() - self._started >= 0.5:
            parts += [f"{rate:,.0f}/s", f"{duration((self._total - self._done) / rate)} left"]
        return " · ".join(parts)

    def bar(self, width: int) -> str:
        full = round(self.share * width)
        return "━" * full + "╌" * (width - full)


def duration(seconds: float) -> str:
    """Return a duration in words: `8 s`, `2 min 05 s`."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02d} s"
