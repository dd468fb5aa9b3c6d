"""Panels at the right: turned by F4, dragged wider at their edge, and found so again."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.desks import add_desk
from goaldesk.model.edits.segments import create_segment
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.tabs import TabbedPage
from goaldesk.ui.settings import Remembered
from goaldesk.ui.widgets.panel_edge import PanelEdge

Settle = Callable[[MainWindow], None]
SETUP = ("org", "metrics", "segments", "calendar", "desks", "backups")
TURNED = (*(f"setup:{tab}" for tab in SETUP), "actuals:month", "actuals:entries", "actuals:end")


def test_f4_hides_and_shows_the_panel_at_the_right(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    desk = desk_window.desk
    assert desk is not None
    desk.do("Add a segment", create_segment, "Retail")
    desk.do("Add a desk", add_desk, "Li Wei", "owner")
    desk.workbook.back_up()
    for place in TURNED:
        desk_window.go(place)
        settle(desk_window)
        page = desk_window.work.page
        assert isinstance(page, TabbedPage)
        panel = page.tab.panel  # type: ignore[union-attr]
        for shown in (False, True):
            qtbot.keyClick(desk_window.focusWidget() or desk_window, Qt.Key.Key_F4)
            assert panel.isVisible() == shown, place


def test_a_panel_is_dragged_wider_and_stays_so_at_the_next_start(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for place in ("setup:org", "setup:metrics", "actuals:month"):
        desk_window.go(place)
        settle(desk_window)
        page = desk_window.work.page
        assert isinstance(page, TabbedPage)
        panel = page.tab.panel  # type: ignore[union-attr]
        edge, own, at = panel.findChild(PanelEdge), panel.width(), QPoint(2, 100)
        half = panel.parentWidget().width() // 2
        for by, wide in ((-60, own + 60), (2000, own), (-2000, half), (2000, own), (-40, own + 40)):
            qtbot.mousePress(edge, left, none, at)
            qtbot.mouseMove(edge, at + QPoint(by, 0))
            qtbot.mouseRelease(edge, left, none, at + QPoint(by, 0))
            settle(desk_window)
            assert panel.width() == wide, (place, by)
        desk_window.resize(1024, 700)
        settle(desk_window)
        desk_window.resize(1440, 900)
        settle(desk_window)
        assert panel.width() == own + 40
    kept = Remembered(desk_window.surroundings.remembered.folder)
    assert [kept.widths_of(view)["panel"] for view in ("setup:org", "setup:metrics", "actuals:month")] == [40, 40, 40]
