"""Values of the archive as a person reads them. All of it is cleaned here, whatever it was before."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from index.day_words import short_day
from index.filters import Filters
from index.languages import other_languages_text
from index.text import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.build.job import BuildReceipt
    from index.inspect.freshness import FolderChanges
    from qa.answer import Citation
    from qa.time_words.constraint import TimeConstraint

SENTENCE_CONTEXT = 240
"""Characters of a sentence shown on each side of its quote: a page without full stops is one sentence."""


def day_text(published: date | None) -> str:
    """Return `4 Aug 2024`, or `no date`."""
    return short_day(published) if published else "no date"


def export_time_text(exported: datetime) -> str:
    """Return `25 Nov 2026, 08:30 UTC`."""
    return f"{day_text(exported.date())}, {exported:%H:%M %Z}".rstrip()


def date_range_text(days: tuple[date, date] | None) -> str:
    return f"{day_text(days[0])} – {day_text(days[1])}" if days else "no dates"


def filters_text(filters: Filters) -> str:
    """Return the filters in force, in words; "" where there are none."""
    parts = [f"from {day_text(filters.since)}"] if filters.since else []
    parts += [f"to {day_text(filters.until)}"] if filters.until else []
    parts += [f"as of {day_text(filters.as_of)}"] if filters.as_of else []
    parts += [one_line(name) for name in (*filters.outlets, *filters.authors)]
    return " · ".join(parts)


def days_text(since: date | None, until: date | None) -> str:
    """Return `12 Aug 2024`, `12 Aug 2024 – 18 Aug 2024`, `until 18 Aug 2024` or `since 12 Aug 2024`."""
    if since is None or until is None:
        return f"until {day_text(until)}" if since is None else f"since {day_text(since)}"
    return day_text(since) if since == until else date_range_text((since, until))


def time_text(time: "TimeConstraint", counted_from: date | None) -> str:
    """Return `“last week” as 17 Jun 2024 – 23 Jun 2024, preferred`; `counted_from` is told where the person may not know it."""
    days = days_text(time.since, time.until)
    demanded = "only articles of these days" if time.strength == "filter" else "preferred"
    origin = f", counted from {day_text(counted_from)}, the last day of the archive" if counted_from else ""
    return f"“{one_line(time.words)}” as {days}, {demanded}{origin}"


def outlet(citation: "Citation") -> str:
    return one_line(citation.source.outlet) or "no outlet"


def headline(citation: "Citation") -> str:
    return one_line(citation.source.title) or "no headline"


def source_line(citation: "Citation") -> str:
    """Return `headline, outlet, 14 Aug 2024`."""
    return ", ".join((headline(citation), outlet(citation), day_text(citation.source.published)))


def sentence_parts(citation: "Citation") -> tuple[str, str, str]:
    """Return the sentence in three parts, before the quote, the quote, and after it; each on one line."""
    at = citation.start - citation.sentence_start
    before, after = citation.sentence[:at], citation.sentence[at + len(citation.quote) :]
    if len(before) > SENTENCE_CONTEXT:
        before = "…" + before[-SENTENCE_CONTEXT:]
    if len(after) > SENTENCE_CONTEXT:
        after = after[:SENTENCE_CONTEXT] + "…"
    return _flat(before), _flat(citation.quote), _flat(after)


def _flat(text: str) -> str:
    """Return `one_line` of the text, with the white space at the ends kept as one space."""
    inner = one_line(text)
    if not inner:
        return " " if text else ""
    lead, tail = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{lead}{inner}{tail}"


def source_remark(citation: "Citation") -> str:
    """Return `said by Mara Holt · “Monday” is 12 Aug 2024`; "" where the article tells it itself and names no day by such words."""
    parts = []
    if citation.place != "body":
        parts.append(f"from what is known of the article, not from its text: {citation.place}")
    if citation.speaker is not None:
        parts.append(speaker_text(citation))
    parts += [f"“{one_line(citation.sentence[d.start : d.end])}” is {days_text(d.since, d.until)}" for d in citation.dates]
    return " · ".join(parts)


def quote_for_clipboard(citation: "Citation", notes: "Sequence[str]" = ()) -> str:
    """Return what `y` copies: the sentence exactly, where it stands, and what must be said with it.

    Of a text without full stops only the quote is copied.
    """
    sentence = citation.sentence if len(citation.sentence) <= 2 * SENTENCE_CONTEXT else citation.quote
    speaker = f" ({speaker_text(citation)})" if citation.speaker is not None else ""
    address = one_line(citation.source.url or citation.source.path)
    lines = [f"“{clean(sentence)}”{speaker}", f"— {source_line(citation)}", f"  {address}", *notes]
    return "\n".join(line.rstrip() for line in lines if line.strip())


def quote_alone(citation: "Citation", notes: "Sequence[str]" = ()) -> str:
    """Return what `Y` copies: the quote exactly, and what must be said with it."""
    return "\n".join([clean(citation.quote), *notes])


def speaker_text(citation: "Citation") -> str:
    """Return `said by Mara Holt`; "" where the article tells it itself."""
    if citation.speaker is None:
        return ""
    unnamed = " (not named)" if citation.speaker.kind == "anonymous" else ""
    name = one_line(citation.speaker.full_name)
    begins_sentence = name.startswith(("The ", "A ", "An "))  # there, and not in the middle of this one
    return f"said by {name[0].lower() + name[1:] if begins_sentence else name}{unnamed}"


def folder_changes_text(changes: "FolderChanges") -> str:
    """Return `folder: 3 new, 1 changed, 2 gone since it was indexed`; "" where the folder is as it was."""
    parts = {"new": len(changes.new), "changed": len(changes.changed), "gone": len(changes.removed)}
    counts = [f"{number:,} {word}" for word, number in parts.items() if number]
    return f"folder: {', '.join(counts)} since it was indexed" if counts else ""


def receipt_text(receipt: "BuildReceipt") -> str:
    parts = {"new": receipt.new, "updated": receipt.updated, "removed": receipt.removed, "skipped": len(receipt.skipped)}
    counts = ", ".join(f"{number:,} {word}" for word, number in parts.items())
    counts += f", {receipt.moved:,} moved" if receipt.moved else ""
    restart = f" {restart_text(receipt.restarted)}." if receipt.restarted else ""
    lacking = f" {receipt.lacking.text}." if receipt.lacking.text else ""
    languages = f" {other_languages_text(receipt.other_languages)}." if receipt.other_languages else ""
    return (
        f"Built in {receipt.seconds:.1f} s: {count_text(receipt.articles, 'article')}, {counts}.{lacking}{languages}{restart}"
    )


def restart_text(reason: str) -> str:
    return f"Everything was embedded again, for the index of before could not be used: {reason}"


def in_hundred(probability: float) -> str:
    """Return `86 in 100`: how many of so many such answers are right."""
    return f"{round(100 * probability)} in 100"


def milliseconds(total: float) -> str:
    return f"{total / 1000:.1f} s" if total >= 10_000 else f"{total:.0f} ms"


def count_text(number: int, one: str, many: str = "") -> str:
    """Return `1 citation`, `1,204 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
