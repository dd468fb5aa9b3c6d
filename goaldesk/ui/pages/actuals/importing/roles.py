"""What a column of a file becomes: a change of the choices, one column at a time.

The one rule: a part of an entry comes from one column, so a column that takes a part over takes it from another.
"""

from dataclasses import replace
from typing import Any

from goaldesk.model.importers.choices import Choices, MeasureChoice
from goaldesk.model.importers.column_names import Role

PARTS: tuple[Role, ...] = ("unit", "segment", "reference", "note")
OFFERED: tuple[Role, ...] = ("unit", "date", "amount", "metric", "segment", "reference", "note", "unused")


def role_of(choices: Choices, column: str) -> Role:
    """What a column is used for now."""
    for part in PARTS:
        if getattr(choices, part) == column:
            return part
    if choices.metric_column == column:
        return "metric"
    measures = choices.measures
    if any(column == one.column for one in measures):
        return "amount"
    if any(column == one.date for one in measures):
        return "date"
    if any(column == str(condition.column) for one in measures for condition in one.where):
        return "filter"
    return "unused"


def with_role(choices: Choices, column: str, role: Role) -> Choices:
    """The choices after this column became something else."""
    choices = _without(choices, column)
    if role in PARTS:
        said: dict[str, Any] = {role: column}
        return replace(choices, **said, same_unit="" if role == "unit" else choices.same_unit)
    if role == "metric":
        measures = tuple(replace(one, metric="") for one in choices.measures[:1])
        return replace(choices, metric_column=column, measures=measures)
    if role == "date":
        return replace(choices, measures=tuple(replace(one, date=column) for one in choices.measures))
    if role == "amount":
        return replace(choices, measures=_with_amount(choices, column))
    return choices


def _with_amount(choices: Choices, column: str) -> tuple[MeasureChoice, ...]:
    """The column as the amount of the first measure that has none, else as a further one."""
    measures = list(choices.measures)
    for at, one in enumerate(measures):
        if one.take == "sum" and not one.column:
            measures[at] = replace(one, column=column)
            return tuple(measures)
    date = measures[0].date if measures else ""
    return (*measures, MeasureChoice("", "sum", column, date))


def _without(choices: Choices, column: str) -> Choices:
    """The choices in which nothing comes from this column."""
    parts: dict[str, Any] = {part: "" for part in PARTS if getattr(choices, part) == column}
    if choices.metric_column == column:
        parts["metric_column"] = ""
    measures = [
        replace(
            one,
            column="" if one.column == column else one.column,
            date="" if one.date == column else one.date,
            where=tuple(condition for condition in one.where if str(condition.column) != column),
        )
        for one in choices.measures
    ]
    several = len(measures) > 1
    kept = tuple(one for one in measures if one.take != "sum" or one.column or not several)
    return replace(choices, **parts, measures=kept or tuple(measures[:1]))
