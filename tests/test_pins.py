"""Every package is pinned to one version and its hashes, and each of ours says why it is there."""

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from tests import pins

ROOT = Path(__file__).parent.parent
FILES = ["requirements.txt", "requirements-test.txt"]
SAFE = {  # the first version without a hole that is known, or that a story could use
    "pymdown-extensions": "11.0.1",  # CVE-2026-46338, CVE-2026-61632, PYSEC-2026-3654
    "mkdocs-material": "9.7.7",  # CVE-2026-73295
    "markdown": "3.11",  # CVE-2025-69534
}
OLDEST = "3.11.2"  # Debian 12
SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
PYTHONS = [OLDEST, "3.12.0", "3.13.0", "3.14.0"]


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def parts(name):
    """The requirements that are ours, and those they bring along, each with what stands above."""
    text = (ROOT / name).read_text(encoding="utf-8")
    ours, rest = text.split("\n\n")[-2:]
    return [re.findall(r"(?:#.*\n)?^\w.*(?:\n +.*)*", part, re.MULTILINE) for part in (ours, rest)]


def requirements(name):
    return [re.sub(r"^#.*\n", "", text) for part in parts(name) for text in part]


def pinned():
    """The version of each package, by its name."""
    found = [pins.PIN.match(text) for name in FILES for text in requirements(name)]
    return {normal(match[1]): match[2] for match in found}


def installed():
    found = {normal(d.metadata["Name"]): d for d in importlib.metadata.distributions()}
    return {name: found[name] for name in found.keys() - {"pip", "setuptools", "wheel"}}


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_pinned_to_a_version_and_to_hashes(name):
    form = re.compile(r"[\w.-]+==[\w.]+( \\\n    --hash=sha256:[0-9a-f]{64})+")

    assert len(requirements(name)) > 15
    assert [text for text in requirements(name) if not form.fullmatch(text.strip())] == []


@pytest.mark.parametrize("name", FILES)
def test_each_of_ours_says_why_it_is_there(name):
    ours, _ = parts(name)

    assert [text for text in ours if not re.match(r"# \w.{10,}\n", text)] == []


@pytest.mark.parametrize("name", FILES)
def test_no_line_is_anything_else(name):
    known = re.compile(
        r"#.*|-r requirements.txt|--require-hashes|--only-binary :all:|[\w.-]+==.*| .*|"
    )
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not known.fullmatch(line)] == []


def test_a_plain_install_asks_for_hashes_and_wheels_too():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()

    assert {"--require-hashes", "--only-binary :all:"} <= set(lines)


def test_every_install_of_ours_asks_for_hashes_and_wheels():
    files = [ROOT / "Makefile", *(ROOT / ".github").rglob("*"), *(ROOT / ".ci").rglob("*")]
    texts = [path.read_text(encoding="utf-8") for path in files if path.is_file()]
    installs = [line for text in texts for line in text.splitlines() if "pip install" in line]

    assert installs
    assert [line for line in installs if "--require-hashes --only-binary :all:" not in line] == []


def test_what_is_run_is_that_of_this_folder_even_where_it_is_a_copy():
    """A script of a package names the folder it was installed into; a program does not."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    programs = {"zizmor"}

    assert set(re.findall(r"\$\(BIN\)/(\w+)", text)) == {"python", *programs}
    assert [n for n in programs if (Path(sys.prefix) / "bin" / n).read_bytes()[:2] == b"#!"] == []


def test_all_that_is_installed_is_pinned():
    assert installed().keys() - pinned().keys() == set()


def test_all_that_is_installed_has_the_version_of_its_pin():
    versions = {name: found.version for name, found in installed().items()}

    assert versions == {name: pinned().get(name) for name in versions}


@pytest.mark.parametrize("name", SAFE)
def test_no_pin_has_a_known_hole(name):
    assert Version(pinned()[name]) >= Version(SAFE[name])


def test_every_pin_runs_on_the_oldest_python():
    bounds = {
        name: SpecifierSet(d.metadata["Requires-Python"] or "") for name, d in installed().items()
    }

    assert [name for name, bound in bounds.items() if OLDEST not in bound] == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_what_a_package_asks_for_is_pinned_on_every_system(system, python):
    place = {
        **SYSTEMS[system],
        "python_full_version": python,
        "python_version": python[:4],
        "extra": "",
    }
    asked = [Requirement(text) for found in installed().values() for text in found.requires or []]
    needed = [one for one in asked if one.marker is None or one.marker.evaluate(place)]

    assert len(needed) > 30
    assert [
        str(one) for one in needed if pinned().get(normal(one.name), "0") not in one.specifier
    ] == []


def wheel(name, sha256, yanked=False):
    return {"filename": f"{name}-py3-none-any.whl", "hashes": {"sha256": sha256}, "yanked": yanked}


def test_the_hashes_are_those_of_the_wheels_of_that_version():
    files = [
        wheel("a-1.0", "bb"),
        wheel("a-1.0", "aa"),
        wheel("a-2.0", "cc"),
        wheel("a-1.0", "dd", "bad"),
    ]
    lines = ["a==1.0 \\", "    --hash=sha256:aa \\", "    --hash=sha256:bb"]

    assert pins.pinned("a", "1.0", files) == "\n".join(lines)


def test_a_version_without_a_wheel_is_refused():
    with pytest.raises(SystemExit, match=r"a 3\.0 has no wheel"):
        pins.pinned("a", "3.0", [wheel("a-1.0", "aa")])


@pytest.mark.parametrize("name", FILES)
def test_writing_the_hashes_anew_finds_every_pin(name):
    text = (ROOT / name).read_text(encoding="utf-8")

    assert len(pins.PIN.findall(text)) == len(requirements(name))


def test_a_file_that_is_not_what_was_pinned_is_refused(tmp_path):
    pin = next(text for text in requirements("requirements.txt") if text.startswith("mergedeep=="))
    (tmp_path / "mergedeep-1.3.4-py3-none-any.whl").write_bytes(b"something else")
    (tmp_path / "r.txt").write_text(pin, encoding="utf-8")
    told = "download --no-index --no-deps --require-hashes --find-links . --dest out -r r.txt"
    command = [sys.executable, "-m", "pip", *told.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)

    assert done.returncode != 0
    assert "DO NOT MATCH THE HASHES" in done.stderr
