"""Plan: the talk about targets on the tab Proposals, by keys alone."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.heads import set_head
from goaldesk.model.edits.targets import set_target
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Metric, Target, Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.proposals.sheets import ReadSheets, SendSheets
from goaldesk.ui.pages.plan.proposals.tab import ProposalsTab

Settle = Callable[[MainWindow], None]
CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier


def ask(edit: Edit) -> None:
    """Targets of 2027: 2,400,000 of each in Shanghai, 8,000,000 of their region."""
    units = {row.name: row.id for row in edit.snapshot.all(Unit)}
    revenue = next(row.id for row in edit.snapshot.all(Metric) if row.code == "revenue")
    first = month_number(2027, 1)
    for name, year in (("East China", 800_000_000), ("Zhou Lan", 240_000_000), ("Xu Wei", 240_000_000)):
        amounts = {first + at: year // 12 for at in range(11)}
        amounts[first + 11] = year - sum(amounts.values())
        set_target(edit, Target(0, 0, units[name], revenue, 0, first, 12, "draft"), amounts)


class Owner:
    """The tab Proposals in front, and fingers."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
        self.qtbot, self.window, self.settle = qtbot, window, settle
        assert window.desk is not None
        self.desk = window.desk
        self.desk.do("Ask", ask)
        window.go("plan")
        settle(window)
        page = window.work.page
        assert isinstance(page, Plan)
        page.tab.take_focus() if page.tab else None
        self.press(Qt.Key.Key_Tab, CTRL)
        assert isinstance(page.tab, ProposalsTab)
        self.tab = page.tab
        while self.tab.choices.year.label != "2027":
            self.press(Qt.Key.Key_PageDown, CTRL)

    def at(self, unit: str, column: str = "proposed") -> None:
        self.tab.grid.choose(RowKey(self.unit(unit)), column)
        self.tab.grid.setFocus()

    def unit(self, name: str) -> int:
        return next(row.id for row in self.desk.snapshot.all(Unit) if row.name == name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def type(self, text: str) -> None:
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)

    def open_gap(self, unit: str) -> None:
        self.tab.grid.choose(RowKey(self.unit(unit), True), "handed")
        self.tab.grid.setFocus()
        self.press(Qt.Key.Key_Return)
        assert self.tab.dock.isVisible()

    def propose(self, unit: str, text: str) -> None:
        self.at(unit)
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def text(self, unit: str, column: str, *, gap: bool = False) -> str:
        index = self.tab.grid.cells.index_of(Place(RowKey(self.unit(unit), gap), column))
        return str(index.data())

    def named_in_grid(self, unit: str) -> str:
        """What the row of a gap is called in the grid of the plan."""
        self.press(Qt.Key.Key_Tab, CTRL | SHIFT)
        page = self.window.work.page
        assert isinstance(page, Plan)
        assert isinstance(page.tab, PlanGridTab)
        cells = page.tab.grid.cells
        named = str(cells.index_of(Place(RowKey(self.unit(unit), True), "unit")).data())
        self.press(Qt.Key.Key_Tab, CTRL)
        return named

    def line(self, unit: str) -> tuple[str, ...]:
        return tuple(self.text(unit, column) for column in ("handed", "proposed", "difference", "agreed", "state"))

    def undo_all(self) -> None:
        while self.desk.undo_stack.index() > 1:
            self.press(Qt.Key.Key_Z, CTRL)

    def target(self, unit: str) -> list[Target]:
        rows = self.desk.snapshot.all(Target)
        first = month_number(2027, 1)
        return [row for row in rows if row.unit == self.unit(unit) and row.first_month == first]


