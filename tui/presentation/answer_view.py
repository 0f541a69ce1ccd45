"""The view of an answer: what its card, its plain lines, `ask` and an export say in words. Each of them only lays it out.

Every string is one clean line of plain text, not escaped for any format.
"""

from dataclasses import dataclass

from tui.presentation.verdict import Verdict


@dataclass(frozen=True, slots=True)
class EvidenceNote:
    """A line beside the answer: a correction, what other sources say, another candidate, or a change of an article."""

    sign: Verdict
    answer: str
    """The other answer, verbatim; "" where the note is about no other answer."""
    text: str
    """Who says so, or what a correction says; "" where the sign says it all."""
    numbers: tuple[int, ...]
    """Numbers of the sources that it is about."""

    @property
    def line(self) -> str:
        """Return the other answer and who says so: `“17”, Tribune 5 May 2024`."""
        return ", ".join(part for part in (f"“{self.answer}”" if self.answer else "", self.text) if part)


@dataclass(frozen=True, slots=True)
class SourceView:
    """A cited article and the sentence with its quote."""

    n: int
    before: str
    """The part of the sentence before the quote."""
    quote: str
    after: str
    headline: str
    outlet: str
    author: str
    day: str
    address: str
    """As the article gave it: not checked, and perhaps no address at all."""
    place: str
    """`article:start-end`: the argument of `pullquote show`."""
    file: str
    """The file that the article was read from; "" where the article is named by it."""
    agency: str
    copies: tuple[str, ...]
    """`Herald, 4 May 2024`: every article that prints the text, this one included; empty where it is alone."""
    ranks: str
    """How its passage was retrieved, `rank 1 · dense 3 · lexical –`; "" where that is not known."""
    remark: str = ""
    """Who says what is quoted, and which days the sentence means: `said by Mara Holt · “Monday” is 12 Aug 2024`."""
    change: Verdict | None = None
    """Return what has become of the article since the question was asked; None where nothing has."""

    @property
    def is_whole_sentence(self) -> bool:
        return not self.before.strip() and not self.after.strip()

    @property
    def line(self) -> str:
        """Return `headline, outlet, 14 Aug 2024`."""
        return ", ".join((self.headline, self.outlet, self.day))

    @property
    def copy_count(self) -> str:
        """Return `+2 copies`; "" where no other article prints the text."""
        others = len(self.copies) - 1
        return f"+{others:,} {'copy' if others == 1 else 'copies'}" if others > 0 else ""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A line of a timeline."""

    day: str
    sentence: str
    n: int
    """The number of its source."""
    changed: bool
    """True where it gives another figure than an earlier line."""

    @property
    def line(self) -> str:
        """Return `12 Nov 2023  sentence`, with `(new figure)` behind it where it gives another one."""
        return f"{self.day}  {self.sentence}{' (new figure)' if self.changed else ''}"


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the question with its own answer."""

    question: str
    answer: str
    """Verbatim; "" where nothing was found."""
    cited: tuple[int, ...]

    @property
    def line(self) -> str:
        """Return `How large was the jackpot? “$1.3 billion”`."""
        return f"{self.question} {f'“{self.answer}”' if self.answer else 'Nothing was found.'}"


@dataclass(frozen=True, slots=True)
class AnswerView:
    question: str
    asked: str
    """The stand-alone question, where it differs from the one typed; else ""."""
    carried: tuple[str, ...]
    """What came into it from the turns before."""
    time: str
    """The time words and the days that they were taken for; "" where the question has none."""
    offered: str
    """A question that may have been meant instead; "" where none is offered."""
    filters: str
    """The filters that were in force; "" where there were none."""
    verdict: Verdict
    facts: tuple[str, ...] = ()
    """Probability and number of reports."""
    duration: str = ""
    """Time taken; "" where there is no answer."""
    news: str = ""
    """What is new about a standing question since it was told last; "" for a question that a person asked."""
    message: str = ""
    """The text in place of an answer: what the articles lack, or why the question failed."""
    answer: str = ""
    """Verbatim; "" where nothing was found."""
    corrected_from: str = ""
    """The value first printed, which `answer` replaces; "" where it replaces none."""
    timeline: tuple[TimelineView, ...] = ()
    """The oldest first; in place of `answer`, which is its last sentence."""
    computed: str = ""
    """What follows from the answers to the parts; "" where nothing does. It is never a quote."""
    computed_from: str = ""
    """How it follows, in a sentence."""
    parts: tuple[PartView, ...] = ()
    """Where the question was split: its parts, shown in place of `answer`."""
    cited: tuple[int, ...] = ()
    """Numbers of the sources that support the answer; empty exactly where there is none."""
    sources: tuple[SourceView, ...] = ()
    """Every source that the view names a number of, or else the nearest evidence, in the order of their numbers."""
    corrections: tuple[EvidenceNote, ...] = ()
    differences: tuple[EvidenceNote, ...] = ()
    """What other sources say, and what the same source said before or later."""
    alternatives: tuple[EvidenceNote, ...] = ()
    """Other candidates."""

    def source(self, n: int) -> SourceView:
        return next(source for source in self.sources if source.n == n)

    @property
    def main_sources(self) -> tuple[SourceView, ...]:
        """Return the sources that support the answer; where there is no answer, the nearest evidence."""
        return tuple(self.source(n) for n in self.cited) if self.cited else self.sources

    @property
    def answer_line(self) -> str:
        """Return `“206”`, with `(first printed: “212”)` behind a corrected value."""
        first_printed = f" (first printed: “{self.corrected_from}”)" if self.corrected_from else ""
        return f"“{self.answer}”{first_printed}"

    @property
    def computed_line(self) -> str:
        """Return `computed: yes. 12 Nov 2023 against 4 Dec 2023.`; "" where nothing was computed."""
        return f"computed: {self.computed}. {self.computed_from}".rstrip() if self.computed else ""

    @property
    def facts_with_duration(self) -> tuple[str, ...]:
        return (*self.facts, self.duration) if self.duration else self.facts

    @property
    def notes(self) -> tuple[EvidenceNote, ...]:
        """Return what a reader should know beside the answer: changes of articles, corrections, and differences."""
        return (*self.changes, *self.corrections, *self.differences)

    @property
    def changes(self) -> tuple[EvidenceNote, ...]:
        """Return what has become of the sources since the question was asked."""
        return tuple(EvidenceNote(source.change, "", "", (source.n,)) for source in self.sources if source.change)
