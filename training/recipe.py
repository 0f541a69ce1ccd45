"""The settings of a training run: one TOML file, checked before anything is read."""

import tomllib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RecipeSource(_Strict):
    """A file of rows."""

    path: str
    titled: bool = False
    """Whether a row's title says what its text is about, and may go in front of it."""
    research_only: bool = False
    """Whether its terms allow research only, or nobody states them."""
    held: float = 0.0
    """The share of its rows kept from training: whole titles, or whole texts where they have no title."""
    held_questions: str = ""
    """A file of questions. Rows that ask one of them are kept from training: blends and calibrators are fitted on these."""
    articles: str = ""
    """A file of articles, where `path` holds questions about them, without their text; it stands beside the recipe then."""


class RecipeTake(_Strict):
    """The rows that a round takes from one source, and how it changes them."""

    source: str
    rows: int | None = None
    """Size of a sample; None takes all."""
    characters: int = 700
    """Contexts longer than this are cut to whole sentences around an answer."""
    widen: int = 0
    """Most sentences of other rows that are put around a context."""
    rivals: float = 0.0
    """How many hard negatives a question gets, on average."""
    cut_away: float = 0.0
    """The share of questions that also see their context without the answer."""
    exchanged: float = 0.0
    """The share of questions that are also asked with another name or number, which the context does not answer."""
    opposed: float = 0.0
    """The share of questions that are also asked with a word turned into its opposite, or denied."""
    inlined: float = 0.0
    """The share of questions replaced by a sentence of the context with a question word in place of the answer."""
    prefaced: float = 0.0
    """The share of questions after a statement from their context."""
    together: int = 0
    """Rows of one question read together, one of them with an answer; 0 leaves each row alone."""

    @model_validator(mode="after")
    def _together_alone(self) -> Self:
        changed = self.cut_away or self.exchanged or self.opposed or self.inlined or self.prefaced or self.widen
        if self.together and (self.rivals or changed):
            raise ValueError(f"{self.source}: rows taken together are taken as they are")
        return self


class RecipeRound(_Strict):
    name: str
    takes: tuple[RecipeTake, ...] = Field(alias="take")


class Recipe(_Strict):
    encoder: Literal["minilm", "mpnet"] = "minilm"
    """The pretrained encoder: all-MiniLM-L6-v2, or all-mpnet-base-v2."""
    early_layer: int = 0
    """A layer of mpnet after which the outputs are trained too, so that the model can be cut there; 0 for none."""
    early_weight: float = 0.0
    """Weight in the loss of the outputs after `early_layer`."""
    taught: float = 0.0
    """Weight of the teacher's distributions in the loss, where a run has a teacher; the answers have the rest."""
    temperature: float = 1.0
    """Softens the distributions of teacher and model."""
    seed: int
    learning_rate: float
    warm_up: float
    """The share of all tokens over which the learning rate rises."""
    cool_down: float
    """The share of all tokens over which it falls to 0 at the end."""
    weight_decay: float
    batch_tokens: int
    """Most padded tokens of a batch."""
    answerable_weight: float
    """Weight in the loss of the cross-entropy of "does this passage answer"."""
    shared_weight: float
    """Weight in the loss of the cross-entropy normalised over all passages of a question."""
    front: float
    """The share of rows that keep their title and date in front."""
    dated: float = 0.0
    """The share of groups with titles whose undated rows get a date drawn at random: in use every passage has one."""
    plain_question: float
    """The share of questions that lose their question word and mark, as people type into a search box."""
    average: float
    """Decay per step of the moving average of the weights, which is shipped."""
    measured: tuple[str, ...]
    """Sources on which nothing is trained: neither their questions nor their contexts are used."""
    pool: tuple[str, ...]
    """Sources whose contexts serve as hard negatives."""
    pool_articles: tuple[str, ...]
    """Files of articles, one `{"title", "date", "text"}` per line, whose passages serve as hard negatives too."""
    sources: dict[str, RecipeSource]
    rounds: tuple[RecipeRound, ...] = Field(alias="round")

    def with_free_sources(self) -> "Recipe":
        """Return the recipe without the sources whose terms are for research only; rounds that lose every row are left out."""
        free = {name for name, source in self.sources.items() if not source.research_only}
        rounds = [
            kept.model_copy(update={"takes": takes})
            for kept in self.rounds
            if (takes := tuple(take for take in kept.takes if take.source in free))
        ]
        pool = tuple(name for name in self.pool if name in free)
        sources = {name: source for name, source in self.sources.items() if name in free or name in self.measured}
        return self.model_copy(update={"rounds": tuple(rounds), "pool": pool, "sources": sources})


def read_recipe(path: Path) -> Recipe:
    """Read a recipe. Settings and sources that it does not give come from the run before it, which `after` names, in the same folder.

    Raise `pydantic.ValidationError` where a setting is missing, unknown or of another kind.
    """
    return Recipe.model_validate(_read(path))


def _read(path: Path) -> dict[str, Any]:
    own = tomllib.loads(path.read_text(encoding="utf-8"))
    before = own.pop("after", None)
    if not before:
        return own
    earlier = _read(path.parent / before)
    sources = {**earlier.get("sources", {}), **own.get("sources", {})}
    return {**earlier, **own, "sources": sources}
