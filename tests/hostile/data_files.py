"""Files that are hostile by their name, bytes, kind or place. FRONT and TEXT are a sound story's."""

from io import BytesIO

from PIL import Image


def picture() -> bytes:
    """A sound PNG, 240 pixels square."""
    out = BytesIO()
    Image.new("RGB", (240, 240), "green").save(out, "PNG")
    return out.getvalue()


PICTURE = picture()
BYTES = [
    ("latin", b"---\ntitle: caf\xe9\n---\nx"),
    ("utf-16", "---\ntitle: x\n---\nx".encode("utf-16")),
    ("utf-16-no-mark", "---\ntitle: x\n---\nx".encode("utf-16-le")),
    ("utf-32", "---\ntitle: x\n---\nx".encode("utf-32")),
    ("utf-7", b"---\ntitle: +ADw-script+AD4-RUN+ADw-/script+AD4-\n---\nx"),
    ("overlong", b"---\ntitle: \xc0\xbcscript\xc0\xbe\n---\nx"),
    ("surrogate-bytes", b"---\ntitle: \xed\xa0\x80\n---\nx"),
    ("truncated", b"---\ntitle: \xe2\x80"),
    ("nulls", b"\0" * 4_000),
    ("png", b"\x89PNG\r\n\x1a\n" + b"\0" * 200),
    ("zip", b"PK\x03\x04" + b"\xff" * 200),
    ("empty", b""),
    ("newline", b"\n"),
    ("only-fences", b"---\n---\n"),
    ("no-end", b"---\ntitle: x\n"),
    ("two-marks", b"\xef\xbb\xbf\xef\xbb\xbf---\ntitle: x\n---\nx"),
    ("html", b"<!doctype html><script>RUN</script>"),
    ("cr-only", b"---\rtitle: x\r---\r<script>RUN</script>\r"),
    ("mixed-ends", b"---\r\ntitle: x\n---\r\rx\n\r"),
]  # fmt: skip

# A sound story with a word in it, in other encodings than UTF-8.
ENCODINGS = [
    ("cp1252", "caf\u00e9 \u2019"), ("latin-1", "caf\u00e9"), ("iso-8859-2", "\u0142\u00f3d\u017a"), ("koi8-r", "\u0441\u0430\u0434"),
    ("cp1251", "\u0441\u0430\u0434"), ("shift_jis", "\u5ead\u8868"), ("euc_jp", "\u5ead"), ("iso2022_jp", "\u5ead"),
    ("gb18030", "\u82b1\u56ed"), ("big5", "\u5712"), ("euc_kr", "\uc815\uc6d0"), ("utf-16-be", "x"), ("utf-32-be", "x"),
    ("cp037", "x"), ("mac-roman", "caf\u00e9"), ("cp437", "caf\u00e9"), ("cp1255", "\u05d2\u05df"), ("cp1256", "\u062d"),
]  # fmt: skip
# Bytes inside a sound story's text that are no UTF-8 (Unicode 15, table 3-7).
MALFORMED = [
    b"\x80", b"\xbf", b"\xc3", b"\xc0\x80", b"\xc1\xbf", b"\xe2\x28\xa1", b"\xe2\x80", b"\xe0\x80\x80", b"\xe0\x9f\xbf",
    b"\xed\xbf\xbf", b"\xed\xa0\xbd\xed\xb8\x80", b"\xf0\x80\x80\x80", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80",
    b"\xf8\x88\x80\x80\x80", b"\xfc\x84\x80\x80\x80\x80", b"\xfe", b"\xff", b"\xff\xfe<\0",
]  # fmt: skip

