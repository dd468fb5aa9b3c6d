"""What is asked before packs are made: for whom, in which language, on which paper, in how many files, where."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QSizePolicy

from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.segmented import Segmented

UNIT, PERSON, TEAM = "unit", "person", "team"
EACH, ONE = "each", "one"
PAPERS = ("A4", "Letter")


class PackForm(Spoken, FieldForm):
    """`who_changed` tells that it is for others now."""

    who_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.who = Segmented((PERSON, TEAM, UNIT))
        self.language = Segmented([code for code, _ in LANGUAGES])
        self.paper = Segmented(PAPERS)
        self.files = Segmented((EACH, ONE))
        self.folder = QLineEdit()
        self.choose = QPushButton()
        self.choose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose.clicked.connect(self._ask_folder)
        for key, fields in (
            ("who", (self.who,)),
            ("language", (self.language,)),
            ("paper", (self.paper,)),
            ("files", (self.files,)),
            ("folder", (self.folder, self.choose)),
        ):
            self.add(key, *fields)
        self.who.chosen.connect(self._who_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self.name("who", self.tr("For"))
        self.who.say((self.tr("Each person"), self.tr("Each team"), self.tr("One unit")), self.tr("For"))
        self.name("language", self.tr("Language"))
        self.language.say([own for _, own in LANGUAGES], self.tr("Language"))
        self.name("paper", self.tr("Paper"))
        self.paper.say(PAPERS, self.tr("Paper"))
        self.name("files", self.tr("Files"))
        self.files.say((self.tr("One file each"), self.tr("All in one file")), self.tr("Files"))
        self.choose.setText(self.tr("Choose…"))
        self.name("folder", self.tr("Folder"), self.tr("Choose the folder"))

    def _who_chosen(self) -> None:
        self.show_line("files", self.who.key != UNIT)
        self.who_changed.emit()

    def _ask_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder for the packs"), self.folder.text())
        if found:
            self.folder.setText(str(Path(found)))
