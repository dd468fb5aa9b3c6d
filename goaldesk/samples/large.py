"""A large company for measuring: as many people and entries as asked for, made in columns.

The one rule: the same numbers give the same workbook; nothing is drawn by chance.
"""

from pathlib import Path

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import add_catalogue_metrics, set_data_through
from goaldesk.model.edits.targets import set_targets
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryBlock, EntryColumns, Ints, frozen
from goaldesk.model.periods import first_day, last_day, month_number
from goaldesk.model.rows import Membership, Metric, Target, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.creating import made_whole
from goaldesk.model.store.workbook import Workbook
from goaldesk.samples.qinghe import MOMENT
from goaldesk.wording import QT_TRANSLATE_NOOP

METRICS = (
    *("revenue", "contract_value", "collections"),
    *("calls", "visits", "quotes", "deals_won", "deals_closed", "win_rate"),
)
_PEOPLE_IN_TEAM, _TEAMS_IN_REGION = 8, 6
_FIRST, _LAST = month_number(2024, 1), month_number(2026, 8)
_YEAR = month_number(2026, 1)
_AT_ONCE = 250_000


def make_large(path: Path, units: int = 500, entries: int = 1_000_000) -> None:
    """Make a workbook at `path` with a company, `units` people in teams and regions, and `entries` entries.

    Raises Refusal `file_exists` and what the disk says.
    """
    settings = WorkbookSettings(company=f"Large company with {units} people", practice_today=last_day(_LAST) + 9)
    with (
        made_whole(path) as draft,
        Workbook.create(draft, settings, desk="Measuring", clock=lambda: MOMENT) as workbook,
    ):
        people = workbook.edit(QT_TRANSLATE_NOOP("Edit", "Set up the company"), _set_up, units).value
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Agree the targets"), _plan, people)
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Enter the actuals"), _enter, people, entries)


def _set_up(edit: Edit, count: int) -> list[int]:
    company = create_unit(edit, "Large company", "company", code="ALL")
    add_catalogue_metrics(edit, METRICS)
    teams = -(-count // _PEOPLE_IN_TEAM)
    regions = _below(edit, "region", "R", [company.id] * -(-teams // _TEAMS_IN_REGION))
    team_ids = _below(edit, "team", "T", [regions[at // _TEAMS_IN_REGION] for at in range(teams)])
    return _below(edit, "person", "P", [team_ids[at // _PEOPLE_IN_TEAM] for at in range(count)])


def _below(edit: Edit, kind: str, letter: str, parents: list[int]) -> list[int]:
    ids = edit.new_ids(len(parents))
    for at, (new, parent) in enumerate(zip(ids, parents, strict=True), 1):
        edit.put(Unit(new, f"{letter}{at:04d}", f"{kind.capitalize()} {at:04d}", kind, position=at))
        edit.put(Membership(new, 0, parent))
    return list(ids)


def _plan(edit: Edit, people: list[int]) -> None:
    revenue = next(metric.id for metric in edit.snapshot.all(Metric) if metric.code == "revenue")
    months = range(_YEAR, _YEAR + 12)
    set_targets(
        edit,
        [
            (
                Target(0, 0, person, revenue, 0, _YEAR, 12),
                {month: (200 + (person * 7 + month) % 60) * 100_000 for month in months},
            )
            for person in people
        ],
    )


def _enter(edit: Edit, people: list[int], count: int) -> None:
    metrics = frozen([metric.id for metric in edit.snapshot.all(Metric) if metric.aggregation != "ratio"])
    for first in range(0, count, _AT_ONCE):
        edit.add_entries(_block(edit, np.arange(first, min(first + _AT_ONCE, count)), frozen(people), metrics))
    for metric in metrics.tolist():
        set_data_through(edit, metric, last_day(_LAST))


def _block(edit: Edit, number: Ints, people: Ints, metrics: Ints) -> EntryBlock:
    """Entries by their number: scattered over days, people and metrics; money up to 9,999.99, the rest up to 9."""
    begin, days = first_day(_FIRST), last_day(_LAST) - first_day(_FIRST) + 1
    mixed = (number * 2_654_435_761) & 0xFFFFFFFF
    metric = metrics[(mixed >> 8) % len(metrics)]
    money = np.isin(metric, metrics[:3])
    ids = edit.new_ids(len(number))
    columns = EntryColumns(
        frozen(ids),
        frozen(begin + (number * 7_919) % days),
        frozen(people[(mixed >> 4) % len(people)]),
        frozen(metric),
        frozen([0] * len(number)),
        frozen(np.where(money, 1 + mixed % 999_999, 1 + mixed % 9)),
        frozen([0] * len(number)),
    )
    return EntryBlock(columns, frozen([0] * len(number)), [f"E{at}" for at in number.tolist()])
