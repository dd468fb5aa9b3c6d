"""The SMART wizard, by keys alone: made with what is proposed, made with every step filled, opened again."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import month_number
from goaldesk.model.rows import Revision
from goaldesk.ui.main_window import MainWindow
from tests.ui.maker import ALT, CTRL, ENTER, SHIFT, Maker, Settle, maker
from tests.ui.test_ui_look import cut_off

__all__ = ["maker"]


def test_a_target_is_made_with_what_is_proposed_by_going_on_and_taken_back(maker: Maker) -> None:
    before, known = maker.digest(), len(maker.targets())
    maker.new()
    maker.press(ENTER, CTRL, times=6)
    made = maker.targets()[-1]
    assert len(maker.targets()) == known + 1
    assert (made.unit, made.first_month, made.months) == (maker.unit("Qinghe Trading"), month_number(2027, 1), 12)
    assert (made.status, made.baseline_kind, made.phasing) == ("draft", "last_year", "season")
    assert sum(maker.months(made)) > 0
    assert not maker.page.is_making
    maker.press(Qt.Key.Key_Z, CTRL)
    assert maker.digest() == before


def test_every_choice_is_made_by_keys_and_stands_in_the_target(maker: Maker) -> None:
    before = maker.digest()
    maker.new()
    fill_first_steps(maker)
    fill_last_steps(maker)
    made = next(row for row in reversed(maker.targets()) if row.objective)
    assert (made.unit, made.status, made.baseline_kind) == (maker.unit("Xu Wei"), "agreed", "before")
    assert (made.objective, made.reason) == ("Get paid on time", "Fewer open bills")
    assert (made.phasing, made.achievable) == ("equal", "Two dealers joined")
    assert '"two_weeks"' in made.rhythm
    activities = [row for row in maker.targets() if row.parent_target == made.id]
    assert [maker.metric(row) for row in activities] == ["calls", "visits", "quotes"]
    assert {row.status for row in activities} == {"agreed"}
    months = maker.months(made)
    assert months[0] == 30_000_000
    assert max(months[1:]) - min(months[1:]) <= 100_000
    assert sum(months) > 240_000_000
    maker.press(Qt.Key.Key_Z, CTRL)
    assert maker.digest() == before


def fill_first_steps(maker: Maker) -> None:
    """Xu Wei, cash collected, on the period before, 2.4m and a little growth more, with what it takes."""
    maker.press(Qt.Key.Key_U, ALT)
    maker.type("Xu")
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_Escape)  # empties the search, and nothing else
    maker.press(Qt.Key.Key_T, ALT)
    maker.type("Cash")
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_2, ALT)
    maker.press(Qt.Key.Key_B, ALT)
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_M, ALT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("2.4m")
    maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_Up)
    maker.press(Qt.Key.Key_4, ALT)
    maker.press(Qt.Key.Key_Left, ALT)
    maker.press(Qt.Key.Key_A, ALT)
    maker.press(Qt.Key.Key_Space)


def fill_last_steps(maker: Maker) -> None:
    """An objective, a sentence why, a check every two weeks, equal months but the first, agreed with a word."""
    maker.press(Qt.Key.Key_4, ALT)
    maker.press(Qt.Key.Key_O, ALT)
    maker.type("Get paid on time")
    maker.press(Qt.Key.Key_W, ALT)
    maker.type("Fewer open bills")
    maker.press(Qt.Key.Key_5, ALT)
    maker.press(Qt.Key.Key_J, ALT)
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_F, ALT)
    maker.press(Qt.Key.Key_Down, times=2)
    maker.press(Qt.Key.Key_F2)
    maker.type("300k")
    maker.press(ENTER)
    maker.press(Qt.Key.Key_6, ALT)
    maker.press(Qt.Key.Key_W, ALT)
    maker.type("Two dealers joined")
    maker.press(Qt.Key.Key_A, ALT)
    maker.press(ENTER, CTRL)


def test_an_agreed_target_is_opened_again_and_changes_with_a_reason_as_a_revision(maker: Maker) -> None:
    before = maker.digest()
    maker.press(Qt.Key.Key_PageUp, CTRL)
    maker.press(Qt.Key.Key_Down, times=4)
    maker.press(Qt.Key.Key_T, CTRL)
    opened = maker.wizard.course.old
    assert opened is not None
    assert opened.status == "agreed"
    maker.press(Qt.Key.Key_2, ALT)
    maker.press(Qt.Key.Key_M, ALT)
    maker.press(Qt.Key.Key_Up)
    maker.press(Qt.Key.Key_6, ALT)
    maker.press(ENTER, CTRL)
    assert "out of reach" in maker.wizard.leaving.text.text()  # two thirds of the year are over
    maker.press(Qt.Key.Key_W, ALT)
    maker.type("The shop opens in October")
    maker.press(ENTER, CTRL)
    assert "reason" in maker.wizard.leaving.text.text()
    maker.press(Qt.Key.Key_S, ALT)
    maker.type("A new shop")
    maker.press(ENTER, CTRL)
    assert maker.window.desk is not None
    assert [row.reason for row in maker.window.desk.snapshot.all(Revision)] == ["A new shop"]
    maker.press(Qt.Key.Key_Z, CTRL)
    assert maker.digest() == before


def test_what_cannot_be_read_is_said_at_the_field_and_a_changed_target_is_not_lost_by_escape(maker: Maker) -> None:
    before = maker.digest()
    maker.new()
    maker.press(Qt.Key.Key_5, ALT)
    maker.press(Qt.Key.Key_J, ALT)
    maker.press(Qt.Key.Key_Space)
    maker.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    maker.press(Qt.Key.Key_Escape)  # closes the list of the field, and nothing else
    maker.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    maker.come_back()
    assert maker.page.is_making
    maker.press(Qt.Key.Key_2, ALT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("33O")
    maker.press(Qt.Key.Key_Tab)
    step = maker.wizard.stack.currentWidget()
    assert "33O" in step.amounts.said.text()  # type: ignore[attr-defined]
    maker.press(Qt.Key.Key_Tab, SHIFT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("12m")
    maker.press(ENTER)
    assert not step.amounts.said.isVisible()  # type: ignore[attr-defined]
    maker.press(Qt.Key.Key_Escape)
    assert maker.wizard.leaving.asks
    maker.press(Qt.Key.Key_Escape)
    assert maker.page.is_making
    maker.press(Qt.Key.Key_Escape)
    maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_Space)
    assert not maker.page.is_making
    assert maker.digest() == before


def test_what_was_begun_is_taken_up_again_after_the_workbook_was_closed(
    maker: Maker, window: MainWindow, workbook_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    maker.new()
    maker.press(Qt.Key.Key_2, ALT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("12m")
    maker.press(Qt.Key.Key_Tab)
    assert "Draft kept" in window.line.meaning.text()
    window.close_workbook()
    settle(window)
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    window.go("plan:new")
    settle(window)
    assert maker.wizard.course.facts.amount == 1_200_000_000
    assert "Taken up" in maker.wizard.leaving.text.text()
    maker.press(Qt.Key.Key_Escape)
    maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_Space)
    window.go("plan:new")
    settle(window)
    assert maker.wizard.course.facts.amount != 1_200_000_000


def test_what_would_help_is_tried_beside_the_target_and_the_months_may_be_own_ones(maker: Maker) -> None:
    maker.new()
    maker.press(Qt.Key.Key_2, ALT)
    maker.settle(maker.window)
    chart = maker.wizard.stack.currentWidget().chart  # type: ignore[attr-defined]
    maker.qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))  # the year 2025
    assert (maker.wizard.course.draft.baseline, maker.wizard.course.draft.own_from) == ("own", "2025")
    maker.press(Qt.Key.Key_B, ALT)
    maker.press(Qt.Key.Key_Home, CTRL)
    before = maker.wizard.course.draft
    assert before.baseline == "last_year"
    maker.press(Qt.Key.Key_3, ALT)
    maker.press(Qt.Key.Key_H, ALT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("50 %")  # of the visits become quotes; it was about a third
    maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("20")  # twice the people
    maker.press(Qt.Key.Key_Tab, SHIFT)
    share, _, people = maker.wizard.stack.currentWidget().trials.rows  # type: ignore[attr-defined]
    facts = maker.wizard.course.facts
    visits, quotes = facts.needs[1], facts.needs[2]
    assert quotes.needed is not None
    assert f"{-(-quotes.needed * 2 // 1):,} Visits are enough instead of {visits.needed:,}" in share.said.text()
    assert "the chance of the target is nearly certain" in share.said.text()
    assert "a person a week instead of" in people.said.text()
    assert maker.wizard.course.draft == before
    maker.press(Qt.Key.Key_5, ALT)
    maker.press(Qt.Key.Key_Q, ALT)
    maker.press(Qt.Key.Key_Right, times=3)  # over quarter and month to own ones, from January on
    maker.press(Qt.Key.Key_Tab, times=2)
    maker.press(Qt.Key.Key_Space)
    maker.press(Qt.Key.Key_Down, times=9)
    maker.press(ENTER)
    assert (maker.wizard.course.draft.first, maker.wizard.course.draft.months) == (month_number(2027, 1), 10)
    assert sum(maker.wizard.course.facts.amounts or ()) == maker.wizard.course.facts.amount


@pytest.mark.parametrize(("language", "size"), [("en", (1024, 700)), ("zh", (1440, 900))])
def test_no_step_cuts_a_word_off_or_stays_in_another_language_and_everything_is_named(
    maker: Maker, language: str, size: tuple[int, int]
) -> None:
    window = maker.window
    maker.new()
    window.choose_language(language)
    window.resize(*size)
    found: list[str] = []
    for step in range(6):
        maker.wizard.go(step)
        maker.settle(window)
        found += cut_off(window)
        shown = [one for one in maker.wizard.findChildren(QWidget) if one.isVisible()]
        labels = [one.text() for one in shown if isinstance(one, QLabel)]
        found += [
            text for text in labels if language == "zh" and re.search(r"(?!Alt|Ctrl|Enter)[A-Z][a-z]{3,} [a-z]", text)
        ]
        reached = [one for one in shown if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isEnabled()]
        found += [type(one).__name__ for one in reached if not one.accessibleName() and not getattr(one, "text", str)()]
    assert found == []
