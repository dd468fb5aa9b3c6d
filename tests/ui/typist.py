"""A sheet one may write into, a grid over it, and fingers: what the tests of the grid stand on."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import Answer, GridCell, GridColumn, GridRow, Place
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.surroundings import Surroundings
from goaldesk.wording import PlainWording

MONEY = Metric(1, "revenue", "Revenue", "flow", "result")
WORDING = PlainWording()
CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier


class Ledger:
    """A sheet one may write into: cents by row and column; the first row is the sum of the others."""

    def __init__(self, rows: int = 3, columns: int = 3) -> None:
        self.cents: dict[Place, int] = {}
        self.asked: set[tuple[int, int]] = set()
        self.columns: Sequence[GridColumn] = (
            GridColumn("name", "Unit", right=False),
            *(GridColumn(f"m{at}", f"Metric {at}") for at in range(columns)),
        )
        self.rows: Sequence[GridRow] = (
            GridRow(0, folds=True, strong=True),
            *(GridRow(at, 1) for at in range(1, rows + 1)),
        )
        self.frozen = 1

    def cell(self, row: int, column: int) -> GridCell:
        self.asked.add((row, column))
        if column == 0:
            return GridCell(f"Person {row}" if row else "Team", state="text")
        key = self.columns[column].key
        if row == 0:
            total = sum(value for place, value in self.cents.items() if place.column == key)
            return self._figure(total, "computed", "This is the sum of the people below.")
        cents = self.cents.get(Place(self.rows[row].key, key))
        return GridCell() if cents is None else self._figure(cents)

    def _figure(self, cents: int, state: str = "normal", why_not: str = "") -> GridCell:
        value = Fraction(cents, 100)
        text = WORDING.formats.number(value, 2)
        return GridCell(
            text, f"{cents / 100:.2f}", state, value=value, metric=MONEY, why_not=why_not, meaning=f"exactly {text}"
        )


class Typist:
    """A grid over a ledger, and fingers."""

    def __init__(self, qtbot: QtBot, surroundings: Surroundings, ledger: Ledger) -> None:
        self.qtbot, self.ledger = qtbot, ledger
        self.writes: list[Mapping[Place, str]] = []
        self.said: list[str] = []
        self.grid = Grid(surroundings.look)
        surroundings.look.dress(self.grid)
        self.grid.write_with(self.write)
        self.grid.meaning.connect(self.said.append)
        qtbot.addWidget(self.grid)
        self.grid.resize(520, 260)
        self.grid.show_sheet(ledger, WORDING)
        self.grid.show()
        qtbot.waitExposed(self.grid)
        self.grid.activateWindow()
        self.grid.setFocus()
        qtbot.waitUntil(self.grid.hasFocus)
        self.at(1, "m0")

    def write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        self.writes.append(texts)
        answers = {}
        for place, text in texts.items():
            try:
                cents = typed_amount(text, 2)
            except Refusal as refusal:
                answers[place] = Answer(sentence(refusal, WORDING), meant_text(text, 2))
                continue
            if cents is None:
                self.ledger.cents.pop(place, None)
                continue
            self.ledger.cents[place] = cents
            if cents > 10**9:
                answers[place] = Answer("That is a hundred times the usual.", taken=True)
        self.grid.show_sheet(self.ledger)
        return answers

    def at(self, row: int, column: str) -> None:
        self.grid.choose(row, column)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.front(), key, modifier)

    def type(self, text: str) -> None:
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def clip(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def text(self, row: int, column: int) -> str:
        return str(self.grid.cells.index(row, column).data())
