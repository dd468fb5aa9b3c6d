"""All fields of Setup by key events alone: each is reached, takes what is typed or says why not, and all is undone."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Person, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.setup import TABS
from goaldesk.ui.pages.setup.page import Setup
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import ScopePicker
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.tick_box import TickBox

Settle = Callable[[MainWindow], None]
K = Qt.Key
NONE, CTRL, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Shift"))

TYPED = {
    "Currency": "EUR",
    "Score weight": "2",
    "With us": "1 Mar 2022",
    "Last day": "31 Dec 2027",
    "Complete to": "31 Aug 2026",
    "Worked instead": "13 Sep 2026",
}
"""What is typed into fields that do not take any text."""

LOOKS_ONLY = {"As of", "Closed until", "Search for a metric", "Show ended"}
"""Those that choose what is looked at, or what a button beside them does."""


class Keys:
    """Fingers on the keys, and eyes: the digest after every step."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle
        assert window.desk is not None
        self.desk = window.desk
        self.steps = [self.desk.workbook.digest()]
        self.desk.changed.connect(lambda _: self.steps.append(self.desk.workbook.digest()))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def name(self) -> str:
        """What the field is called that has the focus."""
        front = self.front()
        said = front.accessibleName()
        return said or (front.text() if isinstance(front, QAbstractButton) else "")

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.front(), text)

    def on(self) -> None:
        """Go to the next field."""
        before = self.front()
        self.press(K.Key_Tab)
        if self.front() is before:  # a grid in which Tab goes right
            self.press(K.Key_Tab, modifier=CTRL)

    def go_to(self, key: str) -> None:
        """Go to a tab of Setup, and into it."""
        self.press(K.Key_7, modifier=CTRL)
        self.go_on_to("Parts of Setup")
        self.press(K.Key_Home)
        for _ in range([tab.key for tab in TABS].index(key)):
            self.press(K.Key_Down)
        self.on()

    def go_on_to(self, name: str) -> None:
        for _ in range(60):
            if self.name() == name:
                return
            self.on()
        pytest.fail(f"Tab never came to {name}")

    def fields(self) -> Iterator[QWidget]:
        """Every field of the tab, each with the focus when it comes."""
        page = self.window.work.page
        assert isinstance(page, Setup)
        assert page.tab is not None
        tab = page.tab
        seen: list[QWidget] = []
        while (field := self.front()) not in seen:
            seen.append(field)
            if tab.isAncestorOf(field):
                yield field
            if self.front() is not field and self.front() not in seen:
                continue
            self.on()
        wanted = {one for one in tab.findChildren(QWidget) if one.isVisible() and one.isEnabled() and _stops_tab(one)}
        assert {one.accessibleName() or one for one in wanted} <= {one.accessibleName() or one for one in seen}

    def change(self, field: QWidget) -> None:
        """Put something else into a field, by the keys that its kind knows."""
        name = field.accessibleName()
        if isinstance(field, QSpinBox):
            self.press(K.Key_Up, K.Key_Return)
        elif isinstance(field, SettledChoice):
            self.press(K.Key_Down if field.currentIndex() < field.count() - 1 else K.Key_Up, K.Key_Return)
        elif isinstance(field, ScopePicker):
            self.press(K.Key_Down)
            self.type("Mainland")
            self.press(K.Key_Return)
        elif isinstance(field, TickBox):
            self.press(K.Key_Space)
        elif isinstance(field, QRadioButton):
            self.press(K.Key_Down)
        elif isinstance(field, QPlainTextEdit):
            self.press(K.Key_End, modifier=CTRL)
            self.type("x")
            self.on()
        elif isinstance(field, DayField | QLineEdit):
            if name in TYPED:
                self.press(K.Key_A, modifier=CTRL)
            else:
                self.press(K.Key_End)
            self.type(TYPED.get(name, "x"))
            self.press(K.Key_Return)

    def changed(self) -> list[str]:
        """Change every field; those that were not changed, with what was said instead."""
        kept = []
        for field in self.fields():
            name, before = self.name(), len(self.steps)
            if name in LOOKS_ONLY or not _is_field(field):
                continue
            self.change(field)
            if len(self.steps) == before:
                kept.append(f"{name}: {self.said()}")
        return kept

    def said(self) -> str:
        notes = [
            one for one in self.window.findChildren(PlainLabel) if one.isVisible() and one.property("role") == "error"
        ]
        return " ".join(note.text() for note in notes if note.text())

    def undo_all(self) -> int:
        """Take everything back, and see that each step leads to where one was before."""
        stack, done = self.desk.undo_stack, 0
        steps = [digest for digest, _ in groupby(self.steps)]
        while stack.canUndo():
            assert self.desk.workbook.digest() == steps.pop()
            self.press(K.Key_Z, modifier=CTRL)
            done += 1
        assert [self.desk.workbook.digest()] == steps
        return done


