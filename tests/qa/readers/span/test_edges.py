"""The forms of an answer, and the one that the edge model chooses."""

import pytest

from qa.question.kind import Kind, wanted_kind
from qa.readers.span.decoding import ScoredSpan
from qa.readers.span.edges import EdgeFeatures, EdgeModel, measure_forms

NONE = EdgeFeatures(*[0.0] * len(EdgeFeatures._fields))


def _forms(text: str, *said: str, behind: float = 0.5) -> list[ScoredSpan]:
    return [ScoredSpan(text.index(form), text.index(form) + len(form), 5.0 - behind * n) for n, form in enumerate(said)]


def _features(text: str, said: str, question: str = "What was it?") -> EdgeFeatures:
    return next(iter(measure_forms(question, wanted_kind(question), text, _forms(text, said)).values()))


MEASURED = [
    ("Tech company Norvik fell.", "company Norvik", "Which company fell?", "before_name", 1.0),
    ("Tech company Norvik fell.", "Norvik", "Which company fell?", "before_name", 0.0),
    ("It was Theresa Holm.", "Theresa", "Who was it?", "cut_right", 1.0),
    ("It was Theresa Holm.", "Holm", "Who was it?", "cut_left", 1.0),
    ("It was Theresa Holm.", "Theresa Holm", "Who was it?", "cut_left", 0.0),
    ("A non-basmati rice.", "basmati rice", "What?", "hyphen", 1.0),
    ("A Holm-era law.", "Holm", "Which law?", "hyphen", 0.0),
    ("Some 300 miles.", "Some 300 miles", "How many miles?", "approximation", 1.0),
    ("Some 300 miles.", "Some 300 miles", "What?", "approximation", 0.0),
    ("the state of things", "state of", "What?", "small_last", 1.0),
    ("Norvik, Lund", "Norvik, Lund", "Where?", "comma", 1.0),
    ("1996 and Lund won in 2004", "1996 and Lund won in 2004", "When?", "conjunction", 1.0),
    ("minks after tests", "minks after tests", "What?", "clause", 1.0),
    ("the orange juice", "orange juice", "Which type of juice?", "asked_last", 1.0),
    ("She sang “Lake and left", "sang “Lake and left", "What?", "quote", 1.0),
]


@pytest.mark.parametrize(("text", "said", "question", "name", "expected"), MEASURED)
def test_what_stands_at_the_edges_is_measured(text: str, said: str, question: str, name: str, expected: float) -> None:
    assert getattr(_features(text, said, question), name) == expected


def test_a_form_wins_that_is_better_by_more_than_the_margin_and_keeps_the_score() -> None:
    text = "Tech company Norvik fell."
    forms = _forms(text, "company Norvik", "Norvik")
    model = EdgeModel(weights=NONE._replace(score=1.0, before_name=-2.0), margin=0.5)
    chosen = model.choose("Which company fell?", Kind.NAME, text, forms)
    assert chosen == ScoredSpan(forms[0].start, forms[0].end, 5.0, form=(forms[1].start, forms[1].end))
    assert model.model_copy(update={"margin": 2.0}).choose("Which company fell?", Kind.NAME, text, forms) == forms[0]


def test_a_lone_form_or_one_without_a_word_stays_as_it_is() -> None:
    forms = _forms("“—” it said", "“—”")
    assert EdgeModel.shipped().choose("What?", Kind.THING, "“—” it said", forms) == forms[0]


CHOSEN = [
    ("Which airline was fined?", "The low-cost carrier Norvik Air was fined.", "low-cost carrier Norvik Air", "Norvik Air"),
    ("Which company was fined?", "The tech company Norvik was fined.", "tech company Norvik", "Norvik"),
    ("Where did Ada Lund win most?", "She won at Holmby to the 2010 Lake Open.", "Holmby to the 2010 Lake Open", "Holmby"),
    ("How long is the cat?", "It was 18 inches on Jan. 29, 2021.", "18 inches on Jan. 29, 2021", "18 inches"),
    ("How many died?", "The storm killed more than 200 people.", "more than 200", "200"),
    ("When did it move?", "It moved in 1953 to the house of Ada Berg.", "1953 to the house of Ada Berg", "1953"),
    ("Which vegetable was recalled?", "They recalled basil, which they had sold.", "basil, which they had sold", "basil"),
    ("What was not basmati?", "They banned non-basmati rice.", "basmati rice", "non-basmati rice"),
    ("Who was fired?", "They fired Ada Lund, who had been late.", "Ada Lund, who had been late", "Ada Lund"),
    ("Who may step in?", "They say Theresa Holm may step in.", "Theresa Holm", "Theresa Holm"),
]


@pytest.mark.parametrize(("question", "text", "first", "expected"), CHOSEN)
def test_the_shipped_weights_prefer_the_form_that_people_give(question: str, text: str, first: str, expected: str) -> None:
    chosen = EdgeModel.shipped().choose(question, wanted_kind(question), text, _forms(text, first, expected, behind=0.1))
    assert text[slice(*(chosen.form or (chosen.start, chosen.end)))] == expected
