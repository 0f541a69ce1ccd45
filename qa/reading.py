"""Reads the passages that were found: which reader reads them for a question, and which next where what it found is refused."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.search.retriever import Hit
from qa.decision.holding import HeldGroups, hold_against
from qa.evidence.already_told import not_yet_told
from qa.evidence.coverage import TermWeight
from qa.evidence.grouping import group_candidates
from qa.parts.plan import Plan
from qa.parts.wanted_kind import of_wanted_kind
from qa.question.question import Question
from qa.readers.claim.reader import ClaimReader
from qa.readers.contract import Reader
from qa.readers.event_day.reader import EventDayReader
from qa.readers.supplements.headline_hits import headline_hits
from qa.readers.supplements.supplemented import supplemented
from qa.understanding import Query

AskStageProgress = Callable[[str, int, int], None]
"""It is called with `retrieving`, `reading`, `checking` as each begins, the units done and all units (0 of 0 where nothing is
counted); it may raise `Cancelled` to stop."""


@dataclass(frozen=True, slots=True)
class PassageReading:
    """The readers of an assistant."""

    readers: Sequence[Reader]
    """The first that answers the question's kind reads; the last is the baseline."""
    claims: ClaimReader
    event_days: EventDayReader
    fast: bool

    @classmethod
    def by(cls, readers: Sequence[Reader], *, fast: bool) -> "PassageReading":
        return cls(readers, ClaimReader(readers[-1]), EventDayReader(readers[-1]), fast)

    def reader_of(self, question: Question) -> Reader:
        return next(reader for reader in self.readers if question.kind in reader.kinds)

    def share(self, hits: list[Hit]) -> list[Hit]:
        """Return the passages that are read; if `fast`, the first two fifths: reading them takes half the time of a whole answer."""
        return hits[: -(-2 * len(hits) // 5)] if self.fast else hits

    def readings(
        self, query: Query, hits: list[Hit], weight: TermWeight, plan: Plan | None, stage: AskStageProgress
    ) -> Iterator[tuple[HeldGroups, Reader]]:
        """Yield what the reader of the question finds, held against its sentences, and the reader; the next where it is refused.

        When something was, for a part of `plan`, is first looked for in plain reports of it, and last taken from the first report.
        """
        question, passages = query.question, self.share(hits)
        passages = [*passages, *headline_hits(question, passages)]
        asks_for_day = plan is not None and plan.compares_days
        if asks_for_day and (days := self.event_days.read(question, passages, weight)):
            yield hold_against(question, group_candidates(days), weight), self.event_days
        reader = self.claims if plan is not None and plan.asks_for_claims else self.reader_of(question)
        stage("reading", 0, len(passages))
        candidates = reader.read(question, passages, weight, self.fast, lambda done: stage("reading", done, len(passages)))
        groups = group_candidates(supplemented(question, passages, weight, candidates))
        groups = not_yet_told(groups if plan is None else of_wanted_kind(plan, groups), query.told)
        yield hold_against(question, groups, weight, hits), reader
        if asks_for_day and (first := self.event_days.first_report(question, passages, weight)):
            yield hold_against(question, group_candidates(first), weight), self.event_days