NAMES = [
    "<img src=x onerror=RUN>.md", "a\"b.md", "a'b.md", "a b.md", "A-Big.md", "caf\u00e9.md",
    "\u202egnp.md", "a\u200bb.md", "a\nb.md", "a\x1b[31mb.md", "-rf.md", "$(id).md", "`id`.md",
    "index.md", "readme.md", "con.md", "nul.md", "12.md", "x" * 120 + ".md", "a..md", "a--b.md",
    "a%2fb.md", "a;b.md", "a&b.md", "{{7*7}}.md", "feed.xml.md", "a.html.md", "sitemap.md",
    "folder.md/inner.md", "deep/er/and/deeper/a-story.md", ".hidden.md", "::error::x.md",
    "2.md", "__config.md", "search.md", "\U000e0041x.md", "\uff1cx\uff1e.md",
    "com1.md", "lpt9.md", "aux.md", "prn.md", "conin$.md", "con.txt.md", "a\tb.md", "a\rb.md", "a\x7fb.md", "a\\b.md",
    "a:b.md", "a|b.md", "a*b.md", "a?b.md", "a .md", " a.md", "\u0430bc.md", "cafe\u0301.md", "e\ufb03ort.md", "a\u00adb.md",
    "a\ufeffb.md", "a\u2028b.md", "a\u0085b.md", "\uff41.md", "x" * 250 + ".md", "--help.md", "..md", ".md", "~.md", "%00.md",
    "a\x08b.md", "a\u2066b\u2069.md", "\ue000.md", "a\u034fb.md", "\U0001f333.md", "a_b.md", "a,b.md", "1-.md", "-.md",
]  # fmt: skip

STRANGE = b"<script>RUN</script> canary-secret"  # what each of the next holds
FOREIGN = [
    "evil.html", "evil.htm", "evil.xhtml", "evil.svg", "evil.js", "evil.mjs", "evil.css", "evil.json", "evil.xml", "evil.txt",
    "evil.pdf", "evil.php", "evil.wasm", "evil.ico", "evil.zip", "evil.py", "evil", "CNAME", "_redirects", "_headers", ".htaccess",
    ".env", "robots.txt", "hooks.py", "mkdocs.yml", "tags.yml", "sitemap.xml", "sw.js", "favicon.ico", "404.html", "index.html",
    "evil.markdown", "evil.mdown", "evil.mkd", "evil.MD", "evil.md.html", "evil.md~", "#evil.md#", "evil.md.orig", "Makefile",
]  # fmt: skip

PICTURES = [
    ("git", "../../.git/config"),
    ("mkdocs", "../../mkdocs.yml"),
    ("secret", "../../secret.txt"),
    ("outside", "../../../outside.txt"),
    ("passwd", "/etc/passwd"),
    ("passwd-up", "../../../../../../../../etc/passwd"),
    ("environ", "/proc/self/environ"),
    ("file-scheme", "file:///etc/passwd"),
    ("web", "https://evil.example/p.png"),
    ("protocol-relative", "//evil.example/p.png"),
    ("backslashes", "..\\..\\secret.txt"),
    ("home", "$HOME/.ssh/id_rsa"),
    ("tilde", "~/.ssh/id_rsa"),
    ("null", "good-NUMBER.png\0.txt"),
    ("query", "good-NUMBER.png?x=1#y"),
    ("markup", "<img src=x onerror=RUN>.png"),
    ("quote", 'x" onerror="RUN.png'),
    ("script-svg", "evil.svg"),
    ("script-html", "evil.html"),
    ("page-as-picture", "evil.png"),
    ("link-file", "link.png"),
    ("link-folder", "linked/secret.png"),
    ("itself", "."),
    ("folder", ".."),
    ("story", "../tags.yml"),
    ("absolute-docs", "/docs/index.md"),
    ("percent", "..%2f..%2fsecret.txt"),
    ("javascript", "javascript:RUN"),
    ("data", "data:image/svg+xml,<svg onload=RUN>"),
    ("polyglot", "polyglot.png"),
    ("site-file", "../../docs/../secret.txt"),
]  # fmt: skip
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="__ran(0)"><script>__ran(0)</script></svg>'
BESIDE = {
    "evil.svg": SVG,
    "evil.html": b"<script>__ran(0)</script>",
    "evil.png": b"<!doctype html><script>__ran(0)</script>",
    "polyglot.png": b"\x89PNG\r\n\x1a\n<script>__ran(0)</script>x",
}
LINKS = {"link.png": "../../secret.txt", "linked": "../.."}

SYMLINKS = [
    ("secret", "../../secret.txt"),
    ("git", "../../.git/config"),
    ("passwd", "/etc/passwd"),
    ("environ", "/proc/self/environ"),
    ("outside", "../../../outside.txt"),
    ("story", "derby-every-ward.md"),
    ("itself", "NAME"),
    ("gone", "none.md"),
    ("folder", ".."),
    ("device", "/dev/zero"),
]  # fmt: skip
