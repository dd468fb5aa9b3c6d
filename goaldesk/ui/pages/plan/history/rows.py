"""The list of what happened to the plan: two lines each, the figures above, the reason in full below.

One rule: the list only shows; a line is told whole to a screen reader, and nothing in it can be deleted or typed over.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from goaldesk.model.sheets.history_words import COLUMNS, HistoryLine
from goaldesk.reports.marks import status_mark
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.primitives import paint

Index = QModelIndex | QPersistentModelIndex

ROW, HEAD, PAD, MARK = 49, 26, 20, 9
NOTE, LEAST_TARGET = 56, 120
FIGURES = ("old", "new", "change")
WIDTHS = {"when": 108, "unit": 108, **dict.fromkeys(FIGURES, 80), "from_month": 56, "who": 80, "note": NOTE}


@dataclass(frozen=True, slots=True)
class Column:
    """Where a text of a line stands."""

    name: str
    left: int
    width: int
    right: bool


def columns_of(width: int) -> tuple[Column, ...]:
    """The columns at this width: what was revised has its room first, so who it was gives way, then the old amount and
    the month of effect, which stand beside the list too.
    """
    kept = {*COLUMNS}
    for least in ("who", "old", "from_month"):
        if _room(width, kept) < LEAST_TARGET:
            kept.discard(least)
    found, left = [], PAD
    for name in COLUMNS:
        if name in kept:
            wide = WIDTHS.get(name) or _room(width, kept)
            gap = 12 if name == "from_month" else 0  # behind figures at its left
            found.append(Column(name, left + gap, wide - 8 - gap, name in FIGURES))
            left += wide
    return tuple(found)


def _room(width: int, kept: Collection[str]) -> int:
    """What is left for what was revised."""
    return width - 2 * PAD - sum(wide for name, wide in WIDTHS.items() if name in kept)


def _end(columns: Mapping[str, Column], column: Column, line: HistoryLine) -> int:
    """Where the text of a column ends: a target without amounts has their room as well."""
    if column.name != "target" or line.old or line.new:
        return column.left + column.width
    behind = (columns[name].left for name in ("from_month", "who", "note") if name in columns and getattr(line, name))
    last = columns["note"]
    return min(behind, default=last.left + last.width + 8) - 8


class HistoryModel(QAbstractListModel):
    """The lines, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[HistoryLine] = ()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.unit} {line.target}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.meaning
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line.meaning)
        return line if role == Qt.ItemDataRole.UserRole else None


