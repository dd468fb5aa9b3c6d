"""Lists and sheets that go out and come back: nothing is doubled, nothing is lost, nothing runs."""

import datetime as dt
import io
import zipfile
from collections import Counter
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from goaldesk.model.edits.actuals import Entry, enter_actual, remove_actual, split_credit
from goaldesk.model.edits.cells import set_cell
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.units import rename_unit
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.own_layouts import own_layout
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.entry_export import entry_table
from goaldesk.model.sheets.entry_sheet import entry_sheet
from goaldesk.model.sheets.entry_sheet_file import entry_sheet_bytes
from goaldesk.model.spreadsheets import OutTable, csv_bytes, xlsx_bytes
from goaldesk.ui.speech import QtWording
from goaldesk.wording import PlainWording

NAUGHTY = (
    "=1+1",
    "'=1+1",
    "''=1",
    "+49 89",
    "-x",
    "@sum",
    "'quoted",
    "  =2",
    "＝cmd",
    'a,b;c"d',
    "Total",
    "合计",
    "'",
    "{x}",
)
TEXTS = st.sampled_from(NAUGHTY) | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
MOST = 10**12 - 1  # an import takes larger figures for damage
ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(["ann", "bob", "cid"]),
        st.sampled_from(["revenue", "deals_won"]),
        st.integers(1, 28),
        st.integers(-MOST, MOST) | st.sampled_from([0, 1, -1]),
        TEXTS,
        TEXTS,
    ),
    max_size=12,
)


def contents(firm):
    block = firm.book.entries(firm.now.entries.id)
    names = ("day", "unit", "metric", "segment", "amount")
    return Counter(
        zip(*(getattr(block.columns, name).tolist() for name in names), block.reference, block.note, strict=True)
        if len(block)
        else ()
    )


def fill(firm, day, entries):
    def enter(edit):
        edit.remove_entries(edit.snapshot.entries.id)  # what an example that failed left behind
        for unit, metric, number, amount, reference, note in entries:
            where = (firm.unit[unit], firm.metric[metric], day(f"2026-08-{number:02}"))
            enter_actual(edit, Entry(*where, amount, reference=reference, note=note))

    firm.book.edit("Fill", enter)


def read(firm, path, answers=None):
    layout = own_layout(path)
    assert layout is not None
    made = draft(firm.book, path, layout, today=20_705, answers=answers)
    return made, [problem.sentence(PlainWording()) for problem in made.problems]


def written(firm, path):
    table = entry_table(firm.book, firm.now.entries.id.tolist(), PlainWording())
    path.write_bytes(csv_bytes(table) if path.suffix == ".csv" else xlsx_bytes([table]))
    return path


def there_and_back(firm, day, path, entries):
    fill(firm, day, entries)
    before, digest = contents(firm), firm.book.digest()
    written(firm, path)
    made, problems = read(firm, path)
    assert (problems, made.report.new, made.report.missing, made.report.unchanged) == ([], 0, 0, len(entries))
    firm.book.edit("Again", import_draft, made)
    assert firm.book.digest() == digest
    firm.book.edit("Empty", lambda edit: edit.remove_entries(edit.snapshot.entries.id))
    made, problems = read(firm, path)
    assert problems == []
    firm.book.edit("Import", import_draft, made)
    assert contents(firm) == before


@settings(max_examples=15)
@given(ENTRIES)
@example([("ann", "revenue", 1, 100, text, text) for text in NAUGHTY])
def test_a_list_as_csv_reads_back_to_the_same_state(firm, day, tmp_path, entries):
    there_and_back(firm, day, tmp_path / "list.csv", entries)


@settings(max_examples=2)
@given(ENTRIES)
@example([("ann", "revenue", 1, 100 * at, text, text) for at, text in enumerate(NAUGHTY)])
def test_a_list_as_xlsx_reads_back_to_the_same_state(firm, day, tmp_path, entries):
    there_and_back(firm, day, tmp_path / "list.xlsx", entries)


def test_nothing_in_an_exported_list_runs_or_links(firm, day, tmp_path):
    links = ("http://example.org", '=HYPERLINK("x")', "mailto:a@example.org", "file:///etc", "=cmd|' /C calc'!A0")
    fill(firm, day, [("ann", "revenue", 1, 100, text, text) for text in (*NAUGHTY, *links)])
    content = written(firm, tmp_path / "list.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets"))
    assert b"<f>" not in inside
    assert b"hyperlink" not in inside
    for line in csv_bytes(entry_table(firm.book, firm.now.entries.id.tolist(), PlainWording())).decode().splitlines():
        assert all(cell.lstrip(' "')[:1] not in "=@＝" or cell in ("",) for cell in line.split(",")[6:8])


