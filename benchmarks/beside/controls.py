"""Makes the controls: articles of invented towns, in which no figure contradicts another, and 100 questions about them.

Ten matters, each told of five towns with other names and figures. Beside the figure that is asked for, a second outlet gives one of
something else: of another year, of a part, of another place, of other people, or the same one rounded. Nothing may stand beside the
answers as another source's, an earlier or a later figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.holding.make import ArticleRow

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEED = 19
_TOWNS = """
Aldery Brackmoor Cresswell-on-Teme Dunmere Eastholm Farrowby Glimmerton Harrowick Inverlee Jarrowfield Kettlebrook Lannock Mirefield
Nethercote Oxbarrow Pendrake Quarrendon Rushmere Stannick Thornhaven Ulverby Vellacott Wexbridge Yarnfold Zellinghurst Ashgarth Birkdown
Coldwater Drummock Elderwick Fennimore Gorsedale Hollinbeck Islemoor Keldbeck Longmarsh Morrabay Northwick Ottermere Pellgate Ravensby
Saltfleet Tamberley Upwell Westerhope Wrayton Oakendale Pilgrim's-Reach Sedgeby Tollerton
""".split()  # noqa: SIM905
_OUTLETS = ("Northern Courier", "Harbour Wire")
_FIRST_DAY = date(2025, 1, 7)


@dataclass(frozen=True, slots=True)
class ControlQuestion:
    """A question, and the words of the articles that answer it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class _Matter:
    """Two reports, as templates: headline and text; and two questions with their answers."""

    name: str
    reports: tuple[tuple[str, str], tuple[str, str]]
    asked: tuple[tuple[str, str], tuple[str, str]]
    low: tuple[int, int, int]
    """The least `a`, `b` and `c`; each town adds to them."""
    step: tuple[int, int, int]


