"""Stories by honest people that use everything that is allowed, and what must be seen of them."""

from tests.hostile.stories import Case, front, lines

TOOLS = """\
## Problem

Words with *emphasis*, **weight**, ***both***, `code with <b> & "quotes"`, a line that ends\\
there, 2 < 3 & 4 > 1, R&D, caf\u00e9, \u201cquotes\u201d, 50 % \u2013 \u00a320, x_y_z, 2 * 3 * 4, &eacute; &amp; &lt;b&gt;.

A link [to a story](../interviews/kirklees-two-nicks-and-a-jill.md), [to a principle](/principles/community/),
[out](https://www.gov.uk/search?q=a&b=c_(d)#e "The title"), [by mail](mailto:someone@example.org),
[by name][name], [name], <https://example.org/plain> and [down](#nested-things).

[name]: https://example.org/named "Named"

People write about <script>alert(1)</script> and {{ templates }} and @@marks@@ too.

## What was done

### Nested things

1. One
2. Two
    - inside
        - deeper

> Quoted, with **weight**.
>
> > And quoted again.

| Left | Right | Middle | None |
|:-----|------:|:------:|------|
| a    | b     | c      | `d|` |
| *e*  | [f](https://example.org/f) | g | h |

## What changed

### A heading of level three

#### And one of level four that comes after level three only

```python
def f(x: int) -> bool:  # <b>not bold</b>
    return x < 3 and "&amp;" != '&'
```

    indented code & <i>more</i>

- - -

## What was hard

Notes[^1] and more notes[^long].

[^1]: A note with `code`.
[^long]:
    A note of two paragraphs.

    The second.
"""
TALK = """\
They met at the river. [The case study](../case-studies/derby-every-ward.md) tells more.

**Ann Oak:** She said *this*, and listed:

- one
- two

And went on.

## A part of the talk

**Ann Oak**: `code`, <b> and a [link](https://example.org/).
"""
WORLD = """\
## Problem

Cymraeg: ll\u0177r, \u0174yth. Gaeilge: Sl\u00e1inte. \u4e2d\u6587\u3002 \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac. \u0420\u0443\u0441\u0441\u043a\u0438\u0439. \u05e2\u05d1\u05e8\u05d9\u05ea. \u0627\u0644\u0639\u0631\u0628\u064a\u0629. \u0939\u093f\u0928\u094d\u0926\u0940.

## What was done

Emoji: \U0001f600 \u2764\ufe0f \U0001f469\U0001f3fd\u200d\U0001f33e \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f \u2705.

## What changed

A paragraph that says \u201cno\u201d\u2026 and x\u00b2, \u00bd, 10\u00a0km, \u20ac5.

## What was hard

Nothing.
"""
TITLE = "Honest: \u201ctools\u201d & <tags>, Llanelli\u2019s {braces}"


def story(number: int, folder: str, body: str, **changes: object) -> Case:
    """An honest story as a case."""
    values = front(str(number)) | {"title": f"{TITLE} {number}"} | changes
    if folder == "case-studies":
        del values["people"], values["consent"]
    path = f"stories/{folder}/hostile-{number}.md"
    text = f"---\n{lines(values)}\n---\n\n{body}"
    return Case(number, f"honest {number}", "honest", path, {path: text.encode()})


STORIES = (
    story(901, "case-studies", TOOLS),
    story(902, "interviews", TALK),
    story(903, "case-studies", WORLD),
)
TEXT = "#text"  # where a page's own words stand
SHOWN = {
    901: [
        ("h1", 1, f"{TITLE} 901"),
        ("article table:not(.hub-facts) td.hub-right", 2, "b"),
        ("article table:not(.hub-facts) td.hub-centre", 2, "c"),
        ("article th[scope=col]", 4, "Left"),
        ("article pre code.language-python", 1, 'def f(x: int) -> bool:  # <b>not bold</b>\n    return x < 3 and "&amp;" != \'&\''),
        ("article blockquote blockquote", 1, "And quoted again."),
        ("article ol > li > ul > li > ul > li", 1, "deeper"),
        ("article a[href='https://example.org/named']", 2, "by name"),
        ("article a[href^='https://www.gov.uk/search?q=a&b=c_(d)#e']", 1, "out"),
        ("article a[href='mailto:someone@example.org']", 1, "by mail"),
        ("article a[href='../../principles/community/']", 2, "to a principle"),
        ("article .footnote li", 2, ""),
        ("article a.footnote-ref", 2, "1"),
        ("article hr", 2, ""),
        (".hub-toc nav a", 6, "Problem"),
    ],
    902: [
        ("article ol.hub-turns", 2, ""),
        ("article li.hub-turn .hub-speaker strong", 2, "Ann Oak"),
        ("article li.hub-turn ul li", 2, "one"),
        ("article h2[id=a-part-of-the-talk]", 1, "A part of the talk"),
    ],
    903: [("h1", 1, f"{TITLE} 903"), ("article h2[id=what-was-hard]", 1, "What was hard")],
}  # fmt: skip
WORDS = {
    901: ("2 < 3 & 4 > 1", "People write about <script>alert(1)</script> and {{ templates }} and @@marks@@ too.", "\u00e9 & <b>", 'code with <b> & "quotes"'),
    902: ("code, <b> and a link",),
    903: ("ll\u0177r", "\u4e2d\u6587", "\U0001f469\U0001f3fd\u200d\U0001f33e", "\u2764\ufe0f", "10\u00a0km"),
}  # fmt: skip
