"""Articles that carry one text are found, whatever was cut, added or put above it; others are left alone."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.planted import plant
from index.article import Article
from index.news.copies import containment, copy_containment, copy_parents, shingles, sketch
from index.store.archive import Archive

TEXT = (
    "The harbour of Orsa stayed closed on Monday after a barge broke loose and hit the eastern pier. Nobody was hurt, the harbour "
    "master said. Divers looked at the piles until noon, and the first ferry is expected on Wednesday at the earliest. The barge "
    "belongs to a quarry up the river and was empty. Its owner will pay for the repair, which may cost 40,000 crowns."
)
WORDS = [f"word{n}" for n in range(3000)]


def test_planted_copies_are_found_and_nothing_else(sample_index: Path) -> None:
    whole = [
        article
        for article, clusters in Archive.open(sample_index).catalogue.articles_with_clusters()
        if clusters.copy_id == article.id
    ]
    planted, pairs = plant(whole, each=3)
    predicted = _pairs(planted)
    assert len(predicted & pairs) >= 0.97 * len(pairs)
    assert len(predicted & pairs) >= 0.99 * len(predicted)


def _pairs(articles: list[Article]) -> set[frozenset[str]]:
    texts = [article.text for article in articles]
    group = list(range(len(articles)))
    for number, parent in enumerate(copy_parents(texts, [sketch(text) for text in texts])):
        group[number] = number if parent is None else group[parent]
    ids = [article.id for article in articles]
    return {frozenset((ids[a], ids[b])) for a in range(len(ids)) for b in range(a) if group[a] == group[b]}


@pytest.mark.parametrize(
    "copy",
    [
        "ORSA (AP) — " + TEXT,
        TEXT[: len(TEXT) // 2],
        TEXT[len(TEXT) // 3 :],
        TEXT.replace("40,000", "45,000"),
        TEXT.replace(". ", ".\n\n").replace(",", " ,").upper(),
    ],
)
def test_a_tag_a_cut_another_figure_or_other_breaks_leave_a_copy(copy: str) -> None:
    assert copy_containment(TEXT, copy)
    assert copy_containment(copy, TEXT)


def test_a_quoted_sentence_a_shared_caption_and_a_round_up_make_no_copy() -> None:
    other = (
        "A new bridge opens in Zelin. " * 3
        + "The mayor spoke of a good day for the town and cut the ribbon with her father. " * 2
    )
    assert not copy_containment(TEXT, other + TEXT[:120])
    assert not copy_containment("Photo: the harbour of Orsa stayed closed on Monday.", TEXT)
    assert not copy_containment(
        TEXT[:150], " ".join([TEXT, other, *(f"Line {n} says something else about {n * 7} boats." for n in range(60))])
    )


def test_short_texts_are_copies_where_they_are_the_same() -> None:
    assert copy_containment("Roads closed.", "ROADS closed")
    assert not copy_containment("Roads closed.", "Roads open.")
    assert not copy_containment("", "")


def test_the_closest_earlier_text_is_the_parent_and_of_those_the_first() -> None:
    changed = TEXT.replace("40,000", "45,000").replace("Wednesday", "Thursday")
    texts = [TEXT, "Something else entirely was said elsewhere.", changed, TEXT, changed]
    assert copy_parents(texts, [sketch(text) for text in texts]) == [None, None, 0, 0, 2]


def test_many_copies_are_one_group() -> None:
    texts = [TEXT] * 60
    assert copy_parents(texts, [sketch(text) for text in texts]) == [None, *[0] * 59]


def test_texts_that_are_the_same_to_the_letter_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of 384,000 articles of one sentence took many minutes and 2 GB."""
    compared: list[tuple[str, str]] = []

    def compare(first: str, second: str) -> float:
        compared.append((first, second))
        return 1.0

    monkeypatch.setattr("index.news.copies.copy_containment", compare)
    texts = ["A story of the day.", *["Another story of the day."] * 300, "", "", TEXT, TEXT]
    parents = copy_parents(texts, [sketch(text) for text in texts])
    assert parents == [None, None, *[1] * 299, None, None, None, 303]
    assert compared == []


def test_nothing_has_no_parents() -> None:
    assert copy_parents([], []) == []
    assert copy_parents(["", "!"], [sketch(""), sketch("!")]) == [None, None]


@given(st.text(max_size=300), st.text(max_size=300))
def test_containment_is_a_share_and_whole_for_oneself(first: str, second: str) -> None:
    a, b = shingles(first), shingles(second)
    assert 0.0 <= containment(a, b) == containment(b, a) <= 1.0
    assert containment(a, a) == (1.0 if len(a) else 0.0)
    assert set(np.unique(sketch(first)).tolist()) <= set(a.tolist())


def test_what_comes_later_decides_nothing_about_what_stands_before() -> None:
    chance = Random(5)
    shared = " ".join(chance.choices(WORDS, k=250))

    def carrying() -> str:
        return f"{shared} {' '.join(chance.choices(WORDS, k=150))}"

    wire_text = carrying()
    texts = [carrying(), wire_text, carrying(), wire_text, *(carrying() for _ in range(40))]
    sketches = [sketch(text) for text in texts]
    assert copy_parents(texts[:4], sketches[:4]) == [None, None, None, 1] == copy_parents(texts, sketches)[:4]
