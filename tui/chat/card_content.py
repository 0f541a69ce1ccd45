"""A turn as text: what its card shows at a width. Pure: no widget, no screen; articles' text goes in as plain text only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from index.text import one_line
from tui.conversation.turn import Turn, other_alternatives
from tui.presentation import verdict as glyphs
from tui.presentation.evidence import corrected, differences, refusal_text, report_count, who
from tui.presentation.wording import count_text, day_text, filters_text, headline, milliseconds, outlet, sentence_parts
from tui.services.assistant import ASK_STAGES
from tui.ui import keymap as keys
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED, spinner
from tui.ui.layout import fit_width, spread

if TYPE_CHECKING:
    from qa.answer import Answer, Citation, Disagreement

SOURCE_INDENT = 6
"""Where the headline begins in the line of a source: after the cursor's sign and the number."""

SOURCE_META = "source"
"""Key of the style metadata that says which source a line opens."""


@dataclass(frozen=True, slots=True)
class CardContext:
    """How a card is looked at."""

    width: int
    chosen: int | None = None
    """Number of the source under the cursor; None while the card has no focus."""
    frame: int = -1
    """Counts up while something is under way; below 0 nothing moves."""
    last: bool = False
    """The newest turn says which keys there are."""
    labels: Mapping[str, str] = field(default_factory=lambda: keys.key_labels({}))
    """Name of a key → the key in force."""


def card_content(turn: Turn, view: CardContext) -> Content:
    if turn.answer is not None:
        return Content("\n").join(_answer(turn, turn.answer, view))
    if turn.state == "failed":
        return Content.assemble(_mark(glyphs.ERROR), f"  {one_line(turn.error)}")
    if turn.state == "stopped":
        return Content.assemble(_mark(glyphs.STOPPED), ("  You stopped this question.", MUTED))
    return _under_way(turn, view.frame)


def _mark(verdict: glyphs.Verdict) -> Content:
    return Content.styled(f"{verdict.glyph} {verdict.word}", verdict.style)


def _under_way(turn: Turn, beat: int) -> Content:
    sign = Content.styled(f"{spinner(beat)} ", ACCENT)
    if not turn.stage:
        return Content.assemble(sign, ("waiting its turn" if turn.state == "waiting" else "starting", MUTED))
    names = list(ASK_STAGES)
    at = names.index(turn.stage) if turn.stage in names else 0
    words = [_stage(_counted(name, turn), position - at) for position, name in enumerate(names)]
    return Content.assemble(sign, Content.styled(" · ", MUTED).join(words))


def _counted(name: str, turn: Turn) -> str:
    """`reading 7 of 12 passages`: what is counted, once it is known how much there is."""
    if name == "reading" and turn.stage in ("reading", "checking") and turn.total:
        return f"reading {turn.done} of {turn.total} passages" if turn.stage == "reading" else f"read {turn.done} passages"
    return ASK_STAGES[name]


def _stage(words: str, distance: int) -> Content:
    """A stage that is behind (below 0), under way (0), or still to come."""
    if distance < 0:
        return Content.styled(f"{words} ✓", MUTED)
    return Content.styled(words, "bold" if distance == 0 else MUTED)


def _answer(turn: Turn, answer: "Answer", view: CardContext) -> list[Content]:
    body = _not_found(turn, answer, view) if answer.status == "not_found" else _found(turn, answer, view)
    hint = [Content(""), Content.styled(_hint(turn, answer, view), MUTED)] if view.last else []
    return [_verdict(answer), *_asked(turn, answer, view), *body, *hint]


def _asked(turn: Turn, answer: "Answer", view: CardContext) -> list[Content]:
    """What was really asked, and within which limits, where a reader could not know it from the question."""
    edit = f"  {view.labels['edit']} edit"
    said = [Content.assemble(("asked ", MUTED), one_line(turn.standalone), (edit, MUTED))] if turn.standalone else []
    only = filters_text(answer.filters)
    return said + ([Content.styled(f"only {only}", MUTED)] if only else [])


def _hint(turn: Turn, answer: "Answer", view: CardContext) -> str:
    hints = ["Tab to the card"]
    hints += [f"1–{len(turn.sources)} open source" if len(turn.sources) > 1 else "1 open source"] if turn.sources else []
    hints += [f"{view.labels['copy']} copy quote"] if answer.status == "answered" else []
    return " · ".join(hints)


def _verdict(answer: "Answer") -> Content:
    verdict = glyphs.verdict(answer)
    probability = f"{answer.confidence:.2f}" if answer.status == "answered" else f"best guess {answer.confidence:.2f}"
    said = [probability] + ([report_count(answer)] if answer.status == "answered" else [])
    said.append(milliseconds(answer.timings.total))
    return Content.assemble(_mark(verdict), (f"  {' · '.join(said)}", MUTED))


