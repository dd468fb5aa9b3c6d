"""Home: what waits at this desk, where each line leads, how the company stands."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.calendar import choose_country
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.units import create_unit
from goaldesk.model.periods import month_number
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets import waiting as questions
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.home import Home
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.setup import TABS
from goaldesk.ui.text import isolated

Settle = Callable[[MainWindow], None]


@pytest.fixture
def home(desk_window: MainWindow, settle: Settle) -> Home:
    desk_window.go("home")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Home)
    return page


def titles(page: Home) -> list[str]:
    return [task.title for task in page.view.list.tasks.tasks if not task.section]


def counts(window: MainWindow) -> dict[str, int]:
    return {place.key: place.waiting for place in window.work.sidebar.model.rows if place and place.waiting}


def test_a_workbook_opens_on_home(window: MainWindow, workbook_path: Path, qtbot: QtBot, settle: Settle) -> None:
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert isinstance(window.work.page, Home)
    assert window.work.page.view.list.hasFocus()


def test_home_says_how_the_year_stands_and_counts_what_waits(home: Home, desk_window: MainWindow) -> None:
    assert "Qinghe Trading" in home.view.headline.text()
    assert home.view.stands.note.whole() == "Jan–Aug 2026"
    shown = [card.figure.text() for card in home.view.cards if card.isVisible()]
    assert len(shown) == 4
    assert home.view.cards[0].figure.text() in home.view.headline.text()
    assert "20 months are not closed, the last one is August 2026" in titles(home)
    assert "10 review packs for August 2026 can be printed" in titles(home)
    assert sum(counts(desk_window).values()) == len(titles(home))
    assert home.view.waiting.note.whole() == str(len(titles(home)))


def test_enter_goes_where_a_line_is_done(home: Home, desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    wanted = "The calendar of 2026 is provisional"
    assert wanted not in titles(home)
    desk = desk_window.desk
    assert desk is not None
    desk.do("Choose the public holidays", choose_country, "CN", [2025])
    settle(desk_window)
    home.view.list.setFocus()
    for _ in range(len(titles(home))):
        if home.view.list.currentIndex().data() == wanted:
            break
        qtbot.keyClick(home.view.list, Qt.Key.Key_Down)
    qtbot.keyClick(home.view.list, Qt.Key.Key_Return)
    settle(desk_window)
    front = desk_window.work.page
    assert front is not None
    assert front.record.key == "setup"
    assert type(front.tab).__name__ == "Calendar"  # type: ignore[attr-defined]


def test_a_line_goes_when_its_cause_is_gone_and_comes_back_with_undo(
    home: Home, desk_window: MainWindow, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    before = titles(home)
    for month in range(month_number(2025, 1), month_number(2026, 9)):
        desk.do("Close month", close_month, month)
    settle(desk_window)
    assert not any("not closed" in title for title in titles(home))
    assert "actuals" not in counts(desk_window)
    assert home.view.latest[0][1].whole() == f"{isolated('Lin Yuan')}: Close month"
    for _ in range(20):
        desk.undo()
    settle(desk_window)
    assert titles(home) == before


def test_each_role_has_its_own_list(home: Home, desk_window: MainWindow, settle: Settle) -> None:
    desk_window.surroundings.remembered.change(desk_role="bookkeeper")
    desk_window.work.say_desk()
    settle(desk_window)
    assert titles(home) == ["20 months are not closed, the last one is August 2026"]
    assert counts(desk_window) == {"actuals": 1}


def test_the_loop_says_how_each_page_stands_and_leads_there(
    home: Home, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    names = {key: button.accessibleName() for key, button in home.view.strip.buttons.items()}
    assert names["actuals"] == "Actuals: 20 months open"
    assert names["review"] == "Review: 10 packs to print"
    qtbot.keyClick(home.view.strip.buttons["review"], Qt.Key.Key_Space)
    settle(desk_window)
    assert desk_window.work.page is not None
    assert desk_window.work.page.record.key == "review"


def test_an_empty_company_is_told_what_comes_first(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "empty.goaldesk"
    Workbook.create(path, WorkbookSettings(company="Neu & <b>Co</b>")).close()
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    page = window.work.page
    assert isinstance(page, Home)
    assert page.view.headline.text() == "Neu & <b>Co</b> has no figures yet"
    assert titles(page)[:2] == ["Nobody is in the org tree yet", "No metrics yet"]


def test_a_year_without_targets_is_planned_where_its_line_leads(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "new.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="Hengda")) as book:
        book.edit("Metrics", add_catalogue_metrics, ("revenue",))
        company = book.edit("Company", create_unit, "Hengda", "company").value
        book.edit("People", create_unit, "Li Wei", "person", parent=company.id)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    page = window.work.page
    assert isinstance(page, Home)
    assert titles(page)[0] == "No targets for FY 2026 yet"
    qtbot.keyClick(page.view.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.view.list, Qt.Key.Key_Return)
    settle(window)
    plan = window.work.page
    assert isinstance(plan, Plan)
    assert plan.choices.year.label == "2026"


def test_home_speaks_chinese_with_a_space_between_latin_names_and_chinese_words(
    home: Home, desk_window: MainWindow, settle: Settle
) -> None:
    desk_window.choose_language("zh")
    QApplication.processEvents()
    settle(desk_window)
    assert re.search("Qinghe Trading\u2069 [\u4e00-\u9fff]", home.view.headline.text())
    assert home.header.note.whole() == "2026年9月9日星期三"
    assert all(re.search("[\u4e00-\u9fff]", title) for title in titles(home))


def test_every_part_of_setup_that_a_line_leads_to_is_there() -> None:
    source = Path(questions.__file__).read_text(encoding="utf-8")
    named = set(re.findall(r'"setup:(\w+)"', source))
    assert named <= {tab.key for tab in TABS}
