"""A dossier as one HTML file: it loads nothing, runs nothing, and every text in it is escaped."""

from collections.abc import Iterator
from html import escape

from index.text import one_line
from tui.conversation.dossier_document import DossierDocument, DossierEntry
from tui.export.html import address_html, escaped_line, html_page, joined_lines, marked_sentence, notes_html
from tui.presentation.answer_presenter import present_source
from tui.presentation.pin_notes import pin_notes
from tui.presentation.wording import count_text, export_time_text


def dossier_html(dossier: DossierDocument) -> str:
    numbered = list(enumerate(dossier.entries, 1))
    body = [_head(dossier), *(_entry(entry, place) for place, entry in numbered)]
    notes = joined_lines(_footnote(entry, place) for place, entry in numbered)
    body.append(f'<section class="sources">\n<h3>Sources</h3>\n<ol>\n{notes}\n</ol>\n</section>' if numbered else "")
    return html_page(dossier.title, joined_lines(body))


def _head(dossier: DossierDocument) -> str:
    stamp = f'<time datetime="{dossier.exported.isoformat(timespec="minutes")}">{export_time_text(dossier.exported)}</time>'
    about = [count_text(len(dossier.entries), "quote"), stamp, *([escaped_line(dossier.archive)] if dossier.archive else [])]
    promise = "Every quote is a passage of an article, word for word."
    lines = [f'<p class="soft">{" · ".join(about)}</p>', f'<p class="soft">{promise}</p>']
    return f"<header>\n<h1>{escaped_line(dossier.title)}</h1>\n{joined_lines(lines)}\n</header>"


def _entry(entry: DossierEntry, place: int) -> str:
    pin, source = entry.pin, present_source(entry.pin.citation)
    heading = escaped_line(pin.question) or escaped_line(source.headline)
    mark = f'<sup><a id="q{place}" href="#f{place}">[{place}]</a></sup>'
    quote = f"<blockquote>\n<p>{marked_sentence(source)} {mark}</p>\n</blockquote>"
    parts = [
        "<article>",
        f'<h2><span class="number">{place}</span> {heading}</h2>',
        f"<p>{escaped_line(pin.note)}</p>" if pin.note else "",
        f"<figure>\n{quote}\n<figcaption>{escaped_line(source.line)}</figcaption>\n</figure>",
        f'<p class="soft">{escaped_line(source.remark)}</p>' if source.remark else "",
        notes_html(list(pin_notes(pin.citation, entry.change)), place),
        "</article>",
    ]
    return joined_lines(parts)


def _footnote(entry: DossierEntry, place: int) -> str:
    body = joined_lines(_footnote_parts(entry, place))
    return f'<li id="f{place}">\n<span class="number">[{place}]</span>\n<div>\n{body}\n</div>\n</li>'


def _footnote_parts(entry: DossierEntry, place: int) -> Iterator[str]:
    back = f'<a href="#q{place}" aria-label="back to the quote">↩</a>'
    if len(entry.footnote.splitlines()) > 1:
        text = "\n".join(escape(one_line(line) and line, quote=True) for line in entry.footnote.splitlines())
        yield f"<pre>{text}</pre>\n<p>{back}</p>"
        return
    address = one_line(entry.pin.citation.source.url)
    if address and entry.footnote.count(address) == 1:
        before, after = entry.footnote.split(address)
        yield f"<p>{escape(before, quote=True)}{address_html(address)}{escape(after, quote=True)} {back}</p>"
    else:
        yield f"<p>{escaped_line(entry.footnote)} {back}</p>"
