"""The first step: which file. By dialog, dropped, or pasted; and the layouts that are remembered."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from goaldesk.ui.language import Spoken
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.ways_on import dropped
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.marks import StatusMark

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

ENDINGS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods"


class FileStep(Spoken, QWidget):
    """`chosen` tells the path of a file, `pasted` the name and the text of a table, `encoding` how its letters are
    written, where that was asked.
    """

    chosen = Signal(object)
    pasted = Signal(str, str)
    encoding = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self.setAcceptDrops(True)
        self.empty = EmptyState(desk.surroundings.look, "file-up")
        self.ask = self.empty.offer(self.ask_for_file, primary=True)
        self.paste = self.empty.offer(self.take_clipboard)
        self.mark, self.said = StatusMark(desk.surroundings.look, "met", 11), PlainLabel("", wrap=True)
        for part in (self.mark, self.said):
            part.hide()
        self._encodings: Sequence[str] = ()
        self.encodings = ScopePicker(desk.surroundings.look, lambda: [Option(name, name) for name in self._encodings])
        self.encodings.picked.connect(self.encoding)
        self.encodings.hide()
        self.setLayout(
            column(
                row(self.mark, (self.said, 1), spacing=10),
                (self.encodings, Qt.AlignmentFlag.AlignLeft),
                (self.empty, 1),
                margins=(20, 20, 20, 20),
                spacing=6,
            )
        )
        self.retranslate()

    def say(self, text: str, mark: str = "missed") -> None:
        """What stood in the way, with the mark of another status what is asked (`at_risk`) or came of it (`met`)."""
        self.said.setText(text)
        set_role(self.said, "role", "error" if mark == "missed" else "")
        self.mark.show_status(mark)
        for part in (self.mark, self.said):
            part.setVisible(bool(text))

    def ask_encoding(self, names: Sequence[str]) -> None:
        """Let one of these encodings be chosen; none: nothing is asked."""
        self._encodings = names
        self.encodings.setVisible(bool(names))
        self.encodings.show_choice(None, self.tr("choose…"))
        if names:
            text = self.tr("The file does not say how its letters are written. Choose the encoding it comes in.")
            self.say(text, "at_risk")
            self.encodings.setFocus()

    def retranslate(self) -> None:
        self.empty.say(
            self.tr("Import a table of actuals"),
            self.tr(
                "CSV, XLSX, XLS or ODS from the accounting program or the CRM, as it is. Drop the file here, choose "
                "it, or paste a table. Nothing is imported before the last step."
            ),
        )
        self.empty.set_button(self.ask, self.tr("Choose a file…"), "folder-open")
        self.encodings.set_caption(self.tr("Encoding"))
        self.empty.set_button(self.paste, self.tr("Paste a table"), "files")

    def ask_for_file(self) -> None:
        """Ask for a file."""
        title, kinds = self.tr("A table of actuals"), self.tr("Tables ({endings})").format(endings=ENDINGS)
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.chosen.emit(Path(path))

    def take_clipboard(self) -> None:
        """Take the table on the clipboard as a file."""
        text = QGuiApplication.clipboard().text()
        if "\n" not in text.strip() and "\t" not in text:
            self.say(self.tr("There is no table on the clipboard: copy one with its header, then paste it here."))
            return
        self.pasted.emit(f"{self.tr('Pasted table')}.txt", text)

    # --- what Qt calls

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)
