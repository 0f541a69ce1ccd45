from collections.abc import Iterator
from dataclasses import replace

import pytest
from markdown_it.token import Token

from index.text import one_line
from qa.speakers.speaker import Speaker
from tests.tui.export.exporting import ADDRESSES, EVIL, conversation, every_sort, full, hostile, turn
from tests.tui.export.reading import all_tokens, parsed, plain
from tests.tui.scripted import RESERVOIR, cite, cost, reservoir
from tui.export.markdown import markdown

ALLOWED = {
    *("inline", "text", "softbreak", "paragraph_open", "paragraph_close", "heading_open", "heading_close"),
    *("blockquote_open", "blockquote_close", "strong_open", "strong_close", "code_inline", "link_open", "link_close"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("footnote_ref", "footnote_block_open", "footnote_block_close", "footnote_open", "footnote_close", "footnote_anchor"),
}
GOLDEN = """\
# Alder reservoir fall

2 questions · 25 Nov 2026, 08:30 UTC · 2 articles, 14 Aug 2024 – 16 Aug 2024

Every answer below is a passage of an article, word for word.

## 1. How full is it?

Asked as: How full is the Alder reservoir?

Only: from 1 Jan 2024 · Coastal Herald

✎ **corrected** · probability 91 in 100 · 2 independent reports

“**38 per cent of capacity**” [^1] [^2]

> The Alder reservoir stood at **38 per cent of capacity** on Monday, the lowest reading since 2014, the water board said. \
A year ago it held 71 per cent.
>
> Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024 [^1]

> With the Alder at **38 per cent of capacity**, the board defended its ban on Thursday.
>
> Water board defends hosepipe ban, Valley Tribune, 16 Aug 2024 [^2]

- ✗ **article changed; the quote is no longer in it** [^1]
- ✎ **corrected** a later copy says: “It held 36 per cent.” (Tribune, no date) [^1]
- ⚠ **sources differ** “worse, in 2011”, Valley Tribune 16 Aug 2024 [^4]
- · **also** “71 per cent” [^3]

## 2. What did it cost?

○ **not found** · best guess 31 in 100

No article says it clearly enough. Nearest evidence:

> Farmers below the dam expect to lose **a third of their maize**.
>
> Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024 [^5]

> The valley has seen **worse, in 2011**.
>
> Water board defends hosepipe ban, Valley Tribune, 16 Aug 2024 [^6]

[^1]: Alder reservoir falls to a ten-year low, Coastal Herald, Teresa Caldas, 14 Aug 2024. \
<https://coastalherald.example/2024/08/alder>. Archive: a1:100-123 in coastal-herald/alder\\.md · Credited to Reuters · \
Printed by 3 articles: Coastal Herald, 14 Aug 2024; Coastal Herald, 14 Aug 2024; Coastal Herald, 14 Aug 2024

"""


def links(tokens: Iterator[Token]) -> list[str]:
    return [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]


def test_a_file_looks_like_this() -> None:
    text = markdown(conversation(turn(full(), "How full is it?", n1="changed"), turn(cost("What did it cost?"))))
    assert text.startswith(GOLDEN)
    assert text.endswith("\n")


def test_a_footnote_is_punctuated_and_names_a_file_once() -> None:
    citation = cite(RESERVOIR, "38 per cent of capacity", 1)
    source = replace(citation.source, article="coastal-herald/alder.txt", path="coastal-herald/alder.txt")
    one = replace(citation, source=source, speaker=Speaker("the water board", 0, 5, "indirect", "the water board", (0, 5)))
    text = markdown(
        conversation(turn(replace(reservoir("How full?"), citations=(one,), cited=(1,), updates=(), alternatives=())))
    )
    address = "<https://coastalherald.example/2024/08/alder>"
    assert text.endswith(f"{address}. Said by the water board. Archive: coastal-herald/alder\\.txt:100-123\n")


def test_every_turn_has_a_heading_and_every_note_a_number() -> None:
    text = markdown(every_sort())
    tokens = list(all_tokens(parsed(text)))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", *["h2"] * 5]
    footnotes = [token for token in tokens if token.type == "footnote_open"]
    assert len(footnotes) == text.count("\n[^") == 6
    assert "[^" not in plain([token for token in tokens if token.type == "text"])


def test_the_quote_is_bold_in_its_blockquote() -> None:
    tokens = list(all_tokens(parsed(markdown(conversation(turn(full()))))))
    inside = tokens[[token.type for token in tokens].index("blockquote_open") :]
    strong = next(place for place, token in enumerate(inside) if token.type == "strong_open")
    assert inside[strong + 1].content == "38 per cent of capacity"


@pytest.mark.parametrize("evil", EVIL)
def test_hostile_text_stays_text(evil: str) -> None:
    tokens = list(all_tokens(parsed(markdown(hostile(evil)))))
    assert {token.type for token in tokens} <= ALLOWED
    assert {token.content for token in tokens if token.type == "code_inline"} <= {"@"}
    assert links(iter(tokens)) == []
    texts = [plain(token.children or []) for token in tokens if token.type == "inline"]
    assert sum(one_line(evil) in text for text in texts) >= 12


@pytest.mark.parametrize("evil", EVIL)
def test_hostile_text_leaves_the_order_of_the_blocks(evil: str) -> None:
    """The same blocks, one by one, as the same conversation has with a harmless word."""
    harmless = [(t.type, t.tag, t.level) for t in parsed(markdown(hostile("word")))]
    assert [(t.type, t.tag, t.level) for t in parsed(markdown(hostile(evil)))] == harmless


@pytest.mark.parametrize("url", ADDRESSES)
def test_only_a_harmless_address_becomes_a_link(url: str) -> None:
    tokens = list(all_tokens(parsed(markdown(hostile("word", url)))))
    assert {token.type for token in tokens} <= ALLOWED
    targets = links(iter(tokens))
    assert len(targets) == (4 if url == ADDRESSES[-1] else 0)
    assert all(target.startswith("https://fine.example/") for target in targets)
    assert one_line(url) in "".join(plain(token.children or []) for token in tokens if token.type == "inline")
