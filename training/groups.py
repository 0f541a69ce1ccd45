"""Makes groups of rows for a round of a recipe: a question's passage with its rivals, read and normalised together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from index.day_words import padded_day
from qa.evaluation.exam.perturbation import capitalised_names, perturbed
from training.held_out import split_by_question, split_by_text, without_measured
from training.negatives import NegativePool
from training.opposites import opposed
from training.quizzed import inlined, prefaced
from training.recipe import Recipe, RecipeRound, RecipeSource, RecipeTake
from training.rows import TrainingRow, read_articles, read_asked, read_questions, read_rows
from training.windows import cut_away, widened, window

RowGroup = tuple[TrainingRow, ...]

_BESIDE = Path(__file__).parent
"""Where the recipes and questions of our own stand."""

_PASSAGE = 700
"""Most characters of a passage of the pool."""

_FIRST_DAY, _DAYS = date(2005, 1, 1), 20 * 365
"""The range of days that an undated row may get."""

_ASKING = re.compile(
    r"^(?:who|what|which|when|where|how many|how much)\s+(?:(?:is|was|are|were|did|does|do)\s+)?(?:the\s+)?", re.I
)


class TrainingData:
    """The rows of every source of a recipe, without those that are held out."""

    def __init__(self, recipe: Recipe, folder: Path) -> None:
        self._recipe, self._folder = recipe, folder
        self.sources: dict[str, list[TrainingRow]] = {}
        self.held_out: dict[str, list[TrainingRow]] = {}
        for name, source in recipe.sources.items():
            self.sources[name], self.held_out[name] = _read_source(source, folder)
        for name in recipe.measured:
            self.held_out[name] = self.sources.pop(name)
        measured = [row for rows in self.held_out.values() for row in rows]
        self.sources = {name: without_measured(rows, measured) for name, rows in self.sources.items()}
        self._pool: NegativePool | None = None

    def groups(self, part: RecipeRound) -> list[RowGroup]:
        """Return the round's groups, the same for the same recipe. Each take draws its own questions, windows and rivals."""
        return [
            group for i, take in enumerate(part.takes) for group in self._groups_of_take(take, f"{part.name}:{i}:{take.source}")
        ]

    @property
    def pool(self) -> NegativePool:
        if self._pool is None:
            articles = [row for path in self._recipe.pool_articles for row in read_articles(self._folder / path, _PASSAGE)]
            self._pool = NegativePool([row for name in self._recipe.pool for row in self.sources[name]] + articles)
        return self._pool

    def _groups_of_take(self, take: RecipeTake, key: str) -> Iterator[RowGroup]:
        random = Random(f"{self._recipe.seed}:{key}")
        rows = self.sources[take.source]
        if take.rows is not None and take.rows < len(rows):
            rows = random.sample(rows, take.rows)
        if take.together:
            yield from (self._varied(group, random) for group in groups_by_question(rows, take.together, random))
            return
        known = sorted({name for row in rows for name in capitalised_names(row.question)}) if take.exchanged else []
        for plainly in rows:
            row = _reworded(plainly, take, random) if take.inlined or take.prefaced else plainly
            group = self._group(row, take, random)
            yield self._varied(group, random)
            exchanged = perturbed(row.question, row.context, known, random) if random.random() < take.exchanged else None
            turns = (
                take.opposed and row.spans and random.random() < take.opposed
            )  # without a share nothing is drawn: plans stay as they were
            turned = opposed(row.question, row.context, random) if turns else None
            for other in filter(None, (exchanged, turned)):
                yield self._varied((replace(group[0], question=other, spans=()),), random)

    def _group(self, row: TrainingRow, take: RecipeTake, random: Random) -> RowGroup:
        rivals = self._rivals(row, take, random) if row.spans else []
        away = cut_away(row, take.characters, random) if row.spans and random.random() < take.cut_away else None
        context_row = window(row, take.characters, random)
        if take.widen:
            context_row = widened(
                context_row, _others(self.sources[take.source], random.randint(0, take.widen), row, random), random
            )
        return (context_row, *rivals, *([away] if away else []))

    def _rivals(self, row: TrainingRow, take: RecipeTake, random: Random) -> list[TrainingRow]:
        count = int(take.rivals) + (random.random() < take.rivals % 1)
        if not count:
            return []
        hardest = self.pool.hardest(row, 3 * count)
        return [window(rival, take.characters, random) for rival in random.sample(hardest, min(count, len(hardest)))]

    def _varied(self, group: RowGroup, random: Random) -> RowGroup:
        """Vary the question, as some people would type it, and keep or drop the titles, alike for all rows of the group.

        Where the first row has no title, its rivals lose theirs: a title would give them away.
        """
        question = (
            without_question_word(group[0].question) if random.random() < self._recipe.plain_question else group[0].question
        )
        titled, dated = random.random() < self._recipe.front, random.random() < self._recipe.dated
        titled = titled and bool(group[0].title)
        return tuple(
            replace(
                row,
                question=question,
                title=row.title if titled else "",
                date=row.date or (_any_day(random) if dated else ""),
            )
            for row in group
        )


def _read_source(source: RecipeSource, folder: Path) -> tuple[list[TrainingRow], list[TrainingRow]]:
    """Return the rows of a source to train on, and those held out."""
    if source.articles:
        rows = read_questions(_BESIDE / source.path, folder / source.articles)
    else:
        rows = read_rows(folder / source.path, source.titled)
    if source.held_questions:
        return split_by_question(rows, read_asked(folder / source.held_questions))
    return split_by_text(rows, source.held) if source.held else (rows, [])


def groups_by_question(rows: Sequence[TrainingRow], count: int, random: Random) -> Iterator[RowGroup]:
    """Yield each row with an answer and up to `count` - 1 rows of its question that have none, then the rest one by one."""
    by_question: dict[str, list[TrainingRow]] = {}
    for row in rows:
        by_question.setdefault(row.question, []).append(row)
    for same in by_question.values():
        without = [row for row in same if not row.spans]
        random.shuffle(without)
        for row in same:
            if row.spans:
                yield (row, *without[: count - 1])
                without = without[count - 1 :]
        yield from ((row,) for row in without)


def _reworded(row: TrainingRow, take: RecipeTake, random: Random) -> TrainingRow:
    """Return the row with its question as a quiz would put it, for the take's share of rows."""
    drawn = random.random()
    if drawn < take.inlined:
        return inlined(row, random)
    return prefaced(row, random) if drawn < take.inlined + take.prefaced else row


def _any_day(random: Random) -> str:
    """Return a day as it is written in front of a passage."""
    return padded_day(_FIRST_DAY + timedelta(days=random.randrange(_DAYS)))


def without_question_word(question: str) -> str:
    """Return the question without its question word and mark."""
    return _ASKING.sub("", question).rstrip(" ?") or question


def _others(rows: Sequence[TrainingRow], count: int, row: TrainingRow, random: Random) -> list[str]:
    answers = [answer.lower() for answer in row.answers]
    drawn = [random.choice(rows).context for _ in range(count)]
    return [context for context in drawn if context != row.context and not any(a in context.lower() for a in answers)]
