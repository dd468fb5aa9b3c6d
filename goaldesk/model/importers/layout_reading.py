"""From TOML text to a `LayoutPlan`. One rule: a layout that can be read can be used; what makes no sense is refused
here, with the file and the key.
"""

import datetime as dt
import tomllib
from typing import cast

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.layout import (
    Compares,
    Fills,
    Identity,
    LayoutPlan,
    LevelPlan,
    LookupPlan,
    MeasurePlan,
    MetricPlan,
    Origin,
    PeoplePlan,
    SegmentPlan,
    TablePlan,
    Take,
    UnitPlan,
    WidePlan,
)
from goaldesk.model.importers.layout_expression import column_names, parse_expression
from goaldesk.model.importers.layout_keys import Keys
from goaldesk.model.importers.layout_parts import (
    column_of,
    columns_of,
    conditions_of,
    file_plan,
    origin_of,
    origins_of,
)
from goaldesk.wording import QT_TRANSLATE_NOOP

FILLS = ("units", "actuals", "targets")
TAKES = ("sum", "product", "days", "count", "first")
COMPARES = ("source", "all", "month", "day")
STATUSES = ("draft", "proposed", "agreed", "locked")


def parse_layout(text: str, file: str) -> LayoutPlan:
    """The layout that a TOML text means; `file` is the name by which it is called in a refusal."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refusal(
            "layout_not_toml",
            QT_TRANSLATE_NOOP("Fault", "The layout “{file}” is not TOML: {reason}."),
            file=file,
            reason=str(error),
        ) from error
    keys = Keys(file, "", table)
    name = keys.text("name")
    plan = LayoutPlan(
        name=name,
        source=keys.text("source", name),
        body=text,
        read=file_plan(keys.inner("file")),
        tables=tuple(_table(inner) for inner in keys.inners("table")),
        metrics=tuple(_metric(inner) for inner in keys.inners("metric")),
        lookups=tuple(_lookup(inner) for inner in keys.inners("lookup")),
        seen=keys.texts("seen"),
    )
    keys.finish()
    if not plan.tables:
        raise keys.missing("table")
    return plan


def _metric(keys: Keys) -> MetricPlan:
    catalogue = keys.text("catalogue", "")
    plan = MetricPlan(
        code=keys.text("code", catalogue or None),
        catalogue=catalogue,
        name=keys.text("name", "" if catalogue else None),
        aggregation=keys.choice("aggregation", ("flow", "stock", "ratio"), "flow"),
        category=keys.choice("category", ("result", "activity", "market", "efficiency", "customer"), "result"),
        direction=keys.choice("direction", ("up", "down"), "up"),
        unit=keys.choice("unit", ("money", "count", "percent", "days", "minutes", "score"), "money"),
        decimals=_decimals(keys, "decimals", 2),
        shown=_decimals(keys, "shown", 0),
        numerator=keys.text("numerator", ""),
        denominator=keys.text("denominator", ""),
        stage=keys.whole("stage"),
        definition=keys.text("definition", ""),
    )
    keys.finish()
    if not catalogue and (plan.aggregation == "ratio") != bool(plan.numerator and plan.denominator):
        raise keys.missing("numerator") if plan.aggregation == "ratio" else keys.conflict("numerator", "aggregation")
    return plan


def _decimals(keys: Keys, key: str, default: int) -> int:
    value = keys.whole(key)
    if value is None:
        return default
    if not 0 <= value <= 4:
        raise keys.wrong(key, "0 to 4")
    return value


def _lookup(keys: Keys) -> LookupPlan:
    plan = LookupPlan(
        name=keys.text("name"),
        file=keys.text("file"),
        key=column_of(keys, "key"),
        column=column_of(keys, "column"),
        sheet=keys.optional_text("sheet"),
        read=file_plan(keys.inner("read")),
    )
    keys.finish()
    if "/" in plan.file or "\\" in plan.file:
        raise keys.wrong("file", "the name of a file beside the first")
    return plan


def _table(keys: Keys) -> TablePlan:
    fills = cast(Fills, keys.choice("fills", FILLS))
    wide = _wide(keys)
    date = origin_of(keys, "date")
    date_if_blank = _day(keys, "date_if_blank")
    metric = _metric_named(keys)
    measures = tuple(_measure(inner, metric, date, date_if_blank, wide) for inner in keys.inners("measure"))
    if not measures and metric and wide:
        measures = (MeasurePlan(metric, "cells", date=date, date_if_blank=date_if_blank),)
    table = TablePlan(
        fills=fills,
        unit=_unit(keys, wide),
        sheets=keys.texts("sheets"),
        header=keys.whole("header"),
        where=conditions_of(keys, "where"),
        totals=keys.texts("totals") if keys.has("totals") else None,
        measures=measures,
        segment=_segment(keys),
        people=_people(keys) if fills == "units" else PeoplePlan(),
        wide=wide,
        period=origin_of(keys, "period"),
        reference=origin_of(keys, "reference"),
        note=origin_of(keys, "note"),
        clear=keys.text("clear", "clear"),
        replaces="span" if keys.choice("replaces", ("rows", "span"), "rows") == "span" else "rows",
        complete_to=keys.optional_text("complete_to"),
        compares=cast(Compares, keys.choice("compares", COMPARES, "source")),
        status=keys.choice("status", STATUSES, "agreed"),
        head_targets="own" if keys.choice("head_targets", ("node", "own"), "node") == "own" else "node",
    )
    keys.take("totals")
    keys.finish()
    _check(keys, table)
    return table


def _check(keys: Keys, table: TablePlan) -> None:
    if table.fills == "units":
        if table.measures:
            raise keys.conflict("measure", "fills")
        return
    if not table.measures:
        raise keys.missing("measure")
    if table.complete_to not in (None, "month") and not _is_day(table.complete_to or ""):
        raise keys.wrong("complete_to", "a date such as 2026-09-30, or “month”")
    months = table.wide is not None and table.wide.over == "months"
    if not months and table.period is None and any(measure.date is None for measure in table.measures):
        raise keys.missing("date")
    if table.fills == "targets" and table.replaces == "span":
        raise keys.conflict("replaces", "fills")


def _unit(keys: Keys, wide: WidePlan | None) -> UnitPlan:
    origin = origin_of(keys, "unit")
    if origin is None:
        raise keys.missing("unit")
    parents = tuple(_level(inner) for inner in keys.inners("parents"))
    return UnitPlan(
        origin=origin,
        kind=keys.text("unit_kind", "person"),
        create=keys.flag("create_units"),
        by=cast(Identity, keys.choice("units_by", ("any", "code", "path"), "any")),
        parents=parents,
        names=_names(keys, "unit_names"),
    )


def _level(keys: Keys) -> LevelPlan:
    kind = keys.text("kind")
    origin = origin_of(keys, "unit")
    keys.finish()
    if origin is None:
        raise keys.missing("unit")
    return LevelPlan(origin, kind)


def _segment(keys: Keys) -> SegmentPlan | None:
    origin = origin_of(keys, "segment")
    create = keys.flag("create_segments")
    parents = origins_of(keys, "segment_parents")
    names = _names(keys, "segment_names")
    return None if origin is None else SegmentPlan(origin, create, parents, names)


def _names(keys: Keys, key: str) -> tuple[tuple[str, str], ...]:
    inner = keys.inner(key)
    if inner is None:
        return ()
    value = keys.take(key)
    if not all(isinstance(name, str) for name in value.values()):
        raise keys.wrong(key, "table of texts")
    return tuple(value.items())


def _people(keys: Keys) -> PeoplePlan:
    return PeoplePlan(
        code=origin_of(keys, "code"),
        parent=origin_of(keys, "parent"),
        kind=origin_of(keys, "kind"),
        aliases=origin_of(keys, "aliases"),
        start=origin_of(keys, "start"),
        end=origin_of(keys, "end"),
        since=origin_of(keys, "since"),
        led_by=origin_of(keys, "led_by"),
        head_kind=keys.text("head_kind", ""),
    )


def _wide(keys: Keys) -> WidePlan | None:
    if not keys.has("wide"):
        return None
    return WidePlan(
        over="months" if keys.choice("wide", ("months", "units")) == "months" else "units",
        year=keys.whole("year"),
        fiscal_year=keys.whole("fiscal_year"),
        columns=columns_of(keys, "columns"),
    )


def _measure(
    keys: Keys, metric: Origin | None, date: Origin | None, date_if_blank: str | None, wide: WidePlan | None
) -> MeasurePlan:
    said = [key for key in TAKES if keys.has(key)]
    if len(said) > 1:
        raise keys.conflict(said[0], said[1])
    if not said and wide is None:
        raise keys.missing("sum")
    take = cast(Take, said[0] if said else "cells")
    own_metric = _metric_named(keys) or metric
    if own_metric is None:
        raise keys.missing("metric")
    expression = parse_expression(keys.text("product")) if take == "product" else None
    columns = columns_of(keys, take) if take in ("sum", "days", "first") else ()
    wanted = {"days": 2, "sum": 1, "first": 1}.get(take, len(columns))
    if len(columns) != wanted:
        raise keys.wrong(take, "two columns" if take == "days" else "one column")
    if take == "count":
        keys.choice("count", ("rows",))
    sign = keys.whole("sign")
    if sign not in (None, 1, -1):
        raise keys.wrong("sign", "1 or -1")
    plan = MeasurePlan(
        metric=own_metric,
        take=take,
        columns=tuple(column_names(expression)) if expression else columns,
        expression=expression,
        date=origin_of(keys, "date") or date,
        date_if_blank=_day(keys, "date_if_blank") or date_if_blank,
        where=conditions_of(keys, "where"),
        sign=sign or 1,
    )
    keys.finish()
    return plan


def _metric_named(keys: Keys) -> Origin | None:
    """A text is the metric's code; a column that names it is said in a table."""
    if isinstance(keys.peek("metric"), str):
        return Origin((keys.text("metric"),))
    return origin_of(keys, "metric")


def _day(keys: Keys, key: str) -> str | None:
    value = keys.optional_text(key)
    if value is not None and not _is_day(value):
        raise keys.wrong(key, "a date such as 2026-09-30")
    return value


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("2026-09-30") and bool(dt.date.fromisoformat(text))
    except ValueError:
        return False
