"""Actuals, Import: the three steps, and what came of the last import."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.actuals.importing.check_step import CheckStep
from goaldesk.ui.pages.actuals.importing.columns_step import ColumnsStep
from goaldesk.ui.pages.actuals.importing.course import CHECK, COLUMNS, FILE, STEPS, Course
from goaldesk.ui.pages.actuals.importing.file_step import FileStep
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, framed, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.importers.report import ImportReport

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Import(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A table from another program becomes entries in three steps: the file, what its columns mean, what it would "
        "change. What is open is asked once for each cause. All or nothing is imported, as one step that can be "
        "undone; the same file again changes nothing.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.course = Course(desk, self)
        self.file, self.columns, self.check = (
            FileStep(desk),
            ColumnsStep(desk, self.course),
            CheckStep(desk, self.course),
        )
        self.steps = {FILE: self.file, COLUMNS: self.columns, CHECK: self.check}
        self.names = {step: PlainLabel("", "second") for step in STEPS}
        self.cancel = KeyButton(self.look, "", "Esc", "flat")
        self.back = KeyButton(self.look, "", "Alt+←")
        self.forward = KeyButton(self.look, "", "Ctrl+Enter", "primary")
        self.body = QStackedWidget()
        self._lay_out()
        self._connect()
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        self.retranslate()

    # --- what the page asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return False

    def refresh(self) -> None:
        self._show()

    def take_focus(self) -> None:
        step = self.course.step
        if step == COLUMNS:
            self.columns.take_focus()
        elif step == CHECK:
            self.check.take_focus()
        else:
            self.file.ask.setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.course.step == COLUMNS:
            return (
                Hint("↑ ↓", self.tr("column")),
                Hint("Alt+↓", self.tr("what it becomes")),
                Hint("F8", self.tr("next in doubt")),
                Hint("Ins", self.tr("count something else")),
                Hint("Del", self.tr("do not use")),
                Hint("Ctrl+Enter", self.tr("check")),
            )
        if self.course.step == CHECK:
            return (
                Hint("F8", self.tr("problems")),
                Hint("Del", self.tr("skip a row")),
                Hint("Ctrl+Enter", self.tr("answer, then import")),
                Hint("Alt+←", self.tr("back")),
                Hint("Esc", self.tr("cancel")),
            )
        return Hint("Enter", self.tr("choose a file")), Hint("Ctrl+V", self.tr("paste a table"))

    def begin(self, path: Path) -> None:
        """Begin with this file."""
        self.course.begin(path)

    def go_on(self) -> None:
        """The main thing of the step: choose, check, answer, import."""
        step = self.course.step
        if step == FILE:
            self.file.ask_for_file()
        elif step == COLUMNS:
            self.course.check()
            self.columns.stand_at_missing()
        elif self.course.is_ready:
            self.course.write()
        elif not self.check.questions.isHidden():
            self.check.questions.give()

    def retranslate(self) -> None:
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"))
        for at, (label, name) in enumerate(zip(self.names.values(), names, strict=True), 1):
            label.setText(f"{at}  {name}")
        self.cancel.say(self.tr("Cancel"))
        self.back.say(self.tr("Back"))

    # --- inside

    def _show(self) -> None:
        course = self.course
        before = self.body.currentWidget()
        self.body.setCurrentWidget(self.steps[course.step])
        for step, label in self.names.items():
            label.setProperty("role", "row" if step == course.step else "second")
            label.style().unpolish(label)
            label.style().polish(label)
        self.file.say(course.said if course.step == FILE else "")
        if course.step == COLUMNS and course.proposal is not None:
            self.columns.show_proposal(course.proposal)
        if course.step == CHECK and course.preview is not None:
            self.check.show_preview(course.preview)
        elif course.step == CHECK:
            self.check.show_nothing()
        self.back.setVisible(course.step != FILE)
        self.cancel.setVisible(course.step != FILE)
        self.forward.setVisible(course.step != FILE)
        new = course.preview.draft.report if course.preview and course.step == CHECK else None
        count = (new.new + new.changed + new.removed) if new else 0
        text = self.wording.translate("Import", "Import %n entries", count) if new else self.tr("Check")
        self.forward.say(text)
        self.forward.setEnabled(not course.busy and (course.step == COLUMNS or course.is_ready))
        self.file.ask_encoding(course.open_encoding if course.step == FILE else ())
        if before is not self.body.currentWidget() and self.isVisible():
            self.take_focus()

    def _came(self, report: "ImportReport") -> None:
        text = self.tr("{file}: {new} new, {changed} changed, {same} were there already. Ctrl+Z takes it back.")
        whole = self.wording.formats.whole
        said = text.format(
            file=report.file, new=whole(report.new), changed=whole(report.changed), same=whole(report.unchanged)
        )
        self.file.say(said, "met")
        self.meaning.emit(said)
        self.take_focus()

    def _connect(self) -> None:
        self.course.changed.connect(self._show)
        self.course.imported.connect(self._came)
        self.file.chosen.connect(self.course.begin)
        self.file.pasted.connect(self.course.begin_with)
        self.file.encoding.connect(lambda name: self.course.read_as(replace(self.course.options, encoding=name)))
        self.cancel.clicked.connect(self.course.give_up)
        self.back.clicked.connect(self.course.back)
        self.forward.clicked.connect(self.go_on)
        for grid in (self.columns.raw, self.columns.columns, self.check.grid):
            grid.on(Qt.Key.Key_Left, self.course.back, ALT)  # nothing folds here
        self.columns.meaning.connect(self.meaning)
        self.check.meaning.connect(self.meaning)

    def _lay_out(self) -> None:
        for step in self.steps.values():
            self.body.addWidget(step)
        self.setLayout(
            column(
                framed(
                    "strip", row(*self.names.values(), 0, self.cancel, self.back, self.forward, margins=BAR, spacing=16)
                ),
                (self.body, 1),
            )
        )

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button takes an arrow for itself, whatever is held with it.
        pressed = event if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if pressed and pressed.key() == Qt.Key.Key_Left and pressed.modifiers() & ALT and self.course.step != FILE:
            self.course.back()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers == CTRL:
            self.go_on()
        elif key == Qt.Key.Key_Left and modifiers == ALT and self.course.step != FILE:
            self.course.back()
        elif key == Qt.Key.Key_Escape and self.course.step != FILE:
            self.course.give_up()
        elif key == Qt.Key.Key_V and modifiers == CTRL and self.course.step == FILE:
            self.file.take_clipboard()
        elif key == Qt.Key.Key_L and modifiers == ALT and self.course.step == COLUMNS:
            self.columns.ask_for_layout()
        elif key == Qt.Key.Key_F8 and self.course.step == CHECK:
            self.check.stand_on_problem()
        elif key in (Qt.Key.Key_1, Qt.Key.Key_2) and modifiers == ALT and self.course.step == COLUMNS:
            self.columns.decide(0 if key == Qt.Key.Key_1 else 1)
        else:
            super().keyPressEvent(event)
