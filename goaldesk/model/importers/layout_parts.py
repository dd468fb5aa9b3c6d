"""The small parts of a layout: where a text comes from, which rows count, how a file is read.

One rule: a bare text names a column; braces join several (`{Region} {Name}`); anything else is said in a small table
(`{ constant = "Web shop" }`, `{ from = "sheet" }`).
"""

import datetime as dt
import re

from goaldesk.model.importers.layout import ColumnPart, Condition, FilePlan, Origin, Part, PlacePart
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.layout_keys import Keys
from goaldesk.model.importers.limits import kind_of_limit

_BRACES = re.compile(r"\{([^{}]*)\}")
_SHARED = {"sheet": PlacePart("sheet"), "title": PlacePart("title"), "header": PlacePart("header")}


def column_of(keys: Keys, key: str) -> ColumnName:
    """A column, by its name or its place; it has to be there."""
    value = keys.take(key)
    if value is None:
        raise keys.missing(key)
    return _column(keys, key, value)


def columns_of(keys: Keys, key: str) -> tuple[ColumnName, ...]:
    """Several columns, or one."""
    value = keys.take(key)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(_column(keys, key, one) for one in values)


def origin_of(keys: Keys, key: str) -> Origin | None:
    """Where a text comes from; None if the key is not there."""
    value = keys.take(key)
    return None if value is None else _origin(keys, key, value)


def origins_of(keys: Keys, key: str) -> tuple[Origin, ...]:
    """Where several texts come from."""
    value = keys.take(key)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(_origin(keys, key, one) for one in values)


def conditions_of(keys: Keys, key: str) -> tuple[Condition, ...]:
    """The conditions that a row has to meet, all of them."""
    return tuple(_condition(inner) for inner in keys.inners(key))


def file_plan(keys: Keys | None) -> FilePlan:
    """How a file is to be read."""
    if keys is None:
        return FilePlan()
    plan = FilePlan(
        encoding=keys.optional_text("encoding"),
        delimiter=keys.optional_text("delimiter"),
        header=keys.whole("header"),
        numbers=keys.optional_text("numbers"),
        dates=keys.optional_text("dates"),
    )
    keys.finish()
    return plan


def _column(keys: Keys, key: str, value: object) -> ColumnName:
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise keys.wrong(key, "a column's name, or its place counted from 1")


def _origin(keys: Keys, key: str, value: object) -> Origin:
    if isinstance(value, dict):
        return _origin_table(Keys(keys.file, keys.path(key), value))
    if isinstance(value, str) and "{" in value:
        return Origin(tuple(_parts(value)))
    return Origin((ColumnPart(_column(keys, key, value)),))


def _origin_table(keys: Keys) -> Origin:
    if keys.has("constant"):
        origin = Origin((keys.text("constant"),))
    elif keys.has("from"):
        origin = Origin((_SHARED[keys.choice("from", tuple(_SHARED))],))
    else:
        origin = Origin((ColumnPart(column_of(keys, "column")),))
    keys.finish()
    return origin


def _parts(template: str) -> list[Part]:
    parts: list[Part] = []
    for at, piece in enumerate(_BRACES.split(template)):
        if at % 2 == 0:
            parts += [piece] if piece else []
        elif piece.strip() in _SHARED:
            parts.append(_SHARED[piece.strip()])
        else:
            parts.append(ColumnPart(int(piece[1:]) if re.fullmatch(r"#\d+", piece) else piece.strip()))
    return parts


def _condition(keys: Keys) -> Condition:
    column = column_of(keys, "column")
    values = keys.texts("is")
    others = keys.texts("is_not")
    over, under = _limit(keys, "over"), _limit(keys, "under")
    filled = keys.flag("filled") if keys.has("filled") else None
    keys.finish()
    if [bool(values), bool(others), bool(over), bool(under), filled is not None].count(True) != 1:
        raise keys.missing("is")
    if over or under:
        return Condition(column, "over" if over else "under", (over or under,))
    if values:
        return Condition(column, "is", values)
    if others:
        return Condition(column, "is_not", others)
    return Condition(column, "filled" if filled else "blank")


def _limit(keys: Keys, key: str) -> str:
    """A whole number, a day, or a text that is one of them as the file writes it; empty if the key is not there."""
    value = keys.take(key)
    if value is None:
        return ""
    text = str(value) if type(value) in (int, str) else value.isoformat() if type(value) is dt.date else ""
    if kind_of_limit(text) is None:
        raise keys.wrong(key, "number or date as the file writes it, in quotation marks")
    return text
