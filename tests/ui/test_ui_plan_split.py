"""Splitting a parent's target below the grid, and what follows after one figure was changed: by keys alone."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.months import close_month
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Revision
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.split_sheet import LEFT, SUM
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.splitting.dock import SplitDock
from goaldesk.ui.settings import Remembered
from goaldesk.wording import unmarked
from tests.ui.conftest import held_up
from tests.ui.planner import ALT, CTRL, SHIFT, Planner, Settle, m

PEOPLE = ("Zhou Lan", "Xu Wei", "Tang Yi", "Shen Kai", "Lu Jing")
ENTER, UP = Qt.Key.Key_Return, CTRL | SHIFT


class Splitter(Planner):
    """East China has a target of 12 million for 2027; nobody below has one yet."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
        super().__init__(qtbot, window, settle)
        self.year("East China", "12m")

    @property
    def dock(self) -> SplitDock:
        return self.page.dock

    def open(self, unit: str = "East China") -> None:
        self.at(unit, "year")
        self.press(Qt.Key.Key_D, UP)

    def put(self, unit: str, column: str, text: str) -> None:
        """Type into the preview."""
        self.dock.grid.choose(self.unit(unit), column)
        self.dock.grid.setFocus()
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)
        self.press(ENTER)

    def preview(self, row: object, column: str) -> str:
        grid = self.dock.grid if isinstance(row, int) else self.dock.proof
        return str(grid.cells.index_of(Place(row, column)).data())  # type: ignore[arg-type]

    def months(self, units: Sequence[str], number: int) -> int:
        return sum(int(self.text(unit, m(number)).replace(",", "")) for unit in units)


