"""Light, dark or as the system: one object that knows the theme and tells when it changes.

Under some platforms the system says nothing about its theme; that counts as light.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from goaldesk.ui import icons
from goaldesk.ui.fonts import font, load_fonts
from goaldesk.ui.palette import palette_of, style_sheet
from goaldesk.ui.tokens import DARK, LIGHT, Tokens
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

THEMES = (
    ("light", QT_TRANSLATE_NOOP("Look", "Light")),
    ("dark", QT_TRANSLATE_NOOP("Look", "Dark")),
    ("system", QT_TRANSLATE_NOOP("Look", "As the system")),
)


class Look(QObject):
    """The theme of the whole application. `changed` is emitted after palette and style sheet were set.

    The sheet is worn by the windows and not by the application, for which Qt would lay it on each widget as often as
    there are widgets round it.
    """

    changed = Signal()
    _sheet_changed = Signal(str)

    def __init__(self, application: QApplication, theme: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self.theme = theme
        self.tokens: Tokens = LIGHT
        self.unread_fonts = load_fonts()
        application.setFont(font())
        self._set(self._wanted())
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    def dress(self, window: QWidget) -> None:
        """Let a window, and whatever stands in it or comes out of it, wear the theme from now on."""
        window.setStyleSheet(style_sheet(self.tokens))
        self._sheet_changed.connect(window.setStyleSheet)

    def choose(self, theme: str) -> None:
        """Change to `light`, `dark` or `system`, at once."""
        self.theme = theme
        self._take(self._wanted())

    def icon(self, name: str, size: int = 16) -> "QIcon":
        """A sign in the text colour of the theme."""
        return icons.icon(name, self.tokens.text, self.tokens.disabled, size)

    def _wanted(self) -> Tokens:
        if self.theme == "system":
            return _tokens_of(self._application.styleHints().colorScheme())
        return DARK if self.theme == "dark" else LIGHT

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self.theme == "system":
            self._take(_tokens_of(scheme))

    def _take(self, tokens: Tokens) -> None:
        if tokens is not self.tokens:
            self._set(tokens)
            self.changed.emit()

    def _set(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._application.setPalette(palette_of(tokens))
        self._sheet_changed.emit(style_sheet(tokens))


def _tokens_of(scheme: Qt.ColorScheme) -> Tokens:
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
