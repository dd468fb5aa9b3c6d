"""The page on which a scenario is made the plan: what becomes a revision, what is replaced, what stays.

Nothing is done before it was said here, and all of it is one step.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from goaldesk.model.methods.switching import Reasons, Subject, SwitchLine
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.switch_sheet import SwitchSheet
from goaldesk.model.sheets.switch_words import switch_words
from goaldesk.model.snapshot import Snapshot
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, isolated, set_tip
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import INSIDE, column, framed, row
from goaldesk.wording import Wording

MARGIN, FIELDS_WIDTH, ROW = 20, 640, 25


class SwitchPage(Spoken, QWidget):
    """`decided` tells the reasons and the name under which the plan so far is kept, `left` that nothing shall be
    done.
    """

    decided = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scenario = 0
        self.lines: Sequence[SwitchLine] = ()
        self._own: dict[Subject, str] = {}
        self._snapshot: Snapshot | None = None
        self._wording: Wording | None = None
        self._name = ""
        self.head = PlainLabel("", "head")
        self.said = PlainLabel("", "second", wrap=True)
        self.kept_as, self.reason = QLineEdit(), QLineEdit()
        self.reason.textChanged.connect(self._show)
        self.form = FieldForm()
        self.grid = Grid(look, row_height=ROW)
        self.grid.write_with(self._write)
        self.grid.on(Qt.Key.Key_Return, self._decide, Qt.KeyboardModifier.ControlModifier)
        self.cancel = KeyButton(look, "", "Esc")
        self.make = KeyButton(look, "check", "Ctrl+Enter", "primary")
        self.cancel.clicked.connect(self.left)
        self.make.clicked.connect(self._decide)
        self._lay_out()
        self.retranslate()

    def show_switch(
        self, of: tuple[Snapshot, int], lines: Sequence[SwitchLine], names: tuple[str, str], wording: Wording
    ) -> None:
        """Show what would change in this snapshot with this scenario; `names` are its own and the one proposed for the
        plan so far. What was typed for the same scenario stays.
        """
        self._snapshot, self.lines, self._wording = of[0], lines, wording
        self._name = names[0]
        if of[1] != self.scenario:
            self.scenario, self._own = of[1], {}
            self.reason.clear()
            self.kept_as.setText(names[1])
        self.form.clear()
        self._show()

    def first(self) -> QWidget:
        """What one works with first: the reason where one is needed."""
        return self.reason if self._revises() else self.make if self.lines else self.cancel

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; what was filled in stays."""
        self.make.setEnabled(True)
        self.form.say("kept_as", sentence)
        self.kept_as.setFocus()

    def reasons(self) -> Reasons:
        """Those given so far."""
        return Reasons(self.reason.text(), dict(self._own))

    def retranslate(self) -> None:
        self.cancel.say(self.tr("Leave it"))
        self.make.say(self.tr("Make it the plan"))
        self.form.name("kept_as", self.tr("Plan so far kept as"))
        self.form.name("reason", self.tr("Reason for all"))
        self.reason.setPlaceholderText(self.tr("Why agreed targets change; below, single ones can have their own"))
        self.grid.setAccessibleName(self.tr("What would change"))
        self._show()

    # --- inside

    def _revises(self) -> bool:
        return any(line.fate == "revised" for line in self.lines)

    def _show(self) -> None:
        if self._snapshot is None or self._wording is None:
            return
        self.head.setText(self.tr("Make “{name}” the plan").format(name=isolated(self._name)))
        self.said.setText(switch_words(self.lines, self.reasons(), self._wording))
        self.form.show_line("reason", self._revises())
        changes = any(line.fate in ("revised", "replaced") for line in self.lines)
        self.make.setEnabled(changes)
        set_tip(self.make, "" if changes else self.said.text())
        self.grid.setVisible(bool(self.lines))
        sheet = SwitchSheet(self._snapshot, self.lines, self._wording, self._own, self.reason.text())
        self.grid.show_sheet(sheet, self._wording)

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        for place, text in texts.items():
            if isinstance(place.row, tuple):
                self._own[place.row[0]] = " ".join(text.split())
        self._show()
        return {}

    def _decide(self) -> None:
        if self.make.isEnabled():
            self.form.clear()
            self.make.setEnabled(False)
            self.decided.emit(self.reasons(), self.kept_as.text())

    def _lay_out(self) -> None:
        self.form.add("kept_as", self.kept_as)
        self.form.add("reason", self.reason)
        self.form.setMaximumWidth(FIELDS_WIDTH)
        panel = framed(
            "true",
            column(
                self.head,
                self.said,
                self.form,
                (self.grid, 1),
                row(0, self.cancel, self.make),
                margins=INSIDE,
                spacing=8,
            ),
        )
        self.setLayout(column((panel, 1), margins=(MARGIN, 12, MARGIN, 12)))

    # --- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._decide()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
