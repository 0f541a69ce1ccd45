"""What stands in quotation marks."""

import pytest

from qa.speakers.quotation import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” he said. “No.”", ["“Yes,”", "“No.”"]),
        ('"Yes," he said. "No."', ['"Yes,"', '"No."']),
        ("''Yes,'' he said.", ["''Yes,''"]),
        ("“Yes,\" he said.", ["“Yes,\""]),
        ("«Oui», said Holm", ["«Oui»"]),
        ("„Ja“, said Holm", ["„Ja“"]),
        ("‘Yes,’ he said", ["‘Yes,’"]),
        ("'It isn't,' he said", ["'It isn't,'"]),
        ("the workers’ union and the miners’ union", []),
        ("“They said ‘no’ to us,” she said", ["“They said ‘no’ to us,”"]),
        ("“It never closes", ["“It never closes"]),
        ("“Forgotten, he said. “Closed,” she said.", ["“Closed,”"]),
        ('a 6" pipe', []),
        ("", []),
    ],
)  # fmt: skip
def test_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in quotations(text, (0, len(text)))] == quoted


def test_a_quotation_that_its_paragraph_does_not_close_says_so() -> None:
    assert [found.closed for found in quotations("“One,” he said. “Two", (0, 20))] == [True, False]
