"""Plans a plain yes/no question: the fact that decides it, or the statement itself."""

import re

from index.patterns import lazy_pattern
from qa.parts.clauses import BE, HAVE, MODALS, Clause, as_question, is_capitalised, parse_question, plain_word
from qa.parts.comparatives import noun_end
from qa.parts.measures import ask_number
from qa.parts.plan import Part, Plan
from qa.parts.verb_forms import past_form

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
_SCALES = "hundred|thousand|million|billion|trillion"
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\."
)
_BOUND = lazy_pattern(
    r"\b(?P<bound>no more than|more than|at least|over|fewer than|less than|under|at most|up to|exactly|as many as)\s+"
    rf"(?P<number>(?:[$£€]\s?)?(?:\d[\d,.]*\d|\d|an? (?:{_SCALES}|dozen)\b|half\b|(?:{_ONES}|{_TENS})\b)"
    rf"(?:[- ](?:{_ONES}|{_SCALES})\b)*(?:\s?%| percent\b)?)",
    re.IGNORECASE,
)
_COMPARED = (
    "older|younger|taller|higher|lower|larger|bigger|smaller|longer|shorter|heavier|lighter|hotter|stronger|deeper|wider"
)
_MEASURED = "million|billion|percent|years|feet|miles|hours|minutes|days|weeks|months|pounds"
_EXCEEDS = lazy_pattern(r"^(?:exceed|top|surpass) ([$£€]?\d.*)$")
_THAN = lazy_pattern(rf"\b(?P<adjective>{_COMPARED}) than (?P<number>[$£€]?\d.*|[a-z]+ (?:{_MEASURED}).*)$")
_BEFORE_DAY = lazy_pattern(
    rf"^(.{{6,}}?) (before|after|by) ((?:(?:the end of )?(?:19|20)\d\d)|(?:{_MONTHS})(?: \d{{1,2}})?(?:,? (?:19|20)\d\d)?)$"
)
_WINS = lazy_pattern(r"^win ((?:the|this year['’]s|last year['’]s|\d{4}) .+)$")
_OFFICE = lazy_pattern(
    r"^(?:now )?(?:the|still the) (?P<office>(?:(?:new|current|acting|first|next|interim) )?(?:\S+ ){0,3}?"
    r"(?:president|prime minister|mayor|governor|speaker|leader|chancellor|chief executive|CEO|head|coach|captain|chair|chairman|"
    r"champion|winner|host|director|owner|founder|pope|king|queen)\b.*)$"
)
_FIXED = lazy_pattern(r"\b(?:only|also|still|ever|again|even|both)\b")
_UNASKED = lazy_pattern(r"^(?:you|i|we|there|it|this|that|they|he|she)$", re.IGNORECASE)


def split_yes_no(text: str) -> Plan | None:
    """Return the plan for a yes/no question; None for a question that begins otherwise."""
    clause = parse_question(text)
    if (
        clause is None
        or not clause.subject
        or not clause.predicate
        or text.lower().startswith(("can you", "could you", "will you"))
    ):
        return None
    if re.search(r" or (?!not\b)", text) and not re.search(r"\bor (?:more|less|so)\b", text):
        return None
    plan = _of_number(text, clause) or _of_day(text, clause)
    if plan is None and not clause.is_negated:
        plan = _of_fact(clause)
    return plan or Plan("yes-no", (Part(as_question(text), clause.subject),), is_negated=clause.is_negated)


def _of_fact(clause: Clause) -> Plan | None:
    """Ask who won, or who the mayor is, where the question names a person or a team."""
    words = clause.subject.split()
    is_name = all(is_capitalised(word) for word in words) or (
        words[0] == "the" and len(words) > 1 and all(map(is_capitalised, words[1:]))
    )
    if not is_name or _FIXED.search(clause.predicate):
        return None
    if clause.auxiliary == "did" and (match := _WINS.match(clause.predicate)):
        return Plan("yes-no", (Part(as_question("who won", match[1]), clause.subject),), expected=clause.subject)
    if clause.auxiliary in ("is", "was") and (match := _OFFICE.match(clause.predicate)):
        return Plan(
            "yes-no",
            (Part(as_question("who", clause.auxiliary, "the", match["office"]), clause.subject),),
            expected=clause.subject,
        )
    return None


