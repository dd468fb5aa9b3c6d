"""The form for a new workbook: one page. What the field with the focus will make stands beside it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QGridLayout, QScrollArea, QStackedWidget, QWidget

from goaldesk.model.edits.starting import Start
from goaldesk.model.errors import Fault, sentence
from goaldesk.model.outline import read_outline
from goaldesk.model.templates import business, org_template
from goaldesk.ui import new_workbook_words as words
from goaldesk.ui.jobs import Job
from goaldesk.ui.language import Spoken
from goaldesk.ui.new_workbook_fields import FILE, LATER, NAMES, NewWorkbookFields
from goaldesk.ui.new_workbook_reading import count_days, read_units
from goaldesk.ui.new_workbook_sides import MetricSide, OrgSide, WhatComesNext
from goaldesk.ui.new_workbook_table import TableNote
from goaldesk.ui.opening import SUFFIX, NewCompany
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import Wording

FORM, SIDE, GAP, WIDE_FROM = 672, 380, 88, 1160


class NewWorkbook(Spoken, QScrollArea):
    """Emits `wanted` with what was filled in, or `cancelled`."""

    wanted = Signal(object)
    cancelled = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        look = surroundings.look
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.title = PlainLabel("", "title")
        self.lead = PlainLabel("", "second", wrap=True)
        self.table = TableNote(surroundings)
        self.fields = NewWorkbookFields(surroundings)
        self.next = WhatComesNext(look)
        self.metrics = MetricSide(surroundings)
        self.org = OrgSide(surroundings)
        self.side = QStackedWidget()
        for one in (self.next, self.metrics, self.org):
            self.side.addWidget(one)
        self.wrong = PlainLabel("", "error", wrap=True)
        self.make = KeyButton(look, "", "Ctrl+Enter", "primary")
        self.open = KeyButton(look, "folder-open", "Ctrl+O")
        self.sample = KeyButton(look, "users-round", "Ctrl+Shift+O", "flat")
        self.file: Path | None = None
        self._counted_for = self._read_for = 0
        self._making = self._waits = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, table: Path | None = None) -> None:
        """Show the form afresh; a `table` becomes the org tree, is imported afterwards, or both, as it is good for."""
        self._making = self._waits = False
        self.wrong.hide()
        self.file = None
        self.org.outline.clear()
        self.org.file.show_text("")
        self.fields.begin()
        self._business_chosen()
        self._org_chosen()
        self.side.setCurrentWidget(self.next)
        self._count_days()
        self.table.begin(table, self.start(), self.fields.today)
        self.fields.company.setFocus()

    def say_why_not(self, fault_sentence: str, code: str = "") -> None:
        """Say why the workbook could not be made; everything typed stays."""
        self._making = False
        self.wrong.setText(fault_sentence)
        self.wrong.show()
        field = self.fields.place if code in ("file_exists", "bad_suffix", "read_only", "no_folder") else None
        if field is not None:
            self.fields.mark(field, wrong=True)
            field.setFocus()
        self.ensureWidgetVisible(self.wrong)

    def hints(self) -> Sequence[Hint]:
        create, cancel = Hint("Ctrl+Enter", self.tr("create")), Hint("Esc", self.tr("cancel"))
        if self.metrics.list.hasFocus():
            return Hint("↑ ↓", self.tr("choose")), Hint("Space", self.tr("tick")), Hint("Tab", self.tr("on")), create
        if self.org.outline.hasFocus():
            inwards = Hint("Alt+→", self.tr("further in")), Hint("Alt+←", self.tr("further out"))
            return Hint("Enter", self.tr("next name")), *inwards, Hint("Tab", self.tr("on")), create
        return Hint("Tab", self.tr("next field")), Hint("Alt+↓", self.tr("open a list")), create, cancel

    def retranslate(self) -> None:
        self.title.setText(self.tr("New workbook"))
        self.lead.setText(self.tr("One company is one file. All of this can be changed later, except the currency."))
        self.make.say(self.tr("Create workbook"))
        self.open.say(self.tr("Open a workbook…"))
        self.sample.say(self.tr("Sample company"))
        self._say_metrics()
        self._say_org()
        if self.fields.country.key is not None:
            self._count_days()

    # --- what was filled in

    def start(self) -> Start:
        """What the company is to start with."""
        way = self._way()
        return Start(
            settings=self.fields.settings(),
            metrics=self.metrics.keys,
            outline=self.org.outline.toPlainText() if way == NAMES else "",
            units_file=self.file if way == FILE else None,
            desk=self.fields.person.text().strip(),
            role=self.fields.role,
        )

    def _way(self) -> str:
        way = str(self.fields.org.currentData())
        return way if way in (FILE, LATER) else NAMES

    def _create(self) -> None:
        if self._making:
            return
        self._waits = self.table.is_being_read
        if self._waits:
            return
        fields = self.fields
        empty = [field for field in (fields.company, fields.person) if not field.text().strip()]
        for field in (fields.company, fields.person):
            fields.mark(field, wrong=field in empty)
        if empty:
            self.say_why_not(self.tr("The company and your name are needed; the rest can stay as it is."))
            empty[0].setFocus()
            return
        if self._way() == FILE and self.file is None:
            self.say_why_not(self.tr("No file is chosen for the org tree: choose one, or take it later."))
            fields.org.setFocus()
            return
        self.wrong.hide()
        self._making = True
        start = self.start()
        self._surroundings.remembered.change(desk_name=start.desk, desk_role=start.role)
        place = Path(fields.place.text().strip()).expanduser()
        self.wanted.emit(NewCompany(place, start, self.table.to_import()))

    def _table_known(self) -> None:
        """Make what was asked for while the table was still being read, unless one has left the form."""
        if self._waits and self.isVisible():
            self._create()

    # --- what it will make

    def _business_chosen(self) -> None:
        chosen = business(str(self.fields.metrics.currentData()))
        if chosen is not None:
            self.metrics.tick(chosen.metrics)

    def _ticked(self) -> None:
        chosen = business(str(self.fields.metrics.currentData()))
        self.fields.show_own_metrics(chosen is None or set(chosen.metrics) != set(self.metrics.keys))
        self._say_metrics()

    def _say_metrics(self) -> None:
        self.fields.notes["metrics"].setText(words.metrics_text(*self.metrics.count(), self._wording))

    def _org_chosen(self) -> None:
        way = self._way()
        template = org_template(str(self.fields.org.currentData()))
        if template is not None:
            self.org.outline.replace(template.outline(self._wording))
        self.org.show_way(way)
        self._say_org()
        if way == FILE and self.file is None and self.fields.org.hasFocus():
            self.ask_file()

    def _say_org(self) -> None:
        way = self._way() if self.fields.org.count() else LATER
        if way == FILE:
            self._read_file()
            return
        kinds: list[str] = []
        wrong = ""
        if way == NAMES:
            try:
                kinds = [unit.kind for unit in read_outline(self.org.outline.toPlainText())]
            except Fault as fault:
                wrong = sentence(fault, self._wording)
        self._show_org(kinds, wrong)

    def _show_org(self, kinds: Sequence[str], wrong: str) -> None:
        said = words.org_text(kinds, self._wording)
        self.fields.notes["org"].setText("" if wrong else said)
        self.org.say(said, wrong)

    def ask_file(self) -> None:
        """Ask for the list of units."""
        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Org tree from a file"), "", kinds)
        if path:
            self.take_file(Path(path))

    def _take_people(self, path: Path) -> None:
        self.fields.org.setCurrentIndex(self.fields.org.findData(FILE))
        self.org.show_way(FILE)
        self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take the org tree from this file, and show what it is read as."""
        self.file = path
        self.org.file.show_text(path.name)
        self._say_org()

    def _read_file(self) -> None:
        self.org.show_units([])
        if self.file is None:
            self._show_org([], "")
            return
        start = replace(self.start(), metrics=(), desk="")
        asked = self._read_for = self._read_for + 1
        job = Job(self.tr("Reading {name}").format(name=self.file.name), read_units, start, self.fields.today)
        job.finished.connect(lambda rows: self._file_read(asked, rows))
        job.failed.connect(lambda error: self._file_not_read(asked, error))
        self._surroundings.jobs.start(job)

    def _file_read(self, asked: int, rows: list[tuple[int, str, str]]) -> None:
        if asked == self._read_for and self._way() == FILE:
            self.org.show_units(rows)
            self._show_org([kind for _, _, kind in rows], "")

    def _file_not_read(self, asked: int, error: BaseException) -> None:
        if not isinstance(error, Fault):
            raise error
        if asked == self._read_for and self._way() == FILE:
            self._show_org([], sentence(error, self._wording))

    def _count_days(self) -> None:
        settings = self.fields.settings()
        asked = self._counted_for = self._counted_for + 1
        job = Job(self.tr("Counting working days"), count_days, Start(settings), self.fields.today)
        job.finished.connect(lambda found: self._counted(asked, found))
        job.failed.connect(self._surroundings.faults.show_error)
        self._surroundings.jobs.start(job)

    def _counted(self, asked: int, found: tuple[str, int, bool]) -> None:
        if asked == self._counted_for:
            country, days, provisional = found
            year = self.fields.today.year
            text = words.workdays_text(year, days, country, provisional=provisional, wording=self._wording)
            self.fields.notes["week"].setText(text)

    @property
    def _wording(self) -> Wording:
        return self._surroundings.language.wording

    # --- inside

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Show beside the form what the field with the focus makes; a button changes nothing."""
        if new is None or not self.isAncestorOf(new) or new in (self.make, self.open, self.sample):
            return
        self.ensureWidgetVisible(new)
        if self.side.isAncestorOf(new):
            return
        beside = {self.fields.metrics: self.metrics, self.fields.org: self.org}
        self.side.setCurrentWidget(beside.get(new, self.next))  # type: ignore[call-overload] # any widget may be asked for

    def _connect(self) -> None:
        fields = self.fields
        fields.change.clicked.connect(self._ask_place)
        fields.screens.picked.connect(lambda key: self.language_wanted.emit(str(key)))
        fields.week.currentIndexChanged.connect(self._count_days)
        fields.country.picked.connect(self._count_days)
        fields.metrics.activated.connect(self._business_chosen)
        fields.org.activated.connect(self._org_chosen)
        self.metrics.changed.connect(self._ticked)
        self.org.outline.textChanged.connect(self._say_org)
        self.org.file_wanted.connect(self.ask_file)
        self.table.people.connect(self._take_people)
        self.table.known.connect(self._table_known)
        self.make.clicked.connect(self._create)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        order = [fields.metrics, self.metrics.list, fields.org, self.org.outline, self.org.choose, self.org.read]
        order += [self.make, self.open, self.sample]
        last: QWidget = fields.role_buttons[-1]
        for widget in order:
            QWidget.setTabOrder(last, widget)
            last = widget

    def _ask_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.fields.captions["place"].text(), self.fields.place.text(), f"GoalDesk (*{SUFFIX})"
        )
        if path:
            self.fields.put_place(path)

    def _lay_out(self) -> None:
        self._below = QWidget()
        self._below.setLayout(column(self.wrong, row(self.make, self.open, self.sample, 0), spacing=12))
        self._head = QWidget()
        self.table.setMaximumWidth(FORM)
        self._head.setLayout(column(self.title, self.lead, self.table, spacing=6))
        self.fields.setMaximumWidth(FORM)
        self.wrong.hide()
        ground = QWidget()
        ground.setProperty("ground", "window")
        self._grid = QGridLayout(ground)
        self._grid.setVerticalSpacing(12)
        self.setWidget(ground)
        self._arrange(wide=True)

    def _arrange(self, *, wide: bool) -> None:
        """The side stands at the right where there is room, else between the form and its buttons."""
        grid = self._grid
        for part in (self._head, self.fields, self.side, self._below):
            grid.removeWidget(part)
        for line in range(6):
            grid.setRowStretch(line, 0)
        grid.addWidget(self._head, 0, 1)
        grid.addWidget(self.fields, 1, 1)
        if wide:
            grid.addWidget(self._below, 2, 1)
            grid.addWidget(self.side, 1, 2, 2, 1)
            self.side.setFixedWidth(SIDE)
            self.side.setMinimumHeight(0)
        else:
            grid.addWidget(self.side, 2, 1)
            grid.addWidget(self._below, 3, 1)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(FORM)
            self.side.setMinimumHeight(340)
        margin = 40 if wide else 24
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setHorizontalSpacing(GAP if wide else 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 0)
        grid.setColumnStretch(3, 1)
        grid.setColumnMinimumWidth(1, FORM)
        grid.setRowStretch(4, 1)

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= WIDE_FROM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._create()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
