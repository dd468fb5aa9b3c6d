"""What stands in the way of an import, as plain facts with the row where it was found.

One rule: a problem never stops the reading; all of them are found, and then nothing is imported.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from goaldesk.model.errors import Fact, Refusal, sentence
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

KEPT, SHOWN = 20_000, 200
"""So many problems of rows (and as many of names) are kept to be looked at, the others only counted; and so many are
written out where a report is read as a text.
"""

UNKNOWN_UNIT = QT_TRANSLATE_NOOP(
    "Fault", "No unit is called “{text}” (rows with it: {rows}). The nearest: {candidates}."
)
AMBIGUOUS_UNIT = QT_TRANSLATE_NOOP("Fault", "“{text}” fits several units: {candidates}. Use the code.")
UNKNOWN_SEGMENT = QT_TRANSLATE_NOOP(
    "Fault", "No segment is called “{text}” (rows with it: {rows}). The nearest: {candidates}."
)
UNKNOWN_METRIC = QT_TRANSLATE_NOOP(
    "Fault", "No metric is called “{text}” (rows with it: {rows}). The nearest: {candidates}."
)
NO_UNIT = QT_TRANSLATE_NOOP("Fault", "The row does not say whose figures these are.")
NO_DATE = QT_TRANSLATE_NOOP("Fault", "The date is missing.")
BAD_DATE = QT_TRANSLATE_NOOP("Fault", "“{text}” is not a date of the form {form}.")
BAD_PERIOD = QT_TRANSLATE_NOOP("Fault", "“{text}” does not say which year, quarter or month it is.")
BAD_NUMBER = QT_TRANSLATE_NOOP("Fault", "“{text}” is not a number of the form {form}.")
TOO_LARGE = QT_TRANSLATE_NOOP("Fault", "“{text}” is larger than a workbook can hold.")
NO_MATCH = QT_TRANSLATE_NOOP("Fault", "“{text}” does not occur in the file “{file}”.")
CLOSED_MONTH = QT_TRANSLATE_NOOP("Fault", "{month} is closed. Reopen it, or date the entry in an open month.")
RATIO_ENTRY = QT_TRANSLATE_NOOP(
    "Fault", "“{text}” is worked out of two other metrics and takes no entries of its own. Import those two."
)
MOVED_UNIT = QT_TRANSLATE_NOOP(
    "Fault", "“{text}” stands under another unit in the workbook. Say in the layout from when it belongs to “{parent}”."
)
ALIAS_TAKEN = QT_TRANSLATE_NOOP("Fault", "“{alias}” already means {name}; nothing was changed.")
UNKNOWN_PARENT = QT_TRANSLATE_NOOP("Fault", "“{text}” is to stand under “{parent}”, which nothing is called.")
TARGET_TWICE = QT_TRANSLATE_NOOP("Fault", "{unit} has a target for the same month in row {row} already.")
CELL_TWICE = QT_TRANSLATE_NOOP("Fault", "This cell stands in the sheet twice. Keep one of the two.")
SEVERAL_IN_CELL = QT_TRANSLATE_NOOP(
    "Fault", "The workbook has {count} entries in this cell, or a shared one. Change them there, or leave it as it is."
)
CIRCLE = QT_TRANSLATE_NOOP("Fault", "“{text}” would stand under itself.")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that nothing (or several) is called: what it would name, the nearest that are there (for several: their
    codes), how many rows have it, and the first of these rows.
    """

    what: Literal["unit", "segment", "metric"]
    text: str
    near: tuple[str, ...]
    count: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one place: `row` as the file counts it (0: the whole file), `column` as it is called there.
    `name` says more where a name is the cause.
    """

    row: int
    column: str
    code: str
    text: str
    facts: dict[str, Fact]
    sheet: str = ""
    name: Name | None = None

    def sentence(self, wording: Wording) -> str:
        """What is wrong, in the reader's language."""
        return sentence(Refusal(self.code, self.text, **self.facts), wording)


@dataclass(slots=True)
class Problems:
    """The problems found so far, the first of them with their rows; `named` of them are names."""

    found: list[Problem] = field(default_factory=list)
    count: int = 0
    named: int = 0
    sheet: str = ""

    def add(self, row: int, column: str, code: str, text: str, /, **facts: Fact) -> None:
        self.count += 1
        if self.count - self.named <= KEPT:
            self.found.append(Problem(row, column, code, text, facts, self.sheet))

    def add_name(self, name: Name, code: str, text: str, /, **facts: Fact) -> None:
        """A name that could not be found: one problem, however many rows have it."""
        self.count += 1
        self.named += 1
        if self.named <= KEPT:
            self.found.append(Problem(name.rows[0], "", code, text, facts, self.sheet, name))

    def __bool__(self) -> bool:
        return self.count > 0

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found)
