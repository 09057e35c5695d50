"""Made-up results: the hub takes a millisecond a story, others some times that."""

from bench.measure import Cost, Site
from bench.peers.peer import HUB
from bench.results import COLD, EDITED, RETITLED, Results, Row

SITE = Site(size=2_500_000, files=1_234, pages=567, heaviest=9_000, address="/places/")
TIMES = {HUB: 1.0, "Material": 2.0, "Hugo, bare": 0.5}


def row(who, count, scene=COLD, each=0.001, turns=3):
    """Costs that are the same but for one turn, which a median leaves out."""
    cost = Cost(cpu=each * count, wall=2 * each * count, peak=30_000 * count)
    slow = Cost(cpu=9 * cost.cpu, wall=9 * cost.wall, peak=9 * cost.peak)
    return Row(who, count, scene, (*[cost] * (turns - 1), slow), SITE)


def results():
    rows = [
        row(who, n, each=0.001 * x) for n in (500, 1000, 2000, 10_000) for who, x in TIMES.items()
    ]
    rows += [row(who, 2000, s, 0.001 * x) for s in (EDITED, RETITLED) for who, x in TIMES.items()]
    more = {"seconds until the preview shows an edit": 0.25}
    return Results(machine={"processor": "A, 2 cores"}, rows=tuple(rows), more=more)
