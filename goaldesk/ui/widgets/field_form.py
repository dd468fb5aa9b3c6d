"""Fields below each other with their captions at the left; under each the place where a refusal is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpinBox, QWidget

from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import row

GAP, CAPTION = 8, 84
FREE = 1000


class FieldForm(QWidget):
    """A field is known by its key."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnMinimumWidth(0, CAPTION)
        self._grid.setColumnStretch(1, 1)
        self._captions: dict[str, PlainLabel] = {}
        self._holders: dict[str, QWidget] = {}
        self._notes: dict[str, PlainLabel] = {}
        self._fields: dict[str, Sequence[QWidget]] = {}

    def add(self, key: str, *fields: QWidget) -> None:
        """Add a line with one field or several beside each other; those of no fixed width share the room."""
        caption = PlainLabel("", "second")
        holder = QWidget()
        shares = [1 if _grows(field) else 0 for field in fields]
        rest = () if any(shares) else (1,)
        holder.setLayout(row(*zip(fields, shares, strict=True), *rest, spacing=GAP))
        note = PlainLabel("", "error", wrap=True)
        note.hide()
        at = self._grid.rowCount()
        self._grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(holder, at, 1)
        self._grid.addWidget(note, at + 1, 0, 1, 2)
        caption.setBuddy(fields[0])
        self._captions[key], self._holders[key], self._notes[key] = caption, holder, note
        self._fields[key] = fields

    def name(self, key: str, text: str, *more: str) -> None:
        """What a line is called, and for screen readers what its further fields are."""
        self._captions[key].setText(text)
        for field, name in zip(self._fields[key], (text, *more), strict=False):
            field.setAccessibleName(name)
            if isinstance(field, QSpinBox):
                field.lineEdit().setAccessibleName(name)

    def show_line(self, key: str, shown: bool) -> None:
        """Show a line or leave it out."""
        for widget in (self._captions[key], self._holders[key]):
            widget.setVisible(shown)
        if not shown:
            self._notes[key].hide()

    def has(self, key: str) -> bool:
        return key in self._notes

    def say(self, key: str, sentence: str) -> None:
        """Say why not at a line; an empty sentence says nothing any more."""
        note = self._notes[key]
        note.setText(sentence)
        note.setVisible(bool(sentence))

    def said(self, key: str) -> str:
        """What is said at a line."""
        return self._notes[key].text() if self._notes[key].isVisibleTo(self) else ""

    def note(self, key: str) -> QWidget:
        """Where it is said."""
        return self._notes[key]

    def clear(self) -> None:
        """Say nothing at any line."""
        for key in self._notes:
            self.say(key, "")


def _grows(field: QWidget) -> bool:
    """Whether a field takes room that is left; words in one line do not, sentences of several do."""
    fixed = field.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
    words = isinstance(field, PlainLabel) and not field.wordWrap()
    return not (fixed or words or field.maximumWidth() < FREE)
