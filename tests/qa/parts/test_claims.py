"""What a quote says to a yes/no question."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.parts.claims import judge_claim


@pytest.mark.parametrize(
    ("question", "quote", "said"),
    [
        ("Did Holm win the Norvik race?", "Holm won the Norvik race by a minute.", "yes"),
        ("Did Holm win the Norvik race?", "Holm lost the Norvik race.", "no"),
        ("Did Holm win the Norvik race?", "Holm did not win the Norvik race.", "no"),
        ("Did Holm win the Norvik race?", "Holm hopes to win the Norvik race.", None),
        ("Did Holm win the Norvik race?", "Holm could win the Norvik race.", None),
        ("Did Holm win the Norvik race?", "Dahl bought a boat.", None),
        ("Did Velm Rovers ever win the Sund Cup?", "Orsk won the Sund Cup with a victory over Velm Rovers.", None),
        ("Did a judge let Norland keep its nets?", "Ida Holm must remove the nets of Norland, a judge ruled.", "no"),
        ("Did Holm arrest the thief?", "The thief was arrested on Monday by Ida Holm.", "yes"),
        (
            "Were there any injuries in the depot fire of 2021?",
            "four of them were destroyed in a fire at the depot in 2021",
            None,
        ),
        ("Were there any injuries in the depot fire?", "There were no injuries in the depot fire", "no"),
        ("Are the baths open?", "The baths, which reopened on Monday, were shut again on Tuesday.", "no"),
        ("Was the missing climber found?", "The climber who had been missing was found alive on Sunday.", "yes"),
        ("Was Holm found guilty of theft?", "Holm was cleared of theft on Monday.", "no"),
        ("Was Holm found guilty of theft?", "A court convicted Holm of theft.", "yes"),
        ("Did Holm win the Norvik race?", "Will Holm win the Norvik race?", None),
        ("Was Holm put to death in Norland?", "Norland executed Holm on Friday.", "yes"),
        ("Was Holm put to death in Norland?", "The governor of Norland spared Holm.", "no"),
        ("Did the Senate pass the water bill?", "The Senate approved the water bill.", "yes"),
        ("Did the Senate pass the water bill?", "The Senate rejected the water bill.", "no"),
        ("Did the Senate pass the water bill?", "The Senate failed to pass the water bill.", "no"),
        ("Did Norland qualify for the Sund Cup?", "after Norland failed to qualify for the Sund Cup", "no"),
        ("Did Norland make it to the Sund Cup?", "Norland qualified for the Sund Cup", "yes"),
        ("Is Norvo still posting on Chirper?", "Norvo has decided to leave Chirper", "no"),
        ("Is Norvo still posting on Chirper?", "Norvo posted on Chirper in May", None),
        ("Did Holm play in Norvik?", "Holm has withdrawn from the match in Norvik", "no"),
        ("Was Ida a Category 4 storm when it hit Norland?", "Ida hit Norland as a Category 1 storm", "no"),
        ("Was Ida a Category 4 storm when it hit Norland?", "Ida hit Norland as a Category 4 storm", "yes"),
        ("Is Norland a member of the NPO?", "Norland joined the Northern Pact Organization", "yes"),
        ("Is Rex a sheepdog?", "Rex, an old sheepdog, was asleep", "yes"),
        ("Was Holm the only survivor?", "Holm survived", None),
        ("Was the northern bypass approved?", "Councillors rejected the northern bypass by 23 votes to 19 on Tuesday", "no"),
        ("Did Holm accept a watch?", "Holm denied on Monday that he had accepted a watch", "denied"),
        ("Did Holm reject the offer?", "Holm denied that he had accepted the offer", None),
        ("Was Holm expelled?", "Dahl and Lund were expelled, while Ida Holm, the third member, was not.", "no"),
        ("Was Holm expelled?", "Dahl was expelled, and Ida Holm, the third member, was not expelled.", "no"),
        ("Did Norland join the Northern Pact?", "Norland asked to join the Northern Pact", None),
        ("Is Norland a member of the Northern Pact?", "Norland applied to become a member of the Northern Pact.", None),
        ("Did Holm win the Norvik race?", "Holm became the first Dane to win the Norvik race.", "yes"),
        ("Was Holm executed?", "A board spoke of the planned execution of Holm.", None),
        ("Did Sund vote to protect the forest?", "Voters in Sund will decide whether a law protects the forest.", None),
        ("Did Norland qualify for the Sund Cup?", "With qualification so hard, Norland was drawn against Sund.", None),
        ("Was the bypass passed?", "Councillors threw out the bypass by 23 votes to 19", None),
    ],
)
def test_a_quote_must_say_it_plainly(question: str, quote: str, said: str | None) -> None:
    assert judge_claim(question, quote, quote) == said


@given(st.text(max_size=100), st.text(max_size=200))
def test_any_text_is_judged_without_an_error(question: str, quote: str) -> None:
    assert judge_claim("Did Holm win " + question, quote, quote) in (None, "yes", "no", "denied")


@pytest.mark.parametrize("piece", ["not ", "Holm won ", "A", "n't ", "failed to win "])
def test_a_long_sentence_takes_no_long_time(piece: str) -> None:
    quote = piece * (50_000 // len(piece))
    started = time.perf_counter()
    judge_claim("Did Holm win the race?", quote, quote)
    assert time.perf_counter() - started < 2.0
