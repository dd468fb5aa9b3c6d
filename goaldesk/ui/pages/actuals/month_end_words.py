"""The month end in words: its headline, its five steps, and the months of a year as rows of a table."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.closing import CLOSED
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, year_and_month
from goaldesk.model.rows import Metric, MonthEvent, Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.words import amount_text
from goaldesk.model.workdays import Workdays
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.methods.control_totals import LedgerLine
    from goaldesk.model.sheets.month_close import MonthEnd
    from goaldesk.model.sheets.past import MonthTouched
    from goaldesk.model.snapshot import Snapshot

MARKS = {"done": "met", "open": "near", "late": "missed", "not_due": "no_data"}
"""The status whose mark is drawn for the mark of a step."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step: its mark, what it says, what it adds in grey, and at the right when it is due or who did it when, and
    what that was.
    """

    mark: str
    title: str
    detail: str
    when: str = ""
    late: str = ""
    what: str = ""


class MonthEndWords:
    """Puts one month end into words. `today` is a day number."""

    def __init__(
        self,
        snapshot: "Snapshot",
        end: "MonthEnd",
        today: int,
        wording: Wording,
        touched: "MonthTouched | None" = None,
    ) -> None:
        self._snapshot, self._end, self._today, self._wording = snapshot, end, today, wording
        self._touched = touched
        self.month = wording.formats.month_long(dt.date(*year_and_month(end.month), 1))

    def headline(self) -> str:
        """How the month stands, in one sentence."""
        end, wording = self._end, self._wording
        if end.is_closed:
            return wording.translate("MonthEnd", "{month} is closed.").format(month=self.month)
        if end.can_close:
            return wording.translate("MonthEnd", "{month} is ready to close.").format(month=self.month)
        if end.marks[2] == "not_due":
            return wording.translate("MonthEnd", "{month} is not due yet.").format(month=self.month)
        left = sum(mark != "done" for mark in end.marks[:2])
        text = wording.translate("MonthEnd", "{month} is not ready to close: %n things are open.", left)
        return text.format(month=self.month)

    def below(self) -> str:
        """When closing is due."""
        day = self._wording.formats.date(date_of(self._end.due_day))
        if self._end.is_closed:
            return self._wording.translate("MonthEnd", "A correction is a dated entry in an open month.")
        if self._today > self._end.due_day:
            return self._wording.translate("MonthEnd", "Closing was due on {date}.").format(date=day)
        return self._wording.translate("MonthEnd", "Closing is due on {date}.").format(date=day)

    def steps(self) -> tuple[StepWords, ...]:
        """The five steps in the order in which they are done."""
        complete, agrees, touched = self._complete(), self._agrees(), self._touched
        if touched is not None and touched.entered is not None:
            what = self._wording.translate("MonthEnd", "last entry")
            complete = replace(complete, when=self._by(touched.entered.desk, touched.entered.at), what=what)
        if touched is not None and touched.ledger is not None:
            what = self._wording.translate("MonthEnd", "last ledger total")
            agrees = replace(agrees, when=self._by(touched.ledger.desk, touched.ledger.at), what=what)
        return (complete, agrees, self._closed(), self._packs(), self._actions())

    def _by(self, who: str, at: str) -> str:
        """Who did something when."""
        formats, moment = self._wording.formats, dt.datetime.fromisoformat(at).astimezone()
        text = self._wording.translate("MonthEnd", "{who}, {when}")
        return text.format(who=who, when=formats.moment_near(moment, date_of(self._today)))

    def _mark(self, at: int) -> str:
        return MARKS[self._end.marks[at]]

    def _complete(self) -> StepWords:
        done, wording = self._end.complete, self._wording
        whole = wording.formats.whole
        title = wording.translate("MonthEnd", "Complete: {entered} of {expected} cells are entered")
        title = title.format(entered=whole(done.entered), expected=whole(done.expected))
        if not done.missing:
            return StepWords(self._mark(0), title, wording.translate("MonthEnd", "Nobody owes a figure"))
        unit, metric = done.missing[0]
        metrics = {row.id: row for row in self._snapshot.all(Metric)}
        text = wording.translate("MonthEnd", "{unit}, {metric} is blank")
        if len(done.missing) > 1:
            text = wording.translate("MonthEnd", "%n cells are blank, first {unit}, {metric}", len(done.missing))
        name = self._snapshot.table(Unit)[(unit,)].name
        return StepWords(
            self._mark(0), title, text.format(unit=name, metric=metric_name(metrics[metric], self._wording))
        )

    def _agrees(self) -> StepWords:
        end, wording = self._end, self._wording
        if not end.ledger:
            title = wording.translate("MonthEnd", "Agrees with the ledger: nothing is compared")
            return StepWords(self._mark(1), title, wording.translate("MonthEnd", "Type ledger totals below the grid"))
        explained = [line for line in end.ledger if line.difference and line.reason]
        detail = " · ".join(f"{metric_name(line.metric, wording)}: {line.reason}" for line in explained)
        agreeing = [metric_name(line.metric, wording) for line in end.ledger if line.difference == 0]
        if agreeing and not detail:
            comma = "、" if wording.language == "zh" else ", "
            detail = wording.translate("MonthEnd", "{metrics} agree").format(metrics=comma.join(agreeing))
        if end.differences:
            title = wording.translate("MonthEnd", "Agrees with the ledger: {metric} differs by {amount}")
            line = end.differences[0]
            title = title.format(metric=metric_name(line.metric, wording), amount=self._amount(line, line.difference))
        elif end.untyped:
            title = wording.translate("MonthEnd", "Agrees with the ledger: %n totals are not typed", len(end.untyped))
        else:
            title = wording.translate("MonthEnd", "Agrees with the ledger")
        return StepWords(self._mark(1), title, detail)

    def _closed(self) -> StepWords:
        end, wording = self._end, self._wording
        if end.is_closed:
            when = self._by(end.events[-1].by, end.events[-1].at) if end.events else ""
            title = wording.translate("MonthEnd", "Closed")
            return StepWords(
                self._mark(2), title, wording.translate("MonthEnd", "Its figures can no longer change"), when
            )
        due = wording.translate("MonthEnd", "due {date}").format(date=wording.formats.day(date_of(end.due_day)))
        days = Workdays.of(self._snapshot)
        late = days.count(end.due_day + 1, self._today) if end.marks[2] == "late" else 0
        return StepWords(
            self._mark(2),
            wording.translate("MonthEnd", "Closed: after steps 1 and 2"),
            wording.translate("MonthEnd", "Then no figure of it changes without a reopening"),
            due,
            wording.translate("MonthEnd", "%n working days late", late) if late > 0 else "",
        )

    def _packs(self) -> StepWords:
        packs, wording = self._end.packs, self._wording
        title = wording.translate("MonthEnd", "Packs printed: {printed} of {wanted}")
        whole = wording.formats.whole
        title = title.format(printed=whole(packs.printed), wanted=whole(packs.wanted))
        when = ""
        if packs.last_at:
            when = wording.formats.moment(dt.datetime.fromisoformat(packs.last_at).astimezone())
        return StepWords(self._mark(3), title, packs.last_number, when)

    def _actions(self) -> StepWords:
        filed, wording = self._end.filed, self._wording
        whole = wording.formats.whole
        title = wording.translate("MonthEnd", "Actions filed: %n from the reviews held", filed.actions)
        text = wording.translate("MonthEnd", "{held} of {reviews} reviews held, {open} actions open")
        return StepWords(
            self._mark(4),
            title,
            text.format(held=whole(filed.held), reviews=whole(filed.reviews), open=whole(filed.open)),
        )

    def _amount(self, line: "LedgerLine", amount: int | None) -> str:
        value = Fraction(abs(amount or 0), 10**line.metric.decimals)
        return amount_text(value, line.metric, self._wording, exact=True)


def event_when(event: MonthEvent, wording: Wording) -> str:
    """Who closed or reopened a month, and when."""
    moment = wording.formats.moment(dt.datetime.fromisoformat(event.at).astimezone())
    return wording.translate("MonthEnd", "{who}, {when}").format(who=event.by, when=moment)


def year_sheet(months: "Sequence[MonthEnd]", wording: Wording) -> TextSheet:
    """The months of a year, a row each, with the five steps across."""
    columns = (
        GridColumn("month", wording.translate("MonthEnd", "Month"), right=False, stretch=True),
        GridColumn("complete", wording.translate("MonthEnd", "1 Complete"), right=False),
        GridColumn("agrees", wording.translate("MonthEnd", "2 Agrees with the ledger"), right=False),
        GridColumn("closed", wording.translate("MonthEnd", "3 Closed"), right=False),
        GridColumn("packs", wording.translate("MonthEnd", "4 Packs printed"), right=False, rank=1),
        GridColumn("actions", wording.translate("MonthEnd", "5 Actions filed"), right=False, rank=2),
    )
    rows = tuple(GridRow(end.month, quiet=not end.complete.entered) for end in months)
    return TextSheet(columns, rows, tuple(_year_row(end, wording) for end in months))


def _year_row(end: "MonthEnd", wording: Wording) -> tuple[GridCell, ...]:
    whole = wording.formats.whole
    name = wording.formats.month_long(dt.date(*year_and_month(end.month), 1))
    of = wording.translate("MonthEnd", "{done} of {all}")
    done = end.complete
    closed = end.events[-1] if end.is_closed and end.events else None
    when = ""
    if closed is not None:
        day = wording.formats.day(dt.datetime.fromisoformat(closed.at).astimezone().date())
        when = wording.translate("MonthEnd", "{date}, {who}").format(date=day, who=closed.by)
        times = sum(event.kind == CLOSED for event in end.events)
        if times > 1:
            when = wording.translate("MonthEnd", "{closed} · %n times", times).format(closed=when)
    elif end.marks[2] == "not_due" and end.complete.entered:
        when = wording.translate("MonthEnd", "not due")
    texts = (
        of.format(done=whole(done.entered), all=whole(done.expected))
        if done.entered or end.marks[0] != "not_due"
        else "",
        _year_ledger(end, wording),
        when,
        of.format(done=whole(end.packs.printed), all=whole(end.packs.wanted)) if end.packs.printed else "",
        whole(end.filed.actions) if end.filed.reviews else "",
    )
    cells = [
        GridCell(
            name,
            state="text",
            mark="lock" if end.is_closed else "",
            meaning=name,
            strong=end.marks[2] in ("open", "late"),
        )
    ]
    for mark, text in zip(end.marks, texts, strict=True):
        shown = text or (wording.translate("MonthEnd", "late") if mark == "late" else "")
        cells.append(
            GridCell(shown, state="text", mark=MARKS[mark] if shown else "", ink="text", meaning=f"{name} · {shown}")
        )
    return tuple(cells)


def _year_ledger(end: "MonthEnd", wording: Wording) -> str:
    """The first difference, else the first total that agrees."""
    lines = end.differences or tuple(line for line in end.ledger if line.ledger is not None)
    if not lines:
        return ""
    amount = lines[0].difference if end.differences else lines[0].entered
    value = Fraction(amount or 0, 10 ** lines[0].metric.decimals)
    return amount_text(value, lines[0].metric, wording, exact=bool(end.differences))


def told(event: MonthEvent, wording: Wording, *, again: bool) -> str:
    """One line of who did what; `again` says that the month had been closed before."""
    month = wording.formats.month(dt.date(*year_and_month(event.month), 1))
    when = wording.formats.moment(dt.datetime.fromisoformat(event.at).astimezone())
    if event.kind == CLOSED and again:
        text = wording.translate("MonthEnd", "{when}  {who} closed {month} again")
    elif event.kind == CLOSED:
        text = wording.translate("MonthEnd", "{when}  {who} closed {month}")
    else:
        text = wording.translate("MonthEnd", "{when}  {who} reopened {month}: {reason}")
    return text.format(when=when, who=event.by, month=month, reason=event.reason)
