"""The funnel below the list of metrics: its stages in order, what came to each so far, and which share went on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.metric_words import funnel_words, stage_meaning
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.funnel_strip import FunnelStrip, StripStage
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_funnel import Funnel

BUTTONS_FROM = 600
"""Pixels: where it is narrower the keys alone move a stage, so that the note has room."""


class FunnelBar(QFrame):
    """`moved` asks to move a stage."""

    moved = Signal(object, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.title = PlainLabel("", "panel")
        self.note = ElidedLabel("", "small")
        self.strip = FunnelStrip(look)
        self.strip.moved.connect(self.moved)
        self.up, self.down = (KeyButton(look, "", key, "flat") for key in ("Alt+↑", "Alt+↓"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.setLayout(
            column(
                framed("rule"),
                column(
                    row(self.title, (self.note, 1), self.up, self.down), self.strip, margins=(16, 4, 16, 12), spacing=4
                ),
            )
        )

    def show_funnel(self, funnel: "Funnel", wording: Wording) -> None:
        """Show the stages with what came to them so far."""
        self.note.show_text(funnel_words(funnel, wording))
        percent = wording.formats.percent
        shown = []
        for at, stage in enumerate(funnel.stages):
            plan = wording.translate("Metric", "plan {share}")
            shown.append(
                StripStage(
                    stage.metric.id,
                    metric_name(stage.metric, wording),
                    amount_text(stage.reached, stage.metric, wording) or "–",
                    "" if stage.conversion is None else percent(stage.conversion),
                    "" if stage.planned_conversion is None else plan.format(share=percent(stage.planned_conversion, 0)),
                    stage_meaning(stage, funnel.stages[at - 1] if at else None, wording),
                )
            )
        self.strip.show_stages(shown)
        self.strip.setVisible(bool(shown))
        self._show_buttons()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Funnel"))
        self.up.say(self.tr("Move up"))
        self.down.say(self.tr("Move down"))
        self.strip.setAccessibleName(self.tr("Funnel"))

    def _show_buttons(self) -> None:
        for button in (self.up, self.down):
            button.setVisible(len(self.strip.stages) > 1 and self.width() >= BUTTONS_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_buttons()

    def _move(self, by: int) -> None:
        if self.strip.key is not None:
            self.moved.emit(self.strip.key, by)
