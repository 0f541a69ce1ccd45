"""An Answer as plain text: what `pullquote ask` prints. Every colour of the chat has its glyph and word here."""

from index.text import clean, one_line
from qa.answer import Answer, Citation
from tui.conversation.turn import other_alternatives
from tui.presentation.evidence import corrected, differences, refusal_text, report_count
from tui.presentation.verdict import CORRECTED, SOURCES_DIFFER, verdict
from tui.presentation.wording import nothing_near, sentence_parts, source_line


def answer_text(answer: Answer) -> str:
    """The verdict, the quote in its sentence, the sources. No colour, no control sequence."""
    lines = _not_found(answer) if answer.status == "not_found" else _found(answer)
    return clean("\n".join(lines))


def _found(answer: Answer) -> list[str]:
    found = verdict(answer)
    lines = [
        f"{found.glyph} {found.word} {answer.confidence:.2f} · {report_count(answer)}",
        f"“{one_line(answer.answer or '')}”",
        "",
    ]
    for n in answer.cited:
        lines += _cited(answer.citation(n))
    lines += [f"  {CORRECTED.glyph} corrected {line}" for line in corrected(answer)]
    for kind, difference in differences(answer):
        sign = SOURCES_DIFFER.glyph if kind == SOURCES_DIFFER.word else "·"
        lines.append(f"  {sign} {kind}: “{one_line(difference.answer)}” {_source(answer.citation(difference.citations[0]))}")
    for other in other_alternatives(answer):
        lines.append(f"  also: “{one_line(other.answer)}” {_source(answer.citation(other.citations[0]))}")
    return lines


def _not_found(answer: Answer) -> list[str]:
    glyph = verdict(answer).glyph
    if not answer.nearest:
        said = refusal_text(answer) if answer.reasons else nothing_near(answer)
        return [f"{glyph} not found: {said}"]
    lines = [f"{glyph} not found {answer.confidence:.2f}: {refusal_text(answer)} Nearest:"]
    for citation in answer.nearest:
        lines += _cited(citation)
    return lines


def _cited(citation: Citation) -> list[str]:
    before, quote, after = sentence_parts(citation)
    carried = f", carried by {citation.copy_count} articles" if citation.copy_count > 1 else ""
    return [f"  {before}«{quote}»{after}", f"  {_source(citation)}{carried}"]


def _source(citation: Citation) -> str:
    """`[1] headline, outlet, 14 Aug 2024 (id:120-150)`: what `pullquote show` takes."""
    return f"[{citation.n}] {source_line(citation)} ({one_line(citation.source.article)}:{citation.start}-{citation.end})"
