"""What would explain a difference to the ledger: the usual slips of bookkeeping, looked for among the entries.

The one rule: every explanation is exact. Setting it right makes the difference zero, to the smallest unit; what is only
near is not shown. They are ranked by how much a coincidence is to be expected (the least likely first), and never more
than a few.

The slips, with d = entered - ledger and an entry of the amount a: it stands just outside the month (a = -d); it was
entered twice (a = d, and another one alike); its sign is wrong (2a = d); two neighbouring digits are swapped (d is
divisible by 9); its decimal point is shifted by a place (9a = 10d or 9a = -d); somebody without an entry had -d in
the month before; a = d; two entries make d together.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal

import numpy as np

from goaldesk.model.entries import EntryColumns
from goaldesk.model.entry_cells import entries_between
from goaldesk.model.methods.control_totals import ledger_line
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot

Slip = Literal["outside", "doubled", "sign", "swapped", "shifted", "missing", "single", "pair"]

MOST = 5
MOST_OF_A_KIND = 2
NEAR_DAYS = 7
_MOST_DIGITS = 15
_MOST_FOR_PAIRS = 5000


@dataclass(frozen=True, slots=True)
class Explanation:
    """One way to explain the difference. `entries` are the ids of what is looked at; `becomes` is the right amount of
    the entry for `sign`, `swapped` and `shifted`. For `missing` it is the amount that `unit` had the month before.
    """

    slip: Slip
    entries: tuple[int, ...]
    becomes: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """What is searched: the entries of the metric in the month, near it, and in the month before; `over` is d."""

    inside: EntryColumns
    near: EntryColumns
    before: EntryColumns
    days: tuple[int, int]
    over: int


def explanations(snapshot: Snapshot, metric: Metric, month: int) -> tuple[Explanation, ...]:
    """What would explain the difference of a metric to the ledger in a month, the likeliest first; empty where there
    is no difference, no ledger total or nothing that fits. A stock is a level and is not searched.
    """
    over = ledger_line(snapshot, metric, month).difference
    if not over or metric.aggregation != "flow":
        return ()
    first, last = first_day(month), last_day(month)
    around = entries_between(snapshot, first_day(month - 1), last + NEAR_DAYS)
    around = around.take(around.metric == metric.id)
    inside = (around.day >= first) & (around.day <= last)
    near = ~inside & (around.day >= first - NEAR_DAYS)
    case = _Case(around.take(inside), around.take(near), around.take(around.day < first), (first, last), over)
    found: list[Explanation] = []
    seen: set[tuple[int, ...]] = set()
    for search in _SEARCHES:
        for one in islice((one for one in search(case) if not one.entries or one.entries not in seen), MOST_OF_A_KIND):
            seen.add(one.entries)
            found.append(one)
    return tuple(found[:MOST])


def _outside(case: _Case) -> Iterator[Explanation]:
    at = np.flatnonzero(case.near.amount == -case.over)
    first, last = case.days
    distance = np.maximum(first - case.near.day, case.near.day - last)
    for place in sorted(at.tolist(), key=lambda one: int(distance[one])):
        yield Explanation("outside", (int(case.near.id[place]),))


def _doubled(case: _Case) -> Iterator[Explanation]:
    """The later of two alike, those of one day first."""
    entries = case.inside
    at = np.flatnonzero(entries.amount == case.over)
    alike: dict[tuple[int, int], list[int]] = {}
    for place in at.tolist():
        alike.setdefault((int(entries.unit[place]), int(entries.segment[place])), []).append(place)
    pairs = [(one, other) for places in alike.values() for one, other in pairwise(places)]
    for one, other in sorted(pairs, key=lambda pair: abs(int(entries.day[pair[0]]) - int(entries.day[pair[1]]))):
        yield Explanation("doubled", (int(entries.id[other]), int(entries.id[one])))


def _sign(case: _Case) -> Iterator[Explanation]:
    for place in np.flatnonzero(2 * case.inside.amount == case.over).tolist():
        yield Explanation("sign", (int(case.inside.id[place]),), -int(case.inside.amount[place]))


def _swapped(case: _Case) -> Iterator[Explanation]:
    """Two neighbouring digits, x10 + y, were written y10 + x: that changes a number by nine times their difference."""
    if case.over % 9:
        return
    size = np.abs(case.inside.amount)
    for power in (10**exponent for exponent in range(_MOST_DIGITS)):
        low, high = size // power % 10, size // (10 * power) % 10
        right = size + 9 * power * (low - high)
        kept_long = (low > 0) | (size // (100 * power) > 0)
        fits = (np.sign(case.inside.amount) * (size - right) == case.over) & kept_long
        for place in np.flatnonzero(fits).tolist():
            sign = 1 if case.inside.amount[place] > 0 else -1
            yield Explanation("swapped", (int(case.inside.id[place]),), sign * int(right[place]))


def _shifted(case: _Case) -> Iterator[Explanation]:
    """The decimal point one place too far right (a is ten times the right amount) or left (a tenth of it)."""
    amount = case.inside.amount
    for fits, right in (
        ((amount % 10 == 0) & (amount // 10 * 9 == case.over), amount // 10),
        (amount * -9 == case.over, amount * 10),
    ):
        for place in np.flatnonzero(fits & (amount != 0)).tolist():
            yield Explanation("shifted", (int(case.inside.id[place]),), int(right[place]))


def _missing(case: _Case) -> Iterator[Explanation]:
    """A leaf without an entry in the month that had just this amount in the month before."""
    units = np.setdiff1d(np.unique(case.before.unit), np.unique(case.inside.unit))
    for unit in units.tolist():
        if int(case.before.amount[case.before.unit == unit].sum()) == -case.over:
            yield Explanation("missing", (), -case.over, unit)


def _single(case: _Case) -> Iterator[Explanation]:
    for place in np.flatnonzero(case.inside.amount == case.over).tolist():
        yield Explanation("single", (int(case.inside.id[place]),))


def _pair(case: _Case) -> Iterator[Explanation]:
    """Two entries of one leaf first: two of thousands make up almost any amount by chance."""
    entries = case.inside
    if len(entries) > _MOST_FOR_PAIRS:
        return
    seen: dict[int, list[int]] = {}
    pairs: list[tuple[int, int]] = []
    for place, amount in enumerate(entries.amount.tolist()):
        pairs += [(other, place) for other in seen.get(case.over - amount, ()) if amount and case.over != amount]
        seen.setdefault(amount, []).append(place)
    for one, other in sorted(pairs, key=lambda pair: (entries.unit[pair[0]] != entries.unit[pair[1]], pair)):
        yield Explanation("pair", (int(entries.id[one]), int(entries.id[other])))


_SEARCHES: tuple[Callable[[_Case], Iterator[Explanation]], ...] = (
    *(_outside, _doubled, _sign, _swapped, _shifted, _missing, _single, _pair),
)
