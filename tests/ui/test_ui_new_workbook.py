"""Making a company with the form: by keys alone, in both languages, and what stands in the way of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Membership, Metric, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.new_workbook import NewWorkbook

from .conftest import type_text

Settle = Callable[[MainWindow], None]
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def form(window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path) -> NewWorkbook:
    qtbot.waitUntil(window.isActiveWindow)
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    settle(window)
    window.form.fields.put_place(str(tmp_path / "made" / "co.goaldesk"))
    return window.form


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Press Tab until this widget has the focus."""
    for _ in range(40):
        if focused() is wanted:
            return
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    pytest.fail("Tab never came to the field")


def make(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)


def test_tab_visits_every_field_and_the_side_shows_what_it_makes(form: NewWorkbook, qtbot: QtBot) -> None:
    fields = form.fields
    seen = [focused()]
    while seen[-1] is not form.sample and len(seen) < 40:
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused())
        side = {fields.metrics: form.metrics, form.metrics.list: form.metrics, fields.org: form.org}
        if focused() in (*side, fields.company, fields.person):
            assert form.side.currentWidget() is side.get(focused(), form.next)
    wanted = [fields.company, fields.place, fields.change, fields.currency, fields.month, fields.week, fields.country]
    wanted += [fields.screens, fields.language, fields.paper, fields.person, fields.role_buttons[0]]
    wanted += [fields.metrics, form.metrics.list, fields.org, form.org.outline, form.make, form.open, form.sample]
    assert seen == wanted
    assert all(widget.accessibleName() for widget in seen if widget not in (fields.role_buttons[0], fields.change))


def test_names_typed_line_by_line_become_the_tree_and_ticks_the_metrics(
    form: NewWorkbook, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    type_text(form.fields.company, "青禾贸易")
    tab_to(qtbot, form.fields.metrics)
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    assert form.fields.notes["metrics"].text().startswith("None yet")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    for _ in range(4):  # down to gross margin, which brings its two parts along
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert form.fields.metrics.currentText() == "Own choice"
    assert form.fields.notes["metrics"].text() == "3 metrics"
    tab_to(qtbot, form.org.outline)
    for line in ("华东", "李伟", "张敏"):
        type_text(focused(), line)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        if line == "华东":
            qtbot.keyClick(focused(), Qt.Key.Key_Right, ALT)
    qtbot.keyClick(focused(), Qt.Key.Key_Left, ALT)
    type_text(focused(), "王倩")
    assert form.org.said.text() == "3 people in 1 team or region"
    make(window, qtbot, settle)
    assert window.desk is not None
    snapshot = window.desk.snapshot
    names = {unit.id: (unit.name, unit.kind) for unit in snapshot.all(Unit)}
    above = {names[row.unit]: names.get(row.parent or 0, ("", ""))[0] for row in snapshot.all(Membership)}
    assert above == {
        ("青禾贸易", "company"): "",
        ("华东", "team"): "青禾贸易",
        ("李伟", "person"): "华东",
        ("张敏", "person"): "华东",
        ("王倩", "person"): "青禾贸易",
    }
    assert [metric.code for metric in snapshot.all(Metric)] == ["revenue", "gross_profit", "gross_margin"]
    assert not window.desk.undo_stack.canUndo()


def test_a_metric_taken_off_takes_the_ratios_along_that_need_it(form: NewWorkbook) -> None:
    form.metrics.tick(("gross_margin", "calls"))
    form.metrics.toggle("revenue")
    assert form.metrics.keys == ("calls", "gross_profit")


def test_a_template_fills_the_field_and_undo_brings_back_what_stood_there(form: NewWorkbook, qtbot: QtBot) -> None:
    tab_to(qtbot, form.org.outline)
    qtbot.keyClicks(focused(), "Li Wei")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab, SHIFT)
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert form.fields.org.currentText() == "Regions with teams"
    assert form.org.said.text() == "6 people in 5 teams and regions"
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert form.org.outline.toPlainText() == "Li Wei"


def test_a_file_is_shown_as_it_was_read_before_anything_is_made(
    form: NewWorkbook, window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    units = tmp_path / "units.csv"
    units.write_text("Team,Name\nA,Li Wei\nA,Zhang Min\n", "utf-8")
    type_text(form.fields.company, "Hengda")
    form.fields.org.setCurrentIndex(form.fields.org.findData("file"))
    form.take_file(units)
    settle(window)
    assert [(row.level, row.texts[0]) for row in form.org.read.list.rows] == [(0, "A"), (1, "Li Wei"), (1, "Zhang Min")]
    assert form.org.said.text() == "2 people in 1 team or region"
    units.write_text("Customer,Amount\nA,1\n", "utf-8")
    form.take_file(units)
    settle(window)
    assert "units.csv" in form.org.wrong.text()
    assert not form.org.wrong.isHidden()
    form.fields.company.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    settle(window)
    assert window.desk is None
    assert "units.csv" in form.wrong.text()
    assert not list((tmp_path / "made").iterdir())
    form.take_file(tmp_path / "gone.csv")
    settle(window)
    assert "gone.csv" in form.org.wrong.text()


def test_the_working_days_of_the_year_follow_week_and_country(
    form: NewWorkbook, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    note = form.fields.notes["week"]
    assert note.text() == "2026: 261 working days, by the week alone"
    form.fields.country.picked.emit("CN")
    settle(window)
    assert note.text() == "2026: 248 working days, with the public holidays"
    window.choose_language("zh")
    settle(window)
    assert "248" in note.text()
    assert form.fields.country.accessibleName().endswith("中国大陆")


@pytest.mark.parametrize("place", ["file", "folder"])
def test_a_place_that_cannot_be_written_is_said_at_its_field_and_nothing_is_lost(
    form: NewWorkbook, window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path, place: str
) -> None:
    there = tmp_path / "there.goaldesk"
    there.write_text("mine")
    path = there if place == "file" else there / "below.goaldesk"
    type_text(form.fields.company, "Hengda")
    tab_to(qtbot, form.fields.place)
    qtbot.keyClick(focused(), Qt.Key.Key_A, CONTROL)
    type_text(focused(), str(path))
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    settle(window)
    assert window.desk is None
    assert form.wrong.isVisible()
    assert str(there) in form.wrong.text()
    assert form.fields.place.property("error") == "true"
    assert focused() is form.fields.place
    assert form.fields.company.text() == "Hengda"
    assert there.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".goaldesk")] == ["there.goaldesk"]
