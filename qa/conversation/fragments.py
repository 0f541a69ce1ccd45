"""Completes a question that is only a part of one, with the question before: “and in 2023?”, “what about France?”, “by how many votes?”."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.conversation.bare_words import completed_bare_words, of_a_time
from qa.conversation.calendar_words import TIME_WORDS, shifted_year
from qa.conversation.contractions import with_verbs_written_out
from qa.conversation.dependence import is_fragment, leading_words
from qa.conversation.exchange import Exchange
from qa.conversation.name_forms import is_place_name
from qa.conversation.noun_phrases import QuestionPhrase, names_alone, noun_phrases
from qa.conversation.question_words import QuestionWord, question_tokens
from qa.conversation.referents import is_event
from qa.conversation.typed_names import with_places
from qa.conversation.word_lists import AUXILIARY_VERBS, FUNCTION_WORDS, PHRASE_PREPOSITIONS, QUESTION_WORDS

_AND_ANOTHER = lazy_pattern(r"^(?:, | and )[A-Z][\w’'-]*(?: and [A-Z][\w’'-]*)?")
"""“… in Turkey and Syria”: another place with the one that is exchanged."""
_PLACE = lazy_pattern(r"^(in|at|from|to|on|for|near|of)\s+(?=(?:the\s+)?\S)", re.IGNORECASE)


_BEFORE_NOW = lazy_pattern(r"(?:before(?: that)?|earlier|previously|until (?:now|then))", re.IGNORECASE)
_PRESENT = lazy_pattern(r"\b(?:is|are|does|do)\b")
_PASTS = {"is": "was", "are": "were", "does": "did", "do": "did"}
_AUXILIARY = r"(?:do|does|did|will|would|has|have|had|can|could)"
_OBJECT_COUNTED = lazy_pattern(
    rf"how (?:many|much) (?P<counted>(?!(?:{_AUXILIARY}|is|are|was|were|of)\b)[\w’'-]+(?: (?!{_AUXILIARY}\b)[\w’'-]+){{0,2}}?) "
    rf"(?P<verb>{_AUXILIARY}) (?P<rest>\S.*)",
    re.IGNORECASE,
)
"""“How many jobs will Velm create”: what is counted is the object, and stands behind its verb."""
_COUNTED = lazy_pattern(
    r"how (?:many|much) (?P<counted>(?!(?:do|does|did|is|are|was|were|of)\b)[\w’'-]+(?: (?!(?:do|does|did|of)\b)[\w’'-]+){0,2}?) "
    r"(?P<verb>is|are|was|were|have been|has been|had been) (?P<rest>\S.*)",
    re.IGNORECASE,
)
"""“How many gold coins were stolen”: what is counted is the subject, and stands in front of its verb."""
_COUNT = lazy_pattern(
    r"(?:(?:at (?:least|most)|about|around|nearly|almost|over|up to|some|(?:more|fewer|less) than) )?\d", re.IGNORECASE
)
"""“at least 16”: no subject of a question."""
_YEAR_OF_ANSWER = lazy_pattern(r"(?:in )?(?P<when>(?:[A-Z][a-z]+ )?(?:1[6-9]|20)\d\d)", re.IGNORECASE)
"""“1998”, “in May 2011”."""
_ONE_OF_SEVERAL = lazy_pattern(r"when\b.*\b(?:last|first)\b", re.IGNORECASE)
"""What happened more than once: its place and its people are those of that time."""
_STATE = lazy_pattern(r"how [\w-]+ (?:is|was|are|were) (?P<what>(?:the|this|that) .+)", re.IGNORECASE)
"""“How strong was the earthquake”: more than its strength may be asked of it."""
_COUNTING = lazy_pattern(r"(?:how (?:many|much)|which) ", re.IGNORECASE)
_IDENTITY = lazy_pattern(r"(?:who|what|(?:which|what) [\w-]+) (?:is|was) (?:the|an?) .+", re.IGNORECASE)
"""“Who is the mayor”: the answer is that one."""
_OWN_TRAIT = lazy_pattern(
    r"how (?:old|tall|big|large|heavy|wide|high|deep|fast)|(?:what|which) "
    r"(?:age|breed|club|colou?r|make|model|nationality|party|school|species|team)",
    re.IGNORECASE,
)
"""“how old”, “what breed”: asked of the answer alone."""
_ORDINAL = lazy_pattern(r"\b(?:first|second|third|fourth|fifth|sixth|last)\b", re.IGNORECASE)
_ASKING = lazy_pattern(r"^(?:(?P<one>which|what)|whose|who|how (?:many|much))\b\s*", re.IGNORECASE)
"""What a subject is asked for with: “which breed” is “the breed” where nothing answered, and “who” is left out."""
_SOURCE = lazy_pattern(r"(?:^|,?\s+)according to\s.*", re.IGNORECASE)
"""Who says so, at the end of a question."""


def complete_fragment(question: str, before: Exchange, today: date | None = None) -> tuple[str, tuple[str, ...]] | None:
    """Return the whole question and what was carried into it; None where the fragment cannot be fitted in."""
    fragment = question[leading_words(question) :].strip().rstrip("?!. ")
    asked_before = before.asked.strip().rstrip("?!. ")
    last = with_places(with_verbs_written_out(asked_before))
    if not fragment or not last:
        return None
    carried = (asked_before,)
    tokens = question_tokens(fragment)
    if tokens and tokens[0].text.istitle() and tokens[0].lower in (PHRASE_PREPOSITIONS | FUNCTION_WORDS) - QUESTION_WORDS:
        fragment = fragment[0].lower() + fragment[1:]
    one = re.match(r"(?:the|that)\s+one\s+", fragment, re.IGNORECASE)
    if one:
        fragment = fragment[one.end() :]
    if _ORDINAL.fullmatch(fragment) and (rank := list(_ORDINAL.finditer(last))):
        return f"{last[: rank[-1].start()]}{fragment}{last[rank[-1].end() :]}?", carried
    if year := of_a_time(fragment, last):
        fragment = year
    if _BEFORE_NOW.fullmatch(fragment):
        return f"{_PRESENT.sub(_past_of, last, count=1)} before?", carried
    if TIME_WORDS.fullmatch(fragment):
        return f"{with_time(last, shifted_year(fragment, last, today) or fragment)}?", carried
    if any(token.lower in QUESTION_WORDS for token in tokens):
        fragment = fragment[0].upper() + fragment[1:]
        asked = before.question[leading_words(before.question) :].strip(" ?!.")
        if is_fragment(question_tokens(asked), False) and last.casefold().startswith(f"{asked.casefold()} "):
            return f"{fragment} {last[len(asked) + 1 :]}?", carried
        return f"{_at_answered_time(_with_question_words(last, fragment, before.answer), before)}?", carried
    if whole := completed_bare_words(fragment, last, before.answer, leading_words(question) > 0):
        return f"{whole}?", carried
    if len(tokens) == 1 and tokens[0].is_verb and not tokens[0].may_be_noun:
        return None
    if source := _SOURCE.search(fragment):
        words = fragment[source.start() :].strip()
        return f"{_SOURCE.sub('', last)} {words[0].lower()}{words[1:]}?", carried
    if _PLACE.match(fragment):
        time = TIME_WORDS.search(fragment)
        if time and time.start() > 0:
            return f"{with_time(_with_place(last, fragment[: time.start()].strip()), time[0])}?", carried
        return f"{_with_place(last, fragment)}?", carried
    earlier = before.question[leading_words(before.question) :].strip(" ?!.")
    if leading_words(before.question) and earlier in last and _is_bare_name(earlier) and _is_bare_name(fragment):
        return f"{last.replace(earlier, fragment, 1)}?", carried
    return f"{_with_name(last, fragment)}?", carried


def _at_answered_time(whole: str, before: Exchange) -> str:
    """Return “where did Norway last win in 1998” behind “when did Norway last win?”, which 1998 answered."""
    time = _YEAR_OF_ANSWER.fullmatch(before.answer.strip(" ."))
    if time is None or not _ONE_OF_SEVERAL.match(before.asked) or any(c.isdecimal() for c in whole):
        return whole
    return f"{whole} in {time['when']}"


def _is_bare_name(words: str) -> bool:
    tokens = question_tokens(words)
    return bool(tokens) and all(token.is_name or token.is_possessive for token in tokens)


def with_time(last: str, words: str) -> str:
    """Put the time words in the place of those of the last question, or at its end."""
    found = list(TIME_WORDS.finditer(last))
    if found:
        old = found[-1]
        lead = re.match(r"(in|on|during)\s", old[0], re.IGNORECASE)
        new = (
            words
            if not lead
            or re.match(
                r"(?:in|on|during|last|this|next|the|two|three|a|one|now|today|yesterday|tomorrow|since|until|by|before|after|for)\b",
                words,
                re.IGNORECASE,
            )
            else f"{lead[1]} {words}"
        )
        if (
            re.match(r"the\s+(?:first|second|third|fourth)$", words.removeprefix("in ").removeprefix("for "), re.I)
            and "quarter" in old[0]
        ):
            new = words + " quarter"
        return last[: old.start()] + new + last[old.end() :]
    return f"{last} {words if not words.isdecimal() else 'in ' + words}"


def _with_place(last: str, words: str) -> str:
    """Put the place in the place of the last question's phrase behind the same preposition, or at its end."""
    preposition = words.split()[0].lower()
    lead = re.compile(rf"\b{preposition}\s+(?:the\s+)?$", re.IGNORECASE)
    names = names_alone(last)
    behind = [name for name in names if lead.search(last[: name.span[0]])]
    if behind:
        start = lead.search(last[: behind[-1].span[0]])
        rest = _AND_ANOTHER.sub("", last[behind[-1].span[1] :])
        return f"{last[: start.start() if start else 0]}{words}{rest}"
    places = [name for name in names if name.form == "place" and not _was_possessive(last, name)]
    if places and preposition in ("in", "at", "of"):
        first, end = places[-1].span
        return last[:first] + words.partition(" ")[2] + last[end:]
    final = re.search(rf"\b{preposition}\s+the\s+[\w’'-]+(?:\s+[\w’'-]+)?$", last, re.IGNORECASE)
    if final is not None and preposition in ("in", "at", "on") and not TIME_WORDS.search(final[0]):
        return last[: final.start()] + words
    return f"{last} {words}"


