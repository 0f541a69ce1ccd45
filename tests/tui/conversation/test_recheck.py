from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import QuotationMismatch
from qa.answer import Citation
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedArchive, cite, cost, reservoir
from tui.conversation.recheck import SourceChange, quoted_digests, reanchor, recheck
from tui.conversation.store import RecordedTurn
from tui.conversation.turn import Turn

QUOTE = "38 per cent of capacity"
OLD = cite(RESERVOIR, QUOTE, 1)


def turn_record(is_refusal: bool = False) -> RecordedTurn:
    turn = Turn("How full?")
    turn.set_answer(cost("How full?") if is_refusal else reservoir("How full?"))
    return RecordedTurn(turn, datetime.now(UTC), quoted_digests(turn, ScriptedArchive()))


def recorded_quote(citation: Citation, digest: str = RESERVOIR.digest) -> RecordedTurn:
    turn = Turn("How full?")
    turn.set_answer(replace(reservoir("How full?"), citations=(citation,)))
    return RecordedTurn(turn, datetime.now(UTC), {"a1": digest})


def archive_of_today(text: str, **fields: str) -> ScriptedArchive:
    """Return an archive in which the reservoir's article has another text."""
    return ScriptedArchive({"a1": replace(RESERVOIR, text=text, **fields), "a2": TRIBUNE})  # type: ignore[arg-type]


def marks(archive: ScriptedArchive) -> dict[int, SourceChange]:
    return recheck(turn_record(), archive)


def reanchored(citation: Citation, text: str) -> Citation:
    """Return the citation at its place in `text`, after comparing quote and sentence with the text."""
    changes = reanchor(citation, replace(RESERVOIR, text=text))
    within = changes.start - changes.sentence_start
    assert text[changes.start : changes.end] == changes.quote == citation.quote
    assert text[changes.sentence_start :].startswith(changes.sentence)
    assert within >= 0
    assert changes.sentence[within : within + len(changes.quote)] == changes.quote
    return changes


def test_digests_are_of_every_article_that_is_quoted() -> None:
    assert turn_record().digests == {"a1": RESERVOIR.digest, "a2": TRIBUNE.digest}


def test_a_refusal_is_kept_with_the_articles_of_its_evidence() -> None:
    assert turn_record(is_refusal=True).digests == {"a1": RESERVOIR.digest, "a2": TRIBUNE.digest}


def test_an_article_that_is_gone_already_has_no_digest() -> None:
    assert quoted_digests(turn_record().turn, ScriptedArchive({"a2": TRIBUNE})) == {"a2": TRIBUNE.digest}


def test_a_stopped_turn_has_nothing_to_mark() -> None:
    assert recheck(RecordedTurn(Turn("Why?", state="stopped"), datetime.now(UTC), {}), ScriptedArchive({})) == {}


def test_where_all_is_as_it_was_nothing_is_marked() -> None:
    assert marks(ScriptedArchive()) == {}


def test_a_quote_whose_article_is_not_in_the_archive_is_gone() -> None:
    assert marks(ScriptedArchive({"a1": RESERVOIR})) == {2: "gone"}


def test_a_quote_that_stands_nowhere_any_more_is_changed_and_the_others_of_the_article_moved() -> None:
    assert marks(archive_of_today(RESERVOIR.text.replace("38 per cent", "41 per cent"))) == {1: "changed", 3: "moved"}


def test_a_quote_that_stands_elsewhere_now_is_moved() -> None:
    assert marks(archive_of_today(f"Updated on Friday.\n\n{RESERVOIR.text}")) == {1: "moved", 3: "moved"}


def test_a_quote_at_the_old_place_of_an_article_that_differs_is_moved() -> None:
    assert marks(archive_of_today(f"{RESERVOIR.text}\n\nThis article was corrected.")) == {1: "moved", 3: "moved"}


def test_another_title_makes_another_article() -> None:
    assert marks(archive_of_today(RESERVOIR.text, title="Alder reservoir falls")) == {1: "moved", 3: "moved"}


@pytest.mark.parametrize("grown", ["138", "1.38", "1,38"])
def test_a_number_that_became_part_of_a_longer_one_is_changed(grown: str) -> None:
    """The article still holds these characters, but no longer says so."""
    archive = archive_of_today(RESERVOIR.text.replace("38", grown))
    assert marks(archive)[1] == "changed"
    with pytest.raises(QuotationMismatch):
        reanchor(OLD, archive.article("a1"))


