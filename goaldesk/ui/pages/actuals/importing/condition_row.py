"""One condition of what is counted: a column, how it is tested, and with which of its words or which limit.

The one rule: what a row shows is a condition that can be met; where nothing is chosen there is none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from goaldesk.model.importers.layout import COMPARES, LIMITS, Condition, Test
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import set_role
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.several_choice import SeveralChoice

if TYPE_CHECKING:
    from goaldesk.model.importers.columns import ColumnLook, FileLook

SEVERAL: dict[str, Test] = {"one_of": "is", "none_of": "is_not"}
"""What is shown as a test of its own where several words are named."""


class ConditionRow(Spoken, QWidget):
    """`settled` tells that something else was chosen, `refused` why a limit was not taken (empty: it was)."""

    settled = Signal()
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.where, self.test, self.value = SettledChoice(look), SettledChoice(look), SettledChoice(look)
        self.several, self.limit = SeveralChoice(look), QLineEdit()
        self._file: FileLook | None = None
        self._shown: Condition | None = None
        self.test.settled.connect(self._show_fields)
        for field in (self.where, self.test, self.value, self.several):
            field.settled.connect(self.settled)
        self.limit.editingFinished.connect(self._limit_typed)
        values = ((one, 5) for one in (self.value, self.several, self.limit))
        self.setLayout(row((self.where, 6), (self.test, 5), *values, spacing=4))
        self.setFocusProxy(self.where)
        self.retranslate()

    def show_condition(self, condition: Condition | None, file: "FileLook") -> None:
        """Show this condition on the columns of a file; None: nothing is chosen yet."""
        self._file, self._shown = file, condition
        name = str(condition.column) if condition else ""
        column, values = file.column(name), condition.values if condition else ()
        named = [("", "–"), *((one.name, one.name) for one in file.columns)]
        test = self._shown_test(condition)
        words = column.words if column else ()
        fill(self.where, named, name)
        fill(self.test, self._tests(column), test)
        one = values[0] if values else ""
        fill(self.value, [(word, word) for word in dict.fromkeys([*(text for text, _ in words), one]) if word], one)
        self.several.show_values(values if condition and condition.test in COMPARES else (), words)
        self.limit.setText(one if test in LIMITS else "")
        set_role(self.limit, "error", "")
        self._show_fields()

    def condition(self) -> Condition | None:
        """The condition that is chosen. A word that the column does not have is replaced by its first, a limit that
        is none by what stands in the column.
        """
        name, test = (str(field.currentData() or "") for field in (self.where, self.test))
        column = self._file.column(name) if self._file is not None else None
        if column is None:
            return None
        if test in LIMITS:
            limit = next((text for text in (self.limit.text(), *column.examples) if is_limit(text)), "")
            return Condition(name, test, (limit,)) if limit else Condition(name, "filled")
        if test in SEVERAL or test in COMPARES:
            values = self._words_chosen(column, test)
            compares = SEVERAL.get(test, cast("Test", test))
            return Condition(name, compares, values) if values else Condition(name, "filled")
        return Condition(name, "blank" if test == "blank" else "filled")

    def name(self, caption: str) -> None:
        """What the row is called to a screen reader."""
        self.where.setAccessibleName(caption)

    def retranslate(self) -> None:
        self.test.setAccessibleName(self.tr("Test"))
        self.value.setAccessibleName(self.tr("Value"))
        self.several.set_caption("")
        self.limit.setAccessibleName(self.tr("Limit"))

    # --- inside

    def _show_fields(self) -> None:
        """What the test that is chosen is held against."""
        test = self.test.currentData()
        self.test.setEnabled(self._shown is not None)
        self.value.setEnabled(test in COMPARES and self._shown is not None)
        self.value.setVisible(test not in SEVERAL and test not in LIMITS)
        self.several.setVisible(test in SEVERAL)
        self.limit.setVisible(test in LIMITS)

    def _tests(self, column: "ColumnLook | None") -> list[tuple[str, str]]:
        """The tests that this column can be put to, in words."""
        by_day = column is not None and column.kind == "date"
        limits = (self.tr("after"), self.tr("before")) if by_day else (self.tr("over"), self.tr("under"))
        return [
            ("is", self.tr("is")),
            ("is_not", self.tr("is not")),
            ("one_of", self.tr("one of")),
            ("none_of", self.tr("none of")),
            ("over", limits[0]),
            ("under", limits[1]),
            ("filled", self.tr("is filled")),
            ("blank", self.tr("is blank")),
        ]

    def _shown_test(self, condition: Condition | None) -> str:
        """Several words are a test of their own, and one word while it is being made several."""
        if condition is None:
            return "is"
        before = str(self.test.currentData() or "")
        meant = {"is": "one_of", "is_not": "none_of"}.get(condition.test, "")
        chosen = before == meant and str(self.where.currentData() or "") == str(condition.column)
        return meant if meant and (len(condition.values) > 1 or chosen) else condition.test

    def _words_chosen(self, column: "ColumnLook", test: str) -> tuple[str, ...]:
        """Those that are chosen and stand in the column, or stood there when the layout was made; else its first."""
        shown = self._shown
        known = {word for word, _ in column.words}
        known.update(shown.values if shown is not None and str(shown.column) == column.name else ())
        chosen = self.several.values if test in SEVERAL else (str(self.value.currentData() or ""),)
        return tuple(word for word in chosen if word in known) or tuple(word for word, _ in column.words[:1])

    def _limit_typed(self) -> None:
        text = self.limit.text().strip()
        fits = is_limit(text)
        set_role(self.limit, "error", "" if fits else "true")
        if fits:
            self.refused.emit("")
            self.settled.emit()
        else:
            column = self._file.column(str(self.where.currentData() or "")) if self._file else None
            said = self.tr("“{text}” is neither a number nor a date. Write it as the file does, like {example}.")
            self.refused.emit(said.format(text=text, example=column.examples[0] if column and column.examples else "0"))


def is_limit(text: str) -> bool:
    """Whether a text is a number or a day in some form."""
    from goaldesk.model.importers.limits import kind_of_limit

    return kind_of_limit(text) is not None


def fill(field: SettledChoice, options: Sequence[tuple[str, str]], current: str) -> None:
    """Offer these keys with their texts, and show the current one."""
    field.clear()
    for key, text in options:
        field.addItem(text, key)
    field.setCurrentIndex(max(0, field.findData(current)))
