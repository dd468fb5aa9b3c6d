"""What stands in the menus, made from the records of `actions` right after the first painting, and with it the keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence

from goaldesk.ui import icons
from goaldesk.ui.actions import ACTIONS
from goaldesk.ui.deeds import Deed
from goaldesk.ui.tokens import Tokens

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.speech import QtWording


class Menus(QObject):
    """`actions` holds Qt's actions by the id of their record."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._drawn_for: Tokens | None = None
        self._groups: dict[str, QActionGroup] = {}
        self._deeds: dict[str, Deed] = {}
        self.actions: dict[str, QAction] = {}
        for record in ACTIONS:
            menu = window.heads.menus[record.id]
            menu.aboutToShow.connect(self._draw)
            for deed in record.deeds:
                if deed is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._make(deed))
        self.retranslate(window.surroundings.language.wording)

    def retranslate(self, wording: "QtWording") -> None:
        """Write everything in the menus in this language, and mark which one that is."""
        self.check("language", wording.language)
        for key, deed in self._deeds.items():
            context = "Page" if key.startswith("page:") else "Action"
            text = wording.translate(context, deed.text)
            sent = QKeySequence(deed.sends).toString(QKeySequence.SequenceFormat.NativeText)
            self.actions[key].setText(f"{text}\t{sent}" if sent else text)

    def _draw(self) -> None:
        """Draw the signs in the colours of the theme, when first looked at and after it changed; mark it."""
        look = self._window.surroundings.look
        self.check("theme", look.theme)
        tokens = look.tokens
        if tokens is self._drawn_for:
            return
        self._drawn_for = tokens
        for key, deed in self._deeds.items():
            if deed.sign:
                self.actions[key].setIcon(icons.icon(deed.sign, tokens.text2, tokens.disabled))

    def enable(self, possible: set[str]) -> None:
        """Enable the deeds whose need is met."""
        for key, deed in self._deeds.items():
            self.actions[key].setEnabled(not deed.needs or deed.needs in possible)

    def check(self, group: str, choice: str) -> None:
        """Mark what is chosen in a group."""
        self.actions[f"{group}:{choice}"].setChecked(True)

    def say(self, key: str, text: str) -> None:
        """What an action is called just now, as "Undo: Enter actual"."""
        self.actions[key].setText(text)

    def set_keys(self, key: str, keys: tuple[str, ...]) -> None:
        self.actions[key].setShortcuts([QKeySequence(text) for text in keys])

    def _make(self, deed: Deed) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(text) for text in deed.keys])
        action.triggered.connect(lambda: self._send(deed.sends) if deed.sends else deed.call(self._window))
        if deed.group:
            action.setCheckable(True)
            group = self._groups.setdefault(deed.group, QActionGroup(self))
            group.addAction(action)
        self._deeds[deed.id] = deed
        self.actions[deed.id] = action
        return action

    def _send(self, keys: str) -> None:
        """Press a key where one stands: the menu only shows that there is one."""
        front = self._window.focusWidget()
        if front is not None:
            pressed = QKeySequence(keys)[0]  # type: ignore[index] # not in the stubs
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.postEvent(front, QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers()))