@pytest.mark.parametrize(("quote", "grown"), [("38 per cent", "38 per cents"), ("2014", "2014.5"), ("2014", "2014,5")])
def test_a_quote_that_runs_on_into_a_longer_word_or_number_is_changed(quote: str, grown: str) -> None:
    archive = archive_of_today(RESERVOIR.text.replace(quote, grown))
    assert recheck(recorded_quote(cite(RESERVOIR, quote, 1)), archive) == {1: "changed"}


def test_a_quote_that_was_cut_out_of_a_word_still_stands_in_it() -> None:
    old = cite(RESERVOIR, "ervoir stood", 1)
    assert reanchored(old, f"So. {RESERVOIR.text}").start == old.start + 4


def test_a_quote_without_a_digest_is_compared_by_its_words() -> None:
    unknown = replace(turn_record(), digests={})
    assert recheck(unknown, replace_tribune()) == {}
    assert recheck(unknown, archive_of_today("Nothing of it.")) == {1: "changed", 3: "changed"}


def replace_tribune() -> ScriptedArchive:
    return ScriptedArchive({"a1": RESERVOIR, "a2": replace(TRIBUNE, url="https://tribune.example")})


def test_a_kept_quote_that_the_unchanged_article_does_not_hold_is_marked() -> None:
    """A record that was tampered with: the digest alone would vouch for it."""
    assert recheck(recorded_quote(replace(OLD, quote="83 per cent of capacity")), ScriptedArchive()) == {1: "changed"}


def test_a_moved_quote_takes_its_sentence_along() -> None:
    citation_before = replace(OLD, start=OLD.start + 20, end=OLD.end + 20, sentence_start=OLD.sentence_start + 20)
    assert reanchored(OLD, f"Updated on Friday.\n\n{RESERVOIR.text}") == citation_before


def test_the_same_sentence_is_preferred_to_a_nearer_place() -> None:
    text = f"The Coldwater stood at {QUOTE} in May.\n\n{'Much was said. ' * 40}\n\n{RESERVOIR.text}"
    assert reanchored(OLD, text).sentence == OLD.sentence


def test_of_two_like_places_the_nearest_to_the_old_one_is_taken() -> None:
    far, near = f"It had {QUOTE} then. ", f"It had {QUOTE} in May. "
    text = f"{far}{'No more was said of it. ' * 4}{near}{'No more was said of it. ' * 20}{far}"
    assert reanchored(OLD, text).sentence == near.strip()


def test_a_quote_in_another_sentence_gets_that_sentence() -> None:
    text = f"It rained. Officials said {QUOTE} was left. It rained again."
    assert reanchored(OLD, text).sentence == f"Officials said {QUOTE} was left."


def test_a_quote_over_two_sentences_gets_both() -> None:
    quote = "was left. It rained again"
    old = replace(OLD, quote=quote, sentence=f"Little {quote}.", start=7, end=7 + len(quote), sentence_start=0)
    assert reanchored(old, f"So it went. Nothing {quote}, they said. Then not.").sentence == f"Nothing {quote}, they said."


@pytest.mark.parametrize("quote", [QUOTE, ""])
def test_a_quote_that_stands_nowhere_is_not_placed(quote: str) -> None:
    with pytest.raises(QuotationMismatch):
        reanchor(replace(OLD, quote=quote), replace(RESERVOIR, text="Nothing of it."))


edits = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60), st.text("a3. \n“é—,8", max_size=80)), max_size=6)


@settings(max_examples=200, deadline=None)
@given(edits, st.sampled_from([QUOTE, "71 per cent", "Mara Holt", "the lowest reading since 2014"]))
@example([(0, 60, "")], QUOTE)
def test_after_any_edits_before_the_quote_its_new_place_is_right(changes: list[tuple[int, int, str]], quote: str) -> None:
    old = cite(RESERVOIR, quote, 1)
    before, after = RESERVOIR.text[: old.start], RESERVOIR.text[old.start :]
    for at, removed, put in changes:
        before = before[:at] + put + before[at + removed :]
    reanchored(old, f"{before} {after}")  # a space: glued to what was put before it, it would be another number or word


@settings(max_examples=200, deadline=None)
@given(st.text("ab38,. \n", max_size=60))
def test_a_quote_is_placed_exactly_where_it_is_not_marked_as_changed(text: str) -> None:
    old = replace(OLD, quote="38", end=OLD.start + 2)
    if recheck(recorded_quote(old), archive_of_today(text)) == {1: "moved"}:
        reanchored(old, text)
    else:
        with pytest.raises(QuotationMismatch):
            reanchor(old, Article("a1", "", text))