def _found(turn: Turn, answer: "Answer", view: CardContext) -> list[Content]:
    first = answer.citation(answer.cited[0])
    lines = [_quote(answer, first), Content("")]
    if first.sentence != first.quote:
        lines += [_sentence(first), Content("")]
    for n in answer.cited:
        lines += [_source(answer.citation(n), view), *_marked(turn, n)]
    notes = [Content.assemble(_mark(glyphs.CORRECTED), f"  {line}") for line in corrected(answer)]
    lines += [Content(""), *notes] if notes else []
    told = list(differences(answer))
    if told:
        lines += [Content("")]
        lines += [_difference(kind, answer, other, view) for kind, other in told]
    others = other_alternatives(answer)
    if others:
        lines += [Content("")]
        lines += [_other("also: ", other.answer, other.citations, view) for other in others]
    return lines


def _not_found(turn: Turn, answer: "Answer", view: CardContext) -> list[Content]:
    if not turn.sources:
        return [Content(refusal_text(answer) if answer.reasons else "The articles do not say, and nothing in them comes near.")]
    lines = [Content(f"{refusal_text(answer)} Nearest evidence:"), Content("")]
    for citation in turn.sources:
        lines += [_source(citation, view), *_marked(turn, citation.n), *_indented(_sentence(citation), view.width)]
    return lines


def _quote(answer: "Answer", first: "Citation") -> Content:
    """The answer and where its first citation stands."""
    numbers = " ".join(f"[{n}]" for n in answer.cited[:4])
    said = Content.styled(f"“{one_line(answer.answer or '')}”", "bold")
    return Content.assemble(said, (f"  {day_text(first.source.published)}, {outlet(first)} {numbers}", MUTED))


def _sentence(citation: "Citation") -> Content:
    """The sentence with its quote lit; where the quote is all of it, there is nothing to tell apart."""
    before, quote, after = sentence_parts(citation)
    if not before.strip() and not after.strip():
        return Content(f"“{quote}”")
    return Content.assemble(before, (f"«{quote}»", HIGHLIGHT), after)


def _indented(text: Content, width: int) -> list[Content]:
    return [Content.assemble(" " * SOURCE_INDENT, line.rstrip()) for line in text.wrap(max(width - SOURCE_INDENT, 8))]


def _marked(turn: Turn, n: int) -> list[Content]:
    """What has become of the article since the question was asked."""
    mark = glyphs.SOURCE_CHANGES.get(turn.changes.get(n, ""))
    return [Content.assemble(" " * SOURCE_INDENT, _mark(mark))] if mark else []


def _source(citation: "Citation", view: CardContext) -> Content:
    left = Content.assemble((f"[{citation.n}] ", ACCENT), headline(citation))
    copies = f" +{count_text(citation.copy_count - 1, 'copy', 'copies')}" if citation.copy_count > 1 else ""
    date = day_text(citation.source.published)
    room = max(view.width // 2 - len(date), 8)
    right = Content.assemble(fit_width(Content.styled(f"{outlet(citation)}{copies}", MUTED), room), (f"  {date}", MUTED))
    return _openable(left, right, citation.n, view)


def _difference(kind: str, answer: "Answer", other: "Disagreement", view: CardContext) -> Content:
    """`⚠ sources differ “17”, Tribune 5 May 2024 [3]`."""
    numbers = Content.styled(" ".join(f"[{n}]" for n in other.citations[:4]), ACCENT)
    mark = _mark(glyphs.SOURCES_DIFFER) if kind == glyphs.SOURCES_DIFFER.word else Content.styled(kind, MUTED)
    left = Content.assemble(mark, f"  “{one_line(other.answer)}”", (f"  {who(answer, other.citations)}", MUTED))
    return _openable(left, numbers, other.citations[0], view)


def _other(lead: str, answer: str, numbers: tuple[int, ...], view: CardContext) -> Content:
    left = Content.assemble((lead, MUTED), f"“{one_line(answer)}”")
    right = Content.styled(" ".join(f"[{n}]" for n in numbers[:4]), ACCENT)
    return _openable(left, right, numbers[0] if numbers else None, view)


def _openable(left: Content, right: Content, n: int | None, view: CardContext) -> Content:
    """A line that opens source `n`, with the cursor's sign before it."""
    chosen = n is not None and n == view.chosen
    sign = Content.styled("▸ " if chosen else "  ", ACCENT)
    line = Content.assemble(sign, spread(left, right, view.width - 2))
    if chosen:
        line = line.stylize("bold")
    return line if n is None else line.stylize(Style.from_meta({SOURCE_META: n}))
