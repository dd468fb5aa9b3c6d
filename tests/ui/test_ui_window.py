"""The window on a real workbook: what stands on the screen, and what the keyboard does."""

import ast
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.units import create_unit, rename_unit
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.scorecard import status_rows
from goaldesk.model.sheets.words import amount_text, status_word
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.page import Page
from goaldesk.ui.widgets.figure_table import FigureTable

Settle = Callable[[MainWindow], None]


def monitor(window: MainWindow) -> Monitor:
    page = window.work.page
    assert isinstance(page, Monitor)
    return page


def column(table: FigureTable, title: str) -> dict[str, str]:
    """A column of a table by the texts of its rows."""
    model = table.cells
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    at = heads.index(title)
    return {model.index(row, 0).data(): model.index(row, at).data() for row in range(model.rowCount())}


def shown_labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_scorecard_shows_the_figures_that_the_status_command_gives(desk_window: MainWindow) -> None:
    desk = desk_window.desk
    assert desk is not None
    page, snapshot, wording = monitor(desk_window), desk.snapshot, desk_window.surroundings.language.wording
    company = next(unit.id for unit in snapshot.all(Unit) if unit.code == "QH")
    rows = status_rows(snapshot, snapshot.fiscal.parse("2026-08"), today=desk.day, unit=company)
    metrics = {metric.id: metric for metric in snapshot.all(Metric)}
    assert page.period.label == "2026-08"
    assert column(page.view.scores, "Actual") == {
        metrics[row.metric_id].name: amount_text(row.actual, metrics[row.metric_id], wording) for row in rows
    }
    assert column(page.view.scores, "Target") == {
        metrics[row.metric_id].name: amount_text(row.target, metrics[row.metric_id], wording) for row in rows
    }
    assert list(column(page.view.scores, "Status").values()) == [status_word(row.status, wording) for row in rows]
    assert any(row.actual for row in rows)


def test_the_headline_says_how_the_first_metric_stands(desk_window: MainWindow) -> None:
    actual = column(monitor(desk_window).view.scores, "Actual")["Revenue"]
    target = column(monitor(desk_window).view.scores, "Target")["Revenue"]
    text = monitor(desk_window).view.headline.text()
    assert actual in text
    assert target in text
    assert "Qinghe Trading" in text


def test_the_header_says_up_to_which_day_the_actuals_are_complete(desk_window: MainWindow) -> None:
    assert monitor(desk_window).header.note.whole() == "up to 8 Sep 2026"


def test_units_and_months_of_the_chosen_metric_stand_below(desk_window: MainWindow) -> None:
    page = monitor(desk_window)
    company = column(page.view.scores, "Actual")["Revenue"]
    assert column(page.view.units, "Actual")["Qinghe Trading"] == company
    assert column(page.view.months, "Aug")["Actual"] == company
    assert len(column(page.view.units, "Actual")) == 17


