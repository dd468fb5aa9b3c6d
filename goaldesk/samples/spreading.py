"""From what a person achieved in a month to the dated lines that it is made of.

The one rule: the lines of a month add up to the month of the table, to the last fen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from goaldesk.model.amounts import parts_of
from goaldesk.model.periods import first_day, last_day, month_of_day, year_and_month
from goaldesk.model.workdays import Workdays
from goaldesk.samples.dice import Dice

SHIPMENT, PAYMENT = 3_200_000, 3_900_000  # fen, about
ROUND = 10
_FEW = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One entry to be: codes instead of ids. Lines with the same `shared` text (not empty) share a credit."""

    metric: str
    segment: str
    unit: str
    day: int
    amount: int
    reference: str = ""
    note: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a table for one metric, segment, unit and month, in the metric's smallest unit."""

    metric: str
    segment: str
    unit: str
    month: int
    amount: int

    def line(self, day: int, amount: int) -> Line:
        return Line(self.metric, self.segment, self.unit, day, amount)

    def dice(self) -> Dice:
        return Dice(self.metric, self.segment, self.unit, self.month)


@dataclass(frozen=True, slots=True)
class Days:
    """The days on which somebody works: up to `last` for all, up to an earlier day for those who went silent."""

    calendar: Workdays
    last: int
    silent: dict[str, int]

    def of(self, unit: str, month: int) -> list[int]:
        """The working days of a month on which this unit has figures, at least one."""
        end = min(last_day(month), self.last, self.silent.get(unit, self.last))
        days = [day for day in range(first_day(month), end + 1) if self.calendar.is_workday(day)]
        return days or [first_day(month)]


def amounts(cell: Cell, days: Sequence[int], size: int, known: Sequence[Line] = ()) -> list[Line]:
    """An amount of money as some lines of about `size`; those that are known already are a part of it."""
    left = cell.amount - sum(line.amount for line in known)
    if not left:
        return []
    dice = cell.dice()
    count = max(1, round(Fraction(left, size)))
    return [cell.line(dice.pick(days), part) for part in dice.parts(left, count, step=ROUND)]


def refunded(lines: list[Line], one_in: int, share: Fraction, days: Sequence[int], note: str) -> list[Line]:
    """The same lines, with a return of a part of one of them now and then; their sum stays."""
    if not lines:
        return lines
    dice = Dice("refund", lines[0].unit, lines[0].segment, lines[0].day)
    later = [day for day in days if day > lines[0].day]
    if dice.throw(one_in) or not later:
        return lines
    back = -(int(lines[0].amount * share) // ROUND * ROUND)
    return [
        replace(lines[0], amount=lines[0].amount - back),
        *lines[1:],
        replace(lines[0], day=dice.pick(later), amount=back, note=note),
    ]


def counts(cell: Cell, days: Sequence[int]) -> list[Line]:
    """A count as one line for each day on which something was done."""
    dice = cell.dice()
    if cell.amount > _FEW:
        done = dict(zip(days, dice.parts(cell.amount, len(days)), strict=True))
    else:
        done = {}
        for _ in range(cell.amount):
            day = dice.pick(days)
            done[day] = done.get(day, 0) + 1
    return [cell.line(day, amount) for day, amount in sorted(done.items()) if amount]


def deals(won: Cell, value: Cell, days: Sequence[int]) -> list[Line]:
    """Deals as lines: each with its value and a count of one in deals won and in deals closed."""
    dice = won.dice()
    lines = []
    for at, part in enumerate(dice.parts(value.amount, won.amount, step=10 * ROUND)):
        year, month = year_and_month(won.month)
        reference = f"C-{year % 100:02d}{month:02d}-{won.unit}-{won.segment[:1]}{at + 1}"
        deal = replace(won.line(dice.pick(days), 1), reference=reference)
        lines += [deal, replace(deal, metric="deals_closed"), replace(deal, metric=value.metric, amount=part)]
    return lines


def numbered(lines: Iterable[Line], prefix: str, refund_prefix: str) -> list[Line]:
    """Lines in the order of their days with running references of each month; one that has a reference keeps it."""
    ordered = sorted(lines, key=lambda line: (line.day, line.unit, line.segment, line.amount))
    taken = {line.reference for line in ordered if line.reference}
    last: dict[tuple[str, int], int] = {}
    found = []
    for line in ordered:
        if not line.reference:
            sign, month = (prefix if line.amount >= 0 else refund_prefix), month_of_day(line.day)
            reference = ""
            while not reference or reference in taken:
                last[sign, month] = last.get((sign, month), 0) + 1
                reference = f"{sign}-{month // 12 % 100:02d}{month % 12 + 1:02d}-{last[sign, month]:03d}"
            line = replace(line, reference=reference)
        found.append(line)
    return found


def profit(cell: Cell, shipments: Sequence[Line]) -> list[Line]:
    """The gross profit of a month on the shipments that earned it, by their size; returns have none of their own."""
    earning = [line for line in shipments if line.amount > 0]
    if not earning:
        return [cell.line(first_day(cell.month), cell.amount)]
    dice = cell.dice()
    weights = [Fraction(line.amount * (90 + dice.throw(21))) for line in earning]
    parts = parts_of(cell.amount, weights)
    return [
        replace(line, metric=cell.metric, amount=part, note="", shared="")
        for line, part in zip(earning, parts, strict=True)
    ]
