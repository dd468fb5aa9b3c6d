"""Undo and redo in any order, mixed with everything that changes a workbook, and with closing and opening the file.

The one rule that is tried: after each step the file read anew is the same as what is in memory; undone to the end the
workbook is as it began, redone to the end as it was last.
"""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from goaldesk.model.changes import ChangeSet, Edit
from goaldesk.model.closing import closed_through
from goaldesk.model.edits.actuals import Entry, change_actual, enter_actual, remove_actual, split_credit
from goaldesk.model.edits.heads import set_head
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.merging import merge_units
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.months import close_month, reopen_month, set_control_total
from goaldesk.model.edits.revisions import revise_target
from goaldesk.model.edits.targets import set_target, set_target_month
from goaldesk.model.edits.units import create_unit, end_unit, move_unit
from goaldesk.model.entries import EntryColumns
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import date_of, day_of, month_number
from goaldesk.model.rows import ROWS, Metric, Target, TargetMonth, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store.workbook import Workbook

FIRST = month_number(2026, 1)
JANUARY = day_of(dt.date(2026, 1, 1))
places = st.integers(0, 30)
days = st.integers(JANUARY, JANUARY + 240)
months = st.integers(FIRST, FIRST + 11)
amounts = st.integers(-(10**9), 10**9)


def clock() -> dt.datetime:
    return dt.datetime(2026, 9, 9, tzinfo=dt.UTC)


LAYOUT = """
name = "Rows"
source = "crm"
[[table]]
fills = "actuals"
unit = "Who"
date = "Day"
reference = "Ref"
note = "Note"
[[table.measure]]
metric = "revenue"
sum = "Amount"
"""


