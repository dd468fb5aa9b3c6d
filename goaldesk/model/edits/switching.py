"""Making a scenario the plan: what it would change, and the verb that does it.

The one rule: what is agreed never changes by switching alone. An agreed target is revised for a reason of its own or
one that serves all, and without one it stays; closed months and what is locked stay in any case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.plan_cells import Cell, Writing, write_plan
from goaldesk.model.edits.rules import there
from goaldesk.model.edits.scenarios import amounts_of, change_scenario, check_not_plan, copy_scenario, remove_scenario
from goaldesk.model.edits.targets import AGREED
from goaldesk.model.rows import Scenario, Target
from goaldesk.model.snapshot import Snapshot

Fate: TypeAlias = Literal["revised", "replaced", "locked", "closed"]
"""What becomes of a cell of the plan: a revision of what is agreed, simply replaced, or stays."""

Subject: TypeAlias = tuple[int, int, int, int]
"""Unit, metric, segment, and first month of the fiscal year."""

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


@dataclass(frozen=True, slots=True)
class SwitchLine:
    """What would become of one unit's target for a metric, segment and year; a target of which part is closed or locked
    has a line for each part.
    """

    subject: Subject
    fate: Fate
    changes: Changes


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


def make_plan(edit: Edit, scenario: int, reasons: Reasons = Reasons(), *, kept_as: str) -> Scenario:
    """Bring the amounts of a scenario into the plan; the plan so far is kept under this name and given back. The plan
    stays the same row, so whatever is measured against it goes on.

    Where nothing of the scenario stays behind, the plan takes its name and note, and there is no longer a scenario
    beside it. Raises Refusal `scenario_is_plan`, `code_taken`, `no_name`, `gone`.
    """
    chosen, snapshot = there(edit.get(Scenario, scenario)), edit.snapshot
    check_not_plan(snapshot, scenario)
    lines = switch_lines(snapshot, scenario)
    plan = there(edit.get(Scenario, snapshot.settings.scenario))
    kept = copy_scenario(edit, plan.id, kept_as, kept_as)
    edit.put(replace(kept, note=plan.note))
    taken: dict[str, dict[Cell, int | None]] = {}
    for line in lines:
        reason = reasons.of(line.subject) if line.fate == "revised" else ""
        if reason or line.fate == "replaced":
            taken.setdefault(reason, {}).update({cell: after for cell, (_, after) in line.changes.items()})
    for reason, cells in taken.items():
        write_plan(edit, cells, Writing(plan.id, reason=reason))
    if all(line.fate in ("replaced", "closed") or _is_revised(line, reasons) for line in lines):
        change_scenario(edit, replace(plan, name=chosen.name, note=chosen.note))
        remove_scenario(edit, scenario)
    return kept


def _is_revised(line: SwitchLine, reasons: Reasons) -> bool:
    return line.fate == "revised" and bool(reasons.of(line.subject))


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
        return "revised" if status in AGREED else "replaced"

    def _status(self, cell: Cell) -> str:
        """The status of the target that holds a month, or would be stretched to hold it."""
        targets = sorted(self.targets.get(self.subject(cell), ()), key=lambda target: target.first_month)
        before = [target for target in targets if target.first_month <= cell[3]]
        holder = before[-1] if before else targets[0] if targets else None
        return holder.status if holder else ""
