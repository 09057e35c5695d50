"""`python -m hooks COMMAND`: what can be done with the stories, without MkDocs.

Exit code 0: nothing is wrong; 1: there are problems; 2: wrong use.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from hooks.commands import addresses, check, comment, feeds, intake, new, report, schema
from hooks.problems import visible

COMMANDS = (check, new, schema, addresses, feeds, intake, report, comment)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m hooks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        raise
    except OSError as error:
        what = (
            f"The system refuses that ({error.strerror}): {error.filename}; mend it and try again"
        )
        print(visible(what), file=sys.stderr)
        return 1


if __name__ == "__main__":
    gc.disable()  # a command is over before there is much to collect
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it, `head` for example, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
