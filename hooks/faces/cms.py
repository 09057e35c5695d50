"""The configuration of a git-based editor (Sveltia CMS; Decap CMS reads it too).

Made at build, and only where the hub says which repository is its own. Whoever may not write
there works on a copy of their own (open authoring), and every change becomes a pull request
(editorial workflow): https://sveltiacms.app/en/docs/workflows/open
"""

import re
from typing import Any

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field
from hooks.content.text import forms
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces import example_story
from hooks.faces.yaml_text import written

ADDRESS = "admin/config.yml"
REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}")
WIDE = 200  # characters from which a text gets several lines in the editor
Json = dict[str, Any]


def is_repository(text: str) -> bool:
    """`owner/name`, as GitHub has them."""
    return bool(REPOSITORY.fullmatch(text))


def config(vocabulary: Vocabulary, repository: str, site_url: str) -> str:
    """The configuration as YAML. `repository` is `owner/name` on GitHub."""
    made = {
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": "main",
            "open_authoring": True,
            "auth_scope": "public_repo",
        },
        "publish_mode": "editorial_workflow",
        "site_url": site_url,
        "media_folder": "stories",
        "public_folder": "",
        "output": {"omit_empty_optional_fields": True},
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "maxlength": story_schema.LONGEST_STEM,
        },
        "collections": [collection(kind, vocabulary) for kind in vocabulary.kinds],
    }
    return written(made)


def collection(kind: Kind, vocabulary: Vocabulary) -> Json:
    """The stories of a kind."""
    fields = story_schema.fields(vocabulary, kind)
    text = {"name": "body", "label": "Text", "widget": "markdown", "hint": kind.note}
    default = example_story.body(kind, "Name")
    return {
        "name": kind.name,
        "label": kind.plural,
        "label_singular": kind.label,
        "description": kind.note,
        "folder": f"stories/{kind.address}",
        "create": True,
        "slug": "{{fields.id}}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "media_folder": "",
        "fields": [*(of_field(field) for field in fields), text | {"default": default}],
    }


def of_field(field: Field) -> Json:
    """The editor's field for a key."""
    about = {"name": field.name, "label": field.title, "hint": field.prompt or field.help}
    return about | {"required": field.required and not field.unless} | widget(field)


def widget(field: Field) -> Json:
    """How the value is asked for."""
    if field.kind == "entries":
        kind = "object" if field.at_most == 1 else "list"
        fold = {"collapsed": not field.required} if kind == "object" else {}
        return {"widget": kind, "fields": [of_field(inner) for inner in field.fields]} | fold
    if field.kind == "words":
        return {"widget": "list"}
    if field.kind in ("tags", "word"):
        return {"widget": "select", "options": options(field)} | several(field)
    if field.kind == "day":
        days = {"date_format": "YYYY-MM-DD", "time_format": False, "format": "YYYY-MM-DD"}
        return {"widget": "datetime", "type": "date", "default": ""} | days
    patterns = {
        "text": [f"^.{{1,{field.most}}}$", f"at most {field.most} characters"],
        "slug": [f"^{forms.SLUG.pattern}$", "small letters, digits and single hyphens"],
        "url": ["^https://", "the whole address, with https://"],
    }
    wide = field.kind == "text" and field.most > WIDE and bool(field.prompt)
    return {"widget": "text" if wide else "string", "pattern": patterns[field.kind]}


def options(field: Field) -> list[dict[str, str]]:
    return [{"label": choice.help, "value": choice.word} for choice in field.taken]


def several(field: Field) -> Json:
    if field.kind != "tags":
        return {}
    least = {"min": 1} if field.required else {}
    return {"multiple": True, "max": field.at_most} | least
