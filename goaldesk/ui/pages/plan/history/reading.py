"""What the history of a plan takes time for, done beside the window: the figures and the words of all lines."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from goaldesk.model.sheets.grid import GridSheet
from goaldesk.model.sheets.history_words import HistoryLine, HistoryWords
from goaldesk.model.sheets.plan_comparison import ChangedUnit, changed_units
from goaldesk.model.sheets.plan_history import HistoryView, PlanHistory, plan_history
from goaldesk.model.sheets.plan_states import Pair, plans_in
from goaldesk.model.snapshot import Snapshot
from goaldesk.ui.jobs import Report
from goaldesk.ui.speech import QtWording


@dataclass(frozen=True, slots=True)
class Told:
    """The history, its lines by the keys of their events, the units that changed, and their table."""

    history: PlanHistory
    lines: Mapping[Hashable, HistoryLine]
    units: Sequence[ChangedUnit]
    table: GridSheet


def read(report: Report, asked: tuple[Snapshot, HistoryView, Pair], wording: QtWording, heads: tuple[str, str]) -> Told:
    """The history of a view of a workbook, and two states of the plan compared; `heads` names them."""
    snapshot, view, pair = asked
    history = plan_history(snapshot, view)
    words = HistoryWords(history, wording)
    units = changed_units(*plans_in(snapshot, pair), view, history.metric.id)
    lines: dict[Hashable, HistoryLine] = {event.key: words.line(event) for event in (*history.events, history.original)}
    return Told(history, lines, units, words.changed(units, heads))
