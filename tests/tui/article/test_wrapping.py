from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.processor_time import growth
from tui.article.wrapping import cut_row, row_number_at, wrap_text

texts = st.text(alphabet=st.sampled_from("ab éß東🙂\n\t“’\u0301"), max_size=200)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap_text(text, width)]


def test_a_row_is_cut_after_the_last_space_that_fits() -> None:
    assert lines("the quick brown fox", 10) == ["the quick ", "brown fox"]


def test_a_word_longer_than_the_row_is_cut_where_the_row_ends() -> None:
    assert lines("abcdefgh", 3) == ["abc", "def", "gh"]


def test_wide_characters_count_twice() -> None:
    assert lines("東京東京", 5) == ["東京", "東京"]


def test_an_empty_line_is_an_empty_row() -> None:
    assert lines("a\n\nb", 5) == ["a", "", "b"]


@given(texts, st.integers(2, 20))
def test_no_character_is_lost_and_no_row_too_wide(text: str, width: int) -> None:
    rows = wrap_text(text, width)
    assert "".join(text[a:b] for a, b in rows) == text.replace("\n", "")
    assert rows == sorted(rows)
    assert all(sum(map(cell_len, text[a:b].rstrip(" "))) <= width for a, b in rows)


@given(texts.filter(bool), st.integers(2, 20), st.data())
def test_every_character_is_found_in_its_row(text: str, width: int, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end = wrap_text(text, width)[row_number_at(wrap_text(text, width), offset)]
    assert start <= offset < end or text[offset] == "\n"


def test_a_row_is_cut_where_marks_begin_and_end() -> None:
    assert cut_row((0, 10), [(2, 4), (8, 20)]) == [(0, 2, None), (2, 4, 0), (4, 8, None), (8, 10, 1)]


def test_a_line_eight_times_as_long_takes_about_eight_times_as_long_to_wrap() -> None:
    assert growth(lambda times: wrap_text("news “of” the day " * times, 78), 5_000) < 20


def test_a_tab_is_as_wide_as_the_space_it_is_drawn_as() -> None:
    text = "水\t水\t水\t水\t水"
    assert all(cell_len(text[a:b].replace("\t", " ").rstrip()) <= 6 for a, b in wrap_text(text, 6))
