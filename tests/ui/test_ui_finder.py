"""Ctrl+F: a unit, a metric or a page is found by what one types, and shown where one stands if that page shows it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from goaldesk.ui.finder import Finder
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.setup.desks import Desks
from goaldesk.ui.pages.setup.metrics import Metrics
from goaldesk.ui.pages.setup.page import Setup
from goaldesk.wording import unmarked

from .conftest import open_finder

Settle = Callable[[MainWindow], None]


class Searcher:
    """A window, and fingers that find things."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle

    def open(self, text: str) -> Finder:
        finder = open_finder(self.window, self.qtbot)
        self.qtbot.keyClicks(finder.field, text)
        return finder

    def find(self, text: str) -> None:
        finder = self.open(text)
        self.qtbot.keyClick(finder.field, Qt.Key.Key_Return)
        assert not finder.isVisible()
        self.settle(self.window)


@pytest.fixture
def searcher(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> Searcher:
    return Searcher(desk_window, qtbot, settle)


def test_a_unit_is_shown_on_the_scorecard_from_a_page_that_shows_none(searcher: Searcher) -> None:
    searcher.find("guangz")
    page = searcher.window.work.page
    assert isinstance(page, Monitor)
    assert "Guangzhou" in page.view.headline.text()


def test_a_unit_and_a_metric_are_shown_where_one_stands(searcher: Searcher) -> None:
    searcher.window.go("plan")
    searcher.settle(searcher.window)
    page = searcher.window.work.page
    assert isinstance(page, Plan)
    assert isinstance(page.tab, PlanGridTab)
    searcher.find("xu wei")
    assert page.tab.grid.currentIndex().siblingAtColumn(0).data() == "Xu Wei"
    searcher.find("visits")
    assert page.tab.sheet is not None
    assert page.tab.sheet.metric.catalogue == "visits"


def test_parts_of_pages_are_found_and_metrics_open_in_setup_from_where_there_are_none(searcher: Searcher) -> None:
    searcher.find("desks")
    page = searcher.window.work.page
    assert isinstance(page, Setup)
    assert isinstance(page.tab, Desks)
    searcher.find("gross margin")
    assert isinstance(page.tab, Metrics)
    assert searcher.window.focusWidget() is page.tab.list
    assert "Gross margin" in str(page.tab.list.currentIndex().siblingAtColumn(0).data())


def test_the_pages_come_first_and_escape_leaves_everything_as_it_was(searcher: Searcher) -> None:
    page = searcher.window.work.page
    finder = searcher.open("")
    assert [option.label for option in finder.model.shown[:2]] == ["Home", "Plan"]
    assert finder.model.shown[-1].note == "metric"
    searcher.qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert searcher.window.work.page is page


def test_what_is_found_is_named_in_chinese(searcher: Searcher) -> None:
    searcher.window.choose_language("zh")
    finder = searcher.open("")
    assert finder.model.shown[0].label == "首页"
    assert {option.note for option in finder.model.shown} == {"页面", "组织单元", "指标"}


def test_what_nothing_matches_is_said_instead_of_an_empty_list(searcher: Searcher) -> None:
    finder = searcher.open("zhang")
    assert finder.list.isHidden()
    assert "“zhang”; names, codes and aliases were searched" in unmarked(finder.nothing.text())
    searcher.qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    finder.field.setText("zh")
    assert finder.nothing.isHidden()
    searcher.qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert not finder.isVisible()
