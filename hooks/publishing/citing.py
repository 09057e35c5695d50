"""How to cite a story: as a line of text, as BibTeX, and as RIS."""

import datetime as dt
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.publishing.views.words import day

# What TeX reads as something else than a letter (L. Lamport, LaTeX, section 2.2).
TEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A story in three forms that reference managers and people read."""

    text: str
    bibtex: str
    ris: str


def citation(story: Story, kind: str, site: str, address: str) -> Citation:
    """How to cite the story, which stands at the whole `address` on the site of that name.

    Nobody is named as its author: the hub retells what others published.
    """
    return Citation(
        text=f"“{story.title}”. {site}, {day(story.date)}{since(story)}. {address}",
        bibtex=bibtex(story, kind, site, address),
        ris=ris(story, kind, site, address),
    )


def since(story: Story) -> str:
    return f", updated {day(story.updated)}" if story.updated != story.date else ""


def bibtex(story: Story, kind: str, site: str, address: str) -> str:
    """An entry as BibTeX reads it (O. Patashnik, BibTeXing, 1988)."""
    key = story.id or story.stem
    fields = {
        "title": f"{{{tex(story.title)}}}",
        "howpublished": tex(site),
        "year": f"{story.date.year}",
        "month": f"{story.date:%b}".lower(),
        "note": tex(f"{kind}, published {day(story.date)}{since(story)}"),
        "url": address,
    }
    bare = ("month",)  # BibTeX's own names of months stand without braces
    rows = [f"  {k} = {v if k in bare else f'{{{v}}}'}," for k, v in fields.items()]
    return "\n".join([f"@misc{{{key},", *rows, "}"])


def tex(text: str) -> str:
    return "".join(TEX.get(sign, sign) for sign in text)


def ris(story: Story, kind: str, site: str, address: str) -> str:
    """A record in the RIS format: tag, two spaces, hyphen, space, value."""
    rows = [
        ("TY", "ELEC"),
        ("TI", story.title),
        ("T2", site),
        ("PY", f"{story.date.year}"),
        ("DA", slashed(story.date)),
        ("M3", kind),
        ("UR", address),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in rows)


def slashed(date: dt.date) -> str:
    return f"{date:%Y/%m/%d}/"
