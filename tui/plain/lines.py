"""An answer, and an article, as lines to be read aloud: words instead of signs, nothing that depends on a column."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.article import Article
from index.text import clean, one_line
from tui.conversation.turn import Turn, other_alternatives
from tui.presentation.evidence import corrected, correction_line, differences, refusal_text, report_count, who
from tui.presentation.verdict import SOURCE_CHANGES, verdict
from tui.presentation.wording import day_text, filters_text, milliseconds, nothing_near, sentence_parts, source_line

if TYPE_CHECKING:
    from qa.answer import Answer, Citation


def answer_lines(turn: Turn) -> Iterator[str]:
    """What became of an answered turn."""
    if turn.answer is not None:
        yield from _asked(turn, turn.answer)
        yield from _found(turn, turn.answer) if turn.is_found else _not_found(turn, turn.answer)
        if turn.sources:
            yield f"“show {turn.sources[0].n}” prints the article."


def _asked(turn: Turn, answer: "Answer") -> Iterator[str]:
    if turn.standalone:
        yield f"asked: {one_line(turn.standalone)}"
    if only := filters_text(answer.filters):
        yield f"only {only}"


def _found(turn: Turn, answer: "Answer") -> Iterator[str]:
    yield f"{verdict(answer).word}, {answer.confidence:.2f}, {report_count(answer)}, {milliseconds(answer.timings.total)}"
    yield f"“{one_line(answer.answer or '')}”"
    yield from (_numbered(answer.citation(n), turn) for n in answer.cited)
    yield from (f"corrected: {line}" for line in corrected(answer))
    for kind, other in differences(answer):
        yield f"{kind}: “{one_line(other.answer)}”, {who(answer, other.citations)} {_numbers(other.citations)}"
    for alternative in other_alternatives(answer):
        yield f"also: “{one_line(alternative.answer)}” {_numbers(alternative.citations)}"


def _not_found(turn: Turn, answer: "Answer") -> Iterator[str]:
    yield f"not found, best guess {answer.confidence:.2f}, {milliseconds(answer.timings.total)}"
    if turn.sources or answer.reasons:
        yield f"{refusal_text(answer)}{' Nearest evidence:' if turn.sources else ''}"
    else:
        yield f"The articles do not say: {nothing_near(answer)}"
    yield from (_numbered(citation, turn) for citation in turn.sources)


def _numbers(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[{n}]" for n in numbers)


def _numbered(citation: "Citation", turn: Turn) -> str:
    before, quote, after = sentence_parts(citation)
    mark = SOURCE_CHANGES.get(turn.changes.get(citation.n, ""))
    return f"[{citation.n}] {source_line(citation)}{f' ({mark.word})' if mark else ''}: {before}«{quote}»{after}"


def article_lines(article: Article, citation: "Citation | None") -> Iterator[str]:
    """Headline, source, address and file; corrections; the text with the cited sentence marked."""
    yield one_line(article.title)
    yield ", ".join(part for part in (one_line(article.outlet), one_line(article.author), day_text(article.published)) if part)
    yield from (one_line(part) for part in (article.url, article.path) if part)
    if citation is not None:
        yield from (correction_line(citation, note) for note in citation.corrections)
    yield ""
    yield from _marked(article, citation) if citation else clean(article.text).splitlines()


def _marked(article: Article, citation: "Citation") -> Iterator[str]:
    """The text with the cited sentence on lines of its own, after `>>`."""
    start, end = citation.sentence_start, citation.sentence_start + len(citation.sentence)
    yield from clean(article.text[:start]).rstrip(" ").splitlines()
    yield from (f">> {line}" for line in clean(article.text[start:end]).splitlines())
    yield from clean(article.text[end:]).strip(" ").splitlines()
