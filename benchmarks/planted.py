"""Makes copies of articles: trimmed at the ends, with another headline, with an agency's line before or after."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from index.article import Article
from index.text import sentences

_AGENCIES = ("(AP) — ", "LONDON (Reuters) - ", "PARIS, (AFP): ", "")
_BEHIND = ("", "\nThe Associated Press contributed to this report.", "\nReporting by our agency; editing by the night desk.")
_KEPT = 0.5
"""A copy keeps at least this share of the sentences."""


def copy_of(article: Article, number: int, chance: random.Random) -> Article:
    """Return a copy published up to two days later in another outlet."""
    spans = sentences(article.text)
    count = chance.randint(max(1, round(_KEPT * len(spans))), len(spans))
    first = min(chance.choice((0, 0, 1)), len(spans) - count)
    body = article.text[spans[first][0] : spans[first + count - 1][1]]
    day = article.published and article.published + timedelta(days=chance.randint(0, 2))
    return replace(
        article,
        id=f"{article.id}/copy-{number}",
        title=f"{chance.choice(('Report', 'Update', 'Latest'))}: {' '.join(article.title.split()[::-1])}",
        text=chance.choice(_AGENCIES) + body + chance.choice(_BEHIND),
        published=day,
        outlet=f"Carrier {number}",
    )


def plant(articles: Sequence[Article], each: int, seed: int = 7) -> tuple[list[Article], set[frozenset[str]]]:
    """Return the articles, mixed with `each` copies of every one, and the pairs of ids with one text."""
    chance = random.Random(seed)
    planted, pairs = list(articles), set[frozenset[str]]()
    for article in articles:
        copies = [copy_of(article, number, chance) for number in range(each)]
        planted += copies
        ids = [article.id, *(copy.id for copy in copies)]
        pairs |= {frozenset((a, b)) for a in ids for b in ids if a != b}
    chance.shuffle(planted)
    return planted, pairs
