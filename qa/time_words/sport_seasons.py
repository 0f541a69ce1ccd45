"""The seasons of sports, of television and of storms: “this season” has no other calendar."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.day_range import DayRange, months_from
from qa.time_words.recurring import yearly

_SEASONS = (
    (r"hurricanes?|tropical storms?", 6, 6),
    (r"flu|influenza", 10, 8),
    (r"WNBA", 5, 6),
    (r"NBA|NHL|hockey|basketball|Stanley Cup|Lakers|Celtics|Warriors|ski|skiing|skating", 10, 9),
    (r"NFL|quarterbacks?|Super Bowl|touchdowns?|college football", 9, 6),
    (r"MLB|baseball|World Series|home runs?|pitchers?|innings?|Yankees|Dodgers|Mets|Red Sox", 3, 9),
    (r"MLS|Formula (?:1|One)|F1|Grand Prix|NASCAR|tennis|golf|ATP|WTA|PGA|wildfires?|fire", 1, 12),
    (r"holiday|shopping", 11, 2),
)
"""The words of a question, the first month and the number of months. Everything else, as European football, runs from August to June."""
_READERS = tuple((lazy_pattern(rf"\b(?:{words})\b", re.IGNORECASE), first, length) for words, first, length in _SEASONS)


def sport_season(text: str, today: date, number: int) -> DayRange | None:
    """Return the season that has begun last (0), the one before it (-1) or the one after it (1)."""
    first, length = next(((first, length) for words, first, length in _READERS if words.search(text)), (8, 11))
    seasons = yearly(lambda year: months_from(year, first, length)).around(today)
    begun = sum(days.since <= today for days in seasons) - 1 + number
    return seasons[begun] if 0 <= begun < len(seasons) else None
