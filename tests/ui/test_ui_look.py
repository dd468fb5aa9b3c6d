"""How it looks and speaks: tokens, themes, languages; nothing is cut off."""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import day_of
from goaldesk.model.sheets.words import STATUS_WORDS
from goaldesk.reports.marks import bullet, program_sign, status_mark
from goaldesk.ui import icons
from goaldesk.ui.actions import ACTIONS
from goaldesk.ui.dialogs.page_help import PageHelp
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.tabs import TabbedPage
from goaldesk.ui.palette import style_sheet
from goaldesk.ui.speech import QtWording
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import ElidedLabel
from goaldesk.ui.tokens import DARK, LIGHT, Tokens
from goaldesk.ui.widgets.card_button import CardButton
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.desk_button import DeskButton
from goaldesk.ui.widgets.primitives import colour
from tests.ui.conftest import TREE

Settle = Callable[[MainWindow], None]


def luminance(name: str) -> float:
    channels = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    grounds = ("window", "surface", "sidebar", "subtle", "hover", "selected", "accent_tint")
    low = [
        (ink, ground)
        for ink in ("text", "text2", "text3", "accent")
        for ground in grounds
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < 4.5
    ]
    assert low == []
    for status in ("on", "risk", "off", "neutral"):
        assert contrast(getattr(tokens, status), getattr(tokens, f"{status}_tint")) >= 4.5
        assert contrast(getattr(tokens, f"{status}_mark"), tokens.surface) >= 3
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_colour_but_the_tokens(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "@" not in sheet
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)) <= set(tokens.named().values())


def test_every_mark_is_painted_in_a_colour_of_the_theme() -> None:
    marks = [*bullet(None, None, None, 100, 16), *program_sign(26)]
    for status in STATUS_WORDS:
        marks += status_mark(status, 0, 0, 10)
    names = {name for mark in marks for key in ("fill", "stroke") if (name := getattr(mark, key, ""))}
    assert names
    for name in names:
        assert colour(LIGHT, name).isValid()


def test_figures_are_all_equally_wide_and_a_hyphen_is_not_as_wide_as_one(surroundings: Surroundings) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold):
        metrics = QFontMetrics(font(12, weight))
        (wide,) = {metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}
        assert metrics.horizontalAdvance("-" * 10) < wide * 0.8
    assert surroundings.look.unread_fonts == []


def test_icons_have_the_colour_of_the_text(surroundings: Surroundings) -> None:
    image = icons.pixmap("house", LIGHT.accent, 32).toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid <= {LIGHT.accent}
    names = {deed.sign for menu in ACTIONS for deed in menu.deeds if deed and deed.sign} | {page.sign for page in PAGES}
    assert [name for name in names if not (icons.FOLDER / f"{name}.svg").exists()] == []


def pixel(widget: QWidget, x: int, y: int) -> str:
    image = widget.grab().toImage()
    return image.pixelColor(x, y).name().upper()


def test_the_dark_theme_is_switched_while_the_window_stands(desk_window: MainWindow) -> None:
    page = desk_window.work.page
    assert page is not None
    assert pixel(page, 5, page.height() - 3) == LIGHT.window
    desk_window.menus.actions["theme:dark"].trigger()
    assert pixel(page, 5, page.height() - 3) == DARK.window
    assert pixel(desk_window.work.sidebar, 2, 300) == DARK.sidebar
    assert desk_window.surroundings.remembered.now.theme == "dark"


def test_the_window_follows_the_system_while_it_stands_unless_a_theme_was_chosen(
    desk_window: MainWindow, qapp: QApplication
) -> None:
    page = desk_window.work.page
    assert page is not None
    turned = qapp.styleHints().colorSchemeChanged
    turned.emit(Qt.ColorScheme.Dark)
    assert pixel(page, 5, page.height() - 3) == LIGHT.window
    desk_window.menus.actions["theme:system"].trigger()
    for scheme, tokens in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        turned.emit(scheme)
        assert pixel(page, 5, page.height() - 3) == tokens.window
    desk_window.menus.actions["theme:light"].trigger()
    assert pixel(page, 5, page.height() - 3) == LIGHT.window


def test_a_system_that_says_nothing_counts_as_light(surroundings: Surroundings) -> None:
    surroundings.look.choose("system")
    assert surroundings.look.tokens is LIGHT


