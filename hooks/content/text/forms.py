"""The forms that text may have to take: a slug, a day, a number, a web address."""

import datetime as dt
import re
import unicodedata
from urllib.parse import urlsplit

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KEY = re.compile(r"[a-z][a-z0-9_]*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DECIMAL = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")
WHOLE = re.compile(r"[1-9][0-9]{0,8}")
HOST = re.compile(r"(?!.*xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}[a-z]{2,24}")
BEGINNING = re.compile(r"^(?:h?ttps?(?:[:;]/{0,2}|//?)(?!/)|//|(?=www\.))")  # meant for https://
LONGEST_ADDRESS = 2000
LONGEST_NAME = 60  # characters of a name that is made from a title
MAIL = re.compile(r"mailto:[A-Za-z0-9.+_-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,24}")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def slugged(text: str) -> str:
    """The nearest slug: small unaccented letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold().replace("&", " and ")).strip("-")


def is_slug(text: str) -> bool:
    """Small letters, digits and single hyphens, and not digits alone, which number pages."""
    return bool(SLUG.fullmatch(text)) and not text.isdigit()


def name_of(title: str) -> str:
    """A short name made from the title, for a file or an id; empty where none can be."""
    near = slugged(title)[:LONGEST_NAME].strip("-")
    return near if is_slug(near) else ""


def day(text: str) -> dt.date | None:
    """The day that YYYY-MM-DD names (RFC 3339, full-date), or None."""
    try:
        return dt.date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None


def decimal(text: str) -> float | None:
    """The number that plain decimal digits write, or None: no exponent, no word, no infinity."""
    return float(text) if DECIMAL.fullmatch(text) else None


def whole(text: str) -> int | None:
    """The whole number from one up that plain digits write, or None."""
    return int(text) if WHOLE.fullmatch(text) else None


def not_xml(text: str) -> str:
    """The first character that no page and no feed may hold (XML 1.0, Char); mostly empty."""
    found = NOT_XML.search(text)
    return found[0] if found else ""


def whole_address(text: str) -> str:
    """The web address that the text is, also where `https://` is not whole; empty for another."""
    whole = BEGINNING.sub("https://", text)
    return whole if is_web_address(whole) else ""


def is_mail_link(text: str) -> bool:
    """`mailto:` and one address, with nothing that fills the letter in (RFC 6068)."""
    return bool(MAIL.fullmatch(text))


def is_web_address(text: str) -> bool:
    """An absolute https URL with a named host and a sound port, and without user name (RFC 3986).

    The name is in plain letters and ends in letters: no other alphabet, not even as Punycode, for
    it may look like another; no bare number (RFC 1123).
    """
    try:
        parts = urlsplit(text)
        return (
            parts.scheme == "https"
            and len(text) <= LONGEST_ADDRESS
            and bool(HOST.fullmatch(parts.hostname or ""))
            and "@" not in parts.netloc
            and parts.port != 0  # reading it raises ValueError when it is none
            and text.isprintable()
            and not any(c in ' <>"\\`' for c in text)
        )
    except ValueError:
        return False
