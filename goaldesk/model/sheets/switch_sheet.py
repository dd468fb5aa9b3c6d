"""What would become of the plan if a scenario took its place, as a grid: what is revised and why, what is replaced,
what stays.

The one rule: an agreed target without a reason is said to stay, before anything is done.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.switching import Fate, Subject, SwitchLine
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

REASON = "reason"
FATES: tuple[Fate, ...] = ("revised", "replaced", "locked", "closed")
_HEADS: Mapping[Fate, str] = {
    "revised": QT_TRANSLATE_NOOP("Scenarios", "Agreed: become revisions, each for a reason"),
    "replaced": QT_TRANSLATE_NOOP("Scenarios", "Simply replaced"),
    "locked": QT_TRANSLATE_NOOP("Scenarios", "Locked: stay"),
    "closed": QT_TRANSLATE_NOOP("Scenarios", "In closed months: stay"),
}


class SwitchSheet:
    """A sheet for the grid. The key of a line is its subject and fate; only the reasons can be typed. A reason that
    serves all stands in grey where a target has none of its own.
    """

    frozen = 0

    def __init__(
        self,
        snapshot: Snapshot,
        lines: Sequence[SwitchLine],
        wording: Wording,
        own: Mapping[Subject, str],
        for_all: str,
    ) -> None:
        self.snapshot, self.wording = snapshot, wording
        self._own, self._for_all = own, for_all.strip()
        self._units, self._metrics = snapshot.table(Unit), snapshot.table(Metric)
        self._segments = snapshot.table(Segment)
        self._figures = Figures.of(snapshot)
        self._lines: list[SwitchLine | Fate] = []
        rows: list[GridRow] = []
        for fate in FATES:
            of_fate = [line for line in lines if line.fate == fate]
            if of_fate:
                self._lines += [fate, *of_fate]
                rows.append(GridRow(fate, section=True, note=wording.formats.whole(len(of_fate))))
                rows += [GridRow((line.subject, fate)) for line in of_fate]
        self.rows: Sequence[GridRow] = tuple(rows)
        self.columns: Sequence[GridColumn] = tuple(self._columns(any(line.subject[2] for line in lines)))

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        line, key = self._lines[row], self.columns[column].key
        if not isinstance(line, SwitchLine):
            return GridCell(self.wording.translate("Scenarios", _HEADS[line]), state="text")
        if key == REASON:
            return self._reason(line)
        text = {
            "unit": self._unit,
            "metric": self._metric,
            "segment": self._segment,
            "months": self._months,
        }.get(key)
        if text is not None:
            return GridCell(text(line), text(line), "text", ink="text")
        return self._amount(line, key)

    # --- inside

    def _columns(self, segmented: bool) -> Iterator[GridColumn]:
        wording = self.wording
        yield GridColumn("unit", wording.translate("Scenarios", "Unit"), right=False)
        yield GridColumn("metric", wording.translate("Scenarios", "Metric"), right=False)
        if segmented:
            yield GridColumn("segment", wording.translate("Scenarios", "Segment"), right=False)
        yield GridColumn("months", wording.translate("Scenarios", "Months"), right=False)
        yield GridColumn("before", wording.translate("Scenarios", "Now"))
        yield GridColumn("after", wording.translate("Scenarios", "Then"))
        yield GridColumn("change", wording.translate("Scenarios", "Change"))
        yield GridColumn(REASON, wording.translate("Scenarios", "Reason"), right=False, stretch=True)

    def _reason(self, line: SwitchLine) -> GridCell:
        if line.fate != "revised":
            return GridCell(state="text")
        own = self._own.get(line.subject, "")
        if own:
            return GridCell(own, own)
        return GridCell(self._for_all, "", "target") if self._for_all else GridCell()

    def _unit(self, line: SwitchLine) -> str:
        return self._units[(line.subject[0],)].name

    def _metric(self, line: SwitchLine) -> str:
        return metric_name(self._metrics[(line.subject[1],)], self.wording)

    def _segment(self, line: SwitchLine) -> str:
        return self._segments[(line.subject[2],)].name if line.subject[2] else ""

    def _months(self, line: SwitchLine) -> str:
        """The year where all its months change, else from which month to which."""
        months = sorted(cell[3] for cell in line.changes)
        year = self.snapshot.fiscal.year_of(months[0])
        if len(months) == len(year.month_numbers()):
            return self.wording.translate("Period", "FY {year}").format(year=year.label)
        first, last = (date_of(first_day(month)) for month in (months[0], months[-1]))
        named = self.wording.formats.months(first, last)
        return self.wording.translate("Scenarios", "{months} {year}").format(months=named, year=year.label)

    def _amount(self, line: SwitchLine, key: str) -> GridCell:
        metric = self._metrics[(line.subject[1],)]
        before, after = (self._value(line, metric, at) for at in (0, 1))
        if key == "change":
            value = None if before is None or after is None else after - before
            text = change_text(value, metric, self.wording)
        else:
            value = before if key == "before" else after
            text = amount_text(value, metric, self.wording)
        exact = amount_text(value, metric, self.wording, exact=True)
        return GridCell(text, exact, "computed", value=value, metric=metric, meaning=exact)

    def _value(self, line: SwitchLine, metric: Metric, at: int) -> Fraction | None:
        """What the changed months come to: a flow their sum, else that of the last of them."""
        amounts = [pair[at] for _, pair in sorted(line.changes.items())]
        if metric.aggregation != "flow":
            return None if amounts[-1] is None else Fraction(amounts[-1], 10**metric.decimals)
        known = [amount for amount in amounts if amount is not None]
        return Fraction(sum(known), 10**metric.decimals) if known else None
