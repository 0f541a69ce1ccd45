"""The written form of a turn. Imports pydantic: to be imported inside functions, after the first paint."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from index.filters import ALL, Filters
from qa.answer import Answer


class TurnForm(BaseModel):
    """Fields that this version does not know are passed over: a newer one wrote them."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants")

    question: str
    filters: Filters = ALL
    state: Literal["answered", "failed", "stopped"]
    error: str = ""
    answer: Answer | None = None

    @model_validator(mode="after")
    def _an_answered_turn_has_its_answer(self) -> Self:
        if self.state == "answered" and self.answer is None:
            raise ValueError("the answer is missing")
        return self
