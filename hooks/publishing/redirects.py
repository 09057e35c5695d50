"""Pages at old addresses, which lead on at once, with and without scripts.

Each is the same small text around two addresses and a title, so the gate can tell a redirect of
the hub's from any other: nothing else may send a reader on.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import policy

TEXT = """\
<!doctype html>
<html lang="{language}">
<head>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={up}{target}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Moved: {title} – {site}</title>
<link rel="canonical" href="{root}{target}">
<link rel="stylesheet" href="{up}css/moved.css">
</head>
<body>
<main>
<p>{site}</p>
<h1>This page has moved</h1>
<p>It is now here: <a href="{up}{target}">{title}</a>.</p>
<p>If your browser does not take you there, follow the link.</p>
</main>
</body>
</html>
"""
WORDS = r"(?:[^<>\"'&\x00-\x1f\x7f]|&(?:amp|lt|gt|\#34|\#39);)*"
FORMS = {  # what may stand in each place: no address but one of the hub's own
    "language": r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}",
    "policy": re.escape(policy.POLICY),
    "up": r"(?:\.\./)+",
    "target": r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*",
    "title": WORDS,
    "site": WORDS,
    "root": r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/(?:[A-Za-z0-9._~-]+/)*",
}


def pattern() -> re.Pattern[str]:
    """Whatever the text can be; a place that comes twice holds the same both times."""
    seen: set[str] = set()
    made = ""
    for number, part in enumerate(re.split(r"\{([a-z]+)\}", TEXT)):
        if number % 2 == 0:
            made += re.escape(part)
        else:
            made += f"(?P={part})" if part in seen else f"(?P<{part}>{FORMS[part]})"
            seen.add(part)
    return re.compile(made)


PATTERN = pattern()


@dataclass(frozen=True, slots=True)
class Redirect:
    """The file of a page at an old address, and its text."""

    file: str
    text: str


def of_hub(
    hub: Hub, titles: Mapping[str, str], site_url: str, site_name: str, language: str
) -> Iterator[Redirect]:
    """A page at each old address; `titles` are those of today's pages by address."""
    common = {
        "language": language,
        "policy": policy.POLICY,
        "site": escape(site_name),
        "root": site_url,
    }
    for old, new in leading_on(hub, titles).items():
        title = escape(titles[new])
        text = TEXT.format(up="../" * old.count("/"), target=new, title=title, **common)
        yield Redirect(f"{old}index.html", text)


def leading_on(hub: Hub, titles: Mapping[str, str]) -> Mapping[str, str]:
    """Each old address with today's: page by page for a list, and a list that has grown shorter."""
    found: dict[str, str] = {}
    for move in hub.moves:
        number = 1
        while (new := addresses.numbered(move.new, number)) in titles:
            found[addresses.numbered(move.old, number)] = new
            number += 1
    for address in sorted(hub.published):
        first = addresses.first_page(address)
        if first != address and address not in found and address not in titles:
            new = first if first in titles else found.get(first, "")
            if new:
                found[address] = new
    return found


def is_redirect(page: str) -> bool:
    """Whether the page is one that `of_hub` can have written."""
    return PATTERN.fullmatch(page) is not None
