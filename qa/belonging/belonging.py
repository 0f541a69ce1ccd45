"""Does the number, name or day that a reader proposes belong to what the question asks?

Every rule knows one way in which a sentence gives its numbers and names to things. They know nothing of models and archives.
"""

from collections.abc import Callable
from functools import lru_cache

from qa.belonging.acquitted import judge_acquitted
from qa.belonging.ages import judge_age_then
from qa.belonging.answer_kinds import judge_answer_kind
from qa.belonging.attributed import judge_attributed
from qa.belonging.beginnings import judge_beginning
from qa.belonging.buyers import judge_buyer
from qa.belonging.called_for import judge_called_for
from qa.belonging.casualties import judge_casualties
from qa.belonging.changes import judge_change
from qa.belonging.compared_times import judge_compared_time
from qa.belonging.contests import judge_contest
from qa.belonging.demands import judge_demand
from qa.belonging.denials import judge_denial
from qa.belonging.earlier import judge_earlier
from qa.belonging.exceptions import judge_exception
from qa.belonging.holders import judge_holder
from qa.belonging.kin import judge_kin
from qa.belonging.life_events import judge_event
from qa.belonging.listed_parts import judge_listed_part
from qa.belonging.measured import judge_measure
from qa.belonging.money import judge_money
from qa.belonging.nobody import judge_nobody
from qa.belonging.opposites import judge_opposites
from qa.belonging.other_parties import judge_other_party
from qa.belonging.owners import judge_owner
from qa.belonging.past_states import judge_old_figure, judge_past_state
from qa.belonging.periods import judge_period
from qa.belonging.polls import judge_poll
from qa.belonging.proposal import Proposal, proposal_of
from qa.belonging.rates import judge_rate
from qa.belonging.records import judge_record
from qa.belonging.returns import judge_return
from qa.belonging.sides import judge_side
from qa.belonging.sources import judge_source
from qa.belonging.totals import judge_total
from qa.belonging.turned import judge_succession
from qa.belonging.turned_reasons import judge_turned_reason
from qa.belonging.verdict import Belonging
from qa.belonging.votes import judge_votes

RULES: tuple[Callable[[Proposal], Belonging], ...] = (
    judge_casualties,
    judge_votes,
    judge_measure,
    judge_money,
    judge_demand,
    judge_total,
    judge_change,
    judge_opposites,
    judge_period,
    judge_owner,
    judge_succession,
    judge_holder,
    judge_contest,
    judge_denial,
    judge_source,
    judge_kin,
    judge_exception,
    judge_event,
    judge_earlier,
    judge_side,
    judge_beginning,
    judge_compared_time,
    judge_return,
    judge_rate,
    judge_acquitted,
    judge_attributed,
    judge_listed_part,
    judge_past_state,
    judge_old_figure,
    judge_age_then,
    judge_called_for,
    judge_other_party,
    judge_buyer,
    judge_record,
    judge_poll,
    judge_answer_kind,
    judge_turned_reason,
)
"""Every rule, each asked in turn; one “no” outweighs any “yes”."""


@lru_cache(maxsize=1024)
def belongs(question: str, text: str, span: tuple[int, int], sentence: tuple[int, int]) -> Belonging:
    """Return “no” where the sentence plainly gives `text[span]` to something else, “yes” where plainly to what is asked.

    Both spans are of `text`; the sentence holds the answer. “unknown” is the usual verdict.
    Verdicts are kept: several steps of an answer ask for the same.
    """
    nobody = judge_nobody(question, text, span, sentence)
    if nobody is not None:
        return nobody
    proposal = proposal_of(question, text, span, sentence)
    if proposal is None:
        return "unknown"
    verdicts = set()
    for rule in RULES:
        verdict = rule(proposal)
        if verdict == "no":
            return "no"
        verdicts.add(verdict)
    return "yes" if "yes" in verdicts else "unknown"
