"""Evidence in words: how many reports, who says otherwise, what was corrected, what is missing. One line each, cleaned."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.text import one_line
from tui.presentation.wording import count_text, day_text

if TYPE_CHECKING:
    from qa.answer import Answer, Citation, Correction, Disagreement

_MAX_NOTE_LENGTH = 300
"""Characters of a note that are shown."""
_CORRECTION_WORDS = {
    "correction": "a correction says",
    "update": "an update says",
    "version": "a later version of the page says",
    "figures": "a later copy says",
}


def report_count(answer: "Answer") -> str:
    """Return `2 independent reports`."""
    return count_text(answer.independent_reports, "independent report")


def parts_count(answer: "Answer") -> str:
    """Return `2 of 2 parts found`."""
    found = sum(part.answer is not None for part in answer.parts)
    return f"{found} of {count_text(len(answer.parts), 'part')} found"


def who(answer: "Answer", numbers: tuple[int, ...]) -> str:
    """Return the outlets and days of these citations: `Herald 4 May 2024, Tribune 5 May 2024`."""
    citations = [answer.citation(n) for n in numbers]
    return ", ".join(
        dict.fromkeys(f"{one_line(c.source.outlet) or 'no outlet'} {day_text(c.source.published)}" for c in citations)
    )


def differences(answer: "Answer") -> "Iterator[tuple[str, Disagreement]]":
    """Yield each disagreement and update with its label: `sources differ`, `said before`, `said later`."""
    for other in answer.disagreements:
        yield "sources differ", other
    for other in answer.updates:
        yield ("said later" if _later(answer, other) else "said before"), other


def quote_corrections(answer: "Answer") -> "Iterator[tuple[Citation, Correction]]":
    """Yield each correction that speaks of the answer's quote once, with the citation that it belongs to."""
    places: set[tuple[str, int]] = set()
    for n in answer.cited:
        for correction in answer.citation(n).corrections:
            place = (correction.source.article, correction.start)
            if correction.about_quote and place not in places:
                places.add(place)
                yield answer.citation(n), correction


def other_corrections(answer: "Answer") -> "Iterator[tuple[Citation, Correction]]":
    """Yield the notes of cited articles about something else than the quote once, with the citation that each belongs to."""
    places: set[tuple[str, int]] = set()
    for n in answer.cited:
        for correction in answer.citation(n).corrections:
            place = (correction.source.article, correction.start)
            if not correction.about_quote and place not in places:
                places.add(place)
                yield answer.citation(n), correction


def copy_notes(answer: "Answer | None", citation: "Citation", change: str = "") -> tuple[str, ...]:
    """Return what must be said where a quote is copied: its corrections, later answers, and that its article has changed."""
    notes = [f"Corrected: {correction_text(each)}" for each in citation.corrections if each.about_quote]
    if answer is not None and citation.n in answer.cited:
        later = [other for kind, other in differences(answer) if kind == "said later"]
        notes += [f"Said later: “{one_line(other.answer)}”, {who(answer, other.citations)}" for other in later]
    return (*notes, f"Note: {change}.") if change else tuple(notes)


def correction_text(correction: "Correction") -> str:
    """Return `a correction says: “…” (Herald, 15 Nov 2023)`; one about something else says so."""
    source = correction.source
    aside = "" if correction.about_quote else "about something else in the article, "
    place = f"{one_line(source.outlet) or 'no outlet'}, {day_text(source.published)}"
    return f"{aside}{_CORRECTION_WORDS[correction.kind]}: “{_shorten(one_line(correction.quote))}” ({place})"


def correction_line(citation: "Citation", correction: "Correction") -> str:
    """Return `[1] a correction says: “…” (Herald, 15 Nov 2023)`."""
    return f"[{citation.n}] {correction_text(correction)}"


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_NOTE_LENGTH else f"{text[: _MAX_NOTE_LENGTH - 1].rstrip()}…"


def refusal_text(answer: "Answer") -> str:
    """Return what a refusal says: facts; where nothing comes near, that; else that the nearest evidence is not sure enough.

    For a question in parts it says why nothing follows from them.
    """
    if answer.computed_from:
        return one_line(answer.computed_from)
    facts = "; ".join(one_line(fact) for fact in answer.reasons)
    if not facts and not answer.nearest:
        facts = "nothing within the filters comes near the question" if answer.filters else "nothing comes near the question"
    return (
        f"The articles do not say: {facts}{'' if facts.endswith('?') else '.'}"
        if facts
        else "No article says it clearly enough."
    )


def _later(answer: "Answer", other: "Disagreement") -> bool:
    days = [answer.citation(n).source.published for n in other.citations]
    own = answer.citation(answer.cited[0]).source.published
    return bool(own) and any(published and own and published > own for published in days)
