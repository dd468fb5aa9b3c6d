"""The recent workbooks: a field to filter them, the list, and the chosen one unfolded below it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QSizePolicy, QWidget

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel, caption
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import HAIRLINE, column, row
from goaldesk.ui.widgets.recent_detail import RecentDetail
from goaldesk.ui.widgets.recent_list import ROW, RecentList, RecentRow, columns_of

FILTER, HEAD, LEAST_ROWS = 200, 26, 3


class RecentHeads(QWidget):
    """What stands in the columns of the list."""

    def __init__(self, look: Look, rows: RecentList) -> None:
        super().__init__()
        self._look = look
        self._list = rows
        self._texts: Sequence[str] = ("", "", "")
        self.setFixedHeight(HEAD)
        look.changed.connect(self.update)

    def say(self, *texts: str) -> None:
        self._texts = texts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, whole = QPainter(self), self._look.tokens, self.rect()
        painter.fillRect(whole, QColor(tokens.subtle))
        painter.fillRect(QRect(0, whole.bottom(), whole.width(), 1), QColor(tokens.line_strong))
        area = QRect(0, 0, self._list.viewport().width(), whole.height())  # a scroll bar takes room from the rows
        painter.setFont(font(12, QFont.Weight.Medium))
        painter.setPen(QColor(tokens.text2))
        for text, place, right in zip(self._texts, columns_of(area), (False, False, True), strict=True):
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class RecentPanel(Spoken, QWidget):
    """`chosen` tells that another one was chosen; `restore_wanted` that its backups are asked for."""

    chosen = Signal()
    restore_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        look = surroundings.look
        self._look = look
        self.heading = PlainLabel("", "head")
        self.count = PlainLabel("", "second")
        self.filter = QLineEdit()
        self.filter.setFixedWidth(FILTER)
        self.filter.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.filter.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.list = RecentList(look, surroundings.language)
        self.heads = RecentHeads(look, self.list)
        self.nothing = EmptyState(look, "files")
        self.none_found = PlainLabel("", "second", wrap=True)
        self.detail = RecentDetail(look, self.list.rows)
        self.backups = PlainLabel("", "small")
        self.restore = QPushButton()
        self._formats = surroundings.language
        self._panel = QFrame()
        self._lay_out()
        self._connect()
        self._draw()
        self.retranslate()

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        """Show these workbooks, the first one chosen."""
        self.list.rows.show_rows(rows)
        self.filter.clear()
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
        self._fit()
        self.retranslate()

    def choose(self, path: str) -> None:
        """Choose the workbook at this path, which is on the list."""
        at = [row.path for row in self.list.rows.rows].index(path)
        self.filter.clear()
        self.list.selectionModel().setCurrentIndex(
            self.list.rows.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.show_detail()

    def show_detail(self) -> None:
        """Unfold the chosen workbook."""
        row = self.list.chosen()
        shown = row is not None and not self.list.isRowHidden(self.list.currentIndex().row())
        if row is not None:
            self.detail.show_row(row)
        self.detail.setVisible(shown)
        self.restore.setEnabled(shown)

    def retranslate(self) -> None:
        count = len(self.list.rows.rows)
        self.heading.setText(self.tr("Recent workbooks"))
        self.count.setText(self._formats.wording.formats.whole(count) if count else "")
        self.list.setAccessibleName(self.heading.text())
        self.filter.setPlaceholderText(self.tr("Name or place"))
        self.filter.setAccessibleName(self.tr("Filter by name or place"))
        self.heads.say(self.tr("Workbook and place"), self.tr("State"), self.tr("Last opened"))
        self.none_found.setText(self.tr("No recent workbook has this in its name or place. Esc shows all of them."))
        self.nothing.say(
            self.tr("No workbook was open yet"),
            self.tr("Look around in the sample company, or start your own: three minutes for a company of ten people."),
        )
        self.backups.setText(self.tr("A backup is made at every closing in which something was changed."))
        self.restore.setText(caption(self.tr("Restore from a backup…")))
        for widget in (self.filter, self._below):
            widget.setVisible(bool(count))
        self.show_detail()

    # --- inside

    def _filter(self) -> None:
        wanted = self.filter.text().casefold().split()
        rows = self.list.rows.rows
        for at, one in enumerate(rows):
            self.list.setRowHidden(at, not all(word in one.path.casefold() for word in wanted))
        left = [at for at in range(len(rows)) if not self.list.isRowHidden(at)]
        if left and self.list.currentIndex().row() not in left:
            self.list.setCurrentIndex(self.list.rows.index(left[0]))
        self.none_found.setVisible(bool(rows) and not left)
        self._fit()
        self.show_detail()

    def _fit(self) -> None:
        """The list is as high as its rows, where there is room for them; then the chosen one stands right below."""
        rows = len(self.list.rows.rows)
        shown = sum(not self.list.isRowHidden(at) for at in range(rows))
        self.list.setMinimumHeight(min(shown, LEAST_ROWS) * ROW)
        self.list.setMaximumHeight(shown * ROW)
        self.nothing.setVisible(not rows)
        for part in (self.heads, self.list):
            part.setVisible(bool(shown))
        high = QSizePolicy.Policy.Maximum if rows else QSizePolicy.Policy.Expanding
        self._panel.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.list.updateGeometry()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._came())
        self.restore.clicked.connect(self.restore_wanted)
        self._look.changed.connect(self._draw)

    def _came(self) -> None:
        self.show_detail()
        self.chosen.emit()

    def _draw(self) -> None:
        self._glass.setIcon(icons.icon("search", self._look.tokens.text3))

    def _lay_out(self) -> None:
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.none_found.setContentsMargins(16, 16, 16, 16)
        self.none_found.hide()
        self._panel.setProperty("panel", "true")
        self._panel.setLayout(
            column(self.nothing, self.heads, self.list, self.none_found, self.detail, margins=HAIRLINE)
        )
        self.detail.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restore.setProperty("kind", "link")
        self._below = QWidget()
        self._below.setLayout(row(self.backups, self.restore, 0, margins=(4, 0, 0, 0)))
        self.setLayout(
            column(
                row(self.heading, self.count, 0, self.filter, spacing=10),
                (self._panel, 100),
                self._below,
                1,
                spacing=12,
            )
        )

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """In the field: Down goes into the list, Enter opens the chosen one, Esc shows all again."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Down:
                self.list.setFocus()
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.want()
            elif key == Qt.Key.Key_Escape:
                self.filter.clear()
                self.list.setFocus()
            else:
                return False
            return True
        return False
