"""The rooms import in one direction, and each outside package has one door."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"
MODULES = sorted(HOOKS.rglob("*.py"))
ROOMS = [
    "content",
    "knowledge",
    "publishing",
    "faces",
    "intake",
]  # a room may import those before it
COMMON = {"problems", "rules", "nearness", "budget", "reports"}  # of no room, and for all of them
COMMANDS = {path.relative_to(HOOKS).as_posix() for path in (HOOKS / "commands").glob("[a-z]*.py")}
DOORS = {  # a name with a stroke behind it is a folder
    "mkdocs": {"mkdocs_adapter/"},
    "jinja2": {"building/frames.py"},
    "yaml": {"content/syntax/events.py", "faces/yaml_text.py"},  # one reads, one writes
    "markdown": {
        f"publishing/markup/{name}.py"
        for name in ("markdown", "headings", "rules", "signs", "tables")
    },
    "PIL": {
        "content/files/picture.py",
        "publishing/social/drawing.py",
        "publishing/social/letters.py",
    },
    "selectolax": {"gate/page.py"},
    "Stemmer": {"publishing/search/words.py"},
    "pyproj": {"publishing/maps/projection.py"},
    "nh3": {"publishing/markup/cleaning.py"},
    "argparse": {"__main__.py", *COMMANDS},
    "questionary": {"asking.py"},
}
EDGES = {"mkdocs_adapter/", "building/", "gate/", "commands/", "intake/"} | {
    f"{name}.py" for name in ("__main__", "budget", "clock", "entry", "in_place")
}


def place(path):
    """Where a module is, from `hooks` on, and the folder right below `hooks` that holds it."""
    inside = path.relative_to(HOOKS)
    return inside.as_posix(), f"{inside.parts[0]}/"


def imported(path):
    """Every module that the file imports, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(name):
    """The room that a module of the hooks is in, however deep; None of one that is in none."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "hooks" and parts[1] in ROOMS else None


def crossings():
    """Each module in a room with each module of the hooks that it imports."""
    for path in MODULES:
        own = ".".join(("hooks", *path.relative_to(HOOKS).with_suffix("").parts))
        for name in imported(path):
            if room(own) and name.startswith("hooks."):
                yield own, name


def test_no_room_imports_one_that_comes_after_it():
    known = [(own, name) for own, name in crossings() if room(name)]

    assert {room(own) for own, _ in known} == set(ROOMS)
    assert [
        (own, name) for own, name in known if ROOMS.index(room(name)) > ROOMS.index(room(own))
    ] == []


def test_a_room_imports_nothing_from_outside_but_what_all_may_use():
    outside = {name.split(".")[1] for _, name in crossings() if not room(name)}

    assert outside == COMMON


@pytest.mark.parametrize("room", ROOMS)
def test_no_folders_of_a_room_import_each_other_in_a_circle(room):
    """What lies right in the room may be imported by all of them."""
    inner = {path.name for path in (HOOKS / room).iterdir() if path.is_dir()}
    needs = {name: set() for name in inner}
    for own, name in crossings():
        user, used = ([*each.split(".")[1:3], ""] for each in (own, name))
        if user[0] == used[0] == room and {user[1], used[1]} <= inner and user[1] != used[1]:
            needs[user[1]].add(used[1])

    assert {*TopologicalSorter(needs).static_order()} == inner


@pytest.mark.parametrize("package", DOORS)
def test_an_outside_package_has_one_door(package):
    users = {
        folder if folder in DOORS[package] else own
        for own, folder in map(place, MODULES)
        if any(name.split(".")[0] == package for name in imported(HOOKS / own))
    }

    assert users == DOORS[package]


def test_no_room_knows_the_doors_or_asks_for_the_time_or_logs():
    outside = {
        "hooks.mkdocs_adapter.adapter",
        "hooks.building.staging",
        "logging",
        "time",
        "socket",
        "urllib.request",
    }
    found = [
        (path.name, name)
        for path in MODULES
        if not EDGES & {*place(path)}
        for name in imported(path)
        if name in outside
    ]

    assert found == []


def test_only_two_modules_and_the_messages_read_the_disk():
    readers = {"open", "read_bytes", "read_text", "write_text", "write_bytes", "walk", "rglob"}
    readers |= {"scandir", "lstat", "listdir", "iterdir", "glob"}
    found = {
        path.relative_to(HOOKS).as_posix()
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if not EDGES & {*place(path)} and isinstance(node, ast.Call)
        if getattr(node.func, "attr", getattr(node.func, "id", "")) in readers
        if ast.unparse(node.func) not in ("Image.open", "archive.open")  # of bytes that were read
    }

    assert found == {"content/files/files.py", "content/files/folders.py", "rules.py"}


def test_the_core_never_loads_the_engine():
    code = (
        "import sys, hooks.content.library, hooks.knowledge.hub, hooks.publishing.pages;"
        "print(sorted({'mkdocs', 'material', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HOOKS.parent
    )

    assert done.stdout == "[]\n"


def functions():
    """File, name and length in lines of every function."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield path.name, node.name, (node.end_lineno or 0) - node.lineno + 1


def test_no_function_passes_25_lines():
    assert [row for row in functions() if row[2] > 25] == []


def test_no_file_passes_150_lines():
    lengths = [(path.name, len(path.read_text(encoding="utf-8").splitlines())) for path in MODULES]

    assert [row for row in lengths if row[1] > 150] == []
