"""Names and notes that break programs: typed into every field, shown, saved, found and printed as themselves."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.months import close_month, set_control_total
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import Alias, CalendarDay, ControlTotal, Desk, Metric, MonthEvent, Row, Scenario, Segment, Unit
from goaldesk.model.store.workbook import Workbook
from goaldesk.reports.metric_dictionary import metric_dictionary
from goaldesk.reports.pack import PackChoice, review_pack
from goaldesk.reports.pdf import render
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.entries import EntriesTab
from goaldesk.ui.pages.actuals.month_end import MonthEndTab
from goaldesk.ui.pages.actuals.page import Actuals
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.scenarios.tab import ScenariosTab
from goaldesk.ui.pages.setup.calendar import Calendar
from goaldesk.ui.pages.setup.company import Company
from goaldesk.ui.pages.setup.desks import Desks
from goaldesk.ui.pages.setup.metrics import Metrics
from goaldesk.ui.pages.setup.org import Org
from goaldesk.ui.pages.setup.page import Setup
from goaldesk.ui.pages.setup.segments import Segments

from .conftest import open_finder, type_text

Settle = Callable[[MainWindow], None]
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

NAUGHTY = (
    "abc\u202egnp.exe",
    "Li\u200bWei\u200d\u2060",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 Sales",
    "<b>Li</b><img src=x>&amp;",
    'O\'Neil "x"; DROP TABLE unit;--',
    "=cmd|' /C calc'!A0",
    "L" + "o" * 197 + "ng",
    "Za\u0300\u0316\u0317\u0318lgo e\u0301",
    "\U00020bb7\u91ce\u5bb6",
    "100 %s {name} %1 &File \\n",
)
PRINTED = NAUGHTY[3], NAUGHTY[4], NAUGHTY[5], NAUGHTY[9]
"""Those of which every sign is in the fonts of a pack, from left to right."""


def kept(text: str) -> str:
    """A name as it is kept: composed, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def tab_of(window: MainWindow, key: str) -> QWidget:
    window.go("setup")
    page = window.work.page
    assert isinstance(page, Setup)
    page.show_tab(key)
    QApplication.processEvents()
    assert page.tab is not None
    page.tab.take_focus()
    return page.tab


def rows(window: MainWindow, kind: type[Row]) -> list[str]:
    assert window.desk is not None
    return [str(getattr(row, "name", "")) for row in window.desk.snapshot.all(kind)]


