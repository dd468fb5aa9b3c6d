"""The verb that notes which packs were printed.

The one rule: printing changes no figure; what is noted is that there is a pack, with its number, so that the month end
knows it.
"""

from collections.abc import Mapping

from goaldesk.model.changes import Edit
from goaldesk.model.periods import Period
from goaldesk.model.rows import PrintedPack


def note_printed(edit: Edit, numbers: Mapping[int, str], period: Period, language: str) -> None:
    """Note the packs of units (their ids) by number. The same pack printed again is noted once."""
    known = {(pack.unit, pack.number, pack.first_month, pack.months) for pack in edit.snapshot.all(PrintedPack)}
    for unit, number in numbers.items():
        if (unit, number, period.first, period.months) not in known:
            pack = PrintedPack(edit.new_id(), number, unit, period.first, period.months, language, edit.at, "")
            edit.put(pack)
