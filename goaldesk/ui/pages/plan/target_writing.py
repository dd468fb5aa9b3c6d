"""How what is typed into the target grid becomes an edit, and what is asked before: the way over the months, once for a
locked month, the reason for changing what is agreed.

The one rule: what waits for an answer is not written, and is written as it was typed once the answer is there.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.pages.plan.spreading import PRESENT, name_of
from goaldesk.ui.pages.plan.typing import typed_targets, way_asked
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.pages.plan.grid_tab import PlanGridTab


class TargetWriting(QObject):
    """Belongs to one tab, whose sheet, grid and strip it reads."""

    def __init__(self, tab: "PlanGridTab") -> None:
        super().__init__(tab)
        self._tab = tab
        self._asked: set[Place] = set()
        self._waiting: Callable[[], object] | None = None

    def write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        """What is typed into one year alone asks how it goes over the months; several take the usual way."""
        sheet = self._tab.sheet
        if sheet is not None and len(texts) == 1:
            place, text = next(iter(texts.items()))
            asked = way_asked(sheet, place, text, self._tab.strip.way, lambda way: self._write_in(way, texts))
            if asked is not None:
                return {place: asked}
        return self._put(texts)

    def wait_for_reason(self, deed: Callable[[], object]) -> None:
        """Do this once somebody said why what is agreed changes."""
        self._waiting = deed
        self._tab.strip.reason.show()

    def reason_given(self) -> None:
        """Do what waits for it."""
        deed, self._waiting = self._waiting, None
        self._tab.grid.setFocus()
        if deed is not None and self._tab.strip.reason.text().strip():
            deed()

    # --- inside

    def _write_in(self, way: str, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        """A way that was chosen at a cell is the one for years without months from now on."""
        if way != PRESENT.key:
            self._tab.strip.choose_way(way)
        return self._put(texts, way)

    def _put(self, texts: Mapping[Place, str], way: str = "") -> Mapping[Place, Answer]:
        tab = self._tab
        if tab.sheet is None:
            return {}
        kept = self._kept_locked(texts)
        free = {at: text for at, text in texts.items() if at not in kept}
        typed = typed_targets(tab.sheet, free, tab.strip.way, way)
        how = Writing(tab.sheet.view.scenario, reason=tab.strip.reason.text())
        if typed.cells:
            try:
                tab.desk.do(QT_TRANSLATE_NOOP("Edit", "Type targets"), write_plan, typed.cells, how)
            except Refusal as refusal:
                return self._refused(texts, refusal, way)
            except Fault as fault:
                tab.desk.surroundings.faults.show(fault)
                return {place: Answer(sentence(fault, tab.wording)) for place in texts}
        if typed.unfounded:  # after what the grid itself says about what was written
            QTimer.singleShot(0, lambda: self._say_unfounded(typed.unfounded))
        return {**typed.answers, **kept}

    def _kept_locked(self, texts: Mapping[Place, str]) -> dict[Place, Answer]:
        """Locked months keep their amounts until it was asked once; then Enter writes what was typed."""
        sheet, locked = self._tab.sheet, set[Place]()
        for place in texts if sheet is not None else ():
            if isinstance(place.row, RowKey) and place.column.startswith("m"):
                month = int(place.column[1:])
                locked |= {place} if sheet and (place.row.unit, month) in sheet.locked else set()
        kept = locked - self._asked if len(texts) == 1 else locked
        self._asked = kept if kept else self._asked - locked
        said = self.tr("This month is locked, so that splits and fills keep it. Ctrl+L unlocks it.")
        return {place: Answer(said, texts[place]) for place in kept}

    def _refused(self, texts: Mapping[Place, str], refusal: Refusal, way: str) -> Mapping[Place, Answer]:
        """Nothing was written; where only the reason is missing, it is asked for and the texts wait for it."""
        said = sentence(refusal, self._tab.wording)
        if refusal.code == "no_reason":
            said = self.tr("This target is agreed. Say above why it changes (Alt+R); then what you typed is taken.")
            again = self._tab.grid.writing
            self.wait_for_reason(lambda: again.write(texts, writer=lambda known: self._put(known, way)))
        return dict.fromkeys(texts, Answer(said))

    def _say_unfounded(self, years: int) -> None:
        wording = self._tab.wording
        said = wording.translate(
            "Plan", "There is nothing to go by for “{way}” yet: %n years went over equal months.", years
        )
        self._tab.meaning.emit(said.format(way=name_of(self._tab.strip.way, wording)))
