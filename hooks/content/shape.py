"""The body of a story checked against its kind: sections, or turns of the people it names."""

from hooks.content import body as bodies
from hooks.content import sections, turns
from hooks.content.record import Record
from hooks.content.source import Document
from hooks.content.speaker_lines import listed
from hooks.content.story import Person, Story
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.rules import fault


def check_body(
    story: Story, kind: Kind, vocabulary: Vocabulary, record: Record, document: Document
) -> Story:
    """The story; what is wrong with its body, for a story of its kind, is added to the record."""
    place, found = (story.path, story.body, story.body_line), record.found
    by_sections = kind.body == "sections"
    other = sections.disguised(story.body, kind.sections) if by_sections else {}
    found.extend(bodies.check_headings(*place, other))
    if by_sections and (folder := folder_of_turns(story, kind, vocabulary)):
        found.append(fault("turns-not-sections", folder=folder).at(story.path, story.body_line))
    elif by_sections:
        found.extend(sections.check_sections(*place, kind.sections, other))
    else:
        people = story.people
        if "people" in record.meant:  # told, and who stands there is not known
            people = tuple(Person(name=name, role="") for _, name in turns.speakers(story.body))
        who = listed(people, record.values.get("people"), document.text)
        found.extend(turns.check_turns(*place, who))
    return story


def folder_of_turns(story: Story, kind: Kind, vocabulary: Vocabulary) -> str | None:
    """Where a conversation belongs that lies among stories with sections, and has none."""
    if any(level == 2 for _, level, _ in bodies.headings(story.body)):
        return None
    if not any(turns.speakers(story.body)):
        return None
    root = story.path.partition(f"{kind.address}/")[0]
    folders = (f"{root}{each.address}/" for each in vocabulary.kinds if each.body == "turns")
    return next(folders, None)
