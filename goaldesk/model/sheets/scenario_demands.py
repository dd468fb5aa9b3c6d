"""What each scenario takes for granted, as it was noted, and what it demands, as it follows from the figures.

The one rule: a demand is computed and cannot be typed; an assumption is typed and moves no figure.
"""

from collections.abc import Iterator, Mapping, Sequence

from goaldesk.model.announcements import PROVISIONAL
from goaldesk.model.periods import year_and_month
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_notes import notes_of
from goaldesk.model.sheets.scenario_sheet import TINT, group_names
from goaldesk.model.sheets.words import change_text
from goaldesk.model.workdays import Workdays
from goaldesk.wording import Wording

WIDTH = 76
"""Room for a figure of seven digits with its sign; names that are longer are shortened."""


def demand_sheet(
    figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording, even: Mapping[int, tuple[int, int]]
) -> TextSheet:
    """A row for each assumption and demand, a column for each scenario; `even` are `ScenarioFigures.even` by scenario,
    as far as they are known.
    """
    names = group_names(shown, wording)
    head = wording.translate("Scenarios", "Demands")
    columns = [GridColumn("what", head, right=False, stretch=True)]
    columns += [GridColumn(str(row.id), names[row.id], width=WIDTH) for row in shown]
    lines = [*_assumed(figures, shown), *_demanded(figures, shown, wording)]
    if even:
        lines.append((wording.translate("Scenarios", "1 in 2 or better"), [_share(even.get(row.id)) for row in shown]))
    cells = tuple(
        (
            GridCell(name, name, "text", ink="text"),
            *(_cell(text, row.id == figures.plan) for text, row in zip(texts, shown, strict=True)),
        )
        for name, texts in lines
    )
    return TextSheet(tuple(columns), tuple(GridRow(at) for at in range(len(lines))), cells)


def _cell(text: str, is_plan: bool) -> GridCell:
    return GridCell(text, text, "text", ink="text", ground=TINT if is_plan else "")


def _assumed(figures: ScenarioFigures, shown: Sequence[Scenario]) -> Iterator[tuple[str, list[str]]]:
    """What was noted, the plan's lines first."""
    noted = {row.id: notes_of(row.note).assumptions for row in shown}
    ordered = sorted(shown, key=lambda row: row.id != figures.plan)
    names = dict.fromkeys(name for row in ordered for name in noted[row.id])
    for name in names:
        yield name, [noted[row.id].get(name, "") for row in shown]


def _demanded(figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording) -> Iterator[tuple[str, list[str]]]:
    if figures.metric.aggregation != "flow":
        return
    totals = [figures.total(row.id) for row in shown]
    days = sum(Workdays.of(figures.snapshot).in_month(month) for month in figures.year.month_numbers())
    if days:
        rates = ["" if total is None else wording.formats.rate(total / days) for total in totals]
        yield _day_text(figures, days, wording), rates
    expected = figures.expected
    if expected is not None:
        name = wording.translate("Scenarios", "Above forecast")
        yield name, [change_text(None if t is None else t - expected, figures.metric, wording) for t in totals]


def _day_text(figures: ScenarioFigures, days: int, wording: Wording) -> str:
    calendar = Workdays.of(figures.snapshot)
    years = {year_and_month(month)[0] for month in figures.year.month_numbers()}
    if any(calendar.state(year) == PROVISIONAL for year in years):
        return wording.translate("Scenarios", "A day of ~%n", days)
    return wording.translate("Scenarios", "A day of %n", days)


def _share(of: tuple[int, int] | None) -> str:
    return f"{of[0]} / {of[1]}" if of and of[1] else ""
