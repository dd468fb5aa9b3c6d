"""Small painted things: a status mark, a status mark with its word, the program's sign, a drawn sign as a label."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from goaldesk.reports.marks import Primitive, program_sign, status_mark
from goaldesk.ui import icons
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.primitives import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Painted(QWidget):
    """A widget of fixed size that shows primitives in the colours of the theme."""

    def __init__(self, look: Look, width: int, height: int, name: str = "") -> None:
        super().__init__()
        self.look = look
        self._size = QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def marks(self) -> list[Primitive]:
        """What is to be painted, for the widget's present size."""
        return []

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self.marks(), self.look.tokens)
        painter.end()


class StatusMark(Painted):
    """Disc, triangle, square or ring of a status."""

    def __init__(self, look: Look, status: str, size: int = 12) -> None:
        super().__init__(look, size, size)
        self._status = status

    def show_status(self, status: str) -> None:
        self._status = status
        self.update()

    def marks(self) -> list[Primitive]:
        return status_mark(self._status, 0, 0, self._size.width())


def mark_icon(look: Look, status: str, size: int = 12) -> "QIcon":
    """The mark of a status as the sign of a button; an empty status has none."""
    from PySide6.QtGui import QIcon

    if not status:
        return QIcon()
    scale = 4  # sharp on screens with many points
    drawn = QPixmap(size * scale, size * scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint(painter, status_mark(status, 0, 0, size * scale), look.tokens)
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return QIcon(drawn)


class ProgramSign(Painted):
    """The three bars of the program."""

    def __init__(self, look: Look, size: int) -> None:
        super().__init__(look, size, size, "GoalDesk")

    def marks(self) -> list[Primitive]:
        return program_sign(self._size.width())


class Sign(Painted):
    """A drawn sign in the colour of a token, as in an empty page."""

    def __init__(self, look: Look, name: str, size: int, ink: str = "text") -> None:
        super().__init__(look, size, size)
        self._name = name
        self._ink = ink

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = getattr(self.look.tokens, self._ink)
        painter.drawPixmap(0, 0, icons.pixmap(self._name, colour, self._size.width()))
        painter.end()
