"""Setup's tabs Company and Working calendar, with the keyboard alone, and undone to the first digest."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.calendar import choose_country
from goaldesk.model.edits.months import close_month
from goaldesk.model.errors import Refusal
from goaldesk.model.logo import is_kept
from goaldesk.model.periods import date_of, day_of, month_number
from goaldesk.model.rows import CalendarDay
from goaldesk.model.sheets.calendar_year import calendar_year
from goaldesk.model.workdays import Workdays
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.setup.calendar import Calendar
from goaldesk.ui.pages.setup.calendar_import import AnnouncementImport
from goaldesk.ui.pages.setup.company import Company
from goaldesk.ui.pages.setup.page import Setup
from goaldesk.ui.pictures import logo_of
from tests.ui.hands import CTRL, NONE, Hands, Settle

K = Qt.Key


ANNOUNCED = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270213\nSUMMARY:春节（休）\n"
    "END:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270220\nSUMMARY:春节（班）\nEND:VEVENT\nEND:VCALENDAR\n"
)


class At(Hands):
    """A tab of Setup, and keys that go where the focus is."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle, key: str) -> None:
        super().__init__(window, qtbot, settle)
        window.go("setup")
        page = window.work.page
        assert isinstance(page, Setup)
        page.show_tab(key)
        assert page.tab is not None
        self.tab: Part = page.tab
        self.tab.take_focus()
        settle(window)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(40):
            if self.front() is wanted:
                return
            self.press(K.Key_Tab)
        raise AssertionError("the field cannot be reached with Tab")

    def own(self) -> list[CalendarDay]:
        return [row for row in self.desk.snapshot.all(CalendarDay) if row.source == "own"]


@pytest.fixture
def calendar(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle, "calendar")


@pytest.fixture
def company(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle, "company")


