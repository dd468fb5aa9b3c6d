"""Names in a file -> units, segments and metrics of the workbook, and those that the import will create.

One rule: nothing is guessed. A name fits exactly one by code, name or alias (regardless of case and spacing), or it is
created because the layout says so, or it is a problem with the nearest names beside it. What does not exist yet has a
negative number until it is written.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goaldesk.model.errors import Refusal
from goaldesk.model.formulas import unguarded
from goaldesk.model.importers.layout import MetricPlan
from goaldesk.model.rows import Alias, Membership, Metric, Segment, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

_LONGEST_CODE = 200


def tidy(text: str) -> str:
    """A name as it is kept: NFC, without blanks at its ends or doubled inside."""
    return " ".join(unicodedata.normalize("NFC", unguarded(text)).split())


def folded(text: str) -> str:
    """A name as it is compared."""
    return tidy(text).casefold()


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit that the import will create. `id` is negative; `parent` is a number of either kind, 0 for a root."""

    id: int
    code: str
    name: str
    kind: str
    parent: int
    is_own: bool = False


class Ambiguous(Exception):
    """Several fit a name: `candidates` are their codes."""

    def __init__(self, candidates: Sequence[str]) -> None:
        super().__init__(*candidates)
        self.candidates = candidates


class UnitBook:
    """The units of a workbook by every name, with those to be created."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.new: list[NewUnit] = []
        self.codes: dict[int, str] = {}
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = {}
        self._by_alias: dict[str, int] = {}
        self._parent: dict[int, int] = {}
        self._children: dict[int, list[int]] = {}
        self._own: dict[int, int] = {}
        self._names: dict[int, str] = {}
        self._roots: list[int] = []
        for unit in snapshot.all(Unit):
            self._add(unit.id, unit.code, unit.name)
        for alias in snapshot.all(Alias):
            self._by_alias[folded(alias.name)] = alias.unit
        latest: dict[int, Membership] = {}
        for row in snapshot.all(Membership):
            if row.unit not in latest or latest[row.unit].from_day < row.from_day:
                latest[row.unit] = row
            if row.parent is not None:
                self._children.setdefault(row.parent, [])
        for row in latest.values():
            self._place(row.unit, row.parent or 0)
        for unit in snapshot.all(Unit):
            if unit.is_own and unit.id in self._parent:
                self._own[self._parent[unit.id]] = unit.id
        kinds = {unit.id: unit.kind for unit in snapshot.all(Unit)}
        companies = [unit for unit in self._roots if kinds[unit] == "company"]
        self.root = companies[0] if companies else self._roots[0] if len(self._roots) == 1 else 0

    @property
    def names(self) -> list[str]:
        """Every code, name and alias, for suggestions."""
        own = set(self._own.values())
        plain = [name for unit, name in self._names.items() if unit not in own]
        return list(dict.fromkeys([*plain, *(self.codes[unit] for unit in self.codes if unit not in own)]))

    def by_code(self, text: str) -> int | None:
        return self._by_code.get(folded(text))

    def find(self, text: str) -> int | None:
        """The one unit with this code, name or alias. Raises Ambiguous where several have the name."""
        wanted = folded(text)
        if wanted in self._by_code:
            return self._by_code[wanted]
        named = [unit for unit in self._by_name.get(wanted, []) if unit not in self._own.values()]
        if len(named) == 1:
            return named[0]
        if named:
            raise Ambiguous([self.codes[unit] for unit in named])
        return self._by_alias.get(wanted)

    def find_under(self, parent: int, text: str) -> int | None:
        """The child of this parent with this code, name or alias."""
        wanted = folded(text)
        for child in self._children.get(parent, []):
            if wanted in (folded(self.codes[child]), folded(self._names[child])):
                return child
        known = self._by_alias.get(wanted)
        return known if known is not None and self._parent.get(known) == parent else None

    def parent_of(self, unit: int) -> int:
        """The parent as things stand, 0 for a root."""
        return self._parent.get(unit, 0)

    def create(self, name: str, kind: str, parent: int, code: str = "") -> int:
        """A unit to be created under `parent`, with a code of its own."""
        name = tidy(name)
        return self._create(NewUnit(-len(self.new) - 1, self._free_code(code or name, parent), name, kind, parent))

    def leaf_of(self, unit: int) -> int:
        """Where the entries of a unit go: itself, or its own leaf if other units stand under it."""
        if unit not in self._children:
            return unit
        if unit not in self._own:
            code = self._free_code(self.codes[unit] + "/own", unit)
            own = NewUnit(-len(self.new) - 1, code, self._names[unit], "own", unit, is_own=True)
            self._own[unit] = self._create(own)
        return self._own[unit]

    def _create(self, unit: NewUnit) -> int:
        self.new.append(unit)
        self._add(unit.id, unit.code, unit.name)
        self._place(unit.id, unit.parent)
        return unit.id

    def _free_code(self, code: str, parent: int) -> str:
        code = tidy(code)[:_LONGEST_CODE]
        if folded(code) not in self._by_code:
            return code
        path = f"{self.codes.get(parent, '')}/{code}"
        number, free = 2, path
        while folded(free) in self._by_code:
            free = f"{path} ({number})"
            number += 1
        return free

    def _add(self, unit: int, code: str, name: str) -> None:
        self.codes[unit] = code
        self._names[unit] = name
        self._by_code[folded(code)] = unit
        self._by_name.setdefault(folded(name), []).append(unit)

    def _place(self, unit: int, parent: int) -> None:
        self._parent[unit] = parent
        if parent:
            self._children.setdefault(parent, []).append(unit)
        else:
            self._roots.append(unit)


class SegmentBook:
    """The segments of a workbook, with those to be created; 0 is "all"."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.new: list[Segment] = []
        self._all = list(snapshot.all(Segment))

    @property
    def names(self) -> list[str]:
        return [segment.name for segment in self._all]

    def find(self, path: Sequence[str]) -> int | None:
        """The segment at the end of a path of names, or the one with this code or name if the path is one name."""
        wanted = folded(path[-1])
        fitting = [one for one in self._all if wanted in (folded(one.code), folded(one.name))]
        if len(path) > 1:
            above = self.find(path[:-1])
            fitting = [one for one in fitting if one.parent == above]
        return fitting[0].id if fitting else None

    def create(self, path: Sequence[str]) -> int:
        """The segment of a path, created with what is missing above it."""
        found = self.find(path)
        if found is not None:
            return found
        parent = self.create(path[:-1]) if len(path) > 1 else 0
        name = tidy(path[-1])
        codes = {folded(one.code) for one in self._all}
        code = name if folded(name) not in codes else " / ".join(map(tidy, path))
        segment = Segment(-len(self.new) - 1, code, name, parent, len(self._all))
        self.new.append(segment)
        self._all.append(segment)
        return segment.id


