"""What a page of the hub may hold, load and run (Content Security Policy Level 3).

One script stands in a page, and the policy knows it by its SHA-256; all others are files of the
hub's own. Any other script in a page fails the build.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping

# The colours that the reader chose (js/hub.js keeps them), before the page shows in others.
SCHEME = (
    'try{document.documentElement.dataset.scheme=localStorage.getItem("hub-scheme")??""}catch{}'
)
KNOWN = base64.b64encode(hashlib.sha256(SCHEME.encode()).digest()).decode()
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": f"'self' 'sha256-{KNOWN}'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
POLICY = "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES.items())
META = {"http-equiv": "Content-Security-Policy", "content": POLICY}
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# How long a browser may use a file without asking; it asks about all others each time. What is
# named by what it holds never changes. One rule at most fits a file: a host may send all that do.
LASTING, HALF_HOUR = "public, max-age=31536000, immutable", "public, max-age=1800"
LIFETIMES = {
    **dict.fromkeys(("/css/hub.*", "/search/data/*", "/assets/cards/*"), LASTING),
    **dict.fromkeys(("/*.xml", "/*/feed.json", "/feed_json_*"), HALF_HOUR),
}
TYPES = {"/*.opml": "text/x-opml; charset=utf-8", "/*.md": "text/markdown; charset=utf-8"}
# Elements of a page that neither load nor run, nor are read differently when scripts are off.
ELEMENTS = frozenset(
    re.findall(
        r"\S+",
        """html head title meta link script body header main footer nav section article aside
        address h1 h2 h3 h4 h5 h6 p div span a ul ol li dl dt dd pre code kbd samp var blockquote
        q cite em strong b i u s small mark sub sup ins del abbr dfn time data bdi bdo br wbr hr
        img figure figcaption details summary table caption colgroup col thead tbody tfoot tr td
        th form fieldset legend label input button select option optgroup textarea datalist
        output progress meter svg g path circle ellipse rect line polyline polygon desc
        text""",
    )
)
LOADING = ("src", "srcset", "imagesrcset", "action", "formaction", "ping", "background")
TOLD = {"alternate", "canonical", "next", "prev"}  # what a <link> says and nothing loads
XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
DRAWN = frozenset(
    re.findall(
        r"\S+",
        """svg g defs path circle ellipse rect line polyline polygon text tspan title desc use
        linearGradient radialGradient stop clipPath mask""",
    )
)
BY_CSS = re.compile(rb"(?:url\(|@import)[\s\"']*(?:[a-z]+:)?//", re.IGNORECASE)
FETCHED = re.compile(r"\\|url\((?![\"']?#)", re.IGNORECASE)
# An address as a browser takes it (https://url.spec.whatwg.org/#url-parsing): it drops line ends
# and tabs, what is no more than a space at the ends, and reads a backslash as a slash.
READ = str.maketrans("\\", "/", "\t\n\r")
ENDS = "".join(map(chr, range(33)))
PLAIN = re.compile(r"(?!//)[A-Za-z0-9/._-]*")
AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
LINK = re.compile(r"https?://[^/]|mailto:|(?![a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def headers_file() -> str:
    """The same as headers, and those that a page cannot set, in the form that hosts read."""
    every = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    kept = "".join(f"{path}\n  Cache-Control: {value}\n" for path, value in LIFETIMES.items())
    types = "".join(f"{path}\n  Content-Type: {value}\n" for path, value in TYPES.items())
    return f"/*\n{every}{kept}{types}"


def in_headers(data: bytes) -> Iterator[str]:
    if data != headers_file().encode():
        yield "it says something else than hooks/publishing/policy.py"


def is_known(script: bytes) -> bool:
    """Whether the script is the one that may stand in a page."""
    return script == SCHEME.encode()


def is_own(address: str) -> bool:
    """Whether it is of the hub's own origin, be it one address or a list of them."""
    if PLAIN.fullmatch(address):
        return True
    parts = (address, *re.split(r"[\s,]+", address))
    return not any(AWAY.match(part.translate(READ).strip(ENDS)) for part in parts)


def is_link(address: str) -> bool:
    """Whether a link may lead there: it runs nothing, and does not hide that it leads away."""
    return LINK.match(address.translate(READ).strip(ENDS)) is not None


def in_page(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    """What an element of a page must not have: it could load, run or send something."""
    if "style" in attributes:
        yield f"a style on <{tag}>"
    for name in LOADING:
        if (value := attributes.get(name)) and not is_own(value):
            yield f"<{tag}> with a foreign {name}"
    link = attributes.get("href") or attributes.get("xlink:href") or ""
    if link and not is_link(link):
        yield f"<{tag}> with a link that runs or misleads ({link[:40]!r})"
    loads = tag == "link" and set((attributes.get("rel") or "").lower().split()) - TOLD
    if loads and not is_own(link):
        yield "<link> to a foreign file"


def in_drawing(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """What an element of an SVG file must not be or have; names are `namespace name`."""
    space, _, name = tag.rpartition(" ")
    if space != SVG or name not in DRAWN:
        yield f"the element <{name}>"
    for key, value in attributes.items():
        attribute = key.rpartition(" ")[2].lower()
        if attribute.startswith("on") or attribute in ("style", "base"):
            yield f"<{name}> with {attribute}"
        if FETCHED.search(value) or (attribute in ("href", "src") and value[:1] != "#"):
            yield f"<{name}> with a foreign {attribute}"


def in_xml(_: str | None, space: str) -> Iterator[str]:
    """What an XML file that is no drawing must not declare: a browser would run it."""
    if space in (SVG, XHTML):
        yield f"elements of {space}"


def encoded(_: str, name: str | None, __: int) -> Iterator[str]:
    if name and name.lower() != "utf-8":
        yield f"it says that it is {name[:40]}"


def instructing(*_: object) -> Iterator[str]:
    yield "an instruction to who reads it"
