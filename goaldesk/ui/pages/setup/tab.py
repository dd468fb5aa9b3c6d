"""What a tab of Setup is: it shows a part of the workbook anew when asked, and says its keys.

Everything it changes goes through `attempt`, so a refusal is said where it happened and changes nothing.
"""

from collections.abc import Callable
from typing import Any

from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.ui.pages.part import Part


class Tab(Part):
    """A part of Setup, with a place to say refusals."""

    def refused(self, said: str) -> None:
        """Say a refusal where it happened; by default in the status line."""
        self.meaning.emit(said)

    def attempt(self, label: str, verb: Callable[..., Any], *facts: Any, **more: Any) -> bool:
        """Run a verb as one edit (`label` is source text of the context "Edit"); False if it was refused."""
        try:
            self.desk.do(label, verb, *facts, **more)
        except Refusal as refusal:
            self.refused(sentence(refusal, self.wording))
            return False
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return False
        return True
