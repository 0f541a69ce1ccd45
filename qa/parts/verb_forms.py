"""The forms of English verbs: “resigned” to “resign”, “see” to “saw”."""

import re

from index.patterns import lazy_pattern
from qa.conversation.word_lists import VERBS
from qa.parts.word_sets import word_set

_IRREGULAR = """
    be was been|bear bore born|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|
    bite bit bitten|bleed bled bled|blow blew blown|break broke broken|bring brought brought|broadcast broadcast broadcast|
    build built built|burn burned burned|burst burst burst|buy bought bought|cast cast cast|catch caught caught|
    choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|
    drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|
    find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|
    get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|
    hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|
    lend lent lent|let let let|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overtake overtook overtaken|
    overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|
    rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
    shake shook shaken|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|
    sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood|
    steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|take took taken|
    teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|
    undergo underwent undergone|uphold upheld upheld|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn|
    write wrote written
"""
_TABLE = [tuple(entry.split()) for entry in _IRREGULAR.split("|")]
_PAST = {base: past for base, past, _ in _TABLE}
_BASE = {form: base for base, past, participle in _TABLE for form in (past, participle)} | {
    **{verb: verb for verb in ("need", "speed", "succeed", "proceed", "exceed", "seed")},
    "were": "be",
    "is": "be",
    "are": "be",
    "got": "get",
    "has": "have",
    "does": "do",
    "left": "leave",
    "found": "find",
    "founded": "found",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
}
_PARTICIPLES = frozenset(participle for *_, participle in _TABLE) | {"got", "proven", "shown"}
_REGULAR_BASES = word_set(
    """
    abolish accelerate acquire acquit admit adopt age approve ban burn cancel cause charge close collapse collide commit
    compete complain complete control convict crash create debut decide declare defeat defraud delete demand deny derail
    dismiss dissolve double drop earn elect eliminate end erupt escape evacuate exceed execute expel expire explode
    feature fine focus free hire ignite impeach indict injure install invade issue jail join kill land last launch
    legalise legalize lower market marry merge merge name nominate number occur order oust own park plead plunge price
    produce qualify raise rank ratify receive refuse reinstate release remove rename reopen repeal replace resign retire
    rule score secure sentence serve settle sign stage start step stop store sue surge survive suspend testify tie
    topple total train transfer use value vote weigh
    """
)
_KNOWN = VERBS | _REGULAR_BASES
_DOUBLING = word_set("acquit admit commit control occur prefer refer submit transfer")
_DOUBLED = lazy_pattern(r"(?<=[aeiou])([bdgklmnprtv])\1$")
_WITH_E = lazy_pattern(
    r"(?:[cvu]|[aeiou]s|[rnl]s|[aiy]z|[bcdgptkz]l|[dr]g|ang|leng|veng|ag|[^aeo]at|[ei]at|apt?ur|(?:inj|feat|meas|sec|ens|fig|uct)ur|"
    r"[bmfgl]in|(?:inv|un|ec|qu)it|[qpfmtrsu]ir|[voc]id|[aeiou][^aeiou]ok|[ln]ud|[tlbp]ut|lar|par)$"
)
"""Endings of what is left of a verb that had an “e”: “releas”, “chang”, “creat”."""
_MONOSYLLABLE = lazy_pattern(r"[^aeiou]+[aeiou][^aeiouwxy]$")
_CLUSTERS = lazy_pattern(r"(?:ck|ss|ll|ff|zz)$")


def is_infinitive(word: str) -> bool:
    """Return whether a word may follow “did” as its verb; only verbs that news uses much are known."""
    return word in _PAST or (word in _KNOWN and base_form(word) == word)


def is_past_form(word: str) -> bool:
    """Return whether a word is a past tense or a participle, as far as its form tells."""
    return word in _BASE or (len(word) > 3 and word.endswith("ed"))


def is_participle(word: str) -> bool:
    """Return whether a word may follow “was” or “has”: “sold”, “convicted”."""
    return word in _PARTICIPLES or (len(word) > 3 and word.endswith("ed"))


def base_form(verb: str) -> str:
    """Return the infinitive of a finite form, a participle or a gerund, without “to”."""
    if verb in _BASE:
        return _BASE[verb]
    if verb in _PAST:
        return verb
    if verb.endswith("ied") and len(verb) > 4:
        return verb[:-3] + "y"
    for ending in ("ed", "ing"):
        if verb.endswith(ending) and len(verb) > len(ending) + 1:
            return _with_ending(verb[: -len(ending)])
    return _of_third_person(verb)


def past_form(base: str) -> str:
    """Return the simple past of an infinitive."""
    if base in _PAST:
        return _PAST[base]
    if base.endswith("e"):
        return base + "d"
    if base in _DOUBLING:
        return base + base[-1] + "ed"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    if _MONOSYLLABLE.match(base) and len(base) < 5:
        return base + base[-1] + "ed"
    return base + "ed"


def _of_third_person(verb: str) -> str:
    if verb in _KNOWN or not verb.endswith("s") or verb.endswith("ss"):
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb[:-2] in _KNOWN | _PAST.keys() or re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1]


def _with_ending(root: str) -> str:
    """Return the infinitive for what is left when “ed” or “ing” is taken off."""
    for candidate in (root, root + "e", root[:-1] if _DOUBLED.search(root) else root):
        if candidate in _KNOWN or candidate in _PAST:
            return candidate
    if _CLUSTERS.search(root):
        return root
    if _DOUBLED.search(root):
        return root[:-1]
    return root + "e" if _MONOSYLLABLE.fullmatch(root) or _WITH_E.search(root) else root
