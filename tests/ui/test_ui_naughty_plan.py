"""Texts that break programs, in the plan: reasons, sentences of a talk, words of a target."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Revision
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.reports.letter import letter_document
from goaldesk.reports.pack import PackChoice
from goaldesk.reports.pdf import render
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.history.tab import HistoryTab
from goaldesk.ui.pages.plan.page import Plan
from tests.ui.conftest import type_text
from tests.ui.maker import Maker, maker
from tests.ui.planner import CTRL, Planner, Settle, m
from tests.ui.test_ui_naughty import NAUGHTY, PRINTED, kept, rich
from tests.ui.test_ui_proposals import Owner, owner

__all__ = ["maker", "owner"]

ALT, ENTER = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Return
FEW = (NAUGHTY[0], NAUGHTY[6], *PRINTED)
"""One that turns the direction, one that is long, and those that mean something to a language of markup."""


def printed(document: pypdfium2.PdfDocument) -> str:
    """The text of a document without blanks, which a line's end may be."""
    return "".join("".join(page.get_textpage().get_text_range() for page in document).split())


def packed(text: str) -> str:
    return "".join(text.split())


def test_a_reason_for_changing_what_is_agreed_is_kept_shown_and_printed_as_it_is(
    qtbot: QtBot, desk_window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner, desk = Planner(qtbot, desk_window, settle), desk_window.desk
    assert desk is not None
    planner.show_year(2026)
    known = len(desk.snapshot.all(Revision))
    for at, text in enumerate(NAUGHTY):
        planner.page.strip.reason.clear()
        type_text(planner.page.strip.reason, text)
        planner.at("Zhou Lan", m(11, 2026))
        planner.type(str(90_001 + at))
        planner.press(ENTER)
    made = list(desk.snapshot.all(Revision))[known:]
    assert [kept(row.reason) for row in made] == [kept(text) for text in NAUGHTY]
    desk_window.go("plan:history")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Plan)
    assert isinstance(page.tab, HistoryTab)
    shown = [line.reason for line in page.tab._lines.values()]
    assert [text for text in NAUGHTY if not any(kept(text) in kept(line) for line in shown)] == []
    assert list(rich(desk_window)) == []
    file = tmp_path / "history.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.tab.take_focus()
    planner.press(Qt.Key.Key_P, CTRL)
    told = printed(pypdfium2.PdfDocument(file))
    assert [text for text in PRINTED if packed(text) not in told] == []
    wording = desk_window.surroundings.language.wording
    choice = PackChoice(today=desk.day, file_name="hengda.goaldesk", paper="A4")
    letter = letter_document(desk.snapshot, planner.unit("Zhou Lan"), "2026", wording, choice)
    told = printed(pypdfium2.PdfDocument(render([letter], wording).pdf))
    assert [text for text in PRINTED if packed(text) not in told] == []


def test_the_sentences_of_a_talk_and_of_a_gap_are_kept_and_shown_as_they_are(owner: Owner) -> None:
    for text in FEW:
        owner.open_gap("East China")
        owner.tab.dock.grid.choose(RowKey(owner.unit("Xu Wei")), "reserve")
        owner.tab.dock.sentence.setFocus()
        type_text(owner.front(), text)
        owner.press(Qt.Key.Key_U, ALT)
        assert kept(text) in kept(owner.text("East China", "state", gap=True))
        assert list(rich(owner.window)) == []
        owner.press(Qt.Key.Key_Z, CTRL)
    for at, text in enumerate(FEW):
        owner.propose("Xu Wei", str(2_300_000 + 2 * at))
        owner.at("Xu Wei")
        owner.press(Qt.Key.Key_F2)
        owner.type(str(2_300_001 + 2 * at))
        owner.press(ENTER)
        type_text(owner.front(), text)
        owner.press(ENTER, CTRL)
        assert kept(owner.tab.panel.talk.said[-1].words) == kept(text)
        assert list(rich(owner.window)) == []


def test_the_own_words_objective_and_reason_of_a_target_are_kept_and_shown_as_they_are(maker: Maker) -> None:
    for text in FEW[1:]:
        maker.new()
        for step, key in ((Qt.Key.Key_4, Qt.Key.Key_O), (Qt.Key.Key_4, Qt.Key.Key_W), (Qt.Key.Key_1, Qt.Key.Key_F2)):
            maker.press(step, ALT)
            if key == Qt.Key.Key_F2:
                maker.press(key)
                maker.press(Qt.Key.Key_A, CTRL)
            else:
                maker.press(key, ALT)
            type_text(maker.front(), text)
        assert list(rich(maker.window)) == []
        maker.press(Qt.Key.Key_6, ALT)
        assert list(rich(maker.window)) == []
        maker.press(ENTER, CTRL)
        made = next(row for row in reversed(maker.targets()) if row.objective)
        assert [kept(made.objective), kept(made.reason), kept(made.statement)] == [kept(text)] * 3
        maker.press(Qt.Key.Key_Z, CTRL)
