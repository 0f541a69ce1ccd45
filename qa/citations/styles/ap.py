"""Associated Press style has no bibliography: the sentence attributes the quote."""

from qa.citations.styles import dates as days
from qa.citations.styles.names import authors, name_list
from qa.citations.styles.quoting import end_with_comma, end_with_point, nest_quotation_marks
from qa.citations.styles.reference import Reference

_NAMED = """
    agency argus bulletin chronicle courier dispatch echo examiner express gazette globe guardian herald independent inquirer
    journal ledger letter mail mercury mirror monitor observer post press record register review sentinel standard star sun
    telegraph times tribune
"""
_NEWSPAPERS = frozenset(_NAMED.split())
"""Last words of outlet names that take “the”; CNN, Reuters and theweek.co.uk have none."""
_ALL = 3
"""The most authors that are all named; of more only the first is."""


def ap(reference: Reference) -> str:
    """Return “It was dry,” Mara Holt said, Jane Doe reported in the Coastal Herald on Aug. 14, 2024. A headline replaces a missing quote.

    The sentence of the quote is quoted whole, with its speaker where one is known.
    """
    r = reference
    words = r.sentence or r.quote
    quote = f"“{end_with_comma(nest_quotation_marks(words), unless='?!—–')}” {_speaker(r, words)}" if words else ""
    nameless = not (r.source.author or r.source.outlet)
    headline = (
        f", under the headline “{end_with_point(nest_quotation_marks(r.source.title))}”"
        if r.source.title and (nameless or not quote)
        else ""
    )
    sentence = end_with_point(quote + _attribution(r) + headline)
    return sentence[0].upper() + sentence[1:] if sentence.startswith(("the ", "a ", "an ")) else sentence


def _speaker(r: Reference, words: str) -> str:
    """Return `Mara Holt said, `; "" where nobody is known to say it, or the words name who does."""
    last_name = r.speaker.split()[-1] if r.speaker else ""
    return f"{r.speaker} said, " if last_name and last_name not in words else ""


def _attribution(r: Reference) -> str:
    when = f" on {days.ap_date(r.source.published)}" if r.source.published else " in an undated article"
    who = _who(r)
    where = (
        "" if r.source.outlet.casefold() in who.casefold() else _outlet(r.source.outlet)
    )  # “Harbour Gazette staff” says both
    if who and where:
        return f"{who} reported {'in' if where != r.source.outlet or _with_the(where) else 'for'} {where}{when}"
    if who or where:
        return f"{who or where} reported{when}"
    return f"a news article reported{when}" if r.source.published else "an undated news article reported"


def _who(r: Reference) -> str:
    words = [name.literal for name in authors(r)]
    return f"{words[0]} and others" if len(words) > _ALL else name_list(words, " and ")


def _outlet(outlet: str) -> str:
    newspaper = outlet.lower().rpartition(" ")[2] in _NEWSPAPERS
    return f"the {outlet}" if newspaper and not _with_the(outlet) else outlet


def _with_the(outlet: str) -> bool:
    return outlet.lower().startswith("the ")