def same(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots hold the same rows, months and entries."""
    tables = all(dict(one.table(kind)) == dict(other.table(kind)) for kind in ROWS if kind is not TargetMonth)
    columns = [
        (getattr(one.entries, name), getattr(other.entries, name)) for name in EntryColumns.__dataclass_fields__
    ] + [(getattr(one.target_months, name), getattr(other.target_months, name)) for name in TargetMonth.__slots__]
    return tables and all(np.array_equal(left, right) for left, right in columns)


def same_actuals(one: Snapshot, other: Snapshot) -> bool:
    """Whether the figures kept over edits are those that are worked out anew."""
    return all(
        all(
            np.array_equal(left, right)
            for left, right in zip((kept.used, *kept.by_piece), (anew.used, *anew.by_piece), strict=True)
        )
        and (kept.data_through, kept.known) == (anew.data_through, anew.known)
        for metric in one.all(Metric)
        for kept, anew in [(Figures.of(one).table(metric.id), Figures.of(other).table(metric.id))]
    )


class UndoMachine(RuleBasedStateMachine):
    """`done` holds what can be undone, `undone` what can be done again, each with the digests before and after."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="goaldesk-undo-"))
        self.done: list[tuple[ChangeSet, str, str]] = []
        self.undone: list[tuple[ChangeSet, str, str]] = []

    @initialize()
    def begin(self) -> None:
        self.book = Workbook.create(self.folder / "a.goaldesk", WorkbookSettings(company="A"), clock=clock)
        self.first = self.book.digest()
        self.do(self._set_up)

    @staticmethod
    def _set_up(edit: Edit) -> None:
        company = create_unit(edit, "A", "company")
        (revenue,) = add_catalogue_metrics(edit, ["revenue"])
        for team in ("B", "C"):
            above = create_unit(edit, team, "team", parent=company.id)
            for name in ("x", "y"):
                person = create_unit(edit, team + name, "person", parent=above.id)
                target = Target(0, 0, person.id, revenue.id, 0, FIRST, 12, "agreed" if name == "x" else "draft")
                set_target(edit, target, {month: 100 * month for month in range(FIRST, FIRST + 12)})

    # --- what the rules share

    @property
    def now(self) -> Snapshot:
        return self.book.snapshot

    def do(self, verb: Callable[..., Any], *facts: Any) -> None:
        before = self.book.digest()
        try:
            changes = self.book.edit("Step", verb, *facts).changes
        except Refusal:
            assert self.book.digest() == before
            return
        if changes:
            self.done.append((changes, before, self.book.digest()))
            self.undone.clear()

    def unit(self, place: int, kind: str) -> int:
        units = [unit.id for unit in self.now.all(Unit) if unit.kind == kind]
        return units[place % len(units)]

    def target(self, place: int) -> int:
        targets = [target.id for target in self.now.all(Target)]
        return targets[place % len(targets)]

    def entry(self, place: int) -> int:
        return int(self.now.entries.id[place % len(self.now.entries)])

    def typed(self, person: int, day: int, amount: int) -> Entry:
        return Entry(self.unit(person, "person"), next(iter(self.now.all(Metric))).id, day, amount, note="n")

    # --- steps

    @rule(count=st.integers(1, 60), start=days, first=st.integers(0, 40), step=st.integers(-3, 3))
    def import_some(self, count: int, start: int, first: int, step: int) -> None:
        """A file of which a part was imported before: new references, changed amounts, lines as they were."""
        people = [unit.code for unit in self.now.all(Unit) if unit.kind == "person"]
        lines = ["Ref,Who,Day,Amount,Note"]
        for at in range(first, first + count):
            date = date_of(start + at % 28).isoformat()
            lines.append(f"R{at},{people[at % len(people)]},{date},{at * 31 - 5 + step},n{at % 2}")
        source = self.folder / "rows.csv"
        source.write_text("\n".join(lines), encoding="utf-8")
        drafted = draft(self.book, source, parse_layout(LAYOUT, "rows.toml"), today=JANUARY + 300)
        if not drafted.problems:  # a day of a closed month is one
            self.do(import_draft, drafted)

    @rule(person=places, day=days, amount=amounts)
    def enter(self, person: int, day: int, amount: int) -> None:
        self.do(enter_actual, self.typed(person, day, amount))

    @precondition(lambda self: len(self.now.entries))
    @rule(at=places, person=places, day=days, amount=amounts)
    def change(self, at: int, person: int, day: int, amount: int) -> None:
        self.do(change_actual, self.entry(at), self.typed(person, day, amount))

    @precondition(lambda self: len(self.now.entries))
    @rule(at=places, one=places, other=places)
    def share(self, at: int, one: int, other: int) -> None:
        self.do(split_credit, self.entry(at), {self.unit(one, "person"): 2, self.unit(other, "person"): 1})

    @precondition(lambda self: len(self.now.entries))
    @rule(at=places)
    def remove(self, at: int) -> None:
        self.do(remove_actual, self.entry(at))

    @rule(person=places, team=places, day=days)
    def move(self, person: int, team: int, day: int) -> None:
        self.do(move_unit, self.unit(person, "person"), self.unit(team, "team"), day)

    @rule(team=places, person=places, day=st.none() | days)
    def lead(self, team: int, person: int, day: int | None) -> None:
        """A person leads a team from a day on, or at place 0 nobody."""
        code = self.now.table(Unit)[(self.unit(person, "person"),)].code if person else ""
        self.do(set_head, self.unit(team, "team"), code, day)

    @rule(source=places, into=places, day=days, kind=st.sampled_from(["person", "team"]))
    def merge(self, source: int, into: int, day: int, kind: str) -> None:
        self.do(merge_units, self.unit(source, kind), self.unit(into, kind), day)

    @rule(person=places, day=days)
    def end(self, person: int, day: int) -> None:
        self.do(end_unit, self.unit(person, "person"), day)

    # Entries that an own leaf takes out of closed months cannot be given back by undo while those are closed.
    @precondition(lambda self: closed_through(self.now) is None)
    @rule(person=places, name=st.text("abc", min_size=1, max_size=3))
    def hire_below(self, person: int, name: str) -> None:
        self.do(lambda edit: create_unit(edit, name, "trainee", parent=self.unit(person, "person")))

    @rule(at=places, month=months, amount=amounts, reason=st.sampled_from(["", "why"]))
    def revise(self, at: int, month: int, amount: int, reason: str) -> None:
        self.do(revise_target, self.target(at), {month: amount}, reason)

    @rule(at=places, month=months, amount=st.none() | amounts)
    def plan(self, at: int, month: int, amount: int | None) -> None:
        self.do(set_target_month, self.target(at), month, amount)

    @rule(month=months, amount=st.none() | amounts)
    def ledger(self, month: int, amount: int | None) -> None:
        self.do(set_control_total, next(iter(self.now.all(Metric))).id, month, amount)

    @rule(ahead=st.integers(0, 3))
    def close(self, ahead: int) -> None:
        last = closed_through(self.now)
        self.do(close_month, FIRST + ahead if last is None else last + 1)

    @precondition(lambda self: closed_through(self.now) is not None)
    @rule()
    def reopen(self) -> None:
        self.do(reopen_month, closed_through(self.now), "why")

    @precondition(lambda self: len(self.done) > 1)  # the firm itself is taken back at the end only
    @rule()
    def undo(self) -> None:
        self._undo()

    def _undo(self) -> None:
        changes, before, after = self.done.pop()
        self.book.apply(changes.inverse(), "Undo")
        assert self.book.digest() == before
        self.undone.append((changes, before, after))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self._redo()

    def _redo(self) -> None:
        changes, before, after = self.undone.pop()
        self.book.apply(changes, "Redo")
        assert self.book.digest() == after
        self.done.append((changes, before, after))

    @rule()
    def close_and_open_the_file(self) -> None:
        before = self.book.digest()
        self.book.close()
        self.book = Workbook.open(self.folder / "a.goaldesk", clock=clock)
        assert self.book.digest() == before

    @invariant()
    def the_file_read_anew_is_what_is_in_memory(self) -> None:
        if hasattr(self, "book"):
            with Workbook.open(self.folder / "a.goaldesk", read_only=True, clock=clock) as fresh:
                assert same(fresh.snapshot, self.now)
                assert same_actuals(self.now, fresh.snapshot)
                assert fresh.digest() == self.book.digest()

    def teardown(self) -> None:
        try:
            if hasattr(self, "book"):
                self._all_the_way_and_back()
                self.book.close()
        finally:
            shutil.rmtree(self.folder)

    def _all_the_way_and_back(self) -> None:
        last = self.book.digest()
        taken = len(self.done)
        while self.done:
            self._undo()
        assert self.book.digest() == self.first
        for _ in range(taken):
            self._redo()
        assert self.book.digest() == last
        assert self.book.check() == []


UndoMachine.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a failing run of files takes minutes to shrink
)
TestUndoAndRedo = UndoMachine.TestCase
