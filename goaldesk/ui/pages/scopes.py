"""What can be looked at: the units of the tree as it was at a period's end, and the periods that have figures."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goaldesk.model.periods import FiscalCalendar, Period, last_day, month_of_day
from goaldesk.model.rows import Alias, Metric, Unit
from goaldesk.ui.widgets.choice import Option
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot


def unit_options(snapshot: "Snapshot", period: Period) -> list[Option]:
    """The tree as of the period's end, found by name, code and alias."""
    from goaldesk.model.sheets.scorecard import tree_of

    tree = tree_of(snapshot, period)
    units = snapshot.table(Unit)
    names: dict[int, list[str]] = {}
    for alias in snapshot.all(Alias):
        names.setdefault(alias.unit, []).append(alias.name)
    return [
        Option(
            unit,
            units[(unit,)].name,
            tree.depth(unit),
            "\n".join([units[(unit,)].code, *names.get(unit, ())]),
            not tree.is_leaf(unit),
        )
        for unit in tree.walk()
    ]


def calendar_note(snapshot: "Snapshot", period: Period, wording: Wording) -> str:
    """That working days of the period may still change, its holidays not being announced; else empty."""
    from goaldesk.model.workdays import Workdays

    provisional = Workdays.of(snapshot).provisional_years(period.month_numbers())
    return wording.translate("Scope", "▲ calendar provisional") if provisional else ""


def period_options(snapshot: "Snapshot", today: int, wording: Wording) -> list[Option]:
    """Fiscal years, newest first, each with its quarters and months."""
    return [
        Option(period.label, period_words(period, wording), level, period.label, level == 0)
        for year in reversed(fiscal_years(snapshot, today))
        for level, period in periods_of(snapshot.fiscal, year)
    ]


def fiscal_years(snapshot: "Snapshot", today: int) -> list[Period]:
    """The fiscal years from the first figure or target to the last one, this year always among them."""
    months = [month_of_day(today)]
    days, planned = snapshot.entries.day, snapshot.target_months.month
    if len(days):
        months += [month_of_day(int(days.min())), month_of_day(int(days.max()))]
    if len(planned):
        months += [int(planned.min()), int(planned.max())]
    years = [snapshot.fiscal.year_of(min(months))]
    while years[-1].end <= max(months):
        years.append(snapshot.fiscal.year_of(years[-1].end))
    return years


def periods_of(fiscal: FiscalCalendar, year: Period) -> Iterator[tuple[int, Period]]:
    """A fiscal year, then each quarter with its months; with how deep each lies."""
    yield 0, year
    for first in range(year.first, year.end, 3):
        yield 1, fiscal.quarter_of(first)
        for month in range(first, min(first + 3, year.end)):
            yield 2, fiscal.month(month)


def period_words(period: Period, wording: Wording) -> str:
    """A period in words: FY 2026, Q3 2026, August 2026."""
    if "-" in period.label:
        return wording.formats.period(period.label)
    return wording.translate("Period", "FY {year}").format(year=period.label)


def neighbour(fiscal: FiscalCalendar, period: Period, by: int) -> Period:
    """The period of the same kind before (-1) or after (1) this one."""
    month = period.end if by > 0 else period.first - 1
    if "-" not in period.label:
        return fiscal.year_of(month)
    return fiscal.quarter_of(month) if "Q" in period.label else fiscal.month(month)


def first_period(snapshot: "Snapshot", today: int) -> Period:
    """The month to begin with: the last one that is over and has its figures; where nobody has said yet up to when they
    are complete, the month of the last figure; without any, the month of today.
    """
    through = [m.data_through for m in snapshot.all(Metric) if m.data_through is not None]
    if not through:
        past = snapshot.entries.day[snapshot.entries.day <= today]
        return snapshot.fiscal.month(month_of_day(int(past.max()) if len(past) else today))
    day = min(max(through), today)
    month = month_of_day(day)
    return snapshot.fiscal.month(month if day >= last_day(month) else month - 1)


def label_of(options: Sequence[Option], key: object) -> str:
    """The text of an option, empty if it is not among them."""
    return next((option.label for option in options if option.key == key), "")
