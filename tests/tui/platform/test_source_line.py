import json
import unicodedata
from collections.abc import Callable

import pytest

from index.article import Article
from tests.tui.processor_time import growth
from tui.platform.source_line import line_of_quote

Make = Callable[..., Article]
QUOTE = "The “Alder” reservoir stood at 38 per cent of capacity in São Tomé, it said."


@pytest.mark.parametrize(
    ("suffix", "raw"),
    [
        (".txt", QUOTE),
        (".txt", QUOTE.replace(" ", "\n", 3)),
        (".txt", QUOTE.replace(" ", "\t  ")),
        (".txt", unicodedata.normalize("NFD", QUOTE)),
        (".txt", QUOTE.replace("reservoir", "re\xadser\u200bvoir")),
        (".md", QUOTE.replace("reservoir", "**reservoir**").replace("38 per cent", "[38 per cent](https://a.example/b_c)")),
        (".html", QUOTE.replace("“", "&ldquo;").replace("”", "&#8221;").replace("ã", "&atilde;").replace("é", "&#xE9;")),
        (".html", QUOTE.replace("reservoir", '<a href="x">reservoir</a>').replace(" ", "&nbsp;")),
        (".json", json.dumps(QUOTE)),
        (".json", json.dumps(QUOTE, ensure_ascii=False)),
        (".json", json.dumps(QUOTE.replace(" ", "\n", 3))),
        (".json", json.dumps(QUOTE).replace("\\u00e3", "\\u00E3")),
        (".txt", QUOTE[:45] + " and more since"),
    ],
)
def test_a_quote_is_found_however_its_file_writes_it(suffix: str, raw: str, article: Make) -> None:
    assert line_of_quote(f"Title\n\nThe Alder was low.\n{raw}\nMore.\n", suffix, article(QUOTE), QUOTE) == 4


@pytest.mark.parametrize("quote", ["", "  ", "“”", "Nothing of the kind."])
def test_what_is_not_there_opens_at_the_first_line(quote: str, article: Make) -> None:
    assert line_of_quote("Title\n\nText.", ".txt", article(), quote) == 1


def test_a_number_is_not_found_inside_another(article: Make) -> None:
    assert line_of_quote("In 2017\nand 170\nit was 17 per cent", ".txt", article(), "17") == 3


@pytest.mark.parametrize("raw", [json.dumps("Cet été à Évian"), "Cet &eacute;t&#233; &agrave; &Eacute;vian"])
def test_a_word_that_begins_with_an_escape_is_a_word(raw: str, article: Make) -> None:
    """The gap between words may be an escape too, and must not consume this one."""
    assert line_of_quote(f"Title\n\n{raw}", ".txt", article(), "Cet été à Évian") == 3


def test_a_page_is_entered_below_its_head(article: Make) -> None:
    page = f'<html><head>\n<meta content="{QUOTE}">\n</head>\n<BODY>\n<p>{QUOTE.replace("“", "&ldquo;")}</p>'
    assert line_of_quote(page, ".html", article(), QUOTE) == 5


RECORDS = [
    {"id": "c1", "title": "Copied", "url": "https://a.example/1", "text": QUOTE},
    {"id": "c2", "title": "Copied", "url": "https://a.example/2", "text": QUOTE},
    {"id": 30, "title": "“Own” title", "url": "https://a.example/3", "text": QUOTE},
]


@pytest.mark.parametrize("ensure_ascii", [True, False])
@pytest.mark.parametrize(
    ("own", "number"),
    [
        ({"id": "c2"}, 2),
        ({"id": "30"}, 3),
        ({"id": "x", "url": "https://a.example/2"}, 2),
        ({"id": "x", "title": "“Own” title"}, 3),
        ({"id": "more.jsonl#2", "path": "more.jsonl"}, 2),
        ({"id": "more.jsonl#99", "path": "more.jsonl"}, 1),
        ({"id": "x"}, 1),
    ],
)
def test_of_many_records_the_articles_own_is_opened(
    own: dict[str, str], number: int, ensure_ascii: bool, article: Make
) -> None:
    text = "\n".join(json.dumps(record, ensure_ascii=ensure_ascii) for record in RECORDS)
    assert line_of_quote(text, ".jsonl", article(QUOTE, **own), QUOTE) == number


def test_a_number_at_the_end_of_a_record_is_an_id(article: Make) -> None:
    text = "\n".join(json.dumps({"text": QUOTE, "id": number}) for number in (7, 307, 30))
    assert line_of_quote(text, ".jsonl", article(QUOTE, id="30"), QUOTE) == 3


def test_slashes_that_a_json_writer_escaped_are_read(article: Make) -> None:
    text = "\n".join(json.dumps(record).replace("/", "\\/") for record in RECORDS)
    assert line_of_quote(text, ".jsonl", article(QUOTE, id="x", url="https://a.example/2"), QUOTE) == 2


def test_a_record_without_the_quote_is_still_the_articles(article: Make) -> None:
    text = "\n".join(json.dumps(record) for record in RECORDS)
    assert line_of_quote(text, ".ndjson", article(id="c2"), "Nothing of the kind.") == 2


def test_in_an_array_the_quote_is_looked_for_after_the_articles_id(article: Make) -> None:
    text = json.dumps(RECORDS, indent=1)
    assert line_of_quote(text, ".json", article(QUOTE, id="c2"), QUOTE) == 12


def test_in_an_array_text_before_the_id_is_found_too(article: Make) -> None:
    text = json.dumps([{"text": QUOTE, "id": "c1"}], indent=1)
    assert line_of_quote(text, ".json", article(QUOTE, id="c1"), QUOTE) == 3


@pytest.mark.parametrize("unit", ["the <", "the ](", "\\", "the *_", " ", '"\\', "the ", "the &", "<b>", '"the '])
@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl"])
def test_no_text_takes_long(suffix: str, unit: str, article: Make) -> None:
    """Patterns that can read a text in many ways would try them all: hours for a few hundred signs."""

    def search(units: int) -> None:
        text = "{the" + unit * units
        assert line_of_quote(text, suffix, article(id="the the"), "the the * _ the the ** the the the x") == 1

    assert growth(search, 5_000) < 20
