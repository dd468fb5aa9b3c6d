"""Plan: Ctrl+P prints what a tab shows, in the language of the workbook."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.fairness.tab import FairnessTab
from goaldesk.ui.pages.plan.history.tab import HistoryTab
from goaldesk.ui.pages.plan.page import Plan

from .conftest import held_up

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_ctrl_p_prints_each_tab_with_its_figures(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    for part, told in (
        ("history", ("History of the plan", "Reason", "Original plan: 70 targets agreed", "26,400,000")),
        ("fairness", ("Fairness of targets", "Zhou Lan", "Liang Bo", "People at 1 in 2 or better")),
        ("scenarios", ("Scenarios side by side", "Zhou Lan", "Growth", "1 in 2 or better", "Forecast")),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, part=part: (str(tmp_path / part), ""))
        desk_window.go(f"plan:{part}")
        settle(desk_window)
        page = desk_window.work.page
        assert isinstance(page, Plan)
        page.choices.choose(metric=page.choices.metric)
        while int(page.choices.year.label) > 2026:
            page.choices.step(-1)
        settle(desk_window)
        front = QApplication.focusWidget()
        assert front is not None
        qtbot.keyClick(front, Qt.Key.Key_P, CTRL)
        settle(desk_window)
        printed = text_of(tmp_path / f"{part}.pdf")
        assert [text for text in told if text not in printed] == [], printed
        assert f"{part}.pdf" in desk_window.work.bar.label.text()


def test_what_is_still_being_worked_out_is_not_printed_and_what_was_given_up_is_not_shown_as_the_older_figures(
    desk_window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked where to"))
    for part in ("history", "fairness"):
        desk_window.go(f"plan:{part}")
        settle(desk_window)
        page = desk_window.work.page
        assert isinstance(page, Plan)
        said: list[str] = []
        page.meaning.connect(said.append)
        with held_up(desk_window.surroundings.jobs):
            page.choices.step(-1)
            page.tab.print_shown()
            assert said[-1] == "This is still being worked out: print it once it is shown."
            desk_window.surroundings.jobs.cancel_all()
        settle(desk_window)
        assert isinstance(page.tab, HistoryTab | FairnessTab)
        assert page.tab.nothing.isVisible()
        assert page.tab.nothing.title.text() == "This was not worked out"
        page.tab.print_shown()
        assert said[-1] == "There is nothing to print here."
        page.choices.step(1)
        settle(desk_window)
        assert page.tab.nothing.title.text() != "This was not worked out"
        page.meaning.disconnect(said.append)


def test_where_there_is_nothing_to_print_that_is_said_and_nothing_is_asked(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked where to"))
    desk_window.go("plan:fairness")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Plan)
    page.choices.step(5)
    settle(desk_window)
    said = []
    page.meaning.connect(said.append)
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert said[-1] == "There is nothing to print here."
