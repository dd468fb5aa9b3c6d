"""What an import would do, row by row, for whoever decides: marks, counts, and the questions that are open.

One rule: it is read from the draft alone, so a preview can say nothing that the import does not do. Rows are handed out
as they are asked for: a hundred thousand of them are columns, not objects.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, TypeAlias

import numpy as np

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.importers.comparing import EntryChanges
from goaldesk.model.importers.draft import Draft, Reading
from goaldesk.model.importers.problems import Name, Problem
from goaldesk.model.rows import Metric, Segment, Unit

Mark = Literal["problem", "new", "changed", "unchanged", "missing", "removed"]
MARKS: tuple[Mark, ...] = ("problem", "new", "changed", "unchanged", "missing", "removed")


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """An entry that the file yields, or one that the workbook has and the file has not (`missing`, `removed`; `row` is
    0). Names are those of the workbook or of what will be created; `amount` is in the metric's own unit. A problem has
    what is wrong with its row; the rest of it is unknown and empty. `was` is the old amount of a changed one.
    """

    row: int
    mark: Mark
    day: int | None = None
    unit: str = ""
    metric: str = ""
    segment: str = ""
    amount: Fraction | None = None
    was: Fraction | None = None
    reference: str = ""
    note: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class WhoIs:
    """A name that nobody (or several) has: who is meant? One question for all rows with it. `candidates` are ids of
    units, the nearest first; answered by `Answers.units` or `Answers.skipped_names`.
    """

    name: Name
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoLongerThere:
    """Entries of earlier imports of this layout on the file's days are not in the file any more: corrected at the
    source, or is the file a part? They stay unless `Answers.take_out` says otherwise. `by_metric` has their number and
    sum in smallest units.
    """

    ids: Ints
    by_metric: tuple[tuple[Metric, int, int], ...]


@dataclass(frozen=True, slots=True)
class ChangesMuch:
    """More than a fifth of what was there would change or go: `changing` of `there`. Is it the right file?"""

    changing: int
    there: int


@dataclass(frozen=True, slots=True)
class Cause:
    """The same thing wrong in one column of `count` rows; `first` says what."""

    first: Problem
    count: int


@dataclass(frozen=True, slots=True)
class InFuture:
    """`count` entries are dated after today, the first on the day `first`. Are they meant so?"""

    count: int
    first: int


ImportQuestion: TypeAlias = WhoIs | NoLongerThere | InFuture | ChangesMuch


@dataclass(slots=True)
class _Group:
    """Entries with one mark: places in what the file yields, or ids in the workbook."""

    mark: Mark
    changes: EntryChanges
    places: Ints
    old: Ints = field(default_factory=lambda: np.empty(0, np.int64))


class Preview:
    """The lines of a draft that was not written yet."""

    def __init__(self, workbook: Reading, draft: Draft) -> None:
        self.draft = draft
        self._snapshot = workbook.snapshot
        self._units = {unit.id: unit.name for unit in self._snapshot.all(Unit)} | {
            unit.id: unit.name for unit in draft.units
        }
        self._segments = {0: ""} | {row.id: row.name for row in (*self._snapshot.all(Segment), *draft.segments)}
        self._metrics = {row.id: row for row in (*self._snapshot.all(Metric), *draft.metrics)}
        self._groups = [group for changes in draft.entries for group in _groups(changes)]
        self._order = self._sorted()
        # Read at once: a screen asks for lines while it paints, and the file may then be somebody else's.
        old = np.unique(np.concatenate([np.empty(0, np.int64), *(group.old for group in self._groups)]))
        self._known = workbook.entries(old) if len(old) else None

    @property
    def metrics(self) -> Collection[Metric]:
        """The metrics that lines may be of: those of the workbook and those that the import would make."""
        return self._metrics.values()

    def count(self, mark: Mark | None = None) -> int:
        """How many lines have this mark; all without one. Problems beyond those that are kept are no lines."""
        if mark == "problem":
            return len(self.draft.problems)
        return len(self._chosen(mark)) + (len(self.draft.problems) if mark is None else 0)

    def lines(self, mark: Mark | None = None, first: int = 0, count: int = 500) -> list[PreviewLine]:
        """Lines from `first` on: those with a problem in front, then in the order of the file, then what the file has
        no longer.
        """
        shown = self.draft.problems if mark in (None, "problem") else ()
        lines = [PreviewLine(one.row, "problem", problem=one) for one in shown[first : first + count]]
        if mark != "problem":
            start = max(first - len(shown), 0)
            lines += self._lines(self._chosen(mark)[start : start + count - len(lines)])
        return lines

    def questions(self) -> tuple[ImportQuestion, ...]:
        """What is open, one question for each cause: names first."""
        asked: list[ImportQuestion] = []
        for problem in self.draft.problems:
            if problem.name is not None and problem.name.what == "unit":
                asked.append(WhoIs(problem.name, self._named(problem.name)))
        missing = np.concatenate([np.empty(0, np.int64), *(one.missing for one in self.draft.entries)])
        if len(missing):
            asked.append(NoLongerThere(missing, self._by_metric(missing)))
        report = self.draft.report
        if report.future:
            asked.append(InFuture(report.future, report.future_from))
        there = report.changed + report.removed + report.unchanged
        if report.changes_much:
            asked.append(ChangesMuch(report.changed + report.removed, there))
        return tuple(asked)

    def other_problems(self) -> tuple[Problem, ...]:
        """The problems that no question about a unit's name solves: to be mended in the file, or skipped."""
        return tuple(one for one in self.draft.problems if one.name is None or one.name.what != "unit")

    def causes(self) -> tuple["Cause", ...]:
        """The same, one for each cause, in the order in which they were found."""
        found: dict[tuple[str, str, str], list[Problem]] = {}
        for one in self.other_problems():
            found.setdefault((one.sheet, one.column, one.code), []).append(one)
        return tuple(Cause(problems[0], len(problems)) for problems in found.values())

    def _named(self, name: Name) -> tuple[int, ...]:
        found = (unit.id for near in name.near for unit in self._snapshot.all(Unit) if near in (unit.name, unit.code))
        return tuple(dict.fromkeys(found))

    def _by_metric(self, ids: Ints) -> tuple[tuple[Metric, int, int], ...]:
        entries = self._snapshot.entries
        gone = entries.take(np.isin(entries.id, ids))
        return tuple(
            (self._metrics[metric], int((gone.metric == metric).sum()), int(gone.amount[gone.metric == metric].sum()))
            for metric in np.unique(gone.metric).tolist()
        )

    def _sorted(self) -> Ints:
        """Group and place of every line, in the order of the file's rows; what has no row stands last."""
        parts = []
        for number, group in enumerate(self._groups):
            size = max(len(group.places), len(group.old))
            rows = group.changes.wanted.row[group.places] if len(group.places) else np.full(size, 2**40)
            parts.append(np.stack([np.full(size, number), np.arange(size), rows]))
        if not parts:
            return np.empty((0, 2), np.int64)
        table = np.concatenate(parts, axis=1)
        order: Ints = np.lexsort((table[1], table[0], table[2]))
        ordered: Ints = table[:2, order].T
        return ordered

    def _chosen(self, mark: Mark | None) -> Ints:
        if mark is None:
            return self._order
        wanted = [number for number, group in enumerate(self._groups) if group.mark == mark]
        chosen: Ints = self._order[np.isin(self._order[:, 0], wanted)]
        return chosen

    def _lines(self, chosen: Ints) -> list[PreviewLine]:
        return [self._line(self._groups[number], at, self._known) for number, at in chosen.tolist()]

    def _line(self, group: _Group, at: int, known: EntryBlock | None) -> PreviewLine:
        was = None
        if len(group.old) and known is not None:
            place = int(np.searchsorted(known.columns.id, int(group.old[at])))
            if not len(group.places):
                return self._gone(group.mark, known, place)
            was = self._own_unit(int(known.columns.metric[place]), int(known.columns.amount[place]))
        wanted, place = group.changes.wanted, int(group.places[at])
        metric = int(wanted.metric[place])
        return PreviewLine(
            int(wanted.row[place]),
            group.mark,
            int(wanted.day[place]),
            self._units.get(int(wanted.unit[place]), ""),
            self._metrics[metric].name,
            self._segments.get(int(wanted.segment[place]), ""),
            self._own_unit(metric, int(wanted.amount[place])),
            was,
            wanted.reference[place] if wanted.reference else "",
            wanted.note[place] if wanted.note else "",
        )

    def _gone(self, mark: Mark, known: EntryBlock, at: int) -> PreviewLine:
        columns = known.columns
        metric = int(columns.metric[at])
        return PreviewLine(
            0,
            mark,
            int(columns.day[at]),
            self._units[int(columns.unit[at])],
            self._metrics[metric].name,
            self._segments.get(int(columns.segment[at]), ""),
            self._own_unit(metric, int(columns.amount[at])),
            None,
            known.reference[at] if known.reference else "",
            known.note[at] if known.note else "",
        )

    def _own_unit(self, metric: int, amount: int) -> Fraction:
        return Fraction(amount, 10 ** self._metrics[metric].decimals)


def _groups(changes: EntryChanges) -> Sequence[_Group]:
    same = np.ones(len(changes.wanted), np.bool_)
    same[changes.new] = False
    same[changes.changed_to] = False
    nothing = np.empty(0, np.int64)
    return [
        _Group("new", changes, changes.new),
        _Group("changed", changes, changes.changed_to, changes.changed),
        _Group("unchanged", changes, np.flatnonzero(same)),
        _Group("missing", changes, nothing, changes.missing),
        _Group("removed", changes, nothing, changes.removed),
    ]
