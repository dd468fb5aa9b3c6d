"""The question at a cell whose text can be taken in several ways: a list of them, the usual one chosen.

The one rule: it never stands in the way of typing. Enter takes the chosen way, and so does the first sign of the next
figure, which then goes into the next cell; only Esc gives the text up.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QWidget

from goaldesk.model.sheets.grid import Answer
from goaldesk.ui.grid.note import KeyRow
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import ROW, Option, OptionDelegate, OptionModel
from goaldesk.ui.widgets.layouts import column

WIDTH, TAKING = 360, (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
FIGURES = "=+-−(.,¥￥$€"
"""Besides digits, what a typed figure begins with."""


class CellQuestion(QFrame):
    """`answered` tells the key of the way, None where the text was given up, once for each question."""

    answered = Signal(object)

    def __init__(self, look: Look, grid: QWidget) -> None:
        super().__init__(grid, Qt.WindowType.Popup)
        self.setProperty("panel", "popup")
        self._grid = grid
        self._given_up = False
        self.model = OptionModel(self)
        self.said = PlainLabel("", "note-said", wrap=True)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OptionDelegate(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self.close)
        self._keys = KeyRow()
        self.setLayout(column(self.said, self.list, self._keys, margins=(8, 8, 8, 8), spacing=6))

    def ask(self, answer: Answer, keys: tuple[tuple[str, str], ...], cell: QRect) -> None:
        """Ask below a cell (in the screen's coordinates), or above it where there is no room below."""
        self._given_up = False
        self.said.setText(answer.said)
        self.setAccessibleName(answer.said)
        self.list.setAccessibleName(answer.said)
        self.model.show_options([Option(way.key, way.name, note=way.outcome) for way in answer.ways])
        self.list.setFixedHeight(len(answer.ways) * ROW + 2)
        self._keys.show_keys(keys)
        self.setFixedWidth(max(WIDTH, self._keys.sizeHint().width() + 16))
        self.adjustSize()
        room = self._grid.screen().availableGeometry()
        below, above = cell.bottom() + 2, cell.top() - self.height() - 2
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        self.move(QPoint(max(room.left(), min(cell.left(), room.right() - self.width())), top))
        self.show()
        usual = next((at for at, way in enumerate(answer.ways) if way.key == answer.usual), 0)
        self.list.setCurrentIndex(self.model.index(usual))
        self.list.setFocus()

    def chosen(self) -> object:
        """The key of the way that is chosen now."""
        return self.model.shown[self.list.currentIndex().row()].key

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, text = Qt.Key(event.key()), event.text()
        goes_on = bool(text) and (text.isdigit() or text in FIGURES)
        if key == Qt.Key.Key_Escape:
            self._given_up = True
        elif key not in TAKING and not goes_on:
            return False
        self.close()
        if goes_on:
            QApplication.sendEvent(self._grid, event)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """However it is closed, it is answered: a click elsewhere takes the chosen way too."""
        super().hideEvent(event)
        self.answered.emit(None if self._given_up else self.chosen())
