"""What the signs and grounds in the target grid mean: in short beside its choices, in full in a list that opens there.

The one rule: a sign is shown as the grid itself paints it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent, QPolygon
from PySide6.QtWidgets import QFrame, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.ui.fonts import font
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import set_tip
from goaldesk.ui.widgets.layouts import HAIRLINE, column
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.wording import Wording

HEIGHT, PAD, GAP, SWATCH, CORNER, ROW, WIDTH = 28, 6, 12, 10, 6, 28, 680
FIGURE = "228,000"


@dataclass(frozen=True, slots=True)
class Sign:
    """A state, how a cell looks in it, and what that means; source texts of the context "PlanLegend". A `letter` is
    source text of "PlanState". What is `short` stands beside the choices with that word.
    """

    name: str
    cell: GridCell
    said: str
    letter: str = ""
    short: str = ""


SIGNS = (
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Agreed"),
        GridCell(state="text", ink="on", strong=True),
        QT_TRANSLATE_NOOP("PlanLegend", "changes only with a reason; the status line says by whom and when"),
        "A",
        QT_TRANSLATE_NOOP("PlanLegend", "agreed"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Proposed"),
        GridCell(state="text", ink="accent", strong=True),
        QT_TRANSLATE_NOOP("PlanLegend", "waits for an answer in Proposals"),
        "P",
        QT_TRANSLATE_NOOP("PlanLegend", "proposed"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Draft"),
        GridCell(state="text", ink="text3", strong=True),
        QT_TRANSLATE_NOOP("PlanLegend", "counts as well, and changes freely"),
        "D",
        QT_TRANSLATE_NOOP("PlanLegend", "draft"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Locked target"),
        GridCell(state="text", ink="on", strong=True),
        QT_TRANSLATE_NOOP("PlanLegend", "agreed, and changes once it is unlocked (Ctrl+Shift+L)"),
        "L",
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "State of a sum"),
        GridCell(state="text", ink="text3"),
        QT_TRANSLATE_NOOP("PlanLegend", "not bold: that of the unit below it that is least far"),
        "D",
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Computed sum"),
        GridCell(FIGURE, state="computed"),
        QT_TRANSLATE_NOOP("PlanLegend", "the sum of those below; Ctrl+Shift+T makes it a target of its own"),
        "",
        QT_TRANSLATE_NOOP("PlanLegend", "computed"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Changed since agreed"),
        GridCell(FIGURE, state="normal", changed=True),
        QT_TRANSLATE_NOOP("PlanLegend", "the tip says what was agreed; History has every revision"),
        "",
        QT_TRANSLATE_NOOP("PlanLegend", "changed"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Locked month"),
        GridCell(FIGURE, state="locked"),
        QT_TRANSLATE_NOOP("PlanLegend", "kept by splits and fills; typing asks once (Ctrl+L)"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Closed month"),
        GridCell(FIGURE, state="closed"),
        QT_TRANSLATE_NOOP("PlanLegend", "a lock stands in its head; its targets stay as they are"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Gap"),
        GridCell("−29,000", state="gap"),
        QT_TRANSLATE_NOOP("PlanLegend", "what those below do not cover, with + what they exceed; Enter splits"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "No gap"),
        GridCell("0", state="zero_gap"),
        QT_TRANSLATE_NOOP("PlanLegend", "those below add up to what is asked"),
    ),
    Sign(
        QT_TRANSLATE_NOOP("PlanLegend", "Not set"),
        GridCell(state="normal"),
        QT_TRANSLATE_NOOP("PlanLegend", "blank is not zero: nobody set a target here"),
    ),
)


class Legend(Spoken, QPushButton):
    """The signs met most often, or where there is no room for them the word alone; pressed, it opens the list."""

    def __init__(self, look: Look, wording: "Callable[[], Wording]") -> None:
        super().__init__()
        self._look, self._wording, self._is_short = look, wording, False
        self.setProperty("kind", "flat")
        self.clicked.connect(self.open)
        look.changed.connect(self.update)
        self.retranslate()

    @cached_property
    def popup(self) -> "LegendList":
        """The list, made when it is first opened."""
        return LegendList(self._look, self)

    def shorten(self, room: int) -> None:
        """Be the word alone where the signs do not fit into this room."""
        self._is_short = room < self._wide()
        self.updateGeometry()
        self.update()

    def open(self) -> None:
        """Show all signs."""
        self.popup.open_below(self, legend_sheet(self._wording()))

    def retranslate(self) -> None:
        self._word = self.tr("Legend")
        wording = self._wording()
        self._short = [
            (sign, wording.translate("PlanState", sign.letter), wording.translate("PlanLegend", sign.short))
            for sign in SIGNS
            if sign.short
        ]
        self.setAccessibleName(self._word)
        self.setAccessibleDescription("Alt+L")
        set_tip(self, self.tr("What the signs mean (Alt+L)"))
        self.updateGeometry()

    # --- what Qt calls

    def sizeHint(self) -> QSize:
        return QSize(2 * PAD + _width(self._word) if self._is_short else self._wide(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = self._look.tokens
        painter.setFont(font(12))
        if self._is_short:
            painter.setPen(tokens.text2)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)
            return
        left = PAD
        for sign, letter, word in self._short:
            if letter:
                painter.setFont(font(12, QFont.Weight.DemiBold))
                painter.setPen(getattr(tokens, sign.cell.ink))
                self._text(painter, left, letter)
                left += _width(letter, QFont.Weight.DemiBold) + 4
            else:
                self._swatch(painter, left, sign.cell)
                left += SWATCH + 5
            painter.setFont(font(12))
            painter.setPen(tokens.text2)
            self._text(painter, left, word)
            left += _width(word) + GAP

    # --- inside

    def _text(self, painter: QStylePainter, left: int, text: str) -> None:
        painter.drawText(left, 0, self.width(), self.height(), Qt.AlignmentFlag.AlignVCenter, text)

    def _swatch(self, painter: QStylePainter, left: int, cell: GridCell) -> None:
        tokens, top = self._look.tokens, (self.height() - SWATCH) // 2
        ground = tokens.subtle if cell.state == "computed" else tokens.surface
        painter.fillRect(QRect(left, top, SWATCH, SWATCH), QColor(tokens.line_strong))
        painter.fillRect(QRect(left + 1, top + 1, SWATCH - 2, SWATCH - 2), QColor(ground))
        if cell.changed:
            at = QPoint(left, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawPolygon(QPolygon([at, at + QPoint(CORNER, 0), at + QPoint(0, CORNER)]))

    def _wide(self) -> int:
        signs = sum(
            (_width(letter, QFont.Weight.DemiBold) + 4 if letter else SWATCH + 5) + _width(word) + GAP
            for _, letter, word in self._short
        )
        return 2 * PAD + signs - GAP


class LegendList(QFrame):
    """Every sign with its name and what it means."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("panel", "popup")
        self.grid = Grid(look, whole_rows=True, row_height=ROW)
        self.grid.on(Qt.Key.Key_Escape, self.close)
        self.grid.on(Qt.Key.Key_Return, self.close)
        self.setLayout(column(self.grid, margins=HAIRLINE))

    def open_below(self, button: QWidget, sheet: TextSheet) -> None:
        """Show the signs under a button, its right edge below that of the button."""
        self.grid.setAccessibleName(button.accessibleName())
        self.grid.show_sheet(sheet)
        self.resize(WIDTH, self.grid.heads.height() + len(sheet.rows) * ROW + 4)
        place, room = button.mapToGlobal(QPoint(button.width(), button.height() + 2)), self.screen().availableGeometry()
        left = max(room.left(), min(place.x() - self.width(), room.right() - self.width()))
        self.move(left, max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.show()
        self.grid.setFocus()


def legend_sheet(wording: "Wording") -> TextSheet:
    """The signs as a table: name, how a cell looks, what it means."""
    columns = (
        GridColumn("name", wording.translate("PlanLegend", "State"), right=False),
        GridColumn("cell", wording.translate("PlanLegend", "Looks like"), width=96),
        GridColumn("said", wording.translate("PlanLegend", "Means"), right=False, stretch=True),
    )
    cells = []
    for sign in SIGNS:
        texts = [wording.translate("PlanLegend", text) for text in (sign.name, sign.said)]
        shown = replace(sign.cell, text=wording.translate("PlanState", sign.letter)) if sign.letter else sign.cell
        cells.append((GridCell(texts[0], state="text"), shown, GridCell(texts[1], state="text")))
    return TextSheet(columns, tuple(GridRow(at) for at in range(len(SIGNS))), tuple(cells))


def _width(text: str, weight: QFont.Weight = QFont.Weight.Normal) -> int:
    return QFontMetrics(font(12, weight)).horizontalAdvance(text)