def _with_name(last: str, name: str) -> str:
    """Put the name in the place of what stands in the same role in the last question."""
    if re.match(r"the\s+[a-z]", name) and (role := re.search(r"\bthe\s+[a-z][\w-]*", last)):
        return last[: role.start()] + name + ("" if " of " in name else last[role.end() :])
    phrases = ([] if re.match(r"the\s+[a-z]", name) else names_alone(last)) or noun_phrases(last)
    if not phrases:
        return f"{last} {name}"
    old = _same_role(phrases, name)
    other = re.fullmatch(r"the\s+other\s+(\w+)", name)
    if other and (head := re.search(rf"(?:the\s+)?(.*\b{other[1]})\b", old.text)):
        name = f"the other {head[1]}"
    front = last[: old.span[0]]
    if re.match(r"(?:the|an?)\s", name, re.IGNORECASE):
        front = re.sub(r"\b(?:the|an?)\s+$", "", front, flags=re.IGNORECASE)
    return (
        front + name + ("’s" if _was_possessive(last, old) else "") + last[old.span[1] :].removeprefix("’s").removeprefix("'s")
    )


def _was_possessive(last: str, phrase: QuestionPhrase) -> bool:
    return last[phrase.span[1] :].startswith(("’s", "'s"))


def _same_role(phrases: list[QuestionPhrase], name: str) -> QuestionPhrase:
    bare = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
    if is_place_name(bare):
        same = [p for p in phrases if p.form == "place" or is_place_name(p.text.removeprefix("the "))]
    else:
        same = [p for p in phrases if p.form == "person"]
    return (same or phrases)[0]


