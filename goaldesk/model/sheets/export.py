"""Every table of a workbook as text, for other programs: exact amounts, ISO dates, codes instead of ids.

One rule: nothing is rounded and nothing can be taken for a formula. A text that a spreadsheet would run gets an
apostrophe in front, which our own import takes off again; figures are written bare.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from goaldesk.model.entries import EntryBlock, EntryColumns
from goaldesk.model.formulas import guarded
from goaldesk.model.periods import date_of, month_text
from goaldesk.model.rows import ROWS, Metric, Row, Segment, Target, TargetMonth, Unit, Value
from goaldesk.model.snapshot import Snapshot

UNITS = frozenset({"unit", "parent", "merged_into", "person"})
METRICS = frozenset({"metric", "numerator", "denominator"})
MONTHS = frozenset({"month", "first_month", "from_month"})
DAYS = frozenset({"day", "ended", "data_through"})
AMOUNTS = frozenset({"amount", "baseline", "expected", "old_amount", "new_amount"})


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """A table as text: the name of the file, the names of the columns, and the rows, made while they are read."""

    name: str
    head: tuple[str, ...]
    rows: Iterable[list[str]]


def exported_tables(snapshot: Snapshot, entries: EntryBlock) -> Iterator[ExportedTable]:
    """All business tables. `entries` are all entries with their texts."""
    writer = _Writer(snapshot)
    for kind in ROWS:
        head = tuple(field.name for field in fields(kind))
        yield ExportedTable(kind.TABLE, head, writer.rows(kind, head))
    head = (*(field.name for field in fields(EntryColumns)), "split", "reference", "note")
    yield ExportedTable("entry", head, writer.entries(entries))


class _Writer:
    """Turns values into text by the names of their columns."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._units = {unit.id: unit.code for unit in snapshot.all(Unit)}
        self._metrics = {metric.id: metric for metric in snapshot.all(Metric)}
        self._segments = {0: "", **{segment.id: segment.code for segment in snapshot.all(Segment)}}
        self._decimals = {target.id: self._metrics[target.metric].decimals for target in snapshot.all(Target)}

    def rows(self, kind: type[Row], head: tuple[str, ...]) -> Iterator[list[str]]:
        own_codes = self._segments if kind is Segment else self._units
        months = self._snapshot.target_months
        rows: Iterable[Row] = (
            (months.row(at) for at in range(len(months))) if kind is TargetMonth else self._snapshot.all(kind)
        )
        for row in rows:
            values = dict(zip(head, row.values(), strict=True))
            decimals = self._places(row, values)
            yield [self._text(name, value, decimals, own_codes) for name, value in values.items()]

    def entries(self, block: EntryBlock) -> Iterator[list[str]]:
        columns = [getattr(block.columns, field.name).tolist() for field in fields(EntryColumns)]
        references = block.reference or [""] * len(block)
        notes = block.note or [""] * len(block)
        for (key, day, unit, metric, segment, amount, batch), split, reference, note in zip(
            zip(*columns, strict=True), block.split.tolist(), references, notes, strict=True
        ):
            known = self._metrics[metric]
            yield [
                str(key),
                date_of(day).isoformat(),
                guarded(self._units[unit]),
                guarded(known.code),
                guarded(self._segments[segment]),
                exact(amount, known.decimals),
                str(batch),
                str(split),
                guarded(reference),
                guarded(note),
            ]

    def _places(self, row: Row, values: Mapping[str, Value]) -> int:
        """The decimals of the amounts in a row: those of its metric, or of the metric of what it belongs to."""
        metric = values.get("metric")
        if isinstance(metric, int):
            return self._metrics[metric].decimals
        owner = values.get("target")
        return self._decimals.get(owner, 0) if isinstance(owner, int) else 0

    def _text(self, name: str, value: Value, decimals: int, own_codes: Mapping[int, str]) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return guarded(value)
        if name in UNITS:
            return guarded(own_codes[value])
        if name in METRICS:
            return guarded(self._metrics[value].code)
        if name == "segment":
            return guarded(self._segments[value])
        if name in MONTHS:
            return month_text(value)
        if name in DAYS or name.endswith("_day"):
            return date_of(value).isoformat()
        return exact(value, decimals) if name in AMOUNTS else str(value)


def exact(amount: int, decimals: int) -> str:
    """An amount in the metric's smallest unit as an exact decimal number."""
    return f"{Decimal(amount).scaleb(-decimals):f}" if decimals else str(amount)
