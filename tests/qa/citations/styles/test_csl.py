import json
from collections.abc import Callable

from qa.citations.styles.csl import csl
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_an_item(reference: Make) -> None:
    (item,) = json.loads(csl(reference(author="Jane Doe and AP Staff")))
    assert item.pop("id").startswith("doe2024dam-")
    assert item == {
        "type": "article-newspaper",
        "title": "Dam level falls",
        "container-title": "Coastal Herald",
        "author": [{"family": "Doe", "given": "Jane"}, {"literal": "AP Staff"}],
        "issued": {"date-parts": [[2024, 8, 14]]},
        "URL": "https://coast.example/dam",
    }


def test_letters_stay_letters(reference: Make) -> None:
    assert "Kottasová" in csl(reference(author="Ivana Kottasová"))


def test_it_cannot_end_the_script_around_it(reference: Make) -> None:
    citation = csl(reference(title="</script>"))
    assert "</" not in citation
    assert json.loads(citation)[0]["title"] == "</script>"


def test_unknown_fields_are_left_out(unknown: Reference) -> None:
    (item,) = json.loads(csl(unknown))
    assert set(item) == {"id", "type"}
