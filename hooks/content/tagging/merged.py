"""Tags or kinds that another took in: the slug of each, and the day from which its feed tells more.

Before that day the feed told of the lesser one alone, and nobody wrote down which stories those
were. So at its address all that the other has from before stays untold.
"""

import datetime as dt
from collections.abc import Mapping

from hooks.content.schema.merged_schema import MERGED
from hooks.content.values.table_reader import TableReader


def read_merged(reader: TableReader) -> Mapping[str, dt.date]:
    """The day by slug."""
    read = [(entry.slug("slug"), entry.date("since")) for entry in reader.entries(MERGED.name)]
    return {slug: day for slug, day in read if slug and day}
