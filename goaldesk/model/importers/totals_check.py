"""Sums that stand in a file beside what the file adds up to: a total that does not agree is told, and changes nothing.

One rule: only what can be compared is compared: the amounts of a column as they are written, where no row was filtered
out. A row of sums agrees if it is the sum of all rows before it or of those since the last row of sums.
"""

from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.importers.fitting import Rows
from goaldesk.model.importers.measures import Taken

MOST = 50


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A sum of the file that does not agree: where it stands, what it says, what the rows before it make."""

    row: int
    column: str
    says: Decimal
    adds_up_to: Decimal
    sheet: str = ""

    def as_record(self) -> dict[str, object]:
        """Fit for JSON."""
        return {
            "row": self.row,
            "sheet": self.sheet,
            "column": self.column,
            "says": f"{self.says:f}",
            "adds_up_to": f"{self.adds_up_to:f}",
        }


@dataclass(slots=True)
class _Sums:
    all: int = 0
    since: int = 0


@dataclass(slots=True)
class TotalsCheck:
    """The running sums of the columns of one sheet. `seen` counts the sums that were compared."""

    sheet: str = ""
    seen: int = 0
    wrong: list[WrongTotal] = field(default_factory=list)
    _sums: dict[tuple[int, str], _Sums] = field(default_factory=dict)

    def add(self, rows: Rows, column: tuple[int, str], decimals: int, parts: tuple[Taken, Taken | None]) -> None:
        """Take in a chunk of one measure's column: its rows, and its rows of sums (None: it has none)."""
        lines, totals = parts
        sums = self._sums.setdefault(column, _Sums())
        said = [] if totals is None else np.flatnonzero(totals.present).tolist()
        start = 0
        for at in [*said, len(rows)]:
            part: Ints = np.where(lines.present[start:at], lines.amount[start:at], 0)
            added = int(part.sum())
            sums.all, sums.since, start = sums.all + added, sums.since + added, at
            if totals is not None and at < len(rows):
                self._compare(rows.numbers[at], column[1], (int(totals.amount[at]), decimals), sums)

    def add_across(self, rows: Rows, column: str, decimals: int, parts: tuple[Ints, Taken]) -> None:
        """Take in a column that says what the others of each row make."""
        made, said = parts
        for at in np.flatnonzero(said.present).tolist():
            self.seen += 1
            if int(said.amount[at]) != int(made[at]) and len(self.wrong) < MOST:
                says, makes = (Decimal(int(one)).scaleb(-decimals) for one in (said.amount[at], made[at]))
                self.wrong.append(WrongTotal(rows.numbers[at], column, says, makes, self.sheet))

    def _compare(self, row: int, column: str, said: tuple[int, int], sums: _Sums) -> None:
        amount, decimals = said
        self.seen += 1
        if amount not in (sums.all, sums.since) and len(self.wrong) < MOST:
            nearest = min((sums.since, sums.all), key=lambda one: abs(one - amount))
            says, makes = (Decimal(one).scaleb(-decimals) for one in (amount, nearest))
            self.wrong.append(WrongTotal(row, column, says, makes, self.sheet))
        sums.since = 0
