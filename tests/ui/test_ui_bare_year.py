"""A year without any target: it says what to do, and the year before can be copied with a growth."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from goaldesk.model.amounts import rounded
from goaldesk.model.edits.copy_year import YearCopy, copy_year
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.switching import amounts_of
from goaldesk.model.rows import Target
from goaldesk.model.tree import OrgTree
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.bare_year import CopyYearForm
from tests.ui.planner import CTRL, Planner, Settle

ENTER, GROWTH = Qt.Key.Key_Return, Fraction("0.0333")


@pytest.fixture
def planner(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Planner:
    planner = Planner(qtbot, desk_window, settle)
    assert desk_window.desk is not None
    for later in (2027, 2028):
        if not planner.page.bare.isVisible():
            planner.show_year(later)
    return planner


def test_a_bare_year_offers_what_to_do_and_is_filled_from_the_year_before(planner: Planner) -> None:
    bare, before = planner.page.bare, planner.digest()
    assert bare.isVisible()
    year = planner.page.choices.year
    assert year.label in bare.title.text()
    copy = next(button for button in bare.buttons if "…" in button.text())
    copy.setFocus()
    planner.press(Qt.Key.Key_Space)
    form = planner.window.findChild(CopyYearForm)
    assert form is not None
    planner.type("1o %")
    planner.press(ENTER)
    assert form.isVisible()
    planner.press(Qt.Key.Key_A, CTRL)
    planner.type("3.33 %")
    planner.press(ENTER)
    assert not bare.isVisible()
    assert planner.window.focusWidget() is planner.page.grid
    desk = planner.window.desk
    assert desk is not None
    amounts = amounts_of(desk.snapshot, desk.snapshot.settings.scenario)
    copied = {cell: amount for cell, amount in amounts.items() if cell[3] in year.month_numbers()}
    source = {cell: amount for cell, amount in amounts.items() if cell[3] + 12 in year.month_numbers()}
    assert {(*cell[:3], cell[3] - 12) for cell in copied} == set(source)
    assert {row.status for row in desk.snapshot.all(Target) if row.first_month in year.month_numbers()} == {"draft"}
    tree = OrgTree.of(desk.snapshot, year.first_day())
    for (unit, metric, segment, month), amount in source.items():
        below = [source.get((child, metric, segment, month)) for child in tree.children(unit)]
        if below and None not in below and sum(filter(None, below)) == amount:
            grown = [copied[child, metric, segment, month + 12] for child in tree.children(unit)]
            assert copied[unit, metric, segment, month + 12] == sum(grown)
        elif not below:
            assert copied[unit, metric, segment, month + 12] == rounded(amount * (1 + GROWTH))
    with pytest.raises(Refusal, match="nothing_to_copy"):
        desk.workbook.edit("", copy_year, YearCopy(desk.snapshot.fiscal.year_of(year.first - 1), year, Fraction(1)))
    planner.window.activateWindow()
    planner.qtbot.waitUntil(planner.window.isActiveWindow)
    planner.press(Qt.Key.Key_Z, CTRL)
    assert planner.digest() == before
    assert bare.isVisible()
