"""The company's picture as a field: what it looks like, and how another one is chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from goaldesk.ui.language import Spoken
from goaldesk.ui.pictures import shown
from goaldesk.ui.widgets.layouts import row

HEIGHT = 28


class Logo(Spoken, QWidget):
    """`chosen` tells the path of a picture file, `removed` that there shall be none."""

    chosen = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = QLabel()
        self.choose, self.remove = QPushButton(), QPushButton()
        self.remove.setProperty("kind", "flat")
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self.removed)
        self.setLayout(row(self.picture, self.choose, self.remove, 0))
        self.setFocusProxy(self.choose)
        self.retranslate()

    def show_picture(self, picture: bytes) -> None:
        """Show the picture that is kept; empty: none."""
        self.picture.setPixmap(shown(picture, HEIGHT))
        self.picture.setVisible(bool(picture))
        self.remove.setVisible(bool(picture))

    def retranslate(self) -> None:
        self.choose.setText(self.tr("Choose a picture…"))
        self.remove.setText(self.tr("Take it away"))
        self.picture.setAccessibleName(self.tr("Picture on packs"))

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("A picture for the packs"), "", "PNG, JPEG (*.png *.jpg *.jpeg)"
        )
        if path:
            self.chosen.emit(Path(path))
