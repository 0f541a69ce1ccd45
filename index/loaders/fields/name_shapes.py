"""Tells names of persons from roles, organisations, places of a login, and other words that stand in a byline."""

import re
from functools import cache

from index.patterns import lazy_pattern

_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "vom",
        "zu",
        "ten",
        "ter",
        "la",
        "le",
        "les",
        "el",
        "al",
        "bin",
        "ibn",
        "binti",
        "y",
        "e",
        "af",
        "av",
        "st",
        "san",
        "ap",
        "mac",
        "mc",
    ]
)
_MOST_WORDS = 6
_LONGEST_NAME = 60
_MOST_EAST_ASIAN_WORDS, _LONGEST_EAST_ASIAN = 3, 12
_SUFFIX = lazy_pattern(r"(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?", re.IGNORECASE)
_ROLES = (
    "writer|reporter|correspondent|editor|columnist|journalist|contributor|producer|photographer|critic|"
    "analyst|anchor|author|blogger|intern|"
    "fellow|director|manager|chief|staff|desk|team|newsroom|columnists|reporters|writers|editors|"
    "correspondents|contributors|producers|freelance|"
    "columnista|redakteur|redakteurin|redaktion|journaliste|periodista|칼럼니스트|기자|記者|editorial|guest|"
    "executive|meteorologist|presenter|host|"
    "bureau|columnist|opinion"
)
_QUALIFIERS = (
    "staff|senior|chief|political|politics|business|sports?|science|health|education|technology|tech|crime|"
    "courts?|city|local|national|foreign|"
    "world|news|digital|associate|assistant|deputy|managing|contributing|special|investigative|white house|"
    "diplomatic|economics|financial|"
    "market|markets|auto|automotive|entertainment|features?|culture|arts|travel|food|video|data|social|"
    "media|web|online|weekend|night|breaking|"
    "general|assignment|environment|energy|legal|defen[cs]e|security|royal|showbiz|tv|film|music|book|"
    "guest|former|our|lead|principal|washington|"
    "london|european|asia|africa|middle east|regional|home|affairs|consumer|money|personal finance|"
    "transport|religion|immigration|police|"
    "ap|afp|reuters|bbc|cnn|and|the|of|in"
)
_ORGANISATIONS = """
    advance agencies agency argus association blog broadcasting bulletin bureau business center centre channel chronicle
    club college committee company corp corporation council courier daily department desk digest dispatch editors enterprise
    entertainment examiner express foundation games gazette globe group herald inc initiative inquirer institute
    international journal lab labs leader llc ltd magazine media ministry mirror monitor nast network news newspaper
    newspapers newsroom newswire observer office online opinion partners party politics press program programme project
    projects publications publishing radio record register reporter reports republic review sentinel service services
    society sport sports staff standard studios team telegraph television times today tribune tv union university wire
"""
_NOBODY = lazy_pattern(
    r"(?:user\s?name|admin\w*|\w*admin|administrator|webmaster|guest|anonymous|unknown|none|null|n/?a|by|"
    r"author|authors|editor|staff|log ?in|sign ?in|"
    r"register|e-?mail|password|name|menu|search|home|advertisement|sponsored|password|subscribe|profile|"
    r"account|гость|redaktion|redaction|"
    r"редакция|newsletter|share|print|comments?|undefined|true|false|image|photo|editorial|the)",
    re.IGNORECASE,
)
_DOMAIN = lazy_pattern(r"[\w-]+\.(?:com|org|net|co|uk|de|fr|ru|news|tv|info|io|eu|ca|au|in|edu|gov)\b", re.IGNORECASE)


_GROUPS = frozenset(("staff", "desk", "team", "newsroom", "bureau", "editorial", "redaktion"))


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(_ORGANISATIONS.split())


_ROLE_LINE = lazy_pattern(
    rf"(?:(?:{_QUALIFIERS})[\s/&-]+){{0,4}}(?:{_ROLES})(?:[\s-]+(?:in[\s-]chief|at large|at|of|for|in|and)\b.{{0,40}})?",
    re.IGNORECASE,
)


_ROLE_BEFORE = lazy_pattern(rf"(?i:(?:(?:{_QUALIFIERS})\s+){{0,4}}(?:{_ROLES})s?\s*:?)\s+(?=[^\Wa-z\d_]\S*\s+[^\Wa-z\d_])")


