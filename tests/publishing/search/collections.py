"""Small collections to search, and what they must answer. The browser is asked the same."""

from collections.abc import Sequence

from hooks.publishing.search.build import Index
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.passages import Passage

PAGES = (
    ("Buying from nearby", "A council changed how it buys. Commissioning went to local charities."),
    ("Neighbours first", "A coordinator walked the streets of Derby and met neighbours."),
    ("The coordinator of Derby", "People in the city asked for someone who would listen."),
    ("Community wealth", "Anchor organisations spend their money locally, and count it."),
    ("A café for all", "Volunteers opened a café in the library. Neighbours cook on Fridays."),
    ("Local area coordination", "Local area coordination began in Australia in 1988."),
    ("Procurement rules", "New rules on procurement let a council choose a local supplier."),
    ("Coordination of transport", "Buses in the local area need better coordination."),
    ("Hull", "A port on the Humber, where the land is flat and the sky is wide all day long."),
    ("Hull university", "Students of Hull learn in Hull how Hull grew."),
)
NAMES = {5: ("LAC",)}
CALLED = {1: ("Neighbours who cook",)}
SAME = {"commissioning": ["procurement"], "procurement": ["commissioning"]}
# A question, whether it is still being typed, and the pages that it finds, best first.
ANSWERS: tuple[tuple[str, bool, Sequence[int]], ...] = (
    ("derby", False, (2, 1)),
    ("neighbours", False, (1, 4)),
    ("neighbor", False, (1, 4)),
    ("hull", False, (8, 9)),
    ("of the Hull", False, (8, 9)),
    ("hulls", False, (8, 9)),
    ("hul", True, (8, 9)),
    ("hull hull", False, (9, 8)),
    ("university of hull", False, (9, 8)),
    ("cooks and neighbours", False, (4, 1)),
    ("the neighbours cook", False, (1, 4)),
    ("LAC", False, (5,)),
    ("local area coordination", False, (5, 7, 2, 1, 0, 3, 6)),
    ('"local area coordination"', False, (5,)),
    ('"area coordination" transport', False, (5, 7, 2, 1)),
    ('the "coordinator of derby" for transport', False, (2, 7, 1, 5)),
    ('"neighbours in derby"', False, (1, 2, 4)),
    ("cafe", False, (4,)),
    ("CAFÉ’S", False, (4,)),
    ("comissioning", False, (6, 0)),
    ("procurment rules", False, (6, 0)),
    ("coordniator", False, (7, 5, 2, 1)),
    ("neigh", True, (1, 4)),
    ("neighbours co", True, (1, 4, 7, 3, 5, 2, 0, 6)),  # what the first is called begins so
    ("neighbours co", False, (1, 4)),
    ("coord", True, (7, 5, 2, 1)),
    ("the", False, ()),
    ("who is it for", False, ()),
    ('"for all"', False, (4,)),
    ('"for you"', False, ()),
    ("ski", False, ()),  # so short a word is no slip for `sky`
    ("wide", False, (8,)),
    ("bide", False, ()),
    ("ocmmunity", False, (3,)),
    ("ocmmunitx", False, ()),
    ("xylophone", False, ()),
    ("charity", False, (0,)),
    ("wealthiest", False, (3,)),
    ("xylophone derby", False, (2, 1)),
    ("1988", False, (5,)),
    ("1989", False, ()),
    ("", False, ()),
    ('""', False, ()),
    ("?!", True, ()),
)

# Words that some write with a hyphen and some without, and numbers.
HYPHENS = (
    ("Making plans with people", "Co-production takes time. A by-pass does not."),
    ("Together", "Coproduction began with parents. Well-being came later, and covid-19."),
    ("A coordinator in Derby", "Production of bread, the self-help of the poor, and a shelf."),
    ("Leeds", "A bypass, wellbeing, a co-ordinator and self help in one year, 2020-21."),
    ("Fares", "In 2019 it cost £1.4 million for 50,000 people; 1 of 4 paid 12.50."),
)
OF_HYPHENS: tuple[tuple[str, bool, Sequence[int]], ...] = (
    ("coproduction", False, (0, 1)),
    ("co-production", False, (0, 1, 2)),
    ("co\u2010production", False, (0, 1, 2)),
    ("coproductoin", False, (0, 1)),
    ("coprod", True, (0, 1)),
    ('"co-production"', False, (0, 1)),
    ('"coproduction takes"', False, (0,)),
    ('"co-production began"', False, (1,)),
    ("coordinator", False, (2, 3)),
    ("co-ordinator", False, (2, 3)),
    ("bypass", False, (0, 3)),
    ("by-pass", False, (0, 3)),
    ("selfhelp", False, (2,)),
    ("50000", False, (4,)),
    ("50,000", False, (4,)),
    ("1.4", False, (4,)),
    ("1.45", False, ()),
    ("£12.50", False, (4,)),
    ("000", False, ()),
    ("covid19 wellbeing", False, (1, 3)),
)
# Names that no page has, near words that some have.
NAMED = (
    ("Working parts", "Many parts of a working town are pooled. A gadget counts them."),
    ("Parts that work", "Working people of Kirklees count the parts."),
    ("York", "A city with walls, as far from here as Kirklees."),
)
OF_NAMES: tuple[tuple[str, bool, Sequence[int]], ...] = (
    ("Woking", False, ()),
    ("WOKING", False, ()),
    ("woking", False, (1, 0)),
    ("Woking and woking", False, (1, 0)),
    ("Woking town", False, (0,)),
    ("Woking", True, ()),
    ("Paris", False, ()),
    ("paris", False, (1, 0)),
    ("Yorks", False, (2,)),
    ("Kirkles", False, (2, 1)),
    ("gadgat", False, ()),  # on one page alone
    ("irklees", False, ()),  # another first letter
)
# A text longer than what is shown of it, with a word in one form and then in another.
LONG = (("Grants", "Charities and commissioning. " + "Time goes by. " * 30 + "A charity for all."),)
OF_LONG: tuple[tuple[str, bool, Sequence[int]], ...] = (("charity", False, (0,)),)
HALVES = (("Mornings", "Open ½ a day."), ("Mondays", "Open 1 day."), ("Weekends", "Open 2."))
OF_HALVES: tuple[tuple[str, bool, Sequence[int]], ...] = (("½", False, (0, 2, 1)),)
COLLECTIONS = (
    (PAGES, ANSWERS), (HYPHENS, OF_HYPHENS), (NAMED, OF_NAMES), (LONG, OF_LONG),
    (HALVES, OF_HALVES),
)  # fmt: skip


def files(pages: Sequence[tuple[str, str]] = PAGES) -> dict[str, bytes]:
    """The files of the collection, by address. Names are of the first alone."""
    entries = [
        Entry(
            address=f"page-{number}/",
            title=title,
            kind="Page",
            date="2021-01-01" if number >= 4 else "",
            names=NAMES.get(number, ()) if pages is PAGES else (),
            called=CALLED.get(number, ()) if pages is PAGES else (),
            facets=(("kind", "page"), ("year", str(2020 + (number >= 4)))),
            passages=(Passage("", "", text),),
        )
        for number, (title, text) in enumerate(pages)
    ]
    made = Index("en", {"kind": "Kind", "year": "Year"}, {}, SAME).files(entries)
    return {file.address: file.data for file in made}
