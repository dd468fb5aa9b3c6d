"""The colours of a theme as Qt's, made once and again when the theme changes: a grid paints with thousands of them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from goaldesk.ui.look import Look


class Inks(QObject):
    """`inks["line-strong"]` is the colour of a token; `text2` its name for icons."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._colours: dict[str, QColor] = {}
        self._take()
        look.changed.connect(self._take)

    def __getitem__(self, token: str) -> QColor:
        return self._colours[token]

    @property
    def text2(self) -> str:
        return self._look.tokens.text2

    def _take(self) -> None:
        self._colours = {name: QColor(value) for name, value in self._look.tokens.named().items()}
