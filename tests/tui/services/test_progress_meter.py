from tui.services.progress_meter import ProgressMeter, duration


def test_it_tells_the_stage_the_rate_and_the_time_left() -> None:
    times = iter([0.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0])
    pace = ProgressMeter(lambda: next(times))
    pace.advance("embedding", 0, 300)
    pace.advance("embedding", 100, 300)
    assert pace.words() == "embedding the passages · 100 of 300 passages · 10/s · 20 s left"


def test_what_was_done_when_a_stage_began_is_no_part_of_the_rate() -> None:
    """Passages that are known count as embedded at once: a rate of thousands a second promised an end in no time."""
    times = iter([0.0, 10.0, 10.0, 10.0])
    pace = ProgressMeter(lambda: next(times))
    pace.advance("embedding", 1000, 1300)
    pace.advance("embedding", 1100, 1300)
    assert pace.words() == "embedding the passages · 1,100 of 1,300 passages · 10/s · 20 s left"


def test_a_total_that_is_not_known_yet_is_not_told() -> None:
    pace = ProgressMeter(lambda: 0.0)
    pace.advance("comparing", 0, 0)
    assert pace.words() == "comparing the files with the index"


def test_a_stage_that_has_just_begun_makes_no_promises() -> None:
    pace = ProgressMeter(lambda: 0.0)
    pace.advance("reading", 1, 300)
    assert pace.words() == "reading the articles · 1 of 300 kB"


def test_a_stage_that_counts_nothing_has_its_words_and_an_empty_bar() -> None:
    pace = ProgressMeter(lambda: 0.0)
    pace.advance("reading", 33, 33)
    pace.advance("preparing", 0, 0)
    assert pace.words() == "preparing the model, once, about 20 s"
    assert pace.bar(4) == "╌╌╌╌"


def test_the_bar_is_as_long_as_it_should_be() -> None:
    pace = ProgressMeter(lambda: 0.0)
    pace.advance("reading", 1, 4)
    assert pace.bar(8) == "━━╌╌╌╌╌╌"


def test_nothing_to_do_is_no_division_by_zero() -> None:
    pace = ProgressMeter(lambda: 0.0)
    pace.advance("writing", 0, 0)
    assert pace.bar(2) == "╌╌"


def test_durations_are_readable() -> None:
    assert [duration(8.4), duration(125)] == ["8 s", "2 min 05 s"]