@pytest.fixture
def owner(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Owner:
    return Owner(qtbot, desk_window, settle)


def test_a_round_ends_agreed_by_keys_alone_and_is_taken_back_to_the_first_digit(owner: Owner) -> None:
    before = owner.desk.workbook.digest()
    assert owner.line("Xu Wei") == ("2,400,000", "", "", "", "not returned yet")
    owner.propose("Xu Wei", "2.3m")
    assert owner.line("Xu Wei") == ("2,400,000", "2,300,000", "−100,000", "", "waits for you")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.line("Xu Wei")[:4] == ("2,400,000", "2,300,000", "−100,000", "2,300,000")
    assert owner.line("Xu Wei")[4].startswith("agreed")
    (target,) = owner.target("Xu Wei")
    assert (target.status, target.agreed_by) == ("agreed", "Lin Yuan")
    months = owner.desk.snapshot.target_months.of(target.id)
    assert sum(months.amount.tolist()) == 230_000_000
    owner.undo_all()
    assert owner.desk.workbook.digest() == before


def test_a_counter_waits_for_its_sentence_and_is_then_sent(owner: Owner) -> None:
    owner.propose("Xu Wei", "2300000")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_F2)
    owner.type("2350000")
    owner.press(Qt.Key.Key_Return)
    assert owner.text("Xu Wei", "state") == "waits for you"
    assert owner.front() is owner.tab.panel.answer
    assert owner.tab.panel.accept.accessibleName() == "Send 2,350,000 back"
    owner.type("Half of it is enough")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.line("Xu Wei") == ("2,400,000", "2,300,000", "−100,000", "", "countered 2,350,000")
    assert owner.tab.panel.talk.said[-1].words == "Half of it is enough"
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.text("Xu Wei", "agreed") == "2,350,000"


def test_a_figure_out_of_reach_is_agreed_with_a_written_reason_only(owner: Owner) -> None:
    owner.propose("Xu Wei", "9m")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.line("Xu Wei")[4] == "waits for you"
    owner.type("A new warehouse")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.line("Xu Wei")[4].startswith("agreed")


def test_what_was_handed_down_is_kept_with_a_sentence_only(owner: Owner) -> None:
    owner.propose("Zhou Lan", "2200000")
    owner.at("Zhou Lan")
    owner.press(Qt.Key.Key_K, ALT)
    assert owner.tab.panel.refused.text().startswith("This needs a reason")
    assert owner.text("Zhou Lan", "state") == "waits for you"
    owner.type("The market grows")
    owner.press(Qt.Key.Key_K, ALT)
    assert owner.text("Zhou Lan", "state") == "countered 2,400,000"


def test_parents_add_up_what_was_returned_and_say_how_many_that_is(owner: Owner) -> None:
    assert owner.line("East China") == ("8,000,000", "", "", "", "0 of 2 back")
    assert owner.text("East China", "handed", gap=True) == "−3,200,000"
    owner.propose("Xu Wei", "2300000")
    owner.propose("Zhou Lan", "2450000")
    assert owner.line("East China") == ("8,000,000", "4,750,000", "−50,000", "", "2 of 2 back")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.text("East China", "state") == "2 of 2 back, 1 agreed"


def test_f8_goes_round_those_who_wait_and_the_panel_says_both_figures(owner: Owner) -> None:
    owner.propose("Xu Wei", "2300000")
    owner.propose("Zhou Lan", "2450000")
    owner.at("Lu Jing")
    seen = []
    for _ in range(3):
        owner.press(Qt.Key.Key_F8)
        seen.append(owner.tab.panel.title.whole().split(" ·")[0].strip("\u2068\u2069"))
    assert seen == ["Zhou Lan", "Xu Wei", "Zhou Lan"]
    panel = owner.tab.panel
    assert (panel.now.text(), panel.change.whole()) == ("2,450,000", "+50,000 (+2.1\u00a0%)")
    assert [offer.key for offer in panel.offers.cells.sheet.rows] == ["handed", "proposed", "half_way"]
    assert panel.ground.text().startswith("from 20 months of own history")


def test_a_state_can_be_chosen_alone_and_says_how_many_stand_in_it(owner: Owner) -> None:
    owner.propose("Xu Wei", "2300000")
    texts = [button.text() for button in owner.tab.strip.states.buttons]
    assert texts == ["All 2", "Waiting 1", "With them 0", "Not back 1", "Agreed 0"]
    owner.tab.strip.states.buttons[1].setFocus()
    owner.press(Qt.Key.Key_Space)
    assert [row.key for row in owner.tab.grid.cells.sheet.rows] == [RowKey(owner.unit("Xu Wei"))]


