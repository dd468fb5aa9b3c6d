"""What stands in a workbook before anybody has done anything: its settings, a scenario, the fiscal year of today."""

import datetime as dt
from typing import TYPE_CHECKING

from goaldesk.model.periods import month_number, year_and_month
from goaldesk.model.rows import FiscalYear, Scenario, Setting
from goaldesk.model.settings import WorkbookSettings

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit


def put_first_rows(edit: "Edit", settings: WorkbookSettings, today: dt.date) -> None:
    """Write the first rows of a workbook."""
    scenario = Scenario(edit.new_id(), "plan", "Plan")
    rows = {row.name: row for row in settings.rows()}
    rows["scenario"] = Setting("scenario", str(scenario.id))
    edit.put(scenario)
    edit.put_many(rows.values())
    edit.put(first_year(settings, today))


def first_year(settings: WorkbookSettings, today: dt.date) -> FiscalYear:
    """The fiscal year that today lies in, named by the calendar year in which it starts or ends."""
    month = month_number(today.year, today.month)
    first = month - (month - (settings.fiscal_start - 1)) % 12
    named = first if settings.fiscal_label == "start" else first + 11
    return FiscalYear(year_and_month(named)[0], first, 12)
