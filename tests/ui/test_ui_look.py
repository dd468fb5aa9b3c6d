"""How it looks and speaks: tokens, themes, languages; nothing is cut off."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.sheets.words import STATUS_WORDS
from goaldesk.reports.marks import bullet, program_sign, status_mark
from goaldesk.ui import icons
from goaldesk.ui.actions import ACTIONS
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.tabs import TabbedPage
from goaldesk.ui.palette import style_sheet
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import ElidedLabel
from goaldesk.ui.tokens import DARK, LIGHT, Tokens
from goaldesk.ui.widgets.card_button import CardButton
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


def test_figures_are_all_equally_wide(surroundings: Surroundings) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold):
        metrics = QFontMetrics(font(12, weight))
        assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1
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


def places(window: MainWindow) -> Iterator[None]:
    """Each page and room of the window, one after the other."""
    for page in PAGES:
        window.go(page.key)
        yield
        front = window.work.page
        for tab in front.records if isinstance(front, TabbedPage) else ():
            front.show_tab(tab.key)
            yield
    window.ask_new()
    yield
    window.close_workbook()
    yield


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
        elif isinstance(widget, QAbstractButton) and widget.text():
            short = widget.sizeHint().width() > widget.width() + 1
        else:
            continue
        if short or (widget.sizeHint().height() > widget.height() + 1 and not isinstance(widget, QLabel)):
            found.append(f"{type(widget).__name__}: {widget.text()}")
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
