"""Review: the packs for talking about a period with its figures, made as PDF files.

They are made in a job, by the same function as on the command line, so both give the same bytes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QStackedWidget, QWidget

from goaldesk.model.edits.printing import note_printed
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.outputs import safe_name
from goaldesk.model.rows import Metric, Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.review_form import ONE, UNIT, PackForm
from goaldesk.ui.pages.scopes import first_period, label_of, neighbour, period_options, period_words, unit_options
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.packing import PackFile, PackOrder

WIDEST = 680


class Review(Page):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Review makes the review packs of a period as PDF files: for one unit, each person or each team, in English "
        "or Chinese. Choose the period above and the folder below, then Ctrl+Enter. The command line makes the same "
        "files.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.period = first_period(desk.snapshot, desk.day)
        self.unit: int | None = None
        self._job: Job | None = None
        self._files: list[PackFile] = []
        self._folder = Path()
        self.period_picker = ScopePicker(self.look, self._periods)
        self.period_picker.picked.connect(self._show_label)
        self.unit_picker = ScopePicker(self.look, self._units)
        self.unit_picker.picked.connect(self._show_unit)
        self.header.add_scope(self.period_picker)
        self.header.add_scope(self.unit_picker)
        self.form = PackForm()
        self.form.language.choose(desk.snapshot.settings.language)
        self.form.paper.choose(desk.snapshot.settings.paper)
        self.form.folder.setText(str(desk.workbook.path.absolute().parent / self.tr("Review packs")))
        self.form.who_changed.connect(self._show_scope)
        self.make = KeyButton(self.look, "clipboard-check", "Ctrl+Enter", "primary")
        self.make.clicked.connect(self.start)
        self.stop = KeyButton(self.look, "x", "Esc")
        self.stop.clicked.connect(self.give_up)
        self.open_folder = KeyButton(self.look, "folder-open")
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.note = PlainLabel("", "small", wrap=True)
        self.said = PlainLabel("", wrap=True)
        self.empty = EmptyState(self.look, record.sign)
        self._way = "setup:org"
        self._way_on = self.empty.offer(lambda: self.wanted.emit(self._way), primary=True)
        self._body = QStackedWidget()
        self._ground = self._lay_out()
        self._body.addWidget(self._ground)
        self._body.addWidget(self.empty)
        self.column.addWidget(self._body, 1)
        self.look.changed.connect(self.renew)
        for widget in (self.bar, self.stop, self.open_folder, self.said):
            widget.hide()

    def take_focus(self) -> None:
        (self._way_on if self._body.currentWidget() is self.empty else self.form.who).setFocus()

    def hints(self) -> Sequence[Hint]:
        if self._job:
            return (Hint("Esc", self.tr("cancel")),)
        return (
            Hint("Ctrl+Enter", self.tr("make the packs")),
            Hint("Ctrl+PgUp PgDn", self.tr("other period")),
            Hint("← →", self.tr("choose")),
            Hint("Tab", self.tr("next field")),
        )

    def step(self, by: int) -> bool:
        self.period = neighbour(self.desk.snapshot.fiscal, self.period, by)
        self._show_scope()
        return True

    def show_part(self, part: str) -> None:
        """Show a period by its label; any other name means the page as it stands."""
        if part[:1].isdigit():
            self._show_label(part)

    def retranslate(self) -> None:
        self.period_picker.set_caption(self.tr("Period"))
        self.unit_picker.set_caption(self.tr("Unit"))
        self.make.say(self.tr("Make the packs"))
        self.stop.say(self.tr("Cancel"))
        self.open_folder.say(self.tr("Open the folder"))
        self.note.setText(
            self.tr("A pack holds scorecard, chart and month table. A file of the same name in the folder is replaced.")
        )
        self.bar.setAccessibleName(self.tr("Progress"))
        super().retranslate()

    def refresh(self) -> None:
        snapshot = self.desk.snapshot
        if not self._units():
            self._show_empty(self.tr("No units yet"), "setup:org", self.tr("Set up the org tree"))
        elif not any(metric.active for metric in snapshot.all(Metric)):
            self._show_empty(self.tr("No metrics yet"), "setup:metrics", self.tr("Set up metrics"))
        elif not len(snapshot.entries.day):
            self._show_empty(self.tr("No actuals yet"), "actuals:month", self.tr("Enter actuals"))
        else:
            self._body.setCurrentWidget(self._ground)
        self._show_scope()

    def start(self) -> None:
        """Make what is chosen; a refusal stands where the result would."""
        if self._job or self._body.currentWidget() is self.empty:
            return
        self.open_folder.hide()
        try:
            order = self._order()
        except Refusal as refusal:
            self._say(sentence(refusal, self.wording))
            return
        self._files = []
        wording = QtWording(self.form.language.key)
        job = Job(self.tr("Making review packs"), _make, self.desk.snapshot, order, wording, self._files)
        job.progressed.connect(self._show_progress)
        job.finished.connect(lambda _: self._end(self._noted(order, self._made())))
        job.cancelled.connect(lambda: self._end(self._noted(order, self._given_up())))
        job.failed.connect(self._fail)
        self._job = job
        self._show_progress(0, len(order.units), "")
        self._show_running()
        self.desk.start(job)

    def give_up(self) -> None:
        """Stop; files that are finished stay."""
        if self._job:
            self._job.cancel()

    # --- inside

    def _order(self) -> "PackOrder":
        from goaldesk.reports.pack import PackChoice
        from goaldesk.reports.packing import PackOrder, pack_names, units_for

        text = self.form.folder.text().strip()
        if not text:
            raise Refusal("no_folder", QT_TRANSLATE_NOOP("Fault", "No pack was made: say in which folder."))
        snapshot = self.desk.snapshot
        who = self.form.who.key
        units = [snapshot.table(Unit)[(self.unit,)]] if who == UNIT else units_for(snapshot, self.period, who)
        self._folder = out = Path(text).expanduser().absolute()
        if who == UNIT:
            out = out / pack_names(snapshot, self.period)[units[0].id]
        elif self.form.files.key == ONE:
            out = out / safe_name(f"{snapshot.settings.company} {self.period.label}", ".pdf")
        elif out.suffix.lower() == ".pdf":
            raise Refusal("no_folder", QT_TRANSLATE_NOOP("Fault", "No pack was made: the folder cannot end in .pdf."))
        choice = PackChoice(self.desk.day, self.desk.workbook.path.name, self.form.paper.key)
        return PackOrder(units, self.period, choice, out)

    def _show_progress(self, done: int, total: int, name: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._say(self.tr("{done} of {total}: {name}").format(done=done, total=total, name=name))

    def _made(self) -> str:
        said = self.tr("%n packs were made. They are in “{folder}”.", "", sum(file.packs for file in self._files))
        said = said.format(folder=self._folder)
        missing = sorted({sign for file in self._files for sign in file.missing_glyphs})
        if missing:
            lacks = self.tr("The font lacks these signs, a “?” stands for each: {signs}").format(
                signs=" ".join(missing)
            )
            return f"{said}\n{lacks}"
        return said

    def _noted(self, order: "PackOrder", said: str) -> str:
        """After the packs that were made were noted in the workbook, for the month end; what speaks against it, too."""
        numbers = {unit: number for file in self._files for unit, number in file.numbers.items()}
        if not numbers or self.desk.workbook.read_only:
            return said
        label = QT_TRANSLATE_NOOP("Edit", "Print packs")
        try:
            self.desk.do(label, note_printed, numbers, order.period, self.form.language.key)
        except Fault as fault:
            return f"{said}\n{sentence(fault, self.wording)}"
        return said

    def _given_up(self) -> str:
        return self.tr("Cancelled. %n files were finished before and stay.", "", len(self._files))

    def _end(self, said: str) -> None:
        self._job = None
        self._say(said)
        self.open_folder.setVisible(bool(self._files))
        self._show_running()

    def _fail(self, error: BaseException) -> None:
        self._end(sentence(error, self.wording) if isinstance(error, Fault) else "")
        if not isinstance(error, Fault):
            raise error

    def _show_running(self) -> None:
        running = self._job is not None
        stood = self.focusWidget()
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        if running:
            self.stop.setFocus()
        for widget in (self.form, self.make, self.period_picker, self.unit_picker):
            widget.setEnabled(not running)
        if not running and (stood is self.stop or stood is None):
            (self.open_folder if self._files else self.make).setFocus()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _units(self) -> list[Option]:
        return unit_options(self.desk.snapshot, self.period)

    def _periods(self) -> list[Option]:
        return period_options(self.desk.snapshot, self.desk.day, self.wording)

    def _show_label(self, label: str) -> None:
        self.period = self.desk.snapshot.fiscal.parse(label)
        self._show_scope()

    def _show_unit(self, unit: int) -> None:
        self.unit = unit
        self._show_scope()

    def _show_scope(self) -> None:
        units = self._units()
        if units and self.unit not in [option.key for option in units]:
            self.unit = int(str(units[0].key))
        self.unit_picker.show_choice(self.unit, label_of(units, self.unit))
        self.period_picker.show_choice(self.period.label, period_words(self.period, self.wording))
        full = self._body.currentWidget() is not self.empty
        self.period_picker.setVisible(full)
        self.unit_picker.setVisible(full and bool(units) and self.form.who.key == UNIT)

    def _show_empty(self, title: str, place: str, button: str) -> None:
        self._way = place
        self.empty.say(title, self.tr("A review pack needs units, metrics and actuals. Then it is made here."))
        self.empty.set_button(self._way_on, button)
        self._body.setCurrentWidget(self.empty)

    def _lay_out(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("panel", "true")
        panel.setMaximumWidth(WIDEST)
        panel.setLayout(
            column(
                self.form,
                self.note,
                row(self.make, self.stop, self.open_folder, 0),
                self.bar,
                self.said,
                margins=(20, 20, 20, 20),
                spacing=16,
            )
        )
        ground = QWidget()
        ground.setLayout(column(panel, 0, margins=(20, 20, 20, 20), spacing=6))
        return ground

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.start()
        elif event.key() == Qt.Key.Key_Escape and self._job:
            self.give_up()
        else:
            super().keyPressEvent(event)


def _make(report: Report, snapshot: "Snapshot", order: "PackOrder", wording: Wording, files: "list[PackFile]") -> None:
    """`files` grows as they are written: what was finished is known also when the job is given up."""
    from goaldesk.reports.packing import make_packs

    for made in make_packs(snapshot, order, wording, report):
        files.append(made)
