"""What every section of a pack needs to know: whose pack, which period, the figures that lead it.

One rule: a section asks the sheets for figures and the wording for texts, and computes neither.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from goaldesk.model.periods import Period, date_of, first_day
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.revised_targets import RevisedTarget, revised_target
from goaldesk.model.sheets.scorecard import (
    Scorecard,
    ScoreRow,
    Series,
    scorecard,
    series,
    tree_of,
)
from goaldesk.model.sheets.tree_table import TreeTable, tree_table
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.reports.adding_up import ShownFigures, shown_figures
from goaldesk.reports.words import Writer
from goaldesk.wording import Wording


@dataclass(frozen=True, slots=True)
class PackChoice:
    """What is not in the workbook: the day on which the pack is made, the name of the file, the paper."""

    today: int
    file_name: str = ""
    paper: str = "A4"


class Context:
    """A unit, a period and a language, with the sheets that several sections share."""

    def __init__(self, snapshot: Snapshot, unit: int, period: Period, wording: Wording, choice: PackChoice) -> None:
        row = snapshot.get(Unit, unit)
        if row is None:
            raise KeyError(unit)
        self.snapshot = snapshot
        self.unit = row
        self.period = period
        self.wording = wording
        self.choice = choice

    @property
    def today(self) -> int:
        return self.choice.today

    @cached_property
    def tree(self) -> OrgTree:
        """The tree of the period's end."""
        return tree_of(self.snapshot, self.period)

    @cached_property
    def children(self) -> tuple[int, ...]:
        return self.tree.children(self.unit.id) if self.unit.id in self.tree else ()

    @cached_property
    def kind(self) -> str:
        """`company` for a root with units below it, `team` for any other unit with units below, else `person`."""
        if not self.children:
            return "person"
        return "company" if self.tree.parent(self.unit.id) is None else "team"

    @cached_property
    def leads_leaves(self) -> bool:
        """Whether all units directly below are leaves: a team of people."""
        return bool(self.children) and all(self.tree.is_leaf(child) for child in self.children)

    @cached_property
    def card(self) -> Scorecard:
        return scorecard(self.snapshot, self.unit.id, self.period, today=self.today)

    @cached_property
    def revised(self) -> dict[int, RevisedTarget]:
        """What of the period's targets was revised since it was agreed, by metric."""
        found = {row.metric.id: revised_target(self.snapshot, row.figures, self.period) for row in self.card.rows}
        return {metric: one for metric, one in found.items() if one is not None}

    @cached_property
    def score(self) -> Fraction | None:
        """The score; none while a metric that counts is still running."""
        if any(row.weight and row.figures.status == "open" for row in self.card.rows):
            return None
        return self.card.score if self.card.is_weighted else None

    @cached_property
    def lead(self) -> ScoreRow | None:
        """The metric of headline and chart: the first with both target and actual, else the first with any of them,
        else the first.
        """
        rows = self.card.rows
        for wanted in (2, 1):
            for row in rows:
                figures = (row.figures.target, row.figures.actual)
                if sum(figure is not None for figure in figures) >= wanted:
                    return row
        return rows[0] if rows else None

    @cached_property
    def lead_series(self) -> Series | None:
        """The months of the leading metric."""
        if self.lead is None:
            return None
        return series(self.snapshot, self.unit.id, self.lead.metric.id, self.period, today=self.today)

    @cached_property
    def units(self) -> TreeTable | None:
        """The leading metric of the unit and all below it; None without a metric or without units below."""
        if self.lead is None or not self.children:
            return None
        return tree_table(self.snapshot, self.unit.id, self.lead.metric.id, self.period, today=self.today)

    @cached_property
    def shown_units(self) -> dict[int, ShownFigures]:
        """The figures of `units` as they are shown, by unit."""
        return {} if self.units is None else shown_figures(self.units, self.writer(self.units.metric))

    @cached_property
    def is_part_of_year(self) -> bool:
        """Whether the year so far is more than the period."""
        return self.card.to_date != self.period

    def writer(self, metric: Metric) -> Writer:
        return Writer(metric, self.wording, self.snapshot.settings.currency)

    def name(self, unit: int) -> str:
        row = self.snapshot.get(Unit, unit)
        return "" if row is None else row.name

    def month_name(self, month: int) -> str:
        return self.wording.formats.month_name(date_of(first_day(month)))
