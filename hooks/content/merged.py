"""Tags that another took in: the slug of each, and the day from which its feed tells more.

Before that day the feed told of the lesser tag alone, and nobody wrote down which stories those
were. So at its address all that the other tag has from before stays untold.
"""

import datetime as dt
from collections.abc import Mapping

from hooks.content.fields import Field
from hooks.content.table_reader import TableReader

MERGED = Field(
    name="merged", kind="entries",
    help="tags that became part of it; their pages lead here, and their feeds tell its stories "
    "from that day on",
    example="merged: [{slug: old-name, since: 2026-11-23}]",
    fields=(
        Field(
            name="slug", kind="slug", required=True,
            help="the slug of the tag that became part of it", example="slug: old-name",
        ),
        Field(
            name="since", kind="day", required=True,
            help="the day on which it did", example="since: 2026-11-23",
        ),
    ),
)  # fmt: skip


def read_merged(reader: TableReader) -> Mapping[str, dt.date]:
    """The day by slug."""
    read = [(entry.slug("slug"), entry.date("since")) for entry in reader.entries(MERGED.name)]
    return {slug: day for slug, day in read if slug and day}
