"""The left side of the start page: the ways to begin, who sits here, the language of the screens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.roles import role_word
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import ElidedLabel, PlainLabel, caption
from goaldesk.ui.widgets.card_button import CardButton
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.layouts import NOTE, Gap, column, framed, row
from goaldesk.ui.widgets.marks import ProgramSign, Sign

WIDTH = 330


class StartSide(Spoken, QWidget):
    """`language_wanted` tells a language, `who_wanted` that somebody else sits here."""

    language_wanted = Signal(str)
    who_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        look = surroundings.look
        self.name = PlainLabel("GoalDesk", "title")
        self.purpose = PlainLabel("", "second", wrap=True)
        self.new = CardButton(look, "plus", "Ctrl+N")
        self.open = CardButton(look, "folder-open", "Ctrl+O")
        self.table = CardButton(look, "file-spreadsheet", "Ctrl+Shift+N")
        self.sample = CardButton(look, "users-round", "Ctrl+Shift+O")
        self.you = PlainLabel("", "second")
        self.who = ElidedLabel("", "row")
        self.change = QPushButton()
        self.language = ComboBox(look)
        for code, own_name in LANGUAGES:
            self.language.addItem(own_name, code)
        self.privacy = PlainLabel("", "small", wrap=True)
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self.language.activated.connect(lambda at: self.language_wanted.emit(self.language.itemData(at)))
        self.change.clicked.connect(self.who_wanted)
        self.retranslate()

    def say_who(self) -> None:
        """Show who sits here."""
        now, wording = self._surroundings.remembered.now, self._surroundings.language.wording
        self.you.setVisible(bool(now.desk_name))
        role = role_word(now.desk_role, wording)
        self.who.show_text(self.tr("{name}, {role}").format(name=now.desk_name, role=role) if now.desk_name else "")
        self.change.setText(caption(self.tr("Change…") if now.desk_name else self.tr("Who sits here?")))
        self.change.setAccessibleName(self.tr("Who sits here?"))

    def retranslate(self) -> None:
        self.purpose.setText(self.tr("Plan, track, review and adjust sales targets."))
        self.new.say(self.tr("New workbook"), self.tr("One company is one file"))
        self.open.say(self.tr("Open a workbook…"), self.tr("From any folder, stick or share"))
        self.table.say(self.tr("Start from a spreadsheet…"), self.tr("Org tree, or figures to import"))
        self.sample.say(self.tr("Sample company"), self.tr("10 people, three years of figures"))
        self.you.setText(self.tr("You"))
        self.language.setAccessibleName(self.tr("Language of the screens"))
        self.language.setCurrentIndex(self.language.findData(self._surroundings.language.code))
        self.privacy.setText(self.tr("Nothing leaves this computer: GoalDesk opens no network connection."))
        self.say_who()

    def _lay_out(self) -> None:
        look = self._surroundings.look
        self.change.setProperty("kind", "link")
        self.setLayout(
            column(
                row(ProgramSign(look, 26), (self.name, 1), spacing=14),
                Gap(2),
                self.purpose,
                Gap(10),
                self.new,
                self.open,
                self.table,
                self.sample,
                Gap(8),
                framed("rule"),
                Gap(4),
                row(self.you, (self.who, 1), self.change, 0, self.language),
                Gap(8),
                framed("note", row(Sign(look, "hard-drive", 14, "text2"), (self.privacy, 1), margins=NOTE)),
                0,
                spacing=8,
            )
        )
