"""What a stranger may write in front matter: values, and the fields that they go into."""

from collections.abc import Callable
from typing import Any

VALUES = [
    ("script", "<script>RUN</script>"),
    ("img", "<img src=x onerror=RUN>"),
    ("img-bare", "<img/src/onerror=RUN>" + "W" * 80),
    ("title-end", "</title><script>RUN</script>"),
    ("script-end", "</script><script>RUN</script>"),
    ("attribute", '" onmouseover="RUN" autofocus onfocus="RUN" x="'),
    ("attribute-single", "' onmouseover='RUN' autofocus onfocus='RUN' x='"),
    ("attribute-end", '"><svg onload=RUN>'),
    ("jinja", "{{ 7*7 }} {{ config }}"),
    ("jinja-include", '{% include "secret.txt" %}'),
    ("jinja-escape", "{% endraw %}{{ ''.__class__.__mro__ }}{% raw %}"),
    ("jinja-comment", "{# hidden #}{{ env }}"),
    ("mark-title", "@@hub:title@@"),
    ("mark-text", "@@hub:text@@ @@hub:head@@ @@hub:toc@@"),
    ("mark-canonical", "@@hub:canonical@@@@hub:description@@"),
    ("format", "{0} {self} %s %(x)s %n ${HOME} $HOME `id`"),
    ("cdata-end", "]]><script>RUN</script><![CDATA["),
    ("xml", "&<>\"' R&D &nbsp; &undefined; <!ENTITY x>"),
    ("comment-open", "<!-- --!> <!--"),
    ("marked-section", "<![>"),
    ("encoded", "&lt;img src=x onerror=RUN&gt;"),
    ("encoded-number", "&#60;img src=x onerror=RUN&#62;"),
    ("encoded-double", "&amp;lt;script&amp;gt;RUN&amp;lt;/script&amp;gt;"),
    ("entity-control", "bell &#14; &#0; &#x1b;[31m"),
    ("line-separator", "one\u2028two\u2029three\u0085four"),
    ("csv", '=HYPERLINK("https://evil.example/","x")'),
    ("csv-at", "@SUM(1+1)*cmd|' /C calc'!A0"),
    ("csv-tab", "\t=1+1"),
    ("markdown", "[x](javascript:RUN) **bold** ![x](https://evil.example/p.png)"),
    ("markdown-auto", "<javascript:RUN> <https://evil.example/>"),
    ("snippet", '--8<-- ".git/config"'),
    ("control", "bell\u0007 escape\u001b[2J back\u0008"),
    ("null", "before\u0000after"),
    ("delete", "del\u007f c1\u0090\u009b"),
    ("bidi", "harm\u202eless\u202c \u2066x\u2069 \u200f"),
    ("zero-width", "ad\u200bmin\u200d\u2060\ufeff"),
    ("tag-characters", "safe\U000e0068\U000e0069\U000e007f"),
    ("private-use", "\ue000\U000f0000\U0010fffd"),
    ("noncharacter", "\ufffe\uffff\U0001ffff"),
    ("variation", "x\ufe00\U000e0100\u034f\u3164\u115f"),
    ("combining", "Z" + "\u0300\u0301\u0302" * 12),
    ("homoglyph", "W\u0430les \u0455\u0441r\u0456pt"),
    ("full-width", "\uff1cscript\uff1eRUN\uff1c/script\uff1e"),
    ("newlines", "one\n---\ntitle: two\n\n<script>RUN</script>"),
    ("command", "::set-output name=x::y\r\n::error::x"),
    ("config-id", "__config"),
    ("clobber", "getElementById"),
    ("prototype", "__proto__"),
    ("search-terms", "title:x^10 +a -b *:* ~2 <mark>x</mark>"),
    ("pluses", "+++ toml = true +++"),
    ("only-spaces", "\u00a0\u2003\u3000"),
]  # fmt: skip

CORE = (
    "img", "script-end", "attribute-end", "jinja", "mark-title", "xml", "encoded", "bidi", "markdown",
)  # fmt: skip
WIDE = ("title",)

Front = dict[str, Any]
Put = Callable[[Front, str], object]


def into(key: str) -> Put:
    """Puts the value at a key of the front matter."""
    return lambda front, value: front.update({key: value})


def inside(key: str, name: str) -> Put:
    """Puts the value at a key of the first entry of a list."""
    return lambda front, value: front[key][0].update({name: value})


FIELDS: dict[str, Put] = {
    "title": lambda front, value: front.update(title=f"{front['title']} {value}"),
    "title-first": lambda front, value: front.update(title=f"{value} {front['title']}"),
    "summary": into("summary"),
    "id": into("id"),
    "date": into("date"),
    "updated": into("updated"),
    "approaches": lambda front, value: front.update(approaches=[value]),
    "places": lambda front, value: front.update(places=["kirklees", value]),
    "themes": into("themes"),
    "organisations": lambda front, value: front.update(organisations=[value]),
    "evidence": into("evidence"),
    "person-name": inside("people", "name"),
    "person-role": inside("people", "role"),
    "person-organisation": inside("people", "organisation"),
    "consent-state": inside("consent", "state"),
    "consent-kind": inside("consent", "kind"),
    "period": into("period"),
    "source-title": inside("sources", "title"),
    "source-publisher": inside("sources", "publisher"),
    "source-url": inside("sources", "url"),
    "source-url-tail": lambda front, value: front["sources"][0].update(
        url=f"https://example.org/{value}"
    ),
    "source-date": inside("sources", "date"),
    "fact-label": inside("key_facts", "label"),
    "fact-value": inside("key_facts", "value"),
    "image-file": lambda front, value: front.update(image={"file": value, "alt": "x"}),
    "image-alt": lambda front, value: front.update(image={"file": "good-NUMBER.png", "alt": value}),
    "unknown-value": into("author"),
    "unknown-key": lambda front, value: front.update({value: "x"}),
    "template": lambda front, value: front.update(template=value),
    "hidden-keys": lambda front, value: front.update(
        {"tags": [value], "icon": value, "social": value, "image": value, "hide": [value]}
    ),
}
