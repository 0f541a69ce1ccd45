from tui.presentation.reading_help import READING_HELP, spoken_sign


def test_signs_are_spoken_without_their_glyphs() -> None:
    spoken = [spoken_sign(sign) for sign, _ in READING_HELP]
    assert spoken[:3] == ["strong", "likely", "possible"]
    assert {"planned …", "sources differ", "86 in 100", "2 independent reports", "[1]"} <= set(spoken)
