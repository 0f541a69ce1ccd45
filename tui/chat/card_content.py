"""A turn as text: lays out the view of its answer at a width. Pure: no widget, no screen; articles' text goes in as plain text only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from textual.content import Content
from textual.style import Style

from tui.conversation.turn import Turn
from tui.presentation.answer_presenter import present_turn
from tui.presentation.answer_view import AnswerView, EvidenceNote, PartView, SourceView, TimelineView
from tui.presentation.verdict import ERROR, SOURCES_DIFFER, Verdict
from tui.services.assistant import ASK_STAGES, LOADING_STAGE, READER_LOADING
from tui.ui import keymap as keys
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED, NOTICE, spinner
from tui.ui.layout import fit_width, spread

SOURCE_INDENT = 6
"""Where the headline begins in the line of a source: after the cursor's sign and the number."""

SOURCE_META = "source"
"""Key of the style metadata that says which source a line opens."""

_EMPTY = Content("")

_MOST_NUMBERS = 4
"""Numbers of sources named in one line."""


@dataclass(frozen=True, slots=True)
class CardContext:
    """How a card is drawn."""

    width: int
    chosen: int | None = None
    """Number of the source under the cursor; None while the card has no focus."""
    frame: int = -1
    """Counts up while something is under way; below 0 nothing moves."""
    last: bool = False
    """True for the newest turn, which names the keys there are."""
    labels: Mapping[str, str] = field(default_factory=lambda: keys.key_labels({}))
    """Name of a key → the key in force."""
    has_marks: bool = False
    """True where there is no colour: quotes in their sentences stand in « »."""


def card_content(turn: Turn, context: CardContext) -> Content:
    """Return what the card of a turn shows."""
    if turn.is_open:
        return _under_way(turn, context.frame)
    view = present_turn(turn)
    if turn.answer is None:
        style = "" if view.verdict == ERROR else MUTED
        return Content.assemble(_sign(view.verdict), (f"  {view.message}", style))
    hint = [_EMPTY, Content.styled(_hint(turn, context), MUTED)] if context.last and turn.sources else []
    return Content("\n").join(
        [*_news(view), _verdict(view), *_question_and_filters(view, context), *_body(view, context), *hint]
    )


def _news(view: AnswerView) -> list[Content]:
    """Draw what is new about a standing question, which nobody asked just now."""
    return [Content.assemble(("standing question: ", MUTED), (view.news, NOTICE))] if view.news else []


def _sign(verdict: Verdict) -> Content:
    return Content.styled(f"{verdict.glyph} {verdict.word}", verdict.style)


def _under_way(turn: Turn, frame: int) -> Content:
    sign = Content.styled(f"{spinner(frame)} ", ACCENT)
    if turn.stage == LOADING_STAGE:
        return Content.assemble(sign, (READER_LOADING, MUTED))
    if not turn.stage:
        return Content.assemble(sign, ("waiting its turn" if turn.state == "waiting" else "starting", MUTED))
    names = list(ASK_STAGES)
    current = names.index(turn.stage) if turn.stage in names else 0
    words = [_stage(_stage_words(name, turn), position - current) for position, name in enumerate(names)]
    return Content.assemble(sign, Content.styled(" · ", MUTED).join(words))


def _stage_words(name: str, turn: Turn) -> str:
    """Return `reading 7 of 12 passages` once it is known how much there is to read; else the words of the stage."""
    if name == "reading" and turn.stage in ("reading", "checking") and turn.total:
        return f"reading {turn.done} of {turn.total} passages" if turn.stage == "reading" else f"read {turn.done} passages"
    return ASK_STAGES[name]


def _stage(words: str, distance: int) -> Content:
    """Draw a stage that is over (`distance` below 0), under way (0), or still to come."""
    if distance < 0:
        return Content.styled(f"{words} ✓", MUTED)
    return Content.styled(words, "bold" if distance == 0 else MUTED)


def _verdict(view: AnswerView) -> Content:
    return Content.assemble(_sign(view.verdict), (f"  {' · '.join(view.facts_with_duration)}", MUTED))


