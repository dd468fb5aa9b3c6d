"""The months of a target: by each way of phasing, and typed by hand. A month that was typed stays, the others share the
rest; the sum stays the target.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.baselines import amount_of_run
from goaldesk.model.methods.smart.linked import nudge
from goaldesk.model.methods.smart.months import Spread, spreads
from goaldesk.model.methods.split import split
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.sheets.grid import Answer, GridCell, GridColumn, GridRow, Place, TextSheet
from goaldesk.model.sheets.smart.sentence import said
from goaldesk.model.workdays import Workdays
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.wording import Wording

HAND = "hand"
YEAR = 12
MOST_SUMMED = 3
"""Months up to which the shares and what is due at each month's end stand beside the amounts."""


class HandMonths:
    """One row to type the months into."""

    def __init__(self, course: Course) -> None:
        self._course = course

    def show(self, grid: Grid, wording: Wording) -> None:
        """Show the months as they stand; those that were typed carry a lock."""
        facts = self._course.facts
        typed, amounts = dict(facts.draft.by_hand), facts.amounts or (None,) * facts.draft.months
        columns, cells = [GridColumn(HAND, wording.translate("Smart", "By hand"), right=False, stretch=True)], []
        for month, amount in zip(facts.draft.run, amounts, strict=True):
            closed = is_closed(facts.snapshot, month)
            columns.append(GridColumn(f"m{month}", _month_name(month, wording), locked=closed))
            value = typed.get(month, amount)
            exact = "" if value is None else str(Fraction(value, 10**facts.metric.decimals))
            state = "closed" if closed else "locked" if month in typed else "normal"
            why = wording.translate("Smart", "This month is closed.") if closed else ""
            cells.append(GridCell(said(value, facts.metric, wording), exact, state, why_not=why))
        columns.append(GridColumn("sum", wording.translate("Smart", "Together")))
        total = "" if facts.amounts is None else _total(facts.amounts, facts, wording)
        name = (
            wording.translate("Smart", "typed months stay") if typed else wording.translate("Smart", "as chosen above")
        )
        first, last = GridCell(name, state="text"), GridCell(total, state="computed")
        grid.show_sheet(TextSheet(tuple(columns), (GridRow(HAND),), ((first, *cells, last),), frozen=1), wording)

    def move(self, grid: Grid, by: int) -> None:
        """Make the month one stands at that much more or less."""
        month, facts = self._month_at(grid), self._course.facts
        if month is not None and facts.amounts is not None:
            now = facts.amounts[month - facts.draft.first]
            self._course.hold(month, now + by * nudge(facts.metric, facts.amount or 0))

    def hold(self, grid: Grid) -> None:
        """Hold the month one stands at as it is, or let it follow again."""
        month, facts = self._month_at(grid), self._course.facts
        if month is None or facts.amounts is None:
            return
        typed = dict(facts.draft.by_hand)
        if typed.pop(month, None) is None:
            self._course.hold(month, facts.amounts[month - facts.draft.first])
        else:
            self._course.change(by_hand=tuple(sorted(typed.items())))

    @staticmethod
    def _month_at(grid: Grid) -> int | None:
        place = grid.current_place()
        return int(place.column[1:]) if place is not None and place.column.startswith("m") else None

    def write(self, texts: Mapping[Place, str], wording: Wording) -> Mapping[Place, Answer]:
        """Take what was typed; an empty text lets a month follow again."""
        facts = self._course.facts
        typed, answers = dict(facts.draft.by_hand), {}
        percent, decimals = facts.metric.unit == "percent", facts.metric.decimals
        for place, text in texts.items():
            if not place.column.startswith("m"):
                continue
            try:
                amount = typed_amount(text, decimals, percent=percent)
            except Refusal as refusal:
                answers[place] = Answer(sentence(refusal, wording), meant_text(text, decimals, percent=percent))
                continue
            if amount is None:
                typed.pop(int(place.column[1:]), None)
            else:
                typed[int(place.column[1:])] = amount
        self._course.change(by_hand=tuple(sorted(typed.items())))
        return answers


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of phasing as a table."""

    columns: Sequence[GridColumn]
    rows: Sequence[Choice]


def ways_of(facts: Assessment, wording: Wording) -> Ways:
    """A row for each way of phasing, all worked out at once; for a few months with what it rests on and what is due at
    each month's end. Below them what last year brought, and the growth of each month.
    """
    draft, metric = facts.draft, facts.metric
    few = draft.months <= MOST_SUMMED
    sums = few and metric.aggregation == "flow" and draft.months > 1
    columns = [GridColumn("name", wording.translate("Smart", "Way"), right=False)]
    columns += [GridColumn("ground", wording.translate("Smart", "By what"), right=False, stretch=True)] if few else []
    columns += [GridColumn(f"m{month}", _month_name(month, wording)) for month in draft.run]
    columns.append(GridColumn("sum", wording.translate("Smart", "Together")))
    columns += [GridColumn("due", wording.translate("Smart", "Due by the end of each month"))] if sums else []
    rows = []
    for spread in _spreads_shown(facts):
        name = wording.translate("Phasing", spread.way.name)
        if metric.aggregation != "flow":
            name = wording.translate("Smart", "The same each month")
        if spread.amounts is None:
            rows.append(Choice(spread.way.key, (name, wording.translate("Smart", "too little history")), radio=False))
            continue
        cells = [name, _ground(spread, facts, wording)] if few else [name]
        cells += [said(one, metric, wording) for one in spread.amounts]
        cells.append(_total(spread.amounts, facts, wording))
        cells += [_due(spread.amounts, facts, wording)] if sums else []
        rows.append(Choice(spread.way.key, cells))
    return Ways(columns, [*rows, *_last_year(facts, wording, few=few)])


def _spreads_shown(facts: Assessment) -> list[Spread]:
    """Every way; of a level or a rate, which is the same in every month, the chosen one alone."""
    found = spreads(facts.snapshot, facts.draft, facts.amount) if facts.amount is not None else []
    if facts.metric.aggregation == "flow":
        return found
    return [one for one in found if one.way.key == facts.draft.phasing] or found[:1]


def _last_year(facts: Assessment, wording: Wording, *, few: bool) -> list[Choice]:
    draft, metric = facts.draft, facts.metric
    subject = (draft.unit, draft.metric, draft.segment)
    reached = [amount_of_run(facts.snapshot, Subject(*subject, range(month - 12, month - 11))) for month in draft.run]
    if all(one is None for one in reached):
        return []
    blank = ("",) if few else ()
    whole = amount_of_run(facts.snapshot, Subject(*subject, range(draft.first - 12, draft.end - 12)))
    actual = (
        wording.translate("Smart", "Year before"),
        *blank,
        *(said(one, metric, wording) for one in reached),
        said(whole, metric, wording),
    )
    rows = [Choice("section:before", (wording.translate("Smart", "To compare"),), section=True)]
    rows.append(Choice("before", actual, radio=False))
    if facts.amounts is not None and metric.aggregation == "flow":
        pairs = list(zip(facts.amounts, reached, strict=True))
        growth = [_growth(now, before, wording) for now, before in pairs]
        name = wording.translate("Smart", "Growth")
        whole_growth = _growth(sum(facts.amounts), whole, wording)
        rows.append(Choice("growth", (name, *blank, *growth, whole_growth), radio=False))
    return rows


def _ground(spread: Spread, facts: Assessment, wording: Wording) -> str:
    """On what a way rests: the shares of the months, their working days, or whose season it is."""
    draft, key = facts.draft, spread.way.key
    if key == "equal" or facts.metric.aggregation != "flow" or spread.amounts is None:
        return ""
    if key == "workdays":
        calendar = Workdays.of(facts.snapshot)
        days = " : ".join(wording.formats.whole(calendar.in_month(month)) for month in draft.run)
        return wording.translate("Smart", "{days} days").format(days=days)
    shares = ""
    if sum(spread.amounts) > 0 and min(spread.amounts) >= 0:
        tenths = split(1000, [Fraction(one) for one in spread.amounts]).values
        shares = " : ".join(wording.formats.number(Fraction(one, 10), 1) for one in tenths)
    if key == "season" and len(facts.history.amounts) < YEAR:
        above = wording.translate("Smart", "season of the unit above")
        return wording.translate("Smart", "{ground}: {shares}").format(ground=above, shares=shares) if shares else above
    return shares


def _due(amounts: Sequence[int], facts: Assessment, wording: Wording) -> str:
    """What is due at the end of each month but the last."""
    return " → ".join(said(sum(amounts[: at + 1]), facts.metric, wording) for at in range(len(amounts) - 1))


def _growth(now: int, before: int | None, wording: Wording) -> str:
    if not before or before < 0:
        return ""
    growth = Fraction(now, before) - 1
    text = wording.formats.percent(growth)
    return f"+{text}" if growth > 0 else text


def _total(amounts: Sequence[int], facts: Assessment, wording: Wording) -> str:
    return said(sum(amounts) if facts.metric.aggregation == "flow" else amounts[-1], facts.metric, wording)


def _month_name(month: int, wording: Wording) -> str:
    return wording.formats.month_name(date_of(first_day(month)))
