"""The three verdicts on whether something belongs to what the question asks."""

from typing import Literal

Belonging = Literal["yes", "no", "unknown"]
"""“no” and “yes” only where the sentence says so plainly."""
