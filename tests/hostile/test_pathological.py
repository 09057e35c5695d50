"""A story costs the check at most so much, whatever is in it, and hides no other story's faults."""

import json
import subprocess
import sys
from functools import partial

import pytest

from tests.browser.conftest import ROOT
from tests.hostile.pathological import BODIES, FRONTS, broken
from tests.hostile.stories import front, lines, sections, study, talk

SECONDS, MEGABYTES = 1.5, 200  # more than the check of the same hub without the story
LIMIT = 100_000  # bytes of a story
HUB = {
    "stories/tags.yml": (ROOT / "stories/tags.yml").read_text(encoding="utf-8"),
    "stories/case-studies/sound.md": study("Words.").replace("NUMBER", "1"),
    "stories/case-studies/wrong.md": study("[nowhere](none.md)").replace("NUMBER", "2"),
    "docs/index.md": "# Home\n",
}


def in_body(name, size, length=LIMIT, end="\n"):
    """The input as a section's text, or as what is said; in pieces of that length."""
    around = talk if name.startswith("speakers") else study
    room = size - len(around("").encode())
    text = broken(BODIES[name](room * length // (length + len(end))), length, end)
    return around(text.encode()[:room].decode(errors="ignore")).replace("NUMBER", "3")


def in_front(name, size):
    """The input in front matter, in place of the key that it is about."""
    body = f"---\n\n{sections('Words.')}\n"
    text = FRONTS[name](size - 1_200)
    values = {key: value for key, value in front("3").items() if f"{key}:" not in text[:30]}
    return f"---\n{lines(values)}\n{text}\n{body}"


def row(name, text):
    """One line for the measuring process; what is spoken stands among the conversations."""
    folder = "interviews" if name.startswith("speakers") else "case-studies"
    return {"name": name, "path": f"stories/{folder}/hostile.md", "text": text}


NOTHING = row("nothing", study("Words.").replace("NUMBER", "3"))
LINES, PARAGRAPHS = {"length": 75, "end": "\n"}, {"length": 2_000, "end": "\n\n"}
RUNS = {
    "body, 8 kB": (BODIES, partial(in_body, size=8_000)),
    "body, 32 kB in lines": (BODIES, partial(in_body, size=32_000, **LINES)),
    "body, 32 kB in paragraphs": (BODIES, partial(in_body, size=32_000, **PARAGRAPHS)),
    "body, 100 kB": (BODIES, partial(in_body, size=LIMIT)),
    "body, 100 kB in lines": (BODIES, partial(in_body, size=LIMIT, **LINES)),
    "body, 100 kB in paragraphs": (BODIES, partial(in_body, size=LIMIT, **PARAGRAPHS)),
    "front matter, 8 kB": (FRONTS, partial(in_front, size=8_000)),
    "front matter, 100 kB": (FRONTS, partial(in_front, size=LIMIT)),
}


def measure(rows):
    """What became of each row, told by one process that forks for each."""
    said = "\n".join(json.dumps(row) for row in [HUB, *rows])
    command = [sys.executable, "-m", "tests.hostile.measure"]
    done = subprocess.run(command, input=said, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def outcomes(answer, base):
    """What became of an input, in the words of the table."""
    yield "crashed" if "crash" in answer else "refused" if answer["own"] else "passed"
    if answer["seconds"] > base["seconds"] + SECONDS:
        yield "over budget"
    if answer["megabytes"] > base["megabytes"] + MEGABYTES:
        yield "over memory"
    if not answer.get("other"):
        yield "hides the others"
    if answer.get("long"):
        yield "long message"


@pytest.mark.parametrize("name", RUNS)
def test_no_story_costs_more_than_its_budget(record_property, name):
    inputs, make = RUNS[name]
    rows = [row(one, make(one)) for one in inputs]
    base, *found = measure([NOTHING, *rows])
    table, bad = {"tried": len(rows)}, {}
    for answer in found:
        for outcome in outcomes(answer, base):
            table[outcome] = table.get(outcome, 0) + 1
            if outcome not in ("refused", "passed"):
                bad.setdefault(answer["name"], answer | {"why": []})["why"].append(outcome)
    record_property("hostile", json.dumps({"variant": "pathological", "rows": {name: table}}))

    assert len(found) == len(inputs)
    assert bad == {}, json.dumps(bad, indent=1)
