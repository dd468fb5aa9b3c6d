"""What the form for a new workbook finds out in jobs: working days, the units of a list, what a table is good for."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from goaldesk.model.announcements import PROVISIONAL
from goaldesk.model.edits.starting import Start, previewed
from goaldesk.model.errors import Fault
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Unit
from goaldesk.model.tree import OrgTree
from goaldesk.model.workdays import Workdays
from goaldesk.ui.jobs import Report

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class TableUse:
    """What the table at `path` holds: a list of people that becomes the org tree, figures to import, or both."""

    path: Path
    people: bool
    figures: bool


def count_days(report: Report, start: Start, today: "dt.date") -> tuple[str, int, bool]:
    """Whose holidays, how many working days this year has, and whether its holidays are not announced yet."""
    named = replace(start, settings=replace(start.settings, company="-"))
    workdays = Workdays.of(previewed(named, today))
    days = workdays.count(day_of(today.replace(month=1, day=1)), day_of(today.replace(month=12, day=31)))
    return start.settings.country, days, workdays.state(today.year) == PROVISIONAL


def read_units(report: Report, start: Start, today: "dt.date") -> list[tuple[int, str, str]]:
    """The units that a start makes, without the company: level, name, kind."""
    named = replace(start, settings=replace(start.settings, company=start.settings.company or "-", country=""))
    snapshot = previewed(named, today)
    tree = OrgTree.of(snapshot, day_of(today))
    units = [snapshot.table(Unit)[(unit,)] for unit in tree.walk() if tree.parent(unit) is not None]
    return [(tree.depth(unit.id) - 1, unit.name, unit.kind) for unit in units]


def look_at_table(report: Report, path: Path, start: Start, today: "dt.date") -> TableUse:
    """What this table is good for. Where it cannot be read as a list of people it is for the import, which asks."""
    from goaldesk.model.importers.unit_heads import other_columns

    try:
        read_units(report, replace(start, metrics=(), outline="", units_file=path, desk=""), today)
        return TableUse(path, people=True, figures=bool(other_columns(path)))
    except Fault:
        return TableUse(path, people=False, figures=True)
