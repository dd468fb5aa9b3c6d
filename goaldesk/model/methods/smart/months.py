"""A target over its months, and the days on which it is looked at.

The one rule: whatever the way, the months add up to the amount, and closed months keep what they have.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.phasing import PHASINGS, Phasing, Subject, phase
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.periods import date_of, first_day, last_day
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import Rhythm, TargetDraft
from goaldesk.model.workdays import Workdays

TWO_WEEKS = 14


@dataclass(frozen=True, slots=True)
class Spread:
    """A way to lay the amount over the months, in smallest units; `amounts` None where it has no ground, or where
    months typed by hand leave no room (`left` says by how much they miss the amount).
    """

    way: Phasing
    amounts: tuple[int, ...] | None
    left: int = 0


def kept_months(snapshot: Snapshot, draft: TargetDraft) -> dict[int, int]:
    """The closed months of a draft with what its target has in them; 0 for one that has nothing there."""
    kept = {}
    for month in draft.run:
        if is_closed(snapshot, month):
            row = snapshot.target_months.find(draft.target, month) if draft.target else None
            kept[month] = row.amount if row else 0
    return kept


def spreads(snapshot: Snapshot, draft: TargetDraft, amount: int) -> list[Spread]:
    """The amount by each way of phasing, without what was typed by hand."""
    kept = kept_months(snapshot, draft)
    return [_spread(snapshot, draft, amount, way, kept) for way in PHASINGS]


def chosen_spread(snapshot: Snapshot, draft: TargetDraft, amount: int) -> Spread:
    """The amount by the way that was chosen (by the working days where that has no ground), months typed by hand
    kept. Where all of them are typed and miss the amount, they share it in their proportions.
    """
    ways = {way.key: way for way in PHASINGS}
    way = ways.get(draft.phasing, PHASINGS[0])
    kept = kept_months(snapshot, draft)
    held = kept | {month: value for month, value in draft.by_hand if month not in kept and month in draft.run}
    if len(held) == draft.months and len(held) > len(kept) and sum(held.values()) != amount:
        weights = [Fraction(max(held[month], 0)) for month in draft.run]
        return Spread(way, *_phased(amount, weights, draft, kept))
    found = _spread(snapshot, draft, amount, way, held)
    return found if found.amounts or found.left else _spread(snapshot, draft, amount, ways["workdays"], held)


def with_month(snapshot: Snapshot, draft: TargetDraft, amount: int, month: int, wanted: int) -> TargetDraft:
    """The draft with another amount held in one of its months. Of a flow it takes what the other held months leave, so
    that the free ones can share the rest; where none is free, exactly that.
    """
    held = dict(draft.by_hand)
    if snapshot.table(Metric)[(draft.metric,)].aggregation == "flow":
        others = {one: value for one, value in (held | kept_months(snapshot, draft)).items() if one in draft.run}
        others.pop(month, None)
        room = amount - sum(others.values())
        low, high = (room, room) if len(others) == draft.months - 1 else sorted((0, room))
        wanted = min(max(wanted, low), high)
    return replace(draft, by_hand=tuple(sorted((held | {month: wanted}).items())))


def activity_months(snapshot: Snapshot, draft: TargetDraft, metric: int, amount: int) -> dict[int, int]:
    """An activity over the open months, by working days."""
    open_months = [month for month in draft.run if not is_closed(snapshot, month)]
    calendar = Workdays.of(snapshot)
    scale = 10 ** snapshot.table(Metric)[(metric,)].decimals
    weights = [Fraction(calendar.in_month(month)) for month in open_months]
    step = scale if amount % scale == 0 else 1
    return dict(zip(open_months, phase(amount, weights, step=step).values, strict=True)) if open_months else {}


def workdays_of(snapshot: Snapshot, run: range) -> int:
    """The working days of a run of months."""
    return Workdays.of(snapshot).count(first_day(run.start), last_day(run.stop - 1))


def check_days(snapshot: Snapshot, run: range, rhythm: Rhythm) -> list[int]:
    """The days of the checks in these months; one on a free day moves to the next working day."""
    first, last = first_day(run.start), last_day(run.stop - 1)
    if rhythm.check == "none":
        return []
    if rhythm.check == "month":
        return [next_workday(snapshot, first_day(month)) for month in run]
    step = 7 if rhythm.check == "week" else TWO_WEEKS
    begin = first + (rhythm.weekday - date_of(first).weekday()) % 7
    days = (next_workday(snapshot, day) for day in range(begin, last + 1, step))
    return sorted({day for day in days if day <= last})


def review_days(snapshot: Snapshot, run: range, rhythm: Rhythm) -> list[int]:
    """The days of the reviews: one for each month, in the month after it."""
    calendar = Workdays.of(snapshot)
    days = (calendar.nth(month + 1, rhythm.review) for month in run) if rhythm.review else ()
    return [day for day in days if day is not None]


def usual_deadline(snapshot: Snapshot, run: range) -> int:
    """The day by which the figures of these months are complete: when closing the last one is due."""
    found = Workdays.of(snapshot).nth(run.stop, snapshot.settings.closing_due_workday)
    return last_day(run.stop - 1) if found is None else found


def next_workday(snapshot: Snapshot, day: int) -> int:
    """The day itself, or the first working day after it (a month ahead at most)."""
    calendar = Workdays.of(snapshot)
    return next((at for at in range(day, day + 31) if calendar.is_workday(at)), day)


def last_third(amounts: tuple[int, ...]) -> Fraction | None:
    """The share of the amount that is due in the last third of its months; None for fewer than three."""
    third, total = len(amounts) // 3, sum(amounts)
    return Fraction(sum(amounts[-third:]), total) if third and total > 0 else None


def _spread(snapshot: Snapshot, draft: TargetDraft, amount: int, way: Phasing, held: Mapping[int, int]) -> Spread:
    metric = snapshot.table(Metric)[(draft.metric,)]
    if metric.aggregation != "flow":
        return Spread(way, tuple(held.get(month, amount) for month in draft.run))
    subject = Subject(draft.unit, draft.metric, draft.segment, draft.run)
    weights = way.weights(snapshot, subject)
    return Spread(way, None) if weights is None else Spread(way, *_phased(amount, weights, draft, held))


def _phased(
    amount: int, weights: list[Fraction], draft: TargetDraft, held: Mapping[int, int]
) -> tuple[tuple[int, ...] | None, int]:
    places = {month - draft.first: value for month, value in held.items()}
    step = draft.step if amount % draft.step == 0 and not any(value % draft.step for value in places.values()) else 1
    try:
        return phase(amount, weights, step=step, locked=places).values, 0
    except CannotSplit:
        return None, amount - sum(places.values())