class MetricBook:
    """The metrics of a workbook, with those that the layout brings along and the workbook does not have."""

    def __init__(self, snapshot: Snapshot, brought: Iterable[Metric]) -> None:
        self._all = list(snapshot.all(Metric))
        self.new: list[Metric] = []
        for metric in brought:
            if self.find(metric.code) is None:
                self.new.append(metric)
                self._all.append(metric)

        self.decimals = {metric.id: metric.decimals for metric in self._all}

    @property
    def names(self) -> list[str]:
        return [metric.code for metric in self._all]

    def of(self, number: int) -> Metric:
        """The metric with this number."""
        return next(metric for metric in self._all if metric.id == number)

    def is_stock(self, number: int) -> bool:
        """Whether the metric is a level."""
        return self.of(number).aggregation == "stock"

    def number(self, text: str) -> int:
        """The number of the metric that a layout names. Raises Refusal `unknown_metric`."""
        metric = self.find(text)
        if metric is None:
            raise Refusal(
                "unknown_metric",
                QT_TRANSLATE_NOOP("Fault", "No metric is called “{text}”. There are: {candidates}."),
                text=text,
                candidates=", ".join(self.names) or "-",
            )
        return metric.id

    def find(self, text: str) -> Metric | None:
        """The metric with this code, else with this name."""
        wanted = folded(text)
        for field in ("code", "name"):
            for metric in self._all:
                if folded(getattr(metric, field)) == wanted:
                    return metric
        return None


def metric_of(plan: MetricPlan, number: int) -> Metric:
    """The metric that a plan in full describes; the parts of a ratio are joined when it is written."""
    return Metric(
        id=number,
        code=tidy(plan.code),
        name=plan.name or plan.code,
        aggregation=plan.aggregation,
        category=plan.category,
        direction=plan.direction,
        unit=plan.unit,
        decimals=plan.decimals,
        shown=plan.shown,
        definition=plan.definition,
        catalogue=plan.catalogue,
        stage=plan.stage,
    )
