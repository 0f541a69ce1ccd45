"""A small corpus for what every backend must do: filters, copies, versions, hostile ids, a long text, no date, another language."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

_FILLER = (
    "The dam was built by three villages over eleven summers. Its keeper walks the wall each morning and writes the level into a "
    "book. Visitors may climb the tower on Sundays. "
)

TEXTS = {
    "full": "The Alder reservoir is full for the first time in six years, the water board said. Spillways were opened at noon. "
    "Farmers along the canal had asked for water since the spring.",
    "low": "The Alder reservoir has fallen to a third of its capacity, the water board said on Friday. Hosepipes are banned in "
    "four towns from Monday.",
    "low-later": "Only a quarter of the water is left behind the wall of the Alder reservoir, and engineers of the board lowered pipes "
    "on Saturday. Six towns share two tank lorries.",
    "ferry": "The night ferry to Marlsea will stop in April, the harbour office announced after a meeting with the crews. Day "
    "crossings are to continue with one ship. The office blamed the price of fuel and a lack of engineers.",
    "ferry-copy": "The night ferry to Marlsea will stop in April, the harbour office announced after a meeting with the crews. Day "
    "crossings are to continue with one ship. The office blamed the price of fuel and a lack of engineers.",
    "long": f"{_FILLER * 4}A second turbine will be bought for the Alder plant. {_FILLER * 4}",
    "undated": "A hill above the town of Corrow is to get a bench. The parish council voted for it without debate.",
    'hostile" or 1==1': "A shop in Corrow sells signs with quotation marks. Its owner, who is called Bobby, has no table to drop.",
    "huge": _FILLER * 600,
    "barrage": "Le barrage de Corrow sera réparé cet été, a annoncé la mairie mardi. Les travaux dureront six semaines et la route qui "
    "passe au pied du mur restera fermée. Le conseil a voté le budget sans débat, et les riverains demandent une déviation.",
}


def _article(
    identity: str, title: str, published: str, outlet: str, author: str, category: str, url: str = ""
) -> dict[str, str]:
    return {
        "id": identity,
        "title": title,
        "text": TEXTS[identity],
        "published": published,
        "outlet": outlet,
        "author": author,
        "category": category,
        "url": url,
    }


ARTICLES = [
    _article("full", "Alder reservoir full again", "2024-04-20", "Valley Tribune", "Ana Dvořák", "Water"),
    _article("low", "Alder at a third", "2024-03-01", "Valley Tribune", "Ben Roe", "Water", "https://tribune.example/alder"),
    _article(
        "low-later", "Alder at a quarter", "2024-03-09", "Valley Tribune", "Ben Roe", "Water", "https://tribune.example/alder"
    ),
    _article("ferry", "Night ferry to end", "2024-02-10", "Harbour Post", "Cleo Marsh", "Transport"),
    _article("ferry-copy", "Night ferry to end", "2024-02-11", "Coast Wire", "", "Transport"),
    _article("long", "A turbine for the dam", "2024-01-05", "Valley Tribune", "Ana Dvořák, Ben Roe", "Energy"),
    _article("undated", "A bench for the hill", "", "Harbour Post", "", ""),
    _article('hostile" or 1==1', 'The "sign" shop', "2024-02-20", "Harbour Post", "Cleo Marsh", ""),
    _article("huge", "The keeper's book", "2023-12-31", "Coast Wire", "", "Water"),
    _article("barrage", "Le barrage sera réparé", "2024-04-02", "Gazette de Corrow", "", ""),
]


def write_corpus(folder: Path, texts: Mapping[str, str] = MappingProxyType({}), without: Collection[str] = ()) -> None:
    """Write the articles as one file of JSON Lines; some with another text (id → text), and without some ids."""
    folder.mkdir(exist_ok=True)
    articles = [article | {"text": texts.get(article["id"], article["text"])} for article in ARTICLES]
    lines = (json.dumps(article, ensure_ascii=False) for article in articles if article["id"] not in without)
    (folder / "articles.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    (folder / "broken.jsonl").write_text("no JSON\n", encoding="utf-8")
