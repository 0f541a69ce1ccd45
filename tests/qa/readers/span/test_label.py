"""Party labels and repetitions are no part of an answer."""

import time

import pytest

from qa.readers.span.label import without_party_label, without_repetition

LABELS = [
    ("Democrats nominated Ida Holm (D-Md.) on Tuesday.", "Ida Holm (D-Md.)", "Ida Holm"),
    ("Democrats nominated Ida Holm (D-Md.) on Tuesday.", "D-Md", "Ida Holm"),
    ("Sen. Nils Berg, R-Ohio, objected.", "Nils Berg, R-Ohio", "Nils Berg"),
    ("Sen. Nils Berg, R-Ohio, objected.", "R-Ohio", "Sen. Nils Berg"),
    ("Said Ada Lund (I-Vt.).", "Ada Lund (I-Vt", "Ada Lund"),
    ("Rep. Per Dahl (R-W.Va.) agreed.", "Per Dahl (R-W.Va.)", "Per Dahl"),
    ("It was Eva Moe, D-N.Y., who won.", "D-N.Y.", "Eva Moe"),
    ("Rep. Olaf Rud (D–Calif.) left.", "D–Calif", "Rep. Olaf Rud"),
    ("They landed in Norvik, D-Day, at dawn.", "D-Day", "D-Day"),
    ("The R-Type game returned.", "R-Type", "R-Type"),
    ("He was a D-Md candidate.", "D-Md", "D-Md"),
    ("Ida Holm of Maryland won.", "Ida Holm of Maryland", "Ida Holm of Maryland"),
]
REPEATED = [
    ("Norvik Norvik shares fell. Norvik said so.", "Norvik Norvik", "Norvik"),
    ("Lake Motors Lake Motors recalled cars. Lake Motors said so.", "Lake Motors Lake Motors", "Lake Motors"),
    ("NORVIK Norvik cars. A norvik, a Norvik.", "NORVIK Norvik", "NORVIK"),
    ("Norvik\nNorvik shares fell. A Norvik car.", "Norvik\nNorvik", "Norvik"),
    ("The band Lara Lara played. Lara Lara sang.", "Lara Lara", "Lara Lara"),
    ("In Bolla Bolla it rained.", "Bolla Bolla", "Bolla Bolla"),
    ("The Holm Berg bridge.", "Holm Berg", "Holm Berg"),
    ("Norvik opened.", "Norvik", "Norvik"),
    ("Norviksen Norviksen and Norvik.", "Norviksen Norviksen", "Norviksen Norviksen"),
    ("A very very long day. It was very cold.", "very very", "very"),
]


def _span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


@pytest.mark.parametrize(("text", "raw", "expected"), LABELS)
def test_a_party_label_is_no_part_of_a_name(text: str, raw: str, expected: str) -> None:
    assert text[slice(*without_party_label(text, _span(text, raw)))] == expected


@pytest.mark.parametrize(("text", "raw", "expected"), REPEATED)
def test_a_name_written_twice_is_said_once_if_the_article_also_writes_it_once(text: str, raw: str, expected: str) -> None:
    article = text.replace("A norvik, a Norvik", "NORVIK is a Norvik") if raw.startswith("NORVIK") else text
    assert article[slice(*without_repetition(article, _span(article, raw)))] == expected


def test_a_long_hostile_text_passes_quickly() -> None:
    text = "Aa Aa " * 20_000 + "(D-Md.)"
    started = time.perf_counter()
    without_repetition(text, (0, 5))
    without_party_label(text, (len(text) - 6, len(text) - 2))
    assert time.perf_counter() - started < 0.5
