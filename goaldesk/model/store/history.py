"""What was done, by whom, when: a chain of headers, and for each a body with the row images.

A header holds the hash of its body and of the header before it, and the file holds the hash of the last one, so any
later change of the past shows. Bodies are salted and lie in a table of their own: emptying one (to forget a person)
leaves the chain whole. It is evidence of change, not proof of an author.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, fields

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.rows import ROWS, Row, Target, Value
from goaldesk.model.store import columnar
from goaldesk.model.store.library import Connection

START = "0" * 64
_HEADER = "sequence, at, desk, label, reason, body_hash, previous"
_KINDS = {kind.TABLE: kind for kind in ROWS}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One edit as it stands in the history. `at` is UTC, ISO text; `label` is source text of the context "Edit"."""

    sequence: int
    at: str
    desk: str
    label: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """What an edit changed, as it is kept."""

    rows: str
    removed: bytes | None
    added: bytes | None

    def hash(self, salt: bytes) -> str:
        made = hashlib.sha256(salt)
        for part in (self.rows.encode(), self.removed, self.added):
            made.update(b"-" if part is None else len(part).to_bytes(8, "big"))
            made.update(part or b"")
        return made.hexdigest()


def header_hash(header: Sequence[Value]) -> str:
    """The hash of a header's values, in the order of the table."""
    return hashlib.sha256(json.dumps(list(header), ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def write(connection: Connection, entry: HistoryEntry, changes: ChangeSet, previous: str) -> str:
    """Append an edit to the chain that ends with the hash `previous`; returned is the new end."""
    body = body_of(changes)
    salt = os.urandom(16)
    header = (entry.sequence, entry.at, entry.desk, entry.label, entry.reason, body.hash(salt), previous)
    connection.execute(f"INSERT INTO history ({_HEADER}) VALUES (?, ?, ?, ?, ?, ?, ?)", header)
    connection.execute(
        "INSERT INTO history_body (sequence, salt, rows, removed, added) VALUES (?, ?, ?, ?, ?)",
        (entry.sequence, salt, body.rows, body.removed, body.added),
    )
    return header_hash(header)


def next_sequence(connection: Connection) -> int:
    """The number of the next entry."""
    return int(connection.execute("SELECT coalesce(max(sequence), 0) + 1 FROM history").fetchone()[0])


def read(connection: Connection, limit: int | None) -> list[HistoryEntry]:
    """The newest entries, newest first."""
    found = connection.execute(
        "SELECT sequence, at, desk, label, reason FROM history ORDER BY sequence DESC LIMIT ?",
        (-1 if limit is None else limit,),
    )
    return [HistoryEntry(*row) for row in found]


_PLACES = (("unit", 0), ("membership", 0), ("unit_head", 0), ("unit_head", 2), ("person", 0), ("alias", 1))
"""Where the rows of a table name a unit."""

_OF_UNIT = " OR ".join(
    f"EXISTS (SELECT 1 FROM json_each(body.rows, '$.{table}') AS image WHERE :unit IN"
    f" (json_extract(image.value, '$[0][{column}]'), json_extract(image.value, '$[1][{column}]')))"
    for table, column in _PLACES
)


def read_of_unit(connection: Connection, unit: int) -> list[HistoryEntry]:
    """The entries that changed a unit, its places in the tree, who leads it or what it leads, its employment or its
    names, newest first. Those whose bodies were emptied are not found.
    """
    found = connection.execute(
        "SELECT history.sequence, at, desk, label, reason FROM history JOIN history_body AS body USING (sequence)"
        f" WHERE json_valid(body.rows) AND ({_OF_UNIT}) ORDER BY history.sequence DESC",
        {"unit": unit},
    )
    return [HistoryEntry(*row) for row in found]


_IMAGE = (
    "EXISTS (SELECT 1 FROM json_each(body.rows, '$.{table}') AS image WHERE coalesce("
    "json_extract(image.value, '$[1][{column}]'), json_extract(image.value, '$[0][{column}]')) IN ({ids}))"
)
_AMOUNTS = _IMAGE.format(table="target_month", column=0, ids="SELECT id FROM target WHERE scenario = :scenario")
_OF_BODIES = (
    "SELECT history.sequence, at, desk, label, reason FROM history JOIN history_body AS body USING (sequence)"
    " WHERE json_valid(body.rows) AND ({condition}) ORDER BY history.sequence {order}"
)


def read_amount_edits(connection: Connection, scenario: int, after: int) -> list[HistoryEntry]:
    """The entries after this one that changed amounts of a scenario, oldest first."""
    condition = f"history.sequence > :after AND ({_AMOUNTS})"
    found = connection.execute(
        _OF_BODIES.format(condition=condition, order="ASC"), {"scenario": scenario, "after": after}
    )
    return [HistoryEntry(*row) for row in found]


_BROUGHT = (
    "instr(body.rows, :quoted) AND EXISTS (SELECT 1 FROM json_each(body.rows, '$.target') AS image"
    " WHERE json_extract(image.value, '$[1][0]') = :target AND json_extract(image.value, '$[1][{status}]') = :status"
    " AND coalesce(json_extract(image.value, '$[0][{status}]'), '') <> :status)"
).format(status=[field.name for field in fields(Target)].index("status"))


def read_brought(connection: Connection, target: int, status: str) -> HistoryEntry | None:
    """The newest entry that brought a target to this status; None where there is none whose body can be read. Only
    bodies in which the word stands are looked into.
    """
    found = connection.execute(
        _OF_BODIES.format(condition=_BROUGHT, order="DESC LIMIT 1"),
        {"target": target, "status": status, "quoted": f'"{status}"'},
    ).fetchone()
    return None if found is None else HistoryEntry(*found)


def changes_of(connection: Connection, sequence: int) -> ChangeSet | None:
    """What an edit changed, or None where its body was emptied or it never was."""
    row = connection.execute(
        "SELECT label, rows, removed, added FROM history JOIN history_body USING (sequence) WHERE sequence = ?",
        (sequence,),
    ).fetchone()
    return None if row is None else changes_in(row[0], Body(*row[1:]))


def broken_headers(connection: Connection, head: str) -> list[int]:
    """The headers that are not as they were written. Empty: the chain is whole up to `head`."""
    broken, previous, expected = [], START, 0
    for header in connection.execute(f"SELECT {_HEADER} FROM history ORDER BY sequence"):
        expected += 1
        if header[0] != expected or header[-1] != previous:
            broken.append(header[0])
        previous = header_hash(header)
    return broken if previous == head else [*broken, expected]


def broken_links(connection: Connection, head: str) -> list[int]:
    """The entries whose header or body is not as it was written."""
    bodies = connection.execute(
        "SELECT sequence, body_hash, salt, rows, removed, added FROM history_body LEFT JOIN history USING (sequence)"
    )
    broken = [row[0] for row in bodies if Body(*row[3:]).hash(row[2]) != row[1]]
    return sorted({*broken_headers(connection, head), *broken})


def body_of(changes: ChangeSet) -> Body:
    """The changes as they are kept: row images as JSON, entries in columns."""
    tables: dict[str, list[list[list[Value] | None]]] = {}
    for change in changes.rows:
        tables.setdefault(change.row.TABLE, []).append([_image(change.before), _image(change.after)])
    removed, added = changes.removed, changes.added
    return Body(
        json.dumps(tables, ensure_ascii=False, separators=(",", ":")),
        None if removed is None else columnar.packed(removed),
        None if added is None else columnar.packed(added),
    )


def changes_in(label: str, body: Body) -> ChangeSet:
    """The changes of a body. Raises ValueError or zlib.error where it is not whole."""
    rows = [
        Change(_row(table, before), _row(table, after))
        for table, images in json.loads(body.rows).items()
        for before, after in images
    ]
    removed, added = (None if part is None else columnar.unpacked(part) for part in (body.removed, body.added))
    return ChangeSet(label, tuple(rows), removed, added)


def _image(row: Row | None) -> list[Value] | None:
    return None if row is None else list(row.values())


def _row(table: str, values: list[Value] | None) -> Row | None:
    return None if values is None else _KINDS[table](*values)
