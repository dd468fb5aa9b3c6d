"""The form for a new workbook: one page, everything but the two names has a sensible default."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from goaldesk.model.outputs import safe_name
from goaldesk.model.settings import WorkbookSettings
from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.opening import SUFFIX, NewCompany
from goaldesk.ui.roles import ROLES, role_word
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.choice import Choice
from goaldesk.ui.widgets.status_line import Hint

CURRENCIES = (
    *("CNY", "EUR", "USD", "GBP", "JPY", "HKD", "TWD", "SGD", "INR", "KRW", "AUD", "CAD", "CHF", "SEK", "NOK"),
    *("DKK", "PLN", "CZK", "HUF", "TRY", "BRL", "MXN", "ZAR", "THB", "VND", "IDR", "MYR", "PHP", "AED", "SAR"),
)
FORM_WIDTH, FIELD_WIDTH = 680, 400


def documents() -> Path:
    """Where new workbooks are put unless somebody says otherwise."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "GoalDesk"


class NewWorkbook(Spoken, QScrollArea):
    """Emits `wanted` with what was filled in, or `cancelled`."""

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        look = surroundings.look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.title = PlainLabel("", "title")
        self.lead = PlainLabel("", "second", wrap=True)
        self.company = QLineEdit()
        self.place = QLineEdit()
        self.change = QPushButton()
        self.currency = Choice(look)
        self.currency.addItems(CURRENCIES)
        self.month = Choice(look)
        self.language = Choice(look)
        for code, own_name in LANGUAGES:
            self.language.addItem(own_name, code)
        self.person = QLineEdit()
        self.roles = QButtonGroup(self)
        self.role_buttons = [QRadioButton() for _ in ROLES]
        self.note = PlainLabel("", "caption", wrap=True)
        self.wrong = PlainLabel("", "error", wrap=True)
        self.make = QPushButton()
        self.make.setProperty("kind", "primary")
        self.cancel = QPushButton()
        self.labels = {
            name: PlainLabel("", "second") for name in ("company", "place", "currency", "month", "language", "person")
        }
        self._typed_place = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """Show the form afresh."""
        now = self._surroundings.remembered.now
        self._typed_place = False
        self.company.clear()
        self.wrong.hide()
        self.person.setText(now.desk_name)
        self.role_buttons[ROLES.index(now.desk_role) if now.desk_role in ROLES else 0].setChecked(True)
        self.language.setCurrentIndex(self.language.findData(self._surroundings.language.code))
        self._suggest_place("")
        self._name_months()
        self.company.setFocus()

    def say_why_not(self, sentence: str) -> None:
        """Say why the workbook could not be made; everything typed stays."""
        self.wrong.setText(sentence)
        self.wrong.show()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("Tab", self.tr("next field")),
            Hint("Alt+↓", self.tr("open a list")),
            Hint("Ctrl+Enter", self.tr("create")),
            Hint("Esc", self.tr("cancel")),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("New workbook"))
        self.lead.setText(self.tr("One company is one file. All of this can be changed later, except the currency."))
        self._say("company", self.company, self.tr("Company"))
        self._say("place", self.place, self.tr("Saved as"))
        self._say("currency", self.currency, self.tr("Currency"))
        self._say("month", self.month, self.tr("Fiscal year starts in"))
        self._say("language", self.language, self.tr("Language of packs"))
        self._say("person", self.person, self.tr("You"))
        self.change.setText(self.tr("Change…"))
        self.note.setText(
            self.tr("Your name stands in the history. It is not a login: several people can share one desk.")
        )
        for role, button in zip(ROLES, self.role_buttons, strict=True):
            button.setText(role_word(role, self._surroundings.language.wording))
        self.make.setText(self.tr("Create workbook"))
        self.cancel.setText(self.tr("Cancel"))
        if self.month.count():
            self._name_months()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._create()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, name: str, field: QWidget, text: str) -> None:
        self.labels[name].setText(text)
        field.setAccessibleName(text)

    def _name_months(self) -> None:
        formats = self._surroundings.language.wording.formats
        at = max(0, self.month.currentIndex())
        self.month.clear()
        self.month.addItems([formats.month_long(dt.date(2026, month, 1)) for month in range(1, 13)])
        self.month.setCurrentIndex(at)

    def _connect(self) -> None:
        self.company.textEdited.connect(self._suggest_place)
        self.place.textEdited.connect(self._place_typed)
        self.change.clicked.connect(self._ask_place)
        self.make.clicked.connect(self._create)
        self.cancel.clicked.connect(self.cancelled)

    def _suggest_place(self, company: str) -> None:
        if not self._typed_place:
            self.place.setText(str(documents() / safe_name(company.strip() or "GoalDesk", SUFFIX)))

    def _place_typed(self) -> None:
        self._typed_place = True

    def _ask_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.labels["place"].text(), self.place.text(), f"GoalDesk (*{SUFFIX})"
        )
        if path:
            self._typed_place = True
            self.place.setText(path if path.endswith(SUFFIX) else path + SUFFIX)

    def _create(self) -> None:
        company, person = self.company.text().strip(), self.person.text().strip()
        for field, text in ((self.company, company), (self.person, person)):
            set_role(field, "error", "" if text else "true")
        if not company or not person:
            self.wrong.setText(self.tr("The company and your name are needed; the rest can stay as it is."))
            self.wrong.show()
            (self.person if company else self.company).setFocus()
            return
        self.wrong.hide()
        role = ROLES[[button.isChecked() for button in self.role_buttons].index(True)]
        self._surroundings.remembered.change(desk_name=person, desk_role=role)
        currency = self.currency.currentText()
        settings = WorkbookSettings(
            company=company,
            currency=currency,
            currency_digits=self._surroundings.language.wording.formats.currency_digits(currency),
            language=self.language.currentData(),
            fiscal_start=self.month.currentIndex() + 1,
        )
        self.wanted.emit(NewCompany(Path(self.place.text().strip()), settings, person))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.place, 1)
        place.addWidget(self.change)
        self.company.setMinimumWidth(FIELD_WIDTH)
        roles = QHBoxLayout()
        roles.setSpacing(16)
        for button in self.role_buttons:
            self.roles.addButton(button)
            roles.addWidget(button)
        roles.addStretch()
        rows = (
            ("company", self.company),
            ("place", place),
            ("currency", self._short(self.currency)),
            ("month", self._short(self.month)),
            ("language", self._short(self.language)),
            ("person", self.person),
        )
        for name, field in rows:
            form.addRow(self.labels[name], field)
        form.addRow("", roles)
        form.addRow("", self.note)
        panel = QFrame()
        panel.setProperty("panel", "true")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(20, 20, 20, 20)
        inside.addLayout(form)
        self._place_on_page(panel)

    def _place_on_page(self, panel: QFrame) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.make)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        ground = QWidget()
        ground.setProperty("ground", "window")
        column = QVBoxLayout()
        column.setSpacing(10)
        for widget in (self.title, self.lead, panel, self.wrong):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch()
        self.wrong.hide()
        centre = QWidget()
        centre.setMaximumWidth(FORM_WIDTH + 40)
        centre.setLayout(column)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(40, 48, 40, 40)
        outer.addStretch()
        outer.addWidget(centre, 100)
        outer.addStretch()
        self.setWidget(ground)

    @staticmethod
    def _short(field: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        field.setMinimumWidth(200)
        row.addWidget(field)
        row.addStretch()
        return row
