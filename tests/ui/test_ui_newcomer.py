"""The first hour of a newcomer, by keys alone: from the first start to a month of figures seen on Monitor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Desk, Metric, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.widgets.figure_table import FigureTable

from .conftest import type_text

Settle = Callable[[MainWindow], None]
K = Qt.Key
NONE, CTRL, ALT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Alt"))


@dataclass(frozen=True, slots=True)
class Told:
    """The story in one language: who, which teams with whom, which metrics by the names on the screen."""

    language: str
    company: str
    person: str
    teams: tuple[tuple[str, tuple[str, ...]], ...]
    metrics: tuple[str, ...]


ENGLISH = Told(
    "en",
    "Hengda Fittings",
    "Lin Yuan",
    (
        ("North", ("Zhou Lan", "Xu Wei", "Tang Yi", "Shen Kai")),
        ("South", ("He Jun", "Liang Bo", "Ou Yating", "Peng Hao")),
        ("West", ("Qiu Xin", "Lu Jing", "Wu Qian", "Sun Li")),
    ),
    ("Revenue", "Calls", "Visits", "New accounts"),
)
CHINESE = Told(
    "zh",
    "恒达管件",
    "林远",
    (
        ("华北", ("周岚", "徐伟", "唐艺", "沈凯")),
        ("华南", ("何军", "梁波", "欧雅婷", "彭浩")),
        ("华西", ("邱欣", "陆静", "吴倩", "孙丽")),
    ),
    ("销售额", "电话", "拜访", "新增客户数"),
)


@dataclass
class Newcomer:
    """Fingers on the keys; every key is counted, a sign that an input method brings counts as one."""

    window: MainWindow
    qtbot: QtBot
    settle: Settle
    keys: int = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1
            self.qtbot.keyClick(self.front(), key, modifier)

    def type(self, text: str) -> None:
        for sign in text:
            self.keys += 1
            if sign.isascii():
                self.qtbot.keyClicks(self.front(), sign)
            else:
                type_text(self.front(), sign)

    def tab_to(self, name: str) -> None:
        """Press Tab until the field of this name has the focus."""
        for _ in range(30):
            if self.front().accessibleName() == name:
                return
            self.press(K.Key_Tab)
        pytest.fail(f"Tab never came to {name}")

    def front(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def column(table: FigureTable, title: str) -> dict[str, str]:
    model = table.cells
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    at = heads.index(title)
    return {
        str(model.index(row, 0).data()).strip(): str(model.index(row, at).data()) for row in range(model.rowCount())
    }


@pytest.mark.parametrize("told", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_newcomer_comes_from_nothing_to_a_month_of_figures(
    window: MainWindow, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    window.surroundings.remembered.change(desk_name="")
    window.choose_language(told.language)
    window.begin(None)
    settle(window)
    qtbot.waitUntil(window.isActiveWindow)
    at = Newcomer(window, qtbot, settle)
    _make_the_company(at, told)
    made_with = at.keys
    assert window.work.sidebar.list.currentIndex().data() == {"en": "Home", "zh": "首页"}[told.language]
    figures = _type_the_month(at)
    at.press(K.Key_4, CTRL)
    settle(window)
    page = window.work.page
    assert isinstance(page, Monitor)
    title = {"en": "Actual", "zh": "实绩"}[told.language]
    scores = column(page.view.scores, title)
    totals = [sum(row[metric] for row in figures) for metric in range(4)]
    # Revenue was typed in whole yuan and is shown without decimals; the others are counts.
    assert [scores[name].replace(",", "") for name in told.metrics] == [str(total) for total in totals]
    assert window.work.sidebar.desk.accessibleName().startswith(told.person)
    assert told.language == "zh" or page.header.note.whole() == "nobody has said yet up to when it is complete"
    south = sum(row[0] for row in figures[4:8])
    assert column(page.view.units, title)[told.teams[1][0]].replace(",", "") == str(south)
    typed = sum(len(name) for team, people in told.teams for name in (team, *people))
    typed += len(told.company) + len(told.person)
    assert made_with <= typed + 90  # Tab and arrow keys between the fields, Enter after each name
    assert at.keys - made_with <= sum(len(str(figure)) + 1 for row in figures for figure in row) + 3


def _make_the_company(at: Newcomer, told: Told) -> None:
    window = at.window
    assert window.is_creating()  # nothing was ever opened here: the form is what one begins with
    fields, form = window.form.fields, window.form
    at.type(told.company)
    at.tab_to(fields.person.accessibleName())
    at.type(told.person)
    at.tab_to(fields.metrics.accessibleName())
    at.press(K.Key_End)  # no metrics yet; four are ticked
    at.press(K.Key_Tab)
    rows = {row.texts[0]: number for number, row in enumerate(form.metrics.list.list.rows)}
    for name in told.metrics:
        while form.metrics.list.currentIndex().row() < rows[name]:
            at.press(K.Key_Down)
        at.press(K.Key_Space)
    at.press(K.Key_Tab, times=2)
    for team, people in told.teams:
        at.type(team)
        at.press(K.Key_Return)
        at.press(K.Key_Right, ALT)
        for person in people:
            at.type(person)
            at.press(K.Key_Return)
        at.press(K.Key_Left, ALT)
    at.press(K.Key_Return, CTRL)
    at.qtbot.waitUntil(lambda: window.desk is not None)
    at.settle(window)
    assert window.desk is not None
    snapshot = window.desk.snapshot
    people = [unit.name for unit in snapshot.all(Unit) if unit.kind == "person"]
    assert people == [person for _, names in told.teams for person in names]
    assert [desk.name for desk in snapshot.all(Desk)] == [told.person]
    assert len(list(snapshot.all(Metric))) == 4


def _type_the_month(at: Newcomer) -> Sequence[tuple[int, ...]]:
    """August, the last whole month, person by person, from the paper list; Tab goes on to the next cell and row."""
    figures = [(120_000 + 1_234 * n, 200 + n, 30 + n, 1 + n % 3) for n in range(12)]
    at.press(K.Key_3, CTRL)
    at.settle(at.window)
    at.press(K.Key_PageUp)
    at.settle(at.window)
    for row in figures:
        for figure in row:
            at.type(str(figure))
            at.press(K.Key_Tab)
    at.settle(at.window)
    return figures
