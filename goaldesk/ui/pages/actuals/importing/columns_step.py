"""The second step: the file as it is, what each of its columns becomes, and what it counts."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from goaldesk.model.importers.choices import Choices
from goaldesk.model.importers.column_words import MISSING, ROLES
from goaldesk.model.importers.encodings import CHOOSABLE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.actuals.importing.course import Course
from goaldesk.ui.pages.actuals.importing.measures import Measures
from goaldesk.ui.pages.actuals.importing.reading_forms import form_of, meant, readings, with_form
from goaldesk.ui.pages.actuals.importing.roles import OFFERED, role_of, with_role
from goaldesk.ui.pages.actuals.importing.sheets import column_sheet, raw_sheet
from goaldesk.ui.text import ElidedLabel, PlainLabel, caption, isolated
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, framed, row
from goaldesk.ui.widgets.marks import StatusMark

if TYPE_CHECKING:
    from goaldesk.model.importers.columns import FileLook
    from goaldesk.model.importers.proposing import Proposal
    from goaldesk.ui.desk import Desk

PANEL, RAW_ROWS, NARROW_BELOW = 360, 8, 1040
DELIMITERS = {",": ",", ";": ";", "\t": "Tab", "|": "|"}


class ColumnsStep(Spoken, QWidget):
    """`meaning` is for the status line."""

    meaning = Signal(str)

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        look = desk.surroundings.look
        self.name, self.facts = ElidedLabel("", "row"), ElidedLabel("", "small")
        self.sheet = ScopePicker(look, self._sheets)
        self.header = ScopePicker(look, self._rows)
        self.delimiter = ScopePicker(look, lambda: [Option(key, text) for key, text in DELIMITERS.items()])
        self.encoding = ScopePicker(look, lambda: [Option(name, name) for name in CHOOSABLE])
        self.layout_file = KeyButton(look, "", "Alt+L", "flat")
        self.raw, self.columns = Grid(look, whole_rows=True), Grid(look, whole_rows=True)
        self.raw_head, self.columns_head = PlainLabel("", "panel"), PlainLabel("", "panel")
        self.measures = Measures(desk)
        self.mark, self.state = StatusMark(look, "met", 11), PlainLabel("", wrap=True)
        self._look: FileLook | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_proposal(self, proposal: "Proposal") -> None:
        """Show the file and what is proposed for it."""
        wording, look = self._desk.surroundings.language.wording, proposal.look
        self.name.show_text(look.path.name)
        template = (
            wording.translate("ColumnsStep", "%n rows, {columns}", look.rows)
            if look.all_rows
            else wording.translate("ColumnsStep", "more than %n rows, {columns}", look.rows)
        )
        columns = wording.translate("ColumnsStep", "%n columns", len(look.columns))
        self.facts.show_text(template.format(columns=columns))
        self.sheet.setVisible(len(look.sheets) > 1)
        self.sheet.show_choice(look.sheet, look.sheet)
        self.header.show_choice(look.header_row, self.tr("Row {number}").format(number=look.header_row))
        self.delimiter.setVisible(look.delimiter is not None)
        self.delimiter.show_choice(look.delimiter, DELIMITERS.get(look.delimiter or "", look.delimiter or ""))
        self.encoding.setVisible(look.encoding is not None)
        self.encoding.show_choice(look.encoding, look.encoding or "")
        other_file, self._look = look is not self._look, look
        self.raw.show_sheet(raw_sheet(look, wording), wording)
        self.raw.widths.arrange(again=other_file)
        self.raw.setFixedHeight(28 * (min(RAW_ROWS, len(look.raw)) + 1))
        choices = proposal.choices
        self.columns.setVisible(choices is not None)
        self.measures.setVisible(choices is not None)
        if choices is not None:
            self.columns.show_sheet(column_sheet(proposal, choices, wording), wording)
            self.columns.widths.arrange(again=other_file)
            self.measures.show_proposal(proposal, choices)
        self._show_state(proposal)

    def take_focus(self) -> None:
        self.columns.setFocus()

    def retranslate(self) -> None:
        self.sheet.set_caption(self.tr("Sheet"))
        self.header.set_caption(self.tr("Header"))
        self.delimiter.set_caption(self.tr("Separator"))
        self.encoding.set_caption(self.tr("Encoding"))
        self.raw_head.setText(self.tr("The file as it is"))
        self.columns_head.setText(self.tr("Columns"))
        self.layout_file.say(self.tr("Layout file…"))
        self.raw.setAccessibleName(self.raw_head.text())
        self.columns.setAccessibleName(self.columns_head.text())

    def ask_for_layout(self) -> None:
        """Ask for a layout as the command line takes it."""
        path, _ = QFileDialog.getOpenFileName(self, self.tr("A layout for this file"), "", "TOML (*.toml)")
        if path:
            self._course.use_layout(Path(path))

    def choose_role(self) -> None:
        """Open the list of what the current column can become."""
        choices, column = self._choices(), self.columns.current_key()
        if choices is None or not isinstance(column, str):
            return
        wording, menu = self._desk.surroundings.language.wording, QMenu(self)
        for role in OFFERED:
            action = menu.addAction(wording.translate("ImportColumn", ROLES[role]))
            action.setCheckable(True)
            action.setChecked(role == role_of(choices, column))
            action.triggered.connect(lambda _, role=role: self._become(column, role))
        self._offer_forms(menu, column, choices)
        place = self.columns.visualRect(self.columns.currentIndex().siblingAtColumn(3)).bottomLeft()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.columns.viewport().mapToGlobal(place))

    def do_not_use(self) -> None:
        """Let the current column be used for nothing."""
        column = self.columns.current_key()
        if isinstance(column, str):
            self._become(column, "unused")

    def next_doubt(self) -> None:
        """Go to the next column that is in doubt."""
        proposal = self._course.proposal
        names = [name for name, _ in proposal.doubts] if proposal else []
        if names:
            here = self.columns.current_key()
            at = names.index(here) + 1 if here in names else 0
            self.columns.choose(names[at % len(names)])
            self.columns.setFocus()

    # --- inside

    def _offer_forms(self, menu: QMenu, column: str, choices: Choices) -> None:
        """Below what a column can become: how its numbers or dates can be read."""
        proposal, wording = self._course.proposal, self._desk.surroundings.language.wording
        look = proposal.look.column(column) if proposal else None
        offered = [one for one in readings(look, wording) if one.means] if look is not None else []
        if look is None or not offered:
            return
        menu.addSeparator()
        menu.addAction(self.tr("Read as")).setEnabled(False)
        now = form_of(look, choices) or look.form
        for one in offered:
            action = menu.addAction(f"{caption(one.means)}\t{one.label}")
            action.setCheckable(True)
            action.setChecked(one.label == now)
            action.triggered.connect(lambda _, label=one.label: self._course.choose(with_form(choices, look, label)))

    def _become(self, column: str, role: str) -> None:
        choices = self._choices()
        if choices is not None:
            self._course.choose(with_role(choices, column, role))  # type: ignore[arg-type]

    def _choices(self) -> Choices | None:
        return self._course.proposal.choices if self._course.proposal else None

    def _show_state(self, proposal: "Proposal") -> None:
        """What is open, in a sentence; doubts are asked with both readings."""
        wording = self._desk.surroundings.language.wording
        if self._course.said:
            mark, text = "missed", self._course.said
        elif proposal.missing:
            mark, text = "at_risk", wording.translate("ImportColumn", MISSING[proposal.missing[0]])
        elif proposal.doubts:
            name, doubt = proposal.doubts[0]
            text = self.tr("“{sample}” in {column}: {first} with Alt+1, or {second} with Alt+2?")
            first, second = (meant(doubt.key, label, doubt.sample, wording) for label in doubt.choices[:2])
            text = text.format(sample=isolated(doubt.sample), column=isolated(name), first=first, second=second)
            mark = "at_risk"
        else:
            mark, text = "met", self._said_as_known(proposal)
        self.mark.show_status(mark)
        self.state.setText(text)

    def _said_as_known(self, proposal: "Proposal") -> str:
        """Whether such a file is known, and what differs from the last one."""
        remembered, wording = proposal.remembered, self._desk.surroundings.language.wording
        used = sum(one.role != "unused" for one in proposal.columns)
        text = self.tr("{used} of {all} columns are used. Nothing is imported before the last step.")
        text = text.format(used=used, all=len(proposal.columns))
        if remembered is None:
            return text
        parts = [self.tr("Read by the layout “{name}”.").format(name=isolated(remembered.plan.name)), text]
        comma = "、" if wording.language == "zh" else ", "
        for said, names in (
            (self.tr("New columns: {names}."), remembered.new),
            (self.tr("No longer there: {names}."), remembered.gone),
        ):
            if names:
                parts.append(said.format(names=comma.join(map(isolated, names))))
        return ("" if wording.language == "zh" else " ").join(parts)

    def decide(self, number: int) -> None:
        """Read what is in doubt in this way."""
        proposal, choices = self._course.proposal, self._choices()
        if proposal is None or choices is None or not proposal.doubts:
            return
        _, doubt = proposal.doubts[0]
        if number < len(doubt.choices):
            said: dict[str, Any] = {doubt.key: doubt.choices[number]}
            self._course.choose(replace(choices, **said))

    def stand_at_missing(self) -> None:
        """Stand where it is said what nothing in the file says."""
        missing = self._course.proposal.missing if self._course.proposal else ()
        if missing:
            self.measures.field_of(missing[0]).setFocus()

    def _sheets(self) -> list[Option]:
        return [Option(name, name) for name in (self._course.proposal.look.sheets if self._course.proposal else ())]

    def _rows(self) -> list[Option]:
        rows = self._course.proposal.look.raw if self._course.proposal else ()
        none = Option(0, self.tr("No header"))
        return [
            none,
            *(Option(row.number, f"{row.number}: {' | '.join(filter(None, row.cells))[:60]}") for row in rows),
        ]

    def _connect(self) -> None:
        self.layout_file.clicked.connect(self.ask_for_layout)
        self.sheet.picked.connect(lambda name: self._read(sheet=name))
        self.header.picked.connect(lambda row: self._read(header=row))
        self.delimiter.picked.connect(lambda sign: self._read(delimiter=sign))
        self.encoding.picked.connect(lambda name: self._read(encoding=name))
        self.raw.entered.connect(lambda place: self._read(header=place.row))
        self.columns.entered.connect(lambda _: self.choose_role())
        self.columns.on(Qt.Key.Key_Down, self.choose_role, Qt.KeyboardModifier.AltModifier)
        self.columns.on(Qt.Key.Key_Delete, self.do_not_use)
        self.columns.on(Qt.Key.Key_F8, self.next_doubt)
        self.columns.on(Qt.Key.Key_Insert, self.measures.add_measure)
        self.measures.chosen.connect(self._course.choose)
        for grid in (self.raw, self.columns):
            grid.meaning.connect(self.meaning)
            grid.on(Qt.Key.Key_L, self.ask_for_layout, Qt.KeyboardModifier.AltModifier)

    def _read(self, **facts: object) -> None:
        self._course.read_as(replace(self._course.options, **facts))  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        strip = row(
            (self.name, 2),
            (self.facts, 3),
            self.sheet,
            self.encoding,
            self.delimiter,
            self.header,
            self.layout_file,
            margins=BAR,
        )
        foot = framed("foot", row(self.mark, (self.state, 1), margins=BAR, spacing=10))
        for head in (self.raw_head, self.columns_head):
            head.setContentsMargins(16, 8, 16, 4)
        left = column(strip, self.raw_head, self.raw, self.columns_head, (self.columns, 1), foot)
        self.measures.setFixedWidth(PANEL)
        self.setLayout(row((left, 1), self.measures, spacing=0))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facts.setVisible(self.width() >= NARROW_BELOW)  # else the name of the file has no room
