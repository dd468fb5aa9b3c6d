"""The rows of a table, measure by measure: what each yields, for which unit, segment, metric and time.

One rule: a name is looked up only where a row yields something, so that remarks below a table create nothing.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.fitting import Fitted, Mask, Rows
from goaldesk.model.importers.forms import DayForms, NumberForms, PeriodNames, day_column, last_days
from goaldesk.model.importers.layout import MeasurePlan, Origin, TablePlan
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.limits import Limits, limited_columns
from goaldesk.model.importers.measures import TAKINGS, Means, SumTaking, Taken, Taking
from goaldesk.model.importers.naming import BLANK, TOTAL, UNKNOWN, MetricNames, SegmentNames, UnitNames
from goaldesk.model.importers.problems import Problems
from goaldesk.model.importers.totals_check import TotalsCheck
from goaldesk.model.importers.wide import WideColumn, wide_columns
from goaldesk.model.periods import Period, day_of, last_day


@dataclass(slots=True)
class Piece:
    """What a chunk yields for one measure (and one column of a wide table): `chosen` rows, all columns as long as the
    chunk. `month` is that of the column; `periods` those of the rows, if the layout maps them.
    """

    measure: int
    rows: Rows
    taken: Taken
    chosen: Mask
    column: WideColumn | None
    unit: Ints
    segment: Ints
    metric: Ints
    rounding: dict[int, Fraction] = field(default_factory=dict)
    periods: Sequence[Period | None] | None = None


class Names:
    """The names of one table of the layout, known across its sheets."""

    def __init__(self, context: Context, plan: TablePlan) -> None:
        self.units = UnitNames(context.units, plan.unit, plan.totals, answers=context.answers)
        self.segments = SegmentNames(context.segments, plan.segment) if plan.segment else None
        self.metrics = {one.metric: MetricNames(context.metrics, one.metric) for one in plan.measures}
        self.periods = PeriodNames(context.snapshot.fiscal, context.problems)

    def tell(self, context: Context) -> None:
        """Add what could not be found to the problems."""
        self.units.tell(context.problems)
        if self.segments:
            self.segments.tell(context.problems)
        for names in self.metrics.values():
            names.tell(context.problems)


class Walk:
    """One sheet, walked once."""

    def __init__(self, context: Context, plan: TablePlan, names: Names, fitted: Fitted) -> None:
        self.context = context
        self.plan = plan
        self.names = names
        self.fitted = fitted
        self.columns: Sequence[WideColumn | None] = wide_columns(fitted, plan, context.snapshot.fiscal) or [None]
        self._lookups = sorted({fitted.column(name)[0] for name in columns_named(plan)} - {""})
        read = context.layout.read
        wide = [column.place for column in self.columns if column]
        number_columns: list[ColumnName] = [*wide, *_number_columns(plan), *limited_columns(plan, "number")]
        day_columns = [*_day_columns(plan), *limited_columns(plan, "day")]
        self.numbers = NumberForms(fitted, number_columns, read.numbers)
        self.days = DayForms(fitted, day_columns, read.dates, context.problems)
        self._limits = Limits(self.numbers, self.days, context.problems)
        self._takings = [self._taking(measure, context.problems) for measure in plan.measures]
        self._by_header = _by_header(plan)
        self._constants = DateForm()
        self._totals = TotalsCheck(fitted.shared["sheet"])
        self._skipped = {row for sheet, row in context.answers.skipped_rows if sheet in ("", fitted.shared["sheet"])}

    def pieces(self) -> Iterator[Piece]:
        """What the rows yield, chunk by chunk."""
        for rows in self.fitted.chunks():
            mask = self._mask(rows)
            pieces: list[Piece] = []
            for column in self.columns:
                of_column = list(self._taken(rows, mask, column))
                if self._by_header:
                    self._name(rows, of_column, column)
                pieces += of_column
            if not self._by_header:
                self._name(rows, pieces, None)
            self._check_across(rows, pieces)
            yield from pieces
        self.context.report.totals_checked += self._totals.seen
        self.context.report.wrong_totals += self._totals.wrong

    def days_of(self, piece: Piece) -> Ints:
        """The day of each row of a piece, UNKNOWN where its date is a problem already told."""
        measure = self.plan.measures[piece.measure]
        count = len(piece.rows)
        if piece.column is not None and piece.column.month is not None:
            return np.full(count, last_day(piece.column.month), np.int64)
        if piece.periods is not None:
            days = last_days(piece.periods)
            days[days == BLANK] = UNKNOWN
            return days
        days = self._dates(measure.date, piece)
        if measure.date_if_blank is not None:
            days[days == BLANK] = day_of(dt.date.fromisoformat(measure.date_if_blank))
        for at in np.flatnonzero(piece.chosen & (days == BLANK)).tolist():
            self.context.problems.add(piece.rows.numbers[at], "", "no_date", told.NO_DATE)
        return days

    def _dates(self, origin: Origin | None, piece: Piece) -> Ints:
        if origin is None:
            raise ValueError("a measure without a date")
        column = day_column(origin)
        if column is not None:
            return self.days.days(piece.rows, column, piece.chosen)
        if origin.constant is not None:
            return np.full(len(piece.rows), self._constants.parse(origin.constant) or BLANK, np.int64)
        return last_days(self.names.periods.periods(piece.rows, origin, piece.chosen))

    def _mask(self, rows: Rows) -> Mask:
        """Which rows of a chunk count at all."""
        context = self.context
        context.count(len(rows))
        for problem in rows.chunk.problems:
            if problem.row in self._skipped:
                continue
            context.problems.add(problem.row, "", problem.fault.code, problem.fault.text, **problem.fault.facts)
        mask = np.ones(len(rows), np.bool_)
        if rows.chunk.totals and self.plan.totals is None:
            context.report.totals += len(rows.chunk.totals)
            mask[list(rows.chunk.totals)] = False
        if self._skipped:
            mask &= ~np.fromiter((row in self._skipped for row in rows.numbers), np.bool_, len(rows))
        mask = rows.meets(self.plan.where, mask, self._limits)
        for lookup in self._lookups:
            self._leave_out_unmatched(rows, mask, lookup)
        return mask

    def _leave_out_unmatched(self, rows: Rows, mask: Mask, lookup: str) -> None:
        """A row that the second file does not know is a problem, and nothing else is asked of it."""
        missing = mask & (np.array(rows.places(lookup)) < 0)
        plan = self.fitted.joined[lookup].plan
        keys = rows.column_texts(plan.column) if missing.any() else ()
        for at in np.flatnonzero(missing).tolist():
            row, key = rows.numbers[at], keys[at]
            self.context.problems.add(row, str(plan.column), "no_match", told.NO_MATCH, text=key, file=plan.file)
        mask &= ~missing

    def _taken(self, rows: Rows, mask: Mask, column: WideColumn | None) -> Iterator[Piece]:
        empty = np.empty(0, np.int64)
        for at, (measure, taking) in enumerate(zip(self.plan.measures, self._takings, strict=True)):
            allowed = rows.meets(measure.where, mask, self._limits)
            if column is not None and isinstance(taking, SumTaking):
                taking.column = column.place
            metric = self._metrics(rows, measure, allowed)
            taken = self._amounts(rows, taking, allowed, metric)
            self._check_totals(rows, (at, measure, column), taken)
            self.context.report.blank += int(np.count_nonzero(taken.blank))
            piece = Piece(at, rows, taken, taken.present, column, empty, empty, metric)
            if self.plan.period:
                piece.periods = self.names.periods.periods(rows, self.plan.period, taken.present)
            if taken.rounding:
                piece.rounding = self._rounding(piece)
            yield piece

    def _check_totals(self, rows: Rows, of: tuple[int, MeasurePlan, WideColumn | None], taken: Taken) -> None:
        """Hold the sums that the file brings along against its rows, where nothing was filtered out."""
        at, measure, column = of
        code = measure.metric.constant
        comparable = (
            measure.take in ("sum", "cells") and not measure.where and not self.plan.where and not self._skipped
        )
        if not comparable or code is None or self.plan.totals is not None:
            return
        decimals = self.context.metrics.decimals[self.context.metrics.number(code)]
        totals = self._said_totals(rows, measure, column, decimals) if rows.chunk.totals else None
        name = str(measure.columns[0]) if column is None else column.header
        self._totals.add(rows, (at, name), decimals, (taken, totals))

    def _check_across(self, rows: Rows, pieces: Sequence[Piece]) -> None:
        """Hold the one column of sums of a wide table against the columns of each row."""
        places, wide, measure = self.fitted.table.sum_columns, self.plan.wide, self.plan.measures[0]
        code = measure.metric.constant
        if wide is None or wide.columns or len(places) != 1 or code is None or len(self.plan.measures) > 1:
            return
        taking, decimals = self._taking(measure, Problems()), self.context.metrics.decimals
        if not isinstance(taking, SumTaking) or not pieces:
            return
        taking.column = places[0] + 1
        made = np.sum([np.where(piece.taken.present, piece.taken.amount, 0) for piece in pieces], axis=0)
        mask = np.logical_or.reduce([piece.taken.present for piece in pieces])
        kept = decimals[self.context.metrics.number(code)]
        header = self.fitted.table.header[places[0]]
        self._totals.add_across(rows, header, kept, (made, taking.take(rows, mask, kept)))

    def _said_totals(self, rows: Rows, measure: MeasurePlan, column: WideColumn | None, decimals: int) -> Taken:
        """What the rows of sums say in the column of a measure."""
        mask = np.zeros(len(rows), np.bool_)
        mask[list(rows.chunk.totals)] = True
        quiet = self._taking(measure, Problems())
        if column is not None and isinstance(quiet, SumTaking):
            quiet.column = column.place
        return quiet.take(rows, mask, decimals)

    def _metrics(self, rows: Rows, measure: MeasurePlan, allowed: Mask) -> Ints:
        constant = measure.metric.constant
        if constant is None:
            return self.names.metrics[measure.metric].numbers(rows, allowed)
        return np.full(len(rows), self.context.metrics.number(constant), np.int64)

    def _amounts(self, rows: Rows, taking: Taking, allowed: Mask, metric: Ints) -> Taken:
        """The amounts at the decimals of each row's metric."""
        decimals = self.context.metrics.decimals
        kinds = {decimals.get(number, 0) for number in set(metric.tolist()) if number > BLANK}
        if len(kinds) <= 1:
            return taking.take(rows, allowed & (metric > BLANK), next(iter(kinds), 0))
        found: Taken | None = None
        for kind in sorted(kinds):
            mine = np.fromiter((decimals.get(number, -1) == kind for number in metric.tolist()), np.bool_, len(rows))
            taken = taking.take(rows, allowed & mine, kind)
            found = taken if found is None else found.with_other(taken)
        if found is None:
            raise ValueError("no metric at all")
        return found

    def _rounding(self, piece: Piece) -> dict[int, Fraction]:
        """What rounding changed, for each metric. Where a chunk has several, each is taken once more by itself."""
        metrics = np.unique(piece.metric[piece.taken.present]).tolist()
        if len(metrics) == 1:
            return {metrics[0]: piece.taken.rounding}
        quiet = self._taking(self.plan.measures[piece.measure], Problems())
        if piece.column is not None and isinstance(quiet, SumTaking):
            quiet.column = piece.column.place
        decimals = self.context.metrics.decimals
        masks = {number: piece.taken.present & (piece.metric == number) for number in metrics}
        return {number: quiet.take(piece.rows, mask, decimals[number]).rounding for number, mask in masks.items()}

    def _name(self, rows: Rows, pieces: Sequence[Piece], column: WideColumn | None) -> None:
        """Look up the units and segments of the rows that yield something, and leave out what has none."""
        if column is not None:
            self.fitted.shared["header"] = column.header
        used = np.zeros(len(rows), np.bool_)
        for piece in pieces:
            used |= piece.taken.present | piece.taken.cleared
        units = self.names.units.numbers(rows, used)
        segments = self.names.segments.numbers(rows, used) if self.names.segments else np.zeros(len(rows), np.int64)
        self.context.report.totals += int(np.count_nonzero(units == TOTAL))
        for at in np.flatnonzero(used & (units == BLANK)).tolist():
            self.context.problems.add(rows.numbers[at], "", "no_unit", told.NO_UNIT)
        good = (units > BLANK) & (segments > BLANK)
        for piece in pieces:
            piece.unit, piece.segment = units, segments
            piece.chosen = piece.taken.present & good

    def _taking(self, measure: MeasurePlan, problems: Problems) -> Taking:
        means = Means(measure, self.numbers, self.days, problems, self.plan.clear)
        return TAKINGS[measure.take](means)


