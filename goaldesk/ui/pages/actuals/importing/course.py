"""The way of one file into the workbook: looked at, understood, drafted, questions answered, written as one edit.

The one rule: nothing is written before nothing is open; what a step needs is worked out in a job, and an older job that
is still on its way is dropped.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from goaldesk.model.errors import Fault, sentence
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.choices import Choices
from goaldesk.model.importers.importer import SourceOptions, Undecided
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import Edited
    from goaldesk.model.importers.layout import LayoutPlan
    from goaldesk.model.importers.preview import ImportQuestion, Preview
    from goaldesk.model.importers.proposing import Proposal
    from goaldesk.model.importers.report import ImportReport
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.wording import Wording

FILE, COLUMNS, CHECK = "file", "columns", "check"
STEPS = (FILE, COLUMNS, CHECK)
LABEL = QT_TRANSLATE_NOOP("Edit", "Import")


class Course(QObject):
    """`changed` tells that something else is to be shown, `imported` brings the report of what was written.

    `said` is what stood in the way last; `open_encoding` the encodings of which one has to be chosen.
    """

    changed = Signal()
    imported = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.leaving.connect(self.forget_paste)
        self._job: Job | None = None
        self._then: Callable[[Any], None] = self._looked
        self._pasted: TemporaryDirectory[str] | None = None
        self.step = FILE
        self.path: Path | None = None
        self.options = SourceOptions()
        self.layout: LayoutPlan | None = None
        self.proposal: Proposal | None = None
        self.answers = Answers()
        self.preview: Preview | None = None
        self._settled: set[type[ImportQuestion]] = set()
        self.said = ""
        self.open_encoding: Sequence[str] = ()

    # --- what stands

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._job is not None

    @property
    def questions(self) -> "Sequence[ImportQuestion]":
        """What is still to be answered before anything is written."""
        asked = self.preview.questions() if self.preview else ()
        return [one for one in asked if type(one) not in self._settled]

    @property
    def is_ready(self) -> bool:
        """Whether it can be written now."""
        if self.preview is None or self.busy or self.preview.draft.report.problem_count:
            return False
        return not self.questions

    # --- what one does

    def begin(self, path: Path) -> None:
        """Look at this file."""
        self.give_up()
        self.path = path
        self._look()

    def begin_with(self, name: str, text: str) -> None:
        """Look at a table that was pasted. It lies in a file as long as it is looked at, and no longer."""
        self.give_up()
        self._pasted = TemporaryDirectory(prefix="goaldesk-")
        self.path = Path(self._pasted.name) / name
        self.path.write_text(text, encoding="utf-8")
        self._look()

    def forget_paste(self) -> None:
        """Take away the file of a pasted table."""
        pasted, self._pasted = self._pasted, None
        if pasted is not None:
            pasted.cleanup()

    def read_as(self, options: SourceOptions) -> None:
        """Look at the file again, read in another way."""
        self.options = options
        self._look()

    def use_layout(self, path: Path) -> None:
        """Read the file by this layout, a TOML file as the command line takes it."""
        from goaldesk.model.importers.layout import read_layout

        try:
            self.layout = read_layout(path)
        except Fault as fault:
            self._say(fault)
            return
        self.options = _options_by(self.layout)
        self._look()

    def choose(self, choices: Choices) -> None:
        """Let the columns mean this."""
        from goaldesk.model.importers.proposing import with_choices

        if self.proposal is not None:
            self.proposal = with_choices(self.proposal, choices)
            self._forget_answers()
            self.said = ""
            self.changed.emit()

    def check(self) -> None:
        """Work out what the import would change."""
        if self.proposal is None or self.path is None:
            return
        if self.proposal.missing:
            self.changed.emit()  # it stands there what, with what to do about it
            return
        try:
            plan = self.proposal.plan()
        except Fault as fault:
            self._say(fault)
            return
        asked = _Asked(self._desk.day, self.answers, self._desk.surroundings.language.wording)
        work = (self._desk.workbook, self.path, plan, asked)
        self._start(self.tr("Checking {name}").format(name=self.path.name), self._drafted, _draft, *work)

    def answer(self, answers: Answers) -> None:
        """Take these answers, and check again."""
        self.answers = answers
        self.check()

    def settle(self, question: "ImportQuestion") -> None:
        """It is meant as it is: no need to ask this again."""
        self._settled.add(type(question))
        self.changed.emit()

    def write(self) -> None:
        """Write what was checked, as one edit."""
        if self.is_ready and self.preview is not None and self.path is not None:
            from goaldesk.model.edits.imports import import_draft

            label = self.tr("Importing {name}").format(name=self.path.name)
            # A draft is used up while it is written, so nothing may look at its rows any more.
            made, self.preview = self.preview.draft, None
            job = self._desk.beside(label, LABEL, import_draft, made)
            job.late.connect(self._tell)
            self._begin(job, self._written)

    def back(self) -> None:
        """Go to the step before; what was agreed to as a whole is asked again."""
        self._drop()
        self.answers = replace(self.answers, take_out=False)
        self._settled.clear()
        self.step = STEPS[max(0, STEPS.index(self.step) - 1)]
        self.said = ""
        self.changed.emit()

    def give_up(self) -> None:
        """Begin anew; nothing was changed."""
        self._drop()
        self.forget_paste()
        self.step, self.path, self.options, self.layout = FILE, None, SourceOptions(), None
        self._forget_answers()
        self.proposal, self.said, self.open_encoding = None, "", ()
        self.changed.emit()

    # --- inside

    def _look(self) -> None:
        if self.path is None:
            return
        wordings = (self._desk.surroundings.language.wording,)
        label = self.tr("Reading {name}").format(name=self.path.name)
        work = (self.path, self._desk.snapshot, self.options, wordings, self.layout)
        self._start(label, self._looked, _look, *work)

    def _looked(self, found: "tuple[Proposal, bool]") -> None:
        self._forget_answers()
        (self.proposal, is_own), self.step = found, COLUMNS
        if is_own:
            self.check()
        self.changed.emit()

    def _forget_answers(self) -> None:
        """What was answered to another reading of the file says nothing about this one."""
        self.preview, self.answers = None, Answers()
        self._settled.clear()

    def _drafted(self, preview: "Preview") -> None:
        self.preview, self.step = preview, CHECK
        self.changed.emit()

    def _written(self, edited: "Edited[ImportReport]") -> None:
        self.give_up()
        self._tell(edited)

    def _tell(self, edited: "Edited[ImportReport]") -> None:
        self.imported.emit(edited.value)

    def _start(self, label: str, finished: Callable[[Any], None], work: Callable[..., Any], *facts: Any) -> None:
        self._begin(Job(label, work, *facts), finished)

    def _begin(self, job: Job, finished: Callable[[Any], None]) -> None:
        self._drop()
        self.said, self.open_encoding = "", ()
        # Methods and not lambdas: with the page that goes away the job loses whom it would tell.
        job.finished.connect(self._take)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._broke_off)
        self._job, self._then = job, finished
        self._desk.start(job)
        self.changed.emit()

    def _take(self, result: Any) -> None:
        if self._job is self.sender():  # not one that a newer job replaced
            self._job = None
            self._then(result)

    def _broke_off(self) -> None:
        if self._job is self.sender():
            self._job = None
            self._leave_check()

    def _fail(self, error: BaseException) -> None:
        if self._job is not self.sender():
            return
        self._job = None
        self._leave_check()
        if not isinstance(error, Fault):
            self.changed.emit()
            raise error
        doubts = self.proposal.doubts if self.proposal else ()
        if isinstance(error, Undecided) and error.doubt.key in [doubt.key for _, doubt in doubts]:
            return  # it is asked about already, with both readings
        if isinstance(error, Undecided) and error.doubt.key == "encoding":
            self.open_encoding = error.doubt.choices
        self._say(error)

    def _leave_check(self) -> None:
        """Where a check or an import broke off there is nothing to look at: back to what the columns mean."""
        if self.step == CHECK and self.preview is None:
            self.step = COLUMNS
        self.changed.emit()

    def _say(self, fault: Fault) -> None:
        self.said = sentence(fault, self._desk.surroundings.language.wording)
        self.changed.emit()

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()


def _options_by(layout: "LayoutPlan") -> SourceOptions:
    """How a file is looked at that is read by this layout."""
    from goaldesk.model.importers.fitting import options_of

    (table, *_) = layout.tables
    (sheet,) = table.sheets if len(table.sheets) == 1 and "*" not in table.sheets[0] else (None,)
    return options_of(layout.read, sheet, table.header)


def _look(
    report: Report,
    path: Path,
    snapshot: Any,
    options: SourceOptions,
    wordings: "Sequence[Wording]",
    layout: "LayoutPlan | None",
) -> "tuple[Proposal, bool]":
    """What the file means, and whether it says so itself because this program wrote it."""
    from goaldesk.model.importers.columns import look_at
    from goaldesk.model.importers.known_encoding import look_again
    from goaldesk.model.importers.own_layouts import own_layout
    from goaldesk.model.importers.proposing import as_read, propose, with_layout

    own = own_layout(path, options) if layout is None else None
    layout = layout or own
    options = options if own is None else _options_by(own)
    if layout is not None:
        return with_layout(look_at(path, snapshot, options), layout), own is not None
    look, read = look_again(path, snapshot, options)
    return as_read(propose(look, snapshot, wordings), read), False


@dataclass(frozen=True, slots=True)
class _Asked:
    """For which day a file is checked, what was answered so far, and in which language it is told how far it is."""

    today: int
    answers: Answers
    wording: "Wording"


def _draft(report: Report, workbook: "Workbook", path: Path, plan: "LayoutPlan", asked: _Asked) -> "Preview":
    from goaldesk.model.importers.draft import draft
    from goaldesk.model.importers.preview import Preview

    def tell(rows: int) -> None:
        report(0, 0, asked.wording.translate("Course", "Checking {name}: %n rows", rows).format(name=path.name))

    made = draft(workbook, path, plan, today=asked.today, progress=tell, answers=asked.answers)
    return Preview(workbook, made)
