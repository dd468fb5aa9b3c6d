"""What was changed last on a scenario, from the history.

Its one rule: a body is looked through once, for all scenarios; what an edit once changed stays what it changed, while
the targets that belong to a scenario are asked for anew each time. Looking through every body for every question would
stop whoever asks for a second in a workbook of ten thousand people.
"""

from typing import NamedTuple

from goaldesk.model.store.history import HistoryEntry
from goaldesk.model.store.library import Connection

_IDS = (
    "SELECT DISTINCT coalesce(json_extract(image.value, '$[1][{column}]'), json_extract(image.value, '$[0][{column}]'))"
    " FROM history_body AS body, json_each(iif(json_valid(body.rows), body.rows, '{{}}'), '$.{table}') AS image"
    " WHERE body.sequence = ?"
)
_SCENARIOS = _IDS.format(table="scenario", column=0)
_SCENARIOS_OF_TARGETS = _IDS.format(table="target", column=1)
_TARGETS_OF_AMOUNTS = _IDS.format(table="target_month", column=0)


class _Touched(NamedTuple):
    """The ids of the scenarios that an edit changed, themselves or by a target, and of the targets whose amounts."""

    scenarios: frozenset[int]
    targets: frozenset[int]


class ScenarioEdits:
    """Belongs to one open workbook."""

    def __init__(self) -> None:
        self._touched: dict[int, _Touched] = {}

    def last(self, connection: Connection, scenario: int, *, amounts: bool) -> HistoryEntry | None:
        """The newest entry that changed a scenario or its targets, or only their `amounts`; None where there is none
        whose body can be read.
        """
        targets = _ids(connection, "SELECT id FROM target WHERE scenario = ?", scenario)
        newest = connection.execute("SELECT sequence, at, desk, label, reason FROM history ORDER BY sequence DESC")
        for row in newest:
            touched = self._of(connection, row[0])
            if (not amounts and scenario in touched.scenarios) or not touched.targets.isdisjoint(targets):
                return HistoryEntry(*row)
        return None

    def _of(self, connection: Connection, sequence: int) -> _Touched:
        if sequence not in self._touched:
            own = _ids(connection, _SCENARIOS, sequence) | _ids(connection, _SCENARIOS_OF_TARGETS, sequence)
            self._touched[sequence] = _Touched(own, _ids(connection, _TARGETS_OF_AMOUNTS, sequence))
        return self._touched[sequence]


def _ids(connection: Connection, query: str, about: int) -> frozenset[int]:
    return frozenset(number for (number,) in connection.execute(query, (about,)))
