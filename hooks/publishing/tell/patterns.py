"""Patterns of the check as the form's script reads them."""

import re

GROUP = re.compile(r"\(\?P<(\w+)>")
SAME = re.compile(r"\(\?P=(\w+)\)")
# All that may stand in a word but a few.
WORDS_BUT = re.compile(r"\[\^\\W([^\]]*)\]")
# A class or an escaped sign stays; a possessive quantifier becomes a plain one.
POSSESSIVE = re.compile(r"((?:\[(?:\\.|[^\]\\])*\]|\\.)\+?)|(?<=[*+?}])\+", re.DOTALL)


def in_script(pattern: re.Pattern[str]) -> str:
    """The pattern as JavaScript writes it."""
    source = SAME.sub(r"\\k<\1>", GROUP.sub(r"(?<\1>", pattern.pattern)).replace(r"\Z", "$")
    return POSSESSIVE.sub(lambda match: match[1] or "", source)


def of_letters(pattern: re.Pattern[str]) -> str:
    """The same where it is tried on letters of every language, with the flag `u`."""
    source = in_script(pattern).replace(r"[^\W\d_]", r"\p{L}")
    source = WORDS_BUT.sub(r"(?:(?![\1])[\\p{L}\\p{N}_])", source)
    return source.replace(r"[\w", r"[\p{L}\p{N}_").replace(r"\"", '"')


def flagged(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The pattern and its flags."""
    return in_script(pattern), "i" if pattern.flags & re.IGNORECASE else ""