def _with_question_words(last: str, fragment: str, answer: str) -> str:
    """Ask the fragment of what the last question says: “by how many votes” + “did X escape expulsion”."""
    tokens = question_tokens(last)
    if not tokens:
        return f"{fragment} {last}"
    if (state := _STATE.match(last)) and is_event(state["what"]) and _COUNTING.match(fragment):
        return f"{fragment} in {state['what']}"
    if counted := _COUNTED.match(last):
        return f"{fragment} {counted['verb']} {counted['counted']} {counted['rest']}"
    if (counted := _OBJECT_COUNTED.match(last)) and (end := _end_of_rest(counted["rest"])):
        rest = counted["rest"]
        return f"{fragment} {counted['verb'].lower()} {rest[:end]} {counted['counted']}{rest[end:]}"
    first = next((n for n, token in enumerate(tokens) if token.lower in AUXILIARY_VERBS and not _is_month(tokens, n)), None)
    asks_subject = not any(token.lower in ("do", "does", "did") for token in tokens[: (first or 0) + 1]) and tokens[
        0
    ].lower in ("who", "which", "what", "whose")
    if first is not None and not asks_subject:
        verb_end = _end_of_open_verb(tokens, first)
        if verb_end and (given := _as_object(tokens, answer)):
            return f"{fragment} {tokens[first].lower}{last[tokens[first].span[1] : verb_end]}{given}{last[verb_end:]}"
        return f"{fragment} {tokens[first].lower}{last[tokens[first].span[1] :]}{_answered_object(last, tokens, answer)}"
    if tokens[0].lower in QUESTION_WORDS:
        start = first if first is not None else _first_verb(tokens)
        if start is not None:
            asked_for = _ASKING.sub(_article_of_noun, last[: tokens[start].span[0]].strip())
            is_name = bool(answer) and len(answer.split()) <= 8 and not _COUNT.match(answer)
            subject = answer if is_name else asked_for
            if is_name and start == first and _IDENTITY.fullmatch(last) and _OWN_TRAIT.fullmatch(fragment):
                return f"{fragment} {tokens[start].lower} {answer}"
            if start == first and subject:
                return f"{fragment} {tokens[start].lower} {subject}{last[tokens[start].span[1] :]}"
            return f"{fragment} {subject} {last[tokens[start].span[0] :]}".replace("  ", " ")
    return f"{fragment} {last}"


