"""What another calendar of a year would change, month by month.

The one rule: the difference of a month's working days is what is seen when both years are counted as everywhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goaldesk.model.periods import date_of
from goaldesk.model.sheets.calendar_year import CalendarYear, DayCell


@dataclass(frozen=True, slots=True)
class MonthChange:
    """A calendar month 1 to 12 with its working days now and then, and the days that are another thing then."""

    month: int
    now: int
    then: int
    off: Sequence[DayCell]
    worked: Sequence[DayCell]

    @property
    def by(self) -> int:
        return self.then - self.now


def calendar_changes(now: CalendarYear, then: CalendarYear) -> list[MonthChange]:
    """The months in which a day is worked or off that was not so before, in their order. Both are the same year."""
    found = []
    for month in range(1, 13):
        changed = [
            new
            for old, new in zip(now.days, then.days, strict=True)
            if date_of(new.day).month == month and old.works != new.works
        ]
        if changed:
            before, after = now.workdays.months[month - 1], then.workdays.months[month - 1]
            off, worked = ([cell for cell in changed if cell.works == works] for works in (False, True))
            found.append(MonthChange(month, before, after, off, worked))
    return found
