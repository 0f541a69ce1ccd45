from tui.chat.mounted_window import MountedWindow


def test_it_follows_the_end_and_holds_the_limit() -> None:
    window = MountedWindow(limit=50)
    for total in range(1, 61):
        window.latest(total)
    assert (window.first, window.last) == (10, 60)


def test_going_up_brings_older_turns_and_lets_the_newest_go() -> None:
    window = MountedWindow(first=15, last=65, limit=50)
    assert window.earlier()
    assert (window.first, window.last) == (5, 55)
    assert window.earlier()
    assert (window.first, window.last) == (0, 50)
    assert not window.earlier()


def test_going_down_brings_the_newer_ones_back() -> None:
    window = MountedWindow(first=0, last=50, limit=50)
    assert window.later(65)
    assert window.later(65)
    assert (window.first, window.last) == (15, 65)
    assert not window.later(65)


def test_a_new_turn_seen_from_far_above_shows_the_end() -> None:
    window = MountedWindow(first=0, last=50, limit=50)
    window.latest(81)
    assert (window.first, window.last) == (31, 81)
