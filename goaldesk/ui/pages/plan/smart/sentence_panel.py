"""The sentence as it will stand in lists and packs: in both languages, to be written by hand, to be composed again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from goaldesk.model.sheets.smart.sentence import sentence_of, sentence_text
from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.sentence_label import SentenceLabel
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

MARKED = ("unit", "metric", "segment")


class SentencePanel(Spoken, QFrame):
    """`pressed` tells the field whose words were clicked."""

    pressed = Signal(str)

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self._desk, self._course = desk, course
        look = desk.surroundings.look
        self._other: QtWording | None = None
        self.caption = PlainLabel("", "small")
        self.languages = Segmented([code for code, _ in LANGUAGES])
        self.edit, self.again = KeyButton(look, "pencil-line", "F2"), KeyButton(look, "rotate-ccw", "", "flat")
        self.sentence, self.field = SentenceLabel(look, 15, 26), QLineEdit()
        self.field.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.caption, 1)
        for widget in (self.languages, self.again, self.edit):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.field)
        self.languages.chosen.connect(lambda _: self.show_draft())
        self.sentence.pressed.connect(self.pressed)
        self.edit.clicked.connect(self.begin)
        self.again.clicked.connect(lambda: self._course.change(statement=""))
        self.field.editingFinished.connect(self._take)
        self.languages.choose(desk.surroundings.language.code)
        self.retranslate()

    def begin(self) -> None:
        """Let the words be written by hand."""
        self.field.setText(self._course.draft.statement or sentence_text(self._course.facts, self._wording()))
        self.sentence.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def show_draft(self) -> None:
        """Show the sentence in the language that is chosen here."""
        by_hand = bool(self._course.draft.statement)
        self.again.setVisible(by_hand)
        self.languages.setEnabled(not by_hand)
        wording = self._wording()
        self.sentence.show_sentence(sentence_of(self._course.facts, wording), wording, MARKED)

    def retranslate(self) -> None:
        self.caption.setText(self.tr("The sentence, as it will stand in lists and packs"))
        self.languages.say([name for _, name in LANGUAGES], self.tr("Language of the sentence"))
        self.edit.say(self.tr("Edit the words"))
        self.again.say(self.tr("Compose again"))
        self.field.setAccessibleName(self.tr("The words of the target"))

    def _wording(self) -> QtWording:
        """The wording of the language chosen here."""
        spoken, chosen = self._desk.surroundings.language.wording, self.languages.key
        if chosen == spoken.language:
            return spoken
        if self._other is None or self._other.language != chosen:
            self._other = QtWording(chosen)
        return self._other

    def _take(self) -> None:
        if self.field.isHidden():
            return
        text = self.field.text().strip()
        had_focus = self.field.hasFocus()
        composed = text in ("", sentence_text(self._course.facts, self._wording()))
        self.field.hide()
        self.sentence.show()
        self._course.change(statement=self._course.draft.statement if composed and text else "" if composed else text)
        if had_focus:
            self.edit.setFocus()
