"""An answer, and an article, as lines to be read aloud: words instead of signs, nothing that depends on a column."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.article import Article
from index.text import clean, one_line
from tui.conversation.turn import Turn
from tui.presentation.answer_presenter import present_turn
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView
from tui.presentation.evidence import correction_line
from tui.presentation.wording import day_text

if TYPE_CHECKING:
    from qa.answer import Citation


def answer_lines(turn: Turn) -> Iterator[str]:
    """Yield what became of an answered turn."""
    if turn.answer is None:
        return
    view = present_turn(turn)
    yield from _question_and_filters(view)
    yield ", ".join((view.verdict.word, *view.facts_with_duration))
    if view.timeline:
        yield from (f"{line.line} [{line.n}]" for line in view.timeline)
        return
    if view.parts:
        yield from (line for line in (view.computed_line or view.message,) if line)
        yield from (f"{part.line} {_numbers(part.cited)}".rstrip() for part in view.parts)
    else:
        yield view.answer_line if view.cited else view.message
    yield from (_source(source) for source in view.main_sources)
    yield from (_note(note) for note in (*view.corrections, *view.differences, *view.alternatives))
    if view.sources:
        yield f"“show {view.sources[0].n}” prints the article."


def _question_and_filters(view: AnswerView) -> Iterator[str]:
    if view.news:
        yield f"standing question: {view.news}"
    if view.asked:
        yield f"asked: {view.asked}"
    if view.offered:
        yield f"or did you mean: {view.offered}"
    if view.time:
        yield view.time
    if view.filters:
        yield f"only {view.filters}"


def _source(source: SourceView) -> str:
    about = ", ".join(part for part in (source.line, source.copy_count) if part)
    change = f" ({source.change.word})" if source.change else ""
    remark = f" ({source.remark})" if source.remark else ""
    return f"[{source.n}] {about}{change}: {source.before}«{source.quote}»{source.after}{remark}"


def _note(note: EvidenceNote) -> str:
    return f"{note.sign.word}: {note.line} {_numbers(note.numbers)}"


def _numbers(numbers: Sequence[int]) -> str:
    return " ".join(f"[{n}]" for n in numbers)


def article_lines(article: Article, citation: "Citation | None") -> Iterator[str]:
    """Yield headline, source, address and file; corrections; the text with the cited sentence marked."""
    yield one_line(article.title)
    yield ", ".join(part for part in (one_line(article.outlet), one_line(article.author), day_text(article.published)) if part)
    yield from (one_line(part) for part in (article.url, article.path) if part)
    if citation is not None:
        yield from (correction_line(citation, note) for note in citation.corrections)
    yield ""
    yield from _mark_sentence(article, citation) if citation else clean(article.text).splitlines()


def _mark_sentence(article: Article, citation: "Citation") -> Iterator[str]:
    """Yield the text with the cited sentence on lines of its own, after `>>`."""
    start, end = citation.sentence_start, citation.sentence_start + len(citation.sentence)
    yield from clean(article.text[:start]).rstrip(" ").splitlines()
    yield from (f">> {line}" for line in clean(article.text[start:end]).splitlines())
    yield from clean(article.text[end:]).strip(" ").splitlines()
