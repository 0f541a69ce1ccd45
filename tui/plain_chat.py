"""`pullquote chat --plain`: a line in, an answer out, no control of the screen. For screen readers, and for pipes."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from index.article import Article
from index.errors import PullquoteError
from index.filters import Filters
from index.text import clean, one_line
from tui.asker import Asker
from tui.evidence_words import corrected, differences, lacking, reports, who
from tui.glyphs import verdict
from tui.turn import Turn, beside
from tui.wording import counted, day, milliseconds, nothing_near, sentence_parts, source_line

if TYPE_CHECKING:
    from qa.answer import Answer, Citation

Write = Callable[[str], None]


def run_on_terminal(asker: Asker, filters: Filters | None = None) -> None:
    """The dialogue on stdin and stdout; closes the asker."""
    print(f"{counted(asker.archive.manifest.articles, 'article')}. Ask; “quit” ends.", file=sys.stderr)
    try:
        run(asker, _typed(), print, filters)
    finally:
        asker.close()


def _typed() -> Iterator[str]:
    """Lines of stdin to its end or Ctrl+C, with a prompt where a person types them."""
    try:
        while True:
            if sys.stdin.isatty():
                print("> ", end="", file=sys.stderr, flush=True)
            line = sys.stdin.readline()
            if not line:
                return
            yield line
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise


def run(asker: Asker, questions: Iterable[str], write: Write, filters: Filters | None = None) -> None:
    """Answer line by line. `show N` prints the article of the last answer's source N; `quit` ends."""
    turn: Turn | None = None
    for line in questions:
        words = line.split()
        if words in (["quit"], ["exit"]):
            return
        if len(words) == 2 and words[0] == "show" and words[1].isdecimal():
            _guarded(_show(asker, turn, int(words[1])), write)
        elif words:
            turn = Turn(line.strip())
            _guarded(_ask(asker, turn, filters), write)


def _guarded(said: Iterator[str], write: Write) -> None:
    """What is said in place of an error, and when the person interrupts."""
    try:
        for line in said:
            write(line)
    except PullquoteError as error:
        write(f"error: {one_line(str(error))}")
    except KeyboardInterrupt:
        write("Stopped.")


def _ask(asker: Asker, turn: Turn, filters: Filters | None) -> Iterator[str]:
    answer = asker.ask(turn.question, filters)
    turn.answered(answer)
    yield from _found(turn, answer) if turn.found else _not_found(turn, answer)


def _found(turn: Turn, answer: "Answer") -> Iterator[str]:
    yield f"{verdict(answer).word}, {answer.confidence:.2f}, {reports(answer)}, {milliseconds(answer.timings.total)}"
    yield f"“{one_line(answer.answer or '')}”"
    yield from (_numbered(answer.citation(n)) for n in answer.cited)
    yield from (f"corrected: {line}" for line in corrected(answer))
    for kind, other in differences(answer):
        yield f"{kind}: “{one_line(other.answer)}”, {who(answer, other.citations)} {_numbers(other.citations)}"
    for alternative in beside(answer):
        yield f"also: “{one_line(alternative.answer)}” {_numbers(alternative.citations)}"
    yield from _hint(turn)


def _not_found(turn: Turn, answer: "Answer") -> Iterator[str]:
    yield f"not found, best guess {answer.confidence:.2f}, {milliseconds(answer.timings.total)}"
    if turn.sources or answer.missing:
        yield f"{lacking(answer)}{' Nearest evidence:' if turn.sources else ''}"
    else:
        yield f"The articles do not say: {nothing_near(answer)}"
    yield from (_numbered(citation) for citation in turn.sources)
    yield from _hint(turn)


def _hint(turn: Turn) -> Iterator[str]:
    if turn.sources:
        yield f"“show {turn.sources[0].n}” prints the article."


def _numbers(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[{n}]" for n in numbers)


def _numbered(citation: "Citation") -> str:
    before, quote, after = sentence_parts(citation)
    return f"[{citation.n}] {source_line(citation)}: {before}«{quote}»{after}"


def _show(asker: Asker, turn: Turn | None, n: int) -> Iterator[str]:
    citation = turn.source(n) if turn else None
    if citation is None:
        yield f"There is no source {n}. Ask a question first, then “show” one of its numbers."
        return
    article = asker.archive.catalogue.article(citation.article)
    yield one_line(article.title)
    yield ", ".join(part for part in (one_line(article.outlet), one_line(article.author), day(article.published)) if part)
    yield from (one_line(part) for part in (article.url, article.path) if part)
    yield ""
    yield from _marked(article, citation)


def _marked(article: Article, citation: "Citation") -> Iterator[str]:
    """The text with the cited sentence on lines of its own, after `>>`."""
    start, end = citation.sentence_start, citation.sentence_start + len(citation.sentence)
    yield from clean(article.text[:start]).rstrip(" ").splitlines()
    yield from (f">> {line}" for line in clean(article.text[start:end]).splitlines())
    yield from clean(article.text[end:]).strip(" ").splitlines()
