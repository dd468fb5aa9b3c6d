"""The two editors of the org tree: one for a change from a day on, which says before what it does, one for what is new.

The one rule: nothing is done until Ctrl+Enter, and Escape leaves everything as it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.org_preview import Deed, Intent
from goaldesk.ui.pages.setup.org_words import KINDS, day_text, kind_word
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel, isolated, spaced
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import row
from goaldesk.wording import QT_TRANSLATE_NOOP, dated

DAY = 116
TITLES: dict[Deed, str] = {
    "move": QT_TRANSLATE_NOOP("Org", "Move {unit}"),
    "end": QT_TRANSLATE_NOOP("Org", "End {unit}"),
    "merge": QT_TRANSLATE_NOOP("Org", "Merge {unit}"),
    "date": QT_TRANSLATE_NOOP("Org", "Another day for the move of {unit}"),
}
DONE: dict[Deed, str] = {
    "move": QT_TRANSLATE_NOOP("Org", "Move on {day}"),
    "end": QT_TRANSLATE_NOOP("Org", "End on {day}"),
    "merge": QT_TRANSLATE_NOOP("Org", "Merge on {day}"),
    "date": QT_TRANSLATE_NOOP("Org", "Let it be {day}"),
}

ALONE = ("end", "date")
"""Changes that name no other unit."""


class Editor(QFrame):
    """What both have: a title, a main button and one that leaves."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "detail")
        self.title = PlainLabel("", "panel", wrap=True)
        self.wrong = PlainLabel("", "error", wrap=True)
        self.wrong.hide()
        self.main = KeyButton(look, "", "Ctrl+↵", "primary")
        self.cancel = KeyButton(look, "", "Esc")
        self.main.clicked.connect(self.accepted)
        self.cancel.clicked.connect(self.cancelled)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)

    def say_why_not(self, sentence: str) -> None:
        """Say a refusal; an empty sentence says nothing any more."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def add_buttons(self) -> None:
        """Put the refusal and the buttons below what was added."""
        self.column.addWidget(self.wrong)
        self.column.addLayout(row(self.main, self.cancel, 1))


class ChangeEditor(Editor):
    """Moves, ends or merges a unit. `intended` tells what is to be tried when it stands otherwise."""

    intended = Signal(object)

    def __init__(self, look: Look, options: Callable[[], Sequence[Option]]) -> None:
        super().__init__(look)
        self._wording: QtWording | None = None
        self._deed: Deed = "move"
        self._unit = self._since = 0
        self._options = options
        self.other = ScopePicker(look, options)
        self.from_label = PlainLabel("", "second")
        self.day = DayField()
        self.day.setFixedWidth(DAY)
        self.preview = PlainLabel("", "small", wrap=True)
        self.column.addLayout(row((self.other, 1), self.from_label, self.day, 0))
        self.column.addWidget(self.preview)
        self.add_buttons()
        self.other.picked.connect(self._picked)
        self.day.changed.connect(lambda _: self._tell())

    def begin(self, intent: Intent, name: str, wording: QtWording) -> None:
        """Open for a change, everything as this intent has it."""
        self._wording, self._deed, self._unit, self._since = wording, intent.deed, intent.unit, intent.since
        self.title.setText(spaced(wording.translate("Org", TITLES[intent.deed]).format(unit=isolated(name))))
        self.other.set_caption(
            wording.translate("Org", "into") if intent.deed == "merge" else wording.translate("Org", "to")
        )
        self.other.setVisible(intent.deed not in ALONE)
        self.from_label.setText(
            wording.translate("Org", "last day") if intent.deed == "end" else wording.translate("Org", "from")
        )
        self.day.setAccessibleName(self.from_label.text())
        self.cancel.say(wording.translate("Org", "Cancel"))
        self._show_other(intent.other)
        self.day.show_day(intent.day, wording)
        self._tell()

    def intent(self) -> Intent | None:
        """What stands in the editor; None while the day cannot be read or no unit was chosen."""
        other = self.other.key
        if not self.day.take() or self.day.day is None or (self._deed not in ALONE and not isinstance(other, int)):
            return None
        return Intent(self._deed, self._unit, other if isinstance(other, int) else None, self.day.day, self._since)

    def show_preview(self, text: str) -> None:
        """Say what it would do; the main button can be pressed from then on."""
        self.preview.setText(text)
        self.say_why_not("")
        self.main.setEnabled(True)

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be done."""
        self.preview.setText("")
        self.say_why_not(sentence)
        self.main.setEnabled(False)

    def focus_first(self) -> None:
        """Go to what has to be said first: the unit, else the day."""
        if self._deed not in ALONE and self.other.key is None:
            self.other.setFocus()
        else:
            self.day.setFocus()
            self.day.selectAll()

    def _picked(self, key: object) -> None:
        self._show_other(key if isinstance(key, int) else None)
        self.day.setFocus()
        self._tell()

    def _show_other(self, other: int | None) -> None:
        label = next((option.label for option in self._options() if option.key == other), "")
        if self._wording is not None and not label:
            label = self._wording.translate("Org", "choose…")
        self.other.show_choice(other, label)

    def _tell(self) -> None:
        self.main.setEnabled(False)
        self.preview.setText("")
        self.say_why_not("")
        if self._wording is None or self.day.day is None:
            return
        text = self._wording.translate("Org", DONE[self._deed])
        day = day_text(self.day.day, self._wording)
        self.main.say(dated(text.format(day=day), day))
        intent = self.intent()
        if intent is not None:
            self.intended.emit(intent)


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What was filled in for a new unit."""

    name: str
    kind: str
    code: str
    since: int


class AddEditor(Editor):
    """A new unit: a name is enough."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.form = FieldForm()
        self.name, self.code = QLineEdit(), QLineEdit()
        self.kind = ComboBox(look)
        self.since = DayField()
        for key, field in (("name", self.name), ("kind", self.kind), ("code", self.code), ("since", self.since)):
            self.form.add(key, field)
        self.column.addWidget(self.form)
        self.add_buttons()
        self.name.returnPressed.connect(self.accepted)

    def begin(self, parent: str, kind: str, day: int, wording: QtWording) -> None:
        """Open for a unit of this kind below that one (empty: at the top)."""
        title = (
            wording.translate("Org", "New below {unit}").format(unit=isolated(parent))
            if parent
            else wording.translate("Org", "New at the top")
        )
        self.title.setText(spaced(title))
        self.form.name("name", wording.translate("Org", "Name"))
        self.form.name("kind", wording.translate("Org", "Kind"))
        self.form.name("code", wording.translate("Org", "Code"))
        self.form.name("since", wording.translate("Org", "Since"))
        self.code.setPlaceholderText(wording.translate("Org", "as the name"))
        self.main.say(wording.translate("Org", "Add"))
        self.cancel.say(wording.translate("Org", "Cancel"))
        self.kind.clear()
        for known in KINDS:
            self.kind.addItem(kind_word(known, wording), known)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        for field in (self.name, self.code):
            field.clear()
        self.since.show_day(day, wording)
        self.say_why_not("")

    def filled(self) -> NewUnit | None:
        """What was filled in; None while the day cannot be read."""
        if not self.since.take() or self.since.day is None:
            return None
        return NewUnit(self.name.text(), str(self.kind.currentData()), self.code.text().strip(), self.since.day)

    def fields(self) -> tuple[QWidget, ...]:
        return self.name, self.kind, self.code, self.since
