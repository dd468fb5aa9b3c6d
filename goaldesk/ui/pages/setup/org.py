"""Setup, Org tree and people: the tree as of a day, one unit beside it, who belonged where over time below it.

The one rule: what changes from a day on is said in figures before it is done, and what was before that day stays.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from goaldesk.model.edits.aliases import set_aliases
from goaldesk.model.edits.heads import set_head
from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.units import change_unit, create_unit, rename_unit
from goaldesk.model.periods import first_day, month_of_day
from goaldesk.model.rows import Person, Unit
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup.org_editor import AddEditor, ChangeEditor, Editor
from goaldesk.ui.pages.setup.org_head import HeadWish
from goaldesk.ui.pages.setup.org_history import HistoryCount
from goaldesk.ui.pages.setup.org_panel import WIDTH, OrgPanel
from goaldesk.ui.pages.setup.org_parts import OrgBar, TimePart, lay_out
from goaldesk.ui.pages.setup.org_places import parent_for_new, path_text, units_to_go_to
from goaldesk.ui.pages.setup.org_preview import LABELS, Deed, Intent
from goaldesk.ui.pages.setup.org_sheet import OrgSheet
from goaldesk.ui.pages.setup.org_table import ADD, ADD_UNIT, END, MERGE, MOVE, OrgTable
from goaldesk.ui.pages.setup.org_trying import Trying
from goaldesk.ui.pages.setup.org_words import impact_text
from goaldesk.ui.widgets.choice import Option
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.panel_edge import give_width
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.sheets.org_changes import Impact
    from goaldesk.model.sheets.org_tree import OrgRow

WIDE_FROM, NARROW_BELOW, LOW_BELOW = 1280, 900, 520
FOLLOWING = {"company": "region", "region": "team"}
DEEDS: dict[str, Deed] = {MOVE: "move", END: "end", MERGE: "merge"}


class Org(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The org tree as of a day. Somebody who moves keeps what was earned before; the targets of the months to come "
        "go along. Ins adds a person, Shift+Ins a team or region, Ctrl+M moves from a day on, Ctrl+Shift+M merges, "
        "Shift+Del ends. Each says before what it does. Enter on a team opens its fields, among them who leads it. "
        "Nothing with figures is ever deleted: it ends.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.day = desk.day
        self._field = ""
        self._said = ""
        self._wants_panel: bool | None = None
        self.bar = OrgBar(self.look)
        self.table = OrgTable(self.look, self._rename)
        self.empty = EmptyState(self.look, "network")
        self._first = self.empty.offer(lambda: self.begin_add(ADD_UNIT), primary=True)
        self._second = self.empty.offer(self.ask_import)
        self.body = QStackedWidget()
        self.time = TimePart(self.look)
        self.panel = OrgPanel(self.look, self.wording)
        self.change = ChangeEditor(self.look, self._targets)
        self.adding = AddEditor(self.look)
        self.trying = Trying(desk)
        self.history = HistoryCount(desk, self.panel)
        self._draw = QTimer(self)
        self._draw.setSingleShot(True)
        self._draw.setInterval(0)
        self._draw.timeout.connect(self._draw_time)
        lay_out(self)
        self._connect()

    # --- what Setup asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "printed_pack", "desk", "entry"})

    def refresh(self) -> None:
        self._retranslate()
        self.show_tree()

    def take_focus(self) -> None:
        (self._first if self.body.currentWidget() is self.empty else self.table).setFocus()

    def find_unit(self, unit: int) -> bool:
        self.table.come_to(unit)
        self.table.setFocus()
        return True

    def hints(self) -> Sequence[Hint]:
        if self.editor() is not None:
            return (
                Hint("Ctrl+Enter", self.tr("do it")),
                Hint("Esc", self.tr("cancel")),
                Hint("Tab", self.tr("next field")),
            )
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return Hint("Tab", self.tr("save, next field")), Hint("Esc", self.tr("back to the tree"))
        if self.time.line.hasFocus():
            return Hint("← →", self.tr("change by change")), Hint("Enter", self.tr("another day for it"))
        return (
            Hint("← →", self.tr("fold")),
            Hint("F2", self.tr("rename")),
            Hint("Ins", self.tr("add person")),
            Hint("Ctrl+M", self.tr("move with a date")),
            Hint("Shift+Del", self.tr("end")),
            Hint("F4", self.tr("panel")),
        )

    def refused(self, said: str) -> None:
        """At the editor or the field it came from, and in the status line."""
        editor = self.editor()
        if editor is not None:
            editor.say_why_not(said)
        elif self._field and self.panel.form.has(self._field):
            self.panel.form.say(self._field, said)
        self._said = said
        self.meaning.emit(said)

    # --- what is shown

    def unit(self) -> int | None:
        """The unit one stands on."""
        return self.table.unit()

    def row(self) -> "OrgRow | None":
        """What stands in the row one stands on."""
        return self.table.sheet.row_of(self.unit()) if self.table.sheet is not None else None

    def editor(self) -> Editor | None:
        """The editor that is open."""
        return next((one for one in (self.change, self.adding) if not one.isHidden()), None)

    def show_tree(self) -> None:
        """Show the tree as of the chosen day."""
        from goaldesk.model.sheets.org_tree import OrgList

        units = OrgList(self.desk.snapshot, self.day, ended=self.bar.ended.isChecked())
        self.table.show_sheet(OrgSheet(units, self.wording), self.wording)
        self.body.setCurrentWidget(self.table if units.lines else self.empty)
        self.bar.day.show_day(self.day, self.wording)
        self.show_unit()

    def show_unit(self) -> None:
        """Show the current unit beside the tree, and over time."""
        from goaldesk.model.sheets.org_tree import spans

        row, snapshot = self.row(), self.desk.snapshot
        if row is not None:
            unit = row.unit
            path = path_text(snapshot, unit, self.day, self.wording)
            self.panel.show_row(row, snapshot.get(Person, unit.id), path, spans(snapshot, unit.id))
            self.panel.leads.show_head(snapshot, unit.id, self.day, self.wording)
            self.history.look_at(unit)
        self._arrange()
        self._draw.start()

    def _draw_time(self) -> None:
        self.time.show_time(self.desk.snapshot, self.unit(), self.day, self.wording)

    def go_to_day(self, day: int) -> None:
        """Look at the tree as of this day."""
        self.day = day
        self.show_tree()

    def go_to(self, unit: object) -> None:
        """Come to this unit, unfolding what it lies in."""
        if isinstance(unit, int):
            self.table.come_to(unit)
            self.table.setFocus()

    # --- what one does

    def begin_add(self, deed: str = ADD) -> None:
        """Begin a unit below the current one, a person where the current one is a person: beside it."""
        parent = self._parent_for_new()
        kind = "person" if deed == ADD else FOLLOWING.get(parent.kind, "team") if parent else "company"
        self._open(self.adding)
        self.adding.begin(parent.name if parent else "", kind, self.day, self.wording)
        self.adding.name.setFocus()

    def begin_change(self, deed: Deed, onto: int | None = None) -> None:
        """Open the editor for a move, an end or a merger of the current unit."""
        row = self.row()
        if row is None:
            return
        day = self.day if deed == "end" else first_day(month_of_day(max(self.day, self.desk.day)) + 1)
        self._open(self.change)
        self.change.begin(Intent(deed, row.unit.id, onto, day), row.unit.name, self.wording)
        self.change.focus_first()

    def begin_redate(self, unit: int, day: int, to: int) -> None:
        """Open the editor for another day of a move that this unit has made."""
        self.table.come_to(unit)
        self._open(self.change)
        name = self.desk.snapshot.table(Unit)[(unit,)].name
        self.change.begin(Intent("date", unit, None, to, day), name, self.wording)
        self.change.focus_first()

    def ask_import(self) -> None:
        """Ask for a list of units and show what it would do."""
        from goaldesk.ui.pages.setup.org_import import UnitsImport

        dialog = UnitsImport(self.desk, self.window())
        dialog.finished.connect(lambda _: self.take_focus())
        dialog.open()

    def accept(self) -> None:
        """Do what the open editor says."""
        editor = self.editor()
        if editor is self.adding:
            self._add()
        elif editor is self.change:
            self._change()

    def leave(self) -> None:
        """Close the editor, or go back from the panel to the tree."""
        self._close()
        self.take_focus()

    def turn_panel(self) -> bool:
        self._wants_panel = not self.panel.isVisible()
        self._arrange()
        if self._wants_panel:
            self.panel.begin()
        else:
            self.take_focus()
        return True

    # --- inside

    def _add(self) -> None:
        new, parent = self.adding.filled(), self._parent_for_new()
        if new is None:
            return
        label = QT_TRANSLATE_NOOP("Edit", "Add a unit")
        facts = {"parent": parent.id if parent else None, "code": new.code, "since": new.since}
        if self.attempt(label, create_unit, new.name, new.kind, **facts):
            self._close()
            self.go_to(max(unit.id for unit in self.desk.snapshot.all(Unit) if not unit.is_own))

    def _change(self) -> None:
        intent = self.change.intent()
        if intent is None:
            return
        verb, facts = intent.verb()
        if self.attempt(LABELS[intent.deed], verb, *facts):
            self._close()
            self.take_focus()

    def _wanted(self, field: str, fact: Any) -> None:
        """A field of the panel was left with something else in it."""
        self._field = field
        self.panel.form.clear()
        unit = self.unit()
        if isinstance(fact, Unit):
            done = self.attempt(QT_TRANSLATE_NOOP("Edit", "Change a unit"), change_unit, fact)
        elif isinstance(fact, Person):
            done = self.attempt(QT_TRANSLATE_NOOP("Edit", "Change an employment"), set_person, fact)
        elif isinstance(fact, HeadWish):
            label = QT_TRANSLATE_NOOP("Edit", "Say who leads a unit")
            done = self.attempt(label, set_head, unit, fact.who, fact.day, instead_of=fact.instead_of)
        else:
            label = QT_TRANSLATE_NOOP("Edit", "Change the names in imports")
            done = self.attempt(label, set_aliases, unit, fact)
        if not done:
            self.show_unit()
        self._field = ""

    def _rename(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        """Write the names that were typed in the tree."""
        label = QT_TRANSLATE_NOOP("Edit", "Rename a unit")
        done = {place: self.attempt(label, rename_unit, place.row, name) for place, name in texts.items()}
        return {place: Answer(self._said) for place, well in done.items() if not well}

    def _parent_for_new(self) -> Unit | None:
        row = self.row()
        return parent_for_new(self.desk.snapshot, row.unit if row else None, self.day)

    def _asked(self, deed: str) -> None:
        if deed in (ADD, ADD_UNIT):
            self.begin_add(deed)
        elif self.unit() is not None:
            self.begin_change(DEEDS[deed])

    def _dropped(self, unit: int, onto: int) -> None:
        self.table.come_to(unit)
        self.begin_change("move", onto)

    def _previewed(self, intent: Intent, impact: "Impact") -> None:
        if self.change.intent() == intent:
            self.change.show_preview(impact_text(impact, intent, self.wording))

    def _targets(self) -> list[Option]:
        return units_to_go_to(self.desk.snapshot, self.unit(), self.day)

    def _open(self, editor: Editor) -> None:
        self._close()
        editor.show()
        self._arrange()
        QTimer.singleShot(0, self, self._bring_in)

    def _bring_in(self) -> None:
        """Scroll to the end of the editor that is open, where its buttons are; again when a preview makes it longer."""
        editor, inside = self.editor(), self.panel.area.widget()
        if editor is not None and inside is not None:
            end = editor.mapTo(inside, QPoint(0, editor.height()))
            self.panel.area.ensureVisible(0, end.y(), 0, 0)

    def _close(self) -> None:
        self.change.hide()
        self.adding.hide()
        self._arrange()

    def _retranslate(self) -> None:
        self.bar.retranslate(self.wording)
        self.time.retranslate(self.wording)
        self.panel.retranslate(self.wording)
        self.table.setAccessibleName(self.tr("Org tree"))
        self.empty.say(
            self.tr("No units yet"),
            self.tr(
                "The tree begins with the company; teams and people come below it. A list of them can be imported."
            ),
        )
        self.empty.set_button(self._first, self.tr("Add the company"), "plus")
        self.empty.set_button(self._second, self.tr("Import…"), "file-up")

    def _arrange(self) -> None:
        narrow = self.window().width() < WIDE_FROM
        wanted = (not narrow) if self._wants_panel is None else self._wants_panel
        there = bool(self.table.org.sheet.rows) or self.editor() is not None
        give_width(self.panel, WIDTH)
        self.panel.setVisible(there and (wanted or self.editor() is not None))
        self.bar.be_short(self.panel.isVisibleTo(self) and self.width() < NARROW_BELOW)
        self.time.setVisible(bool(self.table.org.sheet.rows) and self.height() >= LOW_BELOW)

    def _connect(self) -> None:
        self.panel.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._bring_in())
        self.bar.day.changed.connect(self.go_to_day)
        self.time.line.redated.connect(self.begin_redate)
        self.bar.stepped.connect(lambda by: self.go_to_day(first_day(month_of_day(self.day) + by)))
        self.bar.ended.toggled.connect(lambda _: self.show_tree())
        self.bar.add.clicked.connect(lambda: self.begin_add(ADD))
        self.bar.importing.clicked.connect(self.ask_import)
        self.table.current.connect(lambda _: self._came_to())
        self.table.asked.connect(self._asked)
        self.table.entered.connect(lambda _: self._enter())
        self.table.org.dropped.connect(self._dropped)
        self.time.line.chosen.connect(self.go_to_line)
        self.time.line.day_chosen.connect(self.go_to_day)
        self.panel.wanted.connect(self._wanted)
        self.panel.left.connect(self.leave)
        self.change.intended.connect(self.trying.begin)
        self.trying.told.connect(self._previewed)
        self.trying.refused.connect(self.change.refuse)
        for editor in (self.change, self.adding):
            editor.accepted.connect(self.accept)
            editor.cancelled.connect(self.leave)

    def go_to_line(self, unit: int) -> None:
        """Come to the unit of a line of the drawing; the focus stays in it."""
        self.table.come_to(unit)

    def _came_to(self) -> None:
        self._close()
        self.show_unit()
        row = self.row()
        if row is not None:
            self.meaning.emit(path_text(self.desk.snapshot, row.unit, self.day, self.wording))

    def _enter(self) -> None:
        self._wants_panel = True
        self._arrange()
        self.panel.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.editor() is not None:
            self.accept()
        elif event.key() == Qt.Key.Key_Insert:
            self.begin_add(ADD_UNIT if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else ADD)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
