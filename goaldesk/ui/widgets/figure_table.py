"""A read-only table of figures: whole rows are chosen, Tab leaves it, the first column takes the room that is left."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from goaldesk.ui.items.figure_delegate import PAD, FigureDelegate
from goaldesk.ui.items.sheet_model import MEANING, SheetModel
from goaldesk.ui.look import Look

ROW, HEADER = 28, 26
SAMPLE = 100
SCROLL_BAR = 12
LEAST, LEAST_NAME, MOST = 56, 140, 260


class FigureTable(QTableView):
    """`meaning` says what the current cell is exactly; `entered` tells the key of the row on which Enter was pressed;
    `current` the key of the row one came to.
    """

    meaning = Signal(str)
    entered_row = Signal(int)
    current = Signal(int)

    def __init__(self, look: Look, *, tinted: bool = False) -> None:
        super().__init__()
        self.sheet = SheetModel(self)
        self.setModel(self.sheet)
        self._figures = FigureDelegate(look, self, tinted=tinted)
        self.setItemDelegate(self._figures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        heads = self.horizontalHeader()
        heads.setFixedHeight(HEADER)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(24)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.entered_row.emit(self.sheet.row(index).key))
        look.changed.connect(self.viewport().update)

    def fit(self) -> None:
        """Give each column the width of its widest text among the first rows; the first one what is left."""
        heads = self.horizontalHeader()
        metrics = heads.fontMetrics()
        for column in range(self.sheet.columnCount()):
            head = self.sheet.headerData(column, Qt.Orientation.Horizontal)
            wide = metrics.horizontalAdvance(head) + 2 * PAD + 4
            for row in range(min(SAMPLE, self.sheet.rowCount())):
                wide = max(wide, self._figures.width_of(self.sheet.index(row, column)))
            least = LEAST_NAME if column == 0 else LEAST
            self.setColumnWidth(column, min(MOST, max(least, wide)))
        self._stretch()

    def choose(self, key: int) -> None:
        """Make the row with this key the current one."""
        row = max(0, self.sheet.row_of(key))
        if self.sheet.rowCount():
            self.setCurrentIndex(self.sheet.index(row, max(0, self.currentIndex().column())))

    def current_key(self) -> int | None:
        index = self.currentIndex()
        return self.sheet.row(index).key if index.isValid() else None

    def copy(self) -> None:
        """Put the chosen rows, or all of them, on the clipboard, with full precision."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = chosen if len(chosen) > 1 else range(self.sheet.rowCount())
        QGuiApplication.clipboard().setText(self.sheet.as_text(list(rows)))

    def needed_height(self) -> int:
        """How high the table is with all its rows."""
        wide = sum(self.columnWidth(column) for column in range(self.sheet.columnCount()))
        bar = SCROLL_BAR if wide > self.viewport().width() else 0
        return HEADER + ROW * self.sheet.rowCount() + bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(key)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        columns = self.sheet.columnCount()
        if not columns:
            return
        others = sum(self.columnWidth(column) for column in range(1, columns))
        self.setColumnWidth(0, max(LEAST_NAME, self.viewport().width() - others))

    def _moved(self, index: QModelIndex, before: QModelIndex) -> None:
        if not index.isValid():
            return
        self.meaning.emit(index.data(MEANING) or "")
        if not before.isValid() or index.row() != before.row():
            self.current.emit(self.sheet.row(index).key)
