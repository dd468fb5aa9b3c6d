"""Closing the gap of a parent from the sheet: the dock opens on Enter in its row and is followed by what it writes."""

from goaldesk.model.edits.gap_closing import answer_gap
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan.proposals.gap_dock import GapDock
from goaldesk.wording import QT_TRANSLATE_NOOP


class GapClosing:
    """Leaving the dock gives the focus back to the tab."""

    def __init__(self, tab: Part, dock: GapDock) -> None:
        self._tab, self._dock = tab, dock
        dock.used.connect(self._use)
        dock.left.connect(self.leave)
        dock.grid.meaning.connect(tab.meaning)

    def begin(self, sheet: ProposalSheet, parent: int) -> None:
        """Show four ways to close the gap of a parent."""
        self._dock.open_gap(sheet.rounds, parent, self._tab.wording)

    def follow(self, sheet: ProposalSheet) -> None:
        """After an edit: the same gap as it is now, none where it is closed."""
        dock = self._dock
        if dock.isHidden() or dock.gap is None:
            return
        if sheet.gap(dock.gap.parent):
            dock.show_gap(sheet.rounds, dock.gap.parent, self._tab.wording)
        else:
            dock.hide()

    def leave(self) -> None:
        """Leave the gap as it is."""
        self._dock.hide()
        self._tab.take_focus()

    def _use(self) -> None:
        """Write what the chosen way asks, as one edit."""
        desk, answer = self._tab.desk, self._dock.answer()
        if answer is None:
            return
        try:
            desk.do(QT_TRANSLATE_NOOP("Edit", "Close a gap"), answer_gap, answer, self._dock.sentence.text())
        except Refusal as refusal:
            self._dock.say(sentence(refusal, self._tab.wording))
            self._dock.sentence.setFocus()
            return
        except Fault as fault:
            desk.surroundings.faults.show(fault)
            return
        self.leave()
