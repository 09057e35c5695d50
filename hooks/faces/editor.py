"""What an editor is told: where the schemas are, and how to run the check (VS Code)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hooks.content.vocabulary import Vocabulary
from hooks.faces import json_schema

FOLDER = ".schema"
EXTENSIONS = ["redhat.vscode-yaml"]
CHECK = {
    "label": "Check the stories",
    "type": "shell",
    "command": "make check",
    "windows": {"command": ".venv\\Scripts\\python -m hooks check"},
    "problemMatcher": {
        "owner": "hub",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": "^((?:stories|docs)/[^:]+):(\\d+):(\\d+): (.*)$",
            "file": 1,
            "line": 2,
            "column": 3,
            "message": 4,
        },
    },
}


def files(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Path and text of each file."""
    for kind in vocabulary.kinds:
        made = json_schema.written(json_schema.of_kind(kind, vocabulary))
        yield f"{FOLDER}/{kind.name}.json", made
    made = json_schema.written(json_schema.of_vocabulary(vocabulary))
    yield f"{FOLDER}/tags.json", made
    yield ".vscode/settings.json", settings()
    yield ".vscode/extensions.json", indented({"recommendations": EXTENSIONS})
    yield ".vscode/tasks.json", indented({"version": "2.0.0", "tasks": [CHECK]})


def settings() -> str:
    """The vocabulary has a schema; stories are UTF-8 with plain line ends and no tabs."""
    text = {"editor.insertSpaces": True, "editor.wordWrap": "on"}
    return indented(
        {
            "yaml.schemas": {f"{FOLDER}/tags.json": "stories/tags.yml"},
            "files.encoding": "utf8",
            "files.eol": "\n",
            "[markdown]": text,
            "[yaml]": text,
        }
    )


def indented(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=2) + "\n"
