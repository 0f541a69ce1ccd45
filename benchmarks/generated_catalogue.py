"""Writes a catalogue of generated articles: as many as wanted, of the size of news, without a corpus and without models."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import numpy as np

from index.article import Article, Passage
from index.news.stories import Clusters
from index.store.catalogue import DerivedFields, IndexedArticle
from index.store.catalogue_file import write_catalogue

FIRST_DAY, DAYS = date(2014, 1, 1), 3650
OUTLET_COUNT, AUTHOR_COUNT, WORD_COUNT = 40, 800, 4000
_PLACES = ("Tarrow", "Marlsea", "Dunning", "Castleby", "Holm", "Skerry", "Fenn", "Orrin", "Lissard", "Nordhavn")
_KINDS = ("Herald", "Tribune", "Courier", "Gazette")


def write_generated(path: Path, articles: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    derived = (DerivedFields(Clusters(f"g{n:06}", f"g{n:06}"), np.zeros(32, np.uint32)) for n in range(articles))
    write_catalogue(path, _articles(articles), derived, {}, [])


def _articles(count: int) -> Iterator[IndexedArticle]:
    """Yield articles that depend on their number alone; one in fifty has no date."""
    random = Random(20)
    words = [
        "".join(random.choice("bdfghklmnprstv") + random.choice("aeiouáéö") for _ in range(1 + n % 4))
        for n in range(WORD_COUNT)
    ]
    outlets = [f"{words[n].title()} {_KINDS[n % len(_KINDS)]}" for n in range(OUTLET_COUNT)]
    authors = [" ".join(random.choices(words, k=2)).title() for _ in range(AUTHOR_COUNT)]
    for number in range(count):
        title = " ".join([random.choice(_PLACES), *random.choices(words, k=8)])
        paragraph = " ".join(random.choices(words, k=60)).capitalize()
        text = "\n\n".join([f"{paragraph}."] * 8)
        day = FIRST_DAY + timedelta(days=random.randrange(DAYS)) if number % 50 else None
        identity = f"g{number:06}"
        article = Article(identity, title, text, day, random.choice(outlets), random.choice(authors))
        yield IndexedArticle(article, [Passage(identity, 0, len(text))])
