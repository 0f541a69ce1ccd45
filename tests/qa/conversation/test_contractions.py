"""The verbs that contractions hide."""

import pytest

from qa.conversation.contractions import with_verbs_written_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("who'd she beat in Lodd", "who did she beat in Lodd"),
        ("Who’d she married before?", "Who had she married before?"),
        ("who'd that be", "who would that be"),
        ("what's it called?", "what is it called?"),
        ("What's happened in Lodd?", "What has happened in Lodd?"),
        ("who'd win?", "who would win?"),
        ("who's got more?", "who has got more?"),
        ("whats his name", "what is his name"),
        ("and where'll it run?", "and where will it run?"),
        ("Who are Norvo's owners?", "Who are Norvo's owners?"),
        ("whose ferry sank?", "whose ferry sank?"),
    ],
)
def test_a_contracted_verb_is_written_out(typed: str, written: str) -> None:
    assert with_verbs_written_out(typed) == written
