"""The hub itself with strangers' stories in it: laid out, checked, built and served."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from hooks import checking
from hooks.problems import Problem
from tests.browser.conftest import ROOT
from tests.hostile.stories import CASES_FOLDER, TALKS_FOLDER, Case, study, talk

SECRETS = {
    ".git/config": "canary-git",
    "secret.txt": "canary-secret",
    "hooks.py": "canary-hooks",
    "../outside.txt": "canary-outside",
    ".env": "canary-env-file",
}
CANARIES = (*SECRETS.values(), "canary-mkdocs", "canary-environment")
KINDS = ("case-studies/", "interviews/", "stories/")
LISTS = ("", "tags/", "search/", "places/kirklees/", "themes/partnership/", "principles/community/")
LEAKS = ("root:x:0:0", "repositoryformatversion", "hooks/entry.py", str(Path.home()) + "/")


def lay_out(root: Path) -> Path:
    """The hub as it is in the repository, with secrets planted around it."""
    root.mkdir(parents=True)
    for folder in ("card", "docs", "map", "stories"):
        shutil.copytree(ROOT / folder, root / folder)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for name in ("hooks/entry.py", "hooks/publishing/theme"):
        settings = settings.replace(name, str(ROOT / name))
    settings = settings.replace("length: 20", "length: 5000")  # so that the feed holds every story
    (root / "hooks").mkdir()
    (root / "mkdocs.yml").write_text(f"{settings}\n# canary-mkdocs\n", encoding="utf-8")
    for name, secret in SECRETS.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(f"[core]\n{secret}\n", encoding="utf-8")
    os.environ["HOSTILE_CANARY"] = "canary-environment"
    return root


def lay_out_bare(root: Path) -> Path:
    """Only what the check needs: the vocabulary, and stories and pages that others may name."""
    for name, text in (
        ("kirklees-two-nicks-and-a-jill", talk("")),
        ("derby-every-ward", study("Words.")),
    ):
        folder = TALKS_FOLDER if "nicks" in name else CASES_FOLDER
        (root / folder).mkdir(parents=True)
        (root / f"{folder}/{name}.md").write_text(text.replace("NUMBER", name), encoding="utf-8")
    shutil.copy(ROOT / "stories/tags.yml", root / "stories/tags.yml")
    for page in (ROOT / "docs").rglob("*.md"):
        (root / page.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        (root / page.relative_to(ROOT)).write_text("# Page\n", encoding="utf-8")
    return root


def put(root: Path, case: Case) -> bool:
    """Writes the case's files; False where the file system does not take the name."""
    try:
        for name, data in case.files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        for name, target in case.links.items():
            (root / name).symlink_to(target.replace("NAME", Path(name).name))
    except (OSError, ValueError):
        return False
    return True


def take(root: Path, case: Case) -> None:
    """Takes them away again, and the folders that are empty then."""
    for name in (*case.files, *case.links):
        (root / name).unlink(missing_ok=True)
        for folder in (root / name).parents:
            if folder == root / CASES_FOLDER or any(folder.iterdir()):
                break
            folder.rmdir()


def problems_of(root: Path) -> tuple[Problem, ...]:
    """Everything that the check says. The one place that knows how it is called."""
    return checking.check(root).problems


def build(root: Path, command: str = "build") -> Path:
    """Builds the site and gives its folder; with "serve", as the preview does."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    mkdocs_build(config)
    return root / "site"


def addresses(folder: Path) -> Iterable[str]:
    """The address of every page, from the site's root."""
    pages = (path.relative_to(folder) for path in folder.rglob("index.html"))
    return sorted(path.as_posix().removesuffix("index.html") for path in pages)
