"""What would be fairer? Trials with the same total, what each would change, and the way to a scenario."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame

from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import Gap, column, row

if TYPE_CHECKING:
    from goaldesk.model.sheets.fairness import Trial
    from goaldesk.model.sheets.fairness_table import FairnessWriter

SCROLL_BAR = 12


class FairnessDock(Spoken, QFrame):
    """Up and Down choose a trial; `wanted` asks to make a scenario of the chosen one, `chosen` tells another trial."""

    wanted = Signal()
    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "step")
        self.title, self.note = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.make = KeyButton(look, "table-2", "Ctrl+Enter", "primary")
        self.make.clicked.connect(self.wanted)
        self.trials, self.changes = Grid(look, whole_rows=True), Grid(look, row_height=25)
        self.trials.current.connect(self._turned)
        self._writer: FairnessWriter | None = None
        self._lay_out()
        self.retranslate()

    @property
    def trial(self) -> "Trial | None":
        """The chosen trial."""
        trials = self._writer.fairness.trials if self._writer else ()
        return next((trial for trial in trials if trial.key == self.trials.current_key()), None)

    @property
    def moved(self) -> dict[int, int]:
        """The amounts of the year that the chosen trial changes, by unit."""
        trial, writer = self.trial, self._writer
        if trial is None or writer is None:
            return {}
        pairs = zip(writer.fairness.compared, trial.amounts, strict=True)
        return {one.unit: amount for one, amount in pairs if amount != one.target}

    @property
    def why_not(self) -> str:
        """Why no scenario can be made of what is chosen; empty if one can."""
        if self._writer is None or self._writer.fairness.level != "people":
            return self.tr("A scenario is made of people’s figures: choose the level People.")
        return "" if self.moved else self.tr("This changes nothing: choose one of the trials.")

    def show_fairness(self, writer: "FairnessWriter") -> None:
        """Show the trials of a plan; the first that changes something is chosen."""
        self._writer = writer
        before = self.trials.current_key()
        keys = [trial.key for trial in writer.fairness.trials]
        chosen = next(key for key in (before, "half", "growth", *keys) if key in keys)
        with QSignalBlocker(self.trials):  # what a trial changes is shown once
            self.trials.show_sheet(writer.trials(str(chosen)), writer.wording)
            self.trials.setFixedHeight(LINE + self.trials.row_height * self.trials.cells.rowCount())
            self.trials.choose(chosen)
        self._turned()

    def retranslate(self) -> None:
        self.title.setText(self.tr("What would be fairer?"))
        self.make.say(self.tr("Make a scenario of it"))
        self.trials.setAccessibleName(self.tr("Trials with the same total"))
        self.changes.setAccessibleName(self.tr("What the trial changes for each"))

    # --- inside

    def _turned(self, *_: object) -> None:
        writer, trial = self._writer, self.trial
        if writer is None or trial is None:
            return
        self.trials.show_sheet(writer.trials(trial.key), writer.wording)
        self.changes.show_sheet(writer.changes(trial), writer.wording)
        self.changes.setFixedHeight(LINE + 2 * self.changes.row_height + SCROLL_BAR)
        agreed = len(self.moved.keys() & writer.fairness.agreed)
        note = self.tr("only a trial; %n agreed targets would become revisions", "", agreed)
        self.note.show_text(note if agreed else self.tr("only a trial; no agreed target would change"))
        why = self.why_not
        self.make.setEnabled(not why)
        set_tip(self.make, why)
        self.chosen.emit()

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                row(self.title, (self.note, 1), self.make, margins=(20, 6, 12, 6)), self.trials, Gap(8), self.changes
            )
        )
        self.trials.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
