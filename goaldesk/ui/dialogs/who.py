"""Who sits at this desk: a name for the history and a role. Not a login, and it says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QLineEdit, QPushButton, QRadioButton, QWidget

from goaldesk.ui.roles import ROLES, role_word
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import DIALOG, column, row

WIDTH = 420


class Who(QDialog):
    """`chosen` tells name and role when it is accepted."""

    chosen = Signal(str, str)

    def __init__(self, surroundings: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        now = surroundings.remembered.now
        title = self.tr("Who sits here?")
        self.setWindowTitle(title)
        self.name = QLineEdit(now.desk_name)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.roles = QButtonGroup(self)
        self.role_buttons = [QRadioButton(role_word(role, surroundings.language.wording)) for role in ROLES]
        for role, button in zip(ROLES, self.role_buttons, strict=True):
            self.roles.addButton(button)
            button.setChecked(role == now.desk_role)
        note = self.tr("The name stands in the history. It is not a login: several people can share one desk.")
        self.keep = QPushButton(self.tr("Sit down"))
        self.keep.setProperty("kind", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title, note)

    def _keep(self) -> None:
        role = next(role for role, button in zip(ROLES, self.role_buttons, strict=True) if button.isChecked())
        self.chosen.emit(" ".join(self.name.text().split()), role)
        self.accept()

    def _lay_out(self, title: str, note: str) -> None:
        self.setLayout(
            column(
                PlainLabel(title, "head"),
                self.name,
                row(*self.role_buttons, 0, spacing=16),
                PlainLabel(note, "small", wrap=True),
                row(0, self.cancel, self.keep, spacing=14),
                margins=DIALOG,
                spacing=14,
            )
        )
