"""A conversation as one HTML file: it loads nothing, runs nothing, and every text in it is escaped."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from index.text import one_line
from tui.conversation.transcript import Transcript
from tui.export.html_style import HTML_STYLE
from tui.export.links import safe_link
from tui.export.sharing import shared_view
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView
from tui.presentation.verdict import Verdict
from tui.presentation.wording import count_text, export_time_text

_LONG_QUOTE = 140
"""Characters from which a quote is set smaller."""
_NOTE_CLASSES = {"✎": "warned", "⚠": "warned", "✗": "error"}
"""Glyph of a note → its class; the others are quiet."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(conversation: Transcript) -> str:
    views = [shared_view(turn) for turn in conversation.turns]
    body = [_head(conversation), _contents(views), *(_article(view, place) for place, view in enumerate(views, 1))]
    return html_page(conversation.title, joined_lines(body))


def html_page(title: str, body: str) -> str:
    """Return the whole page. `body` is HTML."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped_line(title)}</title>\n<style>{HTML_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def escaped_line(text: str) -> str:
    """Return a text as one line of HTML."""
    return escape(one_line(text), quote=True)


def joined_lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


def _head(conversation: Transcript) -> str:
    when = export_time_text(conversation.exported)
    stamp = f'<time datetime="{conversation.exported.isoformat(timespec="minutes")}">{escaped_line(when)}</time>'
    archive = f" · {escaped_line(conversation.archive)}" if conversation.archive else ""
    about = f"{count_text(len(conversation.turns), 'question')} · {stamp}{archive}"
    promise = "Every answer is a passage of an article, word for word."
    return f'<header>\n<h1>{escaped_line(conversation.title)}</h1>\n<p class="soft">{about}</p>\n<p class="soft">{promise}</p>\n</header>'


def _contents(views: Sequence[AnswerView]) -> str:
    lines = [
        f'<li><span class="number">{place}</span><a href="#q{place}">{_question(view)}</a>'
        f'<span class="verdict {_class(view.verdict)}">{_sign(view.verdict)}</span></li>'
        for place, view in enumerate(views, 1)
    ]
    return f'<nav aria-label="Questions">\n<ol>\n{joined_lines(lines)}\n</ol>\n</nav>'


def _question(view: AnswerView) -> str:
    return escaped_line(view.question) or "(no question)"


def _class(verdict: Verdict) -> str:
    return verdict.word.replace(" ", "-")


def _sign(verdict: Verdict) -> str:
    return f"{escaped_line(verdict.glyph)} {escaped_line(verdict.word)}"


def _article(view: AnswerView, place: int) -> str:
    facts = "".join(f" · {escaped_line(fact)}" for fact in view.facts)
    parts = [
        f'<article id="q{place}" class="{_class(view.verdict)}">',
        f'<h2><span class="number">{place}</span> {_question(view)}</h2>',
        f'<p class="soft">Standing question: {escaped_line(view.news)}</p>' if view.news else "",
        f'<p class="soft">Asked as: {escaped_line(view.asked)}</p>' if view.asked else "",
        f'<p class="soft">{escaped_line(view.time)}</p>' if view.time else "",
        f'<p class="soft">Only: {escaped_line(view.filters)}</p>' if view.filters else "",
        f'<p class="verdict">{_sign(view.verdict)}<span class="soft">{facts}</span></p>',
        f"<p>{escaped_line(view.message)}</p>" if view.message else "",
        f"<p>{escaped_line(view.computed_line)}</p>" if view.computed else "",
        _parts(view, place) if view.parts else _quote(view, place) if view.answer else "",
        notes_html(view.notes, place),
        _sources(view, place),
        _alternatives(view.alternatives, place),
        "</article>",
    ]
    return joined_lines(parts)


def _quote(view: AnswerView, place: int) -> str:
    """Return the answer in large type, and below it the sentence of its first source."""
    first = view.source(view.cited[0])
    size = "quote long" if len(view.answer) > _LONG_QUOTE else "quote"
    sentence = "" if first.is_whole_sentence else f"<p>{marked_sentence(first)}</p>\n"
    where = f"{escaped_line(first.day)}, <cite>{escaped_line(first.outlet)}</cite> {_refer(view.cited, place)}"
    struck = f" <s>“{escaped_line(view.corrected_from)}”</s>" if view.corrected_from else ""
    blockquote = f'<blockquote>\n<p class="{size}">“{escaped_line(view.answer)}”{struck}</p>\n{sentence}</blockquote>'
    return f"<figure>\n{blockquote}\n<figcaption>{where}</figcaption>\n</figure>"


def _parts(view: AnswerView, place: int) -> str:
    lines = [f"<li>{escaped_line(part.line)} {_refer(part.cited, place)}</li>" for part in view.parts]
    return f'<ul class="notes">\n{joined_lines(lines)}\n</ul>'


def marked_sentence(source: SourceView) -> str:
    """Return the sentence with its quote marked; white space beside the quote is kept, as one space."""
    return f"{escape(source.before)}<mark>{escape(source.quote)}</mark>{escape(source.after)}"


def _refer(numbers: Sequence[int], place: int) -> str:
    return " ".join(f'<a href="#q{place}-{n}">[{n}]</a>' for n in numbers)


def notes_html(notes: Sequence[EvidenceNote], place: int) -> str:
    """Return the list of what stands beside an answer, with links to its sources at question `place`; "" for none."""
    if not notes:
        return ""
    return f'<ul class="notes">\n{joined_lines(_note(note, place) for note in notes)}\n</ul>'


def _note(note: EvidenceNote, place: int) -> str:
    note_class = _NOTE_CLASSES.get(note.sign.glyph, "quiet")
    line = f"{escaped_line(note.line)} " if note.line else ""
    return f'<li class="{note_class}"><span class="verdict">{_sign(note.sign)}</span> {line}{_refer(note.numbers, place)}</li>'


def _alternatives(alternatives: Sequence[EvidenceNote], place: int) -> str:
    if not alternatives:
        return ""
    lines = [f"<li>{escaped_line(note.line)} {_refer(note.numbers, place)}</li>" for note in alternatives]
    return f'<details class="also">\n<summary>Also possible: {len(alternatives)}</summary>\n<ul>\n{joined_lines(lines)}\n</ul>\n</details>'


def _sources(view: AnswerView, place: int) -> str:
    if not view.sources:
        return ""
    cited_above = () if view.parts else view.cited[:1]
    lines = [_source(source, place, sentence=source.n not in cited_above) for source in view.sources]
    return f'<section class="sources">\n<h3>Sources</h3>\n<ol>\n{joined_lines(lines)}\n</ol>\n</section>'


def _source(source: SourceView, place: int, *, sentence: bool) -> str:
    body = joined_lines(_source_parts(source, sentence))
    return f'<li id="q{place}-{source.n}">\n<span class="number">[{source.n}]</span>\n<div>\n{body}\n</div>\n</li>'


def _source_parts(source: SourceView, sentence: bool) -> Iterator[str]:
    yield f'<cite class="headline">{escaped_line(source.headline)}</cite>'
    yield f'<p class="soft">{" · ".join(escaped_line(part) for part in (source.outlet, source.author, source.day) if part)}</p>'
    if sentence:
        yield f"<blockquote>{marked_sentence(source)}</blockquote>"
    if source.address:
        yield f'<p class="soft">{address_html(source.address)}</p>'
    credit = f" · credited to {escaped_line(source.agency)}" if source.agency else ""
    file = f" in {escaped_line(source.file)}" if source.file else ""
    yield f'<p class="soft">{escaped_line(source.place)}{file}{credit}</p>'
    if source.remark:
        yield f'<p class="soft">{escaped_line(source.remark)}</p>'
    if source.copies:
        lines = joined_lines(f"<li>{escaped_line(copy)}</li>" for copy in source.copies)
        summary = f"<summary>Printed by {count_text(len(source.copies), 'article')}</summary>"
        yield f"<details>\n{summary}\n<ul>\n{lines}\n</ul>\n</details>"


def address_html(address: str) -> str:
    """Return a link whose text is the whole address, so that a link never says one thing and leads to another."""
    target = safe_link(address)
    if not target:
        return escaped_line(address)
    return f'<a href="{escape(target, quote=True)}" rel="noreferrer noopener">{escaped_line(target)}</a>'
