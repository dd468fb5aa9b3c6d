"""Proposal sheets: filled in anywhere, read back together, and never twice."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.metrics import add_catalogue_metrics, set_data_through
from goaldesk.model.edits.proposals import accept, propose, propose_all
from goaldesk.model.edits.targets import set_target
from goaldesk.model.edits.units import create_unit
from goaldesk.model.importers.proposal_forms import read_forms
from goaldesk.model.periods import first_day, last_day, month_number
from goaldesk.model.rows import Target, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView
from goaldesk.model.sheets.proposal_form import proposal_forms
from goaldesk.model.sheets.proposal_form_file import FIRST, PROPOSED, comment_row, write_forms
from goaldesk.model.sheets.proposal_rounds import Rounds
from goaldesk.model.store.workbook import Workbook
from goaldesk.wording import PlainWording

WORDING = PlainWording()
FIRST_MONTH = month_number(2027, 1)


class Firm:
    """Two people with targets of 2027 in a workbook file."""

    def __init__(self, path: Path, company: str = "Acme") -> None:
        self.book = Workbook.create(path, WorkbookSettings(company=company), desk="Owner")
        self.book.edit("Set up", self._fill)

    def _fill(self, edit) -> None:  # type: ignore[no-untyped-def]
        (self.revenue,) = [one.id for one in add_catalogue_metrics(edit, ["revenue"])]
        company = create_unit(edit, "Acme", "company", code="A").id
        for name in ("Ann", "Bob"):
            unit = create_unit(edit, name, "person", parent=company, code=name).id
            amounts = {FIRST_MONTH + at: 100_000 + at for at in range(12)}
            set_target(edit, Target(0, 0, unit, self.revenue, 0, FIRST_MONTH, 12, "draft"), amounts)

    @property
    def rounds(self) -> Rounds:
        snapshot = self.book.snapshot
        view = PlanView(snapshot.fiscal.parse("2027"), self.revenue, 0, snapshot.settings.scenario)
        return Rounds(PlanGrid(snapshot, view, WORDING))

    def unit(self, code: str) -> int:
        return next(row.id for row in self.book.snapshot.all(Unit) if row.code == code)

    def take(self, paths: list[Path]) -> list[str]:
        """Read files back as the program does: all of them or none."""
        drafts = read_forms(self.book.snapshot, paths)
        new = [(one.asked, one.amounts) for one in drafts if one.state == "new" and one.asked is not None]
        if not any(one.fault for one in drafts):
            self.book.edit("Read back", propose_all, new)
        return [one.fault.code if one.fault else one.state for one in drafts]


@pytest.fixture
def firm(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Firm(tmp_path / "acme.goaldesk")
    yield made
    made.book.close()


def send(firm: Firm, folder: Path) -> dict[str, Path]:
    return {path.name.split()[0]: path for path in write_forms(proposal_forms(firm.rounds), folder, WORDING)}


def fill_in(path: Path, amounts: Mapping[int, object], comment: str = "") -> None:
    """What a person does in a spreadsheet program: the month's number, what is typed beside it."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    for at, amount in amounts.items():
        page.cell(FIRST + at + 1, PROPOSED + 1).value = amount  # type: ignore[assignment]
    if comment:
        page.cell(comment_row(form_of(12)) + 1, 1).value = comment
    book.save(path)


class form_of:  # noqa: N801 - stands for a form of so many months
    def __init__(self, months: int) -> None:
        self.handed = dict.fromkeys(range(months))


def test_what_was_filled_in_comes_back_as_proposals_once(firm: Firm, tmp_path: Path) -> None:
    sheets = send(firm, tmp_path / "out")
    fill_in(sheets["Ann"], {at: 1200 + at for at in range(12)}, "A dealer more")
    fill_in(sheets["Bob"], dict.fromkeys(range(12), "1,000.50"))
    assert firm.take([*sheets.values()]) == ["new", "new"]
    ann, bob = (firm.rounds.people[firm.unit(name)] for name in ("Ann", "Bob"))
    assert (ann.state, sum(ann.proposed.values())) == ("waiting", 1_446_600)
    assert ann.talk.last.comment == "A dealer more"
    assert set(bob.proposed.values()) == {100_050}
    before = firm.book.digest()
    assert firm.take([sheets["Ann"]]) == ["again"]
    assert firm.book.digest() == before


def test_one_file_that_cannot_be_taken_keeps_all_of_them_out(firm: Firm, tmp_path: Path) -> None:
    sheets = send(firm, tmp_path / "out")
    fill_in(sheets["Ann"], dict.fromkeys(range(12), 1200))
    fill_in(sheets["Bob"], dict.fromkeys(range(11), 900) | {11: "soon"})
    before = firm.book.digest()
    assert firm.take([*sheets.values()]) == ["new", "form_cell"]
    assert firm.book.digest() == before


def test_a_sheet_of_an_older_plan_says_what_differs(firm: Firm, tmp_path: Path) -> None:
    sheets = send(firm, tmp_path / "out")
    fill_in(sheets["Ann"], dict.fromkeys(range(12), 1200))
    firm.book.edit("Change", lambda edit: _raise(edit, firm.unit("Ann"), firm.revenue))
    (draft,) = read_forms(firm.book.snapshot, [sheets["Ann"]])
    assert (draft.state, draft.is_older) == ("new", True)
    assert draft.now[FIRST_MONTH] - draft.handed[FIRST_MONTH] == 5