def test_a_row_changed_or_added_in_the_list_is_taken_over(firm, day, tmp_path):
    fill(firm, day, [("ann", "revenue", 1, 100, "A", ""), ("bob", "revenue", 2, 200, "B", "")])
    path = written(firm, tmp_path / "list.csv")
    text = path.read_text(encoding="utf-8-sig").replace(",2.00,B,", ",2.50,B,") + ",2026-08-02,ann,revenue,,7.00,C,,\n"
    path.write_text(text, encoding="utf-8-sig")
    made, problems = read(firm, path)
    assert (problems, made.report.new, made.report.missing, made.report.unchanged) == ([], 2, 1, 1)
    made, _ = read(firm, path, Answers(take_out=True))
    firm.book.edit("Import", import_draft, made)
    assert sorted(firm.now.entries.amount.tolist()) == [100, 250, 700]


def test_figures_too_long_for_a_number_cell_and_texts_too_long_for_any_are_not_cut(tmp_path):
    table = OutTable("T", ("a", "b"), [[Decimal("1234567890123.4567"), Decimal("0.10")]])
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([table]))).active
    assert [cell.value for cell in sheet[2]] == ["1234567890123.4567", 0.1]
    with pytest.raises(Refusal, match="text_too_long"):
        xlsx_bytes([OutTable("T", ("a",), [["x" * 32_768]])])


# --- entry sheets


@pytest.fixture
def branch(firm, day):
    """The firm with a daily metric, figures of July for all, and one of August."""
    (calls,) = firm.do(add_catalogue_metrics, ["calls"])
    firm.metric["calls"] = calls.id
    for person in ("ann", "bob", "cid"):
        for metric in ("revenue", "calls"):
            firm.do(enter_actual, Entry(firm.unit[person], firm.metric[metric], day("2026-07-10"), 5))
    firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-19"), 100, reference="SO-1"))
    return firm


def sheet_of(firm, month, path, unit="A", wording=None):
    row = firm.row(Unit, firm.unit[unit])
    made = entry_sheet(firm.now, row, month, 20_705)
    path.write_bytes(entry_sheet_bytes(made, wording or PlainWording()))
    return path


