"""The talk about a target, read from the proposals: what was handed down, proposed, answered and agreed.

The one rule: the last step of a talk counts, whoever said it; what was handed down, and what a parent keeps as a
reserve, stand beside it and never are the last word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from goaldesk.model.rows import Proposal, ProposalMonth, Target
from goaldesk.model.snapshot import Snapshot

HANDED, OPEN, COUNTERED, ACCEPTED, RESERVED = "handed", "open", "countered", "accepted", "reserved"
BESIDE = frozenset({HANDED, RESERVED})

About: TypeAlias = tuple[int, int, int, int, int, int]
"""Scenario, unit, metric, segment, first month, number of months."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The steps about one target, oldest first."""

    steps: tuple[Proposal, ...] = ()

    @property
    def last(self) -> Proposal | None:
        """The word that counts; None while nobody answered what was handed down."""
        return next((step for step in reversed(self.steps) if step.status not in BESIDE), None)

    @property
    def proposed(self) -> Proposal | None:
        """What the unit itself said last."""
        return next((step for step in reversed(self.steps) if step.status == OPEN), None)

    @property
    def handed(self) -> Proposal | None:
        """What was handed down last."""
        return next((step for step in reversed(self.steps) if step.status == HANDED), None)

    @property
    def reserve(self) -> Proposal | None:
        """What of the target was kept as a reserve last, with its name as comment."""
        return next((step for step in reversed(self.steps) if step.status == RESERVED), None)

    @property
    def comments(self) -> int:
        """How many steps say something in words."""
        return sum(bool(step.comment) for step in self.steps)


def talks(snapshot: Snapshot) -> Mapping[About, Talk]:
    """Every talk of a workbook."""
    return snapshot.lasting("talks", (Proposal,), lambda: _read(snapshot))


def talk_about(snapshot: Snapshot, about: About) -> Talk:
    """The talk about one target, without steps where there was none."""
    return talks(snapshot).get(about, Talk())


def amounts_of(snapshot: Snapshot, proposal: int) -> Mapping[int, int]:
    """The amounts of a proposal by month, in smallest units."""
    return snapshot.lasting("proposed amounts", (ProposalMonth,), lambda: _read_amounts(snapshot)).get(proposal, {})


def about(row: Proposal | Target) -> About:
    """What a proposal or a target is about."""
    return row.scenario, row.unit, row.metric, row.segment, row.first_month, row.months


def covering(snapshot: Snapshot, proposal: Proposal) -> list[Target]:
    """The targets that share a month with a proposal."""
    end = proposal.first_month + proposal.months
    return [
        target
        for target in snapshot.all(Target)
        if about(target)[:4] == about(proposal)[:4]
        and target.first_month < end
        and proposal.first_month < target.first_month + target.months
    ]


def target_amounts(snapshot: Snapshot, proposal: Proposal) -> dict[int, int]:
    """What the plan asks in the months of a proposal, in smallest units; months that are not set are left out."""
    span = range(proposal.first_month, proposal.first_month + proposal.months)
    found: dict[int, int] = {}
    for target in covering(snapshot, proposal):
        rows = snapshot.target_months.of(target.id)
        pairs = zip(rows.month.tolist(), rows.amount.tolist(), strict=True)
        found |= {month: amount for month, amount in pairs if month in span}
    return found


def _read(snapshot: Snapshot) -> dict[About, Talk]:
    steps: dict[About, list[Proposal]] = {}
    for row in sorted(snapshot.all(Proposal), key=lambda row: row.id):
        steps.setdefault(about(row), []).append(row)
    return {key: Talk(tuple(rows)) for key, rows in steps.items()}


def _read_amounts(snapshot: Snapshot) -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {}
    for row in snapshot.all(ProposalMonth):
        found.setdefault(row.proposal, {})[row.month] = row.amount
    return found
