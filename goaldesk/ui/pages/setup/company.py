"""Setup, Company: who the company is, and the lines by which it is measured.

The one rule: a field is written when it is left, as its own undo step; a refusal stands below its field.
"""

import base64
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSpinBox, QWidget

from goaldesk.model.edits.settings import change_settings, free_fiscal_year, set_fiscal_label, set_fiscal_year, set_logo
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.periods import month_of_day, year_and_month
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.letter_terms import usual_terms
from goaldesk.ui.desk import Desk
from goaldesk.ui.language import LANGUAGES
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup.logo import Logo
from goaldesk.ui.pictures import logo_of
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.paragraph import Paragraph
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

WIDTH, SHORT, WIDEST, TERMS = 320, 160, 620, 112
NUMBERS = (
    *("met_line", "near_line", "at_risk_line", "off_track_line"),
    *("score_cap", "over_assignment_line", "closing_due_workday"),
)
MOST = 1000
YEAR = 12
PAPERS = ("A4", "Letter")
LABELS = ("start", "end")
_CHANGE = QT_TRANSLATE_NOOP("Edit", "Change the company's settings")


class Company(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The company: its name, its currency, its fiscal year, and the lines by which a status is called. A field is "
        "saved when you leave it. The fiscal year changes from a future year on; years that have begun stay.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = self.look
        self.form = FieldForm()
        self.name = QLineEdit()
        self.currency = QLineEdit()
        self.currency_note = PlainLabel("", "caption")
        self.start = SettledChoice(look)
        self.start_note = PlainLabel("", "caption", wrap=True)
        self.label = SettledChoice(look)
        self.language = SettledChoice(look)
        self.paper = SettledChoice(look)
        self.logo = Logo()
        self.terms, self.terms_note = Paragraph(), PlainLabel("", "caption")
        self.numbers = {name: QSpinBox() for name in NUMBERS}
        self.notes = {name: PlainLabel("", "caption") for name in NUMBERS}
        self._at = "name"
        self._lay_out()
        self._connect()

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables & {"setting", "fiscal_year"})

    def take_focus(self) -> None:
        self.name.setFocus()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("Tab", self.tr("save, next field")),
            Hint("Enter", self.tr("save")),
            Hint("Alt+↓", self.tr("open a list")),
        )

    def refused(self, said: str) -> None:
        self.form.say(self._at, said)

    def refresh(self) -> None:
        settings = self.desk.snapshot.settings
        self._say_captions()
        self.name.setText(settings.company)
        self.currency.setText(settings.currency)
        note = self.tr("{digits} decimals; they stay once there are figures").format(digits=settings.currency_digits)
        self.currency_note.setText(note)
        self._say_fiscal_year()
        self._fill(self.label, LABELS, (self.tr("the year it starts in"), self.tr("the year it ends in")))
        self.label.setCurrentIndex(self.label.findData(settings.fiscal_label))
        self._fill(self.language, [code for code, _ in LANGUAGES], [own for _, own in LANGUAGES])
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self._fill(self.paper, PAPERS, PAPERS)
        self.paper.setCurrentIndex(self.paper.findData(settings.paper))
        self.logo.show_picture(base64.b64decode(settings.logo))
        self._show_terms(settings)
        for name, field in self.numbers.items():
            field.setValue(getattr(settings, name))

    def _say_captions(self) -> None:
        texts = {
            "name": self.tr("Name"),
            "currency": self.tr("Currency"),
            "start": self.tr("Fiscal year starts in"),
            "label": self.tr("Fiscal year is named by"),
            "language": self.tr("Language of packs"),
            "paper": self.tr("Paper"),
            "logo": self.tr("Picture on packs"),
            "terms": self.tr("Conditions of letters"),
            "met_line": self.tr("Met from"),
            "near_line": self.tr("Near from"),
            "at_risk_line": self.tr("At risk below"),
            "off_track_line": self.tr("Off track below"),
            "score_cap": self.tr("Score counts up to"),
            "over_assignment_line": self.tr("Over-assignment up to"),
            "closing_due_workday": self.tr("Closing is due on"),
        }
        for key, text in texts.items():
            self.form.name(key, text)
        attainment, chance = self.tr("% of the target reached"), self.tr("% chance to meet the target")
        said = {
            "met_line": attainment,
            "near_line": attainment,
            "at_risk_line": chance,
            "off_track_line": chance,
            "score_cap": self.tr("% of a metric's points"),
            "over_assignment_line": self.tr("% more in the children's targets than in the parent's"),
            "closing_due_workday": self.tr("the working day of the next month with this number"),
        }
        for key, text in said.items():
            self.notes[key].setText(text)

    def _say_fiscal_year(self) -> None:
        formats, fiscal = self.wording.formats, self.desk.snapshot.fiscal
        names = [formats.month_long(dt.date(2026, month, 1)) for month in range(1, 13)]
        self._fill(self.start, range(1, 13), names)
        self.start.setCurrentIndex(self.desk.snapshot.settings.fiscal_start - 1)
        this = month_of_day(self.desk.day)
        now = free_fiscal_year(self.desk.snapshot, this)
        months = fiscal.year_of(now.end).months
        if months < YEAR:
            form = self.tr("Fiscal year {year} ends in {end}; then a short one of %n months follows.", "", months)
        elif now.first > this:
            form = self.tr(
                "Fiscal year {year}, the last one with targets, ends in {end}; another month holds from then on."
            )
        else:
            form = self.tr("Fiscal year {year} ends in {end}; another month holds from then on.")
        end = formats.month(dt.date(*year_and_month(now.end - 1), 1))
        self.start_note.setText(form.format(year=now.label, end=end))

    def _show_terms(self, settings: WorkbookSettings) -> None:
        """The conditions of letters in the language in which they are printed: one's own, or the usual ones."""
        own = settings.letter_terms(settings.language)
        text = own or usual_terms(QtWording(settings.language))
        if text != self.terms.toPlainText():
            self.terms.setPlainText(text)
        note = self.tr("The usual ones, one a line: change them to your own.")
        if own:
            note = self.tr("Your own, one a line; emptied, the usual ones come back.")
        self.terms_note.setText(note)

    @staticmethod
    def _fill(field: SettledChoice, keys: Sequence[Any], texts: Sequence[str]) -> None:
        field.clear()
        for key, text in zip(keys, texts, strict=True):
            field.addItem(text, key)

    # --- what is done

    def _write(self, key: str, **facts: Any) -> None:
        settings = self.desk.snapshot.settings
        differs = any(getattr(settings, name) != fact for name, fact in facts.items())
        self._do(key, differs, change_settings, replace(settings, **facts))

    def _do(self, key: str, differs: bool, verb: Callable[..., Any], *facts: Any) -> None:
        self._at = key
        self.form.say(key, "")
        wrong = differs and not self.attempt(_CHANGE, verb, *facts)
        for field in (self.name, self.currency):
            if field is {"name": self.name, "currency": self.currency}.get(key):
                set_role(field, "error", "true" if wrong else "")

    def _name_left(self) -> None:
        self._write("name", company=self.name.text().strip())

    def _currency_left(self) -> None:
        code = self.currency.text().strip().upper()
        facts: dict[str, Any] = {"currency": code}
        if code != self.desk.snapshot.settings.currency and len(code) == 3 and code.isascii() and code.isalpha():
            facts["currency_digits"] = self.wording.formats.currency_digits(code)
        self._write("currency", **facts)

    def _terms_left(self) -> None:
        settings = self.desk.snapshot.settings
        text = self.terms.toPlainText().strip()
        own = "" if text == usual_terms(QtWording(settings.language)) else text
        self._write("terms", **{f"letter_terms_{settings.language}": own})
        self._show_terms(self.desk.snapshot.settings)

    def _logo_chosen(self, path: Path) -> None:
        try:
            picture = logo_of(path)
        except Refusal as refusal:
            self.form.say("logo", sentence(refusal, self.wording))
        else:
            self._do("logo", True, set_logo, picture)

    def _start_chosen(self) -> None:
        snapshot = self.desk.snapshot
        month = int(self.start.currentData())
        if month == snapshot.settings.fiscal_start:
            return
        following = free_fiscal_year(snapshot, month_of_day(self.desk.day)).end
        months = (month - 1 - following) % 12
        self._do("start", True, set_fiscal_year, following, months or 12)
        if self.form.said("start"):
            self.start.setCurrentIndex(snapshot.settings.fiscal_start - 1)

    def _label_chosen(self) -> None:
        label = str(self.label.currentData())
        self._do("label", label != self.desk.snapshot.settings.fiscal_label, set_fiscal_label, label)
        if self.form.said("label"):
            self.label.setCurrentIndex(self.label.findData(self.desk.snapshot.settings.fiscal_label))

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._name_left)
        self.currency.editingFinished.connect(self._currency_left)
        self.start.settled.connect(self._start_chosen)
        self.label.settled.connect(self._label_chosen)
        self.language.settled.connect(lambda: self._write("language", language=self.language.currentData()))
        self.logo.chosen.connect(self._logo_chosen)
        self.logo.removed.connect(lambda: self._do("logo", True, set_logo, b""))
        self.terms.finished.connect(self._terms_left)
        self.paper.settled.connect(lambda: self._write("paper", paper=self.paper.currentData()))
        for name, field in self.numbers.items():
            field.editingFinished.connect(lambda key=name, made=field: self._write(key, **{key: made.value()}))

    def _lay_out(self) -> None:
        self.name.setMinimumWidth(WIDTH)
        self.currency.setFixedWidth(80)
        for choice in (self.start, self.label, self.language, self.paper):
            choice.setFixedWidth(SHORT)
        self.form.add("name", self.name)
        self.form.add("currency", self.currency, self.currency_note)
        self.form.add("start", self.start)
        self.form.add("start_note", self.start_note)
        self.form.add("label", self.label)
        self.form.add("language", self.language)
        self.form.add("paper", self.paper)
        self.form.add("logo", self.logo)
        self.terms.setFixedHeight(TERMS)
        self.form.add("terms", self.terms)
        self.form.add("terms_note", self.terms_note)
        for name, field in self.numbers.items():
            field.setRange(0, MOST)
            field.setFixedWidth(80)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.form.add(name, field, self.notes[name])
        panel = framed("true", column(self.form, margins=(20, 20, 20, 20)))
        panel.setMaximumWidth(WIDEST)
        ground = QWidget()
        ground.setLayout(row((column(panel, 0, spacing=6), 100), 1, margins=(20, 20, 20, 20), spacing=6))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        self.setLayout(column(area))
