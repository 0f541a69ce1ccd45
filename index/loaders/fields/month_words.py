"""The names of months in the languages of news, as printed dates write them."""

from functools import cache

_NAMES = {
    1: "january jan januar jänner enero ene janvier janv janeiro gennaio gen januari января янв январь stycznia ocak januari januar",
    2: "february feb februar feber febrero février fevrier févr fevereiro fev febbraio februari февраля фев февр lutego şubat",
    3: "march mar märz maerz marzo mars março marco maart mrt марта мар marca mart marts maret",
    4: "april apr abril abr avril avr aprile апреля апр kwietnia nisan",
    5: "may mai mayo maio maggio mag mei мая maja mayıs maj",
    6: "june jun juni junio juin junho giugno giu июня июн czerwca haziran",
    7: "july jul juli julio juillet juil julho luglio lug июля июл lipca temmuz",
    8: "august aug agosto ago août aout augustus августа авг sierpnia ağustos agustus augusti",
    9: "september sept sep septiembre setiembre septembre setembro set settembre сентября сен сент września eylül",
    10: "october oct oktober okt octubre octobre outubro out ottobre ott октября окт października ekim",
    11: "november nov noviembre novembre novembro ноября ноя нояб listopada kasım",
    12: "december dec dezember dez diciembre dic décembre decembre déc dezembro dicembre декабря дек grudnia aralık desember des",
}


@cache
def month_numbers() -> dict[str, int]:
    """Return the name of a month in lower case → its number."""
    return {name: number for number, names in _NAMES.items() for name in names.split()}


@cache
def month_pattern() -> str:
    """Return an alternation of all names, the longest first, for a regular expression that ignores case."""
    return "|".join(sorted(month_numbers(), key=len, reverse=True))
