"""Setup, Org tree: another day for a move, by dragging its boundary or by keys, after the same preview as a move."""

from PySide6.QtCore import QPoint, Qt

from goaldesk.model.edits.units import move_unit
from tests.ui.test_ui_setup_org import CTRL, At, Key, at, days

__all__ = ["at"]


def moved(at: At) -> At:
    """Lu Jing comes to Shanghai in June, and one stands on that person on the 9th of September."""
    at.tab.desk.workbook.edit("Move", move_unit, at.unit("Lu Jing").id, at.unit("Shanghai").id, days("2026-06-01"))
    at.tab.refresh()
    at.settle(at.window)
    at.walk_to("Lu Jing")
    return at


def test_the_boundary_of_a_bar_is_dragged_to_another_day(at: At) -> None:
    moved(at)
    before, line = at.digest(), at.tab.time.line
    at.qtbot.waitUntil(lambda: line.changes() == [days("2026-06-01")])
    height = line.place_of(at.unit("Lu Jing").id)
    press, release = (QPoint(line.x_of(days(day)), height) for day in ("2026-06-01", "2026-08-01"))
    at.qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=press)
    at.qtbot.mouseMove(line, release)
    at.qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=release)
    at.settle(at.window)
    assert at.digest() == before
    assert "Jul 2026" in at.tab.change.day.text() or "Aug 2026" in at.tab.change.day.text()
    at.type("1 Jul 2026")
    at.press(Key.Key_Tab)
    said = at.tab.change.preview.text()
    assert "for Jun" in said
    assert "Nothing before 1 Jun 2026 changes, and nothing from 1 Jul 2026 on." in said
    at.press(Key.Key_Return, modifier=CTRL)
    assert (at.parent("Lu Jing", "2026-06-30"), at.parent("Lu Jing", "2026-07-01")) == ("Hangzhou", "Shanghai")
    assert at.undo_all() == 1
    assert at.digest() == before


def test_enter_on_a_change_asks_for_another_day_of_it(at: At) -> None:
    moved(at)
    line = at.tab.time.line
    at.qtbot.waitUntil(lambda: line.changes() == [days("2026-06-01")])
    line.setFocus()
    at.press(Key.Key_Return)
    assert at.tab.editor() is None
    at.press(Key.Key_Left)
    line.setFocus()
    at.press(Key.Key_Return)
    assert at.tab.editor() is at.tab.change
    assert at.front() is at.tab.change.day
    at.type("1 May 2026")
    at.press(Key.Key_Return, modifier=CTRL)
    assert at.parent("Lu Jing", "2026-05-01") == "Shanghai"
    assert at.parent("Lu Jing", "2026-04-30") == "Hangzhou"
