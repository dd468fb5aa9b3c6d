"""Before an import: every row with its mark, one question for each cause, answers, and sums that do not agree."""

import datetime as dt
from fractions import Fraction

import pytest

from goaldesk.model.edits.actuals import Entry, change_actual
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.taking_back import edited_since, take_back_import
from goaldesk.model.edits.units import create_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.preview import ChangesMuch, NoLongerThere, Preview, WhoIs
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import Alias, ImportBatch, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.past import import_changes
from goaldesk.model.store.workbook import Workbook
from goaldesk.wording import PlainWording

JUNE = dt.datetime(2026, 6, 15, tzinfo=dt.UTC)
LAYOUT = """
name = "Sales"
[[metric]]
code = "revenue"
name = "Revenue"
[[table]]
fills = "actuals"
unit = "who"
date = "day"
metric = "revenue"
{more}
[[table.measure]]
sum = "amount"
"""
HEAD = "who,day,amount"
LINES = [HEAD, "Ann Smith,2026-05-04,100", "Bob Jones,2026-05-05,50", "Ann Smith,2026-05-06,25.5"]


@pytest.fixture
def book(tmp_path):
    with Workbook.create(tmp_path / "w.goaldesk", WorkbookSettings(company="Co"), clock=lambda: JUNE) as made:
        company = made.edit("Start", create_unit, "Co", "company").value.id
        for name in ("Ann Smith", "Bob Jones"):
            made.edit("Add", create_unit, name, "person", parent=company)
        yield made


@pytest.fixture
def look(book, tmp_path):
    def look(lines, answers=None, more=""):
        file = tmp_path / "sales.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        layout = parse_layout(LAYOUT.replace("{more}", more), "layout.toml")
        return draft(book, file, layout, today=day_of(JUNE.date()), answers=answers)

    return look


def take(book, drafted):
    return book.edit("Import", import_draft, drafted).value


def total(book):
    return sum(book.snapshot.entries.amount.tolist())


def unit(book, name):
    return next(one.id for one in book.snapshot.all(Unit) if one.name == name)


def test_every_row_is_shown_with_what_becomes_of_it(book, look):
    take(book, look(LINES[:3]))
    preview = Preview(book, look([*LINES, "Cy Who,2026-05-07,1"]))
    assert [preview.count(mark) for mark in ("problem", "new", "changed", "unchanged", "missing")] == [1, 1, 0, 2, 0]
    lines = preview.lines()
    assert [(line.row, line.mark) for line in lines] == [(5, "problem"), (2, "unchanged"), (3, "unchanged"), (4, "new")]
    new = preview.lines("new")[0]
    assert (new.unit, new.metric, new.amount) == ("Ann Smith", "Revenue", Fraction(51, 2))
    assert preview.lines(None, 1, 2) == lines[1:3]
    assert lines[0].problem.sentence(PlainWording()).startswith("No unit is called “Cy Who”")


def test_one_question_is_asked_for_all_rows_with_a_name_and_the_answer_can_be_remembered(book, look):
    wrong = [*LINES, *(f"Ann Smit,2026-05-0{day},7" for day in (7, 8, 9))]
    drafted = look(wrong)
    (asked,) = Preview(book, drafted).questions()
    assert isinstance(asked, WhoIs)
    assert (asked.name.text, asked.name.count, asked.name.rows) == ("Ann Smit", 3, (5, 6, 7))
    assert asked.candidates[0] == unit(book, "Ann Smith")
    answers = Answers(units={"Ann Smit": asked.candidates[0]}, remembered=frozenset({"Ann Smit"}))
    drafted = look(wrong, answers)
    assert (drafted.problems, Preview(book, drafted).questions()) == ([], ())
    take(book, drafted)
    assert [(alias.name, alias.unit) for alias in book.snapshot.all(Alias)] == [("Ann Smit", asked.candidates[0])]
    assert total(book) == 19_650
    assert look(wrong).problems == []  # known by itself from now on


def test_rows_with_a_name_or_a_single_row_can_be_skipped(book, look):
    wrong = [*LINES, "Cy Who,2026-05-07,7", "Ann Smith,2026-05-32,7"]
    assert len(look(wrong).problems) == 2
    answers = Answers(skipped_names=frozenset({"cy who"}), skipped_rows=frozenset({("", 6)}))
    drafted = look(wrong, answers)
    assert drafted.problems == []
    take(book, drafted)
    assert total(book) == 17_550


def test_a_row_corrected_at_the_source_is_one_new_and_one_no_longer_there_and_the_answer_decides(book, look):
    take(book, look(LINES))
    corrected = [*LINES[:2], "Bob Jones,2026-05-05,60", LINES[3]]
    drafted = look(corrected)
    preview = Preview(book, drafted)
    assert (drafted.report.new, drafted.report.unchanged, drafted.report.missing) == (1, 2, 1)
    (asked,) = preview.questions()
    assert isinstance(asked, NoLongerThere)
    assert [(metric.code, count, amount) for metric, count, amount in asked.by_metric] == [("revenue", 1, 5000)]
    gone = preview.lines("missing")[0]
    assert (gone.row, gone.unit, gone.amount) == (0, "Bob Jones", 50)
    assert "no longer in the file" in "\n".join(drafted.report.lines(PlainWording()))
    drafted = look(corrected, Answers(take_out=True))
    assert (drafted.report.removed, drafted.report.missing) == (1, 0)
    take(book, drafted)
    assert total(book) == 10_000 + 6_000 + 2_550  # the file's own total
    assert look(corrected).report.missing == 0


