"""The file looked at as a whole: every table for export, the digest of what the business knows, and the check."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields

import numpy as np

from goaldesk.model.entries import EntryColumns
from goaldesk.model.errors import Trouble
from goaldesk.model.rows import ROWS, ImportBatch, MonthEvent, PrintedPack, Row, TargetMonth, Value
from goaldesk.model.snapshot import Snapshot, TargetMonths
from goaldesk.model.store import faults, history, reading, schema
from goaldesk.model.store.blocks import NUMBERS
from goaldesk.model.store.gate import Gate
from goaldesk.model.store.library import Connection
from goaldesk.model.store.seal import MONTHS, Seal, row_digest

_MOMENTS: dict[type[Row], str] = {ImportBatch: "imported_at", MonthEvent: "at", PrintedPack: "printed_at"}
_ENTRY = (*NUMBERS, "reference", "note")
_HISTORY = ("sequence", "at", "desk", "label", "reason")

Table = tuple[str, tuple[str, ...], Iterator[tuple[Value, ...]]]


def all_tables(connection: Connection) -> Iterator[Table]:
    """Name, columns and rows, in the order of the keys, of every table that a person could want."""
    for kind in ROWS:
        yield _table(connection, kind.TABLE, tuple(field.name for field in fields(kind)), kind.KEY)
    yield _table(connection, "entry", _ENTRY, ("id",))
    yield _table(connection, "history", _HISTORY, ("sequence",))


def _table(connection: Connection, name: str, columns: tuple[str, ...], key: tuple[str, ...]) -> Table:
    shown, order = (", ".join(f'"{column}"' for column in some) for some in (columns, key))
    return name, columns, iter(connection.execute(f"SELECT {shown} FROM {name} ORDER BY {order}"))


def digest(snapshot: Snapshot, seal: Seal) -> str:
    """One digest over all business rows, whatever edits led to them. Small tables are computed anew; one that the first
    version did not have is told once it has rows, so that a file that is brought up to date keeps its digest.
    """
    told: list[tuple[str, int, int, int]] = []
    for kind in ROWS:
        if kind is TargetMonth:
            continue
        at = [field.name for field in fields(kind)].index(_MOMENTS[kind]) if kind in _MOMENTS else -1
        joined, count = 0, 0
        for row in snapshot.all(kind):
            values = list(row.values())
            if at >= 0:
                values[at] = ""
            joined ^= row_digest(kind.TABLE, values)
            count += 1
        if count or kind.VERSION == 1:
            told.append((kind.TABLE, 0, count, joined))
    blocks = {(MONTHS, 0)} | {part for part in seal.parts if part[0] == "entry"}
    told += [(*part, *seal.parts.get(part, (0, 0))) for part in sorted(blocks)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def check(gate: Gate) -> list[Trouble]:
    """Everything that can be found wrong: pages, references, tables, seal, history, memory against file."""
    found: list[Trouble] = []

    def note(what: str) -> None:
        found.append(faults.trouble("damaged", gate.path, what))

    try:
        with gate.typed():
            connection = gate.connection
            for (finding,) in connection.execute("PRAGMA integrity_check(20)"):
                if finding != "ok":
                    note(finding)
            for row in connection.execute("PRAGMA foreign_key_check"):
                note(f"reference in {row[0]}")
            if schema.fingerprint(connection) != schema.expected_fingerprint(schema.version_of(connection)):
                note("unknown tables")
            read = reading.read_all(connection)
            for part in read.broken:
                note(f"seal of {part}")
            for sequence in history.broken_links(connection, read.facts.head):
                note(f"history {sequence}")
            if read.facts != gate.facts or not same(read.snapshot, gate.snapshot):
                note("memory and file differ")
    except Trouble as trouble:
        found.append(trouble)
    return found


def same(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots hold the same rows, target months and entries."""
    return (
        one.generation == other.generation
        and all(one.table(kind) == other.table(kind) for kind in ROWS if kind is not TargetMonth)
        and _same_columns(one.entries, other.entries)
        and _same_columns(one.target_months, other.target_months)
    )


def _same_columns(one: EntryColumns | TargetMonths, other: EntryColumns | TargetMonths) -> bool:
    return all(np.array_equal(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
