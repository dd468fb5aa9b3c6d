"""The split below the target grid: a preview that balances itself anew with everything that is typed or chosen.

The one rule: nothing is written before Apply, and then all of it as one edit. Until then Ctrl+Z takes back what was
typed here, and Esc leaves the plan as it was.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from goaldesk.model.edits.splitting import apply_split
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.methods.target_split import SplitAsk, TargetSplit, first_ask, rows_below, split_target
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.model.sheets.split_sheet import SplitSheet
from goaldesk.model.sheets.split_words import why_not
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.plan.splitting.choices import WAYS, usual_step
from goaldesk.ui.pages.plan.splitting.strip import SplitStrip
from goaldesk.ui.pages.plan.splitting.typing import typed_split, with_lock
from goaldesk.ui.widgets.layouts import column
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.speech import QtWording

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LABEL = QT_TRANSLATE_NOOP("Edit", "Split a target")
AT_ONCE = 40
"""So many rows are balanced while the window waits; more beside it."""


class SplitDock(QWidget):
    """`reason` gives the reason for changing what is agreed. `closed` tells that there is nothing to be split any more,
    `wants_reason` that a reason is missing, `grew` that more room is wanted, `resized` by how much one makes it higher.
    `meaning` is for the status line.
    """

    closed = Signal()
    wants_reason = Signal()
    meaning = Signal(str)
    grew = Signal()
    resized = Signal(int)

    def __init__(self, desk: Desk, above: Grid, reason: Callable[[], str]) -> None:
        super().__init__()
        self._desk, self._above, self._reason = desk, above, reason
        self.ask: SplitAsk | None = None
        self.sheet: SplitSheet | None = None
        self._way, self._people = WAYS[0].key, True
        self._before: list[SplitAsk] = []
        self._job: Job | None = None
        self.strip = SplitStrip(desk.surroundings.look, lambda: self._wording)
        self.strip.chosen.connect(self._choose)
        self.strip.cancel.clicked.connect(self.leave)
        self.strip.apply.clicked.connect(lambda: self.apply())
        self.grid = Grid(desk.surroundings.look, row_height=above.row_height, pad=above.pad)
        self.grid.widths.stand_below(above)
        self.grid.write_with(self._write)
        self._figure = ""
        self.grid.meaning.connect(self._mean)
        self.grid.on(Qt.Key.Key_L, self.lock, CTRL)
        self.grid.on(Qt.Key.Key_Z, self.take_back, CTRL)
        self.grid.on(Qt.Key.Key_Return, self.apply, CTRL)
        self.grid.on(Qt.Key.Key_Escape, self._escape)
        self.grid.on(Qt.Key.Key_Up, lambda: self.resized.emit(above.row_height), ALT)
        self.grid.on(Qt.Key.Key_Down, lambda: self.resized.emit(-above.row_height), ALT)
        self.proof = Grid(desk.surroundings.look, row_height=above.row_height, pad=above.pad)
        self.proof.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.proof.widths.stand_under(self.grid)
        self.setLayout(column(self.strip, (self.grid, 1), self.proof))

    @property
    def _wording(self) -> "QtWording":
        return self._desk.surroundings.language.wording

    # --- what the tab says

    def begin(self, view: PlanView, parent: int) -> None:
        """Begin to split a parent's target: to the units with a target of their own right below, else to the people."""
        snapshot = self._desk.snapshot
        ask = SplitAsk(view.scenario, parent, view.metric, view.segment, view.year, ())
        below = rows_below(snapshot, ask, people=False)
        people = rows_below(snapshot, ask, people=True)
        self._people = not set(below) & set(people) or set(below) == set(people)
        self._way = WAYS[0].key
        self._start(replace(ask, rows=people if self._people else below, step=0))

    def show_anew(self) -> None:
        """Balance again what is asked for, after the workbook or the language changed."""
        if self.ask is not None:
            self._balance()

    def is_about(self, view: PlanView) -> bool:
        """Whether what is split is a part of what is looked at."""
        ask = self.ask
        about = ask and (ask.year, ask.metric, ask.segment, ask.scenario)
        return about == (view.year, view.metric, view.segment, view.scenario)

    def wanted_height(self) -> int:
        """How high all rows are, the proof below them included."""
        rows = len(self.ask.rows) if self.ask else 0
        rows += len(self.sheet.proof.rows) if self.sheet else 0
        head = self.strip.sizeHint().height() + self.grid.heads.height()
        bar = self.proof.horizontalScrollBar().sizeHint().height() if self._above.horizontalScrollBar().maximum() else 0
        return head + rows * self.grid.row_height + bar + 2

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(self.tr("Type"), self.tr("to lock")),
            Hint("Ctrl+L", self.tr("lock or unlock")),
            Hint("Ctrl+Z", self.tr("take back")),
            Hint("Alt+↑ ↓", self.tr("height")),
            Hint("Ctrl+↵", self.tr("apply")),
            Hint("Esc", self.tr("cancel")),
        )

    # --- what one does

    def lock(self) -> None:
        """Lock the chosen months and totals, or unlock them."""
        if self.sheet is not None and self.ask is not None:
            self._change(with_lock(self.sheet, self.ask, [self.grid.cells.place(*spot) for spot in self.grid.chosen()]))

    def take_back(self) -> None:
        """Take back the last thing that was typed or chosen here."""
        if self._before:
            self.ask = self._before.pop()
            self._balance()

    def leave(self) -> None:
        """Give the split up."""
        self.ask, self.sheet, self._before = None, None, []
        self._drop_job()
        self.closed.emit()

    def apply(self) -> bool:
        """Write the split as one edit; False where it does not add up or was refused."""
        if self.sheet is None or not self.strip.apply.isEnabled():
            return False
        if len(self.sheet.split.rows) > AT_ONCE:
            self._apply_beside(self.sheet.split)
            return True
        try:
            self._desk.do(LABEL, apply_split, self.sheet.split, reason=self._reason())
        except Fault as fault:
            self._failed(fault)
            return False
        self.leave()
        return True

    # --- inside

    def _escape(self) -> None:
        if not self.grid.writing.escape():
            self.leave()

    def _start(self, ask: SplitAsk) -> None:
        snapshot = self._desk.snapshot
        ask = first_ask(snapshot, replace(ask, cells={}, totals={}, limits={}))
        if not ask.step:
            split = split_target(snapshot, replace(ask, rows=(), step=1))
            sheet = SplitSheet(snapshot, split, self._wording)
            ask = replace(ask, step=usual_step([month for month in split.wanted if month is not None], sheet.metric))
        self.ask, self._before = ask, []
        self._balance()

    def _choose(self, name: str, key: object) -> None:
        if self.ask is None:
            return
        if name == "people":
            self._people = bool(key)
            self._start(replace(self.ask, rows=rows_below(self._desk.snapshot, self.ask, people=self._people)))
        elif name == "way":
            self._way = str(key)
            self._change(replace(self.ask, methods=next(way.methods for way in WAYS if way.key == key)))
        else:
            self._change(replace(self.ask, **{name: key}))  # type: ignore[arg-type] # each picker has its own kind

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        if self.sheet is None:
            return {}
        typed = typed_split(self.sheet, texts)
        self._change(typed.ask)
        return typed.answers

    def _change(self, ask: SplitAsk) -> None:
        if self.ask is not None and ask != self.ask:
            self._before.append(self.ask)
            self.ask = ask
            self._balance()

    def _balance(self) -> None:
        ask = self.ask
        if ask is None:
            return
        self._drop_job()
        if len(ask.rows) <= AT_ONCE:
            self._show(split_target(self._desk.snapshot, ask))
            return
        self.strip.wait()
        self._job = job = Job(self.tr("Working out the split"), _work, self._desk.snapshot, ask)
        job.finished.connect(self._show)
        job.failed.connect(self._desk.surroundings.faults.show_error)
        self._desk.start(job)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._show)
            self._job.cancel()
            self._job = None

    def _show(self, split: TargetSplit) -> None:
        self._job = None
        if self.ask is None:
            return
        self.sheet = SplitSheet(self._desk.snapshot, split, self._wording)
        self._say(self.sheet)
        self.grid.setAccessibleName(self.tr("Preview of the split"))
        self.proof.setAccessibleName(self.tr("What the split adds up to"))
        self.grid.show_sheet(self.sheet, self._wording)
        self.proof.show_sheet(self.sheet.proof, self._wording)
        self.proof.setCurrentIndex(QModelIndex())
        self._mean(self._figure)

    def _mean(self, figure: str) -> None:
        """Say in the status line what stands in the current cell, and how many cells will change."""
        self._figure = figure
        if self.sheet is not None:
            changed, every = self.sheet.changed()
            said = self._wording.translate("Split", "{changed} of %n cells change", every)
            said = said.format(changed=self._wording.formats.whole(changed))
            self.meaning.emit(f"{figure} · {said}" if figure else said)

    def _say(self, sheet: SplitSheet) -> None:
        """Say what is chosen and whether it adds up."""
        said, was_said = why_not(sheet), bool(self.strip.why.text())
        self.strip.show_split(sheet, self._way, people=self._people, why_not=said)
        if said and not was_said and self.isVisible():
            self.grew.emit()

    def _apply_beside(self, split: TargetSplit) -> None:
        """Write a large split without letting the window wait."""
        self.strip.wait()
        job = self._desk.beside(self.tr("Writing the split"), LABEL, apply_split, split, reason=self._reason())
        job.cancelled.connect(self._given_up)
        job.finished.connect(self.leave)
        job.late.connect(self.leave)
        job.failed.connect(self._failed)
        self._desk.start(job)

    def _given_up(self) -> None:
        if self.sheet is not None:
            self._say(self.sheet)

    def _failed(self, error: BaseException) -> None:
        """Nothing was written; where only the reason is missing, it is asked for."""
        if not isinstance(error, Refusal):
            self._desk.surroundings.faults.show_error(error)
            return
        if self.sheet is not None:
            self._say(self.sheet)
        said = sentence(error, self._wording)
        if error.code == "no_reason":
            said = self.tr("Some of these targets are agreed. Say above why they change (Alt+R), then apply.")
            self.wants_reason.emit()
        self.strip.why.setText(said)
        self.strip.why.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and event.modifiers() & CTRL:
            self.apply()
        else:
            super().keyPressEvent(event)


def _work(report: Report, snapshot: "Snapshot", ask: SplitAsk) -> TargetSplit:
    return split_target(snapshot, ask)
