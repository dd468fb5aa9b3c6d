"""The heads of the menus, which the first painting shows. What stands below them is made right after it (`menus`)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.speech import QtWording

HEADS = {
    "file": QT_TRANSLATE_NOOP("Menu", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menu", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Menu", "&View"),
    "go": QT_TRANSLATE_NOOP("Menu", "&Go"),
    "targets": QT_TRANSLATE_NOOP("Menu", "&Targets"),
    "help": QT_TRANSLATE_NOOP("Menu", "&Help"),
}


class MenuHeads:
    """`menus` holds Qt's menus by their key."""

    def __init__(self, bar: QMenuBar) -> None:
        self.menus = {key: bar.addMenu("") for key in HEADS}

    def retranslate(self, wording: "QtWording") -> None:
        """Write the heads in this language."""
        for key, menu in self.menus.items():
            menu.setTitle(wording.translate("Menu", HEADS[key]))
