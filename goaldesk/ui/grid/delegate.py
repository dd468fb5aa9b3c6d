"""Paints every cell of a grid, and opens the editor in one. What a state looks like is data; see STATES.

One rule: colour is never the only witness. What needs attention has a shape, what is locked a lock, what changed a
corner, what is current a ring.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from goaldesk.model.sheets.grid import GridCell, GridRow
from goaldesk.reports.marks import bullet, dot_on_scale, status_mark, status_token
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.grid.editor import CellEditor
from goaldesk.ui.grid.inks import Inks
from goaldesk.ui.grid.model import GridModel, Index, Remark
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.primitives import paint
from goaldesk.ui.widgets.tick_box import BOX, paint_box

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid

INDENT, MARK, LOCK, CORNER, FOLD = 14, 9, 12, 6, 14
SIGN, BESIDE_SIGN = 16, 6
BULLET_WIDTH, BULLET_HEIGHT, BESIDE_BOX = 96, 16, 10
DOT_WIDTH, DOT_HEIGHT, DOT_TEXT = 72, 20, 60
FIGURE, SIGN = 8, 13
"""No sign of a figure is wider, and no other one: texts that surely fit are not measured."""

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class StateLook:
    """The tokens of a state's ground and text, and the sign at its left."""

    ground: str = "surface"
    ink: str = "text"
    sign: str = ""


STATES = {
    "normal": StateLook(),
    "text": StateLook(),
    "locked": StateLook("neutral-tint", "text", "lock"),
    "locked_part": StateLook("neutral-tint"),
    "computed": StateLook("subtle", "text2"),
    "gap": StateLook("risk-tint", "risk", "at_risk"),
    "gap_part": StateLook("risk-tint", "risk"),
    "zero_gap": StateLook("subtle", "text3"),
    "closed": StateLook("subtle", "text2"),
    "outside": StateLook("neutral-tint", "text2"),
    "target": StateLook("surface", "text3"),
}
ICONS = {"lock": "text2", "check": "on_mark", "git-pull-request": "accent", "arrow-right": "text3"}
"""The icons that stand in the place of a status, with the tokens they are drawn in."""

ERROR = StateLook("off-tint", "text", "missed")
QUESTION = StateLook("risk-tint", "text", "at_risk")
WAITING = StateLook("accent-tint")
"""What was typed, while it is asked in which way it is meant."""


