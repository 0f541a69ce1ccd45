"""A missed question as a row of the list and as a page: its stage, the gold answer, the answer given. All text is cleaned here."""

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
"""Articles of the ranking that the page of a miss shows."""
_MAX_CHARACTERS = 200
"""Characters of a question or an answer in the list: a row shows no more."""
_MAX_GOLD_CHARACTERS = 40
"""Characters of a gold answer in the list: the answer given must fit beside it."""


def stage_tally(numbers: "Mapping[MissStage, int]", width: int) -> Content:
    """Return the number of misses, and that of each stage, in rows of at most `width` cells; a stage stays with its number."""
    total = sum(numbers.values())
    if not total:
        return Content.styled("● nothing was missed", "bold $text-success")
    parts = [
        Content.assemble((f"{sign.glyph} {sign.word}", sign.style), f" {numbers[name]:,}")
        for name, sign in STAGE_LABELS.items()
        if numbers.get(name)
    ]
    rows = [Content.styled(f"{total:,} missed", f"bold {ACCENT}")]
    for part in parts:
        longer = Content.assemble(rows[-1], (" · ", MUTED), part)
        rows = [*rows[:-1], longer] if longer.cell_length <= width else [*rows, part]
    return Content("\n").join(rows)


def miss_row(miss: "Miss") -> Content:
    """Return stage and question, and below them: gold → answer given."""
    sign = STAGE_LABELS[miss.stage]
    return Content.assemble(
        (f"{sign.glyph} {sign.word}", sign.style),
        f"  {_shorten(miss.prediction.question)}\n",
        ("  gold ", MUTED),
        _gold(miss.gold),
        (" → ", MUTED),
        given_answer_text(miss.prediction),
    )


def _gold(golds: tuple[str, ...]) -> str:
    """Return the first gold answer, and how many other wordings of it there are."""
    if not golds:
        return "no answer"
    more = f" or {len(golds) - 1} more" if len(golds) > 1 else ""
    return f"“{_shorten(golds[0], _MAX_GOLD_CHARACTERS)}”{more}"


def given_answer_text(prediction: "Prediction") -> str:
    """Return `“71 per cent”, probability 0.90`; of a refusal, its best guess."""
    guess = f"“{_shorten(prediction.best_guess)}”, probability {prediction.confidence:.2f}" if prediction.best_guess else ""
    if prediction.answered:
        return guess
    return f"refused; best guess {guess}" if guess else "refused; no guess"


def miss_page(miss: "Miss") -> Content:
    """Return everything that is known of a miss."""
    return Content("\n\n").join(
        [_head(miss), _gold_and_best_guess(miss), _relevant(miss.prediction), _ranking(miss.prediction)]
    )


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


def _gold_and_best_guess(miss: "Miss") -> Content:
    p = miss.prediction
    gold = " · ".join(f"“{one_line(gold)}”" for gold in miss.gold) or "no answer: the archive does not hold it"
    guess = f"“{one_line(p.best_guess)}”" if p.best_guess else "nothing"
    best_guess = guess if p.answered else f"refused; best guess {guess}"
    source = ("\nfrom   ", MUTED), one_line(p.best_guess_article or "nowhere")
    return Content.assemble(
        ("gold   ", MUTED), gold, ("\ngiven  ", MUTED), best_guess, f", probability {p.confidence:.2f}", *source
    )


def _relevant(p: "Prediction") -> Content:
    ranks = {hit.article: f"rank {rank}" for rank, hit in enumerate(p.ranking, start=1)}
    lines = [f"{ranks.get(name, 'not among the first 20'):<24}{one_line(name)}" for name in p.relevant]
    return _section("Relevant articles", iter(lines), "none named: every text that holds a gold answer counts")


def _ranking(p: "Prediction") -> Content:
    note = f"; the reader got {count_text(p.trace.passages_read, 'passage')}" if p.trace else ""
    lines = (
        f"{rank:>2}  {one_line(hit.article)}{'  ● relevant' if hit.article in p.relevant else ''}"
        for rank, hit in enumerate(p.ranking[:FIRST_PASSAGES], start=1)
    )
    return _section(f"Articles retrieved first{note}", lines, "none")


def _section(title: str, lines: Iterator[str], otherwise: str) -> Content:
    return Content.assemble((title, "bold"), "\n", "\n".join(lines) or otherwise)


def _shorten(text: str, longest: int = _MAX_CHARACTERS) -> str:
    line = one_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
