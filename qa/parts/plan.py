"""What a question is split into, and what comes out of the answers."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

PlanKind = Literal["comparison", "before-after", "both", "two-in-one", "yes-no"]
Direction = Literal["", "larger", "smaller", "earlier", "later"]
Scale = Literal["amount", "rank", "speed", "age"]
Combination = Literal["all", "any", "none"]


@dataclass(frozen=True, slots=True)
class Part:
    """A question of its own that one quote can answer."""

    question: str
    subject: str
    """What this part is about, as written in the whole question; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a question and how their answers are put together."""

    kind: PlanKind
    parts: tuple[Part, ...]
    direction: Direction = ""
    """Which part is asked for, or which relation of the first part to the second is claimed."""
    is_claim: bool = False
    """For a comparison: True for “Is X larger than Y?”, False for “Which is larger, X or Y?”."""
    combination: Combination = "all"
    """For “both”: how many of the parts must hold for a “yes”."""
    limit: str = ""
    """The amount or day that the answer is held against, with its bound: “more than 50”, “before 2020”."""
    expected: str = ""
    """The answer that makes the claim true: “Ida Holm” for “Who won the election?”."""
    is_negated: bool = False
    """True for “Did X not win?”: “yes” means that it did not happen."""
    scale: Scale = "amount"
    """How numbers are read: a higher rank is a smaller number, a higher speed a shorter time, an age grows with the days."""

    @property
    def compares_days(self) -> bool:
        """Return True where each part asks when something was."""
        return self.direction in ("earlier", "later") or self.limit.startswith(("before ", "after "))

    @property
    def compares_numbers(self) -> bool:
        """Return True where each part asks how much something is."""
        return not self.compares_days and (bool(self.limit) or self.direction in ("larger", "smaller"))

    @property
    def asks_for_claims(self) -> bool:
        """Return True where each part is a claim that a sentence states or denies, and no word of it is the answer."""
        return self.kind == "both" or (self.kind == "yes-no" and not self.limit and not self.expected)


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """A verbatim answer to one part."""

    text: str
    published: date | None
    """The day of the article."""
    sentence: str
    """The sentence that holds the answer."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What follows from the answers."""

    text: str | None
    """“yes”, “no”, “denied” or a part's subject; None where nothing follows."""
    reason: str
    """One sentence for the person who asked."""
