"""The periods before a target, as long as its own: what each brought, and what is still expected of the running one."""

from dataclasses import dataclass

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.smart.baselines import amount_of_run, landing_of_run
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft

MOST = 11


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run of months before the target: `booked` so far (None: nothing is known) and `expected` at its end where it is
    not complete, in smallest units.
    """

    run: range
    booked: int | None
    expected: int | None


def past_runs(snapshot: Snapshot, draft: TargetDraft) -> list[PastRun]:
    """Up to eleven runs directly before the draft's, oldest first, from the first with a figure on."""
    about = draft.unit, draft.metric, draft.segment, draft.first, draft.months
    return snapshot.derived(("past runs", *about), lambda: _past_runs(snapshot, draft))


def _past_runs(snapshot: Snapshot, draft: TargetDraft) -> list[PastRun]:
    metric = snapshot.table(Metric)[(draft.metric,)]
    found: list[PastRun] = []
    for at in range(MOST, 0, -1):
        run = range(draft.first - at * draft.months, draft.first - (at - 1) * draft.months)
        subject = Subject(draft.unit, draft.metric, draft.segment, run)
        period = Period("", run.start, len(run))
        value = Figures.of(snapshot).actual(draft.unit, draft.metric, period, draft.segment).value
        if value is None and not found:
            continue
        flow = metric.aggregation == "flow"
        booked = (0 if flow else None) if value is None else round(value * 10**metric.decimals)
        expected = None
        if flow and amount_of_run(snapshot, subject) is None:
            expected = landing_of_run(snapshot, subject)[0]
        found.append(PastRun(run, booked, expected))
    return found
