"""A field for a tree that one types: a name a line, further in is further down.

The one rule: Tab leaves the field as everywhere; Alt with an arrow key moves lines in and out, and Enter stays as far
in as one is.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from goaldesk.model.outline import STEP

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineEdit(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def replace(self, text: str) -> None:
        """Put this text in the place of all there is, so that undo brings that back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and alone == Qt.KeyboardModifier.NoModifier:
            line = self.textCursor().block().text()
            super().keyPressEvent(event)
            self.insertPlainText(line[: len(line) - len(line.lstrip())])
        elif alone == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._shift(inwards=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _shift(self, *, inwards: bool) -> None:
        """Move the lines of the selection one level in or out, as one step of undo."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            at = QTextCursor(document.findBlockByNumber(number))
            if inwards:
                at.insertText(STEP)
                continue
            text = at.block().text()
            out = min(len(STEP), len(text) - len(text.lstrip()))
            at.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, out)
            at.removeSelectedText()
        cursor.endEditBlock()
