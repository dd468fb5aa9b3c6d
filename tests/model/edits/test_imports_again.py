"""Importing again: what a second file changes, and what it leaves alone."""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from goaldesk.model.changes import Edit
from goaldesk.model.edits.actuals import split_credit
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryBlock
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.context import Progress
from goaldesk.model.importers.draft import Draft, draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.report import ImportReport
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import ImportBatch, Metric, Person, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook

REVENUE = """
[[metric]]
code = "revenue"
name = "Revenue"
"""
PLAIN = (
    REVENUE
    + """
[[table]]
fills = "actuals"
unit = "who"
create_units = true
date = "day"
metric = "revenue"

[[table.measure]]
sum = "amount"
"""
)
DEALS = (
    REVENUE
    + """
[[metric]]
code = "deals"
name = "Deals"
unit = "count"
decimals = 0

[[table]]
fills = "actuals"
unit = "who"
create_units = true
reference = "deal"
date = "day"

[[table.measure]]
metric = "revenue"
sum = "amount"
where = { column = "stage", is = "Won" }

[[table.measure]]
metric = "deals"
count = "rows"
where = { column = "stage", is = "Won" }
"""
)
FIRSTS = """
[[metric]]
code = "new"
name = "New customers"
unit = "count"
decimals = 0

[[table]]
fills = "actuals"
unit = "who"
create_units = true
date = "day"

[[table.measure]]
metric = "new"
first = "customer"
"""
JUNE = dt.datetime(2026, 6, 15, tzinfo=dt.UTC)


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    made = Workbook.create(tmp_path / "w.goaldesk", WorkbookSettings(company="Co"), clock=lambda: JUNE)
    made.edit("Start the company", create_unit, "Co", "company")
    return made


@pytest.fixture
def take(workbook: Workbook, tmp_path: Path) -> Callable[..., ImportReport]:
    def take(layout: str, lines: Sequence[str], *, name: str = "Sales") -> ImportReport:
        made = drafted(workbook, tmp_path, layout, lines, name)
        assert not made.problems, [problem.text for problem in made.problems]
        return workbook.edit("Import", import_draft, made).value

    return take


def drafted(
    workbook: Workbook,
    folder: Path,
    layout: str,
    lines: Sequence[str],
    name: str = "Sales",
    progress: Progress | None = None,
) -> Draft:
    file = folder / "file.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    body = f'name = "{name}"\nsource = "shop"\n{layout}'
    return draft(workbook, file, parse_layout(body, "layout.toml"), today=day_of(JUNE.date()), progress=progress)


def amounts(workbook: Workbook, metric: str = "revenue") -> list[int]:
    number = next(row.id for row in workbook.snapshot.all(Metric) if row.code == metric)
    entries = workbook.snapshot.entries
    return sorted(entries.amount[entries.metric == number].tolist())


LINES = ["who,day,amount", *(f"P{at % 3},2026-0{1 + at % 5}-1{at % 9},{at}.50" for at in range(60))]


