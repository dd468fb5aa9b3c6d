"""What a person chooses for a file of actuals, and the layout that it makes: the same text that the command line reads.

One rule: choices and layout say the same. What the wizard of the window cannot show (look-ups, targets, several tables)
has no choices, and its layout is taken as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goaldesk.model.importers.layout import (
    COMPARES,
    LIMITS,
    ColumnPart,
    Condition,
    LayoutPlan,
    MeasurePlan,
    Origin,
    TablePlan,
)
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.layout_text import quoted


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """One thing that the file counts: `take` is `sum` of `column`, `count` of rows, `first` occurrences of `column`, or
    `cells` of a wide table. `metric` is a code, empty where a column names it. `where` are its conditions, all of them
    to be met; `date` is the column of its day.
    """

    metric: str
    take: str = "sum"
    column: str = ""
    date: str = ""
    where: tuple[Condition, ...] = ()
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Choices:
    """Columns by their names, empty where there is none. `unit` and `period` may be said for all rows instead
    (`same_unit`, a code; `period_from`: `sheet` or `title`). `wide` is `months` or `units`; `year` and `fiscal_year`
    say which one month names without one and M01 mean. `seen` are the columns that
    the file had: by them it is recognised next time.
    """

    name: str
    source: str = ""
    sheet: str = ""
    header: int | None = None
    encoding: str = ""
    delimiter: str = ""
    numbers: str = ""
    dates: str = ""
    unit: str = ""
    same_unit: str = ""
    create_units: bool = False
    segment: str = ""
    reference: str = ""
    note: str = ""
    metric_column: str = ""
    wide: str = ""
    year: int | None = None
    fiscal_year: int | None = None
    measures: tuple[MeasureChoice, ...] = ()
    seen: tuple[str, ...] = ()

    def text(self) -> str:
        """The layout as TOML."""
        lines = [_said("name", self.name), _said("source", self.source or self.name)]
        if self.seen:
            lines.append(f"seen = {_list(self.seen)}")
        lines += ["", "[file]"]
        lines += [_said(key, getattr(self, key)) for key in ("encoding", "delimiter", "numbers", "dates")]
        if self.header is not None:
            lines.append(f"header = {self.header}")
        lines += ["", "[[table]]", _said("fills", "actuals"), _said("sheets", self.sheet), f"unit = {self._unit()}"]
        if self.create_units:
            lines.append("create_units = true")
        lines += [_column(key, getattr(self, key)) for key in ("segment", "reference", "note")]
        lines.append(_column("metric", self.metric_column))
        lines.append(_said("wide", self.wide))
        lines += [f"{key} = {getattr(self, key)}" for key in ("year", "fiscal_year") if getattr(self, key) is not None]
        for measure in self.measures:
            lines += ["", "[[table.measure]]", *_measure(measure)]
        return "\n".join(_without_gaps(lines)) + "\n"

    def plan(self) -> LayoutPlan:
        """The layout. Raises Refusal naming what is missing."""
        return parse_layout(self.text(), self.name)

    def _unit(self) -> str:
        if self.wide == "units":
            return '{ from = "header" }'
        if self.same_unit:
            return f"{{ constant = {quoted(self.same_unit)} }}"
        return f"{{ column = {quoted(self.unit)} }}"


def choices_of(plan: LayoutPlan) -> Choices | None:
    """The choices that make this layout, None where it says more than they can."""
    if len(plan.tables) != 1 or plan.lookups or plan.metrics:
        return None
    (table,) = plan.tables
    measures = [_choice(one) for one in table.measures]
    if not _is_simple(table) or any(one is None for one in measures):
        return None
    unit = table.unit.origin
    metrics = {_column_of(one.metric) for one in table.measures}
    choices = Choices(
        name=plan.name,
        source=plan.source,
        sheet=table.sheets[0] if table.sheets else "",
        header=plan.read.header if table.header is None else table.header,
        encoding=plan.read.encoding or "",
        delimiter=plan.read.delimiter or "",
        numbers=plan.read.numbers or "",
        dates=plan.read.dates or "",
        unit=_column_of(unit),
        same_unit=unit.constant or "",
        create_units=table.unit.create,
        segment=_column_of(table.segment.origin) if table.segment else "",
        reference=_column_of(table.reference),
        note=_column_of(table.note),
        metric_column=next(iter(metrics - {""}), ""),
        wide=table.wide.over if table.wide else "",
        year=table.wide.year if table.wide else None,
        fiscal_year=table.wide.fiscal_year if table.wide else None,
        measures=tuple(one for one in measures if one is not None),
        seen=plan.seen,
    )
    made = choices.plan()
    return choices if made.tables == plan.tables and made.read == plan.read else None


def _is_simple(table: TablePlan) -> bool:
    return table.fills == "actuals" and len(table.sheets) <= 1 and table.period is None and not table.where


def _choice(measure: MeasurePlan) -> MeasureChoice | None:
    if measure.take in ("product", "days") or (measure.metric.constant is None and not _column_of(measure.metric)):
        return None
    column = str(measure.columns[0]) if measure.columns else ""
    date = _column_of(measure.date)
    return MeasureChoice(measure.metric.constant or "", measure.take, column, date, measure.where, measure.sign)


def _column_of(origin: Origin | None) -> str:
    if origin is not None and len(origin.parts) == 1 and isinstance(origin.parts[0], ColumnPart):
        return str(origin.parts[0].name)
    return ""


def _measure(measure: MeasureChoice) -> list[str]:
    lines = [_said("metric", measure.metric)]
    if measure.take == "count":
        lines.append(_said("count", "rows"))
    elif measure.take != "cells":
        lines.append(_said(measure.take, measure.column))
    lines.append(_column("date", measure.date))
    if measure.where:
        lines.append(f"where = [{', '.join(map(_condition, measure.where))}]")
    if measure.sign != 1:
        lines.append(f"sign = {measure.sign}")
    return lines


def _condition(condition: Condition) -> str:
    column = f"column = {quoted(str(condition.column))}"
    if condition.test in COMPARES:
        return f"{{ {column}, {condition.test} = {_list(condition.values)} }}"
    if condition.test in LIMITS:
        return f"{{ {column}, {condition.test} = {quoted(condition.values[0])} }}"
    return f"{{ {column}, filled = {'true' if condition.test == 'filled' else 'false'} }}"


def _without_gaps(lines: Sequence[str]) -> list[str]:
    """The lines without what was not said; one blank line stays in front of each table."""
    said = [line for line in lines if line]
    return [f"\n{line}" if line.startswith("[") else line for line in said]


def _column(key: str, name: str) -> str:
    return f"{key} = {{ column = {quoted(name)} }}" if name else ""


def _said(key: str, value: str) -> str:
    return f"{key} = {quoted(value)}" if value else ""


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"
