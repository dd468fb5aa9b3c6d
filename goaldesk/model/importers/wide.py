"""Tables with one column for each month or unit: which columns these are, and what each stands for.

One rule: a column that says it is a sum is never one of them.
"""

from dataclasses import dataclass

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.fitting import Fitted
from goaldesk.model.importers.layout import ColumnPart, Origin, TablePlan
from goaldesk.model.importers.month_headers import MonthHeader, parse_month_header
from goaldesk.model.periods import FiscalCalendar, month_number
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WideColumn:
    """A column by its place counted from 1, what stands above it, and the month that this means."""

    place: int
    header: str
    month: int | None = None


def wide_columns(fitted: Fitted, plan: TablePlan, fiscal: FiscalCalendar) -> list[WideColumn]:
    """The columns of a wide table. Raises Refusal where there is none, or where a month's year is not said."""
    if plan.wide is None:
        return []
    table = fitted.table
    if plan.wide.columns:
        places = [fitted.head.place(name) for name in plan.wide.columns]
    else:
        taken = {fitted.head.find(name) for name in _named(plan)}
        places = [at for at in range(len(table.header)) if at not in taken and at not in table.sum_columns]
    if plan.wide.over == "units":
        headed = [at for at in places if plan.wide.columns or str(table.header_cells[at]).strip()]
        columns = [WideColumn(at + 1, table.header[at]) for at in headed]
    else:
        columns = _month_columns(fitted, plan, fiscal, places)
    if not columns:
        raise Refusal(
            "no_wide_columns",
            QT_TRANSLATE_NOOP(
                "Fault",
                "“{file}” has no column for a month or unit below its header in row {row}. Nothing was imported.",
            ),
            file=fitted.head.file,
            row=table.header_row,
        )
    return columns


def _month_columns(fitted: Fitted, plan: TablePlan, fiscal: FiscalCalendar, places: list[int]) -> list[WideColumn]:
    bare = bool(plan.wide and plan.wide.columns)
    columns = []
    for at in places:
        found = parse_month_header(fitted.table.header_cells[at], bare=bare)
        if found is not None:
            header = fitted.table.header[at]
            columns.append(WideColumn(at + 1, header, _month(found, header, plan, fiscal)))
    return columns


def _month(found: MonthHeader, header: str, plan: TablePlan, fiscal: FiscalCalendar) -> int:
    wide = plan.wide
    if wide is not None and found.fiscal and wide.fiscal_year is not None:
        return fiscal.year(wide.fiscal_year).first + found.number - 1
    if wide is not None and not found.fiscal and found.month is None and wide.year is not None:
        return month_number(wide.year, found.number)
    if found.month is None:
        raise Refusal(
            "month_without_year",
            QT_TRANSLATE_NOOP("Fault", "The column “{header}” does not say its year. Set “{key}” in the layout."),
            header=header,
            key="fiscal_year" if found.fiscal else "year",
        )
    return found.month


def _named(plan: TablePlan) -> list[str | int]:
    origins: list[Origin | None] = [
        plan.unit.origin,
        *(level.origin for level in plan.unit.parents),
        plan.segment.origin if plan.segment else None,
        *(plan.segment.parents if plan.segment else ()),
        plan.period,
        plan.reference,
        plan.note,
        *(measure.date for measure in plan.measures),
        *(measure.metric for measure in plan.measures),
    ]
    parts = [part for origin in origins if origin for part in origin.parts]
    conditions = [condition.column for measure in plan.measures for condition in measure.where]
    return [
        *(part.name for part in parts if isinstance(part, ColumnPart)),
        *conditions,
        *(condition.column for condition in plan.where),
    ]
