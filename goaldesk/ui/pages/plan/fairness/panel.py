"""Beside the table of fairness: result against raise with its line, the chances on a strip, and five facts."""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from goaldesk.model.sheets.fairness_words import facts
from goaldesk.reports.fairness_chart import raise_chart
from goaldesk.reports.fairness_marks import MOST_NAMED, STRIP, ZONES, Zone, chance_strip
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.drawing import Drawing
from goaldesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from goaldesk.model.sheets.fairness_table import FairnessWriter

WIDTH, PAD, SCATTER, LEAST_FACTS = 352, 16, 284, 4


class FairnessPanel(Spoken, QFrame):
    """Three parts below each other; the first is hidden where there were no targets in the year before."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self.raise_head, self.raise_note = PlainLabel("", "panel"), PlainLabel("", "small", wrap=True)
        self.scatter = Drawing(look, SCATTER)
        self.chance_head = PlainLabel("", "panel")
        self.strip = Drawing(look, round(STRIP + ZONES))
        self.facts = Grid(look, whole_rows=True, pad=4)
        self.facts.setMinimumHeight(LINE + LEAST_FACTS * self.facts.row_height)
        self.facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot = PlainLabel("", "small", wrap=True)
        self._lay_out()
        self.retranslate()

    def show_fairness(self, writer: "FairnessWriter") -> None:
        """Show the drawings and facts of a plan."""
        fairness = writer.fairness
        has_raises = fairness.has_results and bool(fairness.compared)
        for widget in (self.raise_head, self.raise_note, self.scatter):
            widget.setVisible(has_raises)
        self._show_scatter(writer)
        self._show_strip(writer)
        self.facts.show_sheet(facts(writer), writer.wording)
        self.facts.setMaximumHeight(LINE + self.facts.row_height * self.facts.cells.rowCount())

    def retranslate(self) -> None:
        self.facts.setAccessibleName(self.tr("Facts"))
        self.foot.setText(
            self.tr("The lines are conventions about plans, not about people. Fewer than 5 people: no verdict.")
        )

    # --- inside

    def _show_scatter(self, writer: "FairnessWriter") -> None:
        chart = raise_chart(writer)
        self.raise_head.setText(chart.title)
        self.raise_note.setText(chart.note)
        self.scatter.show_drawing(chart.draw, chart.said)

    def _show_strip(self, writer: "FairnessWriter") -> None:
        fairness, settings, formats = writer.fairness, writer.settings, writer.wording.formats
        known = [(one.name, chance) for one in fairness.compared if (chance := one.chance) is not None]
        off, risk = Fraction(settings.off_track_line, 100), Fraction(settings.at_risk_line, 100)
        zones = (
            Zone(float(off), "off-tint", self.tr("off track"), formats.percent(off, 0)),
            Zone(float(risk), "risk-tint", self.tr("at risk"), formats.percent(risk, 0)),
            Zone(1, "on-tint", self.tr("on track")),
        )
        self.chance_head.setText(self.tr("Chance of each, {year}").format(year=fairness.view.year.label))
        for widget in (self.chance_head, self.strip):
            widget.setVisible(bool(known))

        def percent(chance: float) -> str:
            return formats.percent(Fraction(chance), 0)

        said = "; ".join(f"{name}: {percent(chance)}" for name, chance in known[:MOST_NAMED])
        self.strip.show_drawing(lambda width, height: chance_strip(known, zones, percent, width), said)

    def _lay_out(self) -> None:
        raises = (self.raise_head, self.raise_note, self.scatter)
        self.setLayout(
            column(
                column(*raises, margins=(PAD, 8, PAD, 8), spacing=4),
                column(self.chance_head, self.strip, margins=(PAD, 8, PAD, 8), spacing=4),
                (self.facts, 1),
                0,
                column(self.foot, margins=(PAD, 8, PAD, 12)),
                margins=(1, 0, 0, 0),
            )
        )
