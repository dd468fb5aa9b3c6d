"""From the rows of a table to the entries that they yield, gathered over its sheets.

One rule: every row either becomes entries, or is left out for a reason that is counted, or is a problem with its row.
"""

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from goaldesk.model.formulas import unguarded
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.fitting import Fitted, Rows
from goaldesk.model.importers.layout import Origin, TablePlan
from goaldesk.model.importers.naming import BLANK
from goaldesk.model.importers.walking import Names, Piece, Walk
from goaldesk.model.importers.yields import Lines, Yield
from goaldesk.model.periods import day_of, last_day, month_of_day


@dataclass(slots=True)
class Gathered:
    """What one table of a layout yields: entries by measure, what it says by reference, and how far it reaches."""

    plan: TablePlan
    yields: list[Yield]
    silent: set[str] = field(default_factory=set)
    kept: set[tuple[int, str]] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    through: dict[int, int] = field(default_factory=dict)
    rounding: dict[int, Fraction] = field(default_factory=dict)
    span: tuple[int, int] | None = None

    @property
    def metrics(self) -> set[int]:
        return set(self.through)


class ActualsTable:
    """One table of the layout that fills actuals. With `again`, references are noted, to compare with the workbook."""

    def __init__(self, context: Context, plan: TablePlan, *, again: bool) -> None:
        self.context = context
        self.plan = plan
        self.again = again
        self.names = Names(context, plan)
        self.gathered = Gathered(plan, [Yield(measure) for measure in plan.measures])
        self._last: dict[Origin | None, tuple[int, int]] = {}
        self._metrics: dict[int, set[int]] = {at: set() for at in range(len(plan.measures))}

    def read(self, fitted: Fitted) -> Walk:
        """Take in one sheet."""
        walk = Walk(self.context, self.plan, self.names, fitted)
        for piece in walk.pieces():
            self._take(walk, piece)
        return walk

    def finish(self) -> Gathered:
        """What all sheets yield together."""
        self.names.tell(self.context)
        for at, measure in enumerate(self.plan.measures):
            span = self._last.get(measure.date)
            constant = measure.metric.constant
            metrics = self._metrics[at] | ({self.context.metrics.number(constant)} if constant else set())
            for metric in metrics:
                if span is not None:
                    reaches = self._reach(span[1])
                    self.gathered.through[metric] = max(self.gathered.through.get(metric, reaches), reaches)
        if self._last:
            self.gathered.span = (min(a for a, _ in self._last.values()), max(b for _, b in self._last.values()))
        return self.gathered

    def _take(self, walk: Walk, piece: Piece) -> None:
        measure = self.plan.measures[piece.measure]
        lines = self._lines(walk, piece)
        chosen = piece.chosen & (lines.day > BLANK)
        self._note_rounding(piece)
        if self.again:
            self._note_references(piece, lines)
            if measure.take == "first":
                self.gathered.firsts.update(map(str.strip, piece.rows.column_texts(measure.columns[0])))
        if not chosen.any():
            return
        days = lines.day[chosen]
        first, last = self._last.get(measure.date, (int(days[0]), int(days[0])))
        self._last[measure.date] = (min(first, int(days.min())), max(last, int(days.max())))
        if measure.metric.constant is None:
            self._metrics[piece.measure].update(lines.metric[chosen].tolist())
        into = self.gathered.yields[piece.measure]
        if measure.take == "first":
            into.add_first(lines, chosen, list(piece.rows.column_texts(measure.columns[0])))
        else:
            into.add(lines, chosen)

    def _lines(self, walk: Walk, piece: Piece) -> Lines:
        rows, plan = piece.rows, self.plan
        return Lines(
            day=walk.days_of(piece),
            unit=piece.unit,
            metric=piece.metric,
            segment=piece.segment,
            amount=piece.taken.amount,
            row=rows.number_column,
            reference=_kept_texts(rows, plan.reference),
            note=_kept_texts(rows, plan.note),
        )

    def _note_rounding(self, piece: Piece) -> None:
        for metric, difference in piece.rounding.items():
            self.gathered.rounding[metric] = self.gathered.rounding.get(metric, Fraction(0)) + difference

    def _note_references(self, piece: Piece, lines: Lines) -> None:
        if lines.reference is None:
            return
        self.gathered.silent.update(lines.reference[at] for at in np.flatnonzero(~piece.chosen).tolist())
        self.gathered.silent.discard("")
        for at in np.flatnonzero(piece.taken.blank).tolist():
            self.gathered.kept.add((int(piece.metric[at]), lines.reference[at]))

    def _reach(self, day: int) -> int:
        """How far the actuals are complete if the file's last day is this one."""
        said = self.plan.complete_to
        if said == "month":
            return min(last_day(month_of_day(day)), max(day, self.context.today))
        return day if said is None else day_of(dt.date.fromisoformat(said))


def _kept_texts(rows: Rows, origin: Origin | None) -> list[str] | None:
    if origin is None:
        return None
    return [unguarded(text) if text[:1] == "'" else text for text in map(str.strip, rows.texts(origin))]
