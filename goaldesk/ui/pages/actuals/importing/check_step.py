"""The third step: every row as it would come in, what is open, and what is imported for each metric."""

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.sheets.grid import TextSheet
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.actuals.importing.course import Course
from goaldesk.ui.pages.actuals.importing.questions import Questions
from goaldesk.ui.pages.actuals.importing.sheets import CheckSheet
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, Gap, column, framed, row
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.model.importers.preview import Cause, Mark, Preview
    from goaldesk.ui.desk import Desk
    from goaldesk.wording import Wording

PANEL, CAUSES_SHOWN = 340, 6
CHIPS = ("all", "problem", "new", "changed", "unchanged", "missing")


class CheckStep(Spoken, QWidget):
    """`meaning` is for the status line."""

    meaning = Signal(str)

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        look = desk.surroundings.look
        self.name = ElidedLabel("", "row")
        self.chips = Segmented(CHIPS)
        self.grid = Grid(look, whole_rows=True)
        self.questions = Questions(desk, course)
        self.problems_head, self.problems = PlainLabel("", "panel"), PlainLabel("", "second", wrap=True)
        self.skip = KeyButton(look, "", "Del")
        self.sums = LineTable(look, right=(1, 2))
        self.note = PlainLabel("", "small", wrap=True)
        self.mark, self.state = StatusMark(look, "met", 11), PlainLabel("", wrap=True)
        self.sheet: CheckSheet | None = None
        self._lay_out()
        self.chips.chosen.connect(lambda _: self._show_rows())
        self.skip.clicked.connect(self.skip_rows)
        self.grid.on(Qt.Key.Key_Delete, self.skip_rows)
        self.grid.on(Qt.Key.Key_F8, self.stand_on_problem)
        self.grid.meaning.connect(self.meaning)
        self.retranslate()

    def show_preview(self, preview: "Preview") -> None:
        """Show what would happen."""
        wording, report = self._desk.surroundings.language.wording, preview.draft.report
        self.name.show_text(report.file)
        names = (
            self.tr("All {count}"),
            self.tr("Problems {count}"),
            self.tr("New {count}"),
            self.tr("Changed {count}"),
            self.tr("Known {count}"),
            self.tr("Gone {count}"),
        )
        whole = wording.formats.whole
        counts = [preview.count(None if key == "all" else key) for key in CHIPS]  # type: ignore[arg-type]
        texts = [name.format(count=whole(count)) for name, count in zip(names, counts, strict=True)]
        self.chips.say(texts, self.tr("Rows"))
        self._show_rows()
        open_questions = self._course.questions
        self.questions.show_question(open_questions[0] if open_questions else None)
        self._show_problems_of(preview)
        names_of = {metric.code: metric_name(metric, wording) for metric in preview.metrics}
        lines = [
            Line(
                one.metric,
                (names_of.get(one.metric, one.metric), whole(one.entries), wording.formats.number(one.total)),
            )
            for one in report.sums
        ]
        self.sums.show_lines((self.tr("In the file"), self.tr("Entries"), self.tr("Sum")), lines)
        self.sums.setFixedHeight(28 * (min(8, len(lines)) + 1))
        self._say_note(preview)
        self._say_state(preview)

    def show_nothing(self) -> None:
        """While it is written there is nothing to look at."""
        self.sheet = None
        self.grid.show_sheet(TextSheet())
        self.questions.show_question(None)
        self.mark.show_status("open")
        self.state.setText(self.tr("Importing. Esc breaks off and leaves nothing behind."))

    def take_focus(self) -> None:
        (self.questions.apply if not self.questions.isHidden() else self.grid).setFocus()

    def skip_rows(self) -> None:
        """Leave out the row one stands on, or all rows with a problem that no question solves."""
        preview, answers = self._course.preview, self._course.answers
        if preview is None:
            return
        rows = {(one.sheet, one.row) for one in preview.other_problems() if one.row}
        key = self.grid.current_key()
        if self.grid.hasFocus() and self.sheet is not None and isinstance(key, int):
            problem = self.sheet.line(key).problem
            rows = {(problem.sheet, problem.row)} if problem is not None and problem.row else set()
        if rows:
            self._course.answer(replace(answers, skipped_rows=answers.skipped_rows | rows))

    def stand_on_problem(self) -> None:
        """Show the rows with a problem, and stand in them."""
        self.chips.choose("problem")
        self._show_rows()
        self.grid.setFocus()

    def retranslate(self) -> None:
        self.grid.setAccessibleName(self.tr("Rows of the file"))
        self.sums.setAccessibleName(self.tr("In the file"))

    # --- inside

    def _show_rows(self) -> None:
        preview = self._course.preview
        if preview is not None:
            mark: Mark | None = None if self.chips.key == "all" else self.chips.key  # type: ignore[assignment]
            self.sheet = CheckSheet(preview, mark, self._desk.surroundings.language.wording)
            self.grid.show_sheet(self.sheet, self._desk.surroundings.language.wording)

    def _show_problems_of(self, preview: "Preview") -> None:
        """What no question about a name solves, a line for each cause; what the sums of the file say."""
        wording, report = self._desk.surroundings.language.wording, preview.draft.report
        causes = preview.causes()
        lines = [_told(one, wording) for one in causes[:CAUSES_SHOWN]]
        if len(causes) > CAUSES_SHOWN:
            lines.append(wording.translate("CheckStep", "%n causes more", len(causes) - CAUSES_SHOWN))
        if report.problem_count > preview.count("problem"):
            more = report.problem_count - preview.count("problem")
            lines.append(wording.translate("CheckStep", "%n problems more are not listed", more))
        wrong = [*islice(report.total_lines(wording), CAUSES_SHOWN)]
        self.problems_head.setText(self.tr("Other problems") if causes else self.tr("Sums in the file"))
        self.problems.setText("\n".join([*lines, *wrong]))
        for part in (self.problems_head, self.problems):
            part.setVisible(bool(lines or wrong))
        rows = len({(one.sheet, one.row) for one in preview.other_problems() if one.row})
        self.skip.setVisible(bool(rows))
        self.skip.say(wording.translate("CheckStep", "Skip these %n rows", rows))

    def _say_note(self, preview: "Preview") -> None:
        """What is accepted and said, and what holds for every import."""
        wording, count = self._desk.surroundings.language.wording, preview.draft.report.outside
        said = self.tr("The whole import is one step and can be undone at once. The same file again changes nothing.")
        if count:
            text = "%n entries lie before or after their person's employment."
            said = f"{wording.translate('Import', text, count)}\n{said}"
        self.note.setText(said)

    def _say_state(self, preview: "Preview") -> None:
        wording, report = self._desk.surroundings.language.wording, preview.draft.report
        count, wrong = report.problem_count, report.wrong_totals
        if self._course.said:
            mark, text = "missed", self._course.said
        elif count:
            text = wording.translate(
                "CheckStep", "%n problems are open. Before all are answered or skipped, nothing is imported.", count
            )
            mark = "missed"
        elif self._course.questions:
            mark, text = "at_risk", self.tr("One question is open: what is chosen beside it is taken with Ctrl+Enter.")
        elif not (report.new or report.changed or report.removed):
            mark, text = "met", self.tr("All rows are in the workbook already; nothing changes.")
        elif wrong:
            text = wording.translate("CheckStep", "%n sums in the file do not agree with its rows.", len(wrong))
            mark = "at_risk"
        else:
            mark, text = "met", self.tr("Nothing is open. Ctrl+Enter imports.")
        self.mark.show_status(mark)
        self.state.setText(text)

    def _lay_out(self) -> None:
        left = column(
            row((self.name, 1), self.chips, margins=BAR),
            (self.grid, 1),
            framed("foot", row(self.mark, (self.state, 1), margins=BAR, spacing=10)),
        )
        side = framed(
            "side",
            column(
                self.questions,
                Gap(4),
                row((self.problems_head, 1), margins=(16, 0, 16, 0)),
                row((self.problems, 1), margins=(16, 0, 16, 0)),
                row(self.skip, 0, margins=(16, 0, 16, 0)),
                0,
                self.sums,
                row(self.note, margins=(16, 4, 16, 0)),
                margins=(0, 0, 0, 12),
                spacing=8,
            ),
        )
        side.setFixedWidth(PANEL)
        self.setLayout(row((left, 1), side, spacing=0))


def _told(cause: "Cause", wording: "Wording") -> str:
    """What is wrong in a row, and in how many others."""
    first = cause.first
    sentence = first.sentence(wording)
    if first.row:
        sentence = wording.translate("Import", "Row {row}: {sentence}").format(row=first.row, sentence=sentence)
    if cause.count > 1:
        others = wording.translate("CheckStep", "%n other rows have the same.", cause.count - 1)
        sentence = wording.translate("CheckStep", "{sentence} {others}").format(sentence=sentence, others=others)
    return sentence