def _of_number(text: str, clause: Clause) -> Plan | None:
    """Ask for the number that is held against a bound: “Did more than 50 people die?”."""
    if clause.auxiliary in MODALS:
        return None
    if (match := _EXCEEDS.match(clause.predicate)) and clause.auxiliary in ("did", "does", "do"):
        verb = "was" if clause.auxiliary == "did" else "is"
        question = as_question("how high", verb, clause.subject)
        return Plan("yes-no", (Part(question, clause.subject),), limit=f"more than {match[1]}", is_negated=clause.is_negated)
    if match := _THAN.search(text):
        subject = text[: match.start()].split(" ", 1)[1].strip()
        adjective = match["adjective"]
        is_less = adjective in ("younger", "lower", "smaller", "shorter", "lighter")
        question = ask_number(clause.auxiliary, subject, adjective)
        limit = f"{'less' if is_less else 'more'} than {match['number']}"
        return Plan("yes-no", (Part(question, subject),), limit=limit, is_negated=clause.is_negated) if question else None
    match = _BOUND.search(text)
    if match is None:
        return None
    words = text[match.end() :].split()
    end = noun_end(words, 0)
    noun, rest, before = " ".join(words[:end]), words[end:], text[: match.start()].split()
    question = _count_question(before, noun, rest, match["number"])
    limit = f"{match['bound'].lower()} {match['number']}"
    subject = "" if match.start() < len(text.split()[0]) + 3 else clause.subject
    return Plan("yes-no", (Part(question, subject),), limit=limit, is_negated=clause.is_negated) if question else None


def _count_question(before: list[str], noun: str, rest: list[str], number: str) -> str:
    """Put “how many” in the place of the number."""
    is_money = number[0] in "$£€" or noun.split()[:1] in (["dollars"], ["euros"])
    is_share = number.rstrip().endswith(("%", "percent"))
    noun = noun.removeprefix("dollars").removeprefix("euros").removeprefix("percent").strip()
    asking = "how much" if is_money else "what percentage" if is_share else f"how many {noun}".strip()
    auxiliary = plain_word(before[0])
    if is_share and rest[:1] == ["of"]:
        end = noun_end(rest, 2 if rest[1:2] == ["the"] else 1)
        asking, rest = f"what percentage {' '.join(rest[:end])}", rest[end:]
    if not noun and not is_money and not is_share:
        return ""
    if len(before) > 1:
        clause = parse_question(" ".join(before))
        return clause.asked(asking) + "" if clause and not rest else as_question(asking, *before, *rest) if clause else ""
    if not rest:
        return ""
    statement = _finite(auxiliary, rest)
    return as_question(asking, *statement)


def _finite(auxiliary: str, rest: list[str]) -> list[str]:
    if auxiliary == "did":
        return [past_form(plain_word(rest[0])), *rest[1:]]
    return rest if auxiliary in ("do", "does") else [auxiliary, *rest]


def _of_day(text: str, clause: Clause) -> Plan | None:
    """Ask when, where a day is the bound: “Did X resign before 2020?”."""
    match = _BEFORE_DAY.match(text)
    shorter = parse_question(match[1]) if match else None
    if match is None or shorter is None or not shorter.predicate or shorter.auxiliary in MODALS or clause.is_negated:
        return None
    if shorter.auxiliary in HAVE or (
        shorter.auxiliary in BE and not shorter.predicate.split()[0].endswith(("ed", "n", "t", "d"))
    ):
        return None
    limit = f"{'before' if match[2] == 'by' else match[2]} {match[3]}"
    return Plan("yes-no", (Part(shorter.asked("when"), shorter.subject),), limit=limit)
