"""Cost against the number of stories as an SVG: straight lines mean growth by a power of N.

Both axes are logarithms. Whoever cannot tell colours apart has the labels at the ends of lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bench import growth
from bench.results import COLD, Results
from bench.scale import Scale

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 220, 24, 52  # margins
APART = 18  # between two labels
LIGHT = ("#14532d", "#9a3412", "#6d28d9", "#1d4ed8", "#0e7490", "#a16207")
DARK = ("#86efac", "#fdba74", "#d8b4fe", "#93c5fd", "#67e8f9", "#fde047")
STYLE = """
svg { color: #1f2328; background: #fff; font: 13px system-ui, sans-serif; }
text { fill: currentColor; }
.grid { stroke: #d0d7de; }
text { stroke: none !important; }
.line { fill: none !important; stroke-width: 2; }
"""
STYLE_DARK = "svg { color: #e6edf3; background: #0d1117; }\n.grid { stroke: #30363d; }\n"


@dataclass(frozen=True, slots=True)
class Line:
    """One of them: where its points lie, by count and processor seconds."""

    who: str
    points: tuple[tuple[int, float], ...]
    slope: float | None

    @property
    def label(self) -> str:
        return self.who if self.slope is None else f"{self.who}, slope {self.slope:.2f}"


def lines(results: Results) -> list[Line]:
    slopes = {each.who: each.slope for each in growth.every(results)}
    found = []
    for who in results.names():
        rows = [row for row in results.of(COLD) if row.who == who]
        points = tuple(sorted((row.count, row.middle.cpu) for row in rows))
        found.append(Line(who, points, slopes.get(who)))
    return found


def scales(every: Sequence[Line]) -> tuple[Scale, Scale]:
    counts = [count for line in every for count, _ in line.points]
    costs = [cost for line in every for _, cost in line.points]
    across = Scale(min(counts) / 1.2, max(counts) * 1.2, LEFT, WIDTH - RIGHT)
    return across, Scale(min(costs) / 1.5, max(costs) * 1.5, HEIGHT - BOTTOM, TOP)


def drawn(results: Results) -> str:
    """The whole file."""
    every = lines(results)
    across, up = scales(every)
    svg = frame(every)
    axes(svg, across, up)
    for number, line in enumerate(every):
        curve(svg, line, number, across, up)
    for height, number in spread(every, up):
        where = {"x": str(WIDTH - RIGHT + 12), "y": str(height + 4), "class": f"of-{number}"}
        SubElement(svg, "text", where).text = every[number].label
    indent(svg, " ")
    return tostring(svg, encoding="unicode") + "\n"


def frame(every: Sequence[Line]) -> Element:
    """What stands around the lines, and the same said in words."""
    box = {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "width": str(WIDTH), "height": str(HEIGHT)}
    told = {"role": "img", "aria-labelledby": "title what", "xmlns": "http://www.w3.org/2000/svg"}
    svg = Element("svg", {**told, **box})
    SubElement(svg, "title", id="title").text = "What a build costs against the number of stories"
    SubElement(svg, "desc", id="what").text = " ".join(said(line) for line in every)
    SubElement(svg, "style").text = style(len(every))
    return svg


def said(line: Line) -> str:
    points = ", ".join(f"{cost:.1f} seconds at {count:,}" for count, cost in line.points)
    return f"{line.label}: {points}."


def style(count: int) -> str:
    light, dark = (coloured(colours, count) for colours in (LIGHT, DARK))
    return f"{STYLE}{light}@media (prefers-color-scheme: dark) {{\n{STYLE_DARK}{dark}}}\n"


def coloured(colours: Sequence[str], count: int) -> str:
    rule = ".of-{0} {{ fill: {1}; stroke: {1}; }}\n"
    return "".join(rule.format(n, colours[n % len(colours)]) for n in range(count))


def axes(svg: Element, across: Scale, up: Scale) -> None:
    for value in up.ticks():
        y = str(up.at(value))
        SubElement(svg, "path", {"class": "grid", "d": f"M{LEFT} {y}H{WIDTH - RIGHT}"})
        place = {"x": str(LEFT - 8), "y": y, "dy": "4", "text-anchor": "end"}
        SubElement(svg, "text", place).text = f"{value:g}"
    for value in across.ticks():
        x = str(across.at(value))
        SubElement(svg, "path", {"class": "grid", "d": f"M{x} {TOP}V{HEIGHT - BOTTOM}"})
        place = {"x": x, "y": str(HEIGHT - BOTTOM + 20), "text-anchor": "middle"}
        SubElement(svg, "text", place).text = f"{value:,.0f}"
    SubElement(svg, "text", x=str(LEFT), y="14").text = "processor seconds of a build"
    place = {"x": str(WIDTH - RIGHT), "y": str(HEIGHT - 10), "text-anchor": "end"}
    SubElement(svg, "text", place).text = "stories"


def curve(svg: Element, line: Line, number: int, across: Scale, up: Scale) -> None:
    points = [(across.at(count), up.at(cost)) for count, cost in line.points]
    path = "M" + "L".join(f"{x} {y}" for x, y in points)
    SubElement(svg, "path", {"class": f"line of-{number}", "d": path})
    for x, y in points:
        SubElement(svg, "circle", {"class": f"of-{number}", "cx": str(x), "cy": str(y), "r": "4"})


def spread(every: Sequence[Line], up: Scale) -> Iterator[tuple[float, int]]:
    """Heights of the labels, near the ends of the lines and apart from each other."""
    below = float(TOP) - APART
    for height, number in sorted((up.at(line.points[-1][1]), n) for n, line in enumerate(every)):
        below = max(height, below + APART)
        yield round(below, 1), number
