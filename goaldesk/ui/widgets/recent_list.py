"""The list of recent workbooks: name and place, how each stands, when it was opened last."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from goaldesk.reports.marks import status_mark
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Language
from goaldesk.ui.look import Look
from goaldesk.ui.start_words import fill, words_of
from goaldesk.ui.text import spaced, tip
from goaldesk.ui.widgets.primitives import paint

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing

Index = QModelIndex | QPersistentModelIndex

ROW = 49
LEFT, GAP, DATE = 44, 12, 92
SIGNS = {"elsewhere": "lock", "passphrase": "lock"}
INKS = {"met": "on", "at_risk": "risk", "missed": "off"}


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A workbook of the list. `state` is a key of `STATES`, `standing` what was found, `why` what stood in the way."""

    path: str
    opened: str
    state: str = "unknown"
    standing: "Standing | None" = None
    why: str = ""


def columns_of(area: QRect) -> tuple[QRect, QRect, QRect]:
    """Where name and place, state, and date stand in a row of this area."""
    room = area.width() - LEFT - DATE - 2 * GAP
    name = QRect(area.left() + LEFT, area.top(), room * 2 // 5 - GAP, area.height())
    state = QRect(name.right() + GAP, area.top(), room - name.width() - GAP, area.height())
    return name, state, QRect(state.right() + GAP, area.top(), DATE, area.height())


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

    def set_standing(self, path: str, standing: "Standing", why: str = "") -> None:
        """What was found out about a workbook. What stood in the way of opening it stays when one looks again."""
        for at, row in enumerate(self.rows):
            if row.path == path and (why or not row.why):
                self.rows[at] = replace(row, state=standing.state, standing=standing, why=why)
                self.dataChanged.emit(self.index(at), self.index(at))

    def say(self, template: str, row: RecentRow) -> str:
        """A template of the start page with what is known of this workbook."""
        return spaced(fill(template, Path(row.path), row.standing, self._language.wording, _today()))

    def opened_on(self, row: RecentRow) -> str:
        """When it was opened last; empty where the settings do not say it."""
        try:
            moment = dt.datetime.fromisoformat(row.opened)
        except ValueError:
            return ""
        wording = self._language.wording
        if moment.date() == _today():
            return wording.translate("Start", "today, {time}").format(time=f"{moment:%H:%M}")
        return wording.formats.day_near(moment.date(), _today())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return Path(row.path).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = words_of(row.state, row.standing)
            parts = (Path(row.path).name, self.say(words.word, row), self.say(words.line, row))
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.say(words_of(row.state, row.standing).line, row)
            return tip(f"{row.path}\n{line}" if line else row.path)
        return row if role == Qt.ItemDataRole.UserRole else None


class _RecentDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: RecentModel, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtWidgets import QStyle  # its hundreds of names would cost a fourteenth of the start

        tokens = self._look.tokens
        row: RecentRow = index.data(Qt.ItemDataRole.UserRole)
        area = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selected))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        sign = icons.pixmap(SIGNS.get(row.state, "file-spreadsheet"), tokens.text2)
        painter.drawPixmap(area.left() + 16, area.top() + 16, sign)
        gone = row.state in ("gone", "moved")
        name, state, date = columns_of(area)
        path = Path(row.path)
        painter.setPen(QColor(tokens.text3 if gone else tokens.text))
        self._line(painter, _upper(name), path.name, QFont.Weight.Medium)
        painter.setPen(QColor(tokens.text3 if gone else tokens.text2))
        self._line(painter, _lower(name), place_of(path), QFont.Weight.Normal, 12)
        self._state(painter, state, row)
        painter.setPen(QColor(tokens.text2))
        painter.setFont(font(12))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(date, side, self._model.opened_on(row))
        view = self.parent()
        if option.state & QStyle.StateFlag.State_Selected and isinstance(view, QListView) and view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _state(self, painter: QPainter, area: QRect, row: RecentRow) -> None:
        tokens, words = self._look.tokens, words_of(row.state, row.standing)
        line = self._model.say(words.line, row)
        upper = _upper(area) if line else QRect(area.left(), area.top(), area.width(), ROW)
        paint(painter, status_mark(words.mark, 0, 0, 9), tokens, area.left(), upper.center().y() - 4)
        painter.setPen(QColor(getattr(tokens, INKS.get(words.mark, "text2"))))
        self._line(painter, upper.adjusted(16, 0, 0, 0), self._model.say(words.word, row))
        painter.setPen(QColor(tokens.text2))
        self._line(painter, _lower(area).adjusted(16, 0, 0, 0), line, QFont.Weight.Normal, 12)

    @staticmethod
    def _line(
        painter: QPainter, area: QRect, text: str, weight: QFont.Weight = QFont.Weight.Normal, pixels: int = 13
    ) -> None:
        painter.setFont(font(pixels, weight))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def place_of(path: Path) -> str:
    """The folder of a workbook, from one's own folder on where it lies there: Documents / GoalDesk."""
    folder, home = path.parent, Path.home()
    return " / ".join(folder.relative_to(home).parts) or str(folder) if folder.is_relative_to(home) else str(folder)


def _upper(area: QRect) -> QRect:
    return QRect(area.left(), area.top() + 6, area.width(), 19)


def _lower(area: QRect) -> QRect:
    return QRect(area.left(), area.top() + 25, area.width(), 18)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


class RecentList(QListView):
    """Enter wants the chosen one, Del takes it off the list (the file is left alone)."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self.rows = RecentModel(language)
        self.setModel(self.rows)
        self.setItemDelegate(_RecentDelegate(look, self.rows, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(lambda _: self.want())

    def chosen(self) -> RecentRow | None:
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def sizeHint(self) -> QSize:
        shown = sum(not self.isRowHidden(at) for at in range(len(self.rows.rows)))
        return QSize(400, shown * ROW)

    def want(self) -> None:
        """Want the chosen one."""
        row = self.chosen()
        if row and not self.isRowHidden(self.currentIndex().row()):
            self.wanted.emit(row.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.want()
        elif row and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(row.path)
        else:
            super().keyPressEvent(event)
