"""From where a target starts: the same months last year, the run before, the average of four, or an own figure.

The one rule: a baseline that is partly expected says so. One of which nothing is known is None, never 0.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from goaldesk.model.amounts import rounded
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.ledger import EntryBook
from goaldesk.model.methods.outlook import outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, last_day
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import BaselineKind, TargetDraft

AVERAGED = 4


@dataclass(frozen=True, slots=True)
class Baseline:
    """An amount in smallest units, of which run of months (`first`, `months`), from how many entries, and which of its
    months are not complete but expected.
    """

    kind: BaselineKind
    amount: int | None
    first: int
    months: int
    entries: int = 0
    expected: tuple[int, ...] = ()


def baselines(snapshot: Snapshot, draft: TargetDraft) -> tuple[Baseline, ...]:
    """The baselines to choose from, in their order; the own one last."""
    length = draft.months
    runs: tuple[tuple[BaselineKind, int, int], ...] = (
        ("last_year", draft.first - 12, length),
        ("before", draft.first - length, length),
        ("average", draft.first - AVERAGED * length, AVERAGED * length),
    )
    found = [_of_run(snapshot, draft, kind, range(first, first + count)) for kind, first, count in runs]
    return (*found, Baseline("own", draft.own_baseline, draft.first, length))


def year_before(snapshot: Snapshot, draft: TargetDraft, unit: int) -> Baseline:
    """What a unit reached in the draft's months a year before, or is expected to."""
    return _of_run(snapshot, replace(draft, unit=unit), "last_year", range(draft.first - 12, draft.end - 12))


def amount_of_run(snapshot: Snapshot, subject: Subject) -> int | None:
    """What was reached in complete months, in smallest units: the sum of a flow, the last level of a stock, the rate of
    a ratio; None where a month is not complete or nothing is known.
    """
    metric = snapshot.table(Metric)[(subject.metric,)]
    if metric.aggregation == "flow":
        return history_of(snapshot, subject.unit, subject.metric, subject.segment).sum_of(subject.months)
    through = Figures.of(snapshot).table(subject.metric, subject.segment).data_through
    if through is None or through < last_day(subject.months.stop - 1):
        return None
    period = Period("", subject.months.start, len(subject.months))
    value = Figures.of(snapshot).actual(subject.unit, subject.metric, period, subject.segment).value
    return None if value is None else rounded(value * 10**metric.decimals)


def entries_of_run(snapshot: Snapshot, subject: Subject) -> dict[int, int]:
    """How many entries of the unit (and of those that belong to it) each month of a run has."""
    place = Timeline.of(snapshot).place[subject.unit]
    counted = snapshot.derived(("entry counts", subject.metric, subject.segment), lambda: _counted(snapshot, subject))
    return {month: int(counted[month][place]) if month in counted else 0 for month in subject.months}


def _of_run(snapshot: Snapshot, draft: TargetDraft, kind: BaselineKind, run: range) -> Baseline:
    subject = Subject(draft.unit, draft.metric, draft.segment, run)
    return snapshot.derived(("baseline", kind, subject), lambda: _worked_out(snapshot, subject, kind))


def _worked_out(snapshot: Snapshot, subject: Subject, kind: BaselineKind) -> Baseline:
    run = subject.months
    entries = sum(entries_of_run(snapshot, subject).values())
    amount: int | None = amount_of_run(snapshot, subject)
    expected: tuple[int, ...] = ()
    metric = snapshot.table(Metric)[(subject.metric,)]
    if amount is None and metric.aggregation == "flow":
        amount, expected = landing_of_run(snapshot, subject)
    if amount is not None and kind == "average" and metric.aggregation == "flow":
        amount = rounded(Fraction(amount, AVERAGED))
    return Baseline(kind, amount, run.start, len(run), entries, expected)


def landing_of_run(snapshot: Snapshot, subject: Subject) -> tuple[int | None, tuple[int, ...]]:
    """Complete months and the forecast of the others; None without one."""
    history = history_of(snapshot, subject.unit, subject.metric, subject.segment, before=subject.months.stop)
    rest = range(max(history.end, subject.months.start), subject.months.stop)
    known = history.sum_of(range(subject.months.start, rest.start))
    if known is None or not rest or not history.amounts:
        return None, ()
    try:
        outlook = outlook_of(snapshot, Subject(subject.unit, subject.metric, subject.segment, rest))
    except NoForecast:
        return None, ()
    return known + round(outlook.outcome.mean), tuple(rest)


def _counted(snapshot: Snapshot, subject: Subject) -> dict[int, list[int]]:
    """Entries by month and place, each where its unit stood on its day."""
    book, timeline = EntryBook.of(snapshot), Timeline.of(snapshot)
    if book.extent(subject.metric) is None:
        return {}
    pieces = timeline.pieces(*book.months((subject.metric,)))
    shape = len(timeline.units), len(pieces.days)
    counts = np.zeros(shape[0] * shape[1], np.int64)
    for at in book.chosen(subject.metric, subject.segment):
        entered = book.columns(at)
        counts += np.bincount(entered.place * shape[1] + pieces.piece_of(entered.day), minlength=len(counts))
    table = counts.reshape(shape)
    pieces.roll_up(table)
    by_month = pieces.by_month(table)
    return {pieces.first + at: by_month[:, at].tolist() for at in range(pieces.months)}
