"""A combo box with the program's own arrow."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from goaldesk.ui import icons
from goaldesk.ui.look import Look

ARROW = 14


class ComboBox(QComboBox):
    """A combo box; the arrow is in the colour of the theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        sign = icons.pixmap("chevron-down", self._look.tokens.text2, ARROW)
        painter.drawPixmap(self.width() - ARROW - 8, (self.height() - ARROW) // 2, sign)
        painter.end()
