"""Importing a list of units and people: what it would do line by line, and what of it can be read in two ways."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.dialogs.file_import import FileImport, FileTexts
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.setup.org_words import unit_line_texts
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.draft import Draft
    from goaldesk.model.importers.unit_preview import UnitLine
    from goaldesk.model.store.workbook import Workbook

WIDTH = 760
LABEL = QT_TRANSLATE_NOOP("Edit", "Import units")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a file."""

    draft: "Draft"
    lines: "tuple[UnitLine, ...]"


class UnitsImport(FileImport[Seen]):
    """A file that leaves something open is asked about once, and read again as it was meant."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        look = desk.surroundings.look
        super().__init__(desk, LineTable(look, stretched=3), WIDTH, parent)
        self._read: dict[str, str] = {}
        self.doubt, self.choice = PlainLabel("", "small", wrap=True), ComboBox(look)
        self.choice.setAccessibleName(self.tr("How it is meant"))
        self.between.addWidget(self.doubt, 1)
        self.between.addWidget(self.choice)
        self.choice.activated.connect(self._decided)
        self.begin()

    def texts(self) -> FileTexts:
        return FileTexts(
            self.tr("Import units and people"),
            self.tr("Columns are known by their heads: Name, Code, Team, Belongs to, Also known as, Start, End."),
            self.tr("a CSV, XLSX, XLS or ODS file"),
            self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"),
            self.tr("What the file would do"),
        )

    def take_file(self) -> None:
        self._read = {}
        self.look_again()

    def reading(self, path: Path) -> Job:
        facts = (self.desk.workbook, path, self.desk.day, dict(self._read))
        return Job(self.tr("Reading the file"), _seen, *facts)

    def ask(self, error: BaseException) -> bool:
        from goaldesk.model.importers.importer import Undecided

        if not isinstance(error, Undecided):
            return False
        doubt = error.doubt
        text = self.tr("“{sample}” can be read in more than one way. How is it meant?")
        self.doubt.setText(text.format(sample=doubt.sample))
        self.choice.clear()
        for choice in doubt.choices:
            self.choice.addItem(choice, (doubt.key, choice))
        self._show_question(True)
        self.choice.setFocus()
        self._read[doubt.key] = doubt.choices[0]
        return True

    def show_found(self, seen: Seen | None) -> bool:
        self._show_question(False)
        wording = self.desk.surroundings.language.wording
        heads = (self.tr("Outcome"), self.tr("Unit"), self.tr("Belongs to"), self.tr("Says"))
        lines = [unit_line_texts(line, wording) for line in seen.lines] if seen else []
        shown = zip(seen.lines, lines, strict=True) if seen else ()
        self.table.show_lines(
            heads, [Line(at, cells, strong=line.mark == "problem") for at, (line, cells) in enumerate(shown)]
        )
        if seen is None:
            return False
        report, whole = seen.draft.report, wording.formats.whole
        counts = self.tr("New: {new}. Changed: {changed}. As before: {same}. Problems: {problems}.").format(
            new=whole(report.new),
            changed=whole(report.changed),
            same=whole(report.unchanged),
            problems=whole(report.problem_count),
        )
        self.summary.setText(counts)
        return not report.problem_count and bool(report.new or report.changed)

    def write(self, seen: Seen) -> None:
        from goaldesk.model.edits.imports import import_draft

        self.write_beside(self.desk.beside(self.tr("Importing"), LABEL, import_draft, seen.draft))

    # --- inside

    def _decided(self) -> None:
        key, value = self.choice.currentData()
        self._read[key] = value
        self.look_again()

    def _show_question(self, shown: bool) -> None:
        self.doubt.setVisible(shown)
        self.choice.setVisible(shown)


def _seen(report: Report, workbook: "Workbook", path: Path, today: int, read: dict[str, str]) -> Seen:
    from goaldesk.model.importers.draft import draft
    from goaldesk.model.importers.unit_heads import unit_layout
    from goaldesk.model.importers.unit_preview import unit_lines

    drafted = draft(
        workbook, path, unit_layout(path, read), today=today, progress=lambda rows: report(rows, 0, str(rows))
    )
    return Seen(drafted, tuple(unit_lines(drafted, workbook.snapshot)))