def typed(path, cells, page=0):
    """Type figures into a sheet as a person would: by the name in the row and the head above the column."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[page]
    for (name, head, on), value in cells.items():
        column = next(cell.column for cell in sheet[4] if cell.value == head)
        row = next(
            line[0].row
            for line in sheet.iter_rows(min_row=5)
            if line[2].value == name and (on is None or str(line[3].value)[:10] == on)
        )
        sheet.cell(row, column).value = value
    book.save(path)


def test_a_sheet_that_nobody_touched_changes_nothing(branch, month, tmp_path):
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx", wording=QtWording("zh"))
    made, problems = read(branch, path)
    assert (problems, made.report.new, made.report.changed, made.report.unchanged) == ([], 0, 0, 1)
    digest = branch.book.digest()
    branch.book.edit("Import", import_draft, made)
    assert branch.book.digest() == digest


def test_what_is_filled_in_is_what_the_cells_then_show_and_one_undo_takes_it_back(branch, day, month, tmp_path):
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx")
    typed(path, {("Ann", "Revenue", None): 250.5, ("Bob", "Revenue", None): -8})
    typed(path, {("Bob", "Calls", "2026-08-04"): 12}, page=1)
    made, problems = read(branch, path)
    assert (problems, made.report.new, made.report.changed) == ([], 2, 1)
    before = branch.book.digest()
    edited = branch.book.edit("Import", import_draft, made)
    entries = branch.now.entries.take(branch.now.entries.day >= day("2026-08-01"))
    found = set(zip(entries.unit.tolist(), entries.day.tolist(), entries.amount.tolist(), strict=True))
    ann, bob = branch.unit["ann"], branch.unit["bob"]
    assert found == {
        (ann, day("2026-08-19"), 25_050),
        (bob, day("2026-08-31"), -800),
        (bob, day("2026-08-04"), 12),
    }
    assert "SO-1" in branch.book.entries(branch.now.entries.id).reference
    assert read(branch, path)[0].report.new == 0
    branch.book.apply(edited.changes.inverse(), "Undo")
    assert branch.book.digest() == before
    assert branch.row(Metric, branch.metric["revenue"]).data_through is None  # one branch says nothing of the others


def odd(path, page, change):
    """Let somebody without the protection change a sheet."""
    book = openpyxl.load_workbook(path)
    change(book.worksheets[page])
    book.save(path)


def test_a_sheet_whose_names_dates_or_heads_were_moved_apart_is_not_taken(branch, month, tmp_path):
    path = tmp_path / "sheet.xlsx"

    def names(sheet):
        sheet["C5"], sheet["C6"] = sheet["C6"].value, sheet["C5"].value

    def columns(sheet):
        sheet.insert_cols(5)

    for page, change, code in (
        (0, names, "sheet_rows_moved"),
        (1, lambda sheet: sheet.cell(5, 4, dt.date(2026, 8, 30)), "sheet_rows_moved"),
        (0, columns, "sheet_heads_moved"),
        (1, lambda sheet: sheet.cell(4, 5, "Visits"), "sheet_heads_moved"),
    ):
        odd(sheet_of(branch, month(2026, 8), path), page, change)
        with pytest.raises(Refusal, match=code):
            own_layout(path)


def test_rows_that_were_moved_whole_and_a_unit_that_was_renamed_since_read_back(branch, month, tmp_path):
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx")
    odd(path, 0, lambda sheet: sheet.move_range("A5:F5", rows=20))
    branch.do(rename_unit, branch.unit["ann"], "Ann-Marie")
    made, problems = read(branch, path)
    assert (problems, made.report.new, made.report.changed, made.report.unchanged) == ([], 0, 0, 1)


def test_a_cell_of_several_entries_is_fixed_and_a_change_of_it_is_a_problem(branch, day, month, tmp_path):
    branch.do(enter_actual, Entry(branch.unit["ann"], branch.metric["revenue"], day("2026-08-20"), 7))
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx")
    page = openpyxl.load_workbook(path).worksheets[0]
    cells = {page.cell(row, 3).value: page.cell(row, 5) for row in (5, 6)}
    assert (cells["Ann"].protection.locked, cells["Ann"].value) == (True, 1.07)
    assert (cells["Bob"].protection.locked, cells["Bob"].value) == (False, None)
    typed(path, {("Ann", "Revenue", None): 9})
    _, problems = read(branch, path)
    assert problems == [
        "The workbook has 2 entries in this cell, or a shared one. Change them there, or leave it as it is."
    ]


def test_what_was_entered_meanwhile_is_not_doubled(branch, day, month, tmp_path):
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx")
    typed(path, {("Bob", "Revenue", None): 40})
    where = EntryCell.of_month(branch.unit["bob"], branch.metric["revenue"], month(2026, 8))
    branch.do(set_cell, where, 3_000)
    made, problems = read(branch, path)
    assert (problems, made.report.new, made.report.changed) == ([], 0, 1)
    (shared,) = branch.now.entries.id[branch.now.entries.amount == 3_000].tolist()
    branch.do(split_credit, shared, {branch.unit["bob"]: 1, branch.unit["cid"]: 1})
    assert len(read(branch, path)[1]) == 1


def test_a_sheet_is_protected_checked_and_hides_its_keys(branch, month, tmp_path):
    path = sheet_of(branch, month(2026, 8), tmp_path / "sheet.xlsx")
    book = openpyxl.load_workbook(path)
    assert [page.sheet_state for page in book.worksheets] == ["visible", "visible", "veryHidden"]
    page = book.worksheets[0]
    assert page.protection.sheet
    assert page.column_dimensions["A"].hidden
    assert page["C1"].value == "A · August 2026"
    assert [rule.type for rule in page.data_validations.dataValidation] == ["decimal"]
    assert [rule.type for rule in book.worksheets[1].data_validations.dataValidation] == ["whole"]
    days = [line[3].value for line in book.worksheets[1].iter_rows(min_row=5) if line[2].value == "Bob"]
    assert len(days) == 21  # the working days of August


def test_a_closed_month_takes_nothing_from_a_sheet(branch, day, month, tmp_path):
    path = sheet_of(branch, month(2026, 7), tmp_path / "sheet.xlsx")
    typed(path, {("Ann", "Revenue", None): 9})
    branch.do(close_month, month(2026, 7))
    assert read(branch, path)[1] == ["July 2026 is closed. Reopen it, or date the entry in an open month."]
    branch.do(remove_actual, int(branch.now.entries.id[-1]))


def test_where_nobody_owes_anything_there_is_no_sheet(firm, month):
    with pytest.raises(Refusal, match="nothing_to_enter"):
        entry_sheet(firm.now, firm.row(Unit, firm.unit["B"]), month(2026, 8), 20_705)


def test_a_file_of_others_is_not_taken_for_ours(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("GoalDesk,Points\nAnn,3\n", encoding="utf-8")
    assert own_layout(path) is None
