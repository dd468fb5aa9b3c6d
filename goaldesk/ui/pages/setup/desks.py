"""Setup, Desks: who may sit here, by name and role, and who does now. Not a login, and it says so.

Who sits here belongs to this computer and is no edit; the list belongs to the workbook and is.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget

from goaldesk.model.edits.desks import ROLES, add_desk, change_desk, remove_desk
from goaldesk.model.rows import Desk as DeskRow
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.roles import role_word
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, INSIDE, NOTE, column, framed, ground, row
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.ui.widgets.panel_edge import give_width, turn
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

PANEL = 320
NEW = 0


class Desks(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Desks say who sits here: the name stands in the history from the next edit on, the role says what Home shows "
        "first. It is not a login: nobody is kept out, and whoever may open the file may change everything.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: int | None = None
        self._at = "name"
        self._wants_panel = True
        self.now = ElidedLabel("", "small")
        self.add = KeyButton(self.look, "plus", "Ins")
        self.list = LineTable(self.look)
        self.empty = EmptyState(self.look, "monitor")
        self._first = self.empty.offer(self.begin_new, primary=True)
        self.body = QStackedWidget()
        self.note = PlainLabel("", "small", wrap=True)
        self.head = ElidedLabel("", "head")
        self.form = FieldForm()
        self.name = QLineEdit()
        self.role = SettledChoice(self.look)
        self.sit = KeyButton(self.look, "check", "Enter", "primary")
        self.remove = KeyButton(self.look, "", "Shift+Del", "danger-flat")
        self.panel = QFrame()
        self._lay_out()
        self._connect()

    # --- what Setup asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return "desk" in changes.tables

    def refresh(self) -> None:
        self._say_texts()
        self._show_list()

    def take_focus(self) -> None:
        (self.list if self.body.currentWidget() is self.list else self._first).setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.name.hasFocus() or self.role.hasFocus():
            return Hint("Enter", self.tr("save")), Hint("Esc", self.tr("back to the list"))
        return (
            Hint("↑ ↓", self.tr("choose")),
            Hint("Enter", self.tr("sit down")),
            Hint("F2", self.tr("rename")),
            Hint("Ins", self.tr("add")),
            Hint("Shift+Del", self.tr("take off the list")),
        )

    def turn_panel(self) -> bool:
        if self._shown is None:
            return False
        self._wants_panel = self.panel.isHidden()
        return turn(self.panel, self.list)

    def refused(self, said: str) -> None:
        self.form.say(self._at, said)

    # --- what is done

    def begin_new(self) -> None:
        """Ask for the name of somebody who is not on the list yet."""
        self._shown, self._wants_panel = NEW, True
        self._show_panel()
        self.name.clear()
        self.role.setCurrentIndex(ROLES.index("manager"))
        self.name.setFocus()

    def sit_down(self) -> None:
        """The chosen one sits here from now on."""
        row = self._row()
        if row is not None:
            self.desk.sit_down(row.name, row.role)
            self.meaning.emit(self.tr("{name} sits here; the name stands in the history.").format(name=row.name))

    def take_off(self) -> None:
        """Take the chosen one off the list."""
        row = self._row()
        if row is not None:
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a desk off the list"), remove_desk, row.id)

    def _save(self, at: str) -> None:
        self._at = at
        self.form.clear()
        name, role = self.name.text().strip(), ROLES[max(0, self.role.currentIndex())]
        if self._shown == NEW:
            if at == "name" and name and self.attempt(QT_TRANSLATE_NOOP("Edit", "Add a desk"), add_desk, name, role):
                self._show_list(max(row.id for row in self.desk.snapshot.all(DeskRow)))
                self.list.setFocus()
            return
        row = self._row()
        if row is None or (row.name, row.role) == (name, role):
            return
        sits = self._sits_here(row)
        if self.attempt(QT_TRANSLATE_NOOP("Edit", "Change a desk"), change_desk, row.id, name, role) and sits:
            self.desk.sit_down(" ".join(name.split()), role)

    def _leave(self) -> None:
        """Back to the list; what was typed and not saved is forgotten."""
        self.form.clear()
        self._shown = None
        self._choose(self.list.key())
        self.take_focus()

    # --- what is shown

    def _show_list(self, current: int | None = None) -> None:
        rows = sorted(self.desk.snapshot.all(DeskRow), key=lambda row: (ROLES.index(row.role), row.name))
        heads = (self.tr("Name"), self.tr("Role"), self.tr("Now"))
        here = self.tr("sits here")
        lines = [
            Line(
                row.id,
                (row.name, role_word(row.role, self.wording), here if self._sits_here(row) else ""),
                mark="met" if self._sits_here(row) else "",
                strong=self._sits_here(row),
            )
            for row in rows
        ]
        self.body.setCurrentWidget(self.list if rows else self.empty)
        self.list.show_lines(heads, lines, current)
        if self._shown != NEW or current:
            self._choose(self.list.key())
        now = self.desk.surroundings.remembered.now
        said = self.tr("{name}, {role}, sits here") if now.desk_name else self.tr("Nobody has said who sits here")
        self.now.show_text(said.format(name=now.desk_name, role=role_word(now.desk_role, self.wording)))

    def _choose(self, key: object) -> None:
        self._shown = key if isinstance(key, int) else None
        self._show_panel()

    def _show_panel(self) -> None:
        self.form.clear()
        self.panel.setVisible(self._shown is not None and self._wants_panel)
        row = self._row()
        new = self._shown == NEW
        self.sit.setVisible(not new)
        self.remove.setVisible(not new)
        self.head.show_text(self.tr("New desk") if new else row.name if row else "")
        if row is not None:
            self.name.setText(row.name)
            self.role.setCurrentIndex(ROLES.index(row.role))
            self.sit.setEnabled(not self._sits_here(row))

    def _row(self) -> DeskRow | None:
        return self.desk.snapshot.get(DeskRow, self._shown) if self._shown else None

    def _sits_here(self, row: DeskRow) -> bool:
        return row.name == self.desk.surroundings.remembered.now.desk_name

    def _say_texts(self) -> None:
        self.add.say(self.tr("Add a desk"))
        self.list.setAccessibleName(self.tr("Desks"))
        self.empty.say(
            self.tr("No desk is on the list yet"),
            self.tr("Add who works with this workbook, so that the history says who did what."),
        )
        self.empty.set_button(self._first, self.tr("Add a desk"), "plus")
        self.form.name("name", self.tr("Name"))
        self.form.name("role", self.tr("Role"))
        at = self.role.currentIndex()
        self.role.clear()
        self.role.addItems([role_word(role, self.wording) for role in ROLES])
        self.role.setCurrentIndex(at)
        self.sit.say(self.tr("Sit down here"))
        self.remove.say(self.tr("Take off the list"))
        self.note.setText(
            self.tr(
                "A desk is a name for the history and a view of the same workbook. It is not a login: there is no "
                "password, nobody is kept out, and every role may change everything."
            )
        )

    # --- inside

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin_new)
        self.sit.clicked.connect(self.sit_down)
        self.remove.clicked.connect(self.take_off)
        self.list.current.connect(self._choose)
        self.list.entered_line.connect(lambda _: self.sit_down())
        self.name.editingFinished.connect(lambda: self._save("name"))
        self.role.settled.connect(lambda: self._save("role"))
        self.name.installEventFilter(self)
        self.role.installEventFilter(self)
        self.desk.seated.connect(self._show_list)

    def _lay_out(self) -> None:
        self.body.setProperty("ground", "surface")
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        left = column(
            row((self.now, 1), self.add, margins=BAR),
            (self.body, 1),
            column(framed("note", column(self.note, margins=NOTE)), margins=(16, 12, 16, 16)),
        )
        self.form.add("name", self.name)
        self.form.add("role", self.role)
        self.panel.setProperty("panel", "side")
        give_width(self.panel, PANEL)
        self.panel.setLayout(
            column(
                self.head,
                self.form,
                row(self.sit, 0),
                0,
                row(self.remove, 0, spacing=10),
                margins=INSIDE,
                spacing=10,
            )
        )
        self.setLayout(row((ground(left), 1), self.panel, spacing=0))

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.name.blockSignals(True)
            self._leave()
            self.name.blockSignals(False)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Insert:
            self.begin_new()
        elif event.key() == Qt.Key.Key_F2 and self._row() is not None:
            self._wants_panel = True
            self._show_panel()
            self.name.setFocus()
            self.name.selectAll()
        elif event.key() == Qt.Key.Key_Delete and shift:
            self.take_off()
        else:
            super().keyPressEvent(event)
