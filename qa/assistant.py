"""Answers a question: the whole way from its text to a cited answer, and the time that each step took."""

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import astuple, replace
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock

from index.errors import UsageError
from index.filters import Filters
from index.languages import ENGLISH
from index.search.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.contract import ArchiveReader
from index.store.opening import open_archive
from qa.answer import Answer, Candidate, Citation, Timings
from qa.citations.about_article import METADATA_READER, answer_about_article
from qa.citations.about_quote import answer_with_fact, quote_fact
from qa.citations.answering import Listing, answer_with_citations
from qa.citations.cite import candidate_of_words, cite
from qa.conversation.about_quote import AboutQuote, about_quote
from qa.conversation.exchange import Exchange
from qa.decision.calibration import Calibrator, Signals, measure_signals
from qa.decision.caution import cautious_where_corrected
from qa.decision.holding import HeldGroups
from qa.decision.refusal import refusal_reasons
from qa.decision.status import answer_status
from qa.evidence.coverage import TermWeight
from qa.evidence.grouping import AnswerGroup
from qa.evidence.latest import without_other_times
from qa.evidence.support import drop_unsupported
from qa.loading import LoadingModels
from qa.parts.combining import combine_parts, with_plain_no
from qa.parts.plan import Plan
from qa.question.question import Question, understand
from qa.reading import AskStageProgress, PassageReading
from qa.settings import AnswerSettings
from qa.timeline.answering import answer_with_timeline
from qa.timeline.entries import timeline_entries
from qa.understanding import Query, Understanding, terms_by_article

QUOTE_READER = "quote"
"""The `reader` of an answer about the last quote: no reader served, the archive did."""
TIMELINE_READER = "timeline"
"""The `reader` of a timeline: sentences were chosen, none was read by a reader."""
_TIMELINE_PASSAGES = 80
_LEAST_ENTRIES = 2
"""Fewer make no timeline."""
_CALIBRATOR_OF_STRANGERS = "span"
"""What decides for a model that a user named: it sorts answers well enough, but its probability is not shown."""
_LOCATED_PASSAGES = 30
"""Passages in which a quote is looked for of which only the words are known."""
_NEAREST = 3
"""Pieces of evidence shown with a refusal."""


