"""Text is cleaned, divided into sentences, and turned into terms."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text import clean, one_line, sentences, stem, terms, words


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "L"])))
def test_nothing_that_steers_a_terminal_survives(text: str) -> None:
    left = clean(text)
    assert not any(ord(c) < 0x20 and c not in "\t\n" for c in left)
    assert not any(0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 or 0x202A <= ord(c) <= 0x202E for c in left)


def test_a_control_character_leaves_a_visible_mark() -> None:
    assert clean("a\x1b]52;c;aGk=\x07b") == "a\ufffd]52;c;aGk=\ufffdb"


def test_line_ends_become_newlines_and_composed_letters_one_code_point() -> None:
    assert clean("a\r\nb\rc\u2028d e\u0301") == "a\nb\nc\nd \u00e9"


def test_one_line_holds_no_line_end() -> None:
    assert one_line(" Head\n line\t\u202eend ") == "Head line end"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lee, D-N.Y., won. He left.", ["Ms. Lee, D-N.Y., won.", "He left."]),
        ("Smith vs. Jones ended. It cost 3.5 percent.", ["Smith vs. Jones ended.", "It cost 3.5 percent."]),
        ("“Go on.” he said. She went.", ["“Go on.” he said.", "She went."]),
        ("J. K. Rowling came. It rained.", ["J. K. Rowling came.", "It rained."]),
        ("They met in the U.S. on Jan. 5. All left.", ["They met in the U.S. on Jan. 5.", "All left."]),
    ],
)
def test_news_sentences_are_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_sentence_never_crosses_a_paragraph() -> None:
    text = "A headline without a stop\n\nThe first sentence."
    assert [text[start:end] for start, end in sentences(text)] == ["A headline without a stop", "The first sentence."]


def test_rows_of_a_table_stand_alone_and_wrapped_lines_do_not() -> None:
    table = "Holm | 61 per cent of all the votes that were cast on the day\nBerg | 39 per cent of all the votes that were cast on the day"
    wrapped = "The water board said on Monday that the reservoir had fallen to\na level last seen ten years ago."
    assert len(sentences(table)) == 2
    assert len(sentences(wrapped)) == 1


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    cleaned = clean(text)
    spans = sentences(cleaned)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(cleaned[a:b].split()) for a, b in spans) == "".join(cleaned.split())


def test_numbers_acronyms_and_possessives_are_single_words() -> None:
    assert words("Russia’s U.S. envoy counted 44,200") == ["russia", "us", "envoy", "counted", "44200"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Zbyněk Šťastný", "Zbynek Stastny"),
        ("Çağlayan Yıldız", "CAGLAYAN YILDIZ"),
        ("İpek Iğdır", "ipek igdir"),
        ("Günther Großmann", "Gunther Grossmann"),
        ("Inés Peña-Ibáñez", "Ines Pena Ibanez"),
        ("Siân O’Hara", "Sian OHara"),
        ("O'Hara", "O‘Hara"),
        ("Oʼhara", "O´Hara"),
        ("Hawaiʻi", "Hawai'i"),
        ("the U.S.A.", "the USA"),
        ("the U.S.", "the US"),
        ("the U.S.A", "the U.S"),
        ("USA", "US"),
        ("U.S.-funded", "US funded"),
        ("the U.N.’s envoy", "the UN envoy"),
        ("J. K. Marlow", "JK Marlow"),
        ("J.K. Marlow", "J.K.Marlow"),
        ("an F-16", "an F16"),
        ("COVID-19", "covid19"),
        ("Zbyne\u030ck S\u030ct\u030castny\u0301", "Zbyněk Šťastný"),
        ("MÜNSTER", "munster"),
        ("x\u030cy", "xy"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδός"),
        ("Алексе\u0438\u0306", "Алексей"),
    ],
)
def test_a_name_is_the_same_words_however_it_is_typed(written: str, typed: str) -> None:
    assert words(written) == words(typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 7 a.m. U.S. time", ["at", "7", "am", "us", "time"]),
        ("from 9-to-5, on-10", ["from", "9", "to", "5", "on", "10"]),
        ("two F-16s", ["two", "f16", "s"]),
        ("CO-2,000", ["co", "2000"]),
        ("’'‘ -- . ... 🎉 ʼ", []),
        ("ʹ0A Dwyerʼs", ["0", "a", "dwyer"]),
        ("東京 🎉 Łódź", ["東京", "lodz"]),
        ("He said no. A man left.", ["he", "said", "no", "a", "man", "left"]),
    ],
)
def test_what_looks_like_such_a_name_stays_what_it_is(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.one_of(st.text(), st.text(alphabet="aSuKfé1.2,-'’ʼ ßı\u030c_x")))
def test_words_of_words_are_the_same(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once
    assert all(once)


def test_a_very_long_token_is_one_word() -> None:
    assert words("Ř" * 100_000) == ["r" * 100_000]


def test_terms_are_stems_without_stop_words() -> None:
    assert terms("How many migrants did they expel?") == [stem("many"), "migrant", "expel"]


@given(st.text(alphabet="ABc .,!?\u00a0\u202f\u3000\u2009\n“”é東", max_size=80))
def test_any_white_space_before_a_full_stop_is_survived(text: str) -> None:
    """sentencex 1.0.32 panics on a capital, a space that is not ASCII, and a full stop."""
    cleaned = clean(text)
    spans = sentences(cleaned)
    assert "".join("".join(cleaned[a:b].split()) for a, b in spans) == "".join(cleaned.split())


def test_a_long_transcript_in_lower_case_is_cut_into_pieces() -> None:
    """As one sentence it takes time that grows with the square of its length."""
    spans = sentences("and then it ended. " * 8000)
    assert max(end - start for start, end in spans) < 2000
