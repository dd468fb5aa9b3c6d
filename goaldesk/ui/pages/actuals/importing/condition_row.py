"""One condition of what is counted: a column, how it is tested, and with which of its words.

The one rule: what a row shows is a condition that can be met; where nothing is chosen there is none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.importers.layout import Condition
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.settled_choice import SettledChoice

if TYPE_CHECKING:
    from goaldesk.model.importers.columns import FileLook

Test = Literal["is", "is_not", "filled", "blank"]
COMPARES = ("is", "is_not")
BETWEEN = "\x1f"
"""Stands between the words of a condition that several fit; no cell of a table holds it."""


class ConditionRow(Spoken, QWidget):
    """`settled` tells that something else was chosen."""

    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.where, self.test, self.value = SettledChoice(look), SettledChoice(look), SettledChoice(look)
        self._file: FileLook | None = None
        for field in (self.where, self.test, self.value):
            field.settled.connect(self.settled)
        self.setLayout(row((self.where, 1), (self.test, 1), (self.value, 1)))
        self.setFocusProxy(self.where)
        self.retranslate()

    def show_condition(self, condition: Condition | None, file: "FileLook") -> None:
        """Show this condition on the columns of a file; None: nothing is chosen yet."""
        self._file = file
        tests = {
            "is": self.tr("is"),
            "is_not": self.tr("is not"),
            "filled": self.tr("is filled"),
            "blank": self.tr("is blank"),
        }
        words = self._words(str(condition.column)) if condition else []
        values = BETWEEN.join(condition.values) if condition else ""
        named = [("", "–"), *((column.name, column.name) for column in file.columns)]
        fill(self.where, named, str(condition.column) if condition else "")
        fill(self.test, list(tests.items()), condition.test if condition else "is")
        offered = [word for word in dict.fromkeys([*words, values]) if word]
        fill(self.value, [(word, word.replace(BETWEEN, " / ")) for word in offered], values)
        self.test.setEnabled(condition is not None)
        self.value.setEnabled(condition is not None and condition.test in COMPARES)

    def condition(self) -> Condition | None:
        """The condition that is chosen. A word that the column does not have is replaced by its first."""
        column, test, value = (str(field.currentData() or "") for field in (self.where, self.test, self.value))
        if not column:
            return None
        words = self._words(column)
        if test in COMPARES and value not in words and BETWEEN not in value:
            value = words[0] if words else value
        if test in COMPARES and not value:
            test = "filled"
        values = tuple(value.split(BETWEEN)) if test in COMPARES else ()
        return Condition(column, cast("Test", test), values)

    def name(self, caption: str) -> None:
        """What the row is called to a screen reader."""
        self.where.setAccessibleName(caption)

    def retranslate(self) -> None:
        self.test.setAccessibleName(self.tr("Test"))
        self.value.setAccessibleName(self.tr("Value"))

    def _words(self, column: str) -> list[str]:
        look = self._file.column(column) if self._file is not None else None
        return [word for word, _ in look.words] if look else []


def fill(field: SettledChoice, options: Sequence[tuple[str, str]], current: str) -> None:
    """Offer these keys with their texts, and show the current one."""
    field.clear()
    for key, text in options:
        field.addItem(text, key)
    field.setCurrentIndex(max(0, field.findData(current)))