def test_the_language_is_switched_while_the_window_stands(desk_window: MainWindow, settle: Settle) -> None:
    desk_window.menus.actions["language:zh"].trigger()
    QApplication.processEvents()
    settle(desk_window)
    page = desk_window.work.page
    assert page is not None
    assert page.header.title.text() == "监控"
    assert desk_window.menuBar().actions()[0].text().startswith("文件")
    assert desk_window.work.sidebar.model.index(0).data() == "首页"
    assert desk_window.line.saved.text().startswith("所有改动已保存")
    assert "2026年9月8日" in page.header.note.whole()
    assert desk_window.surroundings.remembered.now.language == "zh"
    desk_window.menus.actions["language:en"].trigger()
    QApplication.processEvents()
    settle(desk_window)
    assert page.header.title.text() == "Monitor"


def pages_and_tabs(window: MainWindow) -> Iterator[str]:
    """Each page and each part of one, one after the other."""
    for page in PAGES:
        parts = page.parts()
        for place in [f"{page.key}:{part.key}" for part in parts] or [page.key]:
            window.go(place)
            yield place


def places(window: MainWindow) -> Iterator[str]:
    """All that can stand in the window: pages and their parts, then the form of a new workbook, then the start."""
    yield from pages_and_tabs(window)
    window.ask_new()
    yield "new"
    window.close_workbook()
    yield "start"


def room_to_type(field: QLineEdit) -> int:
    """Pixels between the borders and the signs within a field."""
    margins = field.textMargins()
    signs = sum(24 for action in field.actions() if action.icon() is not None and action.isVisible())
    return field.width() - 16 - margins.left() - margins.right() - signs


def what_it_says(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.placeholderText() if isinstance(widget, QLineEdit) else widget.accessibleName()


def cut_off(window: MainWindow) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | CardButton | DeskButton):
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                short = widget.heightForWidth(widget.width()) > widget.height() + 1
            else:
                short = widget.sizeHint().width() > widget.width() + 1
        elif isinstance(widget, QTabBar):
            short = widget.sizeHint().width() > widget.width()
        elif isinstance(widget, QAbstractButton) and widget.text():
            short = widget.sizeHint().width() > widget.width() + 1
        elif isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
            short = widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room_to_type(widget)
        else:
            continue
        if short or (widget.sizeHint().height() > widget.height() + 1 and not isinstance(widget, QLabel)):
            found.append(f"{type(widget).__name__}: {what_it_says(widget)}")
    return found


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)], ids=str)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_label_and_no_button_is_cut_off(
    desk_window: MainWindow, settle: Settle, language: str, size: tuple[int, int]
) -> None:
    desk_window.choose_language(language)
    desk_window.resize(*size)
    found = []
    for _ in places(desk_window):
        settle(desk_window)
        found += cut_off(desk_window)
    assert found == []
    assert (desk_window.width(), desk_window.height()) == size


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_field_for_a_day_shows_the_longest_date_whole(
    language: str, surroundings: Surroundings, qtbot: QtBot
) -> None:
    field = DayField()
    qtbot.addWidget(field)
    surroundings.look.dress(field)
    field.show_day(day_of(dt.date(2028, 12, 28)), QtWording(language))
    field.show()
    field.home(False)
    before = field.cursorRect().left()
    assert before + QFontMetrics(field.font()).horizontalAdvance(field.text()) <= field.width() - before


