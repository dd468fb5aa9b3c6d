"""Where a target stands: which target above it carries, who carries the rest, and what nobody carries yet.

The one rule: one parent counts. Parts are the targets of the same metric and segment directly below it, each once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from goaldesk.model.amounts import rounded
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.smart.known_targets import known_targets, targets_of
from goaldesk.model.periods import Period, last_day
from goaldesk.model.rows import Target, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.tree import OrgTree

Relation: TypeAlias = Literal["part", "wider"]
Nearness: TypeAlias = Literal["same", "parent", "earlier", "beside", "below"]


@dataclass(frozen=True, slots=True)
class Parent:
    """A target that a draft may serve, its amount in the months of the draft in smallest units, and how: as a part of
    the unit above (`part`), or of all customers where the draft is of one segment (`wider`).
    """

    target: Target
    amount: int
    relation: Relation


@dataclass(frozen=True, slots=True)
class Part:
    """What a unit carries of a parent, None where nothing is set; `is_this` is the draft."""

    unit: int
    amount: int | None
    is_this: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A parent taken apart: its parts, and what they do not cover (below 0: more than it asks for)."""

    parent: Parent
    parts: tuple[Part, ...]

    @property
    def uncovered(self) -> int:
        return self.parent.amount - sum(part.amount or 0 for part in self.parts)

    @property
    def over(self) -> Fraction | None:
        """By which share the parts are above the parent; None where it is 0."""
        return Fraction(-self.uncovered, self.parent.amount) if self.parent.amount else None


def parents_of(snapshot: Snapshot, draft: TargetDraft) -> list[Parent]:
    """The targets a draft may serve: of the units above, the nearest first; then the same ones over all customers."""
    tree = OrgTree.of(snapshot, last_day(draft.end - 1))
    above = list(reversed(tree.path(draft.unit)))[1:] if draft.unit in tree else []
    wanted: list[tuple[int, int, Relation]] = [(unit, draft.segment, "part") for unit in above]
    if draft.segment:
        wanted += [(unit, 0, "wider") for unit in (draft.unit, *above)]
    found = []
    for unit, segment, relation in wanted:
        for row in targets_of(snapshot, draft, unit, segment):
            amount = amount_in(snapshot, row, draft.run) if row.id != draft.target else None
            if amount is not None:
                found.append(Parent(row, amount, relation))
    return found


def amount_in(snapshot: Snapshot, target: Target, run: range) -> int | None:
    """What a target asks for in these months: a flow's sum, else its last month; None where a month is not set."""
    months = snapshot.target_months.of(target.id)
    known: list[int] = months.amount[(months.month >= run.start) & (months.month < run.stop)].tolist()
    if len(known) != len(run):
        return None
    return sum(known) if Figures.of(snapshot).metric(target.metric).aggregation == "flow" else known[-1]


def standing_of(snapshot: Snapshot, draft: TargetDraft, parent: Parent, amount: int | None) -> Standing | None:
    """A parent taken apart with the draft in it; None where it is no sum of units (`wider`, or a ratio)."""
    if parent.relation != "part" or Figures.of(snapshot).metric(draft.metric).aggregation == "ratio":
        return None
    # What the others carry does not change while an amount is typed.
    about = draft.scenario, draft.unit, draft.metric, draft.segment, draft.first, draft.months, draft.target
    parts = snapshot.derived(("parts", parent.target.id, *about), lambda: _parts(snapshot, draft, parent))
    return Standing(parent, tuple(replace(part, amount=amount) if part.is_this else part for part in parts))


def _parts(snapshot: Snapshot, draft: TargetDraft, parent: Parent) -> list[Part]:
    tree = OrgTree.of(snapshot, last_day(draft.end - 1))
    way = set(tree.path(draft.unit))
    parts: list[Part] = []
    waiting = list(tree.children(parent.target.unit))
    while waiting:
        unit = waiting.pop(0)
        if unit == draft.unit:
            parts.append(Part(unit, None, is_this=True))
        elif unit in way and _own(snapshot, draft, unit) is None:
            waiting = [*tree.children(unit), *waiting]
        elif unit in way:
            parts.append(Part(unit, _own(snapshot, draft, unit)))
        elif not snapshot.table(Unit)[(unit,)].is_own or _planned(snapshot, draft, unit) is not None:
            parts.append(Part(unit, _planned(snapshot, draft, unit)))
    return parts


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A target of the same metric and segment near a draft, its amount in the months they share (else in its own), and
    how it stands to the draft.
    """

    target: Target
    amount: int | None
    relation: Nearness


def already_there(snapshot: Snapshot, draft: TargetDraft) -> list[Neighbour]:
    """The targets near a draft: of the same unit in the same months and in the period before, of the units above it,
    beside it and directly below it in the same months.
    """
    tree = OrgTree.of(snapshot, last_day(draft.end - 1))
    if draft.unit not in tree:
        return []
    above = tree.parent(draft.unit)
    around: tuple[tuple[Nearness, Iterable[int]], ...] = (
        ("below", tree.children(draft.unit)),
        ("beside", tree.children(above) if above is not None else ()),
        ("parent", tree.path(draft.unit)[:-1]),
        ("same", (draft.unit,)),
    )
    nearness = {unit: how for how, units in around for unit in units}
    found = []
    for row in known_targets(snapshot, draft, nearness):
        if row.id == draft.target:
            continue
        end = row.first_month + row.months
        if row.first_month < draft.end and draft.first < end:
            shared = range(max(row.first_month, draft.first), min(end, draft.end))
            found.append(Neighbour(row, amount_in(snapshot, row, shared), nearness[row.unit]))
        elif row.unit == draft.unit and draft.first - draft.months <= end <= draft.first:
            found.append(Neighbour(row, amount_in(snapshot, row, range(row.first_month, end)), "earlier"))
    order = ("same", "parent", "earlier", "beside", "below")
    return sorted(found, key=lambda one: (order.index(one.relation), one.target.first_month, one.target.id))


def _own(snapshot: Snapshot, draft: TargetDraft, unit: int) -> int | None:
    amounts = (amount_in(snapshot, row, draft.run) for row in targets_of(snapshot, draft, unit))
    return next((amount for amount in amounts if amount is not None), None)


def _planned(snapshot: Snapshot, draft: TargetDraft, unit: int) -> int | None:
    """The own target of a unit, else the sum of those below it."""
    period = Period("", draft.first, draft.months)
    figures = Figures.of(snapshot)
    value = figures.target(unit, draft.metric, period, draft.segment, draft.scenario or None).value
    return None if value is None else rounded(value * 10 ** figures.metric(draft.metric).decimals)