@cache
def _role_behind() -> re.Pattern[str]:
    persons = "|".join(role for role in _ROLES.split("|") if role not in _GROUPS)
    return re.compile(rf"\s+(?:(?:{_QUALIFIERS})\s+){{0,4}}(?:{persons})$", re.IGNORECASE)


def is_role(words: str) -> bool:
    """Return whether the words say what somebody does, such as “Staff Writer” and “AP Auto Writer”."""
    return bool(_ROLE_LINE.fullmatch(words.strip()))


def without_role(words: str) -> str:
    """Return “Jane Roe” for “Political editor Jane Roe” and for “Jane Roe Staff Writer”; a role alone stays as it is."""
    if is_role(words) or len(words) > 2 * _LONGEST_NAME:
        return words
    name = _ROLE_BEFORE.sub("", words, count=1)
    shorter = _role_behind().sub("", name, count=1)
    return shorter if looks_like_person(shorter) and (len(shorter.split()) > 1 or not shorter.isascii()) else name


def is_organisation(words: str) -> bool:
    """Return whether the words name a publisher, an institution or a site: “NJ Advance Media”, “Cleveland.com”, “Telegraph Sport”."""
    plain = [word.strip(".,'’()").lower() for word in words.split()]
    if _DOMAIN.search(words):
        return True
    if len(plain) > 1 and plain[0] == "the":
        return True
    if any(mark in words for mark in ("新聞", "事務所", "編集部", "통신", "뉴스")):
        return True
    return len(plain) > 1 and (plain[-1] in _organisation_words() or bool(_organisation_words().intersection(plain[1:])))


def is_desk(words: str) -> bool:
    """Return whether the words name people who work together: “the Lome Post newsroom”, “Lome Post Staff”."""
    return any(word in _GROUPS for word in words.lower().split())


def looks_like_person(words: str) -> bool:
    """Return whether the words may be the name of a person: one to six, each as names are written, and no login."""
    if len(words) > _LONGEST_NAME or _NOBODY.fullmatch(words) or re.search(r"[\d_@:：!?#<>{}=\\]", words):
        return False
    parts = [part for part in re.split(r"[\s,]+", words) if part]
    if not 1 <= len(parts) <= _MOST_WORDS:
        return False
    if any("\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in words):
        return len(parts) <= _MOST_EAST_ASIAN_WORDS and len(words) <= _LONGEST_EAST_ASIAN
    if len(parts) == 1 and words.isascii():
        return words[0].isupper() and len(words) > 1 and words.isalpha() and not words.isupper()
    if not words.isupper() and any(_is_acronym(part) for part in parts):
        return False
    return all(_is_name_word(part, number) for number, part in enumerate(parts)) and parts[-1].lower() not in _PARTICLES - {
        "e",
        "y",
    }


def _is_acronym(part: str) -> bool:
    """Return whether this is “ACLU” among words in small letters; “JT”, “J.K.” and “III” stand in names."""
    return len(part) > 2 and part.isascii() and part.isalpha() and part.isupper() and not _SUFFIX.fullmatch(part)


def _is_name_word(part: str, number: int) -> bool:
    if part.lower() in _PARTICLES or _SUFFIX.fullmatch(part):
        return True
    first = next((letter for letter in part if letter.isalpha()), "")
    if not first or (first.islower() and not re.match(r"(?:d|l|o)['’][A-ZÀ-Þ]", part)):
        return False
    return bool(re.fullmatch(r"(?:[^\W\d_]|['’ʼʻ.\-·`\u0300-\u036f“”\"])+", part)) and (number > 0 or not _stops(part))


def _stops(part: str) -> bool:
    """Return whether a sentence begins so, not a name."""
    return part.lower() in (
        "the",
        "a",
        "an",
        "this",
        "it",
        "in",
        "on",
        "at",
        "for",
        "from",
        "with",
        "what",
        "how",
        "why",
        "our",
        "your",
        "click",
        "read",
    )


def proper_case(name: str) -> str:
    """Return “Jane Roe” for “JANE ROE”. Short capitals such as “BBC”, and names with small letters, stay."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or max(len(word.strip(".")) for word in words) < 3:
        return name
    return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    if len(word.rstrip(".")) < 2 or re.fullmatch(r"(?:[A-Z]\.){2,}|II|III|IV", word):
        return word
    cased = "".join(part.capitalize() if part else part for part in re.split(r"([-'’])", word))
    return re.sub(r"^(Mc)([a-z])", lambda match: match[1] + match[2].upper(), cased)
