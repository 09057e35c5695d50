"""The text of a file as a person reads it: coded signs decoded, marks inside words taken out.

For searching only, never for showing. It has the same lines as the text that it is made from, and
nothing but ASCII, so that lower case has the same places.
"""

import html
import re
import unicodedata
from urllib.parse import unquote

ENTITY = re.compile(r"&(?:#[0-9]{1,20}|#[xX][0-9a-fA-F]{1,20}|[A-Za-z][A-Za-z0-9]{1,31});?")
PERCENT = re.compile(r"(?:%[2-7][0-9A-Fa-f]){1,100}")
USUAL = str.maketrans("£–—’‘“”…\xa0", "$--''\"\". ")
FOREIGN = re.compile("[^\x00-\x7f]{1,100}")
BRACKETED = re.compile(r"[\[({<][ ]{0,2}(?:at|@)[ ]{0,2}[\])}>]", re.I)
BRACKETED_AT = re.compile(rf"[ ]{{0,2}}{BRACKETED.pattern}[ ]{{0,2}}", re.I)
ENDINGS = "com|org|net|uk|info|coop|scot|wales|london|eu|io|gov|ie"
SPOKEN_AT = re.compile(
    rf"[ ]at[ ](?=[a-z0-9.-]{{1,63}}(?:[ ]dot[ ][a-z0-9-]{{1,63}}){{0,5}}[ ]dot[ ](?:{ENDINGS})\b)",
    re.I,
)
OUTSIDE = re.compile(r"[^\s<>()\[\]\"'|`]{0,300}")


def readable(text: str) -> str:
    """The text decoded (HTML entities, percent signs, forms such as full-width digits), in ASCII.

    Invisible signs and the marks of emphasis are gone; `(at)` and the like are `@`.
    """
    if "&" in text:
        text = ENTITY.sub(decoded, text)
    if "%" in text:
        text = PERCENT.sub(unescaped, text)
    if not text.isascii():
        text = in_ascii(text)
    for mark in "*\\~":
        text = text.replace(mark, "")
    if BRACKETED.search(text):  # much cheaper than to try with the spaces before it
        text = BRACKETED_AT.sub("@", text)
    return SPOKEN_AT.sub("@", text) if " dot " in text.lower() else text


def in_ascii(text: str) -> str:
    """The text in ASCII; most files hold only a few usual signs beyond it."""
    for sign, plain in USUAL.items():
        text = text.replace(chr(sign), chr(plain))
    return text if text.isascii() else FOREIGN.sub(folded, text)


def decoded(match: re.Match[str]) -> str:
    """What an entity stands for, which never makes a new line here."""
    return html.unescape(match[0]).replace("\n", " ")


def unescaped(match: re.Match[str]) -> str:
    """What percent signs stand for; a space is a `+`, so that an address stays in one piece."""
    return unquote(match[0].replace("%20", "+"))


def folded(match: re.Match[str]) -> str:
    """The nearest ASCII signs (Unicode Standard Annex 15, NFKD); `x` for another letter."""
    plain = unicodedata.normalize("NFKD", match[0])
    return "".join(nearest(sign) for sign in plain)


def nearest(sign: str) -> str:
    if sign.isascii():
        return sign
    category = unicodedata.category(sign)
    if category in ("Cf", "Mn", "Me"):
        return ""
    return "$" if category == "Sc" else "x" if category.startswith("L") else " "


def in_address(text: str, place: int) -> bool:
    """Whether the place lies in a web address or the target of a link, other than `tel:`."""
    before = text[max(0, place - 300) : place]
    word = OUTSIDE.match(before[::-1])
    piece = word[0][::-1] if word else ""
    if "://" in piece or piece.startswith(("/", "./", "../", "www.")):
        return True
    is_target = before.endswith(f"]({piece}")
    return is_target and not piece.startswith(("tel:", "sms:", "mailto:"))
