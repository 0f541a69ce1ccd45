"""The contract of shapes: how a system writes an article as a JSON object."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record

ContractRecord: TypeAlias = dict[str, JsonValue]
"""The fields of the contract with their values: those of `FIELD_NAMES`."""


@dataclass(frozen=True, slots=True)
class NoArticle:
    """The reason why a record is no article."""

    reason: str


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A way of writing articles as objects."""

    name: str
    fits: Callable[[Record], bool]
    fields: Callable[[Record], ContractRecord | NoArticle]
    """Returns the record with the names of the contract."""
