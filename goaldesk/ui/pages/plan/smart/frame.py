"""What every step of the wizard is made of: a head with its light and verdict, above panels."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from goaldesk.model.methods.smart.lights import Step
from goaldesk.model.sheets.smart.light_words import light_reason, light_rule, step_name
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.speech import QtWording

MARGIN, GAP = 20, 12


class Headline(QFrame):
    """The mark of a step's light, its verdict, and one line of detail."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.mark = StatusMark(look, "open", 12)
        self.verdict, self.detail = PlainLabel("", "head", wrap=True), PlainLabel("", "second", wrap=True)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.verdict, 1)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.detail)

    def show_verdict(self, status: str, verdict: str, detail: str) -> None:
        self.mark.show_status(status)
        self.verdict.setText(verdict)
        self.detail.setText(detail)


class StepPage(Spoken, QScrollArea):
    """A step. `meaning` is for the status line; `go_to` asks for another step by its key, `wanted` for another page.
    What stands at the right of the step is in `side`, None for nothing.
    """

    step: ClassVar[Step | None] = None
    meaning = Signal(str)
    wanted = Signal(str)
    go_to = Signal(str)

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self.desk, self.course = desk, course
        self.headline = Headline(self.look)
        self.side: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("ground", "window")
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(MARGIN, 16, 12, 16)
        self.column.setSpacing(GAP)
        self.setWidget(ground)

    @property
    def look(self) -> Look:
        return self.desk.surroundings.look

    @property
    def wording(self) -> "QtWording":
        return self.desk.surroundings.language.wording

    def name(self) -> str:
        """What the step is called in its bar."""
        return step_name(self.step, self.wording) if self.step else ""

    def first(self) -> QWidget:
        """What one works with first."""
        raise NotImplementedError

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        """What Alt with a letter leads to."""
        return {}

    def deeds(self) -> Mapping[Qt.Key, Callable[[], object]]:
        """What Alt with a letter does."""
        return {}

    def hints(self) -> Sequence[Hint]:
        """The keys of the step."""
        return ()

    def forget(self) -> None:
        """Forget what was typed to find something: another target begins."""

    def edit(self) -> bool:
        """What F2 does here; False for nothing."""
        return False

    def show_draft(self) -> None:
        """Show the draft and what follows from it."""
        if self.step is not None:
            light = next(one for one in self.course.facts.lights if one.step == self.step)
            head = self.tr("{step}: {reason}").format(
                step=self.name(), reason=light_reason(light, self.course.facts, self.wording)
            )
            self.headline.show_verdict(light.status, head, self.detail() or light_rule(light, self.wording))

    def detail(self) -> str:
        """The line under the verdict; empty for the rule of the light."""
        return ""


def side_by_side(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    """Panels beside each other with their shares of the room."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row
