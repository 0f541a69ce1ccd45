"""Tells from the words beside it whether a word of the calendar is a time or a part of a name: “March for Our Lives”, “Sunday Times”."""

import re

from index.patterns import lazy_pattern

_WORD_BEFORE = lazy_pattern(r"([\w’'.$£€-]+)(,?)\s+$")
_SENTENCE_END = lazy_pattern(r"[\w’'-]{4,}\.")
_WORD_AFTER = lazy_pattern(r"\s+([\w’'-]+)")
_TIME_PREPOSITION = lazy_pattern(
    r"(?:in|on|of|since|by|before|after|until|till|from|during|through|throughout|to|and|or|between|for|early|late|mid|middle|around|"
    r"about|last|next|this|past|coming|previous|every|each|over|circa|than|as|at|starting|beginning|ending|or|following|like|"
    r"['’]s|\w+['’]s|end|start|late-|early-|mid-)",
    re.IGNORECASE,
)
_ALSO_NAMES = frozenset({"may", "march", "august", "april", "june"})
_SURE_LEADS = ("in", "since", "last", "next", "this", "during", "until", "early", "late", "mid", "throughout")
_COUNTED = lazy_pattern(
    r"(?:people|men|women|children|percent|dollars?|euros?|pounds?|yen|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|tons?|tonnes?|acres?|"
    r"votes?|jobs?|deaths?|cases?|troops?|soldiers?|homes?|houses?|workers?|employees?|seats?|points?|calories|words?|pages?|copies|"
    r"schools?|students?|players?|members?|victims?|migrants?|refugees?|flights?|cars?|vehicles?|shares?|others?|more|mph|hours?|days?|"
    r"prisoners?|civilians?|protesters?|passengers?|residents?|stores?|ads?|users?|m|ft|kg|acre|seat|foot|year|meter|metre|mile)",
    re.IGNORECASE,
)
_NAMED_DAYS = lazy_pattern(
    r"(?:black|good|super|bloody|ruby|sheffield|freaky|ash|palm|easter|cyber|giving|fat|shrove|holy|maundy|whit|casual|throwback|manic|"
    r"blue|taco|girl|gal|joe|happy|pancake|spy|clean)",
    re.IGNORECASE,
)
_EVENT_OF_A_YEAR = lazy_pattern(
    r"(?:cup|olympics?|paralympics|games|championships?|euros?|open|eurovision|oscars?|elections?|awards?|festival|expo|worlds|season|"
    r"masters|finals?|prix|summer|spring|fall|winter|autumn|class|year|fiscal|mid|early|late|midterms?|league)",
    re.IGNORECASE,
)
_YEAR_LEADS = lazy_pattern(
    r"(?:in|of|since|by|before|after|until|till|from|during|through|throughout|to|and|or|between|for|early|late|mid|around|about|"
    r"circa|than|spring|summer|autumn|fall|winter|on|over|back|as|onwards|following)",
    re.IGNORECASE,
)
_DETERMINERS = lazy_pattern(r"(?:the|a|an|this|that|his|her|their|its|our|my|which|what|whose|at|[\w.]+['’]s?)", re.IGNORECASE)
_MARCHES = lazy_pattern(
    r"\s+(?:for (?:Our|Life|Women|Science)|on (?:Washington|the|Rome|Moscow)|Madness|of the|through|against|to )"
)
_DAY_NAMES_AFTER = lazy_pattern(
    r"\s+(?:Nights?\s+[A-Z]|Morning\s+[A-Z]|Times|Mail|Mirror|Telegraph|Express|Post|Addams|Football|Live|Lights)"
)
_DAY_PARTS = frozenset({"night", "morning", "afternoon", "evening", "nights"})


def word_before(text: str, start: int) -> str:
    """Return the word before, without a comma; empty at the start of a text or behind other punctuation."""
    match = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    word = match[1] if match else ""
    return "" if _SENTENCE_END.fullmatch(word) else word


