"""The plan of the sample company: targets as they were agreed at first, then each revision with its reason.

The one rule: the tables hold the targets as they are now; what was agreed at first is worked out by taking the
revisions back.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from goaldesk.model.amounts import in_smallest_unit, parts_of
from goaldesk.model.changes import Edit
from goaldesk.model.edits.revisions import revise_target
from goaldesk.model.edits.targets import AGREED, set_targets
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Metric, Segment, Target, Unit
from goaldesk.samples import tables
from goaldesk.samples.acting import acting

_THOUSAND = 100_000  # fen: money is planned in whole thousands
_AT_HOME = dt.timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the table of revisions: the months from `first` to `last` change by `amount` together."""

    first: int
    last: int
    amount: int
    at: dt.datetime
    reason: str

    def parts(self, months: Mapping[int, int], step: int) -> dict[int, int]:
        """What each month takes of it, in proportion to what it has, in whole steps."""
        touched = [month for month in sorted(months) if self.first <= month <= self.last]
        parts = parts_of(self.amount // step, [Fraction(months[month]) for month in touched])
        return {month: part * step for month, part in zip(touched, parts, strict=True)}


def set_plan(edit: Edit, facts: Mapping[str, Any], by: str) -> None:
    """Set all targets of the tables as they were at first."""
    metrics, segments, units = _by_code(edit)
    changes = _changes(metrics)
    agreed = {int(year): day_of(day) for year, day in facts["agreed"].items()}
    plan = []
    for row in tables.by_month("targets"):
        months = {month: amount_of(text, metrics[row.metric]) for month, text in row.months.items()}
        change = changes.get((row.metric, row.unit))
        if change is not None and change.first in months:
            for month, part in change.parts(months, _step(metrics[row.metric])).items():
                months[month] -= part
        first, last = min(months), max(months)
        target = Target(
            0,
            0,
            units[row.unit].id,
            metrics[row.metric].id,
            segments[row.segment].id if row.segment else 0,
            first,
            last - first + 1,
            row.status,
            agreed_by=by if row.status in AGREED else "",
            agreed_day=agreed[first // 12] if row.status in AGREED else None,
        )
        plan.append((target, months))
    set_targets(edit, plan)


def revise_plan(edit: Edit, by: str, language: str) -> None:
    """Revise the targets as the table says, in the order of time."""
    metrics, _, units = _by_code(edit)
    now: dict[tuple[str, str], dict[int, int]] = {}
    for row in tables.by_month("targets"):
        months = {month: amount_of(text, metrics[row.metric]) for month, text in row.months.items()}
        now.setdefault((row.metric, row.unit), {}).update(months)
    targets = {(row.metric, row.unit, month): row.id for row in edit.snapshot.all(Target) for month in _months(row)}
    for (code, unit), change in sorted(_changes(metrics, language).items(), key=lambda item: item[1].at):
        amounts = {month: amount for month, amount in now[code, unit].items() if change.first <= month <= change.last}
        target = targets[metrics[code].id, units[unit].id, change.first]
        day = day_of((change.at + _AT_HOME).date())
        revise_target(acting(edit, by, change.at), target, amounts, change.reason, day=day)


def amount_of(text: str, metric: Metric) -> int:
    """What is written in a table, in the metric's smallest unit; a percent sign divides by a hundred."""
    number = Decimal(text.rstrip(" %"))
    return in_smallest_unit(number.scaleb(-2) if text.endswith("%") else number, metric.decimals)


def _step(metric: Metric) -> int:
    return _THOUSAND if metric.unit == "money" else 1


def _months(target: Target) -> range:
    return range(target.first_month, target.first_month + target.months)


def _changes(metrics: Mapping[str, Metric], language: str = "en") -> dict[tuple[str, str], Change]:
    """The revisions by metric and unit: none is revised twice."""
    return {
        (row["metric"], row["unit"]): Change(
            tables.month(row["from"]),
            tables.month(row["to"]),
            amount_of(row["change"], metrics[row["metric"]]),
            dt.datetime.fromisoformat(row["at"]),
            row[f"reason_{language}"],
        )
        for row in tables.rows("revisions")
    }


def _by_code(edit: Edit) -> tuple[dict[str, Metric], dict[str, Segment], dict[str, Unit]]:
    snapshot = edit.snapshot
    return (
        {row.code: row for row in snapshot.all(Metric)},
        {row.code: row for row in snapshot.all(Segment)},
        {row.code: row for row in snapshot.all(Unit)},
    )