class _HistoryDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEAD + 3 if index.data(Qt.ItemDataRole.UserRole).quiet else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: HistoryLine = index.data(Qt.ItemDataRole.UserRole)
        tokens, area = self._look.tokens, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = tokens.selected if chosen else tokens.hover if hovered else tokens.subtle if line.quiet else ""
        if ground:
            painter.fillRect(area, QColor(ground))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        columns = {column.name: column for column in columns_of(area.width())}
        upper = QRect(area.left(), area.top() + (5 if not line.quiet else 4), area.width(), 20)
        for name, column in columns.items():
            if name != "note":
                self._cell(painter, upper, (column, _end(columns, column, line)), line)
        if line.note:
            self._note(painter, upper, columns["note"], line)
        if line.reason:
            self._reason(painter, upper.translated(0, 20), columns["unit"], line)
        view = self.parent()
        if chosen and isinstance(view, QListView) and view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _cell(self, painter: QPainter, upper: QRect, place: tuple[Column, int], line: HistoryLine) -> None:
        (column, end), tokens = place, self._look.tokens
        text = str(getattr(line, column.name))
        if not text:
            return
        weight = {"unit": QFont.Weight.Medium, "new": QFont.Weight.DemiBold}.get(column.name, QFont.Weight.Normal)
        ink = tokens.text2 if column.name in ("when", "old", "who") or line.quiet else tokens.text
        room = QRect(upper.left() + column.left, upper.top(), end - column.left, upper.height())
        _text(painter, room, text, font(12, weight), ink, right=column.right)

    def _note(self, painter: QPainter, upper: QRect, column: Column, line: HistoryLine) -> None:
        tokens = self._look.tokens
        room = QRect(upper.left() + column.left, upper.top(), column.width + 8, upper.height())
        ink = tokens.text2
        if line.mark:
            paint(painter, status_mark(line.mark, 0, 0, MARK), tokens, room.left(), room.center().y() - MARK / 2 + 1)
            room.setLeft(room.left() + MARK + 5)
            ink = tokens.risk
        _text(painter, room, line.note, font(12), ink)

    def _reason(self, painter: QPainter, lower: QRect, column: Column, line: HistoryLine) -> None:
        tokens = self._look.tokens
        room = QRect(lower.left() + column.left, lower.top(), lower.width() - column.left - PAD, lower.height())
        painter.setFont(font(12))
        wanted = painter.fontMetrics().horizontalAdvance(line.extra) + 6 if line.extra else 0
        first = QRect(room.left(), room.top(), max(room.width() - wanted, room.width() // 3), room.height())
        used = _text(painter, first, line.reason, font(12), tokens.text2)
        if line.extra:
            rest = QRect(room.left() + used + 6, room.top(), room.width() - used - 6, room.height())
            _text(painter, rest, line.extra, font(12), tokens.risk)


class HistoryHead(Spoken, QWidget):
    """The heads of the columns of a list, by their names."""

    def __init__(self, look: Look, over: QListView) -> None:
        super().__init__()
        self._look, self._over = look, over
        self.setFixedHeight(HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def in_order(self) -> list[str]:
        """The heads of the columns, that of the reason last."""
        return [
            self.tr("When"),
            self.tr("Unit"),
            self.tr("Target"),
            self.tr("Old"),
            self.tr("New"),
            self.tr("Change"),
            self.tr("From"),
            self.tr("Revised by"),
            self.tr("Mark"),
            self.tr("Reason"),
        ]

    def retranslate(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.subtle))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line_strong))
        titles = dict(zip(COLUMNS, self.in_order(), strict=False))
        for column in columns_of(self._over.viewport().width()):
            room = QRect(column.left, 0, column.width, HEAD)
            _text(painter, room, titles[column.name], font(12, QFont.Weight.Medium), tokens.text2, right=column.right)
        painter.end()


class HistoryList(QListView):
    """`current` tells the key of the line one came to, `unfold` asks for its months (Space), `entered` for its target
    in the grid (Enter, Alt+Enter).
    """

    current = Signal(object)
    unfold = Signal()
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows = HistoryModel()
        self.setModel(self.rows)
        self.setItemDelegate(_HistoryDelegate(look, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda *_: self.current.emit(self.key()))
        self.doubleClicked.connect(lambda _: self.entered.emit())
        look.changed.connect(self.viewport().update)

    def key(self) -> Hashable | None:
        """The key of the current line; None where there is none."""
        index = self.currentIndex()
        return self.rows.lines[index.row()].key if index.isValid() else None

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these; the current one stays current, else the first is."""
        before = self.key()
        self.rows.show_lines(lines)
        keys = [line.key for line in lines]
        if keys:
            self.setCurrentIndex(self.rows.index(keys.index(before) if before in keys else 0))
        else:
            self.current.emit(None)

    def choose(self, key: Hashable) -> None:
        """Make this line the current one, if it is shown."""
        for at, line in enumerate(self.rows.lines):
            if line.key == key:
                self.setCurrentIndex(self.rows.index(at))

    def next_marked(self, by: int) -> bool:
        """Go to the next or previous line with a mark; False where there is none."""
        marked = [at for at, line in enumerate(self.rows.lines) if line.mark]
        here = self.currentIndex().row()
        order = [at for at in marked if (at - here) * by > 0][::by] or marked[::by]
        if order:
            self.setCurrentIndex(self.rows.index(order[0]))
        return bool(order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.unfold.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _text(painter: QPainter, room: QRect, text: str, face: QFont, ink: str, *, right: bool = False) -> int:
    """Write a text, shortened where it does not fit; returned is how wide it is."""
    painter.setFont(face)
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
