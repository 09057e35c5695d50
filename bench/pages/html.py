"""`python -m bench.pages.html`: the Nu HTML checker reads every page of the built site."""

import subprocess
import sys

from bench.pages.tools import SITE, installed, needed

# It reads files, so it does not know that what they load is the site's own; and it takes data in
# JSON-LD for a script. The gate holds every page to its policy when the site is built.
NOT_SO = (
    r".*violates Content Security Policy \(meta tag\): "
    r"(external (stylesheet|script) “[/.]*(css|js)/.*|blocked by “script-src” directive \(missing"
    r".*)"
)


def main() -> int:
    """One on any error or warning, each told with its place."""
    pages = sum(1 for _ in SITE.rglob("*.html"))
    if not pages:
        sys.exit("there is no site: build it with make site")
    checker = installed("vnu-jar") / "build" / "dist" / "vnu.jar"
    how = ("--skip-non-html", "--Werror", "--filterpattern", NOT_SO)
    done = subprocess.run([needed("java"), "-jar", str(checker), *how, str(SITE)], check=False)
    print(f"{pages} pages: {'something is wrong' if done.returncode else 'nothing is wrong'}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