def _question_and_filters(view: AnswerView, context: CardContext) -> Iterator[Content]:
    """Yield the stand-alone question and the filters, where a reader could not know them from the question."""
    if view.asked:
        edit = Content.styled(f"  {context.labels['edit']} edit", MUTED)
        yield Content.assemble(("asked ", MUTED), _with_carried(view), edit)
    if view.offered:
        yield Content.assemble(("or did you mean ", MUTED), view.offered)
    if view.time:
        yield Content.styled(view.time, MUTED)
    if view.filters:
        yield Content.styled(f"only {view.filters}", MUTED)


def _with_carried(view: AnswerView) -> Content:
    """Draw the stand-alone question with what came from the turns before lit."""
    content = Content(view.asked)
    for words in view.carried:
        place = view.asked.find(words)
        if place >= 0:
            content = content.stylize(ACCENT, place, place + len(words))
    return content


def _hint(turn: Turn, context: CardContext) -> str:
    openable = len(turn.sources)
    if not openable:
        return ""
    numbers = f"1 {'and' if openable == 2 else 'to'} {openable} open its sources" if openable > 1 else "1 opens its source"
    copies = f", {context.labels['copy']} copies the sentence" if turn.is_found else ""
    return f"Tab leads to the card; there {numbers}{copies}."


def _body(view: AnswerView, context: CardContext) -> list[Content]:
    return _answer_lines(view, context) if view.cited else _refusal_lines(view, context)


def _answer_lines(view: AnswerView, context: CardContext) -> list[Content]:
    if view.timeline:
        return [_timeline_line(line, context) for line in view.timeline]
    if view.parts:
        return _lines_in_parts(view, context)
    first = view.main_sources[0]
    lines = [_quote(view, first), _EMPTY]
    if not first.is_whole_sentence:
        lines += [_sentence(first, context), _EMPTY]
    for source in view.main_sources:
        lines += [_source(source, context), *_remark(source), *_change(source)]
    blocks = [
        [_correction(note) for note in view.corrections],
        [_difference(note, context) for note in view.differences],
        [_alternative(note, context) for note in view.alternatives],
    ]
    return lines + [line for block in blocks if block for line in (_EMPTY, *block)]


def _refusal_lines(view: AnswerView, context: CardContext) -> list[Content]:
    if view.parts:
        return _lines_in_parts(view, context)
    lines = [Content(view.message), *([_EMPTY] if view.sources else [])]
    for source in view.sources:
        lines += [_source(source, context), *_remark(source), *_change(source), _nearest(source, context.width)]
    return lines


