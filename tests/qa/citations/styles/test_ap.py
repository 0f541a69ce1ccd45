from collections.abc import Callable
from dataclasses import replace

import pytest

from qa.citations.styles.ap import ap
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_a_quote_is_attributed_to_the_paper(reference: Make) -> None:
    citation = ap(reference(author="", quote="It was the lowest reading since 2014."))
    assert citation == "“It was the lowest reading since 2014,” the Coastal Herald reported on Aug. 14, 2024."


def test_an_author_is_named_with_the_paper(reference: Make) -> None:
    citation = ap(reference(author="Jane Doe and Bo Lind", quote="It was dry."))
    assert citation == "“It was dry,” Jane Doe and Bo Lind reported in the Coastal Herald on Aug. 14, 2024."


def test_a_question_keeps_its_mark_and_gets_no_comma(reference: Make) -> None:
    assert ap(reference(author="", quote="Was it dry?")).startswith("“Was it dry?” the Coastal")


def test_a_quotation_in_the_quote_is_single_and_closes_after_the_comma(reference: Make) -> None:
    assert ap(reference(author="", quote="She said “no.”")).startswith("“She said ‘no,’” the Coastal")


@pytest.mark.parametrize(
    ("outlet", "credit"),
    [
        ("CNN", "CNN reported on"),
        ("theweek.co.uk", "theweek.co.uk reported on"),
        ("The Kesara Times", "The Kesara Times reported on"),
    ],
)
def test_names_that_take_no_article_get_none(reference: Make, outlet: str, credit: str) -> None:
    assert f"” {credit}" in ap(reference(author="", outlet=outlet, quote="Dry."))


def test_one_reports_in_a_paper_and_for_the_others(reference: Make) -> None:
    assert "Jane Doe reported in The Kesara Times on" in ap(reference(outlet="The Kesara Times", quote="Dry."))
    assert "Jane Doe reported for CNN on" in ap(reference(outlet="CNN", quote="Dry."))


def test_staff_named_after_the_paper_need_no_second_name_of_it(reference: Make) -> None:
    citation = ap(reference(author="Harbour Gazette staff", outlet="Harbour Gazette", quote="Dry."))
    assert citation == "“Dry,” Harbour Gazette staff reported on Aug. 14, 2024."


def test_of_many_authors_one_is_named(reference: Make) -> None:
    citation = ap(reference(author="Ana Roe, Bo Lind, Cai Lom, Dan Holm", quote="Dry."))
    assert "” Ana Roe and others reported in" in citation


def test_without_a_quote_the_headline_is_named(reference: Make) -> None:
    citation = ap(reference(author=""))
    assert citation == "The Coastal Herald reported on Aug. 14, 2024, under the headline “Dam level falls.”"


def test_without_a_source_the_headline_is_named(reference: Make) -> None:
    citation = ap(reference(author="", outlet="", quote="Dry."))
    assert citation == "“Dry,” a news article reported on Aug. 14, 2024, under the headline “Dam level falls.”"


def test_what_is_unknown_is_not_made_up(reference: Make, unknown: Reference) -> None:
    assert ap(reference(author="", published=None, quote="Dry.")) == "“Dry,” the Coastal Herald reported in an undated article."
    assert ap(unknown) == "An undated news article reported."


def test_the_whole_sentence_is_quoted_with_its_speaker(reference: Make) -> None:
    made = replace(reference(author="", quote="dry"), sentence="It was dry in the valley.", speaker="Mara Holt")
    assert ap(made) == "“It was dry in the valley,” Mara Holt said, the Coastal Herald reported on Aug. 14, 2024."


def test_a_sentence_that_names_its_speaker_needs_no_second_name(reference: Make) -> None:
    made = replace(reference(author="", quote="dry"), sentence="“It was dry,” Holt said.", speaker="Mara Holt")
    assert ap(made).startswith("“‘It was dry,’ Holt said,” the Coastal Herald")
