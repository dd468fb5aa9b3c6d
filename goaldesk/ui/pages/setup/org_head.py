"""Who leads a unit, as two fields: the name of a person of the tree or of anybody else, and since when.

The one rule: another name holds from the day that is looked at, the first one of a unit from the beginning.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from goaldesk.model.heads import Head
from goaldesk.model.rows import Unit, UnitHead
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.ui.speech import QtWording
from goaldesk.ui.widgets.day_field import DayField

DAY, SHOWN = 116, 8


@dataclass(frozen=True, slots=True)
class HeadWish:
    """Who is to lead, since which day (None: the beginning), and instead of which row that was written before."""

    who: str
    day: int | None
    instead_of: int | None = None


class HeadFields(QObject):
    """`wanted` tells a HeadWish once a field is left with something else in it."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name, self.since = QLineEdit(), DayField(optional=True)
        self.since.setFixedWidth(DAY)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(SHOWN)
        self.name.setCompleter(completer)
        self._head: Head | None = None
        self._begin: Callable[[], int | None] = lambda: None
        self._people: Callable[[], Sequence[str]] = tuple
        self._forget_day: Callable[[], None] = lambda: None
        self.name.textEdited.connect(self._fill)
        self.name.editingFinished.connect(self._name_left)
        self.since.changed.connect(self._since_left)

    def show_head(self, snapshot: Snapshot, unit: int, day: int, wording: QtWording) -> None:
        """Show who leads this unit on a day."""
        from goaldesk.model.heads import Heads

        self._head = Heads.of(snapshot, day).of_units.get(unit)
        self._begin = lambda: day if any(row.unit == unit for row in snapshot.all(UnitHead)) else None
        self._people = lambda: _people(snapshot, day)
        name = self._head.name if self._head else ""
        if self.name.text() != name:
            self.name.setText(name)
            self.name.setCursorPosition(0)
        self.since.show_day((self._head.since or None) if self._head else None, wording)
        self._forget_day = lambda: self.since.show_day(None, wording)

    # --- inside

    def _fill(self) -> None:
        """The names to choose from, once one begins to type."""
        if not self._names.rowCount():
            self._names.setStringList(list(self._people()))

    def _name_left(self) -> None:
        self._names.setStringList([])
        name = self.name.text().strip()
        if name != (self._head.name if self._head else ""):
            self.wanted.emit(HeadWish(name, self._begin()))

    def _since_left(self, day: int | None) -> None:
        if self._head is None:
            self._forget_day()
        else:
            self.wanted.emit(HeadWish(self._head.name, day, self._head.since))


def _people(snapshot: Snapshot, day: int) -> Sequence[str]:
    """The people of the tree of a day, by name."""
    tree, units = OrgTree.of(snapshot, day), snapshot.table(Unit)
    return sorted({units[(leaf,)].name for leaf in tree.leaves() if not units[(leaf,)].is_own})
