"""Messages that quote what somebody wrote, without what in it looks private: reports are public."""

import re
from dataclasses import replace

from hooks.content.privacy import privacy
from hooks.problems import LONGEST, Problem, cut

QUOTED = re.compile(r"`[^`]*`")
CUT = re.compile(r"[\w.+-]@[^\s`]*…")  # the beginning of an e-mail address, as messages cut values
HIDDEN = "`…`"


def discreet(problem: Problem) -> Problem:
    """The problem with dots in the place of each value that looks private."""
    said = (problem.message, problem.fix, problem.asked, *problem.in_form)
    message, fix, asked, *in_form = map(hidden, said)
    if (message, fix, asked, *in_form) == said:
        return problem
    shown = (in_form[0], in_form[1])
    return replace(problem, message=message, fix=fix, asked=asked, in_form=shown)


def hidden(text: str) -> str:
    """The text; of a long one as much as is ever shown, for to look through all takes long."""
    text = cut(text, LONGEST)
    if not is_private(text):
        return text
    rest = QUOTED.sub(lambda value: HIDDEN if is_private(value[0]) else value[0], text)
    return QUOTED.sub(HIDDEN, text) if is_private(rest) else rest


def is_private(text: str) -> bool:
    return bool(CUT.search(text) or privacy.findings(text))