def _by_header(plan: TablePlan) -> bool:
    origins = [plan.unit.origin, *(level.origin for level in plan.unit.parents)]
    if plan.segment:
        origins += [plan.segment.origin, *plan.segment.parents]
    return any(origin.takes("header") for origin in origins)


def _number_columns(plan: TablePlan) -> list[ColumnName]:
    return [name for measure in plan.measures if measure.take in ("sum", "product") for name in measure.columns]


def _day_columns(plan: TablePlan) -> list[ColumnName]:
    dates = [day_column(measure.date) for measure in plan.measures]
    spans = [name for measure in plan.measures if measure.take == "days" for name in measure.columns]
    return [name for name in (*dates, *spans) if name is not None]


def columns_named(plan: TablePlan) -> list[ColumnName]:
    """Every column that the layout names for this table."""
    origins = [
        plan.unit.origin,
        *(level.origin for level in plan.unit.parents),
        *((plan.segment.origin, *plan.segment.parents) if plan.segment else ()),
        *(origin for origin in (plan.period, plan.reference, plan.note) if origin),
        *(measure.metric for measure in plan.measures),
        *(measure.date for measure in plan.measures if measure.date),
    ]
    return [
        *(name for origin in origins for name in origin.columns),
        *(condition.column for condition in plan.where),
        *(condition.column for measure in plan.measures for condition in measure.where),
        *(name for measure in plan.measures for name in measure.columns),
    ]