_MATTERS = (
    _Matter(
        "fire",
        (
            ("Fire in {town} kills {a}", "A fire in a furniture store in {town} killed {a} people and injured {b} early on {day}.\n\n"
             "The brigade needed six hours to put it out. Its chief said that a heater had been left on overnight."),
            ("{town} mourns after store fire", "Flags flew at half mast in {town} for the {a} people who died in the fire in a furniture "
             "store.\n\nOf the {b} people who were injured, {c} were still in hospital. The store had passed its last inspection."),
        ),
        (("How many people died in the furniture store fire in {town}?", "{a}"),
         ("How many people were injured in the store fire in {town}?", "{b}")),
        (3, 21, 4), (2, 7, 1),
    ),
    _Matter(
        "flood",
        (
            ("River bursts its banks at {town}", "{a} families had to leave their homes in {town} on {day} when the river burst its "
             "banks.\n\nThey spend the night in two schools. Sandbags kept the water from the hospital."),
            ("First families go home in {town}", "{b} families returned to their homes in {town} as the river fell.\n\nSoldiers pumped "
             "out {c} cellars. The bridge stays shut until engineers have looked at its piers."),
        ),
        (("How many families had to leave their homes in {town}?", "{a}"),
         ("How many cellars were pumped out in {town}?", "{c}")),
        (140, 35, 61), (43, 6, 17),
    ),
    _Matter(
        "library",
        (
            ("{town} to get a new library", "The council of {town} voted on {day} to build a library for {a} million crowns.\n\nThe old "
             "one, in a former bakery, has been too small for years. Work is to begin in spring."),
            ("{town} pool reopens", "The swimming pool of {town} reopened after repairs that cost {b} million crowns.\n\nIt had been shut "
             "for {c} weeks. Season tickets cost as much as before, the council said."),
        ),
        (("How much will the library in {town} cost?", "{a} million crowns"),
         ("What did the repairs of the pool in {town} cost?", "{b} million crowns")),
        (31, 3, 17), (8, 1, 4),
    ),
    _Matter(
        "march",
        (
            ("Thousands march in {town}", "About {a},000 people marched through {town} on {day} against the closing of the railway.\n\n"
             "The police spoke of a peaceful day. The speeches went on until dusk."),
            ("{town} win at home", "A crowd of {b},500 watched {town} beat the league leaders by two goals to one.\n\nThe match began late "
             "because of the march in the town, after which {c} people were still waiting for trains."),
        ),
        (("How many people marched in {town} against the closing of the railway?", "{a},000"),
         ("How many people watched the match in {town}?", "{b},500")),
        (5, 13, 310), (2, 3, 41),
    ),
    _Matter(
        "strike",
        (
            ("Bus drivers walk out in {town}", "{a} bus drivers in {town} began a strike on {day} over their shifts.\n\nTheir union wants "
             "a break after four hours. The last offer was turned down by a large majority."),
            ("{town} without buses", "{b} buses stood in the depot of {town} and {c} journeys a day were cancelled, the company said.\n\n"
             "It called the strike a pity. Talks go on in the town hall."),
        ),
        (("How many bus drivers went on strike in {town}?", "{a}"),
         ("How many journeys a day were cancelled in {town}?", "{c}")),
        (180, 64, 420), (37, 11, 53),
    ),
    _Matter(
        "election",
        (
            ("{town} has a new mayor", "Turnout in the election of the mayor of {town} on {day} was {a} per cent.\n\nThe winner, a vet, "
             "received {b} per cent of the votes. She takes office in two weeks."),
            ("Why {town} voted for change", "Four years ago turnout in {town} was {c} per cent. This time there were queues at the school."
             "\n\nThe vet won in all parts of the town but the harbour."),
        ),
        (("What was the turnout in the election of the mayor of {town}?", "{a} per cent"),
         ("What share of the votes did the winner receive in {town}?", "{b} per cent")),
        (57, 51, 40), (3, 2, 3),
    ),
    _Matter(
        "company",
        (
            ("{town} Glass earns more", "{town} Glass made a profit of {a} million crowns last year, up from {b} million the year before, "
             "it said on {day}.\n\nBottles sold well. The firm plans no new furnace."),
            ("Sales of {town} Glass", "Sales of {town} Glass reached {c} million crowns last year.\n\nNearly half came from abroad. The "
             "head of the firm said that energy had become cheaper."),
        ),
        (("What profit did {town} Glass make last year?", "{a} million crowns"),
         ("How high were the sales of {town} Glass?", "{c} million crowns")),
        (19, 11, 240), (5, 2, 31),
    ),
    _Matter(
        "vaccine",
        (
            ("{town} vaccine works", "The {town} vaccine against marsh fever prevents {a} per cent of cases in adults, a study found on "
             "{day}.\n\nIt needs two doses. The study followed {c} volunteers."),
            ("Children and the {town} vaccine", "In children the {town} vaccine prevents {b} per cent of cases of marsh fever, the same "
             "team found.\n\nDoctors put that down to age. Side effects were mild."),
        ),
        (("How many volunteers did the study of the {town} vaccine follow?", "{c}"),
         ("What share of cases does the {town} vaccine prevent in children?", "{b} per cent")),
        (71, 52, 2140), (4, 3, 371),
    ),
    _Matter(
        "reservoir",
        (
            ("Reservoir of {town} low", "The reservoir of {town} stood at {a} per cent of its capacity on {day}.\n\nThe water board asked "
             "people not to water their gardens. Rain is not expected."),
            ("Dry spring around {town}", "While the reservoir of {town} is low, the upper lake in the next valley stands at {b} per cent."
             "\n\nFarmers have asked for {c} more wells."),
        ),
        (("At what share of its capacity does the reservoir of {town} stand?", "{a} per cent"),
         ("How many more wells have farmers around {town} asked for?", "{c}")),
        (18, 64, 12), (4, 5, 3),
    ),
    _Matter(
        "museum",
        (
            ("{town} museum counts its visitors", "{a},700 people visited the museum of {town} last year, the director said on {day}.\n\n"
             "Most came for the tapestries. The roof is to be mended in autumn."),
            ("Nearly {r},000 at {town} museum", "Nearly {r},000 people came to the museum of {town} last year, of whom {b},000 were "
             "schoolchildren.\n\nA ticket costs {c} crowns. The café has a new cook."),
        ),
        (("How many people visited the museum of {town} last year?", "{a},700"),
         ("How much does a ticket for the museum of {town} cost?", "{c} crowns")),
        (41, 6, 12), (9, 2, 1),
    ),
)  # fmt: skip


def make_controls() -> tuple[list[ArticleRow], list[ControlQuestion]]:
    """Return the articles and the questions; the same each time."""
    chance, towns = Random(_SEED), iter(_TOWNS)
    articles: list[ArticleRow] = []
    questions: list[ControlQuestion] = []
    for matter in _MATTERS:
        for turn in range(len(_TOWNS) // len(_MATTERS)):
            day = _FIRST_DAY + timedelta(days=7 * turn + chance.randrange(5))
            values = {"town": next(towns), "day": _WEEKDAYS[day.weekday()], **_figures(matter, turn, chance)}
            articles += _reports(matter, day, values)
            questions += [ControlQuestion(ask.format(**values), answer.format(**values)) for ask, answer in matter.asked]
    return articles, questions


def _figures(matter: _Matter, turn: int, chance: Random) -> dict[str, int]:
    """Return other figures for each town."""
    a, b, c = (low + step * turn + chance.randrange(step) for low, step in zip(matter.low, matter.step, strict=True))
    return {"a": a, "b": b, "c": c, "r": a + 1}


def _reports(matter: _Matter, day: date, values: dict[str, object]) -> Iterator[ArticleRow]:
    for number, (title, text) in enumerate(matter.reports):
        yield {
            "id": f"{matter.name}-{str(values['town']).lower()}-{number}",
            "title": title.format(**values),
            "date": (day + timedelta(days=number)).isoformat(),
            "source": _OUTLETS[number],
            "text": text.format(**values),
        }
