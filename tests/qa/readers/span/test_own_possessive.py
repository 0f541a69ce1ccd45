"""Which ’s belongs to a name is learnt from its article."""

import pytest

from qa.readers.span.own_possessive import with_own_possessive

CASES = [
    ("Holmy’s is closing its shops. Holmy’s menu stays.", "Holmy", "Holmy’s"),
    ("Customers of Holmy’s, a chain, complained.", "Holmy", "Holmy’s"),
    ("They ate at Holmy's in Norvik.", "Holmy", "Holmy's"),
    ("“We love Holmy’s,” she said.", "Holmy", "Holmy’s"),
    ("The recall was announced by Big Nils’s.", "Big Nils", "Big Nils’s"),
    ("Holmy’s said it was sorry.", "Holmy’s", "Holmy’s"),
    ("Berg’s dog bit a guard. Berg left.", "Berg", "Berg"),
    ("Berg’s dog bit a guard. Berg left.", "Berg’s", "Berg"),
    ("Berg’s dog bit a guard.", "Berg", "Berg"),
    ("Berg’s dog bit a guard.", "Berg’s", "Berg’s"),
    ("A friend of Berg’s, Berg said.", "Berg", "Berg"),
    ("the company’s, it said", "company", "company"),
    ("Bergs’ house stood there.", "Bergs", "Bergs"),
    ("Holmy", "Holmy", "Holmy"),
]


@pytest.mark.parametrize(("article", "raw", "expected"), CASES)
def test_a_possessive_belongs_to_a_name_that_is_never_written_without_it(article: str, raw: str, expected: str) -> None:
    start = article.index(raw)
    assert article[slice(*with_own_possessive(article, (start, start + len(raw))))] == expected
