"""The states in which a plan can be looked at: as it was agreed, as it stood after a day, as it is now, a scenario.

The one rule: nothing is kept twice. The plan of any day before is today's with the revisions made since taken back.
"""

import datetime as dt
from dataclasses import replace
from typing import Literal, TypeAlias

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.errors import Refusal
from goaldesk.model.lookup import find_scenario
from goaldesk.model.periods import date_of, day_of
from goaldesk.model.rows import Revision, RevisionMonth, Scenario, Setting, TargetMonth
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

PlanState: TypeAlias = tuple[Literal["original", "day", "now", "scenario"], int]
"""What kind of state, and which: the day at whose end the plan stood so, or the scenario's id; else 0."""

ORIGINAL: PlanState = ("original", 0)
NOW: PlanState = ("now", 0)

Pair: TypeAlias = tuple[PlanState, PlanState]
"""Two states that are compared, the earlier at the left."""

ORIGINAL_AND_NOW: Pair = (ORIGINAL, NOW)


def plan_in(snapshot: Snapshot, state: PlanState) -> Snapshot:
    """The workbook with the plan in another state in the place of today's."""
    kind, which = state
    if kind == "now":
        return snapshot
    if kind == "scenario":
        return snapshot.derived(("plan in its place", which), lambda: _in_its_place(snapshot, which))
    return plan_as_of(snapshot, which if kind == "day" else None)


def plans_in(snapshot: Snapshot, pair: Pair) -> tuple[Snapshot, Snapshot]:
    """The workbook with the plan in each of two states."""
    return plan_in(snapshot, pair[0]), plan_in(snapshot, pair[1])


def plan_as_of(snapshot: Snapshot, day: int | None) -> Snapshot:
    """The workbook with the plan as it stood at the end of a day (None: as it was agreed)."""
    return snapshot.derived(("plan as of", day), lambda: _taken_back(snapshot, day))


def state_name(snapshot: Snapshot, state: PlanState, wording: Wording, today: dt.date | None = None) -> str:
    """What a state is called; a day near `today` is told without its year."""
    kind, which = state
    if kind == "day":
        day = date_of(which)
        return wording.formats.date(day) if today is None else wording.formats.day_near(day, today)
    if kind == "scenario":
        return scenario_name(snapshot.table(Scenario)[(which,)], wording)
    if kind == "now":
        return wording.translate("PlanHistory", "Current")
    return wording.translate("PlanHistory", "Original")


def find_state(snapshot: Snapshot, text: str, days: tuple[int | None, int]) -> PlanState:
    """The state that `original`, `now`, a day (2026-08-28) or a scenario's code or name stands for. `days` are the one
    on which the plan was agreed (None: not known) and today. Raises Refusal `unknown_state`, `no_plan_yet`,
    `day_to_come`.
    """
    wanted = text.strip().casefold()
    if wanted in ("original", "now"):
        return ORIGINAL if wanted == "original" else NOW
    try:
        return "day", _within(day_of(dt.date.fromisoformat(text.strip())), days)
    except ValueError:
        return _scenario(snapshot, text)


def is_there(snapshot: Snapshot, state: PlanState) -> bool:
    """Whether the workbook still has it: a scenario can be deleted, or become the plan."""
    kind, which = state
    if kind != "scenario":
        return True
    return which != snapshot.settings.scenario and snapshot.get(Scenario, which) is not None


def with_side(pair: Pair, side: int, state: PlanState) -> Pair:
    """The pair with another state at one side. The one that stands at the other side changes places with it."""
    other = pair[1 - side]
    sides = [state, other] if side == 0 else [other, state]
    return (pair[1], pair[0]) if state == other else (sides[0], sides[1])


# --- inside


def _within(day: int, days: tuple[int | None, int]) -> int:
    first, today = days
    if first is not None and day < first:
        raise Refusal(
            "no_plan_yet",
            QT_TRANSLATE_NOOP(
                "Fault", "The plan was agreed on {day}, so there is none of an earlier day. Name a later one."
            ),
            day=date_of(first),
        )
    if day > today:
        raise Refusal(
            "day_to_come",
            QT_TRANSLATE_NOOP("Fault", "{day} is still to come. Name a day up to today, or “now”."),
            day=date_of(day),
        )
    return day


def _scenario(snapshot: Snapshot, text: str) -> PlanState:
    try:
        found = find_scenario(snapshot, text).id
    except Refusal as refusal:
        raise Refusal(
            "unknown_state",
            QT_TRANSLATE_NOOP(
                "Fault",
                "The plan cannot be looked at as “{text}”. Write original, now, a day (2026-08-28) or one scenario: "
                "{candidates}.",
            ),
            text=text,
            candidates=refusal.facts["candidates"],
        ) from refusal
    return NOW if found == snapshot.settings.scenario else ("scenario", found)


def _in_its_place(snapshot: Snapshot, scenario: int) -> Snapshot:
    before = {row.name: row for row in snapshot.all(Setting)}
    rows = replace(snapshot.settings, scenario=scenario).rows()
    changes = (Change(before.get(row.name), row) for row in rows if row != before.get(row.name))
    return snapshot.after(ChangeSet("", tuple(changes)))


def _taken_back(snapshot: Snapshot, day: int | None) -> Snapshot:
    since = {row.id: row for row in snapshot.all(Revision) if day is None or row.revised_day > day}
    amounts: dict[tuple[int, int], int | None] = {}
    for row in sorted(snapshot.all(RevisionMonth), key=lambda row: -row.revision):
        if row.revision in since:
            amounts[since[row.revision].target, row.month] = row.old_amount
    changes = []
    for (target, month), amount in amounts.items():
        now = snapshot.target_months.find(target, month)
        if amount is None:
            then = None
        else:
            then = TargetMonth(target, month, amount) if now is None else replace(now, amount=amount)
        if now != then:
            changes.append(Change(now, then))
    return snapshot.after(ChangeSet("", tuple(changes))) if changes else snapshot