def test_backspace_goes_up_and_enter_goes_down_the_tree(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    page = monitor(desk_window)
    page.view.units.setFocus()
    qtbot.keyClick(page.view.units, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.units, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.units, Qt.Key.Key_Return)
    settle(desk_window)
    assert "Shanghai" in page.view.headline.text()
    qtbot.keyClick(page.view.units, Qt.Key.Key_Backspace)
    settle(desk_window)
    assert "East China" in page.view.headline.text()


def test_the_period_is_changed_with_the_keyboard_alone(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    page = monitor(desk_window)
    before = column(page.view.scores, "Actual")
    qtbot.keyClick(desk_window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle(desk_window)
    assert page.period.label == "2026-07"
    assert column(page.view.scores, "Actual") != before
    qtbot.keyClick(page.period_picker, Qt.Key.Key_Down)
    qtbot.waitUntil(page.period_picker.popup.isVisible)
    qtbot.keyClicks(page.period_picker.popup.field, "2026-Q2")
    qtbot.keyClick(page.period_picker.popup.field, Qt.Key.Key_Return)
    settle(desk_window)
    assert page.period.label == "2026-Q2"
    assert "Q2 2026" in page.view.panels[0].note.whole()


def test_the_status_line_spells_the_current_figure_out(desk_window: MainWindow, qtbot: QtBot) -> None:
    scores = monitor(desk_window).view.scores
    scores.setFocus()
    qtbot.keyClick(scores, Qt.Key.Key_Right)
    qtbot.keyClick(scores, Qt.Key.Key_Right)
    assert desk_window.line.meaning.whole().startswith("Revenue · ")
    assert desk_window.line.meaning.whole().endswith(".00")


def test_copy_puts_exact_figures_on_the_clipboard(desk_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(desk_window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    QGuiApplication.clipboard().clear()
    assert lines[0].split("\t")[:3] == ["Metric", "Target", "Actual"]
    actual = column(monitor(desk_window).view.scores, "Actual")["Revenue"].replace(",", "")
    assert lines[1].split("\t")[2] == f"{actual}.00"


def test_an_edit_shows_at_once_and_the_menu_takes_it_back(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    digest = desk.workbook.digest()
    unit = next(unit.id for unit in desk.snapshot.all(Unit) if unit.name == "Tang Yi")
    desk.do("Rename unit", rename_unit, unit, "唐怡")
    settle(desk_window)
    assert "唐怡" in column(monitor(desk_window).view.units, "Actual")
    undo, redo = (desk_window.menus.actions[key] for key in ("undo", "redo"))
    assert undo.isEnabled()
    assert "Rename unit" in undo.text()
    qtbot.keyClick(desk_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(desk_window)
    assert "Tang Yi" in column(monitor(desk_window).view.units, "Actual")
    assert desk.workbook.digest() == digest
    assert not undo.isEnabled()
    redo.trigger()
    settle(desk_window)
    assert "唐怡" in column(monitor(desk_window).view.units, "Actual")


def test_every_page_opens_by_its_key_and_refreshes_when_something_changed(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    for number, page in enumerate(PAGES, start=1):
        qtbot.keyClick(desk_window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        settle(desk_window)
        front = desk_window.work.page
        assert front is not None
        assert front.record is page
        assert front.isVisible()
        assert front.header.title.text() == page.title
        assert len("".join(shown_labels(front))) > 40
    unit = next(unit.id for unit in desk.snapshot.all(Unit) if unit.code == "QH")
    desk.do("Rename unit", rename_unit, unit, "Qinghe")
    for page in PAGES:
        desk_window.go(page.key)
        settle(desk_window)


def test_closing_the_workbook_frees_its_pages(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    for page in PAGES:
        desk_window.go(page.key)
    settle(desk_window)
    made = list(desk_window.work.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively))
    gone: list[str] = []
    for widget in made:
        if isinstance(widget, Page):
            widget.destroyed.connect(lambda _=None, key=widget.record.key: gone.append(key))
    desk_window.close_workbook()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sorted(gone) == sorted(page.key for page in PAGES)
    assert desk_window.rooms.currentWidget() is desk_window.start


def test_an_edit_that_does_not_concern_monitor_leaves_it_alone(desk_window: MainWindow) -> None:
    from goaldesk.model.changes import Change, ChangeSet
    from goaldesk.model.rows import Layout

    page = monitor(desk_window)
    assert not page.concerns(ChangeSet("x", (Change(None, Layout(1, "a", "b", "c")),)))
    unit = next(iter(desk_window.desk.snapshot.all(Unit)))  # type: ignore[union-attr]
    assert page.concerns(ChangeSet("x", (Change(unit, unit),)))


def test_every_control_has_a_name_for_screen_readers(desk_window: MainWindow, settle: Settle) -> None:
    unnamed = []
    for place in (f"{page.key}:{part.key}" if part else page.key for page in PAGES for part in page.parts() or (None,)):
        desk_window.go(place)
        settle(desk_window)
        unnamed += [f"{place}: {control}" for control in _unnamed(desk_window)]
    desk_window.ask_new()
    unnamed += _unnamed(desk_window)
    desk_window.close_workbook()
    unnamed += _unnamed(desk_window)
    assert unnamed == []


def _unnamed(window: QWidget) -> list[str]:
    controls = (QPushButton, QLineEdit, QComboBox, QAbstractItemView)
    return [
        f"{type(control).__name__} in {type(control.parent()).__name__}"
        for control in window.findChildren(QWidget)
        if isinstance(control, controls)
        and control.isVisible()
        and not isinstance(control, QHeaderView)
        and not control.accessibleName()
        and not (isinstance(control, QPushButton) and control.text())
    ]


def test_tab_reaches_every_control_of_monitor(desk_window: MainWindow, qtbot: QtBot) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    page = monitor(desk_window)
    wanted = {page.unit_picker, page.period_picker, page.copy_button, *page.view.tables()}
    wanted |= {desk_window.work.sidebar.list, desk_window.work.sidebar.desk}
    reached = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached


def test_keys_of_the_focus_stand_in_the_status_line(desk_window: MainWindow, qtbot: QtBot) -> None:
    desk_window.activateWindow()
    monitor(desk_window).view.units.setFocus()
    qtbot.waitUntil(lambda: "drill down" in desk_window.line.keys.accessibleName())
    desk_window.close_workbook()
    assert "take off the list" in desk_window.line.keys.accessibleName()


def test_every_shortcut_stands_in_a_menu_and_none_is_used_twice() -> None:
    from goaldesk.ui.actions import ACTIONS

    keys = [key for menu in ACTIONS for deed in menu.deeds if deed for key in deed.keys]
    assert len(keys) == len(set(keys))
    sources = Path(__file__).parents[2].joinpath("goaldesk", "ui").rglob("*.py")
    nodes = ((path, node) for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = (ast.Name, ast.Attribute, ast.alias)
    used = [path for path, node in nodes if isinstance(node, named) and "QShortcut" in ast.dump(node)]
    assert used == []


def test_f1_says_what_the_page_is_for(desk_window: MainWindow, qtbot: QtBot) -> None:
    from goaldesk.ui.dialogs.page_help import PageHelp

    qtbot.keyClick(desk_window, Qt.Key.Key_F1)
    dialog = desk_window.findChild(PageHelp)
    assert dialog is not None
    assert dialog.isVisible()
    assert "scorecard" in dialog.text.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_f11_fills_the_screen_and_comes_back(desk_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(desk_window, Qt.Key.Key_F11)
    assert desk_window.isFullScreen()
    qtbot.keyClick(desk_window, Qt.Key.Key_F11)
    assert not desk_window.isFullScreen()


def test_a_workbook_without_metrics_says_what_to_do(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    from goaldesk.model.settings import WorkbookSettings
    from goaldesk.model.store.workbook import Workbook

    path = tmp_path / "empty.goaldesk"
    Workbook.create(path, WorkbookSettings(company="Neu & <b>Co</b>")).close()
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    window.go("monitor")
    settle(window)
    assert monitor(window).empty.isVisible()
    page = monitor(window)
    desk = window.desk
    assert desk is not None
    assert page.empty.title.text() == "No units yet"
    desk.do("Add", create_unit, "Neu", "company")
    settle(window)
    assert page.empty.title.text() == "No metrics yet, so there is nothing to compare"
    desk.do("Add", add_catalogue_metrics, ["revenue"])
    settle(window)
    assert page.empty.title.text() == "No actuals yet, so there is nothing to compare"
    qtbot.keyClick(page.empty.buttons[1], Qt.Key.Key_Space)
    assert window.work.page is not page
    assert window.work.page is not None
    assert window.work.page.record.key == "actuals"
    assert window.work.sidebar.company.whole() == "Neu & <b>Co</b>"


@pytest.mark.parametrize("width", [1024, 1440])
def test_the_sidebar_shows_names_where_there_is_room(desk_window: MainWindow, width: int) -> None:
    desk_window.resize(width, 700)
    assert desk_window.work.sidebar.width() == (56 if width < 1100 else 184)


def test_today_is_what_was_said_at_the_start(desk_window: MainWindow) -> None:
    desk = desk_window.desk
    assert desk is not None
    assert desk.today == dt.date(2026, 9, 9)
    assert desk.day == day_of(dt.date(2026, 9, 9))


def test_figures_that_were_cancelled_are_said_to_be_missing(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    page = monitor(desk_window)
    page.step(-1)
    desk_window.surroundings.jobs.cancel_all()
    settle(desk_window)
    assert page.empty.isVisible()
    assert "not worked out" in page.empty.title.text()
    page.step(1)
    settle(desk_window)
    assert page.view.isVisible()
    assert page.period.label == "2026-08"


def test_only_the_last_of_several_quick_choices_is_shown(desk_window: MainWindow, settle: Settle) -> None:
    page = monitor(desk_window)
    for _ in range(4):
        page.step(-1)
    settle(desk_window)
    assert page.view.isVisible()
    assert page.shown is not None
    assert page.shown.scope.period.label == "2026-04"
    assert "April 2026" in page.view.panels[0].note.whole()


EVERYWHERE = (
    *(f"Ctrl+{number}" for number in range(1, 8)),
    *("Ctrl+N", "Ctrl+E", "Ctrl+F", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Enter", "Esc", "F1", "F2"),
    *("F4", "F8", "Shift+F8", "Alt+Return", "Space", "Alt+Left", "Alt+Right", "F11"),
)
"""The keys that hold everywhere."""


@pytest.mark.parametrize("keys", EVERYWHERE)
def test_every_key_that_holds_everywhere_stands_in_a_menu(desk_window: MainWindow, keys: str) -> None:
    wanted = QKeySequence(keys)
    shown = [action for action in desk_window.menus.actions.values() if wanted in action.shortcuts()]
    native = wanted.toString(QKeySequence.SequenceFormat.NativeText)
    shown += [action for action in desk_window.menus.actions.values() if action.text().endswith(f"\t{native}")]
    assert len(shown) == 1
    assert shown[0].isEnabled() or keys not in ("Ctrl+N", "Ctrl+E", "Ctrl+F", "F1", "F2")


def test_a_key_chosen_from_the_menu_is_pressed_where_one_stands(desk_window: MainWindow, settle: Settle) -> None:
    desk_window.go("actuals:month")
    settle(desk_window)
    grid = desk_window.work.page.tab.grid  # type: ignore[union-attr]
    grid.setFocus()
    grid.go((4, 1))
    desk_window.menus.actions["edit"].trigger()
    settle(desk_window)
    assert grid.state() == grid.State.EditingState
