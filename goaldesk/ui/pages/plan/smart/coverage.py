"""The parent target as a bar: this target, what others carry, what nobody carries yet; width is amount."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.smart.sentence import said
from goaldesk.reports.marks import Label, Line, Primitive, Rect
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.marks import Painted
from goaldesk.wording import Wording, isolated, spaced

BAR, LINE, SMALL, HEIGHT, BETWEEN = 28, 16, 11, 72, 8


class CoverageBar(Painted):
    """Says the same in words; a part too narrow for its figure has no label, and the table beside names it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 320, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._facts: Assessment | None = None
        self._wording: Wording | None = None

    def show_draft(self, facts: Assessment, wording: Wording) -> None:
        """Show where the draft stands in its parent."""
        self._facts, self._wording = facts, wording
        self.setAccessibleName("; ".join(f"{name} {text}" for name, text, _, _ in self._parts()))
        self.update()

    def marks(self) -> list[Primitive]:
        parts = self._parts()
        whole = sum(size for _, _, size, _ in parts)
        marks: list[Primitive] = []
        x = 0.0
        for name, text, size, fill in parts:
            wide = self.width() * size / whole if whole else 0
            if fill:
                marks.append(Rect(x, 0, max(wide - 1, 1), BAR, fill))
            else:
                marks += _dashed(x, max(wide - 1, 2))
            if self._room_of(text) <= wide:
                is_this = fill == "accent"
                metrics = QFontMetrics(font(SMALL, QFont.Weight.DemiBold if is_this else QFont.Weight.Normal))
                cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(wide) - BETWEEN)
                marks.append(Label(x, BAR + LINE, cut, "text", SMALL, is_this))
                marks.append(Label(x, BAR + 2 * LINE, text, "text2", SMALL))
            x += wide
        return marks

    @staticmethod
    def _room_of(text: str) -> int:
        """What a figure takes, which is never cut, and what stands between two."""
        return QFontMetrics(font(SMALL)).horizontalAdvance(text) + BETWEEN

    def _parts(self) -> list[tuple[str, str, int, str]]:
        """Name, amount in words, size, and the token of the ground (empty: nobody carries it)."""
        facts, wording = self._facts, self._wording
        standing = facts.standing if facts is not None else None
        if facts is None or wording is None or standing is None:
            return []
        units, found = facts.snapshot.table(Unit), []
        for part in sorted(standing.parts, key=lambda part: not part.is_this):
            name = units[(part.unit,)].name
            if part.is_this:
                name = spaced(wording.translate("Smart", "{unit}: this target").format(unit=isolated(name)))
            if part.amount:
                fill = "accent" if part.is_this else "c-bar2"
                found.append((name, said(part.amount, facts.metric, wording), part.amount, fill))
        if standing.uncovered > 0:
            rest = wording.translate("Smart", "Not covered")
            found.append((rest, said(standing.uncovered, facts.metric, wording), standing.uncovered, ""))
        return found


def _dashed(x: float, wide: float) -> list[Primitive]:
    """A part that nobody carries: a tint with a dashed border."""
    corners = ((x, 0.5, x + wide, 0.5), (x + wide, 0.5, x + wide, BAR - 0.5), (x + wide, BAR - 0.5, x, BAR - 0.5))
    edges = [*corners, (x + 0.5, BAR - 0.5, x + 0.5, 0.5)]
    return [Rect(x, 0, wide, BAR, "risk-tint"), *(Line(*edge, "risk-mark", 1, (3, 2)) for edge in edges)]
