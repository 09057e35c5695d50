"""Numbers, days and labels in words, as English readers know them."""

import datetime as dt

LONG = 6  # words of a name that is marked off within another


def marked_off(name: str) -> str:
    """The name as part of a longer one: in quotation marks where it is as long as a sentence, so
    that a reader sees where it ends."""
    return f"“{name}”" if len(name.split()) >= LONG else name


def day(date: dt.date) -> str:
    """23 November 2026."""
    return f"{date.day} {date:%B %Y}"


def counted(number: int, one: str, many: str) -> str:
    """1 story, 2 stories."""
    return f"{number:,} {one if number == 1 else many}"


def amid(label: str) -> str:
    """The label as it stands inside a sentence: a name or an abbreviation keeps its capitals."""
    first, rest = label[:1], label[1:]
    return first.lower() + rest if rest == rest.lower() else label


def size(count: int) -> str:
    """1 kB, 12 kB, 3.4 MB."""
    if count >= 1_000_000:
        return f"{count / 1e6:.1f} MB"
    return f"{max(1, round(count / 1e3))} kB"
