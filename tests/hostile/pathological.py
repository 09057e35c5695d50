"""Inputs on which parsers take long, grow large or fall over, each of any size that is asked."""

from collections.abc import Callable
from itertools import pairwise

Make = Callable[[int], str]


def times(unit: str, end: str = "") -> Make:
    """The unit over and over, up to the size."""
    return lambda size: unit * ((size - len(end)) // len(unit)) + end


def around(opening: str, middle: str, closing: str) -> Make:
    """The opening over and over, the middle, and as many closings."""

    def make(size: int) -> str:
        count = (size - len(middle)) // (len(opening) + len(closing))
        return opening * count + middle + closing * count

    return make


def after(first: str, unit: str) -> Make:
    """Something once, and then the unit over and over."""
    return lambda size: first + times(unit)(size - len(first))


def half(first: str, unit: str) -> Make:
    """Half the size of one sign in the first part, the other half of units that use it."""

    def make(size: int) -> str:
        return first.replace("FILL", "x" * (size // 2 - len(first))) + times(unit)(size // 2)

    return make


def broken(text: str, length: int, end: str) -> str:
    """The text in pieces, so that no bound on one line or paragraph meets it."""
    return end.join(text[start : start + length] for start in range(0, len(text), length))


def numbered(unit: str) -> Make:
    """The unit with a number of its own each time."""
    return lambda size: "".join(
        unit.replace("N", str(number)) for number in range(size // (len(unit) + 3))
    )


def wide_table(size: int) -> str:
    """A row of headings, and rows of one cell."""
    half_size = size // 2
    row = "|a" * (half_size // 5)
    return f"{row}|\n{'|-' * (half_size // 5)}|\n" + "|x\n" * (half_size // 3)


BODIES: dict[str, Make] = {
    "brackets": times("["),
    "brackets with notes": times("[^"),
    "brackets with pictures": times("!["),
    "bullets with brackets": times("- ["),
    "brackets around": around("[", "a", "]"),
    "brackets and ends": times("[a]("),
    "brackets in pairs": times("[a]["),
    "references without end": times("[a][b] "),
    "links within links": around("[a", "b", "](c)"),
    "one note many times": after("[^1]: Note.\n\n", "x[^1] "),
    "notes within notes": numbered("[^N]: see [^N]\n\n"),
    "notes, each used": numbered("[^N]\n\n[^N]: x\n\n"),
    "wide table, short rows": wide_table,
    "table of bars": times("|"),
    "table of bars and hyphens": times("|-", "x"),
    "tabs between letters": times("a\t"),
    "tabs in lines": times("a\tb\n"),
    "double brackets": times("[[a"),
    "places to fill": times("[insert a"),
    "citations": times("【4†a"),
    "suggested changes": times("{++a"),
    "open fences": numbered("```N\n"),
    "table rows": after("|a|b|\n|-|-|\n", "|x|y|\n"),
    "table cells with code": after("|a|b|\n|-|-|\n", "|`|`|\n"),
    "character data": times("<![CDATA["),
    "marked sections": times("<![>"),
    "comments": times("<!--"),
    "processing": times("<?"),
    "open tags": times("<a "),
    "less": times("<"),
    "tags around": around("<b>", "x", "</b>"),
    "autolinks": times("<https://a.example/x"),
    "mails": times("<a@"),
    "setext": times("a\n=\n"),
    "setext, one paragraph": times("a\n", "==="),
    "headings": times("# a\n"),
    "headings of one name": times("### a\n\n"),
    "headings, long": lambda size: "### " + "a " * (size // 2),
    "bullets in one line": times("- ", "x"),
    "stars in one line": times("* ", "x"),
    "quotes in one line": times("> ", "x"),
    "numbers in one line": times("1. ", "x"),
    "quotes around": lambda size: "\n".join(">" * n for n in range(1, int((2 * size) ** 0.5))),
    "lists around": lambda size: "\n".join(" " * 4 * n + "- x" for n in range(int((size / 2) ** 0.5))),
    "mixed around": times("> - 1. "),
    "labels of dates": times("dob "),
    "labels of dates in tables": times("|dob|\n|-|-|\n|1/1/84|\n"),
    "heads of dates": after("|dob|\n|-|-|\n", "|1/1/84|\n"),
    "numbers with a name after": times("4857773457 is her NHS "),
    "stars": times("*"),
    "stars and words": times("*a "),
    "stars and lines": times("**a_b*"),
    "emphasis around": around("*a **b ", "c", "** d*"),
    "lines under": times("_a"),
    "ticks": times("`"),
    "ticks growing": lambda size: " ".join("`" * n for n in range(1, int((2 * size) ** 0.5))),
    "ticks without end": times("`a ``b "),
    "fences": times("```\n"),
    "fences growing": lambda size: "\n".join("`" * n for n in range(3, int((2 * size) ** 0.5))),
    "fence without end": after("```\n", "a\n"),
    "fence with words": times("``` a\n"),
    "waves": times("~~~\n"),
    "backslashes": times("\\"),
    "backslashes and marks": times("\\*"),
    "ands": times("&"),
    "entities": times("&amp;"),
    "entities without end": times("&#38"),
    "entities, longest": times("&CounterClockwiseContourIntegral;"),
    "abbreviation, long": half("*[a]: FILL\n\n", "a "),
    "reference, long": half("[a]: https://example.org/FILL\n\n", "[a] "),
    "references": numbered("[N]: https://example.org/\n"),
    "references, each used": numbered("[N]\n\n[N]: https://example.org/\n\n"),
    "links": times("[a](https://example.org/) "),
    "links, long": lambda size: f"[a](https://example.org/{'x' * size})",
    "links with titles": times('[a](b "c'),
    "links with brackets": times("[a](b(c"),
    "links with angles": times("[a](<b"),
    "links nowhere": numbered("[a](none-N.md) "),
    "links alike": times("[a](../interviews/kirklees-two-nicks-and-a-jil.md) "),
    "pictures": times("![a](b.png) "),
    "spaces": times(" ", "x"),
    "spaces and lines": times(" \n"),
    "tabs": times("\t", "x"),
    "lines": times("\n"),
    "breaks": times("a  \n"),
    "one word": times("a"),
    "one word with marks": times("a*a_a"),
    "sentences": times("A. "),
    "sentence ends": times(".\" "),
    "quotes and dots": times("'.) "),
    "marks of the converter": times("\u0002klzzwxh:0001\u0003"),
    "marks of the converter, html": times("\u0002wzxhzdk:0\u0003"),
    "marks of notes": times("zz1337820767766393qq "),
    "include": times('--8<-- "a"\n'),
    "rules": times("- - -\n"),
    "rule, long": times("- "),
    "dashes": times("-"),
    "equals": times("="),
    "plus": times("+ "),
    "piled marks": times("a\u0300\u0301\u0302\u0303"),
    "speakers": times("**Ann Oak:** x\n\n"),
    "speakers without end": times("**Ann Oak"),
    "speakers in other dress": times("> [00:45] Ann (0) (1) (2) Oak (3) * _\n\n"),
    "speakers unknown": numbered("**Person N:** x\n\n"),
    "mails bare": times("x"),
    "digits": times("7"),
    "digits in groups": times("7 7-7 "),
    "letters and digits": times("AB12 "),
    "hyphens": times("a-"),
    "at signs": times("a@"),
    "hidden": times("\u200b"),
    "two alphabets": times("a\u0430"),
    "accents": times("\u00e9"),
    "non-breaking": times("\u00a0"),
    "surrogate pairs": times("\U0001f600"),
    "joined": times("\U0001f469\u200d"),
    "toc": times("[TOC]\n\n"),
    "definitions": times(": a\n"),
    "attributes": times("{: a=b }"),
}  # fmt: skip


def value(key: str, make: Make) -> Make:
    """A value in quotes at a key of the front matter."""
    return lambda size: f'{key}: "{make(size)}"'


def bare(key: str, make: Make) -> Make:
    return lambda size: f"{key}: {make(size)}"


def listed(key: str, unit: str) -> Make:
    """A list in brackets at a key."""
    return lambda size: f"{key}: [{', '.join([unit] * (size // (len(unit) + 2)))}]"


def bomb(size: int) -> str:
    """Aliases of aliases."""
    names = "abcdefghij"
    rows = [f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]" for a, b in pairwise(names)]
    return "a: &a [x]\n" + "\n".join(rows)


def merges(size: int) -> str:
    rows = [f"k{n}: &k{n} {{<<: [{', '.join([f'*k{n - 1}'] * 9)}]}}" for n in range(1, 9)]
    return "k0: &k0 {x: y}\n" + "\n".join(rows)


FRONTS: dict[str, Make] = {
    "brackets": bare("title", times("[")),
    "braces": bare("title", times("{")),
    "braces and colons": bare("title", times("{a: ")),
    "brackets around": bare("title", around("[", "a", "]")),
    "question marks": bare("title", times("? ")),
    "dashes": lambda size: "title:\n  " + "- " * (size // 2) + "x",
    "aliases": bomb,
    "merges": merges,
    "anchors": numbered("kN: &aN x\n"),
    "tags": bare("title", times("!")),
    "deep": lambda size: "\n".join(" " * n + "a:" for n in range(int((2 * size) ** 0.5))),
    "keys": numbered("kN: v\n"),
    "keys alike": numbered("title: N\n"),
    "keys nearly known": numbered("titleN: v\n"),
    "key, long": lambda size: "x" * size + ": y",
    "key that wants quotes": lambda size: '? "' + "x" * size + '"\n: y',
    "colons": bare("title", times("a: ")),
    "colons on lines": numbered("titel: a: N\n"),
    "tabs": times("\tx: y\n"),
    "backslashes": value("title", times("\\q")),
    "escapes": value("title", times("\\u0041")),
    "quotes": bare("title", times('"')),
    "quote without end": bare("title", times("'a ")),
    "hashes": bare("title", times(" #")),
    "percents": times("%"),
    "literal": lambda size: "title: |\n" + "  x\n" * (size // 4),
    "folded": lambda size: "title: >\n" + "  x\n" * (size // 4),
    "one word": value("title", times("x")),
    "spaces": value("title", times(" ", "x")),
    "title of brackets": value("title", times("[^")),
    "summary of words": value("summary", times("a ")),
    "summary of alphabets": value("summary", times("a\u0430")),
    "summary of digits": value("summary", times("7 ")),
    "summary of mails": value("summary", times("a@")),
    "tags unknown": listed("themes", "partnershiq"),
    "tags, one": listed("themes", "partnership"),
    "tag, long": value("evidence", times("own-account")),
    "people": listed("people", "{name: A, role: B}"),
    "sources": listed("sources", "{title: A, publisher: B, date: C}"),
    "sources with addresses": listed("sources", "{title: A, publisher: B, date: C, url: 'https://a.b'}"),
    "address, long": lambda size: f"sources: [{{title: A, publisher: B, date: C, url: 'https://a.b/{'x' * size}'}}]",
    "facts": listed("key_facts", "{label: A, value: B}"),
    "number, long": value("date", times("9")),
    "date": value("date", times("2026-")),
    "id": value("id", times("a-")),
    "id of capitals": value("id", times("\u00c9")),
    "picture": value("image", times("../")),
    "picture, deep": lambda size: f"image: {{file: '{'a/' * (size // 2)}', alt: x}}",
    "control": times("\u0007"),
    "next line": bare("title", times("a\u0085")),
    "separators": bare("title", times("\u2028")),
}  # fmt: skip
