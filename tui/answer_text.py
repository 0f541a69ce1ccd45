"""An Answer as plain text: what `pullquote ask` prints. Every colour of the chat has its glyph and word here."""

from index.text import clean, one_line
from qa.answer import Answer, Citation
from tui.glyphs import verdict
from tui.wording import nothing_near, sentence_parts, source_line


def answer_text(answer: Answer) -> str:
    """The verdict, the quote in its sentence, the sources. No colour, no control sequence."""
    lines = _not_found(answer) if answer.status == "not_found" else _found(answer)
    return clean("\n".join(lines))


def _found(answer: Answer) -> list[str]:
    found = verdict(answer)
    lines = [f"{found.glyph} {found.word} {answer.confidence:.2f}", f"“{one_line(answer.answer or '')}”", ""]
    for n in answer.cited:
        lines += _cited(answer.citation(n))
    for other in answer.alternatives:
        lines.append(f"  also: “{one_line(other.answer)}” {_source(answer.citation(other.citations[0]))}")
    return lines


def _not_found(answer: Answer) -> list[str]:
    glyph = verdict(answer).glyph
    if not answer.nearest:
        return [f"{glyph} not found: {nothing_near(answer)}"]
    lines = [f"{glyph} not found {answer.confidence:.2f}: the articles do not say. Nearest:"]
    for citation in answer.nearest:
        lines += _cited(citation)
    return lines


def _cited(citation: Citation) -> list[str]:
    before, quote, after = sentence_parts(citation)
    return [f"  {before}«{quote}»{after}", f"  {_source(citation)}"]


def _source(citation: Citation) -> str:
    """`[1] headline, outlet, 14 Aug 2024 (id:120-150)`: what `pullquote show` takes."""
    return f"[{citation.n}] {source_line(citation)} ({one_line(citation.article)}:{citation.start}-{citation.end})"
