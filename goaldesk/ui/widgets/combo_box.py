"""A combo box with the program's own arrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from goaldesk.ui import icons
from goaldesk.ui.look import Look

ARROW, BESIDE = 14, 22


class ComboBox(QComboBox):
    """A combo box; the arrow is in the colour of the theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A text that does not fit ends in an ellipsis."""
        super().initStyleOption(option)
        room = self.width() - ARROW - BESIDE
        text = option.currentText
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        sign = icons.pixmap("chevron-down", self._look.tokens.text2, ARROW)
        painter.drawPixmap(self.width() - ARROW - 8, (self.height() - ARROW) // 2, sign)
        painter.end()