class Assistant:
    """An open archive that answers one question at a time. The caller closes it."""

    def __init__(
        self,
        archive: ArchiveReader,
        models: LoadingModels,
        search: SearchSettings,
        answer: AnswerSettings,
        asking: Lock,
    ) -> None:
        """Wait for the models. Raises `IndexOfAnotherModel` where another model built the archive."""
        self.archive = archive
        self._models = models
        self._one_at_a_time = asking
        self.retriever = Retriever(archive, models.embedder.result(), search)
        self._reading = PassageReading.by(models.readers(), fast=answer.fast)
        self._search_settings, self._settings = search, answer
        days = archive.catalogue.days()
        languages = (ENGLISH,) if archive.catalogue.other_languages() else ()
        self._understanding = Understanding(search, days[1] if days else None, languages, terms_by_article(archive.catalogue))

    @classmethod
    def open(
        cls,
        path: Path | str,
        index: IndexSettings | None = None,
        search: SearchSettings | None = None,
        answer: AnswerSettings | None = None,
    ) -> "Assistant":
        """Open the current generation of the archive at `path`; a setting of None takes its defaults."""
        with ExitStack() as resources:
            archive = open_archive(path)
            resources.callback(archive.close)
            answer = answer or AnswerSettings()
            models = LoadingModels.begin(index or IndexSettings(), answer)
            assistant = cls(archive, models, search or SearchSettings(), answer, Lock())
            resources.pop_all()
        return assistant

    def reopened(self) -> "Assistant":
        """Return an assistant over the generation that is current now, with the models of this one. The caller closes both.

        The two wait for each other, for they share the models. Raises what `open` raises.
        """
        with ExitStack() as resources:
            archive = open_archive(self.archive.path)
            resources.callback(archive.close)
            assistant = Assistant(archive, self._models, self._search_settings, self._settings, self._one_at_a_time)
            resources.pop_all()
        return assistant

    def close(self) -> None:
        self.archive.close()

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: AskStageProgress = lambda name, done, total: None,
        *,
        history: Sequence[Exchange] = (),
        today: date | None = None,
    ) -> Answer:
        """Answer one question; threads wait for each other.

        `history` holds the turns before, the oldest first. `today` is the day from which “last week” counts where no as-of day
        is set; without it, that is the archive's last day. Raises `EmptyQuestion`, `QuestionTooLong`, or `QuotationMismatch` where
        the archive differs from what was indexed.
        """
        with self._one_at_a_time:
            return self._ask(question, filters or Filters(), stage, history, today)

    def _ask(
        self, asked: str, filters: Filters, stage: AskStageProgress, history: Sequence[Exchange], today: date | None
    ) -> Answer:
        started = time.perf_counter()
        query = self._understanding.query(asked, filters, history, today)
        if query.plan is not None and (answer := self._answer_in_parts(query, query.plan, filters, stage, today)) is not None:
            total = 1000.0 * (time.perf_counter() - started)
            return replace(answer, timings=replace(answer.timings, total=total))
        return with_plain_no(query.plan, self._answer(query, filters, stage, started))

    def _answer_in_parts(
        self, query: Query, plan: Plan, filters: Filters, stage: AskStageProgress, today: date | None
    ) -> Answer | None:
        """Answer each part by itself and put the answers together; None where the question should be asked as one after all.

        The second of two questions in one may be about the answer to the first.
        """
        answers: list[Answer] = []
        for part in plan.parts:
            before = [Exchange.of(answer) for answer in answers] if plan.kind == "two-in-one" else []
            asked = self._understanding.query(part.question, query.filters, before, today)
            asked = replace(asked, told=tuple(turn.answer for turn in before if turn.answer))
            answers.append(self._answer(asked, filters, stage, time.perf_counter(), plan))
        timings = Timings(*(sum(column) for column in zip(*(astuple(answer.timings) for answer in answers), strict=True)))
        whole = replace(self._empty_answer(query, filters, answers[0].reader), timings=timings)
        return combine_parts(whole, plan, answers)

    def _answer(
        self, query: Query, filters: Filters, stage: AskStageProgress, started: float, plan: Plan | None = None
    ) -> Answer:
        """Answer a question as one, or as a part of `plan`; `started` is when its understanding began."""
        question = query.question
        understood = time.perf_counter()
        if query.about is not None:
            answer = self._answer_about_quote(query, query.about, filters)
            return replace(answer, timings=Timings.until_now(started, understood, understood, understood))
        stage("retrieving", 0, 0)
        if query.timeline:
            answer = self._timeline(query, filters)
            searched = time.perf_counter()
            return replace(answer, timings=Timings.until_now(started, understood, searched, searched))
        hits = self._search(query, self._settings.passages)
        retrieved = time.perf_counter()
        if query.metadata is not None:
            empty = self._empty_answer(query, filters, METADATA_READER)
            about = answer_about_article(
                empty, query.metadata, hits, self._weight(question), self.archive.catalogue, question.filters
            )
            if about is not None:
                return replace(about, timings=Timings.until_now(started, understood, retrieved, retrieved))
        answer, read = self._empty_answer(query, filters, self._reading.reader_of(question).name), retrieved
        for held, reader in self._reading.readings(query, hits, self._weight(question), plan, stage):
            read = time.perf_counter()
            stage("checking", 0, 0)
            empty = self._empty_answer(query, filters, reader.name)
            answer = self._decide(
                replace(empty, calibrated=bool(reader.calibrator)), query, hits, held, reader.calibrator, plan
            )
            if answer.answer is not None:
                break
        return replace(answer, timings=Timings.until_now(started, understood, retrieved, read))

    def _decide(
        self, answer: Answer, query: Query, hits: list[Hit], held: HeldGroups, calibrator_name: str, plan: Plan | None
    ) -> Answer:
        """Return the answer with its probability: cited, or refused with the nearest evidence."""
        question, weight = query.question, self._weight(query.question)
        calibrator = Calibrator.shipped(calibrator_name or _CALIBRATOR_OF_STRANGERS, self.archive.manifest.passages)
        rivals = without_other_times(question, held.groups)
        likely = calibrator.confidence(measure_signals(question, hits, rivals, weight)) if rivals else 0.0
        held = held.with_latest_first(question) if query.time is None else held
        confidence = held.adjusted(likely)
        status = answer_status(confidence, calibrator, self._settings, plan) if held.may_be_shown else "not_found"
        supported_groups = [drop_unsupported(group, question, weight) for group in held.groups]
        if status == "not_found":
            return self._refusal(replace(answer, confidence=confidence, reasons=held.reasons), question, supported_groups)
        answer = replace(answer, status=status, confidence=confidence, qualification=held.qualification)
        listing = Listing(self._settings.alternatives, cache(self.retriever.embedder.query), question, weight)
        return cautious_where_corrected(answer_with_citations(answer, listing, supported_groups, self.archive.catalogue))

    def _weight(self, question: Question) -> TermWeight:
        return self.retriever.scope(question.filters).weight

    def judge_first(self, question: str, filters: Filters) -> tuple[Signals, Candidate] | None:
        """Return what the probability of the first answer is made of, and that answer; None where there is none. For calibrators."""
        query = self._understanding.query(question, filters)
        hits = self._search(query, self._settings.passages)
        weight = self._weight(query.question)
        held, _ = next(self._reading.readings(query, hits, weight, None, lambda name, done, total: None))
        rivals = without_other_times(query.question, held.groups)
        return (measure_signals(query.question, hits, rivals, weight), rivals[0].best) if rivals else None

    def passages_for(
        self,
        question: str,
        filters: Filters | None = None,
        count: int | None = None,
        *,
        history: Sequence[Exchange] = (),
        today: date | None = None,
    ) -> list[Hit]:
        """Return the passages that `ask` gives the reader, best first, or the first `count`. Raises as `ask` does."""
        query = self._understanding.query(question, filters or Filters(), history, today)
        hits = self._search(query, count or self._settings.passages)
        return hits if count is not None else self._reading.share(hits)

    def _search(self, query: Query, count: int) -> list[Hit]:
        return self.retriever.search(query.question.text, count, query.question.filters, query.prefer, query.context)

    def _timeline(self, query: Query, filters: Filters) -> Answer:
        """Answer with dated sentences, one a story; nothing is read by a reader."""
        question = understand(query.timeline, query.question.filters)
        hits = self.retriever.search(question.text, _TIMELINE_PASSAGES, question.filters)
        entries = timeline_entries(question.text, hits, self._weight(question))
        answer = self._empty_answer(query, filters, TIMELINE_READER)
        if len(entries) < _LEAST_ENTRIES:
            return self._refusal(answer, question, [AnswerGroup((entry.candidate,)) for entry in entries])
        return answer_with_timeline(answer, entries, self.archive.catalogue, question.filters)

    def _empty_answer(self, query: Query, filters: Filters, reader: str) -> Answer:
        """Return an answer that says how the question was understood, and nothing yet."""
        return Answer(
            query.asked,
            query.standalone or query.question.text,
            filters,
            confidence=0.0,
            reader=reader,
            generation=self.archive.manifest.generation,
            carried=query.carried,
            offered=query.offered,
            time=query.time,
            counted_from=query.counted_from,
        )

    def _answer_about_quote(self, query: Query, about: AboutQuote, filters: Filters) -> Answer:
        """Answer from the last quote and its article; nothing is searched for but a quote of which only the words are known."""
        cited, of_nearest = self._last_citations(query, filters)
        fact = quote_fact(about, cited, self.archive.catalogue)
        return answer_with_fact(self._empty_answer(query, filters, QUOTE_READER), about, fact, of_nearest)

    def _last_citations(self, query: Query, filters: Filters) -> tuple[tuple[Citation, ...], bool]:
        """Return the citations of the latest turn that asked the articles, and whether they are but the nearest evidence shown."""
        for number in range(len(query.turns) - 1, -1, -1):
            turn = query.turns[number]
            before = query.turns[number - 1].answer if number else ""
            if about_quote(turn.question, before) is None or turn.citations:
                cited = turn.citations or self._located(turn, query.turns[:number], filters)
                return (turn.nearest, True) if not cited and turn.nearest else (cited, False)
        return (), False

    def _located(self, turn: Exchange, before: Sequence[Exchange], filters: Filters) -> tuple[Citation, ...]:
        """Return the citations of the first passages about the turn's question that hold its answer."""
        if not turn.answer:
            return ()
        try:
            query = self._understanding.query(turn.question, filters, before)
        except UsageError:  # a history that a script hands in holds what nobody could ask
            return ()
        located = (candidate_of_words(hit, turn.answer) for hit in self._search(query, _LOCATED_PASSAGES))
        candidates = [candidate for candidate in located if candidate is not None]
        return cite(candidates, self.archive.catalogue, query.question.filters)

    def _refusal(self, answer: Answer, question: Question, groups: list[AnswerGroup]) -> Answer:
        reasons = answer.reasons or refusal_reasons(question, self.retriever, self.archive.catalogue)
        nearest = cite([group.best for group in groups[:_NEAREST]], self.archive.catalogue, question.filters)
        return replace(answer, reasons=reasons, nearest=nearest)
