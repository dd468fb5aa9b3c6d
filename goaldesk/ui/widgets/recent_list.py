"""The list of recent workbooks: name and place, whether it is there, when it was opened last."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from goaldesk.reports.marks import status_mark
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Language
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.primitives import paint
from goaldesk.wording import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex

ROW = 49
DATE_WIDTH = 110
STATES = {
    "unknown": ("open", QT_TRANSLATE_NOOP("Recent", "Not looked at yet")),
    "there": ("met", QT_TRANSLATE_NOOP("Recent", "Ready")),
    "gone": ("no_data", QT_TRANSLATE_NOOP("Recent", "Not there")),
    "failed": ("near", QT_TRANSLATE_NOOP("Recent", "Could not be opened")),
}


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A workbook of the list. `state` is a key of `STATES`; `why` says what stood in the way."""

    path: str
    opened: str
    state: str = "unknown"
    why: str = ""


class RecentModel(QAbstractListModel):
    """The rows, newest first."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.rows: list[RecentRow] = []

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def set_state(self, path: str, state: str, why: str = "") -> None:
        """What was found out about a workbook."""
        for at, row in enumerate(self.rows):
            if row.path == path and row.state != "failed":
                self.rows[at] = replace(row, state=state, why=why)
                self.dataChanged.emit(self.index(at), self.index(at))

    def state_word(self, row: RecentRow) -> str:
        return self._language.wording.translate("Recent", STATES[row.state][1])

    def opened_on(self, row: RecentRow) -> str:
        """When it was opened last; empty where the settings do not say it."""
        try:
            moment = dt.datetime.fromisoformat(row.opened)
        except ValueError:
            return ""
        return self._language.wording.formats.date(moment.date())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return Path(row.path).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{Path(row.path).name}, {self.state_word(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.path)
        return row if role == Qt.ItemDataRole.UserRole else None


class _RecentDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: RecentModel, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._look.tokens
        row: RecentRow = index.data(Qt.ItemDataRole.UserRole)
        area = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selected))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        painter.drawPixmap(area.left() + 16, area.top() + 16, icons.pixmap("file-spreadsheet", tokens.text2))
        gone = row.state == "gone"
        name_width = (area.width() - DATE_WIDTH - 60) * 3 // 5
        left = area.left() + 44
        path = Path(row.path)
        painter.setPen(QColor(tokens.text3 if gone else tokens.text))
        self._line(painter, QRect(left, area.top() + 6, name_width, 19), path.name, QFont.Weight.Medium)
        painter.setPen(QColor(tokens.text3 if gone else tokens.text2))
        self._line(painter, QRect(left, area.top() + 25, name_width, 18), str(path.parent), QFont.Weight.Normal, 12)
        left += name_width + 16
        painter.setPen(QColor(tokens.text2))
        mark = STATES[row.state][0]
        paint(painter, status_mark(mark, 0, 0, 9), tokens, left, area.top() + 20)
        state_width = area.right() - DATE_WIDTH - left - 16
        self._line(painter, QRect(left + 16, area.top() + 14, state_width, 20), self._model.state_word(row))
        self._date(painter, area, self._model.opened_on(row))
        painter.restore()

    @staticmethod
    def _date(painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(font(12))
        place = QRect(area.right() - DATE_WIDTH - 16, area.top(), DATE_WIDTH, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)

    @staticmethod
    def _line(
        painter: QPainter, area: QRect, text: str, weight: QFont.Weight = QFont.Weight.Normal, pixels: int = 13
    ) -> None:
        painter.setFont(font(pixels, weight))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


class RecentList(QListView):
    """Enter opens, Del takes off the list (the file is left alone)."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self.rows = RecentModel(language)
        self.setModel(self.rows)
        self.setItemDelegate(_RecentDelegate(look, self.rows, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._want)

    def chosen(self) -> RecentRow | None:
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(row.path)
        elif row and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(row.path)
        else:
            super().keyPressEvent(event)

    def _want(self, index: Index) -> None:
        row = self.chosen()
        if row:
            self.wanted.emit(row.path)
