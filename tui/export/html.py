"""A conversation as one HTML file: it loads nothing, runs nothing, and every text in it is escaped."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from index.text import one_line
from tui.conversation.transcript import Transcript
from tui.export.html_style import HTML_STYLE
from tui.export.links import safe_link
from tui.presentation.answer_presenter import present_turn
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView
from tui.presentation.verdict import Verdict
from tui.presentation.wording import count_text, day_text

_LONG_QUOTE = 140
"""Characters from which a quote is set smaller."""
_NOTE_CLASSES = {"✎": "warned", "⚠": "warned", "✗": "error"}
"""Glyph of a note → its class; the others are quiet."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(conversation: Transcript) -> str:
    views = [present_turn(turn) for turn in conversation.turns]
    body = [_head(conversation), _contents(views), *(_article(view, place) for place, view in enumerate(views, 1))]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(conversation.title)}</title>\n<style>{HTML_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{_lines(body)}\n</main>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(one_line(text), quote=True)


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


def _head(conversation: Transcript) -> str:
    when = f"{day_text(conversation.exported.date())}, {conversation.exported:%H:%M %Z}".rstrip()
    stamp = f'<time datetime="{conversation.exported.isoformat(timespec="minutes")}">{_text(when)}</time>'
    about = f"{count_text(len(conversation.turns), 'question')} · {stamp} · {_text(conversation.archive)}"
    promise = "Every answer is a passage of an article, word for word."
    return (
        f'<header>\n<h1>{_text(conversation.title)}</h1>\n<p class="soft">{about}</p>\n<p class="soft">{promise}</p>\n</header>'
    )


def _contents(views: Sequence[AnswerView]) -> str:
    lines = [
        f'<li><span class="number">{place}</span><a href="#q{place}">{_question(view)}</a>'
        f'<span class="verdict {_class(view.verdict)}">{_sign(view.verdict)}</span></li>'
        for place, view in enumerate(views, 1)
    ]
    return f'<nav aria-label="Questions">\n<ol>\n{_lines(lines)}\n</ol>\n</nav>'


def _question(view: AnswerView) -> str:
    return _text(view.question) or "(no question)"


def _class(verdict: Verdict) -> str:
    return verdict.word.replace(" ", "-")


def _sign(verdict: Verdict) -> str:
    return f"{_text(verdict.glyph)} {_text(verdict.word)}"


def _article(view: AnswerView, place: int) -> str:
    facts = "".join(f" · {_text(fact)}" for fact in view.facts_with_duration)
    parts = [
        f'<article id="q{place}" class="{_class(view.verdict)}">',
        f'<h2><span class="number">{place}</span> {_question(view)}</h2>',
        f'<p class="soft">Asked as: {_text(view.asked)}</p>' if view.asked else "",
        f'<p class="soft">{_text(view.time)}</p>' if view.time else "",
        f'<p class="soft">Only: {_text(view.filters)}</p>' if view.filters else "",
        f'<p class="verdict">{_sign(view.verdict)}<span class="soft">{facts}</span></p>',
        f"<p>{_text(view.message)}</p>" if view.message else "",
        f"<p>{_text(view.computed_line)}</p>" if view.computed else "",
        _parts(view, place) if view.parts else _quote(view, place) if view.answer else "",
        _notes(view.notes, place),
        _sources(view, place),
        _alternatives(view.alternatives, place),
        "</article>",
    ]
    return _lines(parts)


def _quote(view: AnswerView, place: int) -> str:
    """Return the answer in large type, and below it the sentence of its first source."""
    first = view.source(view.cited[0])
    size = "quote long" if len(view.answer) > _LONG_QUOTE else "quote"
    sentence = "" if first.is_whole_sentence else f"<p>{_marked_sentence(first)}</p>\n"
    where = f"{_text(first.day)}, <cite>{_text(first.outlet)}</cite> {_refer(view.cited, place)}"
    struck = f" <s>“{_text(view.corrected_from)}”</s>" if view.corrected_from else ""
    blockquote = f'<blockquote>\n<p class="{size}">“{_text(view.answer)}”{struck}</p>\n{sentence}</blockquote>'
    return f"<figure>\n{blockquote}\n<figcaption>{where}</figcaption>\n</figure>"


def _parts(view: AnswerView, place: int) -> str:
    lines = [f"<li>{_text(part.line)} {_refer(part.cited, place)}</li>" for part in view.parts]
    return f'<ul class="notes">\n{_lines(lines)}\n</ul>'


def _marked_sentence(source: SourceView) -> str:
    """Return the sentence with its quote marked; white space beside the quote is kept, as one space."""
    return f"{escape(source.before)}<mark>{escape(source.quote)}</mark>{escape(source.after)}"


def _refer(numbers: Sequence[int], place: int) -> str:
    return " ".join(f'<a href="#q{place}-{n}">[{n}]</a>' for n in numbers)


def _notes(notes: Sequence[EvidenceNote], place: int) -> str:
    if not notes:
        return ""
    return f'<ul class="notes">\n{_lines(_note(note, place) for note in notes)}\n</ul>'


def _note(note: EvidenceNote, place: int) -> str:
    note_class = _NOTE_CLASSES.get(note.sign.glyph, "quiet")
    line = f"{_text(note.line)} " if note.line else ""
    return f'<li class="{note_class}"><span class="verdict">{_sign(note.sign)}</span> {line}{_refer(note.numbers, place)}</li>'


def _alternatives(alternatives: Sequence[EvidenceNote], place: int) -> str:
    if not alternatives:
        return ""
    lines = [f"<li>{_text(note.line)} {_refer(note.numbers, place)}</li>" for note in alternatives]
    return f'<details class="also">\n<summary>Also possible: {len(alternatives)}</summary>\n<ul>\n{_lines(lines)}\n</ul>\n</details>'


def _sources(view: AnswerView, place: int) -> str:
    if not view.sources:
        return ""
    cited_above = () if view.parts else view.cited[:1]
    lines = [_source(source, place, sentence=source.n not in cited_above) for source in view.sources]
    return f'<section class="sources">\n<h3>Sources</h3>\n<ol>\n{_lines(lines)}\n</ol>\n</section>'


def _source(source: SourceView, place: int, *, sentence: bool) -> str:
    body = _lines(_source_parts(source, sentence))
    return f'<li id="q{place}-{source.n}">\n<span class="number">[{source.n}]</span>\n<div>\n{body}\n</div>\n</li>'


def _source_parts(source: SourceView, sentence: bool) -> Iterator[str]:
    yield f'<cite class="headline">{_text(source.headline)}</cite>'
    yield f'<p class="soft">{" · ".join(_text(part) for part in (source.outlet, source.author, source.day) if part)}</p>'
    if sentence:
        yield f"<blockquote>{_marked_sentence(source)}</blockquote>"
    if source.address:
        yield f'<p class="soft">{_address(source.address)}</p>'
    credit = f" · credited to {_text(source.agency)}" if source.agency else ""
    file = f" in {_text(source.file)}" if source.file else ""
    yield f'<p class="soft">{_text(source.place)}{file}{credit}</p>'
    if source.remark:
        yield f'<p class="soft">{_text(source.remark)}</p>'
    if source.copies:
        lines = _lines(f"<li>{_text(copy)}</li>" for copy in source.copies)
        summary = f"<summary>Printed by {count_text(len(source.copies), 'article')}</summary>"
        yield f"<details>\n{summary}\n<ul>\n{lines}\n</ul>\n</details>"


def _address(address: str) -> str:
    """Return a link whose text is the whole address, so that a link never says one thing and leads to another."""
    target = safe_link(address)
    if not target:
        return _text(address)
    return f'<a href="{escape(target, quote=True)}" rel="noreferrer noopener">{_text(target)}</a>'
