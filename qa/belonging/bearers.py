"""Another bearer of the name: an article about Tabitha Marsh says nothing of Timothy Marsh."""

import re
from functools import lru_cache
from itertools import islice
from typing import Literal

BearerMatch = Literal["same", "unsaid", "other"]
"""Whether an article names the person whom the question names in full: so, by another or no first name, or with another's."""

_RUN = re.compile(r"(?<![\w.'’-])[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)+")
_TITLES = frozenset(
    "president minister chancellor king queen prince princess pope senator governor mayor judge justice sir dame lord lady dr doctor "
    "prof professor mr mrs ms miss mx captain general colonel major sergeant lieutenant admiral councillor councilor coach saint st "
    "sheikh sultan archbishop bishop father sister brother rabbi imam reverend rev inspector detective sheriff ambassador secretary "
    "congressman congresswoman representative chairman chairwoman chief premier commander corporal officer vice prime deputy former "
    "actor actress singer director striker goalkeeper author writer poet artist".split()
)
_NO_FIRST_NAMES = frozenset(
    "who what when where why how which whom whose did does do is was are were has have had will would can could should may might in on at "
    "the a an and or of for from by with after before under over but if as to than so yet not no its his her their our my your this that "
    "these those lake mount mt north south east west northern southern eastern western new old great greater upper lower central city "
    "port fort cape san santa los las el la le les de del van von den der bin al rio hotel club team fc radio bank both all every each "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november "
    "december while when because since although though during until against between about like via said says".split()
)
_ALSO_FIRST_NAMES = frozenset(("will", "may", "april", "june", "august"))
"""“Who did Will Storm marry?”: inside a question these are names."""
_NO_LAST_NAMES = frozenset(
    "cup league trophy prize award awards open masters championship championships games bank hospital clinic school college university "
    "institute academy museum gallery theatre theater cinema stadium arena park garden gardens street road avenue lane square bridge "
    "station airport harbour harbor port island islands isles river valley mountain mountains hill hills bay beach coast cove head lake "
    "sea ocean desert forest county district province region state states city town village united rovers athletic rangers wanderers "
    "albion fc club party union association federation council committee commission court house senate parliament assembly congress "
    "ministry department office agency bureau authority board company corporation group holdings partners industries systems motors "
    "airlines airways railway railways lines press times post news herald gazette tribune journal telegraph guardian mail standard "
    "chronicle bulletin daily weekly magazine review tower palace castle church cathedral abbey temple mosque act bill treaty accord "
    "agreement pact plan deal day week war army navy force forces police guard show festival fair market mall centre center project "
    "tunnel canal dam mine mill works plant factory farm ranch prison jail hotel inn foundation fund trust society alliance coalition "
    "front movement network service services brothers sisters bros republic kingdom empire emirates nations korea zealand africa america "
    "guinea ireland sudan virginia dakota carolina rico lanka arabia leone verde lucia kitts york jersey mexico orleans delhi".split()
)
_SHORT_FORMS = (
    "joe joseph joey", "bill william will billy liam", "bob robert rob bobby robbie", "jim james jimmy jamie", "mike michael mick mikey",
    "tom thomas tommy", "dick richard rick ricky rich", "tony anthony antony", "ted edward ed eddie ned theodore", "dave david davey",
    "steve stephen steven", "chris christopher christine christina", "kate katherine catherine kathryn katie cathy kathy kit",
    "liz elizabeth beth betty lizzie eliza", "maggie margaret meg peggy", "jack john johnny jon jonathan", "harry henry harold hal",
    "nick nicholas nicolas nico", "alex alexander alexandra sandy sasha", "andy andrew drew", "matt matthew", "dan daniel danny",
    "sam samuel samantha sammy", "ben benjamin", "greg gregory", "jeff jeffrey geoffrey geoff", "pete peter", "pat patrick patricia paddy",
    "ron ronald ronnie", "don donald", "ken kenneth kenny", "larry lawrence laurence", "jerry gerald jeremy gerry", "fred frederick alfred",
    "charlie charles chuck", "frank francis", "george georgie", "leo leonard leon", "max maximilian maxwell", "vlad vladimir volodymyr",
    "kim kimberly", "sue susan susanna", "jen jennifer jenny", "becky rebecca", "debbie deborah", "cindy cynthia", "abe abraham",
    "al albert alan alfred", "art arthur", "bernie bernard", "ray raymond", "gus augustus", "manny manuel emmanuel", "lou louis luis",
    "vicky victoria", "terry terence teresa", "tim timothy", "phil philip phillip", "walt walter", "stan stanley", "zack zachary",
)  # fmt: skip
_FORMS = {name: n for n, names in enumerate(_SHORT_FORMS) for name in names.split()}
_SHORTEST_COMMON = 3
"""Letters that two forms of one first name share: “Alex”, “Alexei”."""
_MAX_PLACES = 40


