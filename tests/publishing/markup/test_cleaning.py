"""Cleaning changes nothing that an honest author can write, and lets nothing through that runs.

The second opinion on what is left is the standard library's parser with lists of its own.
"""

import re
from html.parser import HTMLParser
from itertools import product

import pytest

from hooks import budget
from hooks.content.story import Person
from hooks.knowledge.addresses import relative
from hooks.knowledge.resolver import resolver_of
from hooks.publishing.markup.cleaning import ALLOWED, allowed, canonical, clean
from hooks.publishing.markup.markdown import Renderer
from hooks.publishing.markup.marks import Marks, Shown
from tests.make import story, vocabulary

PEOPLE = (
    Person(name="Ann Oak", role='Head of "R&D"', organisation="A < B"),
    Person(name="Bo Élm", role="x"),
)
# fmt: off
HONEST = {
    "headings": "## A\n\n### B\n\n#### C\n\n##### D\n\n###### E ######\n\nUnderlined\n---\n\n####### x",
    "headings twice": "## A\n\n## A\n\n## A\n\n## Sources\n\n## Sources\n\n## 2020\n\n## !!!\n\n## !!!",
    "headings with marks": "## R&D *and* `code` **b** [x](https://example.org/) “q” 'q' \"q\"\n\n## 北京 môn\n\n## A < B & C > D",
    "headings with entities": "## &lt;b&gt; \\* &eacute;\n\n## A\xa0B &nbsp; C &quot;\n\n## `\"q\"`\n\n## a[^1]\n\n[^1]: x",
    "a very long heading": "## " + "Long words " * 90,
    "an empty heading": "##\n\n## #\n\nwords",
    "lists": "- a\n- b\n    - c\n        - d\n\n            words\n\n    - e\n\n1. x\n2. y\n\n\n* s\n* t\n\n+ p",
    "loose lists": "- a\n\n- b\n\n    words\n\n    > quote\n\n- c\n\n1. x\n\n    y\n\n2. z",
    "lists that begin late": "7. seven\n8. eight\n\nwords\n\n0. nought\n\nwords\n\n2026. a year\n\nwords\n\n٣. three",
    "empty items": "-\n- a\n-\n\n1.\n2. b",
    "eight lists": "".join("    " * depth + "- x\n" for depth in range(8)),
    "tasks and definitions": "- [ ] a\n- [x] b\n\nTerm\n: Words\n\n*[HTML]: x",
    "a paragraph that shows a tag": "Our [walls](/crops/fruit/) are [old](https://example.org/wall?a&b), and [again](/crops/fruit/).\n\n[Twice](/crops/fruit/).",
    "a table": "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | `x|y` | *e* | |\n| \\| | [l](https://example.org/) | a<b | &amp; |",
    "wide tables below a heading": "## A\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n> | a | b | c |\n> |---|---|---|\n> | 1 | 2 | 3 |",
    "a bare table": "a | b\n-- | --\n1 | \"2\"\n| 3",
    "an empty table": "| a |\n|---|",
    "a table with footnotes": "| a[^1] | **b** &nbsp; é |\n|---|---|\n| c[^1] | `\"` |\n\n[^1]: note `\"`",
    "fences": "```\nplain \"x\" 'y' &amp; < &lt;\n```\n\n~~~\n~~~\n\n```\n\n\nblank\n\n```\n\n````\n```\n````",
    "fences in languages": "".join(
        f"```{info}\nint &a<b>(x) && \"q\";\n```\n\n"
        for info in ("c++", "c#", "f#", "objective-c", "python", " python", ".py", "français", "text/x", "a b", "{.python}", 'py hl_lines="1"')
    ),
    "indented code": "words\n\n    indented <b> & \"x\" &amp;\n\n        more\n\n\ttab",
    "code in lists": "1. a\n\n        code \"x\"\n\n2. b\n\n    ```\n    fence \"q\" <b>\n    ```",
    "code in quotes": "> ```\n> x \"y\"\n> ```\n>\n>     code \"z\"",
    "inline code": "`a` ``b ` c`` `\"q\"` `<b>` `</code>` `&amp;` `&nbsp;` `a\xa0b` `\\` ``two\nlines \"q\"`` ` `` `",
    "quotes": "> a\n> b\n>\n> > c\n>\n> - d\n\n> e\nlazy",
    "entities": "&eacute; &amp; &amp;lt; &nbsp; &#8217; &#x2019; &lt; &gt; &quot; &apos; &copy; &euro; &#160; &ensp; &#39; &AMP;",
    "what only looks like one": "AT&T a&b &unknown; &copyright; &D; R&D; M&S; &notit; Q&5; & &; &#; &#x; &amp &lt &" + "x" * 50 + ";",
    "breaks and rules": "one  \ntwo\n\n***\n\n---\n\n_ _ _\n\n" + "-" * 100,
    "footnotes": "A[^1] b[^1] c[^note] d[^1].\n\n[^1]: One.\n\n    Two `x`.\n\n    - list\n\n[^note]: Note *x* &eacute;.\n[^3]: unused",
    "footnotes of any name": "".join(
        f"a[^{name}] b[^{name}]\n\n[^{name}]: Words.\n\n"
        for name in ("a b", "é", "1.2", "a_b-c", "*", "A&B", "北", "#", "a:b", "<b>", '"', "x" * 200, "fn:1", "__x")
    ),
    "footnotes out of order": "a[^2] b[^1]\n\n[^1]: one\n\n[^2]: two, see[^1]",
    "a footnote that is not there": "a[^x]",
    "footnotes that are empty": "a[^1]\n\n[^1]:\n",
    "footnotes of blocks": "a[^1] b[^2] c[^3]\n\n[^1]:\n\n        code\n\n[^2]: - a\n    - b\n\n[^3]: > q",
    "links": "[a](https://example.org/) [b *c* `d`](https://example.org/a_b_c*d) [e](<https://example.org/f>) [g](mailto:a@example.org)",
    "links by reference": "[a][r] [r] [r][] [A b][]\n\n[r]: https://example.org/ \"A title\"\n[a B]: <https://example.org/>\n    'It''s'",
    "automatic links": "<https://example.org/?a=1&b=2#x> <https://example.org/?a=1&amp;b=2> <mailto:a@example.org> https://example.org/ a@example.org",
    "links in the hub": "[a](../visits/pear.md) [b](/crops/fruit/) [c](#part) [d](../visits/pear.md#A_b.c) [e](/) [f](/#x) [g](pear.md#é)",
    "fragments": "[a](#a) [b](#A_B) [c](#é) [d](#a.b) [e](#a%20b) [f](#fn:1) [g](#:~:text=two%20words,more) [h](#part-2020)",
    "addresses of the web": " ".join(
        f"[x](https://example.org{rest})"
        for rest in (
            "", "/é/北", "/(x)", "/'x'", "/King's_Cross", "/@gardener", "/a@b", "/%20", "/a|b", "/~x/y;z,!$+", ":8080/", "?q=1&r=2",
            "/?a=1&copy=2&section=3&region=4", "/?a=&amp;lt;", "/?a=&eacute;", "/#:~:text=x", "/[y]", "/?u=https://e.org", "/" + "a" * 1900,
        )
    ) + " [y](HTTPS://EXAMPLE.ORG/X)",
    "titles": " ".join(
        f"[x](https://example.org/ {title})"
        for title in (
            '"A \'title\'"', "'A \"title\"'", '"R&D"', '"AT&T and R&D;"', '"a < b > c"', '"1<2"', '"é\xa0&nbsp;x"', '"caf&eacute; &amp; x"', '""', '"x\ny"',
        )
    ),
    "emphasis": "***a*** **_b_** *__c__* **a *b* c** a_b_c *a*b __x__ * a * **a**b *a **b `c` [d](https://example.org/)** e*",
    "marks that nothing closes": "5 * 3, *a, **b, _c *b**c*d e*, *_**f*g, `h, [i, ](j), **",
    "other alphabets": "Ynys Môn, Łódź, 北京, नमस्ते, اردو, می‌خواهم, 🌱 👩‍🌾 ❤️ 👍🏽",
    "signs": "a < b, x <- y, <3, 1<2>0, a <b, \"q\" 'q' “q”, {x} $y$ [z] (c) -- … | ~ ^ @ # ! x  y\ttab",
    "escapes": "".join(f"\\{sign} " for sign in r"""\`*_{}[]()>#+-.!<&|~"'^$"""),
    "markup as text": "<b>bold</b> <br> <!-- c --> <div class=\"x\" onclick='y'>z</div>\n\n<script>\nalert(1)\n</script>",
    "marks of other programs": "[TOC]\n\n## A {#id}\n\np {: .x}\n\n{: .y}\n\n~~s~~ ==m== H~2~O x^2^ :smile: {{ x }} {% y %} @@hub:title@@",
    "marks of the converter": "wzxhzdk:0 klzzwxh:0000 amp zz1337820767766393qq qq3936677670287331zz",
    "very long words": "a" * 7000 + " " + "北" * 7000 + " https://example.org/" + "x" * 5000,
    "a conversation": (
        "Words.\n\n**Ann Oak:** One &eacute;.\n\nTwo[^1].\n\n- a\n\n**Bo Élm**: \"x\"\n\n## H\n\n**Ann Oak** : y\n\n**Someone:** z\n\n"
        "> **Ann Oak:** q\n\n[^1]: n"
    ),
    "nothing": "\n\n \n",
}
# fmt: on