def test_days_are_walked_closed_named_and_taken_back_by_keys(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    calendar.press(K.Key_Right, K.Key_Down)
    assert str(date_of(tab.day)) == "2026-09-17"
    calendar.press(K.Key_Space)
    calendar.press(K.Key_Return)
    calendar.type("Stocktaking")
    calendar.press(K.Key_Return, K.Key_Escape)
    assert [(str(date_of(row.day)), row.kind, row.name) for row in calendar.own()] == [
        ("2026-09-17", "off", "Stocktaking")
    ]
    assert "closed: Stocktaking" in tab.year.accessibleDescription()
    assert "21 working days" in tab.editor.effect.text()
    calendar.press(K.Key_Delete)
    assert calendar.own() == []
    calendar.undo_all()


def test_several_days_are_closed_and_a_wrong_end_is_said_there(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    calendar.press(K.Key_Insert)
    calendar.type("1 Sep 2026")
    calendar.press(K.Key_Return)
    assert "before it begins" in tab.editor.wrong.text()
    calendar.press(K.Key_Escape, K.Key_Insert)
    calendar.type("15 Sep 2026")
    calendar.press(K.Key_Return)
    assert [date_of(row.day).day for row in calendar.own()] == [9, 10, 11, 14, 15]
    assert "256 working days" in tab.head.text()
    calendar.undo_all()


def choose_china(at: At) -> None:
    tab = at.tab
    assert isinstance(tab, Calendar)
    at.tab_to(tab.country)
    at.press(K.Key_Down)
    at.qtbot.keyClicks(tab.country.popup.field, "Mainland")
    at.qtbot.keyClick(tab.country.popup.field, K.Key_Return)
    at.settle(at.window)


def test_country_and_week_are_chosen_and_own_days_stay(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    calendar.press(K.Key_Space)
    choose_china(calendar)
    assert calendar.desk.snapshot.settings.country == "CN"
    assert "247 working days" in tab.head.text()
    head, day = tab.year.area(day_of(dt.date(2026, 6, 1))), tab.year.area(day_of(dt.date(2026, 6, 19)))
    assert tab.year.told(head.topLeft() - QPoint(0, 40)) == tab.year.told(day.center()) == "Dragon Boat Festival"
    assert len(calendar.own()) == 1
    calendar.tab_to(tab.week)
    calendar.press(K.Key_Down, K.Key_Return)
    assert calendar.desk.snapshot.settings.week == "1111110"
    calendar.undo_all()


def test_a_year_to_come_is_provisional_and_a_far_one_does_not_fail(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    choose_china(calendar)
    calendar.press(K.Key_Escape)
    calendar.press(K.Key_PageDown, modifier=CTRL)
    assert "not been announced" in tab.provisional.text.text()
    assert "248 working days" in tab.head.text()
    for _ in range(4):
        calendar.press(K.Key_PageDown, modifier=CTRL)
    assert "2031" in tab.head.text()
    calendar.tab_to(tab.provisional.read)
    calendar.press(K.Key_Space)
    assert "not been announced" in tab.provisional.text.text()
    calendar.undo_all()


def test_a_closed_month_may_be_changed_and_says_what_stays(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    for month in range(1, 9):
        calendar.desk.workbook.edit("Close", close_month, month_number(2026, month))
    calendar.began = calendar.digest()
    calendar.press(K.Key_PageUp)
    assert "figures stay" in tab.editor.effect.text()
    calendar.press(K.Key_Right, K.Key_Space)
    assert len(calendar.own()) == 1
    calendar.undo_all()


def test_every_field_of_the_company_is_saved_when_it_is_left(company: At) -> None:
    tab = company.tab
    assert isinstance(tab, Company)
    company.press(K.Key_A, modifier=CTRL)
    company.type("Hengda & <b>Sons</b>")
    company.press(K.Key_Tab)
    assert company.desk.snapshot.settings.company == "Hengda & <b>Sons</b>"
    company.tab_to(tab.label)
    company.press(K.Key_Down, K.Key_Return)
    company.tab_to(tab.language)
    company.press(K.Key_Down, K.Key_Return)
    company.tab_to(tab.paper)
    company.press(K.Key_Down, K.Key_Return)
    for field in tab.numbers.values():
        company.tab_to(field)
        company.press(K.Key_Up, K.Key_Return)
    now = company.desk.snapshot.settings
    assert (now.fiscal_label, now.language, now.paper) == ("end", "zh", "Letter")
    lines = (now.met_line, now.near_line, now.at_risk_line, now.off_track_line)
    assert lines == (101, 91, 51, 21)
    assert (now.score_cap, now.over_assignment_line, now.closing_due_workday) == (121, 16, 4)
    assert company.desk.undo_stack.count() == 11
    company.undo_all()


def test_what_cannot_be_is_refused_below_its_field(company: At) -> None:
    tab = company.tab
    assert isinstance(tab, Company)
    company.press(K.Key_A, K.Key_Delete, modifier=CTRL)
    company.tab_to(tab.currency)
    assert "name is missing" in tab.form.said("name")
    company.press(K.Key_A, modifier=CTRL)
    company.type("JPY")
    company.press(K.Key_Return)
    assert "keeps its decimals" in tab.form.said("currency")
    company.tab_to(tab.numbers["near_line"])
    company.press(K.Key_A, modifier=CTRL)
    company.type("150")
    company.press(K.Key_Return)
    assert "have to rise" in tab.form.said("near_line")
    company.undo_all()


def test_the_fiscal_year_starts_elsewhere_only_from_a_year_to_come(company: At) -> None:
    tab = company.tab
    assert isinstance(tab, Company)
    company.tab_to(tab.start)
    assert tab.start_note.text() == "Fiscal year 2026 ends in December 2026; another month holds from then on."
    company.press(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Return)
    assert tab.start_note.text() == "Fiscal year 2026 ends in December 2026; then a short one of 3 months follows."
    snapshot = company.desk.snapshot
    assert snapshot.settings.fiscal_start == 4
    assert snapshot.fiscal.year_of(month_number(2026, 9)).months == 12
    assert snapshot.fiscal.year_of(month_number(2027, 2)).months == 3
    company.undo_all()


def test_a_picture_is_chosen_for_the_packs_and_taken_back(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = At(desk_window, qtbot, settle, "company")
    tab = at.tab
    assert isinstance(tab, Company)
    picture = QImage(1600, 400, QImage.Format.Format_RGB32)
    picture.fill(0x2155C4)
    picture.save(str(tmp_path / "logo.jpg"))
    (tmp_path / "logo.png").write_text("no picture")
    for name, kept in (("logo.png", False), ("logo.jpg", True)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        at.tab_to(tab.logo.choose)
        at.press(K.Key_Space)
        assert bool(at.desk.snapshot.settings.logo) == kept
        assert bool(tab.form.said("logo")) != kept
    assert tab.logo.picture.pixmap().height() <= 28
    at.tab_to(tab.logo.remove)
    at.press(K.Key_Space)
    assert at.desk.snapshot.settings.logo == ""
    for _ in range(2):
        at.press(K.Key_Z, modifier=CTRL)
    assert at.digest() == at.began


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_only_what_is_a_png_or_jpeg_inside_is_a_picture_for_the_packs(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.fill(0x2155C4)
    for kind, allowed in (("png", True), ("jpeg", True), ("tiff", False), ("bmp", False), ("webp", False)):
        assert picture.save(str(tmp_path / name), kind)
        if allowed:
            assert is_kept(logo_of(tmp_path / name))
        else:
            with pytest.raises(Refusal, match="not_a_picture"):
                logo_of(tmp_path / name)
    (tmp_path / name).write_text("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")
    with pytest.raises(Refusal, match="not_a_picture"):
        logo_of(tmp_path / name)
    with pytest.raises(Refusal, match="not_a_picture"):
        logo_of(tmp_path)


def test_a_day_is_worked_instead_of_a_closure_and_goes_with_it(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    calendar.press(K.Key_Space, K.Key_Return)
    calendar.type("Stocktaking")
    calendar.press(K.Key_Return)
    calendar.tab_to(tab.editor.instead)
    calendar.type("11 Sep 2026")
    calendar.press(K.Key_Return)
    assert "worked anyway" in tab.editor.wrong.text()
    tab.editor.instead.selectAll()
    calendar.type("12 Sep 2026")
    calendar.press(K.Key_Return)
    assert [(date_of(row.day).day, row.kind, row.name) for row in calendar.own()] == [
        (9, "off", "Stocktaking"),
        (12, "work", "Stocktaking"),
    ]
    assert "22 working days: this day is closed, 12 Sep is worked instead" in tab.editor.effect.text()
    calendar.press(K.Key_Escape, K.Key_Return)
    calendar.type("Inventory")
    calendar.press(K.Key_Return, K.Key_Escape)
    assert {row.name for row in calendar.own()} == {"Inventory"}
    calendar.press(K.Key_Delete)
    assert calendar.own() == []
    calendar.undo_all()


def test_alternate_saturdays_are_chosen_by_the_next_one(calendar: At) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    calendar.tab_to(tab.week)
    calendar.press(K.Key_Down, K.Key_Down)
    assert tab.week.currentText().startswith("Alternate Saturdays, next 19 Sep")
    calendar.press(K.Key_Return)
    september = calendar_year(calendar.desk.snapshot, 2026)
    worked = [at for at in (5, 12, 19, 26) if september.cell(day_of(dt.date(2026, 9, at))).works]  # type: ignore[union-attr]
    assert worked in ([5, 19], [12, 26])
    assert tab.week.currentText().endswith("12 Sep" if 12 in worked else "19 Sep")
    calendar.undo_all()


def test_the_announcement_of_a_provisional_year_is_imported_from_a_file(calendar: At, tmp_path: Path) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    choose_china(calendar)
    calendar.press(K.Key_Escape)
    assert tab.provisional.isVisible()
    calendar.tab_to(tab.provisional.take)
    calendar.press(K.Key_Space)
    dialog = calendar.window.findChild(AnnouncementImport)
    assert dialog is not None
    path = tmp_path / "days.ics"
    path.write_text("no days here\nat all\n", encoding="utf-8")
    calendar.qtbot.keyClicks(dialog.path, str(path))
    calendar.qtbot.keyClick(dialog.path, K.Key_Return)
    calendar.settle(calendar.window)
    assert "no column called Date" in dialog.summary.text()
    assert not dialog.main.isEnabled()
    path.write_text(ANNOUNCED, encoding="utf-8")
    calendar.qtbot.keyClick(dialog.path, K.Key_Return)
    calendar.settle(calendar.window)
    assert "Of 2027 the file has: days off 8, make-up days 1." in dialog.summary.text()
    months = [line.cells[0] for line in dialog.table.lines.lines]
    assert months[:2] == ["Jan", "Feb"]
    calendar.qtbot.keyClick(dialog.path, K.Key_Return, CTRL)
    calendar.settle(calendar.window)
    assert Workdays.of(calendar.desk.snapshot).state(2027) == "announced"
    assert not tab.provisional.isVisible()
    calendar.window.activateWindow()
    tab.take_focus()
    calendar.qtbot.waitUntil(tab.year.hasFocus)
    calendar.undo_all()


def test_pages_whose_holidays_were_not_announced_say_that_the_calendar_is_provisional(calendar: At) -> None:
    window = calendar.window
    for years, said in (([2025], True), ([2025, 2026, 2027], False)):
        calendar.desk.workbook.edit("Holidays", choose_country, "DE", years)
        window.go("home")
        window.go("monitor")
        calendar.settle(window)
        page = window.work.page
        assert isinstance(page, Monitor)
        assert page.header.note.whole().endswith("▲ calendar provisional") == said
        window.go("plan:grid")
        calendar.settle(window)
        plan = window.work.page
        assert isinstance(plan, Plan)
        assert isinstance(plan.tab, PlanGridTab)
        assert plan.tab.strip.unit_note.whole().startswith("▲ calendar provisional") == said


def test_a_small_window_has_the_year_four_months_wide_at_the_current_day_and_the_panel_behind_a_key(
    calendar: At,
) -> None:
    tab, window = calendar.tab, calendar.window
    assert isinstance(tab, Calendar)
    choose_china(calendar)
    calendar.press(K.Key_Escape)
    window.resize(1024, 700)

    def in_view() -> bool:
        return tab.year.visibleRegion().contains(tab.year.area(tab.day))

    calendar.qtbot.waitUntil(lambda: tab.panel.isHidden() and in_view())
    assert tab.year.area(day_of(dt.date(2026, 4, 1))).top() == tab.year.area(day_of(dt.date(2026, 1, 1))).top()
    for key, modifier in ((K.Key_PageUp, CTRL), (K.Key_Down, NONE), (K.Key_F4, NONE)):
        calendar.press(key, modifier=modifier)
        calendar.qtbot.waitUntil(in_view)
    assert tab.panel.isVisible()
    for _ in range(8):
        calendar.press(K.Key_PageUp)
        calendar.qtbot.waitUntil(in_view)
    assert date_of(tab.day) == dt.date(2025, 1, 16)
    calendar.undo_all()


def test_public_holidays_are_named_in_the_language_of_the_screens_and_own_days_as_they_were_named(
    calendar: At,
) -> None:
    tab = calendar.tab
    assert isinstance(tab, Calendar)
    choose_china(calendar)
    calendar.press(K.Key_Escape, K.Key_Space, K.Key_Return)
    calendar.type("National Day")
    calendar.press(K.Key_Return, K.Key_Escape)
    for code, names in (("zh", "元旦 春节 清明节 劳动节 端午节 中秋节 国庆节 合计"), ("en", "New Year's Day")):
        calendar.window.surroundings.language.choose(code)
        calendar.settle(calendar.window)
        assert " ".join(line.cells[0] for line in tab.holidays.lines.lines).startswith(names)
        assert "National Day" in tab.year.accessibleDescription()
    assert {row.name for row in calendar.desk.snapshot.all(CalendarDay) if row.source == "announced"} > {"National Day"}
    calendar.undo_all()
