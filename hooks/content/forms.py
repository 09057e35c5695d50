"""The forms that text may have to take: a slug, a day, a web address."""

import datetime as dt
import re
import unicodedata
from urllib.parse import urlsplit

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def slugged(text: str) -> str:
    """The nearest slug: small unaccented letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold().replace("&", " and ")).strip("-")


def is_slug(text: str) -> bool:
    """Small letters, digits and single hyphens, and not digits alone, which number pages."""
    return bool(SLUG.fullmatch(text)) and not text.isdigit()


def day(text: str) -> dt.date | None:
    """The day that YYYY-MM-DD names (RFC 3339, full-date), or None."""
    try:
        return dt.date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None


def is_web_address(text: str) -> bool:
    """An absolute https URL with a host and without user name (RFC 3986)."""
    try:
        parts = urlsplit(text)
        return (
            parts.scheme == "https"
            and "." in (parts.hostname or "")
            and not parts.username
            and not any(c.isspace() or c in '<>"\\`' for c in text)
        )
    except ValueError:
        return False
