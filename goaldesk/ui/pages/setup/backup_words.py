"""What a backup is and how it differs, in words."""

from collections.abc import Sequence

from goaldesk.model.store.restoring import Difference
from goaldesk.ui.widgets.line_table import Line
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

_THINGS = {
    "setting": QT_TRANSLATE_NOOP("Backups", "Settings"),
    "fiscal_year": QT_TRANSLATE_NOOP("Backups", "Settings"),
    "calendar_day": QT_TRANSLATE_NOOP("Backups", "Days of the calendar"),
    "desk": QT_TRANSLATE_NOOP("Backups", "Desks"),
    "unit": QT_TRANSLATE_NOOP("Backups", "Units"),
    "membership": QT_TRANSLATE_NOOP("Backups", "Memberships"),
    "unit_head": QT_TRANSLATE_NOOP("Backups", "Heads of units"),
    "alias": QT_TRANSLATE_NOOP("Backups", "Names in imports"),
    "person": QT_TRANSLATE_NOOP("Backups", "Employments"),
    "segment": QT_TRANSLATE_NOOP("Backups", "Segments"),
    "metric": QT_TRANSLATE_NOOP("Backups", "Metrics"),
    "scenario": QT_TRANSLATE_NOOP("Backups", "Scenarios"),
    "target": QT_TRANSLATE_NOOP("Backups", "Targets"),
    "target_month": QT_TRANSLATE_NOOP("Backups", "Months of targets"),
    "proposal": QT_TRANSLATE_NOOP("Backups", "Proposals"),
    "proposal_month": QT_TRANSLATE_NOOP("Backups", "Proposals"),
    "revision": QT_TRANSLATE_NOOP("Backups", "Revisions"),
    "revision_month": QT_TRANSLATE_NOOP("Backups", "Revisions"),
    "layout": QT_TRANSLATE_NOOP("Backups", "Import layouts"),
    "import_batch": QT_TRANSLATE_NOOP("Backups", "Imports"),
    "control_total": QT_TRANSLATE_NOOP("Backups", "Control totals"),
    "month_event": QT_TRANSLATE_NOOP("Backups", "Month ends"),
    "review": QT_TRANSLATE_NOOP("Backups", "Reviews"),
    "cause": QT_TRANSLATE_NOOP("Backups", "Reviews"),
    "action": QT_TRANSLATE_NOOP("Backups", "Actions"),
    "printed_pack": QT_TRANSLATE_NOOP("Backups", "Printed packs"),
    "entry": QT_TRANSLATE_NOOP("Backups", "Entries"),
}


def difference_lines(differences: Sequence[Difference], wording: Wording) -> list[Line]:
    """One line for each kind of thing: how many come back, become as they were, go."""
    sums: dict[str, list[int]] = {}
    for difference in differences:
        counts = sums.setdefault(_THINGS.get(difference.table, difference.table), [0, 0, 0])
        for at, count in enumerate((difference.added, difference.changed, difference.lost)):
            counts[at] += count
    return [
        Line(thing, (wording.translate("Backups", thing), *(wording.formats.whole(n) if n else "–" for n in counts)))
        for thing, counts in sums.items()
    ]
