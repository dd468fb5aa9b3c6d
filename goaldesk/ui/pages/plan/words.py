"""What stands above the target grid about the current cell: what it is, and what helps to judge it."""

from fractions import Fraction

from goaldesk.model.periods import date_of, first_day, month_text
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import YEAR, PlanGrid, RowKey, gap_name
from goaldesk.model.sheets.words import amount_text
from goaldesk.model.talks import amounts_of, talk_about
from goaldesk.model.workdays import Workdays
from goaldesk.ui.text import isolated


def value_line(grid: PlanGrid, place: Place | None) -> tuple[str, str]:
    """The cell's name, and its facts in one line; both empty where there is nothing to say."""
    if place is None or not isinstance(place.row, RowKey):
        return "", ""
    unit, wording = place.row.unit, grid.wording
    name = isolated(grid.snapshot.table(Unit)[(unit,)].name)
    if place.row.is_gap:
        name = gap_name(grid.snapshot.table(Unit)[(unit,)].name, wording)
    months = grid.months_of(place.column)
    if not months:
        return name, ""
    if place.column == YEAR:
        when = wording.translate("Period", "FY {year}").format(year=grid.view.year.label)
    elif len(months) == 1:
        when = wording.formats.month(date_of(first_day(months[0])))
    else:
        when = wording.formats.period(grid.snapshot.fiscal.quarter_of(months[0]).label)
    if place.row.is_gap:
        facts = [_gap_fact(grid, unit, months)]
    else:
        facts = [*_standing(grid, unit), *_facts(grid, unit, months)]
    return f"{name} · {when}", " · ".join(facts)


def _gap_fact(grid: PlanGrid, unit: int, months: list[int]) -> str:
    """What is asked of a parent, and what those below it add up to."""
    wording, metric = grid.wording, grid.metric
    own = {month: amount for month in months if (amount := grid.own(unit, month)) is not None}
    gap, asked = grid.gap_of(unit, months), grid.total(own)
    if gap is None or asked is None:
        return wording.translate("Plan", "not set")
    told = [amount_text(Fraction(amount, 10**metric.decimals), metric, wording) for amount in (asked, asked - gap)]
    return wording.translate("Plan", "asked {asked}, those below add up to {sum}").format(asked=told[0], sum=told[1])


def _standing(grid: PlanGrid, unit: int) -> list[str]:
    """How far the unit's own target is agreed, by whom and when, and what it proposed for the year itself."""
    if unit not in grid.heads.by_unit:
        return []
    view, wording = grid.view, grid.wording
    said = [grid.heads.state_said(unit, wording)]
    if grid.heads.statuses[unit] in ("agreed", "locked"):  # then what was proposed is settled
        return said
    about = (view.scenario, unit, view.metric, view.segment, grid.months[0], len(grid.months))
    step = talk_about(grid.snapshot, about).proposed
    amount = None if step is None else grid.total(amounts_of(grid.snapshot, step.id))
    if amount is not None:
        said.insert(0, wording.translate("Plan", "proposed {amount} for the year").format(amount=grid.said(amount)))
    return said


def _facts(grid: PlanGrid, unit: int, months: list[int]) -> list[str]:
    """Last year's, and what it is for each working day."""
    wording, metric = grid.wording, grid.metric
    total = grid.total({month: amount for month in months if (amount := grid.shown(unit, month)) is not None})
    if total is None:
        return [wording.translate("Plan", "not set")]
    value = Fraction(total, 10**metric.decimals)
    found: list[str] = []
    before = grid.reached_before(unit, months)
    if before is not None:
        told = amount_text(before, metric, wording)
        label = wording.formats.period(month_text(months[0] - 12)) if len(months) == 1 else grid.before.label
        so_far = wording.translate("Plan", "{period} so far: {amount}") if grid.landings and len(months) > 1 else ""
        text = so_far or wording.translate("Plan", "{period}: {amount}")
        found.append(text.format(period=label, amount=told))
    days = sum(Workdays.of(grid.snapshot).in_month(month) for month in months)
    if metric.aggregation == "flow" and days:
        rate = wording.formats.rate(value / days)
        found.append(wording.translate("Plan", "{amount} a working day").format(amount=rate))
    return found
