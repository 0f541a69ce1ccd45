"""The conversations in `tests/data/sessions-v1.sqlite`, which pullquote 3337162 wrote, as they must be read for ever.

Only the names of fields may be changed here, never a value: the file is as people have it.
"""

from datetime import UTC, date, datetime

from index.article import Article, SourceRef
from index.filters import Filters
from qa.answer import Alternative, Answer, Citation, Correction, Disagreement, Timings
from tui.conversation.turn import Turn

ARCHIVE = "/home/ana/news/.pullquote"
ASKED = datetime(2026, 11, 25, 8, 30, 15, 123456, tzinfo=UTC)
"""When each turn was asked."""

FERRY = Article(
    "ferry",
    "Ferry “Sorrel” runs aground off Port Lissard",
    "PORT LISSARD (Norda) — The ferry Sorrel ran aground on Tuesday night with 212 passengers aboard.\n\n"
    "“Nobody was hurt, and everybody was ashore by midnight,” said harbour master Ilse Brandvold. "
    "The hull is holed in two places.\n\n"
    "The line hopes to have the ship back in service within three weeks.",
    date(2025, 3, 4),
    "Lissard Courier",
    "Ömer Tancredi",
    "https://lissardcourier.example/2025/03/sorrel",
    "shipping",
    "lissard-courier/sorrel.md",
)
COPY = Article(
    "ferry-copy",
    "Ferry aground",
    FERRY.text,
    date(2025, 3, 5),
    "Bay Evening Post",
    path="bay-post/0305.txt",
)
GAZETTE = Article(
    "gazette",
    "Two hundred rescued from stranded ferry",
    "About 190 passengers were taken off the Sorrel, the coastguard said.\n\nThe tide was the lowest of the year.",
    date(2025, 3, 5),
    "Harbour Gazette",
    "",
    "",
    "",
    "harbour-gazette/rescue.html",
)
LATER = Article(
    "later",
    "“Sorrel” to stay in dock until June",
    "Repairs to the Sorrel will cost 4.2 million crowns and last until June.\n\n"
    "Correction: An earlier article said that 212 passengers were aboard. There were 221.",
    date(2025, 3, 11),
    "Lissard Courier",
    path="lissard-courier/dock.md",
)
ARTICLES = (FERRY, COPY, GAZETTE, LATER)
"""The archive when the questions were asked."""

NOTE = Correction(
    kind="correction",
    source=SourceRef("later", LATER.title, "Lissard Courier", published=date(2025, 3, 11)),
    start=73,
    end=157,
    quote="Correction: An earlier article said that 212 passengers were aboard. There were 221.",
    about_quote=True,
)
UNDATED = Correction("version", SourceRef("gazette-2", "Rescue, updated"), 0, 19, "About 195 passengers", about_quote=False)

