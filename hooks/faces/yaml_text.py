"""Values as YAML text. The only module that writes YAML; `content.syntax.events` reads it."""

from collections.abc import Mapping
from typing import Any

import yaml

from hooks.content.text import characters

TIMESTAMP = "tag:yaml.org,2002:timestamp"
WIDTH = 100_000  # never break a line: where it breaks would be chance


class Flow(list[Any]):
    """A list that is written in brackets on one line."""


class Writer(yaml.SafeDumper):
    """Writes a day as people do, without quotes; everything else so that any reader gets it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)  # a dash stands below its key, further in


Writer.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in forms if tag != TIMESTAMP]
    for sign, forms in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def text(writer: Writer, value: str) -> yaml.ScalarNode:
    """Several lines are written as they stand.

    In quotes it stays whole even when its reader puts a space for a character that nobody sees.
    """
    style = '"' if any(characters.hidden(value)) else "|" if "\n" in value else None
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def in_brackets(writer: Writer, value: Flow) -> yaml.SequenceNode:
    return writer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


Writer.add_representer(str, text)
Writer.add_representer(Flow, in_brackets)


def written(values: Mapping[str, Any]) -> str:
    """The mapping as YAML, in its own order; lists and mappings one entry a line."""
    made: str = yaml.dump(
        dict(values), Dumper=Writer, sort_keys=False, allow_unicode=True, width=WIDTH,
        default_flow_style=False,
    )  # fmt: skip
    return made


def story_file(front: Mapping[str, Any], body: str) -> str:
    """A story's file: its front matter between lines of dashes, and the text."""
    return f"---\n{written(front)}---\n\n{body.strip()}\n"