def test_the_same_file_again_adds_nothing_and_leaves_no_trace(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    take(PLAIN, LINES)
    before = workbook.digest(), len(workbook.history()), len(list(workbook.snapshot.all(ImportBatch)))
    report = take(PLAIN, LINES)
    assert (report.new, report.unchanged) == (0, 60)
    assert (workbook.digest(), len(workbook.history()), len(list(workbook.snapshot.all(ImportBatch)))) == before


def test_shuffled_rows_are_the_same_rows(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    take(PLAIN, LINES)
    shuffled = LINES[1:]
    random.Random(5).shuffle(shuffled)
    report = take(PLAIN, [LINES[0], *shuffled])
    assert (report.new, report.unchanged, report.removed) == (0, 60, 0)


def test_overlapping_halves_are_counted_once(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    take(PLAIN, LINES[:41])
    report = take(PLAIN, [LINES[0], *LINES[21:]])
    assert (report.new, report.unchanged) == (20, 20)
    assert amounts(workbook) == sorted(at * 100 + 50 for at in range(60))


def test_true_duplicates_in_one_file_are_real_and_stay_two(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    twice = ["who,day,amount", "A,2026-01-05,10", "A,2026-01-05,10", "A,2026-01-06,10"]
    take(PLAIN, twice)
    assert amounts(workbook) == [1000, 1000, 1000]
    assert take(PLAIN, [*twice, "A,2026-01-05,10"]).new == 1
    assert take(PLAIN, twice).new == 0
    assert amounts(workbook) == [1000] * 4


def test_a_deal_that_is_lost_after_all_loses_its_revenue(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    take(
        DEALS,
        ["deal,who,day,stage,amount", "D1,A,2026-01-05,Won,100", "D2,A,2026-01-06,Won,50", "D3,B,2026-01-07,Won,7"],
    )
    report = take(DEALS, ["deal,who,day,stage,amount", "D1,A,2026-01-05,Lost,0", "D2,A,2026-01-06,Won,50"])
    assert (report.new, report.changed, report.removed, report.unchanged) == (0, 0, 2, 2)
    assert amounts(workbook) == [700, 5000]
    assert amounts(workbook, "deals") == [1, 1]


def test_a_changed_amount_keeps_the_entry_and_its_number(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    head = "deal,who,day,stage,amount"
    take(DEALS, [head, "D1,A,2026-01-05,Won,100", "D2,A,2026-01-06,Won,50"])
    ids = workbook.snapshot.entries.id.tolist()
    report = take(DEALS, [head, "D2,B,2026-02-06,Won,60"])
    assert (report.new, report.changed, report.removed, report.unchanged) == (0, 2, 0, 0)
    assert workbook.snapshot.entries.id.tolist() == ids
    assert amounts(workbook) == [6000, 10000]
    assert sorted(workbook.entries(ids).reference or ()) == ["D1", "D1", "D2", "D2"]


def test_a_blank_amount_keeps_what_was_there_and_the_clear_word_takes_it_away(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    head = "deal,who,day,stage,amount"
    take(DEALS, [head, "D1,A,2026-01-05,Won,100", "D2,A,2026-01-06,Won,50"])
    report = take(DEALS, [head, "D1,A,2026-01-05,Won,"])
    assert (report.blank, report.removed) == (1, 0)
    assert amounts(workbook) == [5000, 10000]
    take(DEALS, [head, "D1,A,2026-01-05,Won,clear"])
    assert amounts(workbook) == [5000]


def test_a_span_replaces_what_the_file_no_longer_has(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    spanning = PLAIN.replace('fills = "actuals"\n', 'fills = "actuals"\nreplaces = "span"\n')
    take(spanning, ["who,day,amount", "A,2026-01-05,1", "A,2026-02-05,2", "A,2026-03-05,3", "A,2026-04-05,4"])
    report = take(spanning, ["who,day,amount", "A,2026-02-05,2", "A,2026-03-31,9"])
    assert (report.new, report.removed, report.unchanged) == (1, 1, 1)
    assert amounts(workbook) == [100, 200, 400, 900]


def test_entries_from_elsewhere_are_never_touched(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    take(PLAIN, ["who,day,amount", "A,2026-01-05,10"])
    assert take(PLAIN, ["who,day,amount", "A,2026-01-05,10"], name="Another list").new == 1
    assert amounts(workbook) == [1000, 1000]


def test_a_first_order_stays_the_first_when_a_later_file_has_the_customer_again(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    take(FIRSTS, ["who,day,customer", "A,2026-01-09,X", "B,2026-01-05,X", "A,2026-01-07,Y", "A,2026-01-08,"])
    assert workbook.snapshot.entries.day.tolist() == [day_of(dt.date(2026, 1, 5)), day_of(dt.date(2026, 1, 7))]
    report = take(FIRSTS, ["who,day,customer", "A,2026-02-09,X", "B,2026-02-05,Z"])
    assert (report.new, report.changed) == (1, 0)
    assert len(workbook.snapshot.entries) == 3


def test_a_row_into_a_closed_month_is_a_problem_with_its_row_but_one_that_changes_nothing_is_none(
    workbook: Workbook, take: Callable[..., ImportReport], tmp_path: Path
) -> None:
    lines = ["who,day,amount", "A,2026-01-05,10", "A,2026-02-05,20"]
    take(PLAIN, lines)
    workbook.edit("Close", close_month, month_number(2026, 1))
    assert take(PLAIN, [*lines, "A,2026-02-06,5"]).new == 1
    made = drafted(workbook, tmp_path, PLAIN, [*lines, "A,2026-01-06,5"])
    assert [(problem.code, problem.row) for problem in made.problems] == [("month_closed", 4)]
    with pytest.raises(Refusal, match="import_has_problems"):
        workbook.edit("Import", import_draft, made)


@pytest.mark.parametrize("layout", [PLAIN, DEALS], ids=["by likeness", "by reference"])
def test_a_shared_credit_stays_shared_while_the_line_is_the_same(
    workbook: Workbook, take: Callable[..., ImportReport], layout: str
) -> None:
    lines = ["deal,who,day,stage,amount", "D1,A,2026-01-05,Won,100", "D2,B,2026-01-05,Won,50"]
    take(layout, lines)
    units = {unit.code: unit.id for unit in workbook.snapshot.all(Unit)}
    entries = workbook.snapshot.entries
    whole = int(entries.id[entries.amount == 10_000][0])
    workbook.edit("Share", split_credit, whole, {units["A"]: 60, units["B"]: 40})
    assert amounts(workbook) == [4000, 5000, 6000]
    before = workbook.digest()
    report = take(layout, lines)
    assert (report.new, report.changed, report.removed) == (0, 0, 0)
    assert workbook.digest() == before


@pytest.mark.parametrize("layout", [PLAIN, DEALS], ids=["by likeness", "by reference"])
def test_a_note_written_on_an_imported_entry_is_no_difference_and_stays(
    workbook: Workbook, take: Callable[..., ImportReport], layout: str
) -> None:
    def write_note(edit: Edit) -> None:
        old = edit.remove_entries(edit.snapshot.entries.id)
        edit.add_entries(EntryBlock(old.columns, old.split, old.reference, ["asked again"] * len(old)))

    head = "deal,who,day,stage,amount"
    take(layout, [head, "D1,A,2026-01-05,Won,100"])
    workbook.edit("Note", write_note)
    report = take(layout, [head, "D1,A,2026-01-05,Won,100"])
    assert (report.new, report.changed, report.removed) == (0, 0, 0)
    take(layout, [head, "D1,A,2026-01-05,Won,120"])
    assert "asked again" in list(workbook.entries(workbook.snapshot.entries.id).note or ())


def test_an_import_is_one_step_back(workbook: Workbook, take: Callable[..., ImportReport], tmp_path: Path) -> None:
    before = workbook.digest()
    made = drafted(workbook, tmp_path, PLAIN, LINES)
    edited = workbook.edit("Import", import_draft, made)
    after = workbook.digest()
    workbook.apply(edited.changes.inverse(), "Undo import")
    assert workbook.digest() == before
    workbook.apply(edited.changes, "Redo import")
    assert workbook.digest() == after


def test_an_import_that_breaks_off_leaves_nothing(workbook: Workbook, tmp_path: Path) -> None:
    before = workbook.digest()
    made = drafted(workbook, tmp_path, PLAIN, LINES)
    made.units.append(made.units[0].__class__(-99, "x", " ", "person", 0))  # no unit can have a blank name
    with pytest.raises(Refusal, match="no_name"):
        workbook.edit("Import", import_draft, made)
    assert workbook.digest() == before
    assert len(workbook.snapshot.entries) == 0


def test_a_draft_holds_for_the_state_it_was_made_for(workbook: Workbook, tmp_path: Path) -> None:
    made = drafted(workbook, tmp_path, PLAIN, LINES)
    workbook.edit("Add", create_unit, "Somebody", "person")
    with pytest.raises(Refusal, match="draft_outdated"):
        workbook.edit("Import", import_draft, made)


def test_data_reach_to_the_last_day_of_the_file_and_never_back(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    def through() -> int | None:
        return next(row.data_through for row in workbook.snapshot.all(Metric) if row.code == "revenue")

    take(PLAIN, ["who,day,amount", "A,2026-03-05,10"])
    assert through() == day_of(dt.date(2026, 3, 5))
    take(PLAIN, ["who,day,amount", "A,2026-01-05,10"])
    assert through() == day_of(dt.date(2026, 3, 5))
    whole = PLAIN.replace('fills = "actuals"\n', 'fills = "actuals"\ncomplete_to = "month"\n')
    take(whole, ["who,day,amount", "A,2026-03-05,10"])
    assert through() == day_of(dt.date(2026, 3, 31))
    take(whole, ["who,day,amount", "A,2026-06-05,10"])
    assert through() == day_of(JUNE.date())


def test_an_entry_outside_somebody_s_employment_counts_and_is_told(
    workbook: Workbook, take: Callable[..., ImportReport]
) -> None:
    somebody = workbook.edit("Add", create_unit, "Somebody", "person").value
    workbook.edit("Employ", set_person, Person(somebody.id, day_of(dt.date(2026, 2, 1)), day_of(dt.date(2026, 3, 31))))
    days = ("2026-01-31", "2026-02-01", "2026-03-31", "2026-04-01")
    report = take(PLAIN, ["who,day,amount", *(f"Somebody,{day},1" for day in days)])
    assert (report.new, report.outside) == (4, 2)


def test_breaking_off_while_reading_leaves_nothing(workbook: Workbook, tmp_path: Path) -> None:
    before = workbook.digest()
    told: list[int] = []

    def stop(rows: int) -> None:
        told.append(rows)
        if rows > 600:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        drafted(workbook, tmp_path, PLAIN, ["who,day,amount", *("A,2026-01-05,1" for _ in range(2000))], progress=stop)
    assert told == sorted(told)
    assert len(told) > 1
    assert workbook.digest() == before


def test_what_a_head_sells_goes_to_the_own_leaf(workbook: Workbook, take: Callable[..., ImportReport]) -> None:
    root = next(unit.id for unit in workbook.snapshot.all(Unit))
    head = workbook.edit("Add", create_unit, "Head", "team", parent=root).value
    workbook.edit("Add", create_unit, "Member", "person", parent=head.id)
    take(PLAIN, ["who,day,amount", "Head,2026-03-05,10", "Member,2026-03-05,20"])
    units = {unit.id: unit for unit in workbook.snapshot.all(Unit)}
    found = {(units[unit].is_own, units[unit].code) for unit in workbook.snapshot.entries.unit.tolist()}
    assert found == {(1, "Head.own"), (0, "Member")}
