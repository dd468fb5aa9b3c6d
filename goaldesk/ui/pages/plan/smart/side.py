"""The right column of the wizard: the sentence so far, the five lights, and the panel of the step in front."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from goaldesk.model.sheets.smart.light_words import light_reason, step_name
from goaldesk.model.sheets.smart.sentence import sentence_of
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import GAP
from goaldesk.ui.pages.plan.smart.light_list import LightList
from goaldesk.ui.pages.plan.smart.sentence_label import SentenceLabel
from goaldesk.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

WIDTH = 288


class SideColumn(Spoken, QScrollArea):
    """`chosen` tells the key of the step whose light was entered."""

    chosen = Signal(str)

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        look = desk.surroundings.look
        self.sentence = SentenceLabel(look, 13, 22)
        self.lights = LightList(look)
        self.so_far = Panel()
        self._step_panel: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH + 20)
        self.lights.chosen.connect(self._enter)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 4)
        words.addWidget(self.sentence)
        self.so_far.inside.addLayout(words)
        self.so_far.inside.addWidget(self.lights)
        ground = QWidget()
        ground.setProperty("ground", "window")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 16, 20, 16)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.so_far)
        self._column.addStretch()
        self.setWidget(ground)
        self.retranslate()

    def show_panel(self, panel: QWidget | None) -> None:
        """Let this panel of a step stand below the lights."""
        if self._step_panel is panel:
            return
        if self._step_panel is not None:
            self._column.removeWidget(self._step_panel)
            self._step_panel.hide()
        self._step_panel = panel
        if panel is not None:
            self._column.insertWidget(1, panel)
            panel.show()

    def show_draft(self, front: str) -> None:
        """Show the draft, the light of the step in front marked."""
        wording, facts = self._desk.surroundings.language.wording, self._course.facts
        self.sentence.show_sentence(sentence_of(facts, wording), wording)
        rows = [
            (light.status, step_name(light.step, wording), light_reason(light, facts, wording))
            for light in facts.lights
        ]
        at = next((at for at, light in enumerate(facts.lights) if light.step == front), -1)
        self.lights.show_lights(rows, at)

    def _enter(self, at: int) -> None:
        self.chosen.emit(self._course.facts.lights[at].step)

    def retranslate(self) -> None:
        self.so_far.say(self.tr("The target so far"))
        self.lights.setAccessibleName(self.tr("The five lights"))