def test_nothing_is_cut_off_with_texts_at_150_percent() -> None:
    """The same once more in a program of its own: Qt takes the size of texts only when it begins."""
    test = f"{__file__}::{test_no_label_and_no_button_is_cut_off.__name__}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test, "-k", "1024"]
    done = subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": "1.5"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def pixels(image: QImage) -> memoryview:
    """The colours of an image, row by row, as 0xffRRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")  # a copy: the binding does not keep the image for its bits


def wideness_of_change(before: QImage, after: QImage) -> int:
    """Pixels between the first and the last column that differ; a text cursor alone makes one or two."""
    wide, old, new = before.width(), pixels(before), pixels(after)
    columns = [at % wide for at in range(len(old)) if old[at] != new[at]] if old != new else []
    return max(columns) - min(columns) + 1 if columns else 0


def kind_of(widget: QWidget) -> tuple[str, str]:
    return type(widget).__name__, str(widget.property("kind") or widget.objectName())


def test_every_kind_of_control_shows_that_it_has_the_focus(
    desk_window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    shows: dict[tuple[str, str], bool] = {}
    for _ in places(desk_window):
        settle(desk_window)
        for widget in desk_window.findChildren(QWidget):
            by_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
            if not by_keys or not widget.isVisible() or not widget.isEnabled() or kind_of(widget) in shows:
                continue
            if before := QApplication.focusWidget():
                before.clearFocus()
            without = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            shows[kind_of(widget)] = widget.hasFocus() and wideness_of_change(without, widget.grab().toImage()) > 4
    assert len(shows) > 30
    assert [kind for kind, shown in shows.items() if not shown] == []


def grounds_seen(window: MainWindow, tokens: Tokens) -> list[str]:
    """The grounds of a theme that the window shows. Edges of letters may come near one, so a few pixels are none."""
    seen = bytes(pixels(window.grab().toImage()))
    allowed = {"window": 0, "sidebar": 0, "on_accent": 0, "subtle": 50, "surface": 50}
    named = {name: QColor(getattr(tokens, name)).rgb().to_bytes(4, sys.byteorder) for name in allowed}
    return [name for name, few in allowed.items() if seen.count(named[name]) > few]


def test_a_switched_theme_leaves_nothing_of_the_other_one(desk_window: MainWindow, settle: Settle) -> None:
    """Each place is made in light, hidden or in front when that is switched, and looked at in dark."""
    for _ in pages_and_tabs(desk_window):
        settle(desk_window)
    desk_window.choose_theme("dark")
    left = []
    for place in places(desk_window):
        settle(desk_window)
        left += [f"{place}: {name}" for name in grounds_seen(desk_window, LIGHT)]
    assert left == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_f1_explains_every_page_and_every_part_of_one_in_the_language_of_the_screens(
    desk_window: MainWindow, settle: Settle, qtbot: QtBot, language: str
) -> None:
    desk_window.choose_language(language)
    said: dict[str, str] = {}
    for place in pages_and_tabs(desk_window):
        settle(desk_window)
        page = desk_window.work.page
        assert page is not None
        (page.tab if isinstance(page, TabbedPage) and page.tab else page).take_focus()
        desk_window.activateWindow()  # without a window system nothing does so after a dialog was closed
        qtbot.waitUntil(desk_window.isActiveWindow)
        qtbot.keyClick(desk_window, Qt.Key.Key_F1)
        dialog = desk_window.findChild(PageHelp)
        assert dialog is not None, place
        said[place] = dialog.text.text()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert len(said) == sum(len(page.parts()) or 1 for page in PAGES)
    assert [place for place, text in said.items() if len(text) < 20] == []
    assert [place for place, text in said.items() if (language == "zh") != ("。" in text)] == []
    assert len(set(said.values())) == len(said)


def test_no_text_of_a_page_stays_english_in_chinese(desk_window: MainWindow, settle: Settle) -> None:
    """Latin words that remain are names of people, places, files and keys, a language's own name, a paper's name."""
    own = ("Letter",)
    desk_window.choose_language("zh")
    people = "|".join(
        word for teams in TREE.values() for names in teams.values() for one in names for word in one.split()
    )
    allowed = re.compile(
        r"GoalDesk|English|Qinghe|Trading|goaldesk|Lin|Yuan|Zhou|Lan|East|China|Ctrl|PgUp|PgDn|Enter|Space|Backspace|Tab|Alt|Esc|Del|Ins|Shift|CSV|PDF|CRM|XLSX|XLS|ODS"
        rf"|{people}"
    )
    english = []
    for _ in places(desk_window):
        settle(desk_window)
        labels = [label.text() for label in desk_window.findChildren(QLabel) if label.isVisible()]
        buttons = [button.text() for button in desk_window.findChildren(QAbstractButton) if button.isVisible()]
        english += [
            text
            for text in labels + buttons
            if text not in own and re.search(r"[A-Za-z]{3,}", allowed.sub("", text)) and "/" not in text
        ]
    assert english == []


def test_a_picker_closes_with_escape_and_changes_nothing(desk_window: MainWindow, qtbot: QtBot) -> None:
    page = desk_window.work.page
    assert page is not None
    page.search()
    popup = page.unit_picker.popup  # type: ignore[attr-defined]
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert page.unit_picker.key == page.unit  # type: ignore[attr-defined]


def test_the_look_can_be_made_without_a_window(qapp: QApplication) -> None:
    look = Look(qapp, "dark")
    assert look.tokens is DARK
    look.choose("light")
    assert qapp.palette().window().color().name().upper() == LIGHT.window