def test_blank_half_filled_and_foreign_files_are_told_apart(firm: Firm, tmp_path: Path) -> None:
    sheets = send(firm, tmp_path / "out")
    fill_in(sheets["Bob"], dict.fromkeys(range(11), 900))
    plain = tmp_path / "plain.csv"
    plain.write_text("a,b\n1,2\n")
    assert firm.take([*sheets.values(), plain]) == ["blank", "form_gaps", "no_form"]
    other = Firm(tmp_path / "other.goaldesk", "Other")
    assert other.take([sheets["Ann"]]) == ["other_company"]
    other.book.close()


def test_a_second_sheet_of_a_person_is_kept_out_and_so_is_one_of_whom_agreed(firm: Firm, tmp_path: Path) -> None:
    sheets, again = send(firm, tmp_path / "out"), send(firm, tmp_path / "out")
    assert again["Ann"] != sheets["Ann"]
    fill_in(sheets["Ann"], dict.fromkeys(range(12), 1200))
    fill_in(again["Ann"], dict.fromkeys(range(12), 1300))
    first, second = read_forms(firm.book.snapshot, [sheets["Ann"], again["Ann"]])
    assert (first.state, second.fault.code) == ("new", "form_twice")
    said = firm.book.edit("Propose", propose, first.asked, first.amounts).value
    firm.book.edit("Agree", accept, said.id)
    assert firm.take([again["Ann"]]) == ["form_agreed"]


CHANGES = (
    ("form_changed", lambda page, marks: _mark(marks, "unit", None)),
    ("form_changed", lambda page, marks: _mark(marks, "handed", "much")),
    ("form_changed", lambda page, marks: _mark(marks, "year", "2026")),
    ("form_changed", lambda page, marks: setattr(page, "title", "Other")),
    ("form_unknown", lambda page, marks: _mark(marks, "unit", "Cid")),
    ("form_moved", lambda page, marks: page.insert_rows(FIRST + 3)),
    ("form_moved", lambda page, marks: page.move_range("A5:A5", rows=20)),
    ("form_cell", lambda page, marks: setattr(page["D6"], "value", 10**30)),
    ("form_cell", lambda page, marks: setattr(page["D6"], "value", True)),
    ("form_gaps", lambda page, marks: setattr(page["D6"], "value", "=SUM(D7:D9)")),  # never worked out
)


def test_sheets_that_were_changed_are_told_each_by_its_own_sentence(firm: Firm, tmp_path: Path) -> None:
    sent = send(firm, tmp_path / "out")["Bob"]
    fill_in(sent, dict.fromkeys(range(12), 1200))
    changed = [tmp_path / f"{number}.xlsx" for number in range(len(CHANGES))]
    for path, (_, change) in zip(changed, CHANGES, strict=True):
        book = openpyxl.load_workbook(sent)
        change(book.worksheets[0], book["goaldesk"])
        book.save(path)
    before = firm.book.digest()
    assert firm.take([sent, *changed]) == ["new", *(code for code, _ in CHANGES)]
    assert firm.book.digest() == before


def _mark(marks, what: str, value: str | None) -> None:  # type: ignore[no-untyped-def]
    """Change what the hidden sheet says of the first such mark; None takes its row out."""
    row = next(row for row in range(1, marks.max_row + 1) if marks.cell(row, 1).value == what)
    if value is None:
        marks.delete_rows(row)
    else:
        marks.cell(row, 4).value = value


def _raise(edit, unit: int, metric: int) -> None:  # type: ignore[no-untyped-def]
    from goaldesk.model.edits.plan_cells import write_plan

    write_plan(edit, {(unit, metric, 0, FIRST_MONTH): 100_005})


def test_a_month_of_the_year_before_that_is_not_complete_stays_blank_and_so_does_its_sum(
    firm: Firm, tmp_path: Path
) -> None:
    for month in range(1, 10):
        day = first_day(month_number(2026, month))
        firm.book.edit("Enter", enter_actual, Entry(firm.unit("Ann"), firm.revenue, day, 5_000))
    firm.book.edit("Through", set_data_through, firm.revenue, last_day(month_number(2026, 9)) - 1)
    page = openpyxl.load_workbook(send(firm, tmp_path)["Ann"]).worksheets[0]
    before = [page.cell(FIRST + at + 1, 3).value for at in range(13)]
    assert before == [50] * 8 + [None] * 5


def test_a_proposal_far_from_what_was_handed_down_is_told_apart(firm: Firm, tmp_path: Path) -> None:
    sheets = send(firm, tmp_path)
    far = []
    for amount in (330, 340, 2990, 3010):  # 1,000 was handed down
        fill_in(sheets["Ann"], dict.fromkeys(range(12), amount))
        (draft,) = read_forms(firm.book.snapshot, [sheets["Ann"]])
        far.append(draft.is_far)
    assert far == [True, False, False, True]
