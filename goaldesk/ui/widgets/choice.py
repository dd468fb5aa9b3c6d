"""The scope picker of a page header: a button with its caption inside that opens a list to search in."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, isolated, tip
from goaldesk.ui.widgets.combo_box import ARROW
from goaldesk.ui.widgets.layouts import column

Index = QModelIndex | QPersistentModelIndex

ROW, INDENT, PAD = 28, 14, 10
LONGEST = 260
POPUP_WIDTH, POPUP_ROWS = 320, 14


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a picker: what it stands for, its text, how deep it lies, what else it is found by, and what kind of
    thing it is where that differs.
    """

    key: Hashable
    label: str
    level: int = 0
    found_by: str = ""
    strong: bool = False
    note: str = ""


class OptionModel(QAbstractListModel):
    """The options that contain a searched text, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Option] = ()
        self.shown: Sequence[Option] = ()

    def show_options(self, options: Sequence[Option], text: str = "") -> None:
        """Show those that contain the text, regardless of case."""
        wanted = text.strip().casefold()
        self.beginResetModel()
        self._all = options
        self.shown = [o for o in options if wanted in f"{o.label}\n{o.found_by}".casefold()] if wanted else options
        self.endResetModel()

    def search(self, text: str) -> None:
        self.show_options(self._all, text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        option = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return option.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(option.label)
        return option if role == Qt.ItemDataRole.UserRole else None


class OptionDelegate(QStyledItemDelegate):
    """Paints an option as a line: its label at the left, its note at the right."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: Option = index.data(Qt.ItemDataRole.UserRole)
        tokens = self._look.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        room = option.rect.adjusted(8 + INDENT * shown.level, 0, -8, 0)
        if shown.note:
            painter.setFont(font(12))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown.note)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(shown.note) - 8)
        painter.setFont(font(12, QFont.Weight.DemiBold if shown.strong else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.text))
        text = painter.fontMetrics().elidedText(shown.label, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)


class Popup(Spoken, QFrame):
    """The list of a picker with a field to search in. Arrow keys move in the list while the field keeps the focus."""

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("panel", "popup")
        self.model = OptionModel(self)
        self.field = QLineEdit()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OptionDelegate(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.nothing = PlainLabel("", "second", wrap=True)
        self.nothing.hide()
        self.setLayout(column(self.field, (self.list, 1), self.nothing, 0, margins=(8, 8, 8, 8), spacing=8))
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name or code"))
        self.field.setAccessibleName(self.tr("Search"))
        self.list.setAccessibleName(self.tr("Found"))

    def open_below(self, button: QPushButton, options: Sequence[Option], current: Hashable) -> None:
        """Show the options under a button, the current one chosen."""
        place = button.mapToGlobal(QPoint(0, button.height() + 2))
        self.open_at(place, max(POPUP_WIDTH, button.width()), options, current)

    def open_at(self, place: QPoint, width: int, options: Sequence[Option], current: Hashable) -> None:
        """Show the options at a place of the screen, or as near as all of them can be seen."""
        self.field.clear()
        self.model.show_options(options)
        rows = max(1, min(POPUP_ROWS, len(options)))
        self.resize(width, 64 + rows * ROW)
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.show()
        self._choose_row(next((i for i, option in enumerate(options) if option.key == current), 0))
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            key = Qt.Key(event.key())
            if key in steps:
                self._choose_row(self.list.currentIndex().row() + steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.model.search(text)
        found = bool(self.model.shown) or not text.strip()
        said = self.tr("Nothing matches “{text}”; names, codes and aliases were searched.")
        self.nothing.setText(said.format(text=isolated(text.strip())))
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self._choose_row(0)

    def _choose_row(self, row: int) -> None:
        row = max(0, min(row, self.model.rowCount() - 1))
        self.list.setCurrentIndex(self.model.index(row))

    def _take(self, index: Index) -> None:
        if index.isValid():
            option = index.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.picked.emit(option.key)


class ScopePicker(QPushButton):
    """A button that shows a caption and the chosen option, and opens the list when it is pressed."""

    picked = Signal(object)

    def __init__(self, look: Look, options: Callable[[], Sequence[Option]]) -> None:
        super().__init__()
        self._look = look
        self._options = options
        self._caption = ""
        self._value = ""
        self._key: Hashable = None
        self.clicked.connect(self.open)

    @cached_property
    def popup(self) -> Popup:
        """The list, made when it is first opened."""
        made = Popup(self._look, self)
        made.picked.connect(self.picked)
        return made

    @property
    def key(self) -> Hashable:
        return self._key

    def set_caption(self, text: str) -> None:
        """What is chosen here, as a word: Unit, Period."""
        self._caption = text
        self._say()

    def show_choice(self, key: Hashable, label: str) -> None:
        """Show this option as the chosen one; nothing is emitted."""
        self._key = key
        self._value = label
        self._say()

    def open(self) -> None:
        """Show the list, to search in and choose from."""
        self.popup.open_below(self, self._options(), self._key)

    def sizeHint(self) -> QSize:
        return QSize(self._text_width(self._caption) + min(LONGEST, self._value_width()) + 2 * PAD + 6 + 6 + ARROW, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._text_width(self._caption) + min(60, self._value_width()) + 2 * PAD + 12 + ARROW, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._with_control(event)
        if enter or event.key() == Qt.Key.Key_Down:
            self.open()
            return
        super().keyPressEvent(event)

    @staticmethod
    def _with_control(event: QKeyEvent) -> bool:
        """Ctrl+Enter is the main action of where the picker stands."""
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = self._look.tokens
        wide = self._text_width(self._caption)
        painter.setPen(tokens.text2)
        painter.drawText(PAD, 0, wide, self.height(), Qt.AlignmentFlag.AlignVCenter, self._caption)
        left = PAD + wide + 6 if self._caption else PAD
        room = self.width() - left - PAD - ARROW - 4
        painter.setPen(tokens.text if self.isEnabled() else tokens.disabled)
        shown = self.fontMetrics().elidedText(self._value, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(left, 0, room + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, shown)
        sign = icons.pixmap("chevron-down", tokens.text2, ARROW)
        painter.drawPixmap(self.width() - ARROW - 8, (self.height() - ARROW) // 2, sign)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(f"{self._caption}: {self._value}" if self._caption else self._value)
        self.setToolTip(tip(self._value))
        self.updateGeometry()
        self.update()

    def _text_width(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text) + 1

    def _value_width(self) -> int:
        return self._text_width(self._value)
