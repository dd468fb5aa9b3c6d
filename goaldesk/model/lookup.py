"""Finding a unit, a metric, a segment or a scenario by what a person calls it: its code, its name, or an alias.

One rule: what is typed has to fit exactly one; where several fit, they are named, and where none does, the nearest are.
"""

import difflib
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Alias, Metric, Row, Scenario, Segment, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

R = TypeVar("R", bound=Row)


def find_unit(snapshot: Snapshot, text: str) -> Unit:
    """The unit with this code, else with this name, else known under this alias, regardless of case.

    Raises Refusal `unknown_unit` or `ambiguous_unit`.
    """
    found = unit_finder(snapshot)(text)
    if found is None:
        raise _unknown_unit(text, list(snapshot.all(Unit)))
    return found


def unit_finder(snapshot: Snapshot) -> Callable[[str], Unit | None]:
    """`find_unit` for many names, with None where it is unknown: the units are gone through once."""
    units = list(snapshot.all(Unit))
    by_id = {unit.id: unit for unit in units}
    codes, names, aliases = (dict[str, list[Unit]]() for _ in range(3))
    for unit in units:
        codes.setdefault(_folded(unit.code), []).append(unit)
        names.setdefault(_folded(unit.name), []).append(unit)
    for alias in snapshot.all(Alias):
        known = aliases.setdefault(_folded(alias.name), [])
        if by_id[alias.unit] not in known:
            known.append(by_id[alias.unit])

    def find(text: str) -> Unit | None:
        wanted = _folded(text)
        fitting = codes.get(wanted) or names.get(wanted) or aliases.get(wanted) or []
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        raise Refusal(
            "ambiguous_unit",
            QT_TRANSLATE_NOOP("Fault", "“{text}” fits several units: {candidates}. Name one by its code."),
            text=text,
            candidates=_listed(f"{unit.code} ({unit.name})" for unit in fitting),
        )

    return find


def _unknown_unit(text: str, units: Sequence[Unit]) -> Refusal:
    near = nearest(text, [unit.name for unit in units] + [unit.code for unit in units])
    if near:
        return Refusal(
            "unknown_unit",
            QT_TRANSLATE_NOOP("Fault", "No unit is called “{text}”. The nearest: {candidates}."),
            text=text,
            candidates=_listed(near),
        )
    return Refusal(
        "unknown_unit",
        QT_TRANSLATE_NOOP("Fault", "No unit is called “{text}”, and none has a name like it."),
        text=text,
    )


def find_metric(snapshot: Snapshot, text: str) -> Metric:
    """The metric with this code, else with this name, regardless of case. Raises Refusal `unknown_metric`."""
    wanted = _folded(text)
    metrics = list(snapshot.all(Metric))
    for field in ("code", "name"):
        for metric in metrics:
            if _folded(getattr(metric, field)) == wanted:
                return metric
    raise Refusal(
        "unknown_metric",
        QT_TRANSLATE_NOOP("Fault", "No metric is called “{text}”. There are: {candidates}."),
        text=text,
        candidates=_listed(metric.code for metric in metrics) or "-",
    )


def find_scenario(snapshot: Snapshot, text: str) -> Scenario:
    """The scenario with this code, else with this name, regardless of case. Raises Refusal `unknown_scenario`, also
    where several have the name.
    """
    scenarios = list(snapshot.all(Scenario))
    found = _only(scenarios, text)
    if found is None:
        raise Refusal(
            "unknown_scenario",
            QT_TRANSLATE_NOOP("Fault", "No scenario alone is called “{text}”. There are: {candidates}."),
            text=text,
            candidates=_listed(row.code for row in scenarios),
        )
    return found


def find_segment(snapshot: Snapshot, text: str) -> Segment:
    """The segment with this code, else with this name, regardless of case. Raises Refusal `unknown_segment`, also
    where several have the name.
    """
    segments = list(snapshot.all(Segment))
    found = _only(segments, text)
    if found is None:
        raise Refusal(
            "unknown_segment",
            QT_TRANSLATE_NOOP("Fault", "No segment alone is called “{text}”. There are: {candidates}."),
            text=text,
            candidates=_listed(segment.code for segment in segments) or "-",
        )
    return found


def _only(rows: Sequence[R], text: str) -> R | None:
    """The one row whose code, else whose name, is this text; None where none or several are."""
    wanted = _folded(text)
    for field in ("code", "name"):
        fitting = [row for row in rows if _folded(getattr(row, field)) == wanted]
        if len(fitting) == 1:
            return fitting[0]
    return None


def nearest(text: str, names: Sequence[str], count: int = 3) -> list[str]:
    """The names most like this text, best first."""
    folded = {_folded(name): name for name in reversed(names)}
    return [folded[name] for name in difflib.get_close_matches(_folded(text), list(folded), count, cutoff=0.6)]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
