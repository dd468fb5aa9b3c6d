"""Why a split cannot be made, in a sentence with its numbers and what to do: one for each condition that fails.

The one rule: no sentence without the amount that is in the way, and none without a way on.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TypeAlias

from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.periods import year_and_month
from goaldesk.model.sheets.split_sheet import SplitSheet
from goaldesk.wording import QT_TRANSLATE_NOOP

MOST_NAMES = 3

WHY_NOT = {
    "no_cells": QT_TRANSLATE_NOOP("Split", "Nobody stands below {parent}. Add units in Setup first."),
    "no_months": QT_TRANSLATE_NOOP(
        "Split", "{parent} has no target in a month that is open. Type one first; closed months stay as they are."
    ),
    "locked_exceed_total": QT_TRANSLATE_NOOP(
        "Split", "Locked totals hold {locked}, {excess} more than the {total} to share. Lower or unlock one."
    ),
    "all_locked_mismatch": QT_TRANSLATE_NOOP(
        "Split", "Everything is locked and holds {locked}: {gap} of {total} are left over. Unlock somebody."
    ),
    "month_overfull": QT_TRANSLATE_NOOP(
        "Split", "In {month} locked cells hold {locked}, more than the {total} to share. Unlock one of them."
    ),
    "row_overfull": QT_TRANSLATE_NOOP(
        "Split",
        "{unit}: locked months hold {locked}, the total is {total}. Unlock a month or raise the total.",
    ),
    "row_without_room": QT_TRANSLATE_NOOP(
        "Split", "{unit}: every month is locked, and {left} of the total are left over. Unlock a month."
    ),
    "above_maximums": QT_TRANSLATE_NOOP(
        "Split", "Locked and limited cells leave {excess} unplaced. Raise a limit ({units}) or unlock a cell."
    ),
    "below_minimums": QT_TRANSLATE_NOOP(
        "Split", "The lower limits ask for {short} more than there is. Lower one of them ({units}) or unlock a cell."
    ),
    "bounds_crossed": QT_TRANSLATE_NOOP(
        "Split", "{units}: the limits do not go together, or more is locked than they allow. Change a limit."
    ),
    "no_step_multiple_in_bounds": QT_TRANSLATE_NOOP(
        "Split", "{units}: no multiple of {step} lies within the limits. Round to less, or change a limit."
    ),
    "no_room_for_residue": QT_TRANSLATE_NOOP(
        "Split", "{residue} are less than what is rounded to, and no open cell can take them. Round to less."
    ),
    "infeasible": QT_TRANSLATE_NOOP(
        "Split",
        "{units} need {need}, but their open months ({months}) take only {can_take}: {short} are left over. "
        "Unlock a month or change a total.",
    ),
}


def why_not(sheet: SplitSheet) -> str:
    """The sentence for a split that was refused; empty where it adds up."""
    refused = sheet.split.refused
    if refused is None:
        return ""
    fields = {name: _FIELDS[name](sheet, refused) for name in _FIELDS if f"{{{name}}}" in WHY_NOT[refused.code]}
    return sheet.wording.translate("Split", WHY_NOT[refused.code]).format(**fields)


def joined(names: Iterable[str], sheet: SplitSheet) -> str:
    """Names with commas, the first of many."""
    known = list(names)
    comma = sheet.wording.translate("Split", ", ")
    text = comma.join(known[:MOST_NAMES])
    return f"{text} …" if len(known) > MOST_NAMES else text


Field: TypeAlias = Callable[[SplitSheet, CannotSplit], str]


def _amount(name: str) -> Field:
    return lambda sheet, why: sheet.said(_figure(why, name))


def _figure(why: CannotSplit, name: str) -> int:
    figure = why.figures[name]
    return figure if isinstance(figure, int) else sum(figure)


def _unit(sheet: SplitSheet, why: CannotSplit) -> str:
    return sheet.name(sheet.split.ask.rows[_figure(why, "row")])


def _units(sheet: SplitSheet, why: CannotSplit) -> str:
    """The rows a refusal is about: those it names, else those with a limit."""
    ask = sheet.split.ask
    places = why.figures.get("indexes", why.figures.get("rows"))
    if isinstance(places, tuple):
        return joined((sheet.name(ask.rows[at]) for at in places), sheet)
    return joined((sheet.name(unit) for unit in ask.rows if unit in ask.limits), sheet)


def _months(sheet: SplitSheet, why: CannotSplit) -> str:
    figure = why.figures["usable_cols"]
    places = figure if isinstance(figure, tuple) else (figure,)
    return joined((_month_name(sheet, at) for at in places), sheet) or sheet.wording.translate("Split", "none")


def _month_name(sheet: SplitSheet, place: int) -> str:
    month = sheet.split.months[sheet.split.open[place]]
    return sheet.wording.formats.month_name(dt.date(*year_and_month(month), 1))


_FIELDS: dict[str, Field] = {
    **{
        name: _amount(name)
        for name in ("locked", "excess", "total", "gap", "left", "short", "step", "residue", "need", "can_take")
    },
    "parent": lambda sheet, _why: sheet.name(sheet.split.ask.parent),
    "unit": _unit,
    "units": _units,
    "month": lambda sheet, why: _month_name(sheet, _figure(why, "col")),
    "months": _months,
}
