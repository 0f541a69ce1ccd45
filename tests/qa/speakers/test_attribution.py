"""The attributions of a sentence: which words attribute, and to whom."""

import pytest

from qa.speakers.attribution import attributions
from qa.speakers.quotation import quotations
from qa.speakers.tokens import token_sentences


def found(text: str) -> list[tuple[str, str]]:
    """Return (source, word of saying) of every attribution that holds without marks."""
    whole = (0, len(text))
    return [
        (text[tokens[a.source.first].start : tokens[a.source.last].end], tokens[a.cue].word)
        for tokens in token_sentences(text, whole, quotations(text, whole))
        for a in attributions(tokens)
        if not a.loose
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith said Jones told him that it rained.", [("Smith", "said"), ("Jones", "told")]),
        ("Holm said it rained. The union said it did not.", [("Holm", "said"), ("The union", "said")]),
        ("Holm said it rained, adding that he was wet.", [("Holm", "said"), ("Holm", "adding")]),
        ("Holm refused to say that it rained.", [("Holm", "say")]),
        ("She’s said it will rain.", [("She", "said")]),
        ("Holm’s spokesman said it rained.", [("Holm’s spokesman", "said")]),
        ("An official who came early said it rained.", [("An official", "said")]),
        ("The reports and claims were late.", []),
        ("Holm was told that it rained.", []),
        ("Holm was expected to win.", []),
        ("The United States won.", []),
        ("It was reported by the Courier.", []),
        ("Support continues to fall.", []),
        ("Holm: we came too late for that.", [("Holm", ":")]),
        ("Correction: An earlier version gave another sum.", []),
        ("EDITOR’S NOTE: This article was changed on Monday.", []),
        ("Update: The road was opened again at noon.", []),
    ],
)
def test_words_of_saying_have_a_source(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
