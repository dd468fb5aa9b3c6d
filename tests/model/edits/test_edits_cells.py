"""Figures typed into cells: what is typed is what the cell then adds up to, and nothing dated changes unseen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.edits.actuals import Entry, enter_actual, split_credit
from goaldesk.model.edits.cells import Typed, leave_blank, set_cell, set_cells
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.segments import create_segment
from goaldesk.model.entry_cells import EntryCell, entries_of
from goaldesk.model.rows import Person

AUGUST, SEPTEMBER = (2026, 8), (2026, 9)


def cell(firm, month, when=AUGUST, unit="ann", metric="revenue", segment=0):
    return EntryCell.of_month(firm.unit[unit], firm.metric[metric], month(*when), segment)


def enter(firm, day, amount, on="2026-08-19", **more):
    unit, metric = more.pop("unit", "ann"), more.pop("metric", "revenue")
    return firm.do(enter_actual, Entry(firm.unit[unit], firm.metric[metric], day(on), amount, **more))


def test_an_empty_cell_gets_one_entry_dated_the_last_day_of_a_month_that_is_over(firm, day, month):
    firm.do(set_cell, cell(firm, month), 3_500_000)
    assert firm.now.entries.day.tolist() == [day("2026-08-31")]
    assert firm.now.entries.amount.tolist() == [3_500_000]


def test_in_the_running_month_a_figure_is_dated_today_and_for_a_leaver_the_last_day(firm, day, month):
    firm.do(set_person, Person(firm.unit["bob"], end_day=day("2026-08-14")))
    firm.do(set_cell, cell(firm, month, SEPTEMBER), 1)
    firm.do(set_cell, cell(firm, month, unit="bob"), 2)
    assert firm.now.entries.day.tolist() == [day("2026-09-09"), day("2026-08-14")]


def test_one_entry_is_changed_and_keeps_its_day_and_texts(firm, day, month):
    one = enter(firm, day, 100, reference="SO-1", note="首单")
    firm.do(set_cell, cell(firm, month), -860_000)
    block = firm.book.entries([one])
    assert (block.columns.amount.tolist(), block.columns.day.tolist()) == ([-860_000], [day("2026-08-19")])
    assert (list(block.reference), list(block.note)) == (["SO-1"], ["首单"])


def test_an_emptied_cell_has_no_entry(firm, day, month):
    enter(firm, day, 100)
    firm.do(set_cell, cell(firm, month), None)
    assert len(firm.now.entries) == 0
    assert not firm.book.edit("Again", set_cell, cell(firm, month), None).changes


def test_several_entries_are_named_and_left_alone_until_a_line_is_asked_for(firm, day, month):
    for amount in (100, 250):
        enter(firm, day, amount)
    assert firm.refused(set_cell, cell(firm, month), 400) == "several_entries"
    assert firm.refused(set_cell, cell(firm, month), None) == "several_entries"
    firm.do(set_cell, cell(firm, month), 400, add_difference=True)
    assert entries_of(firm.now, cell(firm, month)).amount.tolist() == [100, 250, 50]
    assert not firm.book.edit("Same", set_cell, cell(firm, month), 400).changes


def test_a_shared_entry_is_not_changed_through_a_cell(firm, day, month):
    one = enter(firm, day, 100)
    firm.do(split_credit, one, {firm.unit["ann"]: 60, firm.unit["bob"]: 40})
    assert firm.refused(set_cell, cell(firm, month), 70) == "shared_entry"


def test_what_takes_no_entries_takes_no_figure(firm, day, month):
    assert firm.refused(set_cell, cell(firm, month, unit="A"), 1) == "not_a_leaf"
    assert firm.refused(set_cell, cell(firm, month, metric="gross_margin"), 1) == "computed_metric"
    enter(firm, day, 1, on="2026-07-01")
    firm.do(close_month, month(2026, 7))
    assert firm.refused(set_cell, cell(firm, month, (2026, 7)), 2) == "month_closed"


def test_a_level_typed_over_several_entries_counts_from_the_last_day_on(firm, day, month):
    (metric,) = firm.do(add_catalogue_metrics, ["active_accounts"])
    firm.metric["active_accounts"] = metric.id
    for on in ("2026-08-03", "2026-08-31"):
        enter(firm, day, 40, on=on, metric="active_accounts")
    here = cell(firm, month, metric="active_accounts")
    firm.do(set_cell, here, 44, add_difference=True)
    assert entries_of(firm.now, here).amount.tolist() == [40, 40, 44]


def test_a_level_kept_by_segment_is_typed_for_a_segment(firm, day, month):
    (metric,) = firm.do(add_catalogue_metrics, ["active_accounts"])
    firm.metric["active_accounts"] = metric.id
    segment = firm.do(create_segment, "Pipes").id
    here = cell(firm, month, metric="active_accounts", segment=segment)
    firm.do(set_cell, here, 30)
    assert firm.refused(set_cell, cell(firm, month, metric="active_accounts"), 31) == "level_by_segment"
    firm.do(set_cell, here, 31)
    assert firm.now.entries.amount.tolist() == [31]


def test_a_cell_left_blank_on_purpose_is_a_zero_with_its_reason(firm, month):
    assert firm.refused(leave_blank, cell(firm, month), " ") == "no_reason"
    firm.do(leave_blank, cell(firm, month), "on leave")
    block = firm.book.entries(firm.now.entries.id)
    assert (block.columns.amount.tolist(), list(block.note)) == ([0], ["on leave"])
    assert firm.refused(leave_blank, cell(firm, month), "on leave") == "several_entries"


FIGURE = st.none() | st.integers(-(10**12), 10**12)


@settings(max_examples=25)
@given(first=st.lists(FIGURE, min_size=3, max_size=3), second=st.lists(FIGURE, min_size=3, max_size=3))
def test_a_pasted_block_is_what_the_cells_then_show_and_one_undo_takes_it_back(firm, month, first, second):
    before = firm.book.digest()
    cells = [cell(firm, month, unit=unit) for unit in ("ann", "bob", "cid")]
    done = []
    for figures in (first, second):
        edited = firm.book.edit("Paste", set_cells, [Typed(*one) for one in zip(cells, figures, strict=True)])
        assert edited.value == [None] * 3
        shown = [entries_of(firm.now, one).amount.tolist() for one in cells]
        assert shown == [[] if figure is None else [figure] for figure in figures]
        done.append(edited.changes)
    for changes in reversed([one for one in done if one]):
        firm.book.apply(changes.inverse(), "Undo")
    assert firm.book.digest() == before


def test_of_a_pasted_block_the_cells_that_cannot_be_written_are_told_and_the_others_are(firm, day, month):
    cells = [cell(firm, month, unit="A"), cell(firm, month)]
    refused, done = firm.do(set_cells, [Typed(one, 5) for one in cells])
    assert (refused.code, done) == ("not_a_leaf", None)
    assert firm.now.entries.amount.tolist() == [5]
