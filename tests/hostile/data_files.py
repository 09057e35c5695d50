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

NAMES = [
    "<img src=x onerror=RUN>.md", "a\"b.md", "a'b.md", "a b.md", "A-Big.md", "caf\u00e9.md",
    "\u202egnp.md", "a\u200bb.md", "a\nb.md", "a\x1b[31mb.md", "-rf.md", "$(id).md", "`id`.md",
    "index.md", "readme.md", "con.md", "nul.md", "12.md", "x" * 120 + ".md", "a..md", "a--b.md",
    "a%2fb.md", "a;b.md", "a&b.md", "{{7*7}}.md", "feed.xml.md", "a.html.md", "sitemap.md",
    "folder.md/inner.md", "deep/er/and/deeper/a-story.md", ".hidden.md", "::error::x.md",
    "2.md", "__config.md", "search.md", "\U000e0041x.md", "\uff1cx\uff1e.md",
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