def _nearest(source: SourceView, width: int) -> Content:
    """Return the sentence on one line: its beginning, or what is around the words that came nearest. Nothing is lit: it is no answer."""
    room = max(width - SOURCE_INDENT, 8)
    start = max(min(len(source.before) - room // 4, len(source.before) + len(source.quote) - room + 2), 0)
    sentence = f"{source.before}{source.quote}{source.after}"
    shown = f"…{sentence[start + 1 :]}" if start and len(sentence) > room else sentence
    return Content.assemble(" " * SOURCE_INDENT, fit_width(Content.styled(shown, MUTED), room))


def _lines_in_parts(view: AnswerView, context: CardContext) -> list[Content]:
    """Draw what follows from the parts, then each part with its quote and its sources."""
    lines = [Content(view.message)] if view.message else []
    if view.computed:
        computed = Content.styled(view.computed, "bold")
        lines = [Content.assemble(("computed: ", MUTED), computed, (f"  {view.computed_from}", MUTED))]
    for part in view.parts:
        lines += [*([_EMPTY] if lines else []), *_part(part, view, context)]
    return lines + [line for note in view.corrections for line in (_EMPTY, _correction(note))]


def _part(part: PartView, view: AnswerView, context: CardContext) -> Iterator[Content]:
    yield Content.styled(part.question, MUTED)
    if not part.answer:
        yield Content("Nothing was found.")
        return
    sources = [view.source(n) for n in part.cited]
    yield Content.assemble(
        (f"“{part.answer}”", "bold"), f"  {sources[0].day}", (f", {sources[0].outlet} {_numbers(part.cited)}", MUTED)
    )
    if not sources[0].is_whole_sentence:
        yield from _indent(_sentence(sources[0], context), context.width)
    for source in sources:
        yield from (_source(source, context), *_remark(source), *_change(source))


def _quote(view: AnswerView, first: SourceView) -> Content:
    """Draw the answer and where its first citation stands."""
    answer = Content.styled(f"“{view.answer}”", "bold")
    if view.corrected_from:
        first_printed = Content.styled(f"“{view.corrected_from}”", f"strike {MUTED}")
        answer = Content.assemble(answer, ("  first printed ", MUTED), first_printed)
    return Content.assemble(answer, f"  {first.day}", (f", {first.outlet} {_numbers(view.cited)}", MUTED))


def _sentence(source: SourceView, context: CardContext) -> Content:
    """Draw the sentence with its quote lit; where the quote is all of it, there is nothing to tell apart."""
    if source.is_whole_sentence:
        return Content(f"“{source.quote}”")
    quote = f"«{source.quote}»" if context.has_marks else source.quote
    return Content.assemble(source.before, (quote, HIGHLIGHT), source.after)


def _indent(text: Content, width: int) -> list[Content]:
    lines = text.wrap(max(width - SOURCE_INDENT, 8))
    return [Content.assemble(" " * SOURCE_INDENT, line.rstrip()) for line in lines]


def _change(source: SourceView) -> list[Content]:
    """Draw what has become of the article since the question was asked."""
    return [Content.assemble(" " * SOURCE_INDENT, _sign(source.change))] if source.change else []


def _source(source: SourceView, context: CardContext) -> Content:
    left = Content.assemble((f"[{source.n}] ", ACCENT), source.headline)
    room = max(context.width // 2 - len(source.day), 8)
    outlet = " ".join(part for part in (source.outlet, source.copy_count) if part)
    right = Content.assemble(fit_width(Content.styled(outlet, MUTED), room), f"  {source.day}")
    return _openable(left, right, source.n, context)


def _timeline_line(line: TimelineView, context: CardContext) -> Content:
    left = Content.assemble((f"{line.day}  ", MUTED), line.sentence, (" (new figure)" if line.changed else "", ACCENT))
    return _openable(left, _accented_numbers((line.n,)), line.n, context)


def _remark(source: SourceView) -> list[Content]:
    return [Content.styled(f"    {source.remark}", MUTED)] if source.remark else []


def _correction(note: EvidenceNote) -> Content:
    return Content.assemble(_sign(note.sign), f"  {_numbers(note.numbers)} {note.text}")


def _difference(note: EvidenceNote, context: CardContext) -> Content:
    """Draw `⚠ sources differ  “17”  Tribune 5 May 2024   [3]`."""
    sign = _sign(note.sign) if note.sign == SOURCES_DIFFER else Content.styled(note.sign.word, MUTED)
    left = Content.assemble(sign, f"  “{note.answer}”", (f"  {note.text}", MUTED))
    return _openable(left, _accented_numbers(note.numbers), note.numbers[0], context)


def _alternative(note: EvidenceNote, context: CardContext) -> Content:
    left = Content.assemble((f"{note.sign.word}: ", MUTED), f"“{note.answer}”")
    return _openable(left, _accented_numbers(note.numbers), note.numbers[0] if note.numbers else None, context)


def _accented_numbers(numbers: Sequence[int]) -> Content:
    return Content.styled(_numbers(numbers), ACCENT)


def _numbers(numbers: Sequence[int]) -> str:
    return " ".join(f"[{n}]" for n in numbers[:_MOST_NUMBERS])


def _openable(left: Content, right: Content, n: int | None, context: CardContext) -> Content:
    """Draw a line that opens source `n`, with the cursor's sign before it."""
    is_chosen = n is not None and n == context.chosen
    sign = Content.styled("▸ " if is_chosen else "  ", ACCENT)
    line = Content.assemble(sign, spread(left, right, context.width - 2))
    if is_chosen:
        line = line.stylize("bold")
    return line if n is None else line.stylize(Style.from_meta({SOURCE_META: n}))
