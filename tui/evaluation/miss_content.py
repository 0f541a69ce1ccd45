"""A missed question as a row of the list and as a page: its stage, what was right, what was given. All of it is cleaned here."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from index.text import one_line
from tui.presentation.verdict import Verdict
from tui.presentation.wording import count_text
from tui.ui.colors import ACCENT, MUTED

if TYPE_CHECKING:
    from qa.evaluation.misses.stages import Miss, MissStage
    from qa.evaluation.prediction import Prediction

STAGE_LABELS: "dict[MissStage, Verdict]" = {
    "not indexed": Verdict("◌", "not indexed", "bold $text-error"),
    "not retrieved": Verdict("○", "not retrieved", "bold $text-error"),
    "not read": Verdict("◔", "not read", "bold $text-warning"),
    "refused": Verdict("◐", "refused", "bold $foreground 70%"),
    "answered": Verdict("✗", "answered", "bold $text-error"),
}
"""The stages of `qa.evaluation.misses.stages`, in their order: the further the answer came, the fuller the sign."""

FIRST_PASSAGES = 10
"""Articles of the ranking on the page of a miss."""
_LONGEST = 200
"""Characters of a question or an answer in the list: a row shows no more of it."""
_GOLD = 40
"""Of a gold answer there, so that what was given is seen too."""


def stage_tally(numbers: "Mapping[MissStage, int]", width: int) -> Content:
    """How many were missed, and where, in rows of at most `width` cells; a stage stays with its number."""
    missed = sum(numbers.values())
    if not missed:
        return Content.styled("● nothing was missed", "bold $text-success")
    parts = [
        Content.assemble((f"{sign.glyph} {sign.word}", sign.style), f" {numbers[name]:,}")
        for name, sign in STAGE_LABELS.items()
        if numbers.get(name)
    ]
    rows = [Content.styled(f"{missed:,} missed", f"bold {ACCENT}")]
    for part in parts:
        longer = Content.assemble(rows[-1], (" · ", MUTED), part)
        rows = [*rows[:-1], longer] if longer.cell_length <= width else [*rows, part]
    return Content("\n").join(rows)


def miss_row(miss: "Miss") -> Content:
    """Stage and question; gold → what was given."""
    sign = STAGE_LABELS[miss.stage]
    return Content.assemble(
        (f"{sign.glyph} {sign.word}", sign.style),
        f"  {_cut(miss.prediction.question)}\n",
        ("  gold ", MUTED),
        _gold(miss.gold),
        (" → ", MUTED),
        miss_question(miss.prediction),
    )


def _gold(golds: tuple[str, ...]) -> str:
    """The first, and how many other wordings of it there are."""
    if not golds:
        return "no answer"
    more = f" or {len(golds) - 1} more" if len(golds) > 1 else ""
    return f"“{_cut(golds[0], _GOLD)}”{more}"


def miss_question(prediction: "Prediction") -> str:
    """`“71 per cent”, probability 0.90`; of a refusal, what it would have been."""
    guess = f"“{_cut(prediction.best_guess)}”, probability {prediction.confidence:.2f}" if prediction.best_guess else ""
    if prediction.answered:
        return guess
    return f"refused; best guess {guess}" if guess else "refused; no guess"


def miss_page(miss: "Miss") -> Content:
    """Everything that is known of it."""
    return Content("\n\n").join([_head(miss), _said(miss), _relevant(miss.prediction), _retrieved(miss.prediction)])


def _head(miss: "Miss") -> Content:
    from qa.evaluation.misses.stages import MISS_STAGES

    sign = STAGE_LABELS[miss.stage]
    return Content.assemble(
        (one_line(miss.prediction.question), f"bold {ACCENT}"),
        "\n\n",
        (f"{sign.glyph} {sign.word}", sign.style),
        (f"  {MISS_STAGES[miss.stage]}\n", MUTED),
        one_line(miss.where),
    )


def _said(miss: "Miss") -> Content:
    p = miss.prediction
    gold = " · ".join(f"“{one_line(gold)}”" for gold in miss.gold) or "no answer: the archive does not hold it"
    guess = f"“{one_line(p.best_guess)}”" if p.best_guess else "nothing"
    shown = guess if p.answered else f"refused; best guess {guess}"
    source = ("\nfrom   ", MUTED), one_line(p.best_guess_article or "nowhere")
    return Content.assemble(("gold   ", MUTED), gold, ("\ngiven  ", MUTED), shown, f", probability {p.confidence:.2f}", *source)


def _relevant(p: "Prediction") -> Content:
    ranks = {found.article: f"rank {rank}" for rank, found in enumerate(p.ranking, start=1)}
    lines = [f"{ranks.get(name, 'not among the first 20'):<24}{one_line(name)}" for name in p.relevant]
    return _section("Relevant articles", iter(lines), "none named: every text that holds a gold answer counts")


def _retrieved(p: "Prediction") -> Content:
    read = f"; the reader got {count_text(p.trace.given, 'passage')}" if p.trace else ""
    lines = (
        f"{rank:>2}  {one_line(found.article)}{'  ● relevant' if found.article in p.relevant else ''}"
        for rank, found in enumerate(p.ranking[:FIRST_PASSAGES], start=1)
    )
    return _section(f"Articles retrieved first{read}", lines, "none")


def _section(title: str, lines: Iterator[str], otherwise: str) -> Content:
    return Content.assemble((title, "bold"), "\n", "\n".join(lines) or otherwise)


def _cut(text: str, longest: int = _LONGEST) -> str:
    said = one_line(text)
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"
