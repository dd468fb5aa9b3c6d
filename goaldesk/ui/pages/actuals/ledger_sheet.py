"""What stands below the month grid: what was entered for each metric, what the ledger says (typed), the difference."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.edits.months import set_control_total
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import Answer, GridCell, GridRow, Place
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.ui.pages.actuals.entry_sheet import MonthSheet, plain_text
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit
    from goaldesk.model.methods.control_totals import LedgerLine
    from goaldesk.ui.desk import Desk

ENTERED, LEDGER, DIFFERENCE = "entered", "ledger", "difference"
TITLES = {
    ENTERED: QT_TRANSLATE_NOOP("Actuals", "Entered"),
    LEDGER: QT_TRANSLATE_NOOP("Actuals", "Ledger control total"),
    DIFFERENCE: QT_TRANSLATE_NOOP("Actuals", "Difference"),
}


class LedgerSheet:
    """The columns are those of the month grid; the totals are those of the whole company."""

    frozen = 1

    def __init__(self, month: MonthSheet, wording: Wording) -> None:
        self._month = month
        self._wording = wording
        self.columns = month.columns
        self._lines: dict[int, LedgerLine] = {}
        self.rows: Sequence[GridRow] = (GridRow(ENTERED, rule=True), GridRow(LEDGER), GridRow(DIFFERENCE))

    def cell(self, row: int, column: int) -> GridCell:
        key = str(self.rows[row].key)
        title = self._wording.translate("Actuals", TITLES[key])
        if column == 0:
            return GridCell(title, state="text", meaning=title, tip=title)
        metric = self._month.grid.metrics[column - 1]
        if metric.aggregation == "ratio":
            return GridCell(state="computed")
        line = self._lines.get(metric.id) or self._month.grid.ledger(metric.id)
        self._lines[metric.id] = line
        return {ENTERED: self._entered, LEDGER: self._ledger, DIFFERENCE: self._difference}[key](line, metric)

    def metric_of(self, place: Place) -> Metric | None:
        return self._month.metric_of(place)

    @property
    def month(self) -> int:
        return self._month.grid.month

    def _entered(self, line: "LedgerLine", metric: Metric) -> GridCell:
        return replace(self._figure(line.entered, metric, ENTERED, "computed"), strong=True, ink="text")

    def _ledger(self, line: "LedgerLine", metric: Metric) -> GridCell:
        return self._figure(line.ledger, metric, LEDGER, "closed" if self._month.words.is_closed else "normal")

    def _difference(self, line: "LedgerLine", metric: Metric) -> GridCell:
        """Signed; a difference that stands in the way has the look of a gap, one that agrees a tick."""
        if line.difference is None:
            return GridCell(state="computed")
        if not line.difference:
            return replace(self._figure(0, metric, DIFFERENCE, "zero_gap"), mark="check")
        value = Fraction(line.difference, 10**metric.decimals)
        text = change_text(value, metric, self._wording)
        exact = amount_text(abs(value), metric, self._wording, exact=True)
        text = f"{text[0]}{exact}" if text[:1] in "+−" else exact
        state = "zero_gap" if line.reason else "gap"
        said = " · ".join(part for part in (self._about(metric, DIFFERENCE), text, line.reason) if part)
        return GridCell(
            text, plain_text(value, metric), state, value=value, metric=metric, meaning=said, tip=line.reason
        )

    def _figure(self, amount: int | None, metric: Metric, key: str, state: str) -> GridCell:
        value = None if amount is None else Fraction(amount, 10**metric.decimals)
        text = amount_text(value, metric, self._wording, exact=True)
        meaning = f"{self._about(metric, key)} {text}".strip()
        return GridCell(text, plain_text(value, metric), state, value=value, metric=metric, meaning=meaning)

    def _about(self, metric: Metric, key: str) -> str:
        return f"{metric_name(metric, self._wording)} · {self._wording.translate('Actuals', TITLES[key])}"


def write_ledger(desk: "Desk", sheet: LedgerSheet, texts: Mapping[Place, str], wording: Wording) -> dict[Place, Answer]:
    """Note what the ledger says; answered are the texts that were not taken."""
    answers: dict[Place, Answer] = {}
    totals: dict[int, int | None] = {}
    for place, text in texts.items():
        metric = sheet.metric_of(place)
        if metric is None or place.row != LEDGER:
            continue
        try:
            totals[metric.id] = typed_amount(text, metric.decimals, percent=metric.unit == "percent")
        except Refusal as refusal:
            meant = meant_text(text, metric.decimals, percent=metric.unit == "percent")
            answers[place] = Answer(sentence(refusal, wording), meant)
    try:
        desk.do(QT_TRANSLATE_NOOP("Edit", "Note the ledger's total"), _note_totals, totals, sheet.month)
    except Refusal as refusal:
        return {place: Answer(sentence(refusal, wording)) for place in texts}
    except Fault as fault:
        desk.surroundings.faults.show(fault)
        return {place: Answer(sentence(fault, wording)) for place in texts}
    return answers


def _note_totals(edit: "Edit", totals: Mapping[int, int | None], month: int) -> None:
    for metric, amount in totals.items():
        set_control_total(edit, metric, month, amount)
