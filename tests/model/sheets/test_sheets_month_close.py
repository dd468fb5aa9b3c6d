"""The month end: five steps that are computed, who did what when, and what a cell was before."""

from goaldesk.model.edits.actuals import Entry, change_actual, enter_actual
from goaldesk.model.edits.cells import leave_blank
from goaldesk.model.edits.months import close_month, explain_difference, reopen_month, set_control_total
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.month_close import month_end, next_to_close, year_of_months
from goaldesk.model.sheets.past import cell_past, month_touched
from tests.builders import day, month

TODAY = day("2026-09-09")
AUGUST = month("2026-08")


def metric(book, code):
    return next(one for one in book.snapshot.all(Metric) if one.code == code)


def test_august_of_the_sample_lacks_one_cell_and_differs_from_the_ledger(book):
    end = month_end(book.snapshot, AUGUST, TODAY)
    assert end.complete.expected - end.complete.entered == len(end.complete.missing) == 1
    assert [(line.metric.code, line.difference) for line in end.differences] == [("revenue", -1_240_000)]
    assert end.marks == ("open", "open", "late", "not_due", "not_due")
    assert date_of(end.due_day).isoformat() == "2026-09-03"
    assert not end.can_close
    assert next_to_close(book.snapshot, TODAY) == AUGUST


def test_a_blank_on_purpose_and_an_explained_difference_let_the_month_close(book):
    unit, metric_id = month_end(book.snapshot, AUGUST, TODAY).complete.missing[0]
    book.edit("Leave blank", leave_blank, EntryCell.of_month(unit, metric_id, AUGUST), "on leave")
    book.edit("Explain", explain_difference, metric(book, "revenue").id, AUGUST, "Posted in September")
    end = month_end(book.snapshot, AUGUST, TODAY)
    assert (end.marks[:2], end.can_close) == (("done", "done"), True)
    book.edit("Close", close_month, AUGUST)
    end = month_end(book.snapshot, AUGUST, TODAY)
    assert (end.marks[2], end.can_close, len(end.events)) == ("done", False, 1)
    assert [line.agrees for line in end.ledger] == [True] * 3
    assert next_to_close(book.snapshot, TODAY) is None


def test_a_year_is_read_at_a_glance_and_keeps_second_closings(book):
    year = year_of_months(book.snapshot, book.snapshot.fiscal.parse("2026"), TODAY)
    assert [end.marks[2] for end in year] == ["done"] * 7 + ["late"] + ["not_due"] * 4
    assert [len(end.events) for end in year[:8]] == [1, 1, 1, 3, 1, 1, 1, 0]
    april = year[3]
    assert [event.kind for event in april.events] == ["closed", "reopened", "closed"]


def test_a_reopened_month_is_the_next_to_close(book):
    book.edit("Own", _as_owner, month("2026-07"))
    assert next_to_close(book.snapshot, TODAY) == month("2026-07")


def _as_owner(edit, number):
    edit.by = "Lin Yuan"
    reopen_month(edit, number, "A return was booked twice")


def test_who_touched_a_month_last_and_what_a_cell_was_before(book):
    revenue = metric(book, "revenue")
    unit = int(book.snapshot.entries.unit[-1])
    new = book.edit("Enter actuals", enter_actual, Entry(unit, revenue.id, day("2026-09-08"), 700)).value
    book.edit("Change an entry", change_actual, new, Entry(unit, revenue.id, day("2026-09-08"), 900))
    book.edit("Note the ledger", set_control_total, revenue.id, AUGUST, 5)
    entered = month_touched(book, AUGUST + 1, lambda: None).entered
    assert entered is not None
    assert (entered.desk, entered.label) == ("Wu Qian", "Change an entry")
    typed = month_touched(book, AUGUST, lambda: None).ledger
    assert typed is not None
    assert typed.label == "Note the ledger"
    past = cell_past(book, EntryCell.of_day(unit, revenue.id, day("2026-09-08")))
    assert [(one.gone, one.come) for one in past.changes[:2]] == [((700,), (900,)), ((), (700,))]
    assert past.complete
    assert not cell_past(book, EntryCell.of_day(unit, revenue.id, day("2026-09-08")), most=2).complete