def test_one_line_says_what_is_to_be_done_before_the_first_talk_and_after_the_last(owner: Owner) -> None:
    standing = owner.tab.strip.standing
    assert standing.text.text() == "No round is open: Alt+S sends the sheets to 2 people."
    owner.propose("Xu Wei", "2.4m")
    assert not standing.isVisible()
    owner.propose("Zhou Lan", "2.4m")
    for name in ("Xu Wei", "Zhou Lan"):
        owner.at(name)
        owner.press(Qt.Key.Key_Return, CTRL)
    assert standing.text.text() == "All 2 agreed. Ctrl+P prints the letters to sign."
    owner.undo_all()
    assert standing.text.text().startswith("No round is open")


def test_a_gap_is_closed_by_headroom_with_one_sentence_and_one_undo(owner: Owner) -> None:
    owner.propose("Xu Wei", "2300000")
    before = owner.desk.workbook.digest()
    owner.open_gap("East China")
    dock = owner.tab.dock
    assert dock.use.accessibleName() == "Use “Follow the people”"
    for name in ("Zhou Lan", "Xu Wei"):
        dock.grid.choose(RowKey(owner.unit(name)), "most")
        owner.type("5000000")
        owner.press(Qt.Key.Key_Return)
    dock.grid.choose(RowKey(owner.unit("Xu Wei")), "headroom")
    owner.press(Qt.Key.Key_U, ALT)
    assert dock.note.text().startswith("This needs a reason")
    owner.type("Both grow with the new dealers")
    owner.press(Qt.Key.Key_U, ALT)
    assert not dock.isVisible()
    handed = float(owner.text("Zhou Lan", "handed").replace(",", ""))
    countered = float(owner.text("Xu Wei", "state").split()[1].replace(",", ""))
    assert handed + countered == 8_000_000
    owner.press(Qt.Key.Key_Z, CTRL)
    assert owner.desk.workbook.digest() == before


def test_a_reserve_has_a_name_and_stands_in_the_row_of_the_gap(owner: Owner) -> None:
    owner.open_gap("East China")
    dock = owner.tab.dock
    dock.grid.choose(RowKey(owner.unit("Xu Wei")), "reserve")
    dock.sentence.setFocus()
    owner.type("New shop in Suzhou")
    owner.press(Qt.Key.Key_U, ALT)
    assert owner.text("East China", "state", gap=True) == "reserve: New shop in Suzhou"
    assert owner.named_in_grid("East China") == "Reserve: New shop in Suzhou"
    assert owner.text("East China", "handed", gap=True) == "−3,200,000"
    owner.propose("Xu Wei", "2300000")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.text("East China", "state", gap=True) == "people: 4,700,000"


def test_a_parent_that_follows_its_people_is_lowered_for_a_reason(owner: Owner) -> None:
    owner.open_gap("East China")
    dock = owner.tab.dock
    dock.grid.choose(RowKey(owner.unit("Xu Wei")), "lower")
    assert dock.note.text() == "The target becomes 4,800,000."
    dock.sentence.setFocus()
    owner.type("Two people left")
    owner.press(Qt.Key.Key_U, ALT)
    assert owner.text("East China", "handed") == "4,800,000"
    assert owner.tab.grid.cells.row_of(RowKey(owner.unit("East China"), True)) < 0


