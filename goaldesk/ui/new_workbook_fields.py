"""The fields of the form for a new workbook, in the order in which one fills them in.

The one rule: everything but the two names has a sensible default, taken from this computer.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from goaldesk.model.outputs import safe_name
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.templates import BUSINESSES, ORG_TEMPLATES
from goaldesk.ui import new_workbook_words as words
from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.opening import SUFFIX
from goaldesk.ui.pages.setup.calendar_words import WEEKS, country_name, country_options
from goaldesk.ui.roles import ROLES, role_word
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.layouts import Part, framed, row
from goaldesk.wording import Wording

PAPERS = ("A4", "Letter")
OWN, NAMES, FILE, LATER = "own", "names", "file", "later"
LABEL, FIELD, INNER, ROW_GAP = 162, 400, 20, 12
CAPTIONS = ("company", "place", "currency", "month", "week", "language", "person", "metrics", "org")
NOTES = ("currency", "month", "week", "person", "metrics", "org")


def documents() -> Path:
    """Where new workbooks are put unless somebody says otherwise."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "GoalDesk"


class NewWorkbookFields(Spoken, QFrame):
    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        look = surroundings.look
        self.setProperty("panel", "true")
        self.company = QLineEdit()
        self.place = QLineEdit()
        self.change = QPushButton()
        self.currency = ComboBox(look)
        self.month = ComboBox(look)
        self.week = ComboBox(look)
        self.country = ScopePicker(look, lambda: country_options(self._wording))
        self.screens = ScopePicker(look, lambda: [Option(code, own) for code, own in LANGUAGES])
        self.language = ScopePicker(look, lambda: [Option(code, own) for code, own in LANGUAGES])
        self.paper = ScopePicker(look, lambda: [Option(paper, paper) for paper in PAPERS])
        self.person = QLineEdit()
        self.roles = QButtonGroup(self)
        self.role_buttons = [QRadioButton() for _ in ROLES]
        self.metrics = ComboBox(look)
        self.org = ComboBox(look)
        self.captions = {name: PlainLabel("", "second") for name in CAPTIONS}
        self.notes = {name: PlainLabel("", "caption") for name in NOTES}
        self._typed_place = False
        self._lay_out()
        self._connect()

    @property
    def _wording(self) -> Wording:
        return self._surroundings.language.wording

    def begin(self) -> None:
        """The defaults."""
        now, language = self._surroundings.remembered.now, self._surroundings.language.code
        self._typed_place = False
        self.company.clear()
        self.person.setText(now.desk_name)
        self.role_buttons[ROLES.index(now.desk_role) if now.desk_role in ROLES else 0].setChecked(True)
        self.country.show_choice(words.local_country(language), "")
        self.language.show_choice(language, "")
        self.paper.show_choice(words.local_paper(), "")
        self.retranslate()
        self.currency.setCurrentIndex(self.currency.findData(words.local_currency()))
        for choice in (self.month, self.week, self.metrics, self.org):
            choice.setCurrentIndex(0)
        self._suggest_place("")
        for field in (self.company, self.person, self.place):
            self.mark(field, wrong=False)

    def mark(self, field: QLineEdit, *, wrong: bool) -> None:
        """Show a field as one that needs another look."""
        set_role(field, "error", "true" if wrong else "")

    def put_place(self, path: str) -> None:
        """Take this place instead of the one proposed."""
        self._typed_place = True
        self.place.setText(path if path.endswith(SUFFIX) else path + SUFFIX)

    @property
    def role(self) -> str:
        return ROLES[[button.isChecked() for button in self.role_buttons].index(True)]

    def settings(self) -> WorkbookSettings:
        """What was chosen, as the settings of a workbook."""
        currency = str(self.currency.currentData())
        return WorkbookSettings(
            company=self.company.text().strip(),
            currency=currency,
            currency_digits=self._wording.formats.currency_digits(currency),
            language=str(self.language.key),
            paper=str(self.paper.key),
            week=str(self.week.currentData()),
            country=str(self.country.key),
            fiscal_start=self.month.currentIndex() + 1,
        )

    def show_own_metrics(self, own: bool) -> None:
        """Say that what is ticked is nobody's usual choice, or that it is one again."""
        at = self.metrics.findData(OWN)
        if own and at < 0:
            self.metrics.addItem(self.tr("Own choice"), OWN)
        elif not own and at >= 0:
            self.metrics.removeItem(at)
        if own:
            self.metrics.setCurrentIndex(self.metrics.findData(OWN))

    def retranslate(self) -> None:
        texts = {
            "company": self.tr("Company"),
            "place": self.tr("Saved as"),
            "currency": self.tr("Currency"),
            "month": self.tr("Fiscal year starts in"),
            "week": self.tr("Working days"),
            "language": self.tr("Language"),
            "person": self.tr("You"),
            "metrics": self.tr("Start with metrics"),
            "org": self.tr("Org tree"),
        }
        for name, text in texts.items():
            self.captions[name].setText(text)
            getattr(self, name).setAccessibleName(text)
        self.change.setText(self.tr("Change…"))
        self.notes["person"].setText(
            self.tr("Your name stands in the history. It is not a login: several people can share one desk.")
        )
        for role, button in zip(ROLES, self.role_buttons, strict=True):
            button.setText(role_word(role, self._wording))
        self._fill_choices()
        self._say_pickers()
        self.say_settings()

    def say_settings(self) -> None:
        """What currency and fiscal year mean, below them."""
        if self.currency.currentIndex() < 0 or self.month.currentIndex() < 0 or self.country.key is None:
            return
        settings = self.settings()
        self.notes["currency"].setText(words.decimals_text(settings.currency_digits, self._wording))
        self.notes["month"].setText(words.year_text(settings, self.today, self._wording))

    @property
    def today(self) -> dt.date:
        return self._surroundings.today or dt.datetime.now().astimezone().date()

    # --- inside

    def _fill_choices(self) -> None:
        wording = self._wording
        months = [(wording.formats.month_long(dt.date(2026, month, 1)), month) for month in range(1, 13)]
        own = [(self.tr("Own choice"), OWN)] if self.metrics.findData(OWN) >= 0 else []
        ways = [
            (self.tr("Type or paste the names"), NAMES),
            *((wording.translate("Org", one.name), one.key) for one in ORG_TEMPLATES),
            (self.tr("From a spreadsheet"), FILE),
            (self.tr("Later"), LATER),
        ]
        _fill(self.currency, [(words.currency_text(code, wording), code) for code in words.CURRENCIES])
        _fill(self.month, months)
        _fill(self.week, [(wording.translate("Calendar", text), week) for week, text in WEEKS])
        _fill(self.metrics, [(wording.translate("Org", one.name), one.key) for one in BUSINESSES] + own)
        _fill(self.org, ways)

    def _say_pickers(self) -> None:
        named = dict(LANGUAGES)
        self.country.set_caption(self.tr("Holidays"))
        self.country.show_choice(self.country.key, country_name(str(self.country.key or ""), self._wording))
        self.screens.set_caption(self.tr("Screens"))
        self.screens.show_choice(self._surroundings.language.code, named[self._surroundings.language.code])
        self.language.set_caption(self.tr("PDFs"))
        self.language.show_choice(self.language.key, named.get(str(self.language.key), ""))
        self.paper.set_caption(self.tr("Paper"))
        self.paper.show_choice(self.paper.key, str(self.paper.key or ""))

    def _suggest_place(self, company: str) -> None:
        if not self._typed_place:
            self.place.setText(str(documents() / safe_name(company.strip() or "GoalDesk", SUFFIX)))
            self.place.setCursorPosition(len(self.place.text()))

    def _place_typed(self) -> None:
        self._typed_place = True

    def _picked(self, picker: ScopePicker, key: object) -> None:
        picker.show_choice(str(key), "")
        self._say_pickers()

    def _connect(self) -> None:
        self.company.textEdited.connect(self._suggest_place)
        self.place.textEdited.connect(self._place_typed)
        for field in (self.company, self.person, self.place):
            field.textEdited.connect(lambda _, field=field: self.mark(field, wrong=False))
        for choice in (self.currency, self.month):
            choice.currentIndexChanged.connect(self.say_settings)
        for picker in (self.country, self.language, self.paper):
            picker.picked.connect(lambda key, picker=picker: self._picked(picker, key))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, INNER - 4, 0, INNER - 4)
        self._column.setSpacing(INNER - 6)
        for button in self.role_buttons:
            self.roles.addButton(button)
        self.person.setMinimumWidth(100)
        self.company.setMaximumWidth(FIELD)
        for field, wide in ((self.currency, 240), (self.month, 140), (self.week, 180), (self.org, 300)):
            field.setFixedWidth(wide)
        self.metrics.setFixedWidth(300)
        self._section(("company", [self.company]), ("place", [self.place, self.change]))
        self._section(
            ("currency", [self.currency]),
            ("month", [self.month, self.notes["month"]]),
            ("week", [self.week, self.country]),
        )
        self._section(
            ("language", [self.screens, self.language, self.paper]), ("person", [self.person, *self.role_buttons])
        )
        self._section(("metrics", [self.metrics]), ("org", [self.org]), last=True)

    def _section(self, *lines: tuple[str, list[QWidget]], last: bool = False) -> None:
        """Lines of the form with what stands below them; a rule follows."""
        grid = QGridLayout()
        grid.setContentsMargins(INNER, 0, INNER, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL)
        grid.setColumnStretch(1, 1)
        for at, (name, fields) in enumerate(lines):
            wide = (self.company, self.place, self.person)
            parts: list[Part] = [(field, 1 if field in wide else 0) for field in fields]
            if fields[0] not in (self.place, self.person):
                parts.append(0)
            grid.addWidget(self.captions[name], 3 * at, 0)
            grid.addLayout(row(*parts, spacing=8 if len(fields) < 4 else 12), 3 * at, 1)
            if name in self.notes and self.notes[name] not in fields:
                grid.addWidget(self.notes[name], 3 * at + 1, 1)
            if at + 1 < len(lines):
                grid.setRowMinimumHeight(3 * at + 2, ROW_GAP - 4)
        self._column.addLayout(grid)
        if not last:
            self._column.addWidget(framed("rule"))


def _fill(choice: ComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Put these in the list; what was chosen stays chosen, and nothing is told."""
    at = max(0, choice.currentIndex())
    choice.blockSignals(True)
    choice.clear()
    for text, key in items:
        choice.addItem(text, key)
    choice.setCurrentIndex(min(at, choice.count() - 1))
    choice.blockSignals(False)
