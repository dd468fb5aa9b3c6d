"""What would change if a scenario became the plan, cell by cell, and what of it may change at all.

The one rule: what is closed or locked stays, what is agreed is revised with a reason or stays, the rest is replaced.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from goaldesk.model.closing import is_closed
from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot

Cell: TypeAlias = tuple[int, int, int, int]
"""Unit, metric, segment, month."""

Subject: TypeAlias = tuple[int, int, int, int]
"""Unit, metric, segment, and first month of the fiscal year."""

Fate: TypeAlias = Literal["revised", "replaced", "locked", "closed"]
"""What becomes of a cell of the plan: a revision of what is agreed, simply replaced, or it stays."""

Amounts: TypeAlias = dict[Cell, int]

Changes: TypeAlias = dict[Cell, tuple[int | None, int | None]]
"""The amounts of cells before and after; None is not set."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why agreed targets are revised: one reason for `all`, or those of single `subjects`, which go before it."""

    all: str = ""
    subjects: Mapping[Subject, str] = field(default_factory=dict)

    def of(self, subject: Subject) -> str:
        """The reason for this one; empty where there is none, and it stays as it is agreed."""
        return self.subjects.get(subject, "").strip() or self.all.strip()


NO_REASONS = Reasons()


@dataclass(frozen=True, slots=True)
class SwitchLine:
    """What would become of one unit's target for a metric, segment and year; a target of which part is closed or locked
    has a line for each part.
    """

    subject: Subject
    fate: Fate
    changes: Changes


def amounts_of(snapshot: Snapshot, scenario: int) -> Amounts:
    """The amounts of all targets of a scenario by unit, metric, segment and month, in smallest units."""
    found: Amounts = {}
    for target in snapshot.all(Target):
        if target.scenario == scenario:
            months = snapshot.target_months.of(target.id)
            for month, amount in zip(months.month.tolist(), months.amount.tolist(), strict=True):
                found[target.unit, target.metric, target.segment, month] = amount
    return found


def switch_lines(snapshot: Snapshot, scenario: int) -> tuple[SwitchLine, ...]:
    """Everything in which the plan differs from this scenario, with what would become of it, in the order of metric,
    unit and year.
    """
    now, new = amounts_of(snapshot, snapshot.settings.scenario), amounts_of(snapshot, scenario)
    fates = _Fates(snapshot)
    lines: dict[tuple[Subject, Fate], Changes] = {}
    for cell in sorted(new.keys() | now.keys()):
        before, after = now.get(cell), new.get(cell)
        if before != after:
            lines.setdefault((fates.subject(cell), fates.of(cell)), {})[cell] = before, after
    order = sorted(lines, key=lambda line: (line[0][1], line[0][2], line[0][0], line[0][3], line[1]))
    return tuple(SwitchLine(subject, fate, lines[subject, fate]) for subject, fate in order)


class _Fates:
    """What becomes of the cells of the plan, by the targets that hold them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.locked: set[Cell] = set()
        self.targets: dict[Subject, list[Target]] = {}
        for target in snapshot.all(Target):
            if target.scenario == snapshot.settings.scenario:
                about = (target.unit, target.metric, target.segment)
                self.targets.setdefault(self.subject((*about, target.first_month)), []).append(target)
                months = snapshot.target_months.of(target.id)
                pairs = zip(months.month.tolist(), months.locked.tolist(), strict=True)
                self.locked.update((*about, month) for month, locked in pairs if locked)

    def subject(self, cell: Cell) -> Subject:
        return (*cell[:3], self.snapshot.fiscal.year_of(cell[3]).first)

    def of(self, cell: Cell) -> Fate:
        if is_closed(self.snapshot, cell[3]):
            return "closed"
        status = self._status(cell)
        if cell in self.locked or status == "locked":
            return "locked"
        return "revised" if status == "agreed" else "replaced"

    def _status(self, cell: Cell) -> str:
        """The status of the target that holds a month, or would be stretched to hold it."""
        targets = sorted(self.targets.get(self.subject(cell), ()), key=lambda target: target.first_month)
        before = [target for target in targets if target.first_month <= cell[3]]
        holder = before[-1] if before else targets[0] if targets else None
        return holder.status if holder else ""
