"""Every file that is made from the table of fields, the vocabulary and the rules, by its path."""

from collections.abc import Iterator

from hooks.content.vocabulary import Vocabulary
from hooks.faces import (
    contribute,
    dictionary,
    editor,
    issue_forms,
    json_schema,
    messages,
    vocabulary_page,
)

TEMPLATE = "hooks/faces/contribute.md"
FORMS = ".github/ISSUE_TEMPLATE"
MARK = json_schema.MADE  # stands in every form and schema


def files(vocabulary: Vocabulary, template: str) -> dict[str, str]:
    """Path and text of each file; `template` is the prose of the page for writers."""
    return dict(sorted(each(vocabulary, template)))


def each(vocabulary: Vocabulary, template: str) -> Iterator[tuple[str, str]]:
    yield from editor.files(vocabulary)
    for number, kind in enumerate(vocabulary.kinds, 1):
        path = f"{FORMS}/{number}-{kind.name}.yml"  # GitHub shows them by name
        yield path, issue_forms.of_story(kind, vocabulary)
    yield f"{FORMS}/9-correction.yml", issue_forms.of_correction()
    yield f"{FORMS}/config.yml", issue_forms.chooser()
    yield ".github/labels.yml", issue_forms.labels(vocabulary)
    yield "docs/contribute/index.md", contribute.page(template, vocabulary)
    yield from messages.files()
    yield vocabulary_page.PATH, vocabulary_page.text()
    yield dictionary.PATH, dictionary.written(vocabulary)
