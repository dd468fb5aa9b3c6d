"""What a page and a tab within it have in common: a part of the window that shows the workbook and knows its keys.

Everything it changes goes through `attempt`, so a refusal is said where it happened and changes nothing. Where a cell
or a field says it, `against` tells what to say.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.ui.desk import Desk
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.speech import QtWording
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class Part(Spoken, QWidget):
    """`help` is source text of the context "Help". `meaning` says in the status line what the current thing is;
    `wanted` asks for another page by its key; a part of it may stand after a colon, as in `setup:calendar`.
    """

    help: ClassVar[str]

    meaning = Signal(str)
    wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @property
    def look(self) -> Look:
        return self.desk.surroundings.look

    @property
    def wording(self) -> QtWording:
        return self.desk.surroundings.language.wording

    def concerns(self, changes: "ChangeSet") -> bool:
        """Whether what was changed may show here."""
        return True

    def explain(self) -> str:
        """What help says here: source text of the context "Help"."""
        return self.help

    def refresh(self) -> None:
        """Show the workbook as it stands now, in the language of the screens."""

    def take_focus(self) -> None:
        """Give the focus to what one works with first."""

    def hints(self) -> Sequence[Hint]:
        """The keys of what has the focus here."""
        return ()

    def search(self) -> bool:
        """Let the user search in the list that is shown here; False where there is none."""
        return False

    def find_unit(self, unit: int) -> bool:
        """Stand at this unit; False where it is not shown here."""
        return False

    def find_metric(self, metric: int) -> bool:
        """Stand at this metric; False where it is not shown here."""
        return False

    def copy(self) -> bool:
        """Put what is chosen on the clipboard; False where nothing is."""
        return False

    def step(self, by: int) -> bool:
        """Go to an earlier or later period; False where none is shown."""
        return False

    def up(self) -> bool:
        """Go to the unit above; False where none is shown."""
        return False

    def turn_panel(self) -> bool:
        """Show or hide the panel at the right; False where there is none."""
        return False

    def refused(self, said: str) -> None:
        """Say a refusal where it happened; by default in the status line."""
        self.meaning.emit(said)

    def attempt(self, label: str, verb: Callable[..., Any], *facts: Any, **more: Any) -> bool:
        """Run a verb as one edit (`label` is source text of the context "Edit"); False if it was refused."""
        fault = self._run(label, verb, facts, more)
        if isinstance(fault, Refusal):
            self.refused(sentence(fault, self.wording))
        return fault is None

    def against(self, label: str, verb: Callable[..., Any], *facts: Any, **more: Any) -> str:
        """Run a verb as one edit; what speaks against it, to be said by the caller, empty if it was done."""
        fault = self._run(label, verb, facts, more)
        return sentence(fault, self.wording) if fault else ""

    def _run(self, label: str, verb: Callable[..., Any], facts: Sequence[Any], more: Mapping[str, Any]) -> Fault | None:
        """What it failed with. What is more than a refusal was shown."""
        try:
            self.desk.do(label, verb, *facts, **more)
        except Refusal as refusal:
            return refusal
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return fault
        return None
