"""A turn as an exported page tells it. Every string is one clean line of plain text, not yet escaped for any format."""

from dataclasses import dataclass

from tui.presentation.verdict import Verdict


@dataclass(frozen=True, slots=True)
class EvidenceNote:
    """A line beside the answer: a correction, what other sources say, what has become of an article."""

    sign: Verdict
    said: str
    numbers: tuple[int, ...]
    """Of the sources that it is about."""


@dataclass(frozen=True, slots=True)
class SourceView:
    n: int
    before: str
    """What stands before the quote in its sentence."""
    quote: str
    after: str
    headline: str
    outlet: str
    author: str
    day: str
    address: str
    """As the article gave it: not checked, and perhaps no address at all."""
    place: str
    """`article:start-end`: what `pullquote show` takes, and what the archive is asked for."""
    file: str
    agency: str
    carriers: tuple[str, ...]
    """`Herald, 4 May 2024`: every article that prints the text, this one included; empty where it is alone."""

    @property
    def is_whole_sentence(self) -> bool:
        return not self.before.strip() and not self.after.strip()


@dataclass(frozen=True, slots=True)
class AnswerView:
    question: str
    asked: str
    """What was really asked; "" where that is the question."""
    limits: str
    """The filters that were in force; "" where there were none."""
    verdict: Verdict
    facts: tuple[str, ...] = ()
    """Probability, number of reports, time taken."""
    said: str = ""
    """What stands in place of an answer: what is missing, what failed."""
    answer: str = ""
    """Verbatim; "" where nothing was found."""
    cited: tuple[int, ...] = ()
    sources: tuple[SourceView, ...] = ()
    """All that the entry names a number of, and on "not found" the nearest evidence, in the order of their numbers."""
    notes: tuple[EvidenceNote, ...] = ()
    """Corrections, differences and what has become of articles since."""
    also: tuple[EvidenceNote, ...] = ()
    """Other candidates."""

    def source(self, n: int) -> SourceView:
        return next(source for source in self.sources if source.n == n)