def _end_of_rest(rest: str) -> int:
    """Return where the verb of “Velm create in Orsk” ends, behind which a preposition or nothing stands; 0 where its object follows."""
    tokens = question_tokens(rest)
    verbs = [n for n, token in enumerate(tokens) if n and token.is_verb and not token.is_name]
    if len(verbs) != 1:
        return 0
    following = tokens[verbs[0] + 1].lower if verbs[0] + 1 < len(tokens) else ""
    return tokens[verbs[0]].span[1] if not following or following in PHRASE_PREPOSITIONS else 0


def _past_of(verb: re.Match[str]) -> str:
    return _PASTS[verb[0]]


def _is_month(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether “may” is the month: “in may 2023”."""
    following = tokens[position + 1].text if position + 1 < len(tokens) else ""
    return tokens[position].lower == "may" and (following.isdecimal() or tokens[position - 1].lower == "in")


def _answered_object(last: str, tokens: list[QuestionWord], answer: str) -> str:
    """Return “ the harbour plan” behind “did Holm unveil”, where the last question asked what that was and ends with its verb."""
    is_last = tokens[-1].text == last[-len(tokens[-1].text) :]
    return _as_object(tokens, answer) if is_last and _ends_with_verb(tokens) else ""


def _as_object(tokens: list[QuestionWord], answer: str) -> str:
    """Return the answer, a space in front, where the question asked for the object of its verb and the answer is short."""
    asks_for_object = tokens[0].lower in ("what", "who", "whom", "which")
    is_short = answer and len(answer.split()) <= 8 and not answer[:1].isdecimal()
    return f" {answer}" if asks_for_object and is_short else ""


def _end_of_open_verb(tokens: list[QuestionWord], auxiliary: int) -> int:
    """Return where the verb of “who did Holm replace in Marlsea” ends, which has a preposition behind it; 0 for another question."""
    if tokens[0].lower not in ("who", "whom"):
        return 0
    verbs = [n for n, token in enumerate(tokens[:-1]) if n > auxiliary and token.is_verb and not token.is_name]
    is_open = len(verbs) == 1 and tokens[verbs[0] + 1].lower in ("in", "at", "as", "on", "during", "after")
    return tokens[verbs[0]].span[1] if is_open else 0


def _ends_with_verb(tokens: list[QuestionWord]) -> bool:
    return tokens[-1].is_verb or (tokens[-1].lower in PHRASE_PREPOSITIONS and len(tokens) > 1 and tokens[-2].is_verb)


def _article_of_noun(asking: re.Match[str]) -> str:
    return "the " if asking["one"] and asking.end() < len(asking.string) else ""


def _first_verb(tokens: list[QuestionWord]) -> int | None:
    return next((n for n, token in enumerate(tokens) if n and token.is_verb), None)