def test_sheets_are_sent_and_read_back_with_what_they_would_do(
    owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sheets"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_S, ALT)
    dialog = owner.window.findChild(SendSheets)
    assert dialog is not None
    dialog.make.click()
    owner.settle(owner.window)
    sheet = next(path for path in folder.iterdir() if "Xu Wei" in path.name)
    assert owner.tab.panel.talk.said[0].words == "Sheet sent, back by 16 Sep 2026."
    book = openpyxl.load_workbook(sheet)
    for row in range(5, 17):
        book.worksheets[0].cell(row, 4).value = 190_000
    book.save(sheet)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(sheet)], ""))
    owner.window.activateWindow()  # without a window system nothing does so after a dialog was closed
    owner.qtbot.waitUntil(owner.window.isActiveWindow)
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_B, ALT)
    preview = owner.window.findChild(ReadSheets)
    assert preview is not None
    assert [line.cells[1:] for line in preview.table.lines.lines] == [
        ("Xu Wei", "2,400,000", "2,280,000", "becomes the proposal")
    ]
    preview.take.click()
    owner.settle(owner.window)
    assert owner.line("Xu Wei") == ("2,400,000", "2,280,000", "−120,000", "", "waits for you")


def test_letters_are_printed_of_all_with_whom_something_is_agreed(
    owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "letters"))
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_P, CTRL)
    assert not (tmp_path / "letters").exists()
    owner.propose("Xu Wei", "2300000")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    owner.press(Qt.Key.Key_P, CTRL)
    (letter,) = (tmp_path / "letters").iterdir()
    assert letter.name.endswith("Xu Wei 2027 Target letter.pdf")
    with pdfplumber.open(letter) as pdf:
        assert "commits for 2027 to Revenue of CNY 2,300,000" in pdf.pages[0].extract_text()


def test_what_is_agreed_is_not_typed_over(owner: Owner) -> None:
    owner.propose("Xu Wei", "2300000")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_Return, CTRL)
    owner.type("9")
    assert owner.tab.grid.writing.note.isVisible()
    assert owner.text("Xu Wei", "proposed") == "2,300,000"


def test_a_proposal_waits_for_who_leads_the_people_and_says_so_to_everybody_else(owner: Owner) -> None:
    owner.desk.do("Lead", set_head, owner.unit("Shanghai"), "Zhou Lan")
    owner.propose("Xu Wei", "2.3m")
    assert owner.text("Xu Wei", "state") == "waits for you"
    for name, said in (("Zhou Lan", "waits for you"), ("Wu Qian", "waits for Zhou Lan")):
        owner.desk.sit_down(name, "manager")
        owner.settle(owner.window)
        assert owner.text("Xu Wei", "state") == said
    owner.desk.sit_down("He Jun", "manager")  # a person of the tree who leads nobody sees the own row only
    owner.settle(owner.window)
    assert [row.key for row in owner.tab.grid.cells.sheet.rows] == [RowKey(owner.unit("He Jun"))]


def test_what_a_person_sees_is_the_own_row_in_which_nobody_answers_a_proposal_of_their_own(
    owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner.propose("Xu Wei", "2.3m")
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_O, ALT)
    assert [row.key for row in owner.tab.grid.cells.sheet.rows] == [RowKey(owner.unit("Xu Wei"))]
    assert owner.text("Xu Wei", "state") == "waits for an answer"
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.text("Xu Wei", "agreed") == ""
    owner.propose("Xu Wei", "2.2m")  # another proposal, not a counter to it
    assert owner.line("Xu Wei")[1:] == ("2,200,000", "−200,000", "", "waits for an answer")
    (folder := tmp_path / "sheets").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    owner.press(Qt.Key.Key_S, ALT)
    owner.press(Qt.Key.Key_Return)
    owner.settle(owner.window)
    assert ["Xu Wei" in path.name for path in folder.iterdir()] == [True]
    owner.window.activateWindow()  # without a window system nothing does so after a dialog was closed
    owner.qtbot.waitUntil(owner.window.isActiveWindow)
    owner.at("Xu Wei")
    owner.press(Qt.Key.Key_O, ALT)
    assert owner.text("Xu Wei", "state") == "waits for you"
    owner.press(Qt.Key.Key_K, ALT)
    owner.type("The market grows")
    owner.press(Qt.Key.Key_K, ALT)
    owner.press(Qt.Key.Key_O, ALT)
    assert owner.text("Xu Wei", "state") == "countered 2,400,000: your turn"
    owner.press(Qt.Key.Key_Return, CTRL)
    assert owner.text("Xu Wei", "agreed") == "2,400,000"
