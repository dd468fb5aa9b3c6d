"""The keys of every grid, as records: each also stands in a menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = tuple[Qt.Key, Qt.KeyboardModifier]

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier

READING = (
    ((Qt.Key.Key_C, _CTRL), "copy"),
    ((Qt.Key.Key_F8, _NONE), "next_problem"),
    ((Qt.Key.Key_F8, _SHIFT), "previous_problem"),
    ((Qt.Key.Key_Left, _ALT), "fold_row"),
    ((Qt.Key.Key_Right, _ALT), "unfold_row"),
    ((Qt.Key.Key_Return, _ALT), "ask"),
)
"""What every grid does; the names are those of its methods."""

TYPING = (
    ((Qt.Key.Key_V, _CTRL), "paste"),
    ((Qt.Key.Key_R, _CTRL), "fill_right"),
    ((Qt.Key.Key_D, _CTRL), "fill_down"),
    ((Qt.Key.Key_Delete, _NONE), "clear_cells"),
    ((Qt.Key.Key_F6, _NONE), "leave"),
    ((Qt.Key.Key_F6, _SHIFT), "leave_backwards"),
)
"""What is done where one types."""


def key_of(event: QKeyEvent) -> Key:
    """A key with its modifiers; the digits' block counts as the keys above the letters."""
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    return key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
