from dataclasses import replace
from datetime import date

from index.build.job import BuildReceipt
from index.filters import Filters
from qa.speakers.speaker import Speaker
from tests.tui.scripted import RESERVOIR, cite
from tui.presentation.wording import (
    count_text,
    date_range_text,
    day_text,
    filters_text,
    milliseconds,
    quote_alone,
    quote_for_clipboard,
    receipt_text,
    sentence_parts,
    speaker_text,
)


def test_days_are_written_out() -> None:
    assert day_text(date(2024, 8, 4)) == "4 Aug 2024"
    assert day_text(None) == "no date"
    assert date_range_text((date(2024, 1, 1), date(2024, 8, 4))) == "1 Jan 2024 – 4 Aug 2024"


def test_filters_are_named_and_their_absence_too() -> None:
    assert filters_text(Filters()) == ""
    assert filters_text(Filters(since=date(2024, 1, 1), outlets=("Herald",))) == "from 1 Jan 2024 · Herald"


def test_counts_have_their_plural() -> None:
    assert [count_text(1, "citation"), count_text(1204, "article"), count_text(2, "copy", "copies")] == [
        "1 citation",
        "1,204 articles",
        "2 copies",
    ]


def test_long_waits_are_seconds() -> None:
    assert [milliseconds(41.6), milliseconds(12_300)] == ["42 ms", "12.3 s"]


def test_a_sentence_falls_into_before_quote_after_with_its_spaces() -> None:
    before, quote, after = sentence_parts(cite(RESERVOIR, "38 per cent of capacity", 1))
    assert before == "The Alder reservoir stood at "
    assert quote == "38 per cent of capacity"
    assert after.startswith(" on Monday, the lowest")


def test_what_is_copied_holds_the_sentence_where_it_stands_and_what_must_be_said_with_it() -> None:
    assert quote_for_clipboard(cite(RESERVOIR, "a third", 1), ("Corrected: a quarter.",)).splitlines() == [
        "“Farmers below the dam expect to lose a third of their maize.”",
        "— Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024",
        "  https://coastalherald.example/2024/08/alder",
        "Corrected: a quarter.",
    ]


def test_the_quote_alone_is_the_quote_and_no_mark() -> None:
    assert quote_alone(cite(RESERVOIR, "a third", 1)) == "a third"
    assert quote_alone(cite(RESERVOIR, "a third", 1), ("Said later: “half”",)) == "a third\nSaid later: “half”"


def test_of_a_text_without_full_stops_only_the_quote_is_copied() -> None:
    citation = cite(RESERVOIR, "a third", 1)
    endless = replace(citation, sentence=f"{'very ' * 200}long {citation.sentence}")
    assert quote_for_clipboard(endless).startswith("“a third”")


def test_the_speaker_is_copied_with_the_sentence() -> None:
    speaker = Speaker("Mara Holt", 0, 9, "direct", "Mara Holt", (0, 9))
    citation = replace(cite(RESERVOIR, "running down", 1), speaker=speaker)
    assert quote_for_clipboard(citation).splitlines()[0].endswith("” (said by Mara Holt)")
    union = Speaker("The union", 0, 9, "indirect", "The union", (0, 9))
    assert speaker_text(replace(citation, speaker=union)) == "said by the union"


def test_a_receipt_says_why_a_damaged_index_was_built_from_scratch() -> None:
    receipt = BuildReceipt(2, 4, 4, 4, 0, 0, 0, (), 0.1)
    assert receipt_text(receipt) == "Built in 0.1 s: 4 articles, 4 new, 0 updated, 0 removed, 0 skipped."
    assert receipt_text(replace(receipt, restarted="vectors.npy is missing")).endswith(
        "0 skipped. Everything was embedded again, for the index of before could not be used: vectors.npy is missing."
    )
