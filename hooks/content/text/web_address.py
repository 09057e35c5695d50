"""Why a web address is not taken, in front matter and in the text: what in it is not sound."""

import re

from hooks.content.text.forms import is_mail_link, is_web_address, whole_address
from hooks.rules import Fault, fault, named

HOST = re.compile(r"https://(?:[^/?#]*@)?(\[[^/?#]*|[^/?#:]*)")
OWNER = re.compile(r"^https://[^/?#]*@")  # a user, and maybe a password
ONE_PART = re.compile("[a-z0-9-]+")  # a host without a dot
IN_ANGLES = re.compile(r"^<(.*)>$")
NUMBER = re.compile(r"[0-9.]*[0-9][0-9.]*|\[.*")
MEANT = re.compile(r"h?ttps?(?:[:;]|//?)|//|www\.", re.IGNORECASE)
OWN_FILE = re.compile(r"[Ff][Ii][Ll][Ee]:|[A-Za-z]:[\\/]|\\|/(?:Users|home)/")
# By what is wrong: the rule for a value of front matter, and that for a link.
RULES = {
    "password": (named("web-address-password"), named("link-password")),
    "letters": (named("web-address-letters"), named("link-letters")),
    "number": (named("web-address-number"), named("link-number")),
    "host": (named("web-address-host"), named("link-host")),
}


def weakness(text: str) -> tuple[str, str]:
    """Which of the rules the address breaks, and its host, or the address without a password.

    Both are empty where none is broken.
    """
    bare = OWNER.sub("https://", text)
    if bare != text and is_web_address(bare):
        return "password", bare
    host = match[1].lower() if (match := HOST.match(text)) else ""
    if not host.isascii() or "xn--" in host:
        return "letters", host
    if NUMBER.fullmatch(host):
        return "number", host
    return ("host", host) if ONE_PART.fullmatch(host) else ("", "")


def of_value(key: str, text: str) -> Fault:
    """Of a value that is to be a web address, and is none."""
    what, shown = weakness(text)
    if what:
        return fault(RULES[what][0], key=key, better=shown, host=shown)
    return fault("not-a-web-address", whole_address(text), key=key)


def of_link(target: str) -> Fault | None:
    """Of a link that was meant to lead to the web and cannot; None where another was meant."""
    what, shown = weakness(target)
    if what:
        return fault(RULES[what][1], target=target, better=shown, host=shown)
    if OWN_FILE.match(target):
        return fault("link-to-own-file")
    if is_mail_link(f"mailto:{target}"):
        return fault("link-to-mail")
    if MEANT.match(target) and not is_web_address(target):
        return fault("link-not-whole", whole_address(target), target=target)
    return None
