"""The wording port spoken by Qt: two catalogues side by side, plural forms, line breaks."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.periods import month_text
from goaldesk.model.rows import Metric
from goaldesk.ui.qt_texts import QT_TEXTS
from goaldesk.ui.speech import QtWording, line_breaks
from goaldesk.ui.surroundings import Surroundings
from goaldesk.wording import dated


def test_two_languages_speak_side_by_side() -> None:
    english, chinese = QtWording("en"), QtWording("zh")
    assert english.translate("StatusWord", "Missed") == "Missed"
    assert chinese.translate("StatusWord", "Missed") == "未达成"
    assert chinese.formats.language == "zh"


def test_a_text_that_is_not_in_the_catalogue_is_the_source_text() -> None:
    assert QtWording("zh").translate("StatusWord", "Never heard of") == "Never heard of"


def test_the_number_chooses_the_form() -> None:
    english, chinese = QtWording("en"), QtWording("zh")
    assert [english.translate("Pack", "%n person(s)", n) for n in (1, 3, 1200)] == [
        "1 person",
        "3 people",
        "1,200 people",
    ]
    assert [chinese.translate("Pack", "%n person(s)", n) for n in (1, 3)] == ["1 人", "3 人"]


def test_other_languages_and_lost_catalogues_are_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fr"):
        QtWording("fr")
    with pytest.raises(FileNotFoundError):
        QtWording("en", tmp_path)


def pieces(text: str) -> list[str]:
    breaks = line_breaks(text)
    return [text[start:end] for start, end in zip((0, *breaks), breaks, strict=False)]


def test_lines_break_by_the_rules_of_chinese() -> None:
    assert pieces("完成 83.3%：实绩 1,640.25 元。") == ["完", "成 ", "83.3%：", "实", "绩 ", "1,640.25 ", "元。"]
    assert pieces("（甲）《乙》") == ["（甲）", "《乙》"]


def test_signs_beyond_the_basic_plane_count_as_one() -> None:
    assert pieces("𫖯 is a name 𫖯") == ["𫖯 ", "is ", "a ", "name ", "𫖯"]


@given(st.text(max_size=60))
def test_breaks_rise_and_end_with_the_text(text: str) -> None:
    breaks = line_breaks(text)
    assert "".join(pieces(text)) == text
    assert list(breaks) == sorted(set(breaks))
    assert all(0 < at <= len(text) for at in breaks)


def test_a_run_of_months_is_not_broken_at_its_dash() -> None:
    assert line_breaks("in Jan–Aug so") == (3, 11, 13)
    assert line_breaks("well – so") == (5, 7, 9)


def texts_of_qt(qtbot: QtBot) -> set[str]:
    """What Qt itself shows: in a file dialog of its own, in the menu of a field, at its buttons and keys."""
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    field, buttons = QLineEdit(), QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    for widget in (field, buttons):
        qtbot.addWidget(widget)
    menu = field.createStandardContextMenu()
    head = dialog.findChildren(QTreeView)[0].model()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    shown += [button.toolTip() or button.text() for button in dialog.findChildren(QAbstractButton)]
    shown += [action.text() for action in (*dialog.findChildren(QAction), *menu.actions())]
    shown += [str(head.headerData(at, Qt.Orientation.Horizontal)) for at in range(head.columnCount())]
    shown += [button.text() for button in buttons.buttons()]
    return {text.split("\t")[0] for text in shown if text.strip()}


def test_what_qt_itself_shows_is_in_the_language_of_the_screens(qtbot: QtBot, surroundings: Surroundings) -> None:
    language = surroundings.language
    language.choose("zh")
    chinese = texts_of_qt(qtbot)
    assert {"文件类型(&T)：", "大小", "复制(&C)", "确定"} <= chinese
    assert all(re.search("[一-鿿]", text) for text in chinese), chinese
    keys = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in ("Ctrl+Return", "Alt+Up")]
    assert keys == ["Ctrl+Enter", "Alt+↑"]
    language.choose("en")
    english = texts_of_qt(qtbot)
    assert not any(re.search("[一-鿿]", text) for text in english), english
    assert len(english) == len(chinese)


def test_a_refusal_names_months_and_the_catalogue_s_metrics_as_the_reader_does() -> None:
    revenue = Metric(1, "revenue", "Revenue", "flow", "result", catalogue="revenue")
    own = replace(revenue, name="Turnover")
    text = "{name} has no ledger total in {month}, so there is no difference to explain."
    facts = [{"name": metric_term(metric), "month": month_text(2026 * 12 + 7)} for metric in (revenue, own)]
    told = {
        code: [sentence(Refusal("no_difference", text, **fact), QtWording(code)) for fact in facts]
        for code in ("en", "zh")
    }
    assert told["en"][0].startswith("Revenue has no ledger total in August 2026, so")
    assert told["zh"] == [f"{name}在2026年8月没有总账合计，因此没有差额可说明。" for name in ("销售额", "Turnover")]


def test_no_space_stands_beside_a_chinese_date() -> None:
    assert (
        dated("自 2026年9月10日 起：2026年9月 的目标", "2026年9月10日", "2026年9月")
        == "自2026年9月10日起：2026年9月的目标"
    )
    assert dated("From 10 Sep 2026 on", "10 Sep 2026") == "From 10 Sep 2026 on"


def test_qts_own_words_are_asked_for_as_qt_asks_for_them() -> None:
    chinese = QtWording("zh")
    for context, text in QT_TEXTS:
        assert chinese.translate(context, text) != text or context == "QShortcut", (context, text)
