"""An Answer as plain text: what `pullquote ask` prints. Every colour of the chat has its glyph and word here."""

from index.text import clean, one_line
from qa.answer import Answer, Citation

STRONG = 0.8


def verdict(answer: Answer) -> str:
    """Glyph, word and probability: "● strong 0.91", "◐ likely 0.62", "○ not found"."""
    if answer.status == "not_found":
        return "○ not found"
    glyph = "● strong" if answer.confidence >= STRONG else "◐ likely"
    return f"{glyph} {answer.confidence:.2f}"


def answer_text(answer: Answer) -> str:
    """The verdict, the quote in its sentence, the sources. No colour, no control sequence."""
    lines = _not_found(answer) if answer.status == "not_found" else _found(answer)
    return clean("\n".join(lines))


def marked(citation: Citation) -> str:
    """The sentence with the quote in guillemets, on one line."""
    first = citation.start - citation.sentence_start
    last = citation.end - citation.sentence_start
    s = citation.sentence
    return one_line(f"{s[:first]}«{s[first:last]}»{s[last:]}")


def source(citation: Citation) -> str:
    """ "[1] Headline · Outlet · 2024-08-14 · id:120-150"; what is unknown is left out."""
    c = citation
    parts = [c.title, c.outlet, c.published.isoformat() if c.published else "", f"{c.article}:{c.start}-{c.end}"]
    return f"[{c.n}] " + " · ".join(one_line(part) for part in parts if part)


def _found(answer: Answer) -> list[str]:
    own = [answer.citation(n) for n in answer.cited]
    lines = [verdict(answer), f"“{one_line(answer.answer or '')}”", ""]
    for citation in own:
        lines += [f"  {marked(citation)}", f"  {source(citation)}"]
    for other in answer.alternatives:
        lines.append(f"  also: “{one_line(other.answer)}” {source(answer.citation(other.citations[0]))}")
    return lines


def _not_found(answer: Answer) -> list[str]:
    lines = [f"{verdict(answer)}: the articles do not say, as far as Pullquote can tell."]
    if answer.filters and not answer.nearest:
        return ["○ not found: no article passes the filters."]
    if answer.nearest:
        lines.append("Nearest:")
    for citation in answer.nearest:
        lines += [f"  {marked(citation)}", f"  {source(citation)}"]
    return lines
