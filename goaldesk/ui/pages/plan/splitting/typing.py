"""What texts typed into a split mean: a locked month or total, a limit, a share or a weight.

The one rule: whatever is typed is kept while the rest is balanced again; an empty text lets it go.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.target_split import SplitAsk
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import YEAR
from goaldesk.model.sheets.split_sheet import LIMIT, SHARE, SplitSheet

_LEAST = re.compile(r"^\s*(?:>=|≥|>)\s*(.+)$")
_MOST = re.compile(r"^\s*(?:<=|≤|<)\s*(.+)$")
_BETWEEN = re.compile(r"^\s*([^-–~～]+?)\s*[-–~～]\s*([^-–~～]+?)\s*$")
WEIGHT_DECIMALS, SHARE_DECIMALS = 4, 6


@dataclass(slots=True)
class Typed:
    """The question as it is with what was typed, and what is to be said of texts that were not taken."""

    ask: SplitAsk
    answers: dict[Place, Answer]


def typed_split(sheet: SplitSheet, texts: Mapping[Place, str]) -> Typed:
    """Read texts typed or pasted into a split."""
    typed = Typed(sheet.split.ask, {})
    for place, text in texts.items():
        if not isinstance(place.row, int):
            continue
        try:
            typed.ask = _with(sheet, typed.ask, place.row, place.column, text.strip())
        except Refusal as refusal:
            meant = meant_text(text, sheet.metric.decimals)
            typed.answers[place] = Answer(sentence(refusal, sheet.wording), meant)
    return typed


def with_lock(sheet: SplitSheet, ask: SplitAsk, places: list[Place]) -> SplitAsk:
    """Lock what is chosen at its present amount, or unlock it if all of it is locked. A total of a row that is locked
    month by month unlocks its months.
    """
    rows = {row.unit: row for row in sheet.split.rows}
    months = {
        (place.row, int(place.column[1:]))
        for place in places
        if isinstance(place.row, int) and place.column.startswith("m")
    }
    months = {cell for cell in months if cell[1] - sheet.split.months[0] in sheet.split.open}
    units = {place.row for place in places if isinstance(place.row, int) and place.column == YEAR}
    held = units & (set(ask.totals) | {unit for unit in units if sheet.row_locked(unit)})
    cells, totals = dict(ask.cells), dict(ask.totals)
    if (months or units) and months <= cells.keys() and held == units:
        for unit in units:
            totals.pop(unit, None)
            cells = {at: amount for at, amount in cells.items() if at[0] != unit or not sheet.row_locked(unit)}
        return replace(ask, totals=totals, cells={at: amount for at, amount in cells.items() if at not in months})
    for unit, month in months:
        cells[unit, month] = rows[unit].new[month - sheet.split.months[0]] or 0
    for unit in units - held:
        totals[unit] = sheet.split.total(rows[unit].new) or 0
    return replace(ask, totals=totals, cells=cells)


def _with(sheet: SplitSheet, ask: SplitAsk, unit: int, column: str, text: str) -> SplitAsk:
    if column == LIMIT:
        return replace(ask, limits=_replaced(ask.limits, unit, _limit(sheet, text)))
    if column == SHARE and sheet.by_weights:
        weight = typed_amount(text, WEIGHT_DECIMALS)
        value = None if weight is None else Fraction(max(weight, 0), 10**WEIGHT_DECIMALS)
        return replace(ask, weights=_replaced(ask.weights, unit, value))
    if column == SHARE:
        share = typed_amount(text, SHARE_DECIMALS, percent=True)
        steps = None if share is None else round(Fraction(share * sheet.given, 10**SHARE_DECIMALS * ask.step))
        return _with_total(sheet, ask, unit, None if steps is None else steps * ask.step)
    amount = typed_amount(text, sheet.metric.decimals)
    if column == YEAR:
        return _with_total(sheet, ask, unit, amount)
    return replace(ask, cells=_replaced(ask.cells, (unit, int(column[1:])), amount))


def _with_total(sheet: SplitSheet, ask: SplitAsk, unit: int, amount: int | None) -> SplitAsk:
    """A row's total is kept; the months of a row of which all were locked are shared again."""
    cells = {at: kept for at, kept in ask.cells.items() if at[0] != unit} if sheet.row_locked(unit) else ask.cells
    return replace(ask, totals=_replaced(ask.totals, unit, amount), cells=cells)


def _limit(sheet: SplitSheet, text: str) -> tuple[int | None, int | None] | None:
    """`≥ 2.7m`, `≤ 2.85m`, `2.7m-2.85m`, or an amount alone, which is the most."""
    decimals = sheet.metric.decimals
    if not text:
        return None
    if found := _LEAST.match(text):
        return typed_amount(found[1], decimals), None
    if found := _MOST.match(text):
        return None, typed_amount(found[1], decimals)
    if found := _BETWEEN.match(text):
        return typed_amount(found[1], decimals), typed_amount(found[2], decimals)
    return None, typed_amount(text, decimals)


K = TypeVar("K")
V = TypeVar("V")


def _replaced(facts: Mapping[K, V], key: K, value: V | None) -> dict[K, V]:
    """These facts with another value for a key; None takes it away."""
    kept = {one: fact for one, fact in facts.items() if one != key}
    return kept if value is None else {**kept, key: value}
