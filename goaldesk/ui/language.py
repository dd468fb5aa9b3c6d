"""The language of the screens, switched while the program runs.

Widgets set their texts in `retranslate`, which Qt's LanguageChange event leads to; sentences with figures are written
through `wording`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.ui.speech import QtWording

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

LANGUAGES = (("en", "English"), ("zh", "简体中文"))

_LOCALES = {"en": "en_GB", "zh": "zh_CN"}


def system_language() -> str:
    """The language of this computer, if the program speaks it, else English."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Language(QObject):
    """The chosen language; `changed` is emitted when texts and figures are to be written anew."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, code: str) -> None:
        super().__init__(application)
        self._application = application
        self._qt = QTranslator(self)
        self.wording = QtWording(code)
        self._install()

    @property
    def code(self) -> str:
        return self.wording.language

    def choose(self, code: str) -> None:
        """Speak this language from now on, on every window that is open."""
        if code == self.code:
            return
        self._application.removeTranslator(self.wording.translator)
        self._application.removeTranslator(self._qt)
        self.wording = QtWording(code)
        self._install()
        self.changed.emit()

    def _install(self) -> None:
        locale = QLocale(_LOCALES[self.code])
        QLocale.setDefault(locale)
        if self.code != "en" and self._load_qt(locale):
            self._application.installTranslator(self._qt)
        self._application.installTranslator(self.wording.translator)

    def _load_qt(self, locale: QLocale) -> bool:
        """Qt's own texts: the menu of a field, the buttons of a file dialog. In English they need no catalogue."""
        from PySide6.QtCore import QLibraryInfo

        return self._qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


class Spoken(_Widget):
    """Mixed into a widget whose texts change with the language. They stand in `retranslate` and nowhere else."""

    def retranslate(self) -> None:
        """Write all texts of this widget in the language of the screens."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