def word_after(text: str, end: int) -> str:
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def is_month(text: str, start: int, end: int) -> bool:
    """Return True if a month's name without a day or a year is the month."""
    word, before, after = text[start:end].lower(), word_before(text, start), word_after(text, end)
    led = bool(_TIME_PREPOSITION.fullmatch(before)) or text[max(0, start - 4) : start].lower() == "mid-"
    if word.startswith("mar") and _MARCHES.match(text, end) and not led:
        return False
    if word == "march" and re.match(r"\s+(?:for Our|Madness|for Life)", text[end : end + 10]):
        return False
    if word in _ALSO_NAMES or len(word) <= 4:
        led = (led and not re.fullmatch(r"\w+['’]s", before)) or bool(re.fullmatch(r"year['’]s", before, re.IGNORECASE))
        if word == "may" and (
            re.search(r"\bTheresa May\b|\bMrs?\.? May\b", text) or before.lower() in ("to", "and", "or", "like", "as", "about")
        ):
            return before.lower() in ("to", "and") and "between" in text.lower()[:start]
        if after[:1].isupper() and text[start].isupper() and text[end : end + 1] == " " and before.lower() not in _SURE_LEADS:
            return False
        article = before.lower() in ("the", "a", "an") and after.islower() and text[start].isupper() and word != "march"
        return led or article or (text[end : end + 2] in ("’s", "'s") and text[start].isupper() and word != "may")
    if not text[start].isupper() and not led:
        return False
    named = bool(before) and before[0].isupper() and not _opens_sentence(text, start, before) and not led
    return not named and (led or not after[:1].isupper())


def is_weekday(text: str, start: int, end: int) -> bool:
    """Return True if the name of a weekday is the day, not a newspaper, a person, a habit or a holiday."""
    before, after = word_before(text, start), word_after(text, end)
    if _NAMED_DAYS.fullmatch(before) or _DAY_NAMES_AFTER.match(text, end):
        return False
    follows_name = after[:1].isupper() and after.lower() not in _DAY_PARTS and text[start].isupper()
    if follows_name and text[end : end + 1] == " ":
        return before.lower() == "on"
    return text[start].isupper() or bool(_TIME_PREPOSITION.fullmatch(before)) or not after


def year_reading(text: str, start: int, end: int) -> str:
    """Return “time” for a year that says when, “name” for one that belongs to a name, and nothing for any other number."""
    before, after = word_before(text, start), word_after(text, end)
    if re.match(r"[\w%°$£€/]|[.,:]\d|[-–]\w|: [A-Z]", text[end : end + 3]) or text[max(0, start - 1) : start] in ("–", "—"):
        return ""
    if text[max(0, start - 1) : start] == "-":
        return "time" if re.search(r"\b(?:mid|early|late)-$", text[max(0, start - 6) : start], re.IGNORECASE) else ""
    if _COUNTED.fullmatch(after):
        return ""
    possessive = text[end : end + 2] in ("’s", "'s")
    if _YEAR_LEADS.fullmatch(before) or possessive or text[max(0, start - 1) : start] == "(":
        return "time"
    if before.lower() in ("year", "fiscal"):
        return "time"
    if _EVENT_OF_A_YEAR.fullmatch(before):
        return "name"
    named = bool(after) and (after[0].isupper() or after[0].islower())
    if named and not re.fullmatch(r"and|or|by|was|is|did|in|on|the|a|an|to|of|with|for|at|from|about|as|set|has|had", after):
        return "name" if not before or _DETERMINERS.fullmatch(before) or before[0].isupper() or after[0].isupper() else ""
    return "time" if re.search(r"(?:^|[.?!,;]\s+)$", text[:start]) and after.islower() else ""


def _opens_sentence(text: str, start: int, before: str) -> bool:
    """Return True if the word before is the first of its sentence, and so has its capital from there."""
    return bool(re.search(rf"(?:^|[.?!:;“\"]\s*){re.escape(before)},?\s+$", text[max(0, start - 60) : start]))
