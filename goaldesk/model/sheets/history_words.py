"""What the history of a plan says: a line for each event, the headline, and the tables beside the list."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, date_of, first_day, month_text
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.plan_comparison import ChangedUnit, Comparison, OnPlan
from goaldesk.model.sheets.plan_history import Happening, Moved, Original, PlanHistory, Revised
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import Wording, isolated, spaced

COLUMNS = ("when", "unit", "target", "old", "new", "change", "from_month", "who", "note")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`note` is the word in the last column with its mark (a status, or none), `extra` what the reason line says of it
    in the colour of risk. A `quiet` line is the original plan. `meaning` says all of it in words.
    """

    key: Hashable
    when: str
    unit: str
    target: str
    old: str = ""
    new: str = ""
    change: str = ""
    from_month: str = ""
    who: str = ""
    note: str = ""
    mark: str = ""
    reason: str = ""
    extra: str = ""
    quiet: bool = False
    meaning: str = ""

    def texts(self) -> list[str]:
        """Its texts in the order of the columns, the reason last."""
        return [*(str(getattr(self, name)) for name in COLUMNS), self.reason]


class HistoryWords:
    """Writes the history of one plan."""

    def __init__(self, history: PlanHistory, wording: Wording) -> None:
        self.history, self.wording = history, wording
        self.snapshot: Snapshot = history.snapshot

    # --- the list

    def line(self, event: Happening) -> HistoryLine:
        """An event as a line of the list."""
        if isinstance(event, Revised):
            return self._revised(event)
        return self._moved(event) if isinstance(event, Moved) else self._original(event)

    def target_of(self, event: Revised) -> str:
        """What was revised: the metric, the segment and the period of the amounts."""
        name = metric_name(event.metric, self.wording)
        name = f"{name} · {event.segment}" if event.segment else name
        return self.wording.translate("PlanHistory", "{metric}, {period}").format(
            metric=name, period=self.period_text(event.period)
        )

    def period_text(self, period: Period) -> str:
        """A run of months of the year shown: all of it, a quarter, a month, or from when to when."""
        fiscal, formats = self.snapshot.fiscal, self.wording.formats
        year = fiscal.year_of(period.first)
        whole = (period.first, period.months)
        if whole == (year.first, year.months):
            return self.wording.translate("Period", "FY {year}").format(year=year.label)
        quarter = fiscal.quarter_of(period.first)
        if whole == (quarter.first, quarter.months):
            return formats.period(quarter.label, year=False)
        if period.months == 1:
            return formats.period(month_text(period.first), year=False)
        return formats.months(date_of(first_day(period.first)), date_of(first_day(period.end - 1)))

    def amount(self, value: Fraction | None, metric: Metric) -> str:
        return amount_text(value, metric, self.wording)

    def sheet(self, events: Sequence[Happening]) -> TextSheet:
        """The list as a table, the reason last."""
        wording = self.wording
        columns = (
            GridColumn("when", wording.translate("PlanHistory", "When"), right=False),
            GridColumn("unit", wording.translate("PlanHistory", "Unit"), right=False),
            GridColumn("target", wording.translate("PlanHistory", "Target"), right=False),
            GridColumn("old", wording.translate("PlanHistory", "Old")),
            GridColumn("new", wording.translate("PlanHistory", "New")),
            GridColumn("change", wording.translate("PlanHistory", "Change")),
            GridColumn("from_month", wording.translate("PlanHistory", "From"), right=False),
            GridColumn("reason", wording.translate("PlanHistory", "Reason"), right=False, stretch=True),
        )
        told = wording.translate("PlanHistory", "{who}: {reason}")
        cells = []
        for event in events:
            line = self.line(event)
            target, reason = line.target, " ".join(part for part in (line.reason, line.extra) if part)
            if isinstance(event, Original):
                target, reason = "", line.target
            reason = spaced(told.format(who=line.who, reason=reason) if line.who else reason)
            texts = (line.when, line.unit, target, line.old, line.new, line.change, line.from_month, reason)
            cells.append(tuple(GridCell(text, text, "text") for text in texts))
        return TextSheet(columns, tuple(GridRow(event.key) for event in events), tuple(cells))

    # --- the headline

    def headline(self) -> tuple[str, str]:
        """How many revisions since when, from which total to which; and what people's changes add up to."""
        history, wording = self.history, self.wording
        count, metric = len(history.revisions), history.metric
        if not count:
            return self._nothing(), ""
        name = metric_name(metric, wording)
        then, now = history.original.total, history.total
        if then is None or now is None:
            return wording.translate("PlanHistory", "%n revisions since the plan was agreed", count), self._people()
        grown = f" ({self._signed(now / then - 1)})" if then and metric.aggregation != "ratio" else ""
        text = wording.translate(
            "PlanHistory", "%n revisions since the plan was agreed: {metric} {then} → {now}{change}", count
        )
        said = text.format(metric=name, then=self.amount(then, metric), now=self.amount(now, metric), change=grown)
        return said, self._people()

    def _people(self) -> str:
        history, wording = self.history, self.wording
        raised, lowered = history.of_people
        parts = []
        if (raised or lowered) and history.metric.aggregation == "flow":
            text = wording.translate(
                "PlanHistory", "People: raised by {raised}, lowered by {lowered}, together {together}."
            )
            parts.append(
                text.format(
                    raised=self.amount(raised, history.metric),
                    lowered=self.amount(lowered, history.metric),
                    together=change_text(raised - lowered, history.metric, wording),
                )
            )
        late = len(history.chosen("late"))
        if late:
            parts.append(wording.translate("PlanHistory", "%n came late and is shown on both targets.", late))
        return " ".join(parts) if wording.language != "zh" else "".join(parts)

    def _nothing(self) -> str:
        original, wording = self.history.original, self.wording
        if not original.targets:
            return wording.translate("PlanHistory", "Nothing is agreed for this year")
        if original.day is None:
            return wording.translate("PlanHistory", "The plan is as it was agreed")
        day = wording.formats.date(date_of(original.day))
        return wording.translate("PlanHistory", "The plan is as it was agreed on {day}").format(day=day)

    # --- inside: lines

    def _revised(self, event: Revised) -> HistoryLine:
        wording, metric = self.wording, event.metric
        change = change_text(event.change, metric, wording)
        late = self._late(event)
        target = self.target_of(event)
        meaning = wording.translate(
            "PlanHistory", "{day}, {unit}, {target}: {old} to {new} ({change}), from {month}, by {who}. {reason} {late}"
        ).format(
            day=wording.formats.date(date_of(event.day)),
            unit=event.unit.name,
            target=target,
            old=self.amount(event.old, metric),
            new=self.amount(event.new, metric),
            change=change,
            month=wording.formats.month(date_of(first_day(event.revision.from_month))),
            who=event.revision.revised_by,
            reason=event.revision.reason,
            late=late,
        )
        return HistoryLine(
            event.key,
            wording.formats.day_near(date_of(event.day), date_of(self.history.view.year.first_day())),
            event.unit.name,
            target,
            self.amount(event.old, metric) or wording.translate("PlanHistory", "not set"),
            self.amount(event.new, metric) or wording.translate("PlanHistory", "not set"),
            change,
            wording.formats.month_name(date_of(first_day(event.revision.from_month))),
            event.revision.revised_by,
            wording.translate("PlanHistory", "late") if event.revision.late else "",
            "at_risk" if event.revision.late else "",
            event.revision.reason,
            late,
            meaning=meaning.strip(),
        )

    def _late(self, event: Revised) -> str:
        gone = event.late
        if gone is None:
            return ""
        text = self.wording.translate("PlanHistory", "{gone} of {all} working days of {period} had gone ({share}).")
        return text.format(
            gone=gone.gone,
            all=gone.all,
            period=self.period_text(Period("", gone.first, gone.last - gone.first + 1)),
            share=self.wording.formats.percent(gone.share, 0),
        )

    def _moved(self, event: Moved) -> HistoryLine:
        wording = self.wording
        day = wording.formats.day_near(date_of(event.day), date_of(self.history.view.year.first_day()))
        amount = self.amount(event.amount, event.metric)
        reason = wording.translate("PlanHistory", "Moved; the months still to come move along.")
        if event.amount is not None:
            reason = wording.translate(
                "PlanHistory", "Moved; the months still to come move along: {amount} of {metric}, no amount changed."
            ).format(amount=amount, metric=metric_name(event.metric, wording))
        way = f"{event.before} → {event.after}"
        month = wording.formats.month_name(date_of(event.day))
        note = wording.translate("PlanHistory", "moved")
        return HistoryLine(
            event.key,
            day,
            event.unit.name,
            way,
            from_month=month,
            note=note,
            reason=reason,
            meaning=f"{day}, {event.unit.name}: {way}. {reason}",
        )

    def _original(self, event: Original) -> HistoryLine:
        wording = self.wording
        begin = date_of(self.history.view.year.first_day())
        day = "" if event.day is None else wording.formats.day_near(date_of(event.day), begin)
        text = wording.translate("PlanHistory", "Original plan: %n targets agreed.", event.targets)
        if event.total is not None:
            text = wording.translate(
                "PlanHistory", "Original plan: %n targets agreed, {metric} {total}. It is kept.", event.targets
            ).format(metric=metric_name(event.metric, wording), total=self.amount(event.total, event.metric))
        everybody = wording.translate("PlanHistory", "All units")
        return HistoryLine(
            event.key, day, everybody, text, who=event.by, quiet=True, meaning=f"{day}, {everybody}: {text}"
        )

    # --- beside the list

    def months(self, event: Revised) -> TextSheet:
        """What a revision did to each month."""
        wording, metric = self.wording, event.metric
        scale = 10**metric.decimals
        columns = [GridColumn("what", wording.translate("PlanHistory", "Month by month"), right=False)]
        old = [GridCell(wording.translate("PlanHistory", "Before"), state="text")]
        new = [GridCell(wording.translate("PlanHistory", "After"), state="text")]
        by = [GridCell(wording.translate("PlanHistory", "Change"), state="text")]
        for row in event.months:
            name = wording.formats.month_name(date_of(first_day(row.month)))
            columns.append(GridColumn(f"m{row.month}", name))
            pair = [None if one is None else Fraction(one, scale) for one in (row.old_amount, row.new_amount)]
            old.append(self._figure(pair[0], metric, state="computed"))
            new.append(self._figure(pair[1], metric, strong=True))
            change = (pair[1] or Fraction(0)) - (pair[0] or Fraction(0))
            by.append(GridCell(change_text(change, metric, wording), value=change, metric=metric))
        rows = tuple(GridRow(key) for key in ("old", "new", "change"))
        return TextSheet(tuple(columns), rows, (tuple(old), tuple(new), tuple(by)), frozen=1)

    def standing(self, found: Comparison, heads: tuple[str, str]) -> TextSheet:
        """Target, due, actual, pace, distance and landing on both plans."""
        wording, metric = self.wording, found.metric
        year = self.period_text(self.history.view.year)
        rows = [(wording.translate("PlanHistory", "Target {year}").format(year=year), "target", True)]
        if found.through is not None and found.then.due is not None:
            day = wording.formats.day(date_of(found.through))
            rows += [
                (wording.translate("PlanHistory", "Due to {day}").format(day=day), "due", False),
                (wording.translate("PlanHistory", "Actual to {day}").format(day=day), "actual", False),
                (wording.translate("PlanHistory", "Pace"), "pace", True),
                (wording.translate("PlanHistory", "Distance to due"), "distance", False),
            ]
        if found.landing is not None and (found.then.landing is not None or found.now.landing is not None):
            text = wording.translate("PlanHistory", "Landing {amount}")
            rows.append((text.format(amount=self.amount(found.landing, metric)), "landing", False))
        columns = (
            GridColumn("what", wording.translate("PlanHistory", "To date and year"), right=False, stretch=True),
            GridColumn("then", heads[0]),
            GridColumn("now", heads[1]),
        )
        cells = tuple(
            (
                GridCell(text, text, "text", ink="text", strong=strong),
                self._standing_cell(found, found.then, name),
                self._standing_cell(found, found.now, name, strong=strong),
            )
            for text, name, strong in rows
        )
        return TextSheet(columns, tuple(GridRow(name) for _, name, _ in rows), cells)

    def changed(self, units: Sequence[ChangedUnit], heads: tuple[str, str]) -> TextSheet:
        """The units whose target of the year differs."""
        wording, metric = self.wording, self.history.metric
        columns = (
            GridColumn("unit", metric_name(metric, wording), right=False, stretch=True),
            GridColumn("then", heads[0]),
            GridColumn("now", heads[1]),
            GridColumn("change", wording.translate("PlanHistory", "Change")),
        )
        rows = tuple(GridRow(one.unit.id, one.level, strong=one.level == 0) for one in units)
        cells = tuple(
            (
                GridCell(one.unit.name, one.unit.name, "text", ink="text"),
                self._figure(one.then, metric, ink="text2"),
                self._figure(one.now, metric),
                GridCell(change_text(one.change, metric, wording), value=one.change, metric=metric),
            )
            for one in units
        )
        return TextSheet(columns, rows, cells)

    def taken_back(self, event: Revised) -> str:
        """What it asks when a revision is to be taken back."""
        text = self.wording.translate("PlanHistory", "Take back the revision of {unit}, {target}: for which reason?")
        return spaced(text.format(unit=isolated(event.unit.name), target=self.target_of(event)))

    def _standing_cell(self, found: Comparison, on: OnPlan, name: str, *, strong: bool = False) -> GridCell:
        metric, formats = found.metric, self.wording.formats
        if name == "actual":
            return self._figure(found.actual, metric)
        value: Fraction | None = getattr(on, name)
        if value is None:
            return GridCell(state="text")
        if name in ("pace", "landing"):
            return GridCell(formats.percent(value), strong=strong)
        if name == "distance":
            return GridCell(change_text(value, metric, self.wording), value=value, metric=metric)
        return self._figure(value, metric, strong=strong)

    def _figure(
        self, value: Fraction | None, metric: Metric, *, state: str = "normal", strong: bool = False, ink: str = ""
    ) -> GridCell:
        exact = amount_text(value, metric, self.wording, exact=True)
        return GridCell(
            self.amount(value, metric), exact, state, value=value, metric=metric, strong=strong, ink=ink, meaning=exact
        )

    def _signed(self, share: Fraction) -> str:
        text = self.wording.formats.percent(share)
        return f"+{text}" if share > 0 else text