def write(qtbot: QtBot, field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Put a text in the place of what stands in a field, and leave the field."""
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    qtbot.keyClick(field, K.Key_Tab if isinstance(field, QPlainTextEdit) else K.Key_Return)
    QApplication.processEvents()


def rich(window: QWidget) -> Iterator[str]:
    """The texts that a label would take for HTML."""
    for label in window.findChildren(QLabel):
        if "<" in label.text() and label.textFormat() != Qt.TextFormat.PlainText:
            yield label.text()


in_chinese = pytest.mark.parametrize("made", ["zh"], indirect=True)
in_both_languages = pytest.mark.parametrize("made", ["en", "zh"], indirect=True)


@pytest.fixture
def made(
    request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> MainWindow:
    """A company with all of these names, made by the form, with the screens in the language that the test asks for."""
    window.choose_language(getattr(request, "param", "en"))
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, K.Key_N, CTRL)
    settle(window)
    form = window.form
    type_text(form.fields.company, "Hengda \U00020bb7 <i>")
    assert not set('<>:"/\\|?*') & set(Path(form.fields.place.text()).name)
    form.fields.put_place(str(tmp_path / "hengda.goaldesk"))
    form.fields.person.selectAll()
    type_text(form.fields.person, NAUGHTY[2])
    form.metrics.tick(("revenue",))
    form.org.outline.setFocus()
    type_text(form.org.outline, "\n".join(NAUGHTY))
    qtbot.keyClick(form.org.outline, K.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    return window


@in_both_languages
def test_units_are_shown_found_and_printed_as_themselves(
    made: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    desk = made.desk
    assert desk is not None
    names = [kept(text) for text in NAUGHTY]
    assert rows(made, Unit) == ["Hengda \U00020bb7 <i>", *names]
    assert rows(made, Desk) == [kept(NAUGHTY[2])]
    revenue = next(iter(desk.snapshot.all(Metric)))
    for unit in list(desk.snapshot.all(Unit))[1:]:
        entry = Entry(unit.id, revenue.id, day_of(dt.date(2026, 8, 3)), 12_300, note=unit.name)
        desk.do("Enter", enter_actual, entry)
    made.go("monitor")
    settle(made)
    page = made.work.page
    assert isinstance(page, Monitor)
    cells = page.view.units.cells
    assert [cells.index(row, 0).data() for row in range(cells.rowCount())][1:] == names
    assert list(rich(made)) == []
    for name in names:
        popup = open_finder(made, qtbot)
        type_text(popup.field, name)
        assert [option.label for option in popup.model.shown] == [name]
        qtbot.keyClick(popup.field, K.Key_Return)
        settle(made)
        assert name in page.view.headline.text()
        assert QFontMetrics(page.view.headline.font()).height() * 3 >= page.view.headline.height()
    period = desk.snapshot.fiscal.parse("2026-08")
    wording = made.surroundings.language.wording
    choice = PackChoice(today=desk.day, file_name="hengda.goaldesk", paper="A4")
    for unit in list(desk.snapshot.all(Unit))[1:]:
        pdf = render([review_pack(desk.snapshot, unit.id, period, wording, choice)], wording).pdf
        document = pypdfium2.PdfDocument(pdf)
        text = " ".join(document[0].get_textpage().get_text_range().split())
        assert "123" in text
        assert unit.name not in PRINTED or unit.name in text
        document.close()
    path = desk.workbook.path
    digest = desk.workbook.digest()
    made.close_workbook()
    with Workbook.open(path) as again:
        assert again.digest() == digest
        assert [unit.name for unit in again.snapshot.all(Unit)][1:] == names
        assert list(again.entries(again.snapshot.entries.id).note or ()) == names


@in_both_languages
def test_every_name_and_note_of_setup_takes_them(made: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    names = [kept(text) for text in NAUGHTY]
    desk = made.desk
    assert desk is not None
    metrics = tab_of(made, "metrics")
    assert isinstance(metrics, Metrics)
    for text in NAUGHTY:
        metrics.list.setFocus()
        qtbot.keyClick(metrics.list, K.Key_Insert)
        settle(made)
        write(qtbot, metrics.panel.name, text)
        settle(made)
        write(qtbot, metrics.panel.definition, text)
        settle(made)
    assert rows(made, Metric)[1:] == names
    assert [metric.definition for metric in desk.snapshot.all(Metric)][1:] == [text.strip() for text in NAUGHTY]
    segments = tab_of(made, "segments")
    assert isinstance(segments, Segments)
    for text in NAUGHTY:
        segments.list.setFocus()
        qtbot.keyClick(segments.list, K.Key_Insert)
        settle(made)
        write(qtbot, segments.panel.name, text)
        settle(made)
    assert rows(made, Segment) == names
    _see_the_dictionary(made)
    desks = tab_of(made, "desks")
    assert isinstance(desks, Desks)
    for text in (*NAUGHTY[:2], *NAUGHTY[3:]):
        desks.list.setFocus()
        qtbot.keyClick(desks.list, K.Key_Insert)
        write(qtbot, desks.name, text)
    assert sorted(rows(made, Desk)) == sorted(names)
    assert list(rich(made)) == []
    path, digest = desk.workbook.path, desk.workbook.digest()
    made.close_workbook()
    with Workbook.open(path) as again:
        assert again.digest() == digest


@in_both_languages
def test_the_name_of_a_day_and_of_the_company_take_them(made: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    desk = made.desk
    assert desk is not None
    company = tab_of(made, "company")
    assert isinstance(company, Company)
    for text in NAUGHTY:
        write(qtbot, company.name, text)
        assert desk.snapshot.settings.company == kept(text)
        assert company.name.text() == kept(text)
    calendar = tab_of(made, "calendar")
    assert isinstance(calendar, Calendar)
    for text in NAUGHTY:
        write(qtbot, calendar.editor.name, text)
        settle(made)
        days = desk.snapshot.all(CalendarDay)
        assert [day.name for day in days if day.source == "own" and day.name] == [kept(text)]
    assert list(rich(made)) == []


def _see_the_dictionary(made: MainWindow) -> None:
    """Names and definitions stand in it as they are, over as many lines as they need."""
    assert made.desk is not None
    wording = made.surroundings.language.wording
    choice = PackChoice(today=made.desk.day)
    document = pypdfium2.PdfDocument(render([metric_dictionary(made.desk.snapshot, wording, choice)], wording).pdf)
    printed = "".join("".join(page.get_textpage().get_text_range() for page in document).split())
    assert [printed.count("".join(text.split())) >= 2 for text in PRINTED] == [True] * len(PRINTED)
    document.close()


@in_chinese
def test_every_field_of_a_unit_takes_them(made: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    org = tab_of(made, "org")
    assert isinstance(org, Org)
    desk = made.desk
    assert desk is not None
    company = next(iter(desk.snapshot.all(Unit)))
    qtbot.keyClick(org.table, K.Key_Home)
    for text in NAUGHTY:
        qtbot.keyClick(org.table, K.Key_F2)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        type_text(editor, text)
        qtbot.keyClick(editor, K.Key_Return)
        settle(made)
        code = f"{text[:150]}#"  # another one has the plain text
        for field, words in ((org.panel.code, code), (org.panel.aliases, text), (org.panel.note, text)):
            write(qtbot, field, words)
            settle(made)
        unit = desk.snapshot.table(Unit)[(company.id,)]
        shown = [str(org.table.org.index(0, column).data()) for column in (0, 1, 3, 4)]
        assert [unit.name, unit.code, *rows(made, Alias), unit.note] == shown
        assert shown == [kept(text), kept(code), kept(text), text]
    assert list(rich(made)) == []
    popup = open_finder(made, qtbot)
    type_text(popup.field, "100 %s {name} %1 &File \\n#")
    assert [option.label for option in popup.model.shown] == [rows(made, Unit)[0]]
    qtbot.keyClick(popup.field, K.Key_Escape)
    path, digest = desk.workbook.path, desk.workbook.digest()
    made.close_workbook()
    with Workbook.open(path) as again:
        assert again.digest() == digest


@in_chinese
def test_entries_and_scenarios_take_them(made: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    desk = made.desk
    assert desk is not None
    (person, *_) = [unit for unit in desk.snapshot.all(Unit) if unit.kind == "person"]
    revenue = next(iter(desk.snapshot.all(Metric)))
    for at in range(len(NAUGHTY)):
        desk.do("Enter", enter_actual, Entry(person.id, revenue.id, day_of(dt.date(2026, 8, 3)), 100 + at))
    made.go("actuals:entries")
    settle(made)
    page = made.work.page
    assert isinstance(page, Actuals)
    assert isinstance(page.tab, EntriesTab)
    grid = page.tab.grid
    for line, text in zip(desk.snapshot.entries.id.tolist(), NAUGHTY, strict=True):
        for column in ("reference", "note"):
            grid.setFocus()
            grid.choose(line, column)
            type_text(grid, text)
            qtbot.keyClick(grid.focusWidget(), K.Key_Return)
        settle(made)
    made.go("plan:scenarios")
    settle(made)
    plan = made.work.page
    assert isinstance(plan, Plan)
    assert isinstance(plan.tab, ScenariosTab)
    for text in NAUGHTY:
        qtbot.keyClick(plan.tab.grid, K.Key_F2)
        form = plan.tab.editing.form
        assert form is not None
        for field in (form.name, form.note):
            field.selectAll()
            type_text(field, text)
        qtbot.keyClick(form.note, K.Key_Return, CTRL)
        settle(made)
        scenario = desk.snapshot.table(Scenario)[(desk.snapshot.settings.scenario,)]
        assert (scenario.name, scenario.note) == (kept(text), text)
        card = plan.tab.view.cards.cards[0]
        assert card.name.text() == scenario.name or "…" in card.name.text()
    assert list(rich(made)) == []
    path, digest = desk.workbook.path, desk.workbook.digest()
    made.close_workbook()
    with Workbook.open(path) as again:
        assert again.digest() == digest
        kept_entries = again.entries(again.snapshot.entries.id)
        assert [list(kept_entries.note or ()), list(kept_entries.reference or ())] == [list(NAUGHTY)] * 2


@in_chinese
def test_reasons_take_them(made: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    desk = made.desk
    assert desk is not None
    month = month_number(2026, 1)
    (person, *_) = [unit for unit in desk.snapshot.all(Unit) if unit.kind == "person"]
    revenue = next(iter(desk.snapshot.all(Metric)))
    desk.do("Enter", enter_actual, Entry(person.id, revenue.id, day_of(dt.date(2026, 1, 5)), 100))
    made.go("actuals:end")
    settle(made)
    page = made.work.page
    assert isinstance(page, Actuals)
    assert isinstance(page.tab, MonthEndTab)
    page.tab.show_month(month)
    for at, text in enumerate(NAUGHTY):
        desk.do("Ledger", set_control_total, revenue.id, month, at + 1)
        settle(made)
        page.tab.ask_explain()
        type_text(page.tab.panel.reason, text)
        qtbot.keyClick(page.tab.panel.reason, K.Key_Return, CTRL)
        settle(made)
        assert [total.reason for total in desk.snapshot.all(ControlTotal)] == [text]
        assert kept(text) in kept(page.tab.steps[1].detail.whole())
    for text in NAUGHTY:
        desk.do("Close a month", close_month, month)
        settle(made)
        qtbot.keyClick(page.tab, K.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
        type_text(page.tab.panel.reason, text)
        qtbot.keyClick(page.tab.panel.reason, K.Key_Return, CTRL)
        settle(made)
        assert kept(text) in kept(page.tab.panel.events.text())
    assert [event.reason for event in desk.snapshot.all(MonthEvent) if event.reason] == list(NAUGHTY)
    assert list(rich(made)) == []


def test_a_sign_that_cannot_be_kept_is_refused_with_a_sentence(made: MainWindow, qtbot: QtBot) -> None:
    company = tab_of(made, "company")
    assert isinstance(company, Company)
    assert made.desk is not None
    before = made.desk.workbook.digest()
    write(qtbot, company.name, "Heng\0da")
    assert "cannot be kept" in company.form.said("name")
    assert made.desk.workbook.digest() == before
