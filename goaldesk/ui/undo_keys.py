"""Undo and redo in fields. One rule: a field that holds nothing unsaved leaves their keys to the window.

Qt's own undo would swallow them, and what one wants to take back is the edit that was saved when the field was left.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

FIELDS = (QLineEdit, QPlainTextEdit, QSpinBox)


class UndoKeys(QObject):
    """Watches the fields that it is installed on as an event filter."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        key = cast(QKeyEvent, event)
        asked = key.matches(QKeySequence.StandardKey.Undo) or key.matches(QKeySequence.StandardKey.Redo)
        if not asked or _is_unsaved(field):
            return False
        key.ignore()
        return True


def _is_unsaved(field: QObject) -> bool:
    """Whether something was typed that was not written yet."""
    if isinstance(field, QPlainTextEdit):
        return field.document().isModified()
    line = field.findChild(QLineEdit) if isinstance(field, QSpinBox) else field
    return not isinstance(line, QLineEdit) or line.isModified()
