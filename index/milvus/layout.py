"""The collections of an archive on Milvus. There are two sets of them: one is current, the other holds the generation before.

| collection | a row is | key |
|---|---|---|
| passages | a passage: vector, term weights, terms in order, and what filters ask | article × 2²⁰ + its number |
| articles | an article: term weights of its whole text, and what filters ask | article |
| texts | a piece of an article as JSON | `piece_key` |
| terms | a piece of the term statistics, those of one first letter together | `piece_key` |
| meta | a piece of the manifest, the calendar, the names and the headlines | `piece_key` |

The alias with the archive's name points to `meta` of the current set. One alias, so that a switch is whole.
"""

from dataclasses import dataclass, replace

from index.store.dense import FLAT_LIMIT

PASSAGE_BITS = 20
"""An article has fewer than a million passages."""
FILTER_FIELDS = ("article", "day", "outlet", "author", "section", "language")
"""The numbers that filters ask for, in passages and in articles."""
ARTICLE_FIELDS = ("identity", "address", "copy", "story")
"""Further numbers of an article."""
PLACEHOLDER = (0.0, 1.0)
"""A collection of Milvus must have a vector; those of texts have this one."""
VARCHAR_BYTES = 65_535
_SLOTS = ("a", "b")


@dataclass(frozen=True, slots=True)
class CollectionSet:
    """One of the two sets of collections of an archive."""

    archive: str
    letter: str

    @classmethod
    def of_meta(cls, collection: str) -> "CollectionSet":
        """Return the set that this collection `meta` belongs to."""
        archive, letter, _ = collection.rsplit("_", 2)
        return cls(archive, letter)

    @property
    def other(self) -> "CollectionSet":
        return CollectionSet(self.archive, _SLOTS[1 - _SLOTS.index(self.letter)])

    @property
    def passages(self) -> str:
        return self._named("passages")

    @property
    def articles(self) -> str:
        return self._named("articles")

    @property
    def texts(self) -> str:
        return self._named("texts")

    @property
    def terms(self) -> str:
        return self._named("terms")

    @property
    def meta(self) -> str:
        return self._named("meta")

    def _named(self, kind: str) -> str:
        return f"{self.archive}_{self.letter}_{kind}"


def first_slot(archive: str) -> CollectionSet:
    return CollectionSet(archive, _SLOTS[0])


def passage_key(article: int, number: int) -> int:
    return (article << PASSAGE_BITS) + number


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """The fields of a collection, all of them whole numbers but the vectors and the texts."""

    key: str
    numbers: tuple[str, ...]
    """Each has an index: filters ask for it."""
    further_numbers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    dense: str = ""
    """The field of a dense vector; "" for none."""
    dimension: int = 0
    is_exact: bool = True
    """Whether a search compares every dense vector; otherwise it goes through a graph (HNSW)."""
    sparse: str = ""


def passages_plan(dimension: int, expected: int) -> CollectionPlan:
    """Return the plan for so many passages. Their vectors are compared exactly up to the number up to which a local archive does."""
    plan = CollectionPlan("key", FILTER_FIELDS, ("start", "end"), ("terms",), "dense", dimension, expected <= FLAT_LIMIT)
    return replace(plan, sparse="weights")


ARTICLES_PLAN = CollectionPlan("article", (*FILTER_FIELDS[1:], *ARTICLE_FIELDS), texts=("digest",), sparse="weights")
TEXTS_PLAN = CollectionPlan("key", ("text",), texts=("content",), dense="placeholder", dimension=len(PLACEHOLDER))
"""For pieces of texts: of articles, of term statistics, or of what describes the archive."""
