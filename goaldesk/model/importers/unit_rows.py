"""From the rows of a table to units with their places in the tree, aliases and employment.

One rule: nobody is moved silently. A unit that stands elsewhere in the workbook moves only from a day that is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from goaldesk.model.errors import Refusal
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.fitting import Fitted, Rows
from goaldesk.model.importers.forms import DayForms, NumberForms
from goaldesk.model.importers.header import says_sum
from goaldesk.model.importers.layout import Origin, TablePlan
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.limits import Limits, limited_columns
from goaldesk.model.importers.matching import Ambiguous, folded, tidy
from goaldesk.model.importers.naming import UnitNames
from goaldesk.model.rows import Alias, Person, Unit, UnitHead
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class UnitRow:
    """What one row says about a unit; blank texts say nothing."""

    row: int
    name: str
    code: str = ""
    kind: str = ""
    parent: str = ""
    above: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    since: int | None = None
    led_by: str = ""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What changes for a unit besides its creation; None or empty: nothing."""

    unit: int
    name: str = ""
    parent: int | None = None
    since: int | None = None
    aliases: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    led_by: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.aliases or self.led_by) or not (
            self.parent is None and self.start is None and self.end is None
        )


class UnitsTable:
    """One table of the layout that fills units."""

    def __init__(self, context: Context, plan: TablePlan) -> None:
        self.context = context
        self.plan = plan
        self.changes: list[UnitChange] = []
        self.found = 0
        self._levels = UnitNames(context.units, plan.unit, plan.totals)
        self._rows: list[UnitRow] = []
        self._by_name: dict[str, UnitRow] = {}
        self._numbers: dict[int, int] = {}
        self._busy: set[int] = set()
        self._heads: set[str] = set()
        self._aliases = {folded(alias.name): alias.unit for alias in context.snapshot.all(Alias)}
        self._leading = _leading(context.snapshot)
        self._dates = DateForm.named(context.layout.read.dates) if context.layout.read.dates else DateForm()

    def read(self, fitted: Fitted) -> None:
        """Take in one sheet."""
        fitted.check(self._columns())
        read, problems = self.context.layout.read, self.context.problems
        numbers = NumberForms(fitted, limited_columns(self.plan, "number"), read.numbers)
        days = DayForms(fitted, limited_columns(self.plan, "day"), read.dates, problems)
        limits = Limits(numbers, days, problems)
        for rows in fitted.chunks():
            self.context.count(len(rows))
            mask = rows.meets(self.plan.where, np.ones(len(rows), np.bool_), limits)
            for row, counts in zip(self._rows_of(rows), mask.tolist(), strict=True):
                if counts:
                    self._add(row)

    def finish(self) -> None:
        """Find or create all units, parents first, and note what changes for those that are there."""
        self._heads = {folded(row.parent) for row in self._rows if row.parent}
        for row in self._rows:
            self._number(row)
        self.found = sum(number > 0 for number in self._numbers.values())
        for row in self._rows:
            change = self._change(row, self._numbers[row.row])
            if change:
                self.changes.append(change)

    def _columns(self) -> list[ColumnName]:
        people = self.plan.people
        origins = [self.plan.unit.origin, *(level.origin for level in self.plan.unit.parents)]
        more = (
            people.code,
            people.kind,
            people.parent,
            people.aliases,
            people.start,
            people.end,
            people.since,
            people.led_by,
        )
        named = [name for origin in (*origins, *(one for one in more if one)) for name in origin.columns]
        return [*named, *(condition.column for condition in self.plan.where)]

    def _rows_of(self, rows: Rows) -> Iterator[UnitRow]:
        people, blank = self.plan.people, [""] * len(rows)

        def texts(origin: Origin | None) -> Sequence[str]:
            return blank if origin is None else list(map(tidy, rows.texts(origin)))

        levels = [texts(level.origin) for level in self.plan.unit.parents]
        starts, ends, sinces = texts(people.start), texts(people.end), texts(people.since)
        columns = (self.plan.unit.origin, people.code, people.kind, people.parent, people.aliases, people.led_by)
        for at, (name, code, kind, parent, aliases, led_by) in enumerate(zip(*map(texts, columns), strict=True)):
            number = rows.numbers[at]
            yield UnitRow(
                row=number,
                name=name,
                code=code,
                kind=kind,
                parent=parent,
                above=tuple(level[at] for level in levels),
                aliases=tuple(filter(None, map(tidy, aliases.replace("；", ";").split(";")))),
                start=self._day(number, starts[at]),
                end=self._day(number, ends[at]),
                since=self._day(number, sinces[at]),
                led_by=led_by,
            )

    def _add(self, row: UnitRow) -> None:
        if not row.name:
            return
        if says_sum(row.name) if self.plan.totals is None else folded(row.name) in map(folded, self.plan.totals):
            self.context.report.totals += 1
            return
        self._rows.append(row)
        self._by_name.setdefault(folded(row.name), row)
        if row.code:
            self._by_name[folded(row.code)] = row

    def _day(self, number: int, text: str) -> int | None:
        try:
            return self._dates.parse(text)
        except Refusal as refusal:
            self.context.problems.add(number, "", refusal.code, refusal.text, **refusal.facts)
            return None

    def _number(self, row: UnitRow) -> int:
        """The unit of a row, created with everything above it if it is not there."""
        if row.row in self._numbers:
            return self._numbers[row.row]
        known = self._known(row)
        if known is None:
            self._busy.add(row.row)
            parent = self._parent(row)
            self._busy.discard(row.row)
            known = self.context.units.create(row.name, self._kind(row), parent, row.code)
        self._numbers[row.row] = known
        return known

    def _known(self, row: UnitRow) -> int | None:
        book = self.context.units
        if row.code:
            return book.by_code(row.code)
        try:
            return book.find(row.name)
        except Ambiguous as several:
            self.context.problems.add(
                row.row,
                "",
                "ambiguous_unit",
                told.AMBIGUOUS_UNIT,
                text=row.name,
                candidates=", ".join(several.candidates),
            )
            return book.by_code(several.candidates[0])

    def _kind(self, row: UnitRow) -> str:
        if row.kind:
            return row.kind
        leads = folded(row.name) in self._heads or (row.code and folded(row.code) in self._heads)
        return self.plan.people.head_kind if leads and self.plan.people.head_kind else self.plan.unit.kind

    def _parent(self, row: UnitRow) -> int:
        """The number of the unit above; the company where the row names none."""
        if not row.parent:
            return self._levels.path(row.above)
        other = self._by_name.get(folded(row.parent))
        if other is not None and other.row in self._busy:
            self.context.problems.add(row.row, "", "circle", told.CIRCLE, text=row.name)
            return self.context.units.root
        if other is not None:
            return self._number(other)
        try:
            found = self.context.units.find(row.parent)
        except Ambiguous:
            found = None
        if found is None:
            self.context.problems.add(
                row.row, "", "unknown_parent", told.UNKNOWN_PARENT, text=row.name, parent=row.parent
            )
            return self.context.units.root
        return found

    def _change(self, row: UnitRow, number: int) -> UnitChange:
        """What the row says otherwise than the workbook."""
        snapshot, book = self.context.snapshot, self.context.units
        aliases = tuple(self._new_aliases(row, number))
        person = snapshot.get(Person, number)
        start = row.start if person is None or person.start_day != row.start else None
        end = row.end if person is None or person.end_day != row.end else None
        unit = snapshot.get(Unit, number)
        led_by = "" if folded(row.led_by) in self._leading.get(number, ()) else row.led_by
        if unit is None:
            return UnitChange(number, aliases=aliases, start=start, end=end, led_by=led_by)
        name = row.name if row.code and unit.name != row.name else ""
        parent = self._parent(row) if row.parent or any(row.above) else None
        if parent == book.parent_of(number):
            parent = None
        if parent is not None and row.since is None:
            self.context.problems.add(
                row.row, "", "moved_unit", told.MOVED_UNIT, text=row.name, parent=book.codes.get(parent, "")
            )
        return UnitChange(number, name, parent, row.since, aliases, start, end, led_by)

    def _new_aliases(self, row: UnitRow, number: int) -> Iterator[str]:
        """The names of a row under which no unit is known yet; a name that means another unit is a problem."""
        for alias in row.aliases:
            if folded(alias) not in self._aliases:
                yield alias
            known = self._aliases.setdefault(folded(alias), number)
            if known != number:
                name = self.context.units.codes.get(known, "")
                self.context.problems.add(row.row, "", "alias_taken", told.ALIAS_TAKEN, alias=alias, name=name)


def _leading(snapshot: Snapshot) -> dict[int, set[str]]:
    """By which names and codes who leads each unit is known; of several who did, the last one."""
    units = snapshot.table(Unit)
    found: dict[int, set[str]] = {}
    for row in sorted(snapshot.all(UnitHead), key=lambda row: row.from_day):
        person = None if row.person is None else units[(row.person,)]
        found[row.unit] = {folded(row.name)} if person is None else {folded(person.name), folded(person.code)}
    return found