@pytest.fixture
def splitter(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Splitter:
    return Splitter(qtbot, desk_window, settle)


def test_a_target_is_split_over_people_and_months_exactly_and_taken_back_at_once(splitter: Splitter) -> None:
    before = splitter.digest()
    splitter.open()
    assert splitter.dock.grid.hasFocus()
    splitter.put("Tang Yi", "limit", "<=2.2m")
    splitter.put("Lu Jing", "limit", ">=2.6m")
    splitter.put("Tang Yi", m(2), "120k")
    assert splitter.preview(SUM, "year") == "12,000,000"
    assert {splitter.preview(LEFT, m(number)) for number in range(1, 13)} == {"0"}
    assert splitter.digest() == before
    splitter.press(ENTER, CTRL)
    assert not splitter.dock.isVisible()
    assert splitter.page.grid.hasFocus()
    for number in range(1, 13):
        assert splitter.months(PEOPLE, number) == splitter.months(["East China"], number)
    assert splitter.text("Tang Yi", m(2)) == "120,000"
    assert splitter.text("Lu Jing", "year") == "2,600,000"
    splitter.press(Qt.Key.Key_Z, CTRL)
    assert splitter.digest() == before


def test_a_split_says_how_much_goes_to_whom_and_how_many_cells_will_change(splitter: Splitter) -> None:
    said = splitter.window.line.meaning
    splitter.open()
    strip = splitter.dock.strip
    assert unmarked(strip.title.whole()) == "Split East China"
    assert strip.about.text() == "12,000,000 to"
    assert strip.pickers["people"].accessibleName() == "Goes to 5 people"
    assert said.whole() == "60 of 60 cells change"  # one stands at a share, of which nothing more is to be said
    splitter.press(ENTER, CTRL)
    splitter.open()
    assert said.whole() == "0 of 60 cells change"
    for person in ("Zhou Lan", "Tang Yi"):
        splitter.dock.grid.choose(splitter.unit(person), "year")
        splitter.press(Qt.Key.Key_L, CTRL)
    for number in range(1, 13):
        splitter.dock.grid.choose(splitter.unit("Lu Jing"), m(number))
        splitter.press(Qt.Key.Key_L, CTRL)
    splitter.put("Xu Wei", m(3), "1k")
    cells = [(person, m(number)) for person in PEOPLE for number in range(1, 13)]
    changed = sum(splitter.preview(splitter.unit(one), at) != splitter.text(one, at) for one, at in cells)
    assert 0 < changed < 60
    assert said.whole().endswith(f".00 · {changed} of 60 cells change")
    splitter.press(Qt.Key.Key_Escape)
    splitter.page.desk.do("Close month", close_month, month_number(2026, 1))
    splitter.show_year(2026)
    splitter.open()
    whole, january = (splitter.text("East China", column) for column in ("year", m(1, 2026)))
    open_months = int(whole.replace(",", "")) - int(january.replace(",", ""))
    assert strip.about.text() == f"{open_months:,} of {whole} to"


def test_the_proof_stays_in_sight_in_a_small_window_and_the_height_is_changed_by_keys(splitter: Splitter) -> None:
    splitter.window.resize(1024, 700)
    splitter.open()
    dock = splitter.dock

    def shown(grid: Grid, last: int) -> bool:
        spot = grid.visualRect(grid.cells.index(last, 0))
        return spot.isValid() and grid.viewport().rect().contains(spot)

    splitter.qtbot.waitUntil(lambda: shown(dock.grid, len(PEOPLE) - 1) and shown(dock.proof, 2))
    own = dock.height()
    for key, change in ((Qt.Key.Key_Down, -25), (Qt.Key.Key_Down, -50), (Qt.Key.Key_Up, -25)):
        splitter.press(key, ALT)
        assert dock.height() == own + change
    assert shown(dock.proof, 2)
    assert splitter.page.choices.view is not None
    kept = Remembered(splitter.window.surroundings.remembered.folder)
    assert kept.widths_of("plan:split") == {"height": own - 25}


def test_escape_leaves_the_plan_as_it_was(splitter: Splitter) -> None:
    before = splitter.digest()
    splitter.open()
    splitter.put("Xu Wei", "year", "5m")
    splitter.press(Qt.Key.Key_Escape)
    assert not splitter.dock.isVisible()
    assert splitter.page.grid.hasFocus()
    assert splitter.digest() == before


def test_what_cannot_add_up_says_by_how_much_and_waits(splitter: Splitter) -> None:
    before = splitter.digest()
    splitter.open()
    for person in PEOPLE:
        splitter.put(person, "limit", "2m")
    assert "2,000,000 unplaced" in splitter.dock.strip.why.text()
    assert not splitter.dock.strip.apply.isEnabled()
    splitter.press(ENTER, CTRL)
    assert splitter.digest() == before
    splitter.press(Qt.Key.Key_Z, CTRL)
    assert splitter.dock.strip.apply.isEnabled()
    assert splitter.preview(SUM, "year") == "12,000,000"


def test_a_locked_total_and_a_typed_share_are_kept_while_the_rest_is_shared(splitter: Splitter) -> None:
    splitter.open()
    splitter.dock.grid.choose(splitter.unit("Zhou Lan"), "year")
    total = splitter.preview(splitter.unit("Zhou Lan"), "year")
    splitter.press(Qt.Key.Key_L, CTRL)
    splitter.put("Xu Wei", "share", "10")
    assert splitter.preview(splitter.unit("Xu Wei"), "year") == "1,200,000"
    assert splitter.preview(splitter.unit("Zhou Lan"), "year") == total
    splitter.put("Xu Wei", "year", "x")
    assert splitter.preview(splitter.unit("Xu Wei"), "year") == "x"
    assert splitter.preview(SUM, "year") == "12,000,000"


def test_what_is_agreed_stays_until_it_is_unlocked_and_then_asks_for_its_reason(splitter: Splitter) -> None:
    splitter.show_year(2026)
    before = splitter.digest()
    splitter.open()
    assert splitter.dock.strip.about.text() == f"{splitter.text('East China', 'year')} to"
    assert not splitter.dock.strip.apply.isEnabled()
    for person, share in (("Zhou Lan", "20"), ("Xu Wei", "")):
        splitter.dock.grid.choose(splitter.unit(person), "year")
        splitter.press(Qt.Key.Key_L, CTRL)
        if share:
            splitter.put(person, "share", share)
    splitter.press(ENTER, CTRL)
    assert "agreed" in splitter.dock.strip.why.text()
    assert splitter.digest() == before
    splitter.press(Qt.Key.Key_R, ALT)
    splitter.type("Zhou Lan leads a team now")
    splitter.press(ENTER)
    desk = splitter.window.desk
    assert desk is not None
    assert {row.reason for row in desk.snapshot.all(Revision)} == {"Zhou Lan leads a team now"}
    assert not splitter.dock.isVisible()


def test_the_company_is_split_over_its_regions_where_they_have_targets(splitter: Splitter) -> None:
    splitter.year("South China", "8m")
    splitter.at("Qinghe Trading", "year")
    splitter.press(Qt.Key.Key_T, UP)
    splitter.year("Qinghe Trading", "21m")
    splitter.page.grid.choose(RowKey(splitter.unit("Qinghe Trading"), is_gap=True), "year")
    splitter.press(ENTER)
    assert [row.key for row in splitter.dock.grid.cells.sheet.rows] == [
        splitter.unit("East China"),
        splitter.unit("South China"),
    ]
    assert splitter.dock.strip.pickers["people"].accessibleName() == "Goes to 2 units"
    splitter.press(ENTER, CTRL)
    totals = [int(splitter.text(one, "year").replace(",", "")) for one in ("East China", "South China")]
    assert sum(totals) == 21_000_000


def test_the_others_share_the_rest_of_a_month_or_the_target_follows(splitter: Splitter) -> None:
    splitter.open()
    splitter.press(ENTER, CTRL)
    east = splitter.text("East China", m(3))
    splitter.at("Xu Wei", m(3))
    splitter.type("500k")
    splitter.press(ENTER)
    splitter.at("Xu Wei", m(3))
    splitter.press(Qt.Key.Key_R, UP)
    assert splitter.text("Xu Wei", m(3)) == "500,000"
    assert splitter.months(PEOPLE, 3) == splitter.months(["East China"], 3)
    assert splitter.text("East China", m(3)) == east
    splitter.at("Xu Wei", m(4))
    splitter.type("700k")
    splitter.press(ENTER)
    splitter.at("Xu Wei", m(4))
    splitter.press(Qt.Key.Key_U, UP)
    assert splitter.months(["East China"], 4) == splitter.months(PEOPLE, 4)
    splitter.at("Lu Jing", m(5))
    splitter.type("9m")
    splitter.press(ENTER)
    splitter.at("Lu Jing", m(5))
    said: list[str] = []
    splitter.page.meaning.connect(said.append)
    before = splitter.digest()
    splitter.at("Lu Jing", m(5))
    splitter.press(Qt.Key.Key_L, CTRL)
    splitter.at("Xu Wei", m(5))
    splitter.press(Qt.Key.Key_R, UP)
    assert "more than the target of East China" in said[-1]
    splitter.press(Qt.Key.Key_Z, CTRL)
    assert splitter.digest() == before


def test_a_large_split_is_written_beside_the_window_unless_it_is_given_up(
    splitter: Splitter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goaldesk.ui.pages.plan.splitting.dock.AT_ONCE", 0)  # every split is a large one
    desk = splitter.page.desk
    before = desk.workbook.digest()
    splitter.open()
    for gives_up in (True, False):
        with held_up(desk.surroundings.jobs):
            assert splitter.dock.apply()
            assert desk.writing is not None
            assert not splitter.dock.strip.apply.isEnabled()
            if gives_up:
                desk.stop_writing()
        splitter.settle(splitter.window)
        assert (desk.workbook.digest() == before) is gives_up
        assert (splitter.dock.ask is not None) is gives_up
    desk.undo()
    assert desk.workbook.digest() == before


def test_the_height_that_the_split_was_dragged_to_is_found_again(splitter: Splitter) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    splitter.open()
    own, handle = splitter.dock.height(), splitter.page.halves.handle(1)
    at = handle.rect().center()
    splitter.qtbot.mousePress(handle, left, none, at)
    splitter.qtbot.mouseMove(handle, at + QPoint(0, 60))
    splitter.qtbot.mouseRelease(handle, left, none, at + QPoint(0, 60))
    dragged = splitter.dock.height()
    assert dragged == own - 60
    splitter.press(Qt.Key.Key_Escape)
    splitter.open()
    assert splitter.dock.height() == dragged
    kept = Remembered(splitter.window.surroundings.remembered.folder)
    assert kept.widths_of("plan:split") == {"height": dragged}


def test_the_months_of_a_preview_stand_below_those_of_the_plan_in_a_small_window_too(splitter: Splitter) -> None:
    splitter.window.resize(1024, 700)
    splitter.open()
    above, below = splitter.page.grid, splitter.dock.grid

    def lefts(grid: Grid) -> list[int]:
        return [grid.columnViewportPosition(grid.cells.column_of(m(number))) for number in range(1, 13)]

    splitter.qtbot.waitUntil(lambda: lefts(above) == lefts(below))
