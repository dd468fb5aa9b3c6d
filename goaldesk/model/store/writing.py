"""The statements that change the file. Only the gate calls them, inside its transaction."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import groupby

import numpy as np

from goaldesk.model.changes import Change
from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.rows import ROWS, Row, TargetMonth, Value
from goaldesk.model.store.blocks import NUMBERS, notes, numbers, references
from goaldesk.model.store.library import Connection
from goaldesk.model.store.reading import STEP, FileFacts, column_names
from goaldesk.model.store.references import found_by_index
from goaldesk.model.store.seal import Seal, row_digest

_COLUMNS = (*NUMBERS, "reference", "note")
_WIDTH = len(_COLUMNS)
_AT_ONCE = 50
_MANY = 100
"""From so many rows that go on an index costs less than reading the tables that refer to them."""
_PLACE = {row.TABLE: at for at, row in enumerate(ROWS)}


def write_rows(connection: Connection, changes: Iterable[Change]) -> None:
    """Make the row changes: what goes away first, then what is altered, then what is new.

    What others refer to comes first and goes last: else SQLite looks through a whole table for each such row.
    """
    changes = tuple(changes)
    going = Counter(change.row.TABLE for change in changes if change.after is None)
    with found_by_index(connection, {table for table, count in going.items() if count >= _MANY}):
        _write(connection, changes)


def _write(connection: Connection, changes: Iterable[Change]) -> None:
    steps = sorted(((_step(change), _place(change), change) for change in changes), key=lambda step: step[:2])
    for (step, _), group in groupby(steps, key=lambda step: step[:2]):
        some = [change for _, _, change in group]
        kind = type(some[0].row)
        if step == 0:
            connection.executemany(f"DELETE FROM {kind.TABLE} WHERE {_key(kind)}", (c.row.key for c in some))
        elif step == 1:
            connection.executemany(_update(kind), (_altered(c.row) for c in some))
        else:
            connection.executemany(_insert(kind), (_kept(c.row) for c in some))


def _step(change: Change) -> int:
    if change.after is None:
        return 0
    return 2 if change.before is None else 1


def _place(change: Change) -> int:
    place = _PLACE[change.row.TABLE]
    return -place if change.after is None else place


def _sealed(kind: type[Row]) -> bool:
    return kind is not TargetMonth


def _kept(row: Row) -> tuple[Value, ...]:
    values = row.values()
    return (*values, row_digest(row.TABLE, values)) if _sealed(type(row)) else values


def _key(kind: type[Row]) -> str:
    return " AND ".join(f'"{name}" = ?' for name in kind.KEY)


def _update(kind: type[Row]) -> str:
    # The key stays out: setting it, even to itself, makes SQLite look for whoever refers to the row.
    names = [field.name for field in fields(kind) if field.name not in kind.KEY] + ["seal"] * _sealed(kind)
    assigned = ", ".join(f'"{name}" = ?' for name in names)
    return f"UPDATE {kind.TABLE} SET {assigned} WHERE {_key(kind)}"


def _altered(row: Row) -> tuple[Value, ...]:
    names = [field.name for field in fields(row)]
    kept = _kept(row)
    plain = (value for name, value in zip(names, kept, strict=False) if name not in row.KEY)
    return (*plain, *kept[len(names) :], *row.key)


def _insert(kind: type[Row]) -> str:
    sealed = ", seal" if _sealed(kind) else ""
    places = ", ".join("?" * (len(fields(kind)) + _sealed(kind)))
    return f"INSERT INTO {kind.TABLE} ({column_names(kind)}{sealed}) VALUES ({places})"


def insert_entries(connection: Connection, block: EntryBlock) -> None:
    """Add entries, fifty rows a statement: half the time of one by one."""
    single = f"INSERT INTO entry ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * _WIDTH)})"
    many = single + f", ({', '.join('?' * _WIDTH)})" * (_AT_ONCE - 1)
    for first in range(0, len(block), STEP):
        flat = _flat(block, first, min(first + STEP, len(block)))
        whole = len(flat) // (_WIDTH * _AT_ONCE) * _WIDTH * _AT_ONCE
        connection.executemany(many, _slices(flat, 0, whole, _WIDTH * _AT_ONCE))
        connection.executemany(single, _slices(flat, whole, len(flat), _WIDTH))


def _flat(block: EntryBlock, first: int, end: int) -> list[Value]:
    flat: list[Value] = [None] * (_WIDTH * (end - first))
    for place, column in enumerate(numbers(block)):
        flat[place::_WIDTH] = column[first:end].tolist()
    flat[_WIDTH - 2 :: _WIDTH] = references(block).part(first, end)
    flat[_WIDTH - 1 :: _WIDTH] = notes(block).part(first, end)
    return flat


def _slices(flat: list[Value], first: int, end: int, size: int) -> Iterator[list[Value]]:
    return (flat[at : at + size] for at in range(first, end, size))


def delete_entries(connection: Connection, ids: Ints) -> None:
    """Remove the entries with these ids; a run of ids is removed as a range."""
    rising = np.unique(ids)
    cuts = np.flatnonzero(np.diff(rising) != 1) + 1
    runs = ((int(run[0]), int(run[-1])) for run in np.split(rising, cuts) if len(run))
    connection.executemany("DELETE FROM entry WHERE id BETWEEN ? AND ?", runs)


def write_seal(connection: Connection, old: Seal, new: Seal) -> None:
    """Write the parts of the seal that are not as they were."""
    differing = new.differs(old)
    gone = [part for part in differing if part not in new.parts]
    connection.executemany("DELETE FROM seal WHERE part = ? AND month = ?", gone)
    connection.executemany(
        "INSERT INTO seal (part, month, rows, digest) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET rows = excluded.rows, digest = excluded.digest",
        [(*part, *new.parts[part]) for part in differing if part in new.parts],
    )


def write_facts(connection: Connection, facts: FileFacts) -> None:
    """Write the one row of the table `file`."""
    names = [field.name for field in fields(FileFacts)]
    connection.execute(
        f"INSERT INTO file (id, {', '.join(names)}, seal) VALUES (1, {', '.join('?' * len(names))}, ?)"
        f" ON CONFLICT DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in [*names, 'seal'])}",
        (*facts.values(), facts.digest()),
    )