def test_the_days_after_an_overlapping_export_are_not_missing(book, look):
    take(book, look(LINES))
    june = [HEAD, LINES[3], "Ann Smith,2026-06-01,1"]
    drafted = look(june)
    assert (drafted.report.new, drafted.report.unchanged, drafted.report.missing) == (1, 1, 0)


def test_it_is_asked_whether_so_much_is_to_change(book, look):
    referenced = 'reference = "no"'
    head = "no,who,day,amount"
    take(book, look([head, *(f"N{at},Ann Smith,2026-05-04,{at}" for at in range(1, 6))], more=referenced))
    drafted = look([head, "N1,Ann Smith,2026-05-04,10", "N2,Ann Smith,2026-05-04,20"], more=referenced)
    asked = [one for one in Preview(book, drafted).questions() if isinstance(one, ChangesMuch)]
    assert [(one.changing, one.there) for one in asked] == [(2, 2)]
    changed = Preview(book, drafted).lines("changed")[0]
    assert (changed.was, changed.amount, changed.reference) == (1, 10, "N1")


def test_a_sum_in_the_file_that_does_not_agree_is_told(book, look):
    good = look([*LINES, "Total,,175.50"])
    assert (good.report.totals, good.report.totals_checked, good.report.wrong_totals) == (1, 1, [])
    parts = look([*LINES[:3], "Subtotal,,150", LINES[3], "Subtotal,,25.5", "Total,,175.50"])
    assert (parts.report.totals_checked, parts.report.wrong_totals) == (3, [])
    wrong = look([*LINES, "Total,,185.50"])
    (told,) = wrong.report.wrong_totals
    assert (told.row, told.column, f"{told.says}", f"{told.adds_up_to}") == (5, "amount", "185.50", "175.50")
    assert "185.50; its rows make 175.50." in "\n".join(wrong.report.lines(PlainWording()))
    assert wrong.problems == []


def test_a_column_of_sums_that_does_not_agree_is_told(book, tmp_path):
    wide = LAYOUT.replace("{more}", 'wide = "months"').replace('date = "day"\n', "")
    wide = wide[: wide.index("[[table.measure]]")]
    file = tmp_path / "wide.csv"
    file.write_text("who,2026-04,2026-05,Total\nAnn Smith,10,20,30\nBob Jones,1,2,4\n", encoding="utf-8")
    report = draft(book, file, parse_layout(wide, "layout.toml"), today=day_of(JUNE.date())).report
    assert [(one.row, one.column, f"{one.says}", f"{one.adds_up_to}") for one in report.wrong_totals] == [
        (3, "Total", "4.00", "3.00")
    ]
    assert (report.totals_checked, report.new) == (2, 4)


REFERENCED = 'reference = "no"'
FIRST = ["no,who,day,amount", "N1,Ann Smith,2026-05-04,100", "N2,Bob Jones,2026-05-05,50"]
SECOND = ["no,who,day,amount", "N1,Ann Smith,2026-05-04,110", "N3,Bob Jones,2026-05-06,7"]


def batches(book):
    return sorted(row.id for row in book.snapshot.all(ImportBatch))


def amounts(book):
    return sorted(book.snapshot.entries.amount.tolist())


def test_an_import_is_taken_back_as_a_whole_whatever_was_done_since(book, look):
    take(book, look(FIRST, more=REFERENCED))
    take(book, look(SECOND, more=REFERENCED))
    changes = import_changes(book, batches(book)[1])
    assert changes is not None
    assert edited_since(book.snapshot, changes) == ()
    before = book.digest()
    undone = book.edit("Take back", take_back_import, changes)
    assert (undone.value.gone, undone.value.back, undone.value.kept) == (2, 1, ())
    assert (amounts(book), len(batches(book))) == ([5_000, 10_000], 1)
    book.apply(undone.changes.inverse(), "Undo")
    assert book.digest() == before


def test_lines_that_were_changed_since_are_named_and_stay_unless_told(book, look):
    take(book, look(FIRST, more=REFERENCED))
    (batch,) = batches(book)
    ann = int(book.snapshot.entries.id[0])
    entry = Entry(unit(book, "Ann Smith"), int(book.snapshot.entries.metric[0]), day_of(dt.date(2026, 5, 4)), 1)
    book.edit("Change", change_actual, ann, entry)
    changes = import_changes(book, batch)
    assert edited_since(book.snapshot, changes) == (ann,)
    kept = book.edit("Take back", take_back_import, changes)
    assert (kept.value.kept, amounts(book), batches(book)) == ((ann,), [1], [batch])
    book.apply(kept.changes.inverse(), "Undo")
    book.edit("Take back", take_back_import, changes, edited_too=True)
    assert (amounts(book), batches(book)) == ([], [])
    with pytest.raises(Refusal, match="import_is_gone"):
        book.edit("Take back", take_back_import, changes)


def test_an_import_into_a_month_that_is_closed_by_now_stays(book, look):
    take(book, look(FIRST, more=REFERENCED))
    changes = import_changes(book, batches(book)[0])
    book.edit("Close", close_month, month_number(2026, 5))
    with pytest.raises(Refusal, match="month_closed"):
        book.edit("Take back", take_back_import, changes)
