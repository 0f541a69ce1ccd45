"""An answer that the question's own verb governs in its sentence is plainly of what is asked."""

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.decision.governed import is_governed
from qa.question.question import understand
from tests.doubles.scenes import hit


def governs(question: str, sentence: str, answer: str, title: str = "Head") -> bool:
    start = sentence.index(answer)
    found = Candidate(hit(sentence, title=title), (start, start + len(answer)), (0, len(sentence)), 1.0)
    return is_governed(understand(question, NO_FILTERS), found, lambda term: 1.0)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who signed the treaty?", "Ona Peters signed the treaty on Monday.", "Ona Peters"),
        ("Who signed the treaty?", "The treaty was signed by minister Ona Peters.", "minister Ona Peters"),
        ("Who claimed the raid?", "The raid was carried out by smugglers and claimed by the Reed Front.", "Reed Front"),
        ("Who is said to have carried out the raid?", "The raid was allegedly carried out by smugglers.", "smugglers"),
        ("What was sold?", "The old mill was sold.", "The old mill"),
        ("Whom did the Gazette cite?", "The mill is closed, the Gazette reported, citing bailiffs.", "bailiffs"),
        ("How much did Norvia pledge?", "Arvia pledged $15 million and Norvia €9 million.", "€9 million"),
        ("How many boats did the port buy?", "The port has bought about 12 boats.", "12"),
        (
            "Which towns signed the accord?",
            "Three towns signed an accord in Pell: Arvia, Corrin and Dunholt.",
            "Arvia, Corrin and Dunholt",
        ),
        ("What must new citizens do?", "New citizens now need to register for the guard.", "register for the guard"),
        ("What do the drivers risk if they do not pay?", "Drivers must pay or risk losing their badge.", "losing their badge"),
        ("What did Siân Harrow say?", "Campaigner Siân Harrow said parents were furious.", "parents were furious"),
        ("Where did the bomb attack of May take place?", "Nine fell in the attack on the grain hall in May.", "the grain hall"),
        ("Where did the attack happen?", "The Grain Hall bomb attack was in May.", "Grain Hall"),
        ("When was the attack?", "Nine fell in the attack on the grain hall in May.", "May"),
        ("Where were the missing climbers found?", "The two climbers were found alive in a hut on Sunday.", "a hut"),
        ("Which group claimed responsibility for the raid?", "The raid was claimed by the Reed Front group.", "Reed Front"),
        ("When was the grain hall attacked?", "Nine fell in the attack on the grain hall in May.", "May"),
        ("When was the mill fire?", "A mill burned down on Sunday.", "Sunday"),
        ("When was the bridge opened?", "The bridge was opened on 3 May by a minister.", "3 May"),
        ("Where are most drivers from?", "Most drivers are workers from the old republics in Velmland.", "Velmland"),
        ("Which countries do the drivers come from?", "The drivers come from Norvia and Arvia.", "Norvia and Arvia"),
        (
            "By whose order was the border shut?",
            "The border was shut on the orders of minister Dana Kral.",
            "minister Dana Kral",
        ),
        ("On whose orders was the mill searched?", "The mill was searched by court order.", "court"),
        ("Who ordered the search of the mill?", "The mill's search was on the prefect's orders.", "prefect"),
        ("Who was behind the raid?", "The raid was carried out by smugglers.", "smugglers"),
        ("Who said it was responsible for the raid?", "The raid was claimed by the Reed Front group.", "Reed Front"),
        ("Which group said it was behind the raid?", "The raid was claimed by the Reed Front group.", "Reed Front"),
    ],
)
def test_the_verb_of_the_question_governs_the_answer(question: str, sentence: str, answer: str) -> None:
    assert governs(question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who claimed the raid?", "The raid was carried out by smugglers and claimed by the Reed Front.", "smugglers"),
        ("Who signed the treaty?", "The treaty was read to Ona Peters.", "Ona Peters"),
        ("Who sued the bank?", "Ona Peters was sued by the bank.", "Ona Peters"),
        ("Who did not sign the treaty?", "Ona Peters signed the treaty.", "Ona Peters"),
        ("Who signed the treaty before Peters?", "Ona Peters signed the treaty.", "Ona Peters"),
        ("What did Holm announce?", "Holm is ill, she announced on her own channel.", "her own channel"),
        ("How much did Norvia pledge?", "Arvia pledged $15 million and Norvia €9 million.", "$15 million"),
        ("How many members voted against the act?", "Senator Ona Peters voted against the act.", "Senator Ona Peters"),
        ("Who signed the Pell treaty?", "Ona Peters signed the treaty on Monday.", "Ona Peters"),
        ("When was the attack?", "After last year's attack guards stand there.", "last year"),
        ("When was the attack?", "In May the speaker recalled the attack.", "May"),
        ("Where did the attack happen?", "The attack ended when guards from Corrin came.", "Corrin"),
        ("When was the measles outbreak over?", "The last outbreak, which was over by June, was in 2017.", "2017"),
        ("When was the mill fire?", "The mill, which was sold on Sunday, has nine fire doors.", "Sunday"),
        ("Where are most drivers from?", "Most drivers in Norvia drive boats.", "Norvia"),
        ("Which countries do the drivers come from?", "The drivers come from work and were seen in Norvia.", "Norvia"),
        (
            "By whose order was the border shut?",
            "The border was shut, minister Dana Kral said, in order to save salt.",
            "minister Dana Kral",
        ),
        ("By whose order was the mill searched?", "Smugglers had searched the mill.", "Smugglers"),
        ("Who was behind the raid?", "The raid was claimed to be over.", "The raid"),
        ("Who signed the treaty?", "Ona Peters. The treaty is signed. " + "x " * 50_000, "Ona Peters"),
    ],
)
def test_what_stands_elsewhere_in_the_sentence_is_not_governed(question: str, sentence: str, answer: str) -> None:
    assert not governs(question, sentence, answer)
