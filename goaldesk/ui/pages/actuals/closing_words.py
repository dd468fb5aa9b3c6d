"""What stands between a month and its closing, in a few lines for the foot of the month grid."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.closing import closed_through
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import year_and_month
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.methods.control_totals import LedgerLine
    from goaldesk.model.sheets.month_close import MonthEnd
    from goaldesk.model.snapshot import Snapshot

DONE, OPEN, QUIET = "met", "near", "no_data"


@dataclass(frozen=True, slots=True)
class Step:
    """One line: the status whose mark stands before it, and what it says."""

    status: str
    text: str


def before_closing(snapshot: "Snapshot", end: "MonthEnd", wording: Wording) -> tuple[Step, ...]:
    """What is done and what is not: complete, agreed with the ledger, the months before closed."""
    steps = [_complete(snapshot, end, wording)]
    steps += [_differs(line, wording) for line in end.differences]
    agreeing = [line.metric for line in end.ledger if line.agrees]
    if agreeing:
        text = wording.translate("Actuals", "Agrees with the ledger: {metrics}")
        steps.append(Step(DONE, text.format(metrics=_names(agreeing, wording))))
    untyped = [line.metric for line in end.untyped]
    if untyped:
        text = wording.translate("Actuals", "Ledger total not typed yet: {metrics}")
        steps.append(Step(OPEN, text.format(metrics=_names(untyped, wording))))
    steps.append(_months_before(snapshot, end, wording))
    due = "not_due" not in end.marks[:2]
    return tuple(step if due or step.status == DONE else replace(step, status=QUIET) for step in steps)


def month_name(month: int, wording: Wording) -> str:
    """A month whose year is known, as a word of a sentence."""
    return wording.formats.month_long(dt.date(*year_and_month(month), 1))


def _complete(snapshot: "Snapshot", end: "MonthEnd", wording: Wording) -> Step:
    done = end.complete
    if not done.expected:
        return Step(QUIET, wording.translate("Actuals", "Nothing is expected in this month yet"))
    if done.entered == done.expected:
        text = wording.translate("Actuals", "All %n cells are entered", done.expected)
        return Step(DONE, text)
    unit, metric = done.missing[0]
    count = done.expected - done.entered
    text = wording.translate("Actuals", "{unit}, {metric} is blank")
    if count > 1:
        text = wording.translate("Actuals", "%n cells are blank, first {unit}, {metric}", count)
    metrics = {row.id: row for row in snapshot.all(Metric)}
    name = snapshot.table(Unit)[(unit,)].name
    return Step(OPEN, text.format(unit=name, metric=metric_name(metrics[metric], wording)))


def _differs(line: "LedgerLine", wording: Wording) -> Step:
    size = Fraction(abs(line.difference or 0), 10**line.metric.decimals)
    text = wording.translate("Actuals", "{metric} differs from the ledger by {amount}")
    amount = amount_text(size, line.metric, wording, exact=True)
    return Step(OPEN, text.format(metric=metric_name(line.metric, wording), amount=amount))


def _months_before(snapshot: "Snapshot", end: "MonthEnd", wording: Wording) -> Step:
    last = closed_through(snapshot)
    before = month_name(end.month - 1, wording)
    if last is None:
        return Step(QUIET, wording.translate("Actuals", "No month was closed yet"))
    if last >= end.month - 1:
        return Step(DONE, wording.translate("Actuals", "{month} is closed").format(month=before))
    return Step(OPEN, wording.translate("Actuals", "{month} is not closed yet").format(month=before))


def _names(metrics: Sequence[Metric], wording: Wording) -> str:
    comma = "、" if wording.language == "zh" else ", "
    return comma.join(metric_name(metric, wording) for metric in metrics)
