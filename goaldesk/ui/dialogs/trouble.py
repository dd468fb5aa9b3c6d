"""The dialog for what work cannot go on with: what happened, what is safe, what to do; details folded away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QPlainTextEdit, QPushButton, QWidget

from goaldesk.ui.faults import head_and_rest
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, caption, set_role
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.marks import StatusMark

WIDTH, MARGIN, MARK, SPACE = 560, 24, 16, 16
TEXT = WIDTH - 2 * MARGIN - MARK - SPACE


class TroubleDialog(Spoken, QDialog):
    """The first sentence of the message is its title. Enter takes the safest button."""

    def __init__(self, look: Look, message: str, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._mark = StatusMark(look, "missed", MARK)
        head, rest = head_and_rest(message)
        self.title = PlainLabel(head, "head", wrap=True)
        self.body = PlainLabel(rest, wrap=True)
        self.body.setVisible(bool(rest))
        for label in (self.title, self.body):  # a dialog does not ask its texts how high they are at its width
            label.ensurePolished()
            label.setMinimumHeight(label.heightForWidth(TEXT))
        self.fold = QPushButton()
        self.fold.setProperty("kind", "link")
        self.fold.setCheckable(True)
        self.fold.setVisible(bool(details))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(96)
        self.details.hide()
        self.copy_details = QPushButton()
        self.copy_details.setProperty("kind", "flat")
        self.copy_details.hide()
        self.copy_details.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.fold.toggled.connect(self.details.setVisible)
        self.fold.toggled.connect(self.copy_details.setVisible)
        self.save_details = QPushButton()
        self.save_details.setProperty("kind", "flat")
        self.save_details.hide()
        self.risky = QPushButton()
        self.risky.setProperty("kind", "danger-flat")
        self.risky.setAutoDefault(False)
        self.risky.hide()
        self.again = QPushButton()
        self.again.hide()
        self._leave_text = ""
        self.leave = QPushButton()
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self._set_default(self.leave)
        self.setAccessibleName(message)
        self.retranslate()

    def name_leave(self, text: str) -> None:
        """What the button says that leaves everything as it is."""
        self._leave_text = caption(text)
        self.leave.setText(self._leave_text)

    def offer_again(self, again: Callable[[], None]) -> None:
        """Show "Try again" as the first button."""
        self.again.show()
        self.again.clicked.connect(self.accept)
        self.accepted.connect(again)
        self._set_default(self.again)

    def offer_to_save(self, save: Callable[[Path], None]) -> None:
        """Show a button that asks for a file and gives it to `save`, to hand the details on."""
        self.save_details.show()
        self.save_details.clicked.connect(lambda: self._ask_file(save))

    def offer(self, text: str, call: Callable[[], None]) -> None:
        """Show a button that may lose something: at the far left, never the one by Enter."""
        self.risky.setText(caption(text))
        self.risky.show()
        self.risky.clicked.connect(self.reject)
        self.risky.clicked.connect(call)

    def retranslate(self) -> None:
        self.setWindowTitle("GoalDesk")
        self.fold.setText(self.tr("Details for whoever looks after the computer"))
        self.details.setAccessibleName(self.fold.text())
        self.copy_details.setText(self.tr("Copy the details"))
        self.save_details.setText(self.tr("Save the report as…"))
        self.again.setText(self.tr("Try again"))
        self.leave.setText(self._leave_text or self.tr("Close"))

    def _ask_file(self, save: Callable[[Path], None]) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.save_details.text(), "GoalDesk.txt")
        if path:
            save(Path(path))

    def _set_default(self, button: QPushButton) -> None:
        for other in (self.again, self.leave):
            other.setDefault(other is button)
            set_role(other, "kind", "primary" if other is button else "")
        button.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(4, 1)
        for at, widget in enumerate((self.title, self.body)):
            grid.addWidget(widget, at, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fold, 2, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.details, 3, 1)
        buttons = row(self.risky, self.copy_details, self.save_details, 0, self.leave, self.again, spacing=20)
        self.setLayout(column(grid, buttons, margins=(MARGIN, MARGIN, MARGIN, 20), spacing=20))
