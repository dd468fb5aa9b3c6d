"""The tab Grid of Plan: the targets of a year by unit and month.

What is agreed changes only for a reason: it is asked for once, above the grid, and holds for this round of typing.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.model.edits.plan_cells import Writing, lock_plan, write_plan
from goaldesk.model.edits.targets import lock_targets
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.periods import day_of
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.model.sheets.plan_heads import Noted
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.bare_year import BareYear, CopyYearForm
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.following import Followed, others_share, parent_follows, sum_committed
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.splitting.dock import SplitDock
from goaldesk.ui.pages.plan.strip import PlanStrip
from goaldesk.ui.pages.plan.target_writing import TargetWriting
from goaldesk.ui.pages.plan.words import value_line
from goaldesk.ui.pages.scopes import calendar_note
from goaldesk.ui.widgets.halves import Halves
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

ROW, PAD = 25, 4
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class PlanGridTab(PlanTab):
    splits = True
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The targets of a year by unit and month. Type a month, or a year's figure: it asks how it is spread over "
        "its months. Enter takes what is offered, and so does typing on; where several are pasted, months keep their "
        "shape, or are spread as chosen above. Alt+V goes to the exact value above the grid. Alt+L shows what the "
        "signs mean. Under a parent with a target of its own stands what those below it do not cover. Ctrl+Shift+D "
        "splits a target among them: what you type there is kept, the rest is balanced, and nothing is written "
        "before Ctrl+Enter; Alt+Up and Alt+Down make it higher and lower. After a change, Ctrl+Shift+R lets the "
        "others share the rest, Ctrl+Shift+U lets the target above follow, and Ctrl+Shift+T makes a sum a target of "
        "its own. Ctrl+L locks a month, so that nothing but typing changes it. What is agreed changes only with a "
        "reason.",
    )

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.sheet: PlanGrid | None = None
        self.strip = PlanStrip(desk, choices)
        self.strip.value_given.connect(self._value_given)
        self.strip.left.connect(self._left_strip)
        self.grid = Grid(self.look, row_height=ROW, pad=PAD)
        self.targets = TargetWriting(self)
        self.strip.reason_given.connect(self.targets.reason_given)
        self.grid.write_with(self.targets.write)
        self.grid.remember(desk.surroundings.remembered, "plan")
        self.grid.meaning.connect(self.meaning)
        self.grid.came.connect(self._came)
        self.grid.on(Qt.Key.Key_L, self.lock, CTRL)
        self.grid.on(Qt.Key.Key_R, self.strip.reason.setFocus, ALT)
        self.grid.on(Qt.Key.Key_V, self._edit_value, ALT)
        self.grid.on(Qt.Key.Key_L, self.strip.legend.open, ALT)
        self.grid.on(Qt.Key.Key_G, self.fold_months, CTRL)
        self._quarters = False
        self.grid.on(Qt.Key.Key_L, self.lock_targets, CTRL | SHIFT)
        self.grid.on(Qt.Key.Key_D, self.split, CTRL | SHIFT)
        self.grid.on(Qt.Key.Key_R, self.share_rest, CTRL | SHIFT)
        self.grid.on(Qt.Key.Key_U, self.let_parent_follow, CTRL | SHIFT)
        self.grid.on(Qt.Key.Key_T, self.commit_sum, CTRL | SHIFT)
        self.grid.entered.connect(self._entered)
        self.dock = SplitDock(desk, self.grid, self.strip.reason.text)
        self.bare = BareYear(desk)
        self.bare.wanted.connect(self.wanted)
        self.dock.closed.connect(self._split_closed)
        self.dock.wants_reason.connect(lambda: self.targets.wait_for_reason(self.dock.apply))
        self.dock.meaning.connect(self.meaning)
        self.dock.grew.connect(self._make_room)
        self.dock.resized.connect(lambda by: self.halves.grow_lower(by))
        self.dock.grid.on(Qt.Key.Key_R, self.strip.reason.setFocus, ALT)
        choices.landings.found.connect(self.look_again)
        self._lay_out()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid

    def show_plan(self) -> None:
        view = self.choices.view
        if view is None:
            return
        self.strip.show_choices()
        self.grid.setAccessibleName(self.tr("Targets by unit and month"))
        view = replace(view, quarters=self._quarters)
        landings = self.choices.landings.of(view)
        self.sheet = PlanGrid(self.desk.snapshot, view, self.wording, landings, self._locked_by)
        self.strip.unit_note.show_text(self._unit_note())
        self.strip.reason.setVisible(self.sheet.heads.any_agreed)
        self.grid.show_sheet(self.sheet, self.wording)
        if (unit := self.choices.came_for()) is not None:
            self.find_unit(unit)
        self._came(self.grid.current_place())
        self.bare.show_year(view)
        if self.dock.is_about(view):
            self.dock.show_anew()
        elif self.dock.ask is not None:
            self.dock.leave()

    def find_unit(self, unit: int) -> bool:
        row = RowKey(unit)
        if self.grid.cells.row_of(row) < 0:
            return False
        self.grid.choose(row)
        self.grid.setFocus()
        return True

    def unit_here(self) -> int | None:
        place = self.grid.current_place()
        return place.row.unit if place is not None and isinstance(place.row, RowKey) else None

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    def hints(self) -> Sequence[Hint]:
        if self.dock.isVisible() and self.dock.isAncestorOf(self.focusWidget() or self):
            return self.dock.hints()
        return (
            Hint(self.tr("Type"), self.tr("to edit")),
            Hint("F2", self.tr("edit in place")),
            Hint("Ctrl+R", self.tr("fill right")),
            Hint("Ctrl+D", self.tr("fill down")),
            Hint("Alt+V", self.tr("exact value")),
            Hint("Ctrl+L", self.tr("lock or unlock")),
            Hint("Ctrl+Shift+D", self.tr("split")),
            Hint("Alt+L", self.tr("legend")),
            Hint("Ctrl+G", self.tr("quarters")),
        )

    # --- what one does

    def lock(self) -> None:
        """Lock the chosen months, or unlock them if all are locked."""
        sheet = self.sheet
        if sheet is None:
            return
        places = [self.grid.cells.place(*spot) for spot in self.grid.chosen()]
        cells = [
            (place.row.unit, month)
            for place in places
            if isinstance(place.row, RowKey) and not place.row.is_gap
            for month in sheet.months_of(place.column)
        ]
        cells = [cell for cell in cells if sheet.own(*cell) is not None]
        locked = not all(cell in sheet.locked for cell in cells)
        label = QT_TRANSLATE_NOOP("Edit", "Lock targets") if locked else QT_TRANSLATE_NOOP("Edit", "Unlock targets")
        if cells:
            about = [sheet.about(*cell) for cell in cells]
            self.desk.do(label, lock_plan, about, locked, scenario=sheet.view.scenario)

    def lock_targets(self) -> None:
        """Lock the agreed targets of the unit one stands at, or unlock them if all are locked."""
        unit = self.unit_here()
        targets = self.sheet.heads.by_unit.get(unit, []) if self.sheet is not None and unit is not None else []
        agreed = [target.id for target in targets if target.status == "agreed"]
        locked = [target.id for target in targets if target.status == "locked"]
        if agreed:
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Lock a target"), lock_targets, agreed, True)
        elif locked:
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Unlock a target"), lock_targets, locked, False)
        else:
            self.meaning.emit(
                self.tr("Only what is agreed is locked. Ctrl+L keeps single months when others are filled.")
            )

    def split(self) -> None:
        """Begin to split the target of the unit one stands at, for one person that of the unit above."""
        sheet, place = self.sheet, self.grid.current_place()
        if sheet is None or place is None or not isinstance(place.row, RowKey):
            return
        unit = place.row.unit
        parent = sheet.tree.parent(unit) if sheet.tree.is_leaf(unit) else unit
        if sheet.metric.aggregation == "ratio":
            self.meaning.emit(self.tr("A ratio is not split: what is split are the two figures it is made of."))
        elif parent is not None:
            if self._quarters:
                self.fold_months()
            self.dock.begin(sheet.view, parent)
            self._make_room()
            self.dock.grid.setFocus()

    def fold_months(self) -> None:
        """Fold the months into quarters, or show them again; a split stands below months only."""
        if self.dock.ask is None:
            self._quarters = not self._quarters
            self.refresh()

    def share_rest(self) -> None:
        """Keep the current figure, and let the others below the same target share the rest."""
        if self.sheet is not None:
            followed = others_share(self.sheet, self.grid.current_place())
            self._follow(QT_TRANSLATE_NOOP("Edit", "Share the rest"), followed)

    def let_parent_follow(self) -> None:
        """Make the target above the current figure the sum of those below it."""
        if self.sheet is not None:
            followed = parent_follows(self.sheet, self.grid.current_place())
            self._follow(QT_TRANSLATE_NOOP("Edit", "Let the target follow"), followed)

    def commit_sum(self) -> None:
        """Make the sum one stands at a target of the unit's own."""
        if self.sheet is not None:
            followed = sum_committed(self.sheet, self.grid.current_place())
            self._follow(QT_TRANSLATE_NOOP("Edit", "Make a sum a target"), followed)

    def copy_year(self) -> None:
        """Ask with which growth the year before is copied into the one that is looked at."""
        view = self.choices.view
        if view is not None:
            form = CopyYearForm(self.desk, view, self.window())
            form.done_copying.connect(self._copied)
            form.finished.connect(form.deleteLater)
            form.ask()

    # --- inside

    def _locked_by(self, target: int) -> Noted | None:
        """Who locked a target, and when, from the history of edits; it cannot be asked while an import is written."""
        try:
            edit = self.desk.workbook.brought_to(target, "locked")
        except Refusal:
            return None
        if edit is None:
            return None
        return edit.desk, day_of(dt.datetime.fromisoformat(edit.at).astimezone().date())

    def _copied(self, count: int) -> None:
        self.grid.setFocus()
        self.meaning.emit(self.wording.translate("Plan", "%n amounts were copied. Ctrl+Z takes them back.", count))

    def _follow(self, label: str, followed: Followed) -> None:
        if self.sheet is None or not followed.cells:
            self.meaning.emit(followed.said)
            return
        how = Writing(self.sheet.view.scenario, reason=self.strip.reason.text())
        try:
            self.desk.do(label, write_plan, followed.cells, how)
        except Refusal as refusal:
            if refusal.code == "no_reason":
                self.targets.wait_for_reason(lambda: self._follow(label, followed))
                self.meaning.emit(self.tr("This target is agreed: say above why it changes (Alt+R)."))
            else:
                self.refused(sentence(refusal, self.wording))
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)

    def _entered(self, place: Place) -> None:
        if isinstance(place.row, RowKey) and place.row.is_gap:
            self.split()

    def _make_room(self) -> None:
        """Let the whole split be seen, as far as that leaves a third of the page to the grid, or what was dragged."""
        self.dock.show()
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.halves.open_lower(self.dock.wanted_height())
        self.grid.scrollTo(self.grid.currentIndex())

    def _split_closed(self) -> None:
        self.dock.hide()
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.grid.setFocus()

    def _edit_value(self) -> None:
        self.strip.value.setFocus()
        self.strip.value.selectAll()

    def _value_given(self, text: str) -> None:
        """Write the text of the value field into the current cell, as if it was typed there."""
        place, index = self.grid.current_place(), self.grid.currentIndex()
        if place is not None and self.grid.cells.writable(index.row(), index.column()):
            self.grid.setFocus()
            self.grid.writing.typed(index, text, "", asks=True)
        if not self.grid.writing.is_asking:
            self._left_strip()

    def _left_strip(self) -> None:
        self._came(self.grid.current_place())
        self.grid.setFocus()

    def _came(self, place: Place | None) -> None:
        if self.sheet is not None:
            index = self.grid.currentIndex()
            cell = self.grid.cells.cell_at(index.row(), index.column()) if index.isValid() else None
            self.strip.show_cell(*value_line(self.sheet, place), cell)

    def _unit_note(self) -> str:
        """What holds for all amounts, and whether the year's working days may still change."""
        notes = []
        if self.sheet is not None:
            notes.append(calendar_note(self.desk.snapshot, self.sheet.view.year, self.wording))
        metric = self.sheet.metric if self.sheet else None
        if metric is not None and metric.unit == "money" and not metric.shown:
            currency = self.wording.formats.currency(self.desk.snapshot.settings.currency)
            notes.append(self.tr("{currency}, shown whole").format(currency=currency))
        return " · ".join(filter(None, notes))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        self.halves = Halves(self.desk.surroundings.remembered, "plan:split")
        self.halves.addWidget(self.grid)
        self.halves.addWidget(self.dock)
        self.dock.hide()
        self.halves.addWidget(self.bare)
        column.addWidget(self.halves, 1)
