"""What the gate finds in a built site: one fault at a time, each with the name of its file."""

import gzip
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.gate import frame, gate
from hooks.publishing import policy, redirects

KNOWN = policy.SCHEME
META = f'<meta http-equiv="Content-Security-Policy" content="{policy.POLICY}">'
HEAD = f"""<!doctype html>
<html lang="en" class="no-js">
  <head>
    {META}
    <meta charset="utf-8">
    <title>Pears</title>
    <link rel="canonical" href="https://hub.example/pears/">
    <link rel="stylesheet" href="../assets/main.css">
    <script>{KNOWN}</script>
  </head>
  <body dir="ltr">
    <form action="../search/"><input name="q"></form>
    <svg viewBox="0 0 24 24"><path d="M12 2"/></svg><img src="../assets/mark.svg" alt="">
"""
FOOT = """
    <script id="__config" type="application/json">{"base": ".."}</script>
    <script src="../assets/bundle.js"></script>
  </body>
</html>
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
XML = '<?xml version="1.0" encoding="UTF-8"?><urlset version="2.0"><url>{}</url></urlset>'


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., list[str]]:
    """What the gate says of a site of one good page and the given file."""

    def run(data: str | bytes, name: str = "pears/index.html") -> list[str]:
        for path, text in {"index.html": HEAD + FOOT, name: data}.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        return list(gate.faults(tmp_path))

    return run


CELL = "<table><tr><td>{}</td></tr></table>"  # which closes what a fragment leaves open
UNKNOWN = "an unknown script (b'{}')"
MISLEADS = "<a> with a link that runs or misleads ({!r})"
IN_A_PAGE = {
    # scripts
    f"<script>{KNOWN.replace('scheme', 'Scheme')}</script>": UNKNOWN.format(KNOWN.replace('scheme', 'Scheme')[:40]),
    f"<script>{KNOWN} </script>": UNKNOWN.format(KNOWN[:40]),
    "<script></script>": UNKNOWN.format(""),
    "<SCRIPT>alert(1)</SCRIPT>": UNKNOWN.format("alert(1)"),
    "<script\n>alert(1)</script>": UNKNOWN.format("alert(1)"),
    "<script/x>alert(1)</script>": UNKNOWN.format("alert(1)"),
    "<script type=module>alert(1)</script>": UNKNOWN.format("alert(1)"),
    "<script type=speculationrules>{}</script>": UNKNOWN.format("{}"),
    "<script type=Application/JSON>{}</script>": UNKNOWN.format("{}"),
    "<svg><script>alert(1)</script></svg>": UNKNOWN.format("alert(1)"),
    "<svg><script href='//e.example/x.js'></script></svg>": ["<script> with a link that runs or misleads ('//e.example/x.js')", UNKNOWN.format("")],
    "<script type='application/json'>{'a': 1}</script>": "it cannot be read (Expecting property name enclosed in double quotes: line 1 column 2 (char 1))",
    "<script type='application/ld+json'>[NaN]</script>": "it cannot be read (invalid literal for int() with base 10: 'NaN')",
    # event handlers
    "<p onclick=x>": "<p> with onclick",
    "<p OnClick='x'>": "<p> with onclick",
    "<p title=''onclick=x>": "<p> with onclick",
    '<p title=""onclick=x>': "<p> with onclick",
    "<p/onclick=x>": "<p> with onclick",
    "<p\nonclick\n=\nx>": "<p> with onclick",
    "<p\fonclick\f=x>": "<p> with onclick",
    f"<p onclick{' ' * 5000}=x>": "<p> with onclick",
    "<img/onerror=x src=y>": "<img> with onerror",
    "<svg onload=x></svg>": "<svg> with onload",
    "<svg><path onanimationstart=x></svg>": "<path> with onanimationstart",
    "<body onpageshow=x>": "<body> with onpageshow",
    "<details open ontoggle=x>": "<details> with ontoggle",
    "<p onwebkitmouseforcewillbegin=x>": "<p> with onwebkitmouseforcewillbegin",
    # links
    "<a href=javascript:x>": MISLEADS.format("javascript:x"),
    "<a href=JaVaScRiPt:x>": MISLEADS.format("JaVaScRiPt:x"),
    "<a href='java\tscript:x'>": MISLEADS.format("java\tscript:x"),
    "<a href='java\nscript:x'>": MISLEADS.format("java\nscript:x"),
    "<a href='java&Tab;script&colon;x'>": MISLEADS.format("java\tscript:x"),
    "<a href=java&#115;cript&#x3A;x>": MISLEADS.format("javascript:x"),
    "<a href='&#1; javascript:x'>": MISLEADS.format("\1 javascript:x"),
    "<a href=vbscript:x>": MISLEADS.format("vbscript:x"),
    "<a href=data:text/html,x>": MISLEADS.format("data:text/html,x"),
    "<a href=DATA&colon;text/html,x>": MISLEADS.format("DATA:text/html,x"),
    "<a href=blob:x>": MISLEADS.format("blob:x"),
    "<a href=//e.example>": MISLEADS.format("//e.example"),
    '<a href="//e.example">': MISLEADS.format("//e.example"),
    '<a href="javascript:x">': MISLEADS.format("javascript:x"),
    "<a href='\\\\e.example'>": MISLEADS.format("\\\\e.example"),
    "<a href='/\\e.example'>": MISLEADS.format("/\\e.example"),
    "<a href=' //e.example'>": MISLEADS.format(" //e.example"),
    "<a href='https:///e.example'>": "<a> with a link that runs or misleads ('https:///e.example')",
    "<svg><a xlink:href=javascript:x>": MISLEADS.format("javascript:x"),
    "<svg><a xlink:href=java&#115;cript&colon;x>": MISLEADS.format("javascript:x"),
    # what is loaded and sent
    "<img src=http://e.example/x>": "<img> with a foreign src",
    "<img src=HTTPS://e.example/x>": "<img> with a foreign src",
    "<img src=//e.example/x>": "<img> with a foreign src",
    "<img src='\\\\e.example/x'>": "<img> with a foreign src",
    "<img src='/\\e.example/x'>": "<img> with a foreign src",
    "<img src='/\n/e.example/x'>": "<img> with a foreign src",
    "<img src=' //e.example/x'>": "<img> with a foreign src",
    "<img src='&#x2f;/e.example/x'>": "<img> with a foreign src",
    "<img src=data:image/png;base64,x>": "<img> with a foreign src",
    "<img srcset='a.png 1x, //e.example/x 2x'>": "<img> with a foreign srcset",
    "<img srcset='a.png,https://e.example/x'>": "<img> with a foreign srcset",
    "<script src=//e.example/x.js></script>": "<script> with a foreign src",
    "<script src='data:text/javascript,x'></script>": "<script> with a foreign src",
    "<form action=//e.example>": "<form> with a foreign action",
    "<form action=javascript:x>": "<form> with a foreign action",
    "<button formaction=https://e.example>": "<button> with a foreign formaction",
    "<a ping='/x https://e.example'>": "<a> with a foreign ping",
    "<p background=//e.example/x>": "<p> with a foreign background",
    "<input type=image src=//e.example/x>": "<input> with a foreign src",
    "<link rel=stylesheet href=https://e.example/x.css>": "<link> to a foreign file",
    "<link rel=STYLESHEET href=https://e.example/x.css>": "<link> to a foreign file",
    "<link rel='alternate stylesheet' href=https://e.example/x.css>": "<link> to a foreign file",
    "<link rel=preload as=image href=https://e.example/x>": "<link> to a foreign file",
    "<link rel=preload imagesrcset='https://e.example/x 1x'>": "<link> with a foreign imagesrcset",
    "<link rel=dns-prefetch href=https://e.example>": "<link> to a foreign file",
    "<link rel=manifest href='\thttps://e.example'>": "<link> to a foreign file",
    # elements and attributes
    "<style>p{}</style>": "the element <style>",
    "<STYLE>p{}</STYLE>": "the element <style>",
    "<svg><style>p{}</style></svg>": "the element <style>",
    "<p style='color: red'>": "a style on <p>",
    "<p STYLE>": "a style on <p>",
    "<base href=x>": "the element <base>",
    "<iframe></iframe>": "the element <iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>": "the element <iframe>",
    "<object data=x></object>": "the element <object>",
    "<embed src=x>": "the element <embed>",
    "<video poster=//e.example/x></video>": "the element <video>",
    "<math></math>": "the element <math>",
    "<svg><foreignObject></foreignObject></svg>": "the element <foreignobject>",
    "<svg><animate attributeName=href to=x></svg>": "the element <animate>",
    "<svg><use href=x></svg>": "the element <use>",
    "<x-widget></x-widget>": "the element <x-widget>",
    "<?php echo 1 ?>": "the element <?php>",
    f"<{'x' * 999}>": f"the element <{'x' * 40}>",
    # what parsers and browsers may read in two ways
    "<template><img src=x onerror=x></template>": "the element <template>",
    "<noscript><p title='</noscript><img src=x onerror=x>'></noscript>": "the element <noscript>",
    "<p><![CDATA[><img src=x>]]></p>": "the element <![cdata[>",
    "<svg><![CDATA[ <img src=x>]]></svg>": "the element <![cdata[>",
    "<textarea>": "it is no whole page",
    "<!--": "it is no whole page",
    "<title>": "it is no whole page",
    "<script src=x>": "it is no whole page",
    "\0": "a character that no page may have",
    "\x1b(J": "a character that no page may have",
    # the policy and the page as a whole
    META.replace("'self'", "'self' *"): "a second <meta> that stands for a header",
    META.replace("Content-Security-Policy", "refresh"): "a second <meta> that stands for a header",
    "<META HTTP-EQUIV=refresh content='0;url=//e.example'>": "a second <meta> that stands for a header",
}  # fmt: skip


@pytest.mark.parametrize("fragment", IN_A_PAGE)
def test_what_no_page_may_hold_is_found_with_the_name_of_the_page(look, fragment):
    expected = IN_A_PAGE[fragment]
    messages = [expected] if isinstance(expected, str) else expected

    found = look(HEAD + CELL.format(fragment) + FOOT)

    assert found == [f"pears/index.html: {message}" for message in messages]


PROSE = [
    "<p>An onclick= handler, or javascript:alert(1), runs in <code>&lt;script&gt;</code>.</p>",
    "<pre><code>&lt;img src=//e.example onerror=x&gt; and data:text/html,x</code></pre>",
    "<p title='onclick=&quot;x&quot;'>Once = 1</p>",
    "<p>&lt;style&gt; &lt;![CDATA[ &lt;base href=x&gt; http-equiv=refresh</p>",
    "<p title='a < b'>1 < 2 and 2<3</p>",
    "<a href=https://e.example/?q=javascript:x#onclick=>A site</a><a href=mailto:a@e.example>A</a>",
    "<a href=#fn:1>1</a><a href='?q=a:b'>b</a><a href=../a/#b:c>c</a><a href=http://e.example>d</a>",
    "<!-- a note: style, onclick -->",
    '<script type=\'application/ld+json\'>{"name": "\\u003cscript\\u003e onload="}</script>',
    '<link rel="alternate" hreflang="fr" href="https://fr.example/">',
]


@pytest.mark.parametrize("fragment", PROSE)
def test_text_that_talks_about_such_things_passes(look, fragment):
    assert look(HEAD + CELL.format(fragment) + FOOT) == []


WHOLE = HEAD + FOOT
POLICY = "it does not begin with the content policy"
CODING = "it does not begin by saying that it is UTF-8"
UNFINISHED = "it is no whole page"
PAGES = {
    "without a policy": (WHOLE.replace(META, ""), [POLICY]),
    "with an altered policy": (WHOLE.replace("'none'", "*", 1), [POLICY]),
    "with a policy that only reports": (WHOLE.replace("Policy\"", "Policy-Report-Only\""), [POLICY]),
    "with a policy that comes late": (WHOLE.replace(META, "<meta name=x>" + META), [POLICY]),
    "with a policy in the body": (WHOLE.replace(META, "").replace('<form', META + "<form"), [POLICY]),
    "whose policy has one more word": (WHOLE.replace(META, META[:-1] + " data-x>"), [POLICY]),
    "without a title": (WHOLE.replace("title>", "p>"), ["it has no title"]),
    "with the title of a picture": (WHOLE.replace("<title>Pears</title>", "").replace("<path", "<title>x</title><path"), ["it has no title"]),
    "cut short": (WHOLE[:-30], [UNFINISHED]),
    "cut short and closed": (WHOLE[:-62] + "</html>", [UNFINISHED]),
    "cut in the middle": (HEAD, [UNFINISHED]),
    "empty": ("", [UNFINISHED, "it has no title", CODING, POLICY]),
    "in quirks mode": (WHOLE.replace("<!doctype html>", ""), [UNFINISHED]),
    "with a mark of byte order": ("\ufeff" + WHOLE, [UNFINISHED, "it has no title", POLICY]),
    "in another encoding": (WHOLE.replace('"utf-8"', '"iso-2022-jp"'), [CODING]),
    "that says its encoding too late": (WHOLE.replace(META, META + "<link rel=next title='" + "x" * 999 + "'>"), [CODING]),
    "with a letter in Latin 1": (WHOLE.encode().replace(b"Pears", b"P\xe4rs"), ["it cannot be read ('utf-8' codec can't decode byte 0xe4 in position {}: invalid continuation byte)".format(len(WHOLE.split("Pe")[0]) + 1)]),
    "in capitals": (WHOLE.replace("<!doctype html>", "<!DOCTYPE HTML>").replace("</html>", "</HTML>"), []),
    "with the policy twice": (WHOLE.replace(META, META + META), ["a second <meta> that stands for a header"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_looked_at_as_a_whole(look, name):
    text, messages = PAGES[name]

    assert look(text) == [f"pears/index.html: {message}" for message in messages]


UNREADABLE = "it cannot be read"  # the reason is the parser's, whose words change
XHTML = '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'
FILES = {
    # feeds and the like
    "feed.xml": {
        XML.format("<title>x"): UNREADABLE,
        XML.format("R&D"): UNREADABLE,
        XML.format("a\x08"): UNREADABLE,
        XML.format("&#8;"): UNREADABLE,
        XML.format("&nbsp;"): UNREADABLE,
        XML.format("") + "x": UNREADABLE,
        "": UNREADABLE,
        "\xe4".encode("latin-1"): UNREADABLE,
        XML.format("").encode("utf-16"): UNREADABLE,
        XML.format("").replace("UTF-8", "utf-7"): "it says that it is utf-7",
        XML.format(XHTML): "elements of http://www.w3.org/1999/xhtml",
        XML.format(XHTML.replace("html\"", "htm&#108;\"")): "elements of http://www.w3.org/1999/xhtml",
        XML.format('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'): "elements of http://www.w3.org/2000/svg",
        '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>': "an instruction to who reads it",
        '<?xml-stylesheet href="//e.example/x.xsl"?><r/>': "an instruction to who reads it",
        XML.format("<description>&lt;script&gt; onload= javascript:x</description>"): None,
    },
    "sitemap.xml.gz": {
        b"no": UNREADABLE,
        gzip.compress(b"<r/>", mtime=0)[:-9]: UNREADABLE,
        gzip.compress(b"<r/>", mtime=0)[:10] + b"\xff" * 30: UNREADABLE,
        gzip.compress(b"<r>", mtime=0): UNREADABLE,
        gzip.compress(b"<r/>", mtime=0): None,
    },
    "data.json": {
        "": UNREADABLE,
        "{'a': 1}": UNREADABLE,
        "[NaN]": UNREADABLE,
        "[1]x": UNREADABLE,
        "[" * 99_999: UNREADABLE,
        b'"\xe4"': UNREADABLE,
        '{"html": "<script>"}': None,
    },
    "assets/mark.svg": {
        SVG.format("<script>alert(1)</script>"): "the element <script>",
        SVG.format("<Script/>"): "the element <Script>",
        SVG.format('<g onclick="x"/>'): "<g> with onclick",
        SVG.format('<g OnClick="x"/>'): "<g> with onclick",
        SVG.format('<a href="javascript:x"/>'): ["the element <a>", "<a> with a foreign href"],
        SVG.format('<use href="https://e.example/x.svg#a"/>'): "<use> with a foreign href",
        SVG.format('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="//e.example"/>'): "<use> with a foreign href",
        SVG.format('<use href="data:image/svg+xml,x"/>'): "<use> with a foreign href",
        SVG.format('<image href="x.png"/>'): ["the element <image>", "<image> with a foreign href"],
        SVG.format("<style>@import '//e.example'</style>"): "the element <style>",
        SVG.format('<path style="fill: red"/>'): "<path> with style",
        SVG.format('<path fill="url(//e.example#a)"/>'): "<path> with a foreign fill",
        SVG.format('<path fill="URL( \'//e.example#a\')"/>'): "<path> with a foreign fill",
        SVG.format('<path fill="u\\72l(//e.example#a)"/>'): "<path> with a foreign fill",
        SVG.format('<animate attributeName="href" to="javascript:x"/>'): "the element <animate>",
        SVG.format("<foreignObject/>"): "the element <foreignObject>",
        SVG.format('<p xmlns="http://www.w3.org/1999/xhtml"/>'): "the element <p>",
        SVG.format('<g xml:base="//e.example"/>'): "<g> with base",
        SVG.replace("xmlns=", "x=").format("<path/>"): ["the element <svg>", "the element <path>"],
        "<!DOCTYPE svg>" + SVG.format(""): "an instruction to who reads it",
        SVG.format("<path>"): UNREADABLE,
        SVG.format('<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#a"/>'): None,
    },
    "assets/x.css": {
        "p{background:url(https://e.example/x)}": "it loads from another site",
        "p{background:URL( '//e.example/x')}": "it loads from another site",
        '@IMPORT "//e.example/x.css";': "it loads from another site",
        "p{background:url(data:image/svg+xml,x);mask:url('x.svg')} /* https://e.example */": None,
    },
    "data/a.csv": {
        '\ufeff"a","-1.5"\r\n"\'=1","b"\r\n': None,
        'a,=1\r\n': "row 1 can run ('=1')",
        '"a\r\n': UNREADABLE,
    },
    "visits/a/index.md": {
        "# A title\n\nText <b>.\n": None,
        "<script>": "this is no story's text",
        "": "this is no story's text",
        "# A\x00": "this is no story's text",
    },
    "_headers": {
        policy.headers_file() + " ": "it says something else than hooks/publishing/policy.py",
        policy.headers_file(): None,
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [(name, data, expected) for name, cases in FILES.items() for data, expected in cases.items()],
)
def test_a_file_that_is_no_page_is_read_as_its_readers_do(look, name, data, expected):
    messages = [expected] if isinstance(expected, str) else expected or []

    found = [re.sub(rf"(?<={UNREADABLE}) .*", "", fault) for fault in look(data, name)]
    assert found == [f"{name}: {message}" for message in messages]


@pytest.mark.parametrize(
    "name",
    [
        "a.php", "a.exe", "a.xhtml", "a.htm", "a.shtml", "a.py", "a.yml", "a.html.bak", "a.pdf",
        "a.svgz", "a.zip", "readme", ".htaccess", ".env", ".git/config", "_redirects", "a.", "html",
    ],
)  # fmt: skip
def test_a_file_of_an_unexpected_kind_is_never_published(look, name):
    assert look("", name) == [f"{name}: a file of this kind is never published"]


@pytest.mark.parametrize("name", ["a.PNG", "a.jpg", "a.webp", "a.txt", "a/b.min.js", "a.js.map", "CNAME", ".nojekyll"])  # fmt: skip
def test_a_file_of_an_expected_kind_passes(look, name):
    assert look("x", name) == []


@pytest.mark.parametrize("name", ["a/INDEX.HTML", "a/Index.Html"])
def test_a_page_is_a_page_however_its_ending_is_written(look, name):
    assert look(WHOLE.replace("<body", "<body style=x"), name) == [f"{name}: a style on <body>"]


def test_links_are_found_and_not_followed(look, tmp_path):
    (tmp_path / "file.html").symlink_to("/etc/passwd")
    (tmp_path / "folder").symlink_to("/etc")
    (tmp_path / "gone.png").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.html")

    assert look(WHOLE) == [
        f"{name}: it is a link, or no file"
        for name in ("file.html", "folder", "gone.png", "pipe.html")
    ]


def test_a_site_without_a_first_page_is_none(tmp_path):
    assert list(gate.faults(tmp_path)) == ["index.html: the site has no first page"]


def test_each_fault_is_told_once_and_sorted_by_file(look):
    look(HEAD + "<p style=x><p style=y>" + FOOT, "b/index.html")

    assert look(HEAD + "<p style=x><p onclick=x>" + FOOT, "a/index.html") == [
        "a/index.html: it is no whole page",
        "a/index.html: a style on <p>",
        "a/index.html: <p> with onclick",
        "b/index.html: it is no whole page",
        "b/index.html: a style on <p>",
    ]


def test_the_real_hub_and_its_kinds_of_file_pass(build):
    site = build().folder
    suffixes = {path.suffix for path in site.rglob("*") if path.is_file()}

    assert {".html", ".xml", ".json", ".gz", ".css", ".js"} <= suffixes
    assert list(gate.faults(site)) == []


def test_one_changed_byte_in_the_script_of_a_page_closes_the_gate(build):
    page = build().folder / "index.html"
    start = page.read_bytes().index(b"<script>")
    data = bytearray(page.read_bytes())
    data[start + 12] ^= 1
    page.write_bytes(data)

    (fault,) = gate.faults(page.parent)
    assert fault.startswith("index.html: an unknown script (b'")


MOVED = redirects.TEXT.format(
    language="en", policy=policy.POLICY, up="../", target="apples/", title="Apples", site="Hub", root="https://hub.example/"
)  # fmt: skip
SECOND = "a second <meta> that stands for a header"
LEADING = '<meta http-equiv="refresh" content="0; url={}">'
SENDING = {
    "an own address": "../apples/",
    "the root": "/",
    "another site": "https://e.example/",
    "another site, without scheme": "//e.example/",
    "a script": "javascript:alert(1)",
    "data": "data:text/html,x",
}


def test_a_page_at_an_old_address_leads_on(look):
    assert look(MOVED) == []


@pytest.mark.parametrize("name", SENDING)
def test_no_other_page_sends_a_reader_on_not_even_within_the_hub(look, name):
    head, _, rest = HEAD.partition("<title>")

    assert look(f"{head}{LEADING.format(SENDING[name])}<title>{rest}{FOOT}") == [
        f"pears/index.html: {SECOND}"
    ]


@pytest.mark.parametrize("way", [way for way in SENDING.values() if way != "../apples/"])
def test_a_page_at_an_old_address_that_leads_elsewhere_is_refused(look, way):
    assert f"pears/index.html: {SECOND}" in look(MOVED.replace("url=../apples/", f"url={way}"))
    assert f"pears/index.html: {SECOND}" in look(MOVED.replace("../apples/", way))


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("</main>", "<script>alert(1)</script></main>", "an unknown script (b'alert(1)')"),
        ("<main>", "<main onclick=x>", "<main> with onclick"),
        ("<main>", "<main style=x>", "a style on <main>"),
        ("<main>", "<iframe></iframe><main>", "the element <iframe>"),
        ("</head>", LEADING.format("//e.example/") + "</head>", SECOND),
        ("'self'", "'self' *", POLICY),
    ],
)
def test_a_page_at_an_old_address_holds_nothing_more(look, written, instead, fault):
    assert f"pears/index.html: {fault}" in look(MOVED.replace(written, instead))


SHARED = f'{HEAD}<article><nav class="hub-crumbs"></nav>{CELL.format("<p>x</p>")}</article>{FOOT}'


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("<title>", "<title>Pears", None),
        ("<title>", "<title>P</title><script>x</script><title>", "an unknown script (b'x')"),
        ("<p>x</p>", "<p>y</p>", None),
        ("<p>x</p>", "<p>y</p><script>y</script>", "an unknown script (b'y')"),
        ("<p>x</p>", "<iframe></iframe>", "the element <iframe>"),
        ("<p>x</p>", "<p>x", None),  # which a cell ends, as parsers know
        ("<p>x</p>", "</td></tr></table>", None),
        ("<p>x</p>", '<a href="https://e.example/" rel="nofollow">y</a>', None),
        ("<p>x</p>", '<a href="https:e.example">y</a>', MISLEADS.format("https:e.example")),
        ("<nav", "<p style=x></p><nav", "a style on <p>"),
        ("</html>", "", "it is no whole page"),
    ],
)
def test_a_page_whose_frame_was_seen_is_looked_at_all_the_same(look, written, instead, fault):
    assert look(SHARED) == []
    assert SHARED.count(written) == 1

    found = look(SHARED.replace(written, instead))

    assert found == ([f"pears/index.html: {fault}"] if fault else [])


LINKED = SHARED.replace("<body", '<script type="application/ld+json">[{}]</script><body')


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ('[{"name": "Pears \\u003c"}]', None),
        ("[NaN]", "it cannot be read (invalid literal for int() with base 10: 'NaN')"),
        ("[}", "it cannot be read (Expecting value: line 1 column 2 (char 1))"),
        ('["<b>"]', "data that could end its own element"),
    ],
)
def test_data_about_a_page_is_read_also_where_the_frame_was_seen(look, data, fault):
    assert look(LINKED) == []

    found = look(LINKED.replace("[{}]", data))

    assert found == ([f"pears/index.html: {fault}"] if fault else [])


SHARING = '<meta property="og:image" content="https://hub.example/{}.png"><meta property="og:image:alt" content="{}">'


def test_pages_that_differ_in_their_cards_share_a_frame():
    pages = [SHARED.replace("<title>", SHARING.format(*each) + "<title>").encode() for each in ("ab", "cd")]  # fmt: skip
    first, second = map(frame.parts, pages)

    assert first.frame == second.frame
    assert first.words != second.words


@pytest.mark.parametrize("fragment", IN_A_PAGE)
def test_nothing_is_overlooked_for_standing_in_a_frame_that_was_seen(look, fragment):
    alone = look(HEAD + CELL.format(fragment) + FOOT)
    assert look(SHARED) == []

    found = look(SHARED.replace("<p>x</p>", fragment))

    assert found == alone


@pytest.mark.parametrize("before", ["<title>", "<nav", "<p>x", "</html>"])
def test_a_page_whose_frame_was_seen_is_utf_8_in_every_part(look, before):
    bad = SHARED.encode().replace(before.encode(), before.encode() + b"\xe2\x80")
    assert look(SHARED) == []
    assert bad != SHARED.encode()

    (found,) = look(bad)

    assert "'utf-8' codec can't decode" in found


def test_only_a_text_whose_tags_are_known_and_ended_is_passed_by():
    seen = frame.Seen()
    texts = ["<p>a</p>", "<br>", '<p class="b">a', "<p>a</p></div>", "<p onclick=x></p>", "<P></P>", "<p>a < b</p>", "<p>\x01</p>", "<script></script>", "<svg></svg>", '<a href="//e.example"></a>', '<a href=x"></a>']  # fmt: skip

    assert [text for text in texts if seen.is_plain(text.encode())] == ["<p>a</p>", "<br>"]
