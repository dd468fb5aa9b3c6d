"""A combo box that tells a choice once it is settled, so that walking through its list changes nothing on the way.

Settled is what is picked in the open list, and what one has come to with the keys when Enter is pressed or the field is
left.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from goaldesk.ui.look import Look
from goaldesk.ui.widgets.combo_box import ComboBox


class SettledChoice(ComboBox):
    """`settled` comes after `activated`, once."""

    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._walked = False
        self._open = False
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.activated.connect(self._activated)

    def _activated(self) -> None:
        self._walked = True
        if self._open:
            self._settle()

    def _settle(self) -> None:
        self._open = False
        if self._walked:
            self._walked = False
            self.settled.emit()

    # --- what Qt calls

    def showPopup(self) -> None:
        self._open = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._open = False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
            # Ctrl+Enter is the main thing of the page, also from here.
            event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._walked = False
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()
