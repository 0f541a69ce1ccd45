"""Questions that ask for a plan or a claim, and questions that ask for a fact."""

import pytest

from qa.assertion.plan_questions import asks_for_plan


@pytest.mark.parametrize(
    "question",
    [
        "By how much will ferry fares to Skerra rise?",
        "When will the tram open?",
        "Will the dam be rebuilt?",
        "What does Tarnhelm plan to cut?",
        "How many jobs are expected to go?",
        "What would the bypass cost?",
        "Which tax has been proposed?",
        "What is Lindqvist accused of?",
        "What did he allegedly take?",
        "What did the minister deny?",
        "What was Ida Lund charged with?",
        "Where is the summit scheduled to be held?",
        "What do posts claim about the dam?",
        "How high could the lake rise?",
        "Who is set to become mayor?",
    ],
)
def test_a_plan_or_a_claim_is_asked_for(question: str) -> None:
    assert asks_for_plan(question)


@pytest.mark.parametrize(
    "question",
    [
        "How many people did the Lodden dam burst kill?",
        "When did the Lodden dam burst?",
        "Did Lindqvist accept a watch?",
        "Was the bypass approved?",
        "What is the key rate of the Bank of Norvia?",
        "How many pupils were injured at Tansley school?",
        "Who is Will Sandoval married to?",
        "Where was the summit held?",
        "Who won the race?",
        "How much did fares rise?",
        "What did the council decide in May?",
        "Who leads the bank?",
        "When was the bridge closed?",
        "How old is Nia Okoro?",
        "",
    ],
)
def test_a_fact_is_asked_for(question: str) -> None:
    assert not asks_for_plan(question)
