"""A question of the benchmark “strong and wrong”: what is right, and what must not be shown as certain."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parent
ARTICLES_FILE = FOLDER / "articles.jsonl"
QUESTIONS_FILE = FOLDER / "questions.jsonl"

KINDS = (
    *("wounded-not-dead", "votes", "unit-price", "replaced-not-bought", "age-no-date", "year-of-the-clause"),
    *("place-of-the-clause", "nobody", "denied", "alleged", "planned", "called-false", "withdrawn", "reader-comment"),
    *("other-bearer-of-the-name", "before-after-former", "list-total", "latest-figure", "two-outlets-differ"),
    *("corrected-value", "live-blog", "support", "yes-no", "why-because", "headline-only", "metadata"),
)
"""The faults of strong answers, as docs/evidence.md lists them. A control bears the kind that it is a control for."""


class HeldQuestion(BaseModel):
    """A line of `questions.jsonl`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: str
    control: bool
    """True where the plain answer of a plain sentence is right."""
    question: str
    answers: tuple[str, ...]
    """Verbatim, any of them is right; () where a refusal is right."""
    never: tuple[str, ...]
    """Verbatim: what must not be shown as strong."""
    status_wanted: Literal["answered", "not_found", "qualified"]
    """`qualified`: besides the answers or a refusal, a claim of `never` is right if it is marked as planned, denied or withdrawn."""
    says: Literal["yes", "no", "not"] | None
    """What may be concluded of a question for yes or no; “not” stands for “not yet”."""
    beside: tuple[str, ...]
    """Values of other days or outlets, one of which should stand beside the answer."""
    reports: int | None
    """How many independent reports give the answer."""
    relevant: tuple[str, ...]
    asked_on: date | None


def held_questions(path: Path = QUESTIONS_FILE) -> list[HeldQuestion]:
    """Read the questions."""
    return [HeldQuestion.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines()]
