"""One segment: its name, its code, what it lies under, and how much stands on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from goaldesk.model.rows import Segment
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import INSIDE, column
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.segment_tree import SegmentLine

WIDTH, NARROW = 344, 300


class SegmentPanel(QFrame):
    """`wanted` says from which field which segment is wanted; `left` that Escape was pressed."""

    wanted = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look, wording: Wording) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self._wording = wording
        self.line: SegmentLine | None = None
        self.head = ElidedLabel("", "head")
        self.status = PlainLabel("", "small", wrap=True)
        self.name, self.code, self.parent_choice = QLineEdit(), QLineEdit(), SettledChoice(look)
        self.form = FieldForm()
        for key, field in (("name", self.name), ("code", self.code), ("parent", self.parent_choice)):
            self.form.add(key, field)
        self.setLayout(column(self.head, self.status, self.form, 1, margins=INSIDE, spacing=10))
        self.name.editingFinished.connect(lambda: self._want("name", name=self.name.text()))
        self.code.editingFinished.connect(lambda: self._want("code", code=self.code.text()))
        self.parent_choice.settled.connect(lambda: self._want("parent", parent=self.parent_choice.currentData()))

    def show_line(self, line: "SegmentLine | None", above: Sequence[tuple[Segment, int]]) -> None:
        """Show a segment; `above` are those that it may lie under, with their depth."""
        self.line = line
        if line is None:
            return
        segment = line.segment
        self.head.show_text(segment.name)
        self.status.setText(self._status(line))
        for field, text in ((self.name, segment.name), (self.code, segment.code)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self.parent_choice.clear()
        self.parent_choice.addItem(self._wording.translate("Segment", "at the top"), 0)
        for one, level in above:
            self.parent_choice.addItem(f"{'   ' * level}{one.name}", one.id)
        self.parent_choice.setCurrentIndex(self.parent_choice.findData(segment.parent))

    def begin(self) -> None:
        """Go to the name, its text chosen."""
        self.name.setFocus()
        self.name.selectAll()

    def retranslate(self, wording: Wording) -> None:
        """Write all texts in the language of the screens."""
        self._wording = wording
        self.form.name("name", wording.translate("Segment", "Name"))
        self.form.name("code", wording.translate("Segment", "Code"))
        self.form.name("parent", wording.translate("Segment", "Lies under"))
        self.name.setPlaceholderText(wording.translate("Segment", "Name of the segment"))
        self.code.setPlaceholderText(wording.translate("Segment", "as the name"))

    def _status(self, line: "SegmentLine") -> str:
        if not line.segment.id:
            return self._wording.translate("Segment", "New: it is there as soon as it has a name.")
        if not line.entries and not line.targets:
            return self._wording.translate("Segment", "No figures yet: it can be moved and taken away.")
        targets = self._wording.translate("Segment", "%n targets", line.targets)
        text = self._wording.translate("Segment", "%n entries and {targets}, with all below it.", line.entries)
        return text.format(targets=targets)

    def _want(self, field: str, **facts: object) -> None:
        if self.line is None:
            return
        wanted = replace(self.line.segment, **facts)  # type: ignore[arg-type]
        if wanted != self.line.segment:
            self.wanted.emit(field, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
