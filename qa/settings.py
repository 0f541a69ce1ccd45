"""What a person may set about answering. Each default says where it was chosen."""

from pydantic import BaseModel, ConfigDict, Field


class AnswerSettings(BaseModel):
    """The `[answer]` table of `pullquote.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reader: str = "deep"
    """Which reader finds the span."""

    passages: int = Field(default=12, ge=1, le=200)
    """Passages read for one question (`-k`)."""

    fast: bool = False
    """Read the best two fifths of the passages, and stop sooner where the rest is unlikely to hold a better answer.

    Half the time, with fewer reports that agree or contradict (docs/reader.md).
    """

    promise: float = Field(default=0.8, ge=0.0, le=0.99)
    """How often what is answered must be right. The probability that this takes is in `qa/decision/calibration.json` (docs/evidence.md)."""

    min_confidence: float | None = Field(default=None, ge=0.0, le=1.0)
    """Below this probability of being right the answer is “not found”, whatever `promise` says."""

    possible: bool = False
    """Show the best guess below the promise, from a probability of 0.3 on, marked as only possible."""

    alternatives: int = Field(default=3, ge=0, le=20)
    """Other candidates listed beside the answer."""
