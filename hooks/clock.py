"""What day it is for a build. The only module that asks for it; all else is told."""

import datetime as dt
import os

GIVEN, OWN = "SOURCE_DATE_EPOCH", "HUB_BUILD_DATE"


def today() -> dt.date:
    """The day in UTC; if SOURCE_DATE_EPOCH is set by who builds, the day it names.

    https://reproducible-builds.org/specs/source-date-epoch/ Ends the program where it names none.
    """
    given = os.environ.get(GIVEN)
    if not given or given == os.environ.get(OWN):
        return dt.datetime.now(dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(given), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        what = f"{GIVEN} is {given[:60]!a}; write seconds since 1970, or unset it"
        raise SystemExit(what) from None


def set_build_date(newest: dt.date) -> None:
    """Gives the engine the date of the newest story, unless who builds has set one."""
    given = os.environ.get(GIVEN)
    if given and given != os.environ.get(OWN):
        return
    moment = dt.datetime(newest.year, newest.month, newest.day, tzinfo=dt.UTC)
    os.environ[GIVEN] = os.environ[OWN] = str(int(moment.timestamp()))
