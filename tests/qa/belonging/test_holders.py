"""One who was beaten to a post, or held it once, does not hold it."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who is the mayor of Brantley?", "Teresa Aguilar became mayor of Brantley after beating <no Gerald Holt>."),
        ("Who is the mayor of Brantley?", "The former mayor <no Gerald Holt> wept."),
        ("Who became governor?", "Ilse Maar was sworn in as governor, replacing <no Gil Orm>."),
        ("Who is the new president?", "The new president, Ida Holm, defeated <no Gil Orm> in May."),
        ("Who is the current coach of Tarn?", "Ex-coach <no Nils Dahl> watched from the stand."),
        ("Who is the health minister?", "Prewitt became health minister after ousting <no Col Danvers>."),
        ("Who is the editor of the Gazette?", "The outgoing editor, <no Per Aune>, gave a speech."),
        ("Who became mayor?", "Aguilar became mayor by unseating the incumbent <no Gerald Holt>."),
        ("Who is the chairman?", "The previous chairman <no Gil Orm> retired."),
        ("Who is chief executive now?", "Lindgren is chief executive, succeeding <? Per Aune>."),
    ],
)
def test_who_was_beaten_or_is_former_does_not_hold_the_post(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who is the mayor of Brantley?", "<no Ida Holm>, 47, is the candidate of the Town list."),
        ("Who is the mayor of Brantley?", "<no Ida Holm> is running for mayor of Brantley."),
        ("Who is the mayor of Brantley?", "<no Ida Holm> wants to be mayor."),
        ("Who is the mayor of Brantley?", "<no Ida Holm> hopes to become mayor in May."),
        ("Who is the mayor of Brantley?", "The Town list's candidate, <no Ida Holm>, spoke to voters."),
        ("Who is the governor?", "The challenger <no Ida Holm> leads in the polls."),
        ("Who is the governor?", "Among the candidates for governor, <no Ida Holm> spent most."),
        ("Who is the president?", "<no Ida Holm> was one of the candidates who debated."),
        ("Who is the chairman?", "<no Ida Holm> stood for chairman last year."),
        ("Who is the mayor of Brantley?", "<? Ida Holm>, the candidate of the Town list, won."),
        ("Who is the mayor of Brantley?", "The candidate <? Ida Holm> was elected mayor."),
        ("Who is the mayor of Brantley?", "Mayor <? Ida Holm> is running for the Senate again."),
        ("Who is the candidate of the Town list?", "<? Ida Holm>, 47, is the candidate of the Town list."),
    ],
)
def test_who_only_stands_for_a_post_does_not_hold_it(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who is the mayor of Brantley?", "<? Teresa Aguilar> became mayor of Brantley."),
        ("Who is the mayor of Brantley?", "The former minister <? Gerald Holt> was elected mayor."),
        ("Who is the former mayor?", "The former mayor <? Gerald Holt> wept."),
        ("Who is the mayor?", "The former teacher <? Ida Holm> is mayor."),
        ("Who is the mayor?", "<? Ida Holm> beat Gil Orm."),
        ("Who is the rival of Holm?", "Holm beat <? Gil Orm>."),
        ("Who was the mayor?", "The former mayor <? Gil Orm> wept."),
        ("Who is the mayor?", "Aguilar met <? Gil Orm>."),
        ("Who is the coach?", "The match was won after beating <? Tarn>."),
        ("Who is the mayor?", "Former mayor <? Gil Orm> returned as mayor."),
    ],
)
def test_anyone_else_may_hold_the_post(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
