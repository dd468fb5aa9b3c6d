"""The verb that starts a company: settings, calendar, metrics, org tree, who sits at the desk, in one edit.

The one rule: what the form shows beforehand is what this verb does, tried on a workbook that is only in memory.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from goaldesk.model.beginning import put_first_rows
from goaldesk.model.changes import Edit
from goaldesk.model.edits.calendar import choose_country
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.settings import change_settings, set_desk
from goaldesk.model.edits.trial import tried
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryColumns
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.draft import Draft
from goaldesk.model.outline import read_outline
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot, TargetMonths

YEARS_BACK, YEARS_ON = 2, 1
"""For which years around today the public holidays are read; further ones follow when a year is looked at."""


@dataclass(frozen=True, slots=True)
class Start:
    """What a company starts with.

    `metrics` are keys of the catalogue. The org tree is an `outline`, or a list of units in `units_file`, or both are
    empty: then it comes later. `desk` says who makes the workbook, in which `role`; empty: nobody is noted.
    """

    settings: WorkbookSettings
    metrics: tuple[str, ...] = ()
    outline: str = ""
    units_file: Path | None = None
    desk: str = ""
    role: str = "owner"


def start_company(edit: Edit, start: Start) -> Unit:
    """Make a company of an empty workbook that has these settings already; the company's own unit is returned.

    Raises Refusal `name_twice`, what stands in the way of a list of units, and whatever the verbs for settings,
    calendar, metrics and units refuse; Trouble where the list of units cannot be read.
    """
    today = dt.datetime.fromisoformat(edit.at).date()
    change_settings(edit, edit.snapshot.settings)  # what the settings may hold is checked there
    company = create_unit(edit, start.settings.company, "company")
    if start.settings.country:
        choose_country(edit, start.settings.country, range(today.year - YEARS_BACK, today.year + YEARS_ON + 1))
    add_catalogue_metrics(edit, start.metrics)
    _write_outline(edit, company.id, start.outline)
    if start.units_file is not None:
        _import_units(edit, start.units_file, today)
    if start.desk:
        set_desk(edit, start.desk, start.role)
    return company


def previewed(start: Start, today: dt.date) -> Snapshot:
    """The workbook that a start would make, without a file. Raises what `start_company` raises."""
    empty = Snapshot({}, EntryColumns.empty(), TargetMonths.empty())

    def whole(edit: Edit) -> None:
        put_first_rows(edit, start.settings, today)
        start_company(edit, start)

    return tried(empty, day_of(today), whole)


def beginning_with(start: Start) -> Callable[[Edit], object]:
    """The verb as a new workbook takes it."""
    return lambda edit: start_company(edit, start)


def _write_outline(edit: Edit, company: int, outline: str) -> None:
    ids: list[int] = []
    for unit in read_outline(outline):
        parent = company if unit.above is None else ids[unit.above]
        ids.append(create_unit(edit, unit.name, unit.kind, parent=parent).id)


def _import_units(edit: Edit, path: Path, today: dt.date) -> None:
    from goaldesk.model.edits.imports import import_draft
    from goaldesk.model.importers.draft import draft
    from goaldesk.model.importers.unit_heads import unit_layout

    drafted = draft(edit, path, unit_layout(path), today=day_of(today))
    _refuse_problems(drafted)
    import_draft(edit, drafted)


def _refuse_problems(drafted: Draft) -> None:
    """The first thing that stands in the way, in its own sentence."""
    if drafted.problems:
        first = drafted.problems[0]
        raise Refusal(first.code, first.text, **first.facts)