def match_bearer(question: str, title: str, text: str) -> BearerMatch:
    """Return “other” where the article names another person of the surname and never the one whom the question names in full.

    “unsaid” where it gives the surname alone. Where the question names nobody in full, or the article not even the surname, “same”.
    """
    worst: BearerMatch = "same"
    for first, last in persons_named(question):
        found = _match(first, last, title, text)
        if found == "other":
            return "other"
        worst = found if found == "unsaid" else worst
    return worst


@lru_cache(maxsize=256)
def persons_named(question: str) -> tuple[tuple[str, str], ...]:
    """Return first and last name of each person whom a question seems to name in full, as it writes them."""
    persons = []
    for run in _RUN.finditer(question):
        words = [re.sub(r"['’]s$|[.,?!]+$", "", word) for word in run[0].split()]
        while words and (words[0].lower() in _TITLES or (run.start() == 0 and words[0].lower() in _NO_FIRST_NAMES)):
            words = words[1:]
        words = [words[0], *(word for word in words[1:] if len(word.strip(".")) > 1)] if words else []
        if len(words) == 2 and _is_person(words[0], words[1]):  # noqa: PLR2004 (first and last name)
            persons.append((words[0], words[1]))
    return tuple(persons)


def _is_person(first: str, last: str) -> bool:
    is_no_name = first.lower() in _NO_FIRST_NAMES - _ALSO_FIRST_NAMES
    is_plain = all(word[1:].islower() or "-" in word or "'" in word or "’" in word for word in (first, last))
    return is_plain and len(first) > 1 and not is_no_name and last.lower() not in _NO_LAST_NAMES


@lru_cache(maxsize=512)
def _match(first: str, last: str, title: str, text: str) -> BearerMatch:
    whole = f"{title}\n{text}"
    surname = re.compile(rf"(?:(?<![\w’'-])(?P<front>[^\W\d_][\w’'-]*)\.?[ \u00a0])?(?<![\w’'-]){re.escape(last)}(?![\w-])")
    fronts = [match["front"] or "" for match in islice(surname.finditer(whole), _MAX_PLACES)]
    if not fronts or re.search(rf"(?<!\w){re.escape(first)}(?!\w)", whole):
        return "same"
    names = [front for front in fronts if _may_be_first_name(front)]
    if any(_is_form_of(front, first) for front in names):
        return "same"
    return "other" if names else "unsaid"


def _may_be_first_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper() and word.lower() not in _TITLES | _NO_FIRST_NAMES


def _is_form_of(one: str, other: str) -> bool:
    """Return True for “Joe” and “Joseph”, “Alex” and “Alexei”."""
    a, b = one.lower(), other.lower()
    if _FORMS.get(a, -1) == _FORMS.get(b, -2):
        return True
    short = min(len(a), len(b))
    return short >= _SHORTEST_COMMON and (a[:short] == b[:short] or (short > _SHORTEST_COMMON and a[:4] == b[:4]))
