"""Plain questions, as a newcomer asks them, made by rules from sentences: who holds a post, how many, how much, in which year."""

import re
from collections.abc import Iterator

from index.patterns import lazy_pattern
from index.text import words
from qa.evaluation.exam.question_maker import GeneratedQuestion, generate_question

MAX_WORDS = 14
"""Words of the longest question: a newcomer reads it at a glance."""
MAX_SENTENCE = 400
"""Characters of the longest sentence that a question is made of."""
_NAME = r"(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+"
_POST = (
    r"(?:mayor|president|chair|chairman|chairwoman|head|director|captain|owner|minister|governor|secretary|editor|leader|coach)"
)
_OF = rf"{_POST} of (?:the )?[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|and)){{0,4}}"
_POST_THEN_NAME = lazy_pattern(rf"\b[Tt]he (?P<post>{_OF}), (?P<name>{_NAME})(?=[,.]| said\b)")
_NAME_THEN_POST = lazy_pattern(rf"(?P<name>{_NAME}), (?:the |who is the )(?P<post>{_OF})(?=[,.])")
_AUXILIARY = r"(?:will|would|has|have|had|was|were|is|are|can|could|must|may)"
_ASKED = r"(?:how many|how much money|what percentage|which year|which country)"
_IN_PLACE = lazy_pattern(
    rf"(?P<subject>(?:[^\s,]+ ){{1,7}}?)(?P<auxiliary>{_AUXILIARY}) (?P<verb>(?:[^\s,]+ ){{0,4}}?)"
    rf"(?P<asked>(?:(?:by|in|to|of|for|from|with|at) )?{_ASKED}(?: (?!and\b)[a-z]+)?)(?P<rest>(?: [^\s,]+){{0,6}})\?"
)
_WITH_VERB = lazy_pattern(
    rf"(?P<subject>(?:[^\s,]+ ){{1,7}}?)(?P<verb>[a-z]+) (?P<asked>(?:(?:by|in|to|of|for|from|with|at|on) )?{_ASKED}(?: (?!and\b)[a-z]+)?)"
    r"(?P<rest>(?: [^\s,]+){0,6})\?"
)
_SMALL_FIRST = lazy_pattern(r"(?:The|A|An|About|In|On|At|Its|Their|Nearly|More|[A-Z][a-z]+ing)\b")
_PAST = {
    "added": "add",
    "attracted": "attract",
    "beat": "beat",
    "bought": "buy",
    "built": "build",
    "carried": "carry",
    "caused": "cause",
    "closed": "close",
    "collected": "collect",
    "cost": "cost",
    "counted": "count",
    "covered": "cover",
    "created": "create",
    "cut": "cut",
    "damaged": "damage",
    "delivered": "deliver",
    "destroyed": "destroy",
    "drew": "draw",
    "earned": "earn",
    "employed": "employ",
    "fell": "fall",
    "flooded": "flood",
    "found": "find",
    "gained": "gain",
    "gave": "give",
    "got": "get",
    "grew": "grow",
    "held": "hold",
    "hired": "hire",
    "injured": "injure",
    "invested": "invest",
    "killed": "kill",
    "left": "leave",
    "lost": "lose",
    "made": "make",
    "moved": "move",
    "needed": "need",
    "offered": "offer",
    "opened": "open",
    "paid": "pay",
    "planted": "plant",
    "produced": "produce",
    "raised": "raise",
    "reached": "reach",
    "received": "receive",
    "rescued": "rescue",
    "rose": "rise",
    "saved": "save",
    "scored": "score",
    "sent": "send",
    "served": "serve",
    "shipped": "ship",
    "sold": "sell",
    "spent": "spend",
    "stayed": "stay",
    "took": "take",
    "treated": "treat",
    "visited": "visit",
    "waited": "wait",
    "won": "win",
}
"""Verbs of news in the past tense, each with its base."""
_PRESENT = {
    "carries": "carry",
    "covers": "cover",
    "costs": "cost",
    "earns": "earn",
    "employs": "employ",
    "has": "have",
    "holds": "hold",
    "makes": "make",
    "needs": "need",
    "owns": "own",
    "pays": "pay",
    "produces": "produce",
    "receives": "receive",
    "runs": "run",
    "seats": "seat",
    "sells": "sell",
    "sends": "send",
    "serves": "serve",
    "takes": "take",
    "treats": "treat",
}


def plain_questions(sentence: str) -> Iterator[GeneratedQuestion]:
    """Yield the plain questions that a sentence answers, who holds a post first."""
    text = " ".join(sentence.split())
    if len(text) > MAX_SENTENCE:
        return
    for match in (_POST_THEN_NAME.search(text), _NAME_THEN_POST.search(text)):
        if match is not None:
            yield GeneratedQuestion(f"Who is the {match['post']}?", match["name"])
    generated = generate_question(text)
    question = fronted(generated.question) if generated is not None else ""
    if generated is not None and question and len(words(question)) <= MAX_WORDS:
        yield GeneratedQuestion(question, generated.answer)


def short_questions(sentence: str) -> Iterator[GeneratedQuestion]:
    """Yield the question that a sentence answers, in the sentence's own order of words, where it is short."""
    text = " ".join(sentence.split())
    generated = generate_question(text) if len(text) <= MAX_SENTENCE else None
    if generated is not None and len(words(generated.question)) <= MAX_WORDS and ", or " not in generated.question:
        yield generated


def fronted(question: str) -> str:
    """Return `The plant will create how many jobs?` as `How many jobs will the plant create?`; "" where its verb is not known."""
    match = _IN_PLACE.fullmatch(question)
    if match is not None:
        parts = (match["asked"], match["auxiliary"], _subject(match["subject"]), match["verb"].strip(), match["rest"].strip())
        return _sentence(parts)
    match = _WITH_VERB.fullmatch(question)
    if match is None or not (base := _PAST.get(match["verb"]) or _PRESENT.get(match["verb"])):
        return ""
    helper = "did" if match["verb"] in _PAST else "does"
    return _sentence((match["asked"], helper, _subject(match["subject"]), base, match["rest"].strip()))


def _subject(text: str) -> str:
    subject = text.strip()
    return subject[0].lower() + subject[1:] if _SMALL_FIRST.match(subject) else subject


def _sentence(parts: tuple[str, ...]) -> str:
    asked = re.sub(r"\s+", " ", " ".join(part for part in parts if part))
    return f"{asked[0].upper()}{asked[1:]}?"
