"""Verbs that mean one thing, beside those that mean the opposite: “win”, “victory” and “lose”, “defeat”."""

from functools import lru_cache

_OPPOSITES = """
    expel expulsion remove oust|survive escape avoid
    win victory winner|lose defeat
    lose convict guilty liable responsible|win acquit clear innocent
    convict guilty|acquit clear innocent
    execute|spare commute reprieve clemency
    pass approve adopt enact back vote|reject block veto defeat
    ban outlaw prohibit|allow permit legalize
    play compete appear start|withdraw miss skip
    qualify reach make|miss eliminate
    member join belong membership|leave quit
    post tweet use stay keep remain|leave quit stop drop abandon
    let allow permit|bar forbid order block
    keep retain|remove lose surrender
    die kill dead death|survive alive recover
    resign quit resignation|stay remain refuse
    open reopen|close shut
    rise increase grow climb|fall drop decline decrease shrink reduce reduction
    return reinstate reappoint restore back seat|lose
    arrest detain jail|release free
    support back endorse favor favour|oppose condemn reject
    accept agree|refuse reject decline
    marry wed|divorce separate
    protect preserve keep|remove restrict
    stop end avert block prevent halt|continue allow
    buy purchase acquire|sell
    start begin launch|end stop cancel postpone
    happen occur hold|cancel postpone
    sue|settle
    admit confess plead|deny
    find discover|miss
    succeed success|fail failure
    true confirm|false deny
    invite invitation|exclude
    elect choose select|defeat
    hire appoint|fire dismiss sack
    attend|skip miss
    cut lower reduce|raise increase
    need require depend rely|spare
    give name specify disclose reveal identify publish|withhold conceal
"""
"""A line a pair of opposites, `|` between the two sides."""


@lru_cache(maxsize=1)
def opposite_acts() -> dict[str, list[tuple[int, int]]]:
    """Return verb → the lines of the table that hold it, each with the side on which it stands."""
    sides: dict[str, list[tuple[int, int]]] = {}
    for line, pair in enumerate(_OPPOSITES.strip().splitlines()):
        for side, words in enumerate(pair.split("|")):
            for word in words.split():
                sides.setdefault(word, []).append((line, side))
    return sides
