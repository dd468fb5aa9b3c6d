"""A list of things to do, in groups: a mark or sign, what it is, a line below it, and at the right where and when.

One rule: whole lines are chosen with the arrow keys, group heads are stepped over, Enter goes to where it is done.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from goaldesk.reports.marks import status_mark
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.primitives import paint

Index = QModelIndex | QPersistentModelIndex

ROW, SECTION, PAD, LEFT, MARK = 49, 26, 14, 44, 10
RIGHT = 150


@dataclass(frozen=True, slots=True)
class Task:
    """A line, or with `section` the head of a group. `mark` is a status, else `sign` an icon. `late` writes the time
    in the colour of what is off.
    """

    key: Hashable
    title: str
    detail: str = ""
    place: str = ""
    when: str = ""
    mark: str = ""
    sign: str = ""
    late: bool = False
    section: bool = False


class TaskModel(QAbstractListModel):
    """The lines with the heads of their groups."""

    def __init__(self) -> None:
        super().__init__()
        self.tasks: Sequence[Task] = ()

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        self.beginResetModel()
        self.tasks = tasks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.tasks)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.tasks[index.row()].section:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        task = self.tasks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return task.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(text for text in (task.title, task.detail, task.place, task.when) if text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(text for text in (task.title, task.detail) if text))
        return task if role == Qt.ItemDataRole.UserRole else None


class _TaskDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, SECTION if index.data(Qt.ItemDataRole.UserRole).section else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        task: Task = index.data(Qt.ItemDataRole.UserRole)
        tokens, area = self._look.tokens, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.subtle if task.section else tokens.selected if chosen else ""
        if option.state & QStyle.StateFlag.State_MouseOver and not ground:
            ground = tokens.hover
        if ground:
            painter.fillRect(area, QColor(ground))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        if task.section:
            self._section(painter, area, task)
        else:
            self._line(painter, area, task)
            view = self.parent()
            if chosen and isinstance(view, QListView) and view.hasFocus():
                painter.setPen(QColor(tokens.accent))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _section(self, painter: QPainter, area: QRect, task: Task) -> None:
        tokens = self._look.tokens
        room = area.adjusted(PAD, 0, -PAD, 0)
        room.setLeft(_text(painter, room, task.title, font(12, QFont.Weight.DemiBold), tokens.text) + 4)
        _text(painter, room, task.detail, font(12), tokens.text2)

    def _line(self, painter: QPainter, area: QRect, task: Task) -> None:
        tokens = self._look.tokens
        top, middle = area.top(), area.top() + ROW // 2
        if task.mark:
            paint(painter, status_mark(task.mark, 0, 0, MARK), tokens, area.left() + PAD, middle - MARK // 2)
        else:
            painter.drawPixmap(area.left() + PAD - 2, middle - 8, icons.pixmap(task.sign, tokens.text2))
        upper = QRect(area.left() + LEFT, top + 6, area.width() - LEFT - PAD, 19)
        lower = upper.translated(0, 18)
        right = QRect(area.right() - PAD - RIGHT, upper.top(), RIGHT, 19)
        _text(painter, right, task.place, font(12), tokens.text2, right=True)
        ink, weight = (tokens.off, QFont.Weight.DemiBold) if task.late else (tokens.text3, QFont.Weight.Normal)
        _text(painter, right.translated(0, 18), task.when, font(12, weight), ink, right=True)
        for room in (upper, lower):
            room.setRight(right.left() - 12)
        _text(painter, upper, task.title, font(13, QFont.Weight.Medium), tokens.text)
        _text(painter, lower, task.detail, font(12), tokens.text2)


class TaskList(QListView):
    """`wanted` tells the key of the line on which Enter was pressed or that was clicked twice."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tasks = TaskModel()
        self.setModel(self.tasks)
        self.setItemDelegate(_TaskDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self._want())
        look.changed.connect(self.viewport().update)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show these; the current line stays current if it is still there, else the first one is."""
        key = self.key()
        self.tasks.show_tasks(tasks)
        lines = [at for at, task in enumerate(tasks) if not task.section]
        same = [at for at in lines if tasks[at].key == key]
        if lines:
            self.setCurrentIndex(self.tasks.index((same or lines)[0]))
        if lines and lines[0] == self.currentIndex().row():
            self.scrollToTop()

    def key(self) -> Hashable:
        """The key of the current line; None without one."""
        index = self.currentIndex()
        return self.tasks.tasks[index.row()].key if index.isValid() else None

    def needed_height(self) -> int:
        """How high it must be to show every line."""
        return sum(SECTION if task.section else ROW for task in self.tasks.tasks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
            return
        super().keyPressEvent(event)

    def _want(self) -> None:
        if self.key() is not None:
            self.wanted.emit(self.key())


def _text(painter: QPainter, area: QRect, text: str, face: QFont, colour: str, *, right: bool = False) -> int:
    """Write a line, shortened in the middle if there is no room; returned is where it ends."""
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, max(0, area.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return area.left() + painter.fontMetrics().horizontalAdvance(shown)
