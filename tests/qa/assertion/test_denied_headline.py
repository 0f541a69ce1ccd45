"""A headline in which somebody denies what the sentence has another say."""

import pytest

from tests.qa.assertion.marked import status_of

_HEADLINE = "Tarn Foods denies selling old eggs"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (_HEADLINE, "A driver says Tarn Foods sold [[70,000]] eggs past their date."),
        ("Tarn Foods rejects claims of selling old eggs", "Tarn Foods, a driver said, had sold [[70,000]] eggs."),
        ("On salt", "He said that he had never met her. The Post had reported that the two dined in [[Velden]] in May."),
        ("On salt", "The minister denied it. A weekly had claimed that he was paid [[900]] marks."),
        ("Mayor Holm denied taking a boat", "A clerk told the court that Holm had taken the boat in [[May]]."),
    ],
)
def test_what_the_headline_denies(title: str, text: str) -> None:
    assert status_of(text, title) == "denied"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (_HEADLINE, "Tarn Foods, founded in [[1990]], has nine farms."),
        (_HEADLINE, "A driver says he was paid [[900]] marks."),
        (_HEADLINE, "Tarn Foods sells [[two]] million eggs a year."),
        ("Tarn Foods sells old eggs", "A driver says Tarn Foods sold [[70,000]] eggs past their date."),
        ("On salt", "He said that he was glad. The Post had reported that the two dined in [[Velden]] in May."),
        ("On salt", "He had never met her, and left in [[May]]."),
        (_HEADLINE, "Its director, [[Lars Homme]], said the eggs were destroyed."),
    ],
)
def test_what_it_does_not_deny(title: str, text: str) -> None:
    assert status_of(text, title) is None