def _is_field(widget: QWidget) -> bool:
    kinds = (QSpinBox, SettledChoice, ScopePicker, TickBox, QRadioButton, QPlainTextEdit, QLineEdit)
    return isinstance(widget, kinds)


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


@pytest.fixture
def keys(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> Keys:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    return Keys(desk_window, qtbot, settle)


def test_all_of_setup_is_worked_by_keys_and_undone_step_by_step(
    keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOALDESK_HOME", str(tmp_path / "copies"))
    picture = QImage(80, 20, QImage.Format.Format_RGB32)
    picture.fill(0x2155C4)
    picture.save(str(tmp_path / "logo.png"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "logo.png"), ""))
    work = {
        "company": _company,
        "org": _org,
        "metrics": _metrics,
        "segments": _segments,
        "calendar": _calendar,
        "desks": _desks,
        "backups": _backups,
        "look": _look,
    }
    assert list(work) == [tab.key for tab in TABS]
    steps = {}
    for tab, deed in work.items():
        keys.go_to(tab)
        before = keys.desk.undo_stack.count()
        deed(keys)
        steps[tab] = keys.desk.undo_stack.count() - before
    assert steps == {
        "company": 15,
        "org": 13,
        "metrics": 12,
        "segments": 5,
        "calendar": 5,
        "desks": 3,
        "backups": 0,
        "look": 0,
    }
    assert keys.undo_all() == sum(steps.values())


def _company(keys: Keys) -> None:
    assert keys.changed() == []
    keys.go_on_to("Choose a picture…")
    keys.press(K.Key_Space)
    settings = keys.desk.snapshot.settings
    assert (settings.company, settings.currency, settings.paper) == ("Qinghe Tradingx", "EUR", "Letter")
    assert (settings.fiscal_start, settings.met_line, bool(settings.logo)) == (2, 101, True)


def _org(keys: Keys) -> None:
    keys.go_on_to("Org tree")
    keys.press(K.Key_Home, *[K.Key_Down] * 3)
    assert keys.changed() == []
    keys.go_on_to("Org tree")
    keys.press(K.Key_M, modifier=CTRL)
    keys.press(K.Key_Down)
    keys.type("Hangzhou")
    keys.press(K.Key_Return)
    keys.press(K.Key_Return, modifier=CTRL)
    keys.go_on_to("Org tree")
    keys.press(K.Key_Insert)
    keys.type("Wu Qian")
    keys.press(K.Key_Return, modifier=CTRL)
    keys.go_on_to("Org tree")
    keys.press(K.Key_F2)
    keys.type("Wu Qing")
    keys.press(K.Key_Return)
    keys.press(K.Key_Delete, modifier=SHIFT)
    keys.press(K.Key_Return, modifier=CTRL)
    (person,) = keys.desk.snapshot.all(Person)
    assert (person.capacity, person.ramp) == (101, "[50]")
    last = list(keys.desk.snapshot.all(Unit))[-1]
    assert (last.name, date_of(last.ended or 0)) == ("Wu Qing", dt.date(2026, 9, 9))


def _metrics(keys: Keys) -> None:
    keys.go_on_to("Metrics")
    keys.press(K.Key_Home)
    refused = keys.changed()
    assert [line.partition(":")[0] for line in refused] == ["Flow", "Ratio", "Decimals"]
    assert all("has figures: how it adds up and its decimals stay as they are" in line for line in refused)
    keys.go_on_to("Better is: ↑ Higher")
    keys.press(K.Key_Right)
    keys.go_on_to("Metrics")
    keys.press(K.Key_Insert)
    keys.type("Trial rate")
    keys.press(K.Key_Return)


def _segments(keys: Keys) -> None:
    for name in ("Retail", "Online"):
        keys.press(K.Key_Insert)
        keys.type(name)
        keys.press(K.Key_Return)
    assert keys.changed() == []


def _calendar(keys: Keys) -> None:
    keys.go_on_to("Year 2026")
    keys.press(K.Key_Space)
    assert keys.changed() == []


def _desks(keys: Keys) -> None:
    keys.press(K.Key_Insert)
    keys.type("Wu Qian")
    keys.press(K.Key_Return)
    assert keys.changed() == []


def _backups(keys: Keys) -> None:
    keys.press(K.Key_Insert)
    assert "made and verified" in keys.window.line.meaning.whole()
    keys.go_on_to("Backups")
    keys.press(K.Key_Return)


def _look(keys: Keys) -> None:
    keys.press(K.Key_Down)
    assert keys.window.surroundings.language.code == "zh"
    keys.press(K.Key_Up)
    assert keys.window.surroundings.language.code == "en"
    keys.on()
    keys.press(K.Key_Down)
    assert keys.window.surroundings.look.tokens.dark
    keys.press(K.Key_Up)
