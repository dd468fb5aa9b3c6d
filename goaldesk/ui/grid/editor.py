"""The field in which a cell is typed.

Typing replaces what stands in the cell, and then every arrow key takes the text and goes on, as in a spreadsheet. F2
opens it for revising, and then Left, Right, Home and End move within the text; F2 again changes between the two.
"""

from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_STEPS = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
    Qt.Key.Key_Escape: "back",
    Qt.Key.Key_Up: "line_up",
    Qt.Key.Key_Down: "line_down",
}
_WHILE_TYPING = {Qt.Key.Key_Left: "cell_left", Qt.Key.Key_Right: "cell_right"}


class CellEditor(QLineEdit):
    """`index` is the cell it stands in; `typed` is False while revising."""

    def __init__(self, parent: QWidget, index: QPersistentModelIndex, *, right: bool, typed: bool) -> None:
        super().__init__(parent)
        self.index = index
        self.typed = typed
        self.setProperty("cell", "true")
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def step_of(self, event: QKeyEvent) -> str | None:
        """Where this key goes on to after taking the text, `back` for giving it up; None if it is the field's own."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F2:
            self.typed = not self.typed
            return None
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ShiftModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return "up"
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        if key in _STEPS:
            return _STEPS[key]
        return _WHILE_TYPING.get(key) if self.typed and not modifiers else None

    @staticmethod
    def stays_open(event: QEvent) -> bool:
        """Whether the focus went only to a menu or another window, from which it comes back."""
        away = (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        )
        return isinstance(event, QFocusEvent) and event.reason() in away
