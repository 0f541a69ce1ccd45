"""A standing question, and what is new about its answer since it was told last."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from index.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from qa.answer import Answer

NewsKind = Literal["new", "changed", "corrected", "differs", "gone"]
"""An answer where there was none; another answer; a correction about the quote; a source that says otherwise; no answer any more."""

NEWS_WORDS: dict[NewsKind, str] = {
    "new": "there is an answer now",
    "changed": "the answer has changed",
    "corrected": "the answer was corrected",
    "differs": "another source says otherwise now",
    "gone": "the articles do not answer it any more",
}


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """A question that is asked again after each build of its archive."""

    id: int
    question: str
    created: datetime
    filters: Filters = NO_FILTERS
    generation: int = 0
    """The generation of the archive that it was asked of last; 0 where it was not asked yet."""
    told: "Answer | None" = None
    """The answer that was told last; None where none was."""


@dataclass(frozen=True, slots=True)
class StandingNews:
    """What is new about a standing question."""

    standing: StandingQuestion
    kind: NewsKind
    answer: "Answer"

    @property
    def before(self) -> str:
        """Return the answer that was told last; "" where there was none."""
        told = self.standing.told
        return (told.answer or "") if told is not None and is_surely_answered(told) else ""

    @property
    def line(self) -> str:
        """Return what is new in words: `the answer has changed; before: “38 per cent”`."""
        before = f"; before: “{self.before}”" if self.before and self.kind != "differs" else ""
        return f"{NEWS_WORDS[self.kind]}{before}"


def is_surely_answered(answer: "Answer") -> bool:
    """Return True where the answer keeps its promise: a guess that comes and goes is no news."""
    return answer.status == "answered"


def news_kind(told: "Answer | None", now: "Answer") -> NewsKind | None:
    """Return what is new in the answer of `now`; None where it says what was told.

    More reports of the same answer are no news, nor is another wording of it: `38 %` and `38 per cent`.
    """
    if told is None or not is_surely_answered(told):
        return "new" if is_surely_answered(now) else None
    if not is_surely_answered(now):
        return "gone"
    if not _says_the_same(told, now):
        return "corrected" if now.corrected_from else "changed"
    if _corrections(now) - _corrections(told):
        return "corrected"
    return "differs" if _others(now) - _others(told) else None


def _says_the_same(told: "Answer", now: "Answer") -> bool:
    from qa.evidence.normalisation import is_same_answer, normalise_answer

    first, second = _all_said(told), _all_said(now)
    if len(first) == len(second) == 1:
        return first == second or is_same_answer(normalise_answer(told.answer or ""), normalise_answer(now.answer or ""))
    return first == second


def _all_said(answer: "Answer") -> list[str]:
    """Return all that the answer says: the line of each day, or what each part says, where it has several."""
    if answer.timeline:
        return [_folded_words(line.sentence) for line in answer.timeline]
    if answer.parts:
        return [_folded_words(said or "") for said in (answer.computed, *(part.answer for part in answer.parts))]
    return [_folded_words(answer.answer or "")]


def _folded_words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _corrections(answer: "Answer") -> set[tuple[str, int, int]]:
    cited = [citation for citation in answer.citations if citation.n in answer.cited]
    return {(c.source.article, c.start, c.end) for citation in cited for c in citation.corrections if c.about_quote}


def _others(answer: "Answer") -> set[str]:
    return {_folded_words(other.answer) for other in answer.disagreements}
