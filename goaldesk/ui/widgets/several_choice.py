"""A picker of several words: Enter in its open list ticks a word or takes the tick away, Esc closes it."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy

from goaldesk.ui.look import Look
from goaldesk.ui.text import set_tip
from goaldesk.ui.widgets.choice import Index, Option, Popup, ScopePicker

TICK = "✓"


class SeveralChoice(ScopePicker):
    """`settled` tells that the list was closed with other words ticked than before. One stays ticked."""

    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._offered)
        # It stands beside other fields, and shortens its words.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.values: tuple[str, ...] = ()
        self._words: Sequence[tuple[str, int]] = ()
        self._before: tuple[str, ...] = ()

    @cached_property
    def popup(self) -> "TickingPopup":
        made = TickingPopup(self._look, self)
        made.picked.connect(self._tick)
        made.closed.connect(self._closed)
        return made

    def show_values(self, values: Sequence[str], words: Sequence[tuple[str, int]]) -> None:
        """Show these words as ticked, of those that are offered with how often each occurs."""
        missing = [(value, 0) for value in values if value not in dict(words)]
        self._words = (*words, *missing)
        self.values = self._before = tuple(values)
        self._show()

    def open(self) -> None:
        self._before = self.values
        super().open()

    # --- inside

    def _offered(self) -> list[Option]:
        return [
            Option(word, word, strong=word in self.values, note=TICK if word in self.values else str(count or ""))
            for word, count in self._words
        ]

    def _tick(self, word: str) -> None:
        ticked = {*self.values} ^ {word}
        if ticked:
            self.values = tuple(one for one, _ in self._words if one in ticked)
        self._show()
        self.popup.show_anew(self._offered())

    def _show(self) -> None:
        first, more = next(iter(self.values), ""), len(self.values) - 1
        self.show_choice(self.values, f"{first} +{more}" if more > 0 else first)
        self.setAccessibleName(" / ".join(self.values))
        set_tip(self, " / ".join(self.values))

    def _closed(self) -> None:
        if self.values != self._before:
            self._before = self.values
            self.settled.emit()


class TickingPopup(Popup):
    """A list that stays open while words are ticked; `closed` tells that it no longer is."""

    closed = Signal()

    def show_anew(self, options: Sequence[Option]) -> None:
        """Show other ticks, where one stands."""
        row = self.list.currentIndex().row()
        self.model.show_options(options, self.field.text())
        self._choose_row(row)

    def _take(self, index: Index) -> None:
        if index.isValid():
            self.picked.emit(self.model.shown[index.row()].key)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