class GridDelegate(QStyledItemDelegate):
    """`finished` tells that typing ended: the index, the text (None: given up), and where to go."""

    finished = Signal(object, object, str)

    def __init__(self, grid: "Grid", model: GridModel, look: Look, inks: Inks) -> None:
        super().__init__(grid)
        self._grid = grid
        self._model = model
        self._look = look
        self._inks = inks
        weights = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold)
        self._fonts = {weight: font(12, weight) for weight in weights}
        self._metrics = {weight: QFontMetrics(made) for weight, made in self._fonts.items()}
        self._small = font(9)
        self._pad = grid.pad

    # --- sizes

    def wanted_width(self, row: int, column: int) -> int:
        """How wide a cell would like to be."""
        record = self._model.row_at(row)
        if record.section:
            return 0
        cell = self._model.cell_at(row, column)
        if cell.bullet is not None:
            return BULLET_WIDTH
        weight = self._weight(record, cell, column)
        wide = self._metrics[weight].horizontalAdvance(cell.text) + 2 * self._pad + 2
        wide += self._before(record) if column == 0 else 0
        wide = max(wide, DOT_WIDTH + DOT_TEXT + 2 * self._pad) if cell.dot is not None else wide
        if (cell.mark or STATES[cell.state].sign) and not (column == 0 and self._before_name(record)):
            wide += MARK + 8
        return wide + (7 if cell.count > 1 else 0)

    def box(self, area: QRect) -> QRect:
        """Where the box of a row stands in its first cell."""
        return QRect(area.left() + self._pad, area.center().y() - BOX // 2 + 1, BOX, BOX)

    def fold_sign(self, row: int, area: QRect) -> QRect:
        """Where the sign stands that folds the rows below."""
        left = area.left() + self._pad + INDENT * self._model.row_at(row).level - 2
        return QRect(left, area.top(), FOLD, area.height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.wanted_width(index.row(), index.column()), self._grid.row_height)

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = index.row(), index.column()
        model, inks, grid = self._model, self._inks, self._grid
        record, area = model.row_at(row), option.rect
        if record.section:
            self._section(painter, area, row)
            return
        cell = model.cell_at(row, column)
        remark = model.remark_at(row, column) if model.remarks else None
        look = STATES[cell.state] if remark is None else _looks(remark)
        ground = self._ground(cell, look, option)
        if ground != "surface" or grid.ring_row == row:  # Qt itself has tinted a cell that is the current one
            painter.fillRect(area, inks[ground])
        self._lines(painter, area, row, column)
        if cell.bullet is not None:
            marks = bullet(*cell.bullet, None, area.width() - 2 * self._pad, BULLET_HEIGHT)
            paint(painter, marks, self._look.tokens, area.left() + self._pad, area.center().y() - BULLET_HEIGHT / 2 + 1)
        else:
            room = area.adjusted(self._pad, 0, -self._pad, 0)
            if column == 0:
                self._lead(painter, area, row, record)
                room.setLeft(room.left() + self._before(record))
            if cell.dot is not None:
                marks = dot_on_scale(cell.dot, room.width() - DOT_TEXT, DOT_HEIGHT)
                paint(painter, marks, self._look.tokens, room.left(), room.center().y() - DOT_HEIGHT / 2 + 1)
            sign = cell.mark if remark is None and cell.mark else look.sign
            if sign:
                room = self._after_sign(painter, room, sign, before=column == 0 and self._before_name(record))
            if cell.count > 1 and look not in (ERROR, WAITING):
                room.setRight(room.right() - self._count(painter, room, cell.count))
            if text := remark.typed if remark and not remark.answer.taken else cell.text:
                weight = self._weight(record, cell, column)
                painter.setFont(self._fonts[weight])
                painter.setPen(inks[look.ink if remark is not None else self._ink(record, cell, look, column)])
                self._text(painter, room, text, weight, column, widens=text == cell.text)
        if cell.changed:
            self._corner(painter, area)
        if look is ERROR:
            self._ring(painter, area, "off", 1)
        if grid.ring_row == row:
            self._current(painter, area, row, column)

    def _ground(self, cell: GridCell, look: StateLook, option: QStyleOptionViewItem) -> str:
        """The token of what lies behind a cell."""
        if look is ERROR:
            return look.ground
        if self._grid.tints_selection and option.state & QStyle.StateFlag.State_Selected:
            return "selected"
        ground = cell.ground or look.ground
        hovered = ground == "surface" and self._grid.whole_rows and option.state & QStyle.StateFlag.State_MouseOver
        return "hover" if hovered else ground

    def _text(
        self, painter: QPainter, room: QRect, text: str, weight: QFont.Weight, column: int, *, widens: bool = True
    ) -> None:
        """Write a text; a figure that does not fit lets its column be made wider, another text is shortened, and so is
        what was typed and not taken.
        """
        right, width = self._model.column_at(column).right, room.width()
        if len(text) * (FIGURE if text.isascii() else SIGN) > width:
            wide = self._metrics[weight].horizontalAdvance(text)
            if wide > width:
                if right and widens:
                    self._grid.widen(column, self._grid.columnWidth(column) + wide - width + 2)
                mode = Qt.TextElideMode.ElideLeft if right else Qt.TextElideMode.ElideMiddle
                text = self._metrics[weight].elidedText(text, mode, width)
        painter.drawText(room, RIGHT if right else LEFT, text)

    def _lines(self, painter: QPainter, area: QRect, row: int, column: int) -> None:
        """The line below a cell and the one behind it."""
        model, inks = self._model, self._inks
        left, top, width, height = area.x(), area.y(), area.width(), area.height()
        below = model.rules_rows and row + 1 < model.rowCount() and model.row_at(row + 1).rule
        painter.fillRect(left, top + height - 1, width, 1, inks["line-strong" if below else "line"])
        if row == 0 and model.rules_rows and model.row_at(0).rule:
            painter.fillRect(left, top, width, 2, inks["line-strong"])
        behind = model.rules[column]
        if behind and self._grid.column_lines:
            painter.fillRect(left + width - 1, top, 1, height, inks[behind])

    def _lead(self, painter: QPainter, area: QRect, row: int, record: GridRow) -> None:
        """The box, the folding sign and the icon before the first text of a row."""
        if record.tick is not None:
            paint_box(painter, self._look, self.box(area), ticked=record.tick)
        elif record.folds:
            name = "chevron-right" if self._model.is_folded(row) else "chevron-down"
            spot = self.fold_sign(row, area)
            painter.drawPixmap(spot.left(), spot.center().y() - 5, icons.pixmap(name, self._inks.text2, 12))
        if record.sign:
            left = area.left() + self._pad + INDENT * record.level + FOLD
            ink = self._look.tokens.text3 if record.quiet else self._look.tokens.text2
            painter.drawPixmap(left, area.center().y() - SIGN // 2 + 1, icons.pixmap(record.sign, ink, SIGN))

    def _after_sign(self, painter: QPainter, room: QRect, sign: str, *, before: bool) -> QRect:
        """Paint a sign, in the room before a name where there is some; the room that is left for the text."""
        if before:
            self._sign(painter, room.adjusted(-FOLD, 0, 0, 0), sign)
            return room
        return room.adjusted(self._sign(painter, room, sign), 0, 0, 0)

    def _sign(self, painter: QPainter, room: QRect, sign: str) -> int:
        """Paint an icon or the mark of a status at the left; how much room it takes."""
        if sign in ICONS:
            ink = getattr(self._look.tokens, ICONS[sign])
            painter.drawPixmap(room.left() - 2, room.center().y() - LOCK // 2 + 1, icons.pixmap(sign, ink, LOCK))
            return LOCK
        marks = status_mark(sign, 0, 0, MARK)
        paint(painter, marks, self._look.tokens, room.left() - 2, room.center().y() - MARK / 2 + 1)
        return MARK + 5

    def _count(self, painter: QPainter, room: QRect, count: int) -> int:
        text = str(count)
        painter.setFont(self._small)
        painter.setPen(self._inks["text3"])
        wide = painter.fontMetrics().horizontalAdvance(text)
        raised = QRect(room.right() - wide + 4, room.top(), wide + 1, room.height() - 7)
        painter.drawText(raised, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return wide - 2

    def _corner(self, painter: QPainter, area: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks["accent"])
        at = area.topLeft()
        painter.drawPolygon(QPolygon([at, at + QPoint(CORNER, 0), at + QPoint(0, CORNER)]))
        painter.restore()

    def _current(self, painter: QPainter, area: QRect, row: int, column: int) -> None:
        """The ring of the current cell, or of the current row where whole rows are chosen."""
        focused = self._grid.hasFocus()
        if not self._grid.whole_rows:
            if self._grid.currentIndex().column() == column:
                self._ring(painter, area, "accent" if focused else "line-strong", 2 if focused else 1)
            return
        if not focused:
            return
        ink = self._inks["accent"]
        painter.fillRect(area.left(), area.top(), area.width(), 1, ink)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, ink)
        if column == self._grid.first_column():
            painter.fillRect(area.left(), area.top(), 2, area.height(), ink)
        if column == self._grid.last_column():
            painter.fillRect(area.right() - 1, area.top(), 2, area.height(), ink)

    def _ring(self, painter: QPainter, area: QRect, token: str, width: int) -> None:
        ink = self._inks[token]
        high, wide = area.height() - 1, area.width() - 1
        painter.fillRect(area.left(), area.top(), wide, width, ink)
        painter.fillRect(area.left(), area.top() + high - width, wide, width, ink)
        painter.fillRect(area.left(), area.top(), width, high, ink)
        painter.fillRect(area.left() + wide - width, area.top(), width, high, ink)

    def _section(self, painter: QPainter, area: QRect, row: int) -> None:
        record, text = self._model.row_at(row), self._model.cell_at(row, 0).text
        painter.fillRect(area, self._inks["subtle"])
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._inks["line"])
        strong, plain = self._metrics[QFont.Weight.DemiBold], self._metrics[QFont.Weight.Normal]
        room = area.adjusted(self._pad, 0, -self._pad, 0)
        painter.setFont(self._fonts[QFont.Weight.DemiBold])
        painter.setPen(self._inks["text"])
        for column in self._grid.shown_columns():
            if column and (figure := self._model.cell_at(row, column).text):
                left = area.left() + self._grid.columnViewportPosition(column) - self._grid.columnViewportPosition(0)
                spot = QRect(left, area.top(), self._grid.columnWidth(column), area.height())
                room.setRight(min(room.right(), spot.right() - self._pad - strong.horizontalAdvance(figure) - 8))
                self._text(painter, spot.adjusted(self._pad, 0, -self._pad, 0), figure, QFont.Weight.DemiBold, column)
        text = strong.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        room.setLeft(room.left() + strong.horizontalAdvance(text) + 8)
        painter.setFont(self._fonts[QFont.Weight.Normal])
        painter.setPen(self._inks["text3"])
        note = plain.elidedText(record.note, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, note)

    # --- what a cell looks like

    @staticmethod
    def _before(record: GridRow) -> int:
        """The room before the first text: box, level, folding sign."""
        if record.tick is not None:
            return INDENT * record.level + BOX + BESIDE_BOX
        if record.sign:
            return INDENT * record.level + FOLD + SIGN + BESIDE_SIGN
        return INDENT * record.level + (FOLD if record.folds else 0)

    @staticmethod
    def _before_name(record: GridRow) -> bool:
        """Whether there is room for a mark before the first text, where rows that fold have their sign."""
        return record.level > 0 and not record.folds and record.tick is None and not record.sign

    def _weight(self, record: GridRow, cell: GridCell, column: int) -> QFont.Weight:
        if cell.strong or (record.strong and not cell.light):
            return QFont.Weight.DemiBold
        if column == 0 and self._grid.whole_rows and not record.quiet and not record.level:
            return QFont.Weight.Medium
        return QFont.Weight.Normal

    def _ink(self, record: GridRow, cell: GridCell, look: StateLook, column: int) -> str:
        if cell.ink:
            return cell.ink
        if record.quiet:
            return "text3"
        if cell.mark and cell.state == "text" and self._model.column_at(column).right is False:
            return status_token(cell.mark) if cell.mark not in ICONS else look.ink
        return "text" if record.strong and look.ink == "text2" else look.ink

    # --- the editor

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        right = self._model.column_at(index.column()).right
        editor = CellEditor(parent, QPersistentModelIndex(index), right=right, typed=not self._grid.revising)
        editor.setAccessibleName(self._model.cell_at(index.row(), index.column()).said)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(self._model.data(index, Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Qt commits by itself when another cell is made the current one."""
        if isinstance(editor, QLineEdit):
            self.finished.emit(index, editor.text(), "")

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        before = self._before(self._model.row_at(index.row())) if index.column() == 0 else 0
        editor.setGeometry(option.rect.adjusted(before, 0, -1, -1))

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return str(value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, CellEditor):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.FocusOut:
            if editor.stays_open(event):
                return False
            self._finish(editor, editor.text(), "")
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = editor.step_of(event)
            if step is not None:
                self._finish(editor, None if step == "back" else editor.text(), "" if step == "back" else step)
                return True
            return False
        return super().eventFilter(editor, event)

    def _finish(self, editor: CellEditor, text: str | None, step: str) -> None:
        """Close the editor before anything is written: what is written may change the rows."""
        index = self._model.index(editor.index.row(), editor.index.column())
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.finished.emit(index, text, step)


def _looks(remark: Remark) -> StateLook:
    """The look of a cell that needs attention."""
    if remark.answer.taken:
        return QUESTION
    return WAITING if remark.answer.ways else ERROR
