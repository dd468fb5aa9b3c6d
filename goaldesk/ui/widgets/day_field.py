"""A field for a day: typed in any usual form, stepped with Up and Down, shown as the screens write a date.

One rule: what cannot be read as a day stays as it was typed and is marked; the value before it still holds.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of, first_day, month_of_day
from goaldesk.ui.text import set_role

if TYPE_CHECKING:
    from goaldesk.ui.speech import QtWording

WIDTH = 124
"""Room for the longest date of both languages."""


class DayField(QLineEdit):
    """`changed` tells the day when another one was chosen; None where the field may be empty (`optional`)."""

    changed = Signal(object)

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self._optional = optional
        self._day: int | None = None
        self._wording: QtWording | None = None
        self.setFixedWidth(WIDTH)
        self.editingFinished.connect(self.take)

    @property
    def day(self) -> int | None:
        """The day that holds: the last one that could be read."""
        return self._day

    @property
    def is_wrong(self) -> bool:
        """Whether what stands in the field is no day."""
        return bool(self.property("error") == "true")

    def show_day(self, day: int | None, wording: "QtWording") -> None:
        """Show this day; nothing is emitted."""
        self._day, self._wording = day, wording
        self._write()

    def take(self) -> bool:
        """Read what was typed; False where it is no day."""
        if self._wording is None or (self.text() == self._said() and not self.is_wrong):
            return True
        text = self.text().strip()
        if not text and self._optional:
            self._choose(None)
            return True
        day = self._read(text)
        if day is None:
            set_role(self, "error", "true")
            return False
        self._choose(day)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        key = Qt.Key(event.key())
        if self.isReadOnly() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in steps and self._day is not None and self.take():
            self._choose(self._day + steps[key])
        elif key in months and self._day is not None and self.take():
            self._choose(first_day(month_of_day(self._day) + months[key]))
        elif key == Qt.Key.Key_Escape and (self.text() != self._said() or self.is_wrong):
            self._write()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _choose(self, day: int | None) -> None:
        other = day != self._day
        self._day = day
        self._write()
        if other:
            self.changed.emit(day)

    def _read(self, text: str) -> int | None:
        """The day of a text; a day without a year is one of the year that stands in the field."""
        from goaldesk.model.importers.dates import DateForm
        from goaldesk.model.importers.typed import typed_day

        language = self._wording.language if self._wording is not None else "en"
        if self._day is not None:
            return typed_day(text, language, self._day)
        try:
            return DateForm("YMD" if language == "zh" else "DMY").parse(text)
        except Refusal:
            return None

    def _said(self) -> str:
        if self._day is None or self._wording is None:
            return ""
        return self._wording.formats.date(date_of(self._day))

    def _write(self) -> None:
        self.setText(self._said())
        self.setCursorPosition(0)
        if self.is_wrong:
            set_role(self, "error", "")
