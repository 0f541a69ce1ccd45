"""What became of a quote: notes, later versions, later texts with other figures. The archive is a real catalogue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.article import Article, Passage
from index.filters import NO_FILTERS, Filters
from index.news.copies import sketch
from index.news.stories import Clusters
from index.store.catalogue import Catalogue, DerivedFields, IndexedArticle
from index.store.catalogue_file import write_catalogue
from qa.answer import Candidate, Correction
from qa.citations.corrections import find_corrections, similar_sentence, stated_figures
from tests.doubles.scenes import hit

BODY = (
    "A ferry capsized off Great Fann on Sunday night. The company said that 212 people were aboard. Divers went down at dawn."
)


def article(identity: str, text: str, day: int = 1, outlet: str = "Gazette", url: str = "") -> Article:
    return Article(identity, f"Head {identity}", text, date(2024, 5, day), outlet, url=url)


def corrections_of(
    folder: Path, quote: str, articles: Sequence[Article], as_copies: bool = False, filters: Filters = NO_FILTERS
) -> tuple[Correction, ...]:
    """Return the corrections of `quote` in the first of the articles, which are one story, and one text where `as_copies`."""
    clusters_of_each = [Clusters(articles[0].id if as_copies else a.id, articles[0].id) for a in articles]
    groups = [DerivedFields(clusters, sketch(a.text)) for a, clusters in zip(articles, clusters_of_each, strict=True)]
    write_catalogue(folder / "c.sqlite", [IndexedArticle(a, [Passage(a.id, 0, len(a.text))]) for a in articles], groups, {}, [])
    candidate, catalogue = candidate_for(articles[0], quote, clusters_of_each[0]), Catalogue(folder / "c.sqlite")
    copies = catalogue.copies_of(candidate.hit.clusters.copy_id, filters)
    return find_corrections(candidate, copies, catalogue, filters)


def candidate_for(first: Article, quote: str, clusters: Clusters) -> Candidate:
    start = first.text.index(quote)
    begin = first.text.rfind(". ", 0, start) + 2 if ". " in first.text[:start] else 0
    quoted_hit = replace(hit(first.text, first.id), article=first, clusters=clusters)
    return Candidate(quoted_hit, (start, start + len(quote)), (begin, first.text.find(".", start) + 1), 0.0)


def test_an_article_that_carries_a_note_says_so(tmp_path: Path) -> None:
    note = "Correction: An earlier version gave the wrong day."
    (correction,) = corrections_of(tmp_path, "212", [article("a", f"{BODY}\n\n{note}")])
    assert (correction.kind, correction.source.article, correction.quote, correction.about_quote) == (
        "correction",
        "a",
        note,
        False,
    )


@pytest.mark.parametrize(("note", "about_quote"), [("Correction: It was not 212.", True), ("Update: Divers found two.", False)])
def test_a_note_concerns_what_it_speaks_of(tmp_path: Path, note: str, about_quote: bool) -> None:
    (correction,) = corrections_of(tmp_path, "212", [article("a", f"{BODY}\n\n{note}")])
    assert correction.about_quote == about_quote


def test_a_later_correction_of_the_outlet_that_speaks_of_the_quote(tmp_path: Path) -> None:
    note = "Correction: On Monday the Gazette reported that 212 people were aboard. The number was 206."
    later = article("b", f"Divers found two more.\n\n{note}", 3)
    assert [c.quote for c in corrections_of(tmp_path, "212", [article("a", BODY), later])] == [note]


@pytest.mark.parametrize(("quote", "outlet", "day"), [("Great Fann", "Gazette", 3), ("212", "Herald", 3)])
def test_a_correction_of_something_else_or_by_somebody_else_is_none(tmp_path: Path, quote: str, outlet: str, day: int) -> None:
    note = "Correction: On Monday we reported that 212 people were aboard. The number was 206."
    assert corrections_of(tmp_path, quote, [article("a", BODY), article("b", f"Divers.\n\n{note}", day, outlet)]) == ()


def test_a_later_copy_with_another_figure(tmp_path: Path) -> None:
    later = article("b", BODY.replace("212", "206"), 2, "Herald")
    (correction,) = corrections_of(tmp_path, "212", [article("a", BODY), later], as_copies=True)
    assert (correction.kind, correction.source.article) == ("figures", "b")
    assert correction.quote == "The company said that 206 people were aboard."


@pytest.mark.parametrize(
    "other", ["Two hundred and twelve people, the company said, were aboard.", "The company said nothing."]
)
def test_a_later_copy_that_says_the_same_in_other_words_or_nothing_corrects_nothing(tmp_path: Path, other: str) -> None:
    later = article("b", BODY.replace("The company said that 212 people were aboard.", other), 2, "Herald")
    assert corrections_of(tmp_path, "212", [article("a", BODY), later], as_copies=True) == ()


def test_an_earlier_copy_corrects_nothing(tmp_path: Path) -> None:
    earlier = article("b", BODY.replace("212", "206"), 1, "Herald")
    assert corrections_of(tmp_path, "212", [article("c", BODY, 2), earlier], as_copies=True) == ()


def test_a_later_version_at_the_same_address_that_no_longer_says_it(tmp_path: Path) -> None:
    page = "https://gazette.example/ferry"
    first = article("a", BODY, url=page)
    later = article("b", BODY.replace("Great Fann", "Lesser Fann"), 2, url=page + "?utm_source=x")
    (correction,) = corrections_of(tmp_path, "Great Fann", [first, later])
    assert (correction.kind, correction.quote) == ("version", "A ferry capsized off Lesser Fann on Sunday night.")
    assert corrections_in_another_archive(tmp_path, "Divers", [first, later]) == ()


def corrections_in_another_archive(folder: Path, quote: str, articles: Sequence[Article]) -> tuple[Correction, ...]:
    (folder / "again").mkdir()
    return corrections_of(folder / "again", quote, articles)


def test_what_the_filters_hide_corrects_nothing(tmp_path: Path) -> None:
    later = article("b", BODY.replace("212", "206"), 2, "Herald")
    assert (
        corrections_of(tmp_path, "212", [article("a", BODY), later], as_copies=True, filters=Filters(as_of=date(2024, 5, 1)))
        == ()
    )


def test_the_counterpart_is_the_sentence_most_alike() -> None:
    text = "Divers went down. The company said 206 people were aboard. Nothing else."
    span = similar_sentence("The company said that 212 people were aboard.", text)
    assert span is not None
    assert text[slice(*span)] == "The company said 206 people were aboard."
    assert similar_sentence("Shares fell in Zelin.", text) is None


def test_figures_are_numbers_and_days() -> None:
    assert [(f.number, f.day) for f in stated_figures("On Monday 212 people")] == [(212.0, None), (None, (None, None, None, 0))]


def test_of_several_notes_each_is_told_and_the_one_that_concerns_the_quote_too(tmp_path: Path) -> None:
    notes = ("Correction: An earlier version gave the wrong day.", "Correction: The ferry carried 206 people, not 212.")
    corrections = corrections_of(tmp_path, "212", [article("a", "\n\n".join((BODY, *notes)))])
    assert [(c.quote, c.about_quote) for c in corrections] == [(notes[0], False), (notes[1], True)]


@pytest.mark.parametrize("day", [1, None])
def test_what_is_not_known_to_be_later_is_no_later_version(tmp_path: Path, day: int | None) -> None:
    other = replace(article("b", BODY.replace("212", "206")), published=date(2024, 5, day) if day else None)
    assert corrections_of(tmp_path, "212", [article("a", BODY), other], as_copies=True) == ()


@pytest.mark.parametrize(
    ("quote", "note"),
    [
        ("14", "Correction (May 14, 2024): The name of the mayor was misspelled."),
        ("ship", "Correction: Their relationship was good."),
    ],
)
def test_a_notes_own_date_and_a_part_of_a_word_are_no_mention(tmp_path: Path, quote: str, note: str) -> None:
    (correction,) = corrections_of(tmp_path, quote, [article("a", f"A ship with 14 people sank.\n\n{note}")])
    assert not correction.about_quote


def test_a_sentence_that_both_texts_have_was_not_reworded(tmp_path: Path) -> None:
    sentence = "30 people were injured in Lodd."
    first = article("a", f"14 people were dead in Lodd. {sentence}")
    assert corrections_of(tmp_path, "14", [first, article("b", sentence, 3)], as_copies=True) == ()


def test_may_is_a_verb_too() -> None:
    assert stated_figures("14 people may have been killed") == stated_figures("14 people were killed")


@pytest.mark.parametrize(
    ("quote", "about_quote"),
    [("Great Fann", False), ("Ona Peters", True)],
)
def test_a_note_on_the_spelling_of_a_name_takes_back_that_name_alone(tmp_path: Path, quote: str, about_quote: bool) -> None:
    note = "Correction: An earlier version misspelled the name of Ona Peters, the harbour master of Great Fann."
    text = f"{BODY} It was said by Ona Peters.\n\n{note}"
    (correction,) = corrections_of(tmp_path, quote, [article("a", text)])
    assert correction.about_quote == about_quote


def test_words_of_a_note_are_as_the_note_has_them(tmp_path: Path) -> None:
    note = "Correction: An earlier version gave a wrong year for the fair in Sund. It was in 1986."
    (correction,) = corrections_of(tmp_path, "in Sund", [article("a", f"{BODY}\n\n{note}")])
    assert not correction.about_quote


def test_a_note_that_drops_the_plan_is_about_it_though_it_repeats_nothing_of_the_quote(tmp_path: Path) -> None:
    plan = "The toll on the Velm bridge will rise by 14 per cent in July, the council said. The bridge has 90 lamps."
    note = "UPDATE: The council said on Tuesday that it had dropped the plan and that the toll would not rise."
    text = f"{plan}\n\n{note}"
    catalogues = {quote: tmp_path / quote[:2] for quote in ("14 per cent", "90")}
    for folder in catalogues.values():
        folder.mkdir()
    found = [corrections_of(folder, quote, [article("a", text)])[0].about_quote for quote, folder in catalogues.items()]
    assert found == [True, False]
