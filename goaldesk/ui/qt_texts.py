"""Texts of Qt's own, shown in its file dialog, in menus and at keys, that Qt's Chinese catalogue lacks or says in words
that this program does not use. Our catalogue is asked before Qt's; in English Qt's own words stand.

The one rule: a key is called what stands on the keyboard, in the menus as in the status line.
"""

from goaldesk.wording import QT_TRANSLATE_NOOP

QT_TEXTS = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Show ")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "%1 already exists.\nDo you want to replace it?")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Are you sure you want to delete '%1'?")),
    (
        "QFileDialog",
        QT_TRANSLATE_NOOP("QFileDialog", "'%1' is write protected.\nDo you want to delete it anyway?"),
    ),
    (
        "QFileDialog",
        QT_TRANSLATE_NOOP("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
    ),
    (
        "QFileDialog",
        QT_TRANSLATE_NOOP(
            "QFileDialog", "%1\nDirectory not found.\nPlease verify the correct directory name was given."
        ),
    ),
    ("QFileSystemModel", QT_TRANSLATE_NOOP("QFileSystemModel", "Size")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Return")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Enter")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Space")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Backspace")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Left")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Right")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Up")),
    ("QShortcut", QT_TRANSLATE_NOOP("QShortcut", "Down")),
)
"""Each with the context in which Qt asks for it."""