ABOARD = Citation(
    n=1,
    source=SourceRef(
        "ferry",
        "Ferry “Sorrel” runs aground off Port Lissard",
        "Lissard Courier",
        "Ömer Tancredi",
        date(2025, 3, 4),
        "https://lissardcourier.example/2025/03/sorrel",
        "lissard-courier/sorrel.md",
    ),
    start=74,
    end=88,
    quote="212 passengers",
    sentence="PORT LISSARD (Norda) — The ferry Sorrel ran aground on Tuesday night with 212 passengers aboard.",
    sentence_start=0,
    story="ferry",
    agency="Norda",
    copies=(
        SourceRef("ferry", outlet="Lissard Courier", published=date(2025, 3, 4)),
        SourceRef("ferry-copy", outlet="Bay Evening Post", published=date(2025, 3, 5)),
        SourceRef("ferry-undated", outlet="", published=None),
    ),
    corrections=(NOTE, UNDATED),
    rank=1,
    dense_rank=3,
    lexical_rank=2,
)
OTHERWISE = Citation(
    n=2,
    source=SourceRef(
        "gazette",
        "Two hundred rescued from stranded ferry",
        "Harbour Gazette",
        "",
        date(2025, 3, 5),
        "",
        "harbour-gazette/rescue.html",
    ),
    start=6,
    end=20,
    quote="190 passengers",
    sentence="About 190 passengers were taken off the Sorrel, the coastguard said.",
    sentence_start=0,
    story="ferry",
    agency="",
    copies=(SourceRef("gazette", outlet="Harbour Gazette", published=date(2025, 3, 5)),),
    corrections=(),
    rank=2,
    dense_rank=None,
    lexical_rank=1,
)
UPDATED = Citation(
    n=3,
    source=SourceRef(
        "later", "“Sorrel” to stay in dock until June", "Lissard Courier", "", date(2025, 3, 11), "", "lissard-courier/dock.md"
    ),
    start=114,
    end=128,
    quote="212 passengers",
    sentence="Correction: An earlier article said that 212 passengers were aboard.",
    sentence_start=73,
    story="later",
    rank=5,
    dense_rank=4,
    lexical_rank=None,
)
LOST = Citation(
    n=4,
    source=SourceRef("wire", "Sorrel stranded", "Norda", "", None, "https://norda.example/8812", "norda.jsonl"),
    start=10,
    end=13,
    quote="230",
    sentence="Of those, 230 had no cabin.",
    sentence_start=0,
    story="wire",
)
ANSWERED = Answer(
    question="How many people were on the ferry Sorrel?",
    standalone="How many people were on the ferry Sorrel in March 2025?",
    filters=Filters(
        since=date(2025, 3, 1),
        until=date(2025, 3, 31),
        as_of=date(2025, 6, 1),
        outlets=("Lissard Courier", "Harbour Gazette"),
        authors=("Ömer Tancredi",),
        exclude_ids=("hidden-1", "hidden-2"),
    ),
    confidence=0.1 + 0.2,
    reader="span",
    generation=7,
    status="answered",
    answer="212 passengers",
    cited=(1,),
    independent_reports=2,
    citations=(ABOARD, OTHERWISE, UPDATED, LOST),
    alternatives=(Alternative("190 passengers", 2 / 3, (2,)), Alternative("230", 5e-324, (4, 2))),
    disagreements=(Disagreement("190 passengers", (2,), 3),),
    updates=(Disagreement("212 passengers", (3,), 1),),
    timings=Timings(0.1, 8.25, 1 / 3, 41.987654321012345),
)

NEAREST = (
    Citation(
        n=1,
        source=SourceRef(
            "later",
            "“Sorrel” to stay in dock until June",
            "Lissard Courier",
            "",
            date(2025, 3, 11),
            "",
            "lissard-courier/dock.md",
        ),
        start=32,
        end=50,
        quote="4.2 million crowns",
        sentence="Repairs to the Sorrel will cost 4.2 million crowns and last until June.",
        sentence_start=0,
        story="later",
        rank=1,
        dense_rank=1,
        lexical_rank=1,
    ),
    Citation(
        n=2,
        source=SourceRef(
            "gazette",
            "Two hundred rescued from stranded ferry",
            "Harbour Gazette",
            "",
            date(2025, 3, 5),
            "",
            "harbour-gazette/rescue.html",
        ),
        start=83,
        end=105,
        quote="the lowest of the year",
        sentence="The tide was the lowest of the year.",
        sentence_start=70,
        story="ferry",
        rank=4,
        dense_rank=2,
        lexical_rank=9,
    ),
)
NOT_FOUND = Answer(
    question="What did the insurer of the Petrel pay?",
    standalone="What did the insurer of the Petrel pay?",
    filters=Filters(),
    confidence=0.07,
    reader="sentence",
    generation=7,
    reasons=("no article mentions “Petrel”", "no article gives an amount beside “insurer”"),
    nearest=NEAREST,
    timings=Timings(0.5, 6.0, 12.0, 18.5),
)
TURNS = (
    Turn(ANSWERED.question, state="answered", answer=ANSWERED, filters=Filters(until=date(2025, 3, 31), authors=("ömer",))),
    Turn(NOT_FOUND.question, state="answered", answer=NOT_FOUND),
    Turn("And the captain?\u2028", state="failed", error="The weights are missing: “span”. Run pullquote doctor."),
    Turn("Who salvaged it?", state="stopped", filters=Filters(as_of=date(2025, 4, 1), outlets=("Norda",), exclude_ids=("x",))),
)
DIGESTS: tuple[dict[str, str], ...] = (
    {
        "ferry": "ece946446d4948a0af4f130997878c2104c680702b1d7b11d7b59c27d2524186",
        "gazette": "5866b5c3ae980af8168ba0e3842366dd22663b86799030946e91d38efc6ad703",
        "later": "53a184c7848a5301651a418a00171dbf2b8b01598069cfff5d04eb770cd0df18",
    },
    {
        "later": "53a184c7848a5301651a418a00171dbf2b8b01598069cfff5d04eb770cd0df18",
        "gazette": "5866b5c3ae980af8168ba0e3842366dd22663b86799030946e91d38efc6ad703",
    },
    {},
    {},
)
"""Of each turn."""
