"""Texts typed into the cells of a month or of days, as one edit of the workbook; and what is said about each.

One rule: an unusual figure is taken and asked about, never refused. Into a cell made of several entries a line for the
difference is written when it is typed alone; pasted, it is left to the person.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from goaldesk.model.edits.cells import Typed, set_cells
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk


class EntrySheet(Protocol):
    """A sheet whose cells stand for entries."""

    def entry_cell(self, place: Place) -> EntryCell:
        """The entries that a place stands for."""
        ...

    def metric_of(self, place: Place) -> Metric | None:
        """The metric of a place."""
        ...


def write_cells(desk: "Desk", sheet: EntrySheet, texts: Mapping[Place, str], wording: Wording) -> dict[Place, Answer]:
    """Write what can be read of these texts; answered are those that were not taken."""
    answers: dict[Place, Answer] = {}
    typed: dict[Place, Typed] = {}
    for place, text in texts.items():
        metric = sheet.metric_of(place)
        if metric is None:
            continue
        percent = metric.unit == "percent"
        try:
            amount = typed_amount(text, metric.decimals, percent=percent)
        except Refusal as refusal:
            meant = meant_text(text, metric.decimals, percent=percent)
            answers[place] = Answer(sentence(refusal, wording), meant)
            continue
        typed[place] = Typed(sheet.entry_cell(place), amount)
    label = (
        QT_TRANSLATE_NOOP("Edit", "Enter an actual") if len(texts) == 1 else QT_TRANSLATE_NOOP("Edit", "Enter actuals")
    )
    try:
        refusals = desk.do(label, set_cells, list(typed.values()), add_difference=len(texts) == 1)
    except Refusal as refusal:
        return {place: Answer(sentence(refusal, wording)) for place in texts}
    except Fault as fault:
        desk.surroundings.faults.show(fault)
        return {place: Answer(sentence(fault, wording)) for place in texts}
    for place, refused in zip(typed, refusals, strict=True):
        if refused is not None:
            again = texts[place] if refused.code == "several_entries" and len(texts) > 1 else ""
            answers[place] = Answer(sentence(refused, wording), again)
    return answers


def difference_added(before: int, wording: Wording) -> Answer:
    """What is said at a cell of several entries after a line for the difference was added."""
    text = wording.translate("Actuals", "Made of %n entries: a line for the difference was added.", before)
    return Answer(text, taken=True)
