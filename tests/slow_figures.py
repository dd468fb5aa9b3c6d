"""Figures the slow way: plain Python over the entries, one day and one leaf at a time. What the product is held to."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, cached_property

from goaldesk.model.periods import first_day, last_day, month_of_day
from goaldesk.model.rows import Membership, Metric, Person, Segment, Unit
from goaldesk.model.snapshot import Snapshot


class SlowFigures:
    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.units = {unit.id: unit for unit in snapshot.all(Unit)}
        self.people = {person.unit: person for person in snapshot.all(Person)}
        self.metrics = {metric.id: metric for metric in snapshot.all(Metric)}
        columns = snapshot.entries
        names = ("id", "day", "unit", "metric", "segment", "amount")
        self.entries = list(zip(*(getattr(columns, name).tolist() for name in names), strict=True))
        self.trees: dict[int, dict[int, int | None]] = {}
        self.was_below = cache(self.was_below)  # type: ignore[method-assign]
        self.is_expected = cache(self.is_expected)  # type: ignore[method-assign]
        self.above = cache(self.above)  # type: ignore[method-assign]
        self.has = cache(self.has)  # type: ignore[method-assign]

    # --- the tree, looked up for one day

    def parents(self, day: int) -> dict[int, int | None]:
        if day not in self.trees:
            self.trees[day] = {unit: self.parent(unit, day) for unit in self.units}
        return self.trees[day]

    @cached_property
    def memberships(self) -> dict[int, list[Membership]]:
        rows = sorted(self.snapshot.all(Membership), key=lambda row: row.from_day)
        return {unit: [row for row in rows if row.unit == unit] for unit in self.units}

    def parent(self, unit: int, day: int) -> int | None:
        rows = self.memberships[unit]
        chosen = rows[0]
        for row in rows[1:]:
            if row.from_day <= day:
                chosen = row
        return chosen.parent

    def above(self, unit: int, day: int) -> list[int]:
        """The unit itself and everything above it."""
        found, up = [unit], self.parents(day)[unit]
        while up is not None:
            found.append(up)
            up = self.parents(day)[up]
        return found

    def was_below(self, unit: int, month: int) -> set[int]:
        return {one for one in self.units for day in self.days(month) if unit in self.above(one, day)}

    @staticmethod
    def days(month: int) -> range:
        return range(first_day(month), last_day(month) + 1)

    # --- cells

    def is_expected(self, unit: int, month: int, until: int = 10**9) -> bool:
        """Whether on some day of the month, not after `until`, it was a leaf, employed and not ended; the leaf may be
        one on another day of the month.
        """
        if not any(unit not in self.parents(day).values() for day in self.days(month)):
            return False
        person, ended = self.people.get(unit), self.units[unit].ended
        return any(
            (ended is None or day <= ended)
            and (person is None or person.start_day is None or day >= person.start_day)
            and (person is None or person.end_day is None or day <= person.end_day)
            and day <= until
            for day in self.days(month)
        )

    @cached_property
    def first_months(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for _, day, _, metric, _, _ in self.entries:
            found[metric] = min(found.get(metric, 10**9), month_of_day(day))
        return found

    def amounts(self, unit: int, metric: int, month: int, segment: int) -> Iterator[tuple[int, int]]:
        """Day and amount of what makes a cell."""
        inside = self.segments(segment)
        rows = [e for e in self.entries if e[2] == unit and e[3] == metric and e[4] in inside]
        if self.metrics[metric].aggregation == "flow":
            yield from ((day, amount) for _, day, _, _, _, amount in rows if month_of_day(day) == month)
            return
        for one in {row[4] for row in rows}:
            for looked_at in (month, month - 1):
                levels = [row for row in rows if row[4] == one and month_of_day(row[1]) == looked_at]
                if levels:
                    yield last_day(month), max(levels, key=lambda row: (row[1], row[0]))[5]
                    break

    def has(self, unit: int, metric: int, month: int, segment: int) -> bool:
        if any(self.amounts(unit, metric, month, segment)):
            return True
        row = self.metrics[metric]
        if row.aggregation != "flow" or row.data_through is None or metric not in self.first_months:
            return False
        return month >= self.first_months[metric] and self.is_expected(unit, month, row.data_through)

    def segments(self, segment: int) -> set[int]:
        rows = list(self.snapshot.all(Segment))
        if segment == 0:
            return {0} | {row.id for row in rows}
        found = {segment}
        while more := {row.id for row in rows if row.parent in found} - found:
            found |= more
        return found

    # --- figures

    def actual(
        self, unit: int, metric: int, first: int, end: int, segment: int = 0
    ) -> tuple[Fraction | None, int, int]:
        """The value, the cells used and those expected."""
        row = self.metrics[metric]
        parts = [row.id] if row.aggregation != "ratio" else [row.numerator, row.denominator]
        if row.aggregation == "stock":
            first = max(min(end - 1, self.last_known(metric)), first)
            end = first + 1
        used = expected = 0
        sums = [0] * len(parts)
        for month in range(first, end):
            for one in self.was_below(unit, month):
                full = all(self.has(one, part, month, segment) for part in parts)
                used += full
                expected += full or self.is_expected(one, month)
                for at, part in enumerate(parts):
                    for day, amount in self.amounts(one, part, month, segment) if full else ():
                        sums[at] += amount if unit in self.above(one, day) else 0
        values = [Fraction(total, 10 ** self.metrics[part].decimals) for total, part in zip(sums, parts, strict=True)]
        if not used or (len(values) == 2 and values[1] == 0):
            return None, used, expected
        return values[0] if len(values) == 1 else values[0] / values[1], used, expected

    def last_known(self, metric: int) -> int:
        days = [day for _, day, _, of, _, _ in self.entries if of == metric]
        through = self.metrics[metric].data_through
        return max((month_of_day(day) for day in [*days, *([] if through is None else [through])]), default=10**9)
