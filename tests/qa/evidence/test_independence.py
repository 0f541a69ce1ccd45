"""Independent reports: whose words they are counts."""

from dataclasses import replace

from qa.answer import Candidate
from qa.evidence.independence import count_independent, independent_sources
from tests.doubles.scenes import candidate


def report_of(identity: str, outlet: str = "", text: str = "It killed 14 people.", copy: str = "") -> Candidate:
    report = candidate(text, "14", identity)
    article = replace(report.hit.article, outlet=outlet)
    clusters = replace(report.hit.clusters, copy_id=copy or identity)
    return replace(report, hit=replace(report.hit, article=article, clusters=clusters))


def test_each_outlet_is_a_source_however_often_it_reports() -> None:
    assert count_independent([report_of("a", "Herald"), report_of("b", "Herald"), report_of("c", "Tribune")]) == 2


def test_outlets_are_one_whatever_their_capitals() -> None:
    assert count_independent([report_of("a", "HERALD"), report_of("b", "Herald")]) == 1


def test_copies_of_one_text_are_one_source() -> None:
    assert count_independent([report_of("a", "Herald"), report_of("b", "Tribune", copy="a")]) == 1


def test_reports_that_credit_one_agency_are_one_source_and_so_is_the_agency() -> None:
    wire = "VELMARK (NPA) — It killed 14 people."
    copies = [report_of("a", "Herald", wire), report_of("b", "Tribune", wire)]
    assert count_independent(copies) == 1
    assert count_independent([*copies, report_of("c", "Northern Press Agency")]) == 1
    assert count_independent([*copies, report_of("c", "New Paper Aldmoor")]) == 1  # by its initials
    assert count_independent([*copies, report_of("c", "Courier")]) == 2


def test_initials_join_nothing_where_no_agency_is_credited() -> None:
    assert count_independent([report_of("a", "Northern Press Agency"), report_of("b", "New Paper Aldmoor")]) == 2


def test_articles_without_outlet_are_sources_of_their_own() -> None:
    assert count_independent([report_of("a"), report_of("b")]) == 2


def test_a_copy_joins_what_its_outlet_says_elsewhere() -> None:
    assert count_independent([report_of("a", "Herald"), report_of("b", "Tribune", copy="a"), report_of("c", "Tribune")]) == 1


def test_nobody_is_no_report() -> None:
    assert count_independent([]) == 0


def test_the_agency_is_named_before_the_outlet() -> None:
    assert independent_sources([report_of("a", "Herald", "(AP) — It killed 14 people.").hit.article]) == ["agency ap"]


def test_an_agency_is_known_by_its_long_name_and_a_known_one_not_by_initials() -> None:
    assert count_independent([report_of("a", "Herald", "(Kyodo) — It killed 14 people."), report_of("b", "Kyodo News")]) == 1
    assert count_independent([report_of("a", "Herald", "(AP) — It killed 14 people."), report_of("b", "Albany Post")]) == 2
