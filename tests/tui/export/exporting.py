"""Conversations to export: a plain one with every sort of turn, and one in which every string is hostile."""

from dataclasses import replace
from datetime import UTC, date, datetime

from index.article import Article, SourceRef
from index.filters import Filters
from qa.answer import Alternative, Answer, Correction, Disagreement
from tests.tui.scripted import TRIBUNE, AnswerParts, answered, cite, cost, not_found, reservoir
from tui.conversation.transcript import Transcript
from tui.conversation.turn import Turn

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


def turn(answer: Answer, question: str = "", **marks: str) -> Turn:
    """Return a turn; `marks` are changes of its sources: `n1="changed"`."""
    made = Turn(question or answer.question, changes={int(n[1:]): mark for n, mark in marks.items()})
    made.set_answer(answer)
    return made


def failed(error: str, question: str = "Fails?") -> Turn:
    made = Turn(question)
    made.set_error(error)
    return made


def conversation(*turns: Turn, name: str = "Alder reservoir fall") -> Transcript:
    return Transcript(name, "2 articles, 14 Aug 2024 – 16 Aug 2024", NOW, turns)


def full(question: str = "How full is the Alder reservoir?") -> Answer:
    """Return an answer with filters, a correction, a source that differs, an earlier word of the same source, and an alternative."""
    note = Correction("figures", SourceRef("a2", "Head", "Tribune"), 0, 5, "It held 36 per cent.")
    one, two, three = reservoir(question).citations
    return replace(
        reservoir(question),
        filters=Filters(since=date(2024, 1, 1), outlets=("Coastal Herald",)),
        citations=(replace(one, corrections=(note,), agency="Reuters"), two, three, cite(TRIBUNE, "worse, in 2011", 4)),
        disagreements=(Disagreement("worse, in 2011", (4,)),),
    )


def every_sort() -> Transcript:
    stopped = Turn("Stopped?", state="stopped")
    asking = Turn("Asking?", state="asking")
    missing = replace(cost("What did it cost?"), reasons=("no article mentions “Uruguay”",))
    return conversation(turn(full(), "How full is it?", n1="changed"), turn(missing), failed("No index."), stopped, asking)


EVIL = (
    "[/red] [@click=app.quit]quit[/] \x1b]52;c;aGFjaw==\x07\x1b[2J\x9b31m \u202eabc\u2066 <b>*bold*</b> [link=file:///etc]x[/link]",
    "</style><script>alert(1)</script>",
    "--> ]]> <!-- <!DOCTYPE html>",
    "</mark></blockquote></article><img src=x onerror=alert(1)>",
    '\' onmouseover=\'alert(1)\' " onfocus="alert(1)" autofocus="',
    "&lt;script&gt; &amp; &#60;b&#62; &copy &copy; &",
    "[a](javascript:alert(1)) ![b](https://evil.example/x.png) [c]: https://evil.example",
    "[^1]: a footnote [^1] [^note]",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "`code` ``more`` ```\nfence\n``` ~~~\nfence ~~struck~~ __x__ *a* **b** ***c***",
    "# head\n## head\n===\n---\n- item\n1. item\n+ item\n* item\n> quote",
    "- item",
    "12) item",
    "# head #",
    "=== $x^2$ $$y$$",
    "https://evil.example www.evil.example evil.com ftp://evil.example mailto:a@evil.com a@evil.com @name",
    "<https://evil.example> <a@evil.com> <!--x--> <?php ?> <![CDATA[x]]>",
    "ends in a backslash \\",
    "\\* \\[x\\](y) \\\\",
    "$(touch /tmp/x) ${x} {{x}} {% x %} :smile:",
    "\ud800 lone \u200b \x00",
    "“quoted”, he said.",
    "*",
    "_",
    "`",
)
ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//evil.example/x",
    'https://evil.example/" onclick="alert(1)',
    "https://evil.example/><script>alert(1)</script>",
    "https://bank.example@evil.example/",
    "https://evil.example\\@bank.example",
    "https://b\u0430nk.example/",
    "https://evil.example/a b",
    "https://evil.example/\x00x",
    "https://evil.example/?a=1&copy;=2",
    "https://fine.example/a_(b)*c*[d]`e`|f?x=1&y='2'#z",
)


def hostile(evil: str, url: str = "") -> Transcript:
    """Return a conversation with `evil` in every string that an article, a person or a path may give."""
    article = Article("evil" + evil, evil, f"ab{evil}cd {evil}.", date(2024, 1, 2), evil, evil, url or evil, evil, evil)
    note = Correction("correction", SourceRef(evil, evil, evil), 0, 5, evil)
    cited = (cite(article, evil, 1), cite(article, evil, 2))
    first = replace(cited[0], corrections=(note,), agency=evil, copies=(SourceRef(evil, outlet=evil),) * 2)
    other = Disagreement(evil, (2,))
    found = AnswerParts(0.5, (Alternative(evil, 0.1, (1, 2)),), (other,), (other,))
    limits = Filters(outlets=(evil,), authors=(evil,))
    yes = replace(answered(evil, 1, first, cited[1], parts=found), standalone=f"x {evil}", filters=limits)
    no = replace(not_found(evil, *cited), reasons=(evil,), filters=limits)
    turns = (turn(yes, n1="changed", n2=evil), turn(no), failed(evil, evil))
    return Transcript(evil, evil, NOW, turns)
