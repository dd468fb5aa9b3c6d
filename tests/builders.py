"""Small companies in the bookkeeper's language, without a file: units, people, metrics, targets, entries.

Days are written as ISO dates, months as `2026-01`, units and metrics by their codes; amounts are in smallest units.
"""

import datetime as dt
from collections.abc import Sequence

from goaldesk.model.entries import EntryColumns, frozen
from goaldesk.model.periods import Period, day_of, month_number
from goaldesk.model.rows import (
    CalendarDay,
    FiscalYear,
    Membership,
    Metric,
    Person,
    Row,
    Scenario,
    Segment,
    Target,
    TargetMonth,
    Unit,
)
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot, TargetMonths


def day(text: str) -> int:
    return day_of(dt.date.fromisoformat(text))


def month(text: str) -> int:
    year, number = text.split("-")
    return month_number(int(year), int(number))


class Company:
    """A company under construction. `snapshot()` is what it has become so far."""

    def __init__(self, *, year: int = 2026, months: int = 12, **settings: object) -> None:
        start = settings.get("fiscal_start", 1)
        assert isinstance(start, int)
        self.rows: dict[str, list[Row]] = {}
        self.ids: dict[str, int] = {"": 0}
        self.months: list[TargetMonth] = []
        self.entered: list[tuple[int, ...]] = []
        self.last_id = 0
        self.add(FiscalYear(year, month_number(year, start), months))
        self.scenario = self.id_for("plan")
        self.add(Scenario(self.scenario, "plan", "Plan"))
        self.settings = WorkbookSettings(scenario=self.scenario, **settings)  # type: ignore[arg-type]

    # --- rows

    def add(self, row: Row) -> None:
        self.rows.setdefault(row.TABLE, []).append(row)

    def id_for(self, code: str) -> int:
        self.last_id += 1
        assert code not in self.ids, f"{code} is there already"
        self.ids[code] = self.last_id
        return self.last_id

    def id(self, code: str) -> int:
        return self.ids[code]

    # --- org

    def unit(self, code: str, under: str | None = None, *, kind: str = "person", **facts: object) -> int:
        unit = self.id_for(code)
        facts.setdefault("position", unit)
        self.add(Unit(unit, code, code, kind, **facts))  # type: ignore[arg-type]
        self.add(Membership(unit, 0, None if under is None else self.id(under)))
        return unit

    def move(self, code: str, to: str | None, on: str) -> None:
        self.add(Membership(self.id(code), day(on), None if to is None else self.id(to)))

    def end(self, code: str, on: str, *, merged_into: str | None = None) -> None:
        units = self.rows["unit"]
        at = next(at for at, row in enumerate(units) if row.key == (self.id(code),))
        row = units[at]
        assert isinstance(row, Unit)
        into = None if merged_into is None else self.id(merged_into)
        units[at] = Unit(row.id, row.code, row.name, row.kind, row.is_own, row.position, day(on), into)

    def employ(self, code: str, start: str | None = None, end: str | None = None, ramp: str = "[]") -> None:
        days = [None if text is None else day(text) for text in (start, end)]
        self.add(Person(self.id(code), *days, ramp=ramp))

    # --- metrics

    def metric(self, code: str, *, through: str | None = None, **facts: object) -> int:
        metric = self.id_for(code)
        facts = {"aggregation": "flow", "category": "result", "decimals": 2, "position": metric, **facts}
        last = None if through is None else day(through)
        self.add(Metric(metric, code, code, data_through=last, **facts))  # type: ignore[arg-type]
        return metric

    def ratio(self, code: str, numerator: str, denominator: str, **facts: object) -> int:
        parts = {"numerator": self.id(numerator), "denominator": self.id(denominator)}
        return self.metric(code, **{"aggregation": "ratio", "decimals": 4, "unit": "percent", **parts, **facts})

    def segment(self, code: str, under: str = "") -> int:
        segment = self.id_for(code)
        self.add(Segment(segment, code, code, self.id(under)))
        return segment

    # --- plan and actuals

    def target(
        self,
        unit: str,
        metric: str,
        first: str,
        amounts: Sequence[int | None],
        *,
        segment: str = "",
        scenario: str = "plan",
        status: str = "agreed",
    ) -> None:
        """One amount a month from `first` on; None sets nothing."""
        target = self.id_for(f"{scenario}/{unit}/{metric}/{segment}/{first}")
        about = (self.id(scenario), self.id(unit), self.id(metric), self.id(segment))
        self.add(Target(target, *about, month(first), len(amounts), status))
        for at, amount in enumerate(amounts):
            if amount is not None:
                self.months.append(TargetMonth(target, month(first) + at, amount))

    def entry(self, unit: str, metric: str, on: str, amount: int, segment: str = "") -> None:
        self.last_id += 1
        self.entered.append((self.last_id, day(on), self.id(unit), self.id(metric), self.id(segment), amount, 0))

    def calendar(self, date: str, kind: str, source: str = "") -> None:
        self.add(CalendarDay(day(date), kind, "", source))

    # --- what it has become

    def snapshot(self) -> Snapshot:
        tables = {table: {row.key: row for row in rows} for table, rows in self.rows.items()}
        tables["setting"] = {row.key: row for row in self.settings.rows()}
        columns = [frozen(list(column)) for column in zip(*self.entered, strict=True)]
        entries = EntryColumns(*columns) if columns else EntryColumns.empty()
        return Snapshot(tables, entries, TargetMonths.empty().replaced([], self.months))


def period(snapshot: Snapshot, text: str) -> Period:
    return snapshot.fiscal.parse(text)