ELEMENTS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a",
    "table", "thead", "tbody", "tr", "th", "td", "div", "sup", "span", "small",
}  # fmt: skip
ATTRIBUTES = {"href", "rel", "title", "class", "id", "start", "scope", "role", "tabindex", "aria-labelledby"}  # fmt: skip
MARKUP = re.compile(r"<[a-z/!?]|&#|&[lg]t|&[a-z]{2,32};", re.IGNORECASE)
CLASSES = {
    "hub-left", "hub-right", "hub-centre", "hub-turn", "hub-turn hub-turn--other", "hub-turns", "hub-shows", "hub-shown", "hub-ref", "hub-speaker", "hub-frame", "footnote", "footnote-ref", "footnote-backref",
}  # fmt: skip


class Opinion(HTMLParser):
    """Walks over HTML and notes what must not be in it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults = []

    def handle_starttag(self, tag, attrs):
        self.faults += [f"<{tag}>"] if tag not in ELEMENTS else []
        self.faults += [
            f"{name}={value}" for name, value in attrs if not harmless(tag, name, value)
        ]

    def handle_comment(self, data):
        self.faults.append("a comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


def harmless(tag, name, value):
    """Whether an attribute of the element can do nothing but what a page of text needs."""
    if name == "href":
        scheme = value.split("/")[0].split("#")[0].split("?")[0].partition(":")
        outside = (
            scheme[0].lower() in ("https", "mailto") if scheme[1] else not value.startswith("//")
        )
        return tag == "a" and outside and not set(value) & set('\\ <>"\t\n\r\x00')
    if name == "class":
        return value in CLASSES or (
            tag == "code" and value.startswith("language-") and " " not in value
        )
    if name in ("role", "tabindex"):
        return tag == "div" and value in ("group", "0")
    if name in ("id", "aria-labelledby"):
        return (
            value.isascii()
            and value[:1].isalnum()
            and not value.startswith("__")
            and value == value.lower()
        )
    if name == "title":
        return not MARKUP.search(value)
    return name in ATTRIBUTES


MARKS = Marks(
    {"https://example.org/wall?a&amp;b": 1}, {"../../crops/fruit/": Shown("fruit", "Fruit")}
)


def faults(html):
    opinion = Opinion()
    opinion.feed(html)
    opinion.close()
    return opinion.faults


def rendered(body, people=()):
    """The HTML as Markdown made it, on the page of a story in a hub with another one."""
    known = resolver_of((story("pear"), story("plum")), vocabulary(), (), "docs")

    def resolve(target):
        address = known.resolve(target, "stories/visits/plum.md")
        return None if address is None else relative(address, "visits/plum/")

    return Renderer().render(body, people, resolve, MARKS).html


@pytest.mark.parametrize("name", HONEST)
@pytest.mark.parametrize("people", [(), PEOPLE], ids=["sections", "turns"])
def test_what_an_honest_author_writes_comes_back_byte_for_byte(name, people):
    html = rendered(HONEST[name], people)

    assert clean(html) == html
    assert faults(html) == []


@pytest.mark.parametrize("start", range(len(HONEST)))
def test_so_does_everything_in_one_story(start):
    parts = list(HONEST.values())
    html = rendered("\n\nwords\n\n".join(parts[start:] + parts[:start]))

    assert clean(html) == html


def test_every_element_and_class_of_the_second_opinion_is_needed():
    html = " ".join(rendered(body, PEOPLE) for body in HONEST.values()) + rendered("# h1")

    assert [tag for tag in ELEMENTS if f"<{tag}>" not in html and f"<{tag} " not in html] == []
    assert [name for name in CLASSES if f'class="{name}"' not in html] == []
    assert [name for name in ATTRIBUTES if f' {name}="' not in html] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\xa0b", "a&nbsp;b"),
        ("a&#160;b", "a&nbsp;b"),
        ("<code>&quot;a&quot;</code> &quot;", '<code>"a"</code> &quot;'),
        ('<code class="language-c">&quot;\n&lt;</code>', '<code class="language-c">"\n&lt;</code>'),
        ('<a title="&quot;x&quot;">&lt;</a>', '<a title="&quot;x&quot;">&lt;</a>'),
        ("&amp;#160; &amp;quot;", "&amp;#160; &amp;quot;"),
    ],
)
def test_each_sign_is_written_as_the_standard_writes_it(before, after):
    assert canonical(before) == after


TAGS = [
    "script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button", "img", "video", "audio", "link", "meta",
    "base", "body", "template", "noscript", "textarea", "select", "details", "marquee", "title", "xmp", "plaintext", "frameset", "a",
    "p", "div", "span", "td", "h2", "code", "li", "image", "isindex", "x-y", "noembed", "dialog", "portal", "annotation-xml",
]  # fmt: skip
VALUES = [
    'onclick="x()"', 'onerror=x() src=x', 'ONLOAD="x()"', 'style="position:fixed"', 'id="__config"', 'id="__search"', 'id="A"', 'id="a b"',
    'class="md-overlay"', 'class="mermaid"', 'class="hub-turn hub-x"', 'name="body"', 'href="javascript:x()"', 'href=" java\tscript:x()"',
    'href="JaVaScRiPt:x()"', 'href="&#106;avascript:x()"', 'href="data:text/html,x"', 'href="//evil.example/"', 'href="/\\evil.example/"',
    'href="http://evil.example/"', 'href="https://a@evil.example/"', 'href="https:\\\\evil.example/"', 'href="vbscript:x"', 'href="\x01javascript:x()"',
    'href="/absolute/"', 'href="blob:https://x/"', 'href="https:evil"', 'href="x.html"', 'xlink:href="javascript:x()"', 'action="https://evil.example/"',
    'formaction="javascript:x()"', 'srcdoc="<script>x()</script>"', 'src="https://evil.example/"', 'srcset="https://evil.example/ 1x"',
    'target="_blank"', 'rel="opener"', 'ping="https://evil.example/"', 'download', 'tabindex=0 autofocus', 'data-md-component="search"',
    'title="<img src=x>"', 'title="&lt;img src=x&gt;"', 'title="&amp;lt;img src=x&amp;gt;"', 'title="&amp;#60;img"', 'title="<!--"', 'lang="x"', 'dir="rtl"',
    'contenteditable', 'hidden', 'role="alert"', 'tabindex="1"', 'aria-labelledby="A b"', 'aria-label="x"', 'start="1e9"', 'scope="row"', 'colspan="9999"', 'http-equiv="refresh" content="0;url=x"',
    'itemprop="x"', 'slot="x"', 'is="x"', 'part="x"', 'nonce="x"', 'background="https://evil.example/"', 'poster="x"', 'manifest="x"',
]  # fmt: skip
AROUND = [
    "{}", "<p>{}</p>", "<table><tr><td>{}</td></tr></table>", "<table>{}</table>", "<svg>{}</svg>", "<math><mtext>{}</mtext></math>", "<pre><code>{}</code></pre>",
    '<a href="https://example.org/">{}</a>', "<!-- {} -->", "<!--> {} -->", "<![CDATA[{}]]>", "<svg><style>{}</style></svg>", "<noscript><p title='{}'></noscript>",
    "<form><math><mtext></form><form><mglyph><style>{}</style>", "<select><template><style><!--</style>{}--></template></select>", "</p></div></article>{}",
    "<svg></p><style><a id='</style>{}'>", "<h2 title='{}'>x</h2>", "<title>{}</title>", "<textarea>{}</textarea>", "<ol start=1>{}",
]  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_that_runs_loads_or_misleads_is_left(tag):
    grid = [
        around.replace("{}", f"<{tag} {value}>x()</{tag}>")
        for around, value in product(AROUND, VALUES)
    ]
    left = {html: faults(clean(html)) for html in grid}

    assert len(grid) > 1000
    assert {html: found for html, found in left.items() if found} == {}


def test_the_second_opinion_sees_what_cleaning_takes_away():
    grid = [f"<{tag} {value}>x()</{tag}>" for tag, value in product(TAGS, VALUES)]
    harmless_ones = [html for html in grid if not faults(html)]

    assert len(harmless_ones) < len(grid) / 8
    assert [html for html in harmless_ones if "script" in html or " on" in html.lower()] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_second_cleaning_changes_nothing(tag):
    once = [
        clean(around.replace("{}", f"<{tag} {value}>x()</{tag}>"))
        for around, value in product(AROUND, VALUES)
    ]

    assert [html for html in once if clean(html) != html] == []


PAYLOADS = [
    "<script>x()</script>", "<img src=x onerror=x()>", "<svg onload=x()>", "<iframe srcdoc='<script>x()</script>'>", "<a href=javascript:x()>x</a>",
    "<b id=__config>", "</div></article><script>x()</script>", "<style>*{}</style>", "javascript:x()", "java&Tab;script:x()", "&#106;avascript:x()",
    "data:text/html,<script>x()</script>", "//evil.example/", "http://evil.example/", "https://a@evil.example/", "/\\evil.example/", "\" onclick=\"x()",
    "' onclick='x()", "\"><script>x()</script>", "__config", "&lt;script&gt;x()&lt;/script&gt;", "&amp;lt;img src=x&amp;gt;", "{: onclick=x() #__config .mermaid }",
    "\x02wzxhzdk:0\x03", "<!--", "-->", "]]>", "<![CDATA[", "*/", "`", "```", "**", "_", "\\", "|", "\n\n", "\n    ", "[^1]", "![x](https://evil.example/x.png)",
]  # fmt: skip
PLACES = [
    "{}", "words {} words", "## {}", "### {} {{#__x}}", "> {}", "- {}", "1. {}", "    {}", "`{}`", "```{}\nx\n```", "```\n{}\n```", "~~~ {{.{} #{} {}=x}}\nx\n~~~",
    "| {} |\n|---|\n| {} |", "| a |\n|:-{}-:|\n| x |", "[{}](https://example.org/)", "[x]({})", "[x](<{}>)", "[x](https://example.org/{})", "[x](https://example.org/#{})",
    '[x](https://example.org/ "{}")', "[x](https://example.org/ '{}')", "[x](#{})", "[x](pear.md#{})", "[x][{}]\n\n[{}]: {} '{}'", "<{}>", "<https://example.org/{}>", "![{}]({} '{}')",
    "a[^{}]\n\n[^{}]: {}", "a[^1]\n\n[^1]: {}\n\n    {}", "**{}**", "*{}* _{}_", "**Ann Oak:** {}", "**Ann Oak{}:** x", "{}. x", "[TOC]{}", "///Footnotes Go Here///{}\n\na[^1]\n\n[^1]: x",
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_markdown_makes_what_cleaning_would_leave_harmful(place):
    made = [
        rendered(place.replace("{{", "{").replace("}}", "}").replace("{}", payload), PEOPLE)
        for payload in PAYLOADS
    ]

    assert [found for html in made if (found := faults(clean(html)))] == []


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="a-2_1">x</h2>',
        '<h2 id="2020">x</h2>',
        '<li id="fn:12">x</li>',
        '<sup id="fnref2:12">x</sup>',
        '<code class="language-c++">x</code>',
        '<ol start="0">x</ol>',
        '<a href="https://example.org/" rel="nofollow noopener">x</a>',
        '<a href="https://example.org/@x">x</a>',
        '<a href="https://example.org?x=@">x</a>',
        '<a href="https://example.org#@">x</a>',
        '<a href="HTTPS://example.org">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<a href="../../visits/a/#b">x</a>',
        '<a href="../../My_page.v2/é/">x</a>',
        '<a href="./">x</a>',
        '<a href="./#x">x</a>',
        '<a href="#é.b:c%20">x</a>',
        '<a class="footnote-ref" href="#fn:1">x</a>',
        '<div class="footnote">x</div>',
        '<p class="hub-speaker">x</p>',
        '<a title="R&amp;D, 1 &lt; 2, a &gt; b">x</a>',
    ],
)
def test_an_attribute_that_says_what_the_list_allows_stays(html):
    assert clean(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="-a">x</h2>',
        '<h2 id="_a">x</h2>',
        '<h2 id="' + "a" * 90 + '">x</h2>',
        '<p id="a">x</p>',
        '<li id="fn:x">x</li>',
        '<code class="language-a b">x</code>',
        '<pre class="language-c">x</pre>',
        '<ol start="-1">x</ol>',
        '<ol start="1e9">x</ol>',
        '<table><tbody><tr><td class="md-x">x</td></tr></tbody></table>',
        '<table><tbody><tr><th scope="row">x</th></tr></tbody></table>',
        '<table><tbody><tr><td colspan="9">x</td></tr></tbody></table>',
        '<a rel="opener">x</a>',
        '<a href="https://x@example.org/">x</a>',
        '<a href="https:example.org">x</a>',
        '<a href="http://example.org/">x</a>',
        '<a href="mailto:a@example.org?bcc=b">x</a>',
        '<a href="a/b:c/">x</a>',
        '<a href="a/?b">x</a>',
        '<a href="a/b.html">x</a>',
        '<a href="/a/">x</a>',
        '<a title="x <b">x</a>',
        '<a title="x </b">x</a>',
        '<a title="x <!b">x</a>',
        '<a title="&amp;lt;b">x</a>',
        '<a title="&amp;ltb">x</a>',
        '<a title="&amp;#60;b">x</a>',
        '<a title="&amp;amp;lt;">x</a>',
        '<a title="x <">x</a>',
        '<a class="md-x">x</a>',
        '<div class="toc">x</div>',
        '<span class="hub-speaker">x</span>',
    ],
)
def test_an_attribute_that_says_anything_else_goes(html):
    assert clean(html) == re.sub(r' \w+="[^"]*"', "", html)


@pytest.mark.parametrize(
    "scheme", ["javascript", "http", "data", "vbscript", "file", "ftp", "tel", "blob", "x"]
)
def test_the_list_itself_knows_no_other_scheme(scheme):
    assert allowed("a", "href", f"{scheme}:x@example.org") is None
    assert allowed("a", "href", f"{scheme}://example.org/") is None


@pytest.mark.parametrize("tag", ["p", "h2", "li", "div", "span", "img", "x"])
@pytest.mark.parametrize("name", ["href", "onclick", "style", "src", "name", "title"])
def test_the_list_gives_nothing_to_an_element_that_is_not_on_it(tag, name):
    assert allowed(tag, name, "x") is None


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, budget.OverBudgetError])
def test_what_interrupts_the_filter_is_raised_and_takes_no_attribute_away(
    monkeypatch, interruption
):
    class Interrupting:
        def fullmatch(self, text):
            raise interruption

    monkeypatch.setitem(ALLOWED["a"], "title", Interrupting())
    with pytest.raises(interruption):
        clean('<a href="https://b.example/" title="B">b</a>')
    monkeypatch.undo()

    assert "title" in clean('<a href="https://b.example/" title="B">b</a>')
