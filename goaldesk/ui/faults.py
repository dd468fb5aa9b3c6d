"""The doorway for messages. A Refusal stands in a bar above the page, or at the field that caused it; a Trouble, with
which work cannot go on, in a dialog; everything else is a bug and goes to the crash reporter.

One rule: a message is shown as plain text, whatever stands in it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.ui.language import Language
from goaldesk.ui.look import Look

_ENDS = (". ", "。", ".\n")
_ASKS = ("? ", "？")


class Faults(QObject):
    """Shows faults in the window that is in front. `barred` is emitted for what belongs above the page."""

    barred = Signal(str)

    def __init__(self, language: Language, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self._window: QWidget | None = None

    def stand_before(self, window: QWidget) -> None:
        """Show dialogs over this window from now on."""
        self._window = window

    def sentence(self, fault: Fault) -> str:
        """The fault in the language of the screens."""
        return sentence(fault, self._language.wording)

    def show(self, fault: Fault, *, again: Callable[[], None] | None = None) -> None:
        """Show a fault. `again` is what the button "Try again" does; without it there is none."""
        if isinstance(fault, Refusal) and again is None:
            self.barred.emit(self.sentence(fault))
            return
        from goaldesk.ui.dialogs.trouble import TroubleDialog

        dialog = TroubleDialog(self._look, self.sentence(fault), fault.code, self._window)
        if again:
            dialog.offer_again(again)
        dialog.open()

    def show_error(self, error: BaseException, *, again: Callable[[], None] | None = None) -> None:
        """Show what a job failed with; what is not a fault is raised for the crash reporter."""
        if not isinstance(error, Fault):
            raise error
        self.show(error, again=again)


def head_and_rest(text: str) -> tuple[str, str]:
    """A message as its first sentence, without the full stop but with its question mark, and what follows."""
    places = [(text.find(end), end) for end in (*_ENDS, *_ASKS) if end in text]
    if not places:
        return text.rstrip(".。"), ""
    at, end = min(places)
    return text[:at] + (end.strip() if end in _ASKS else ""), text[at + len(end) :].strip()
