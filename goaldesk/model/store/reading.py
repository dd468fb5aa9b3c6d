"""Everything in the file, read once at opening, and sealed anew on the way to see that it is what was written.

Entries come in steps straight into arrays. Their texts are hashed where they lie, run by run, and never become Python
strings.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain, starmap

import numpy as np

from goaldesk.model.entries import EntryBlock, EntryColumns, Ints
from goaldesk.model.rows import ROWS, Key, Row, TargetMonth
from goaldesk.model.snapshot import Snapshot, TargetMonths
from goaldesk.model.store.blocks import NUMBERS, block_of
from goaldesk.model.store.library import Connection
from goaldesk.model.store.seal import MONTHS, Part, Seal, entry_digests, months_digest, row_digest, row_digests
from goaldesk.model.store.texts import Texts, empty_texts

STEP = 16_384
_ROWS_AT_ONCE = 1024
_NUMBERS = ", ".join(NUMBERS)
_JOINED = "CAST(coalesce(group_concat({column}, char(0)) || char(0), '') AS BLOB)"
_TEXTS = ", ".join(_JOINED.format(column=column) for column in ("reference", "note"))


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The one row of the table `file`: which workbook this is and how far it has come.

    `kind` is `workbook` or `backup`; `lineage` the uuid it descends from; `head` the hash of the last history header.
    """

    uuid: str
    lineage: str
    kind: str
    made_at: str
    min_reader: int
    generation: int
    last_id: int
    head: str
    writer: str

    def values(self) -> tuple[str | int, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))

    def digest(self) -> int:
        return row_digest("file", self.values())


@dataclass(frozen=True, slots=True)
class Reading:
    """A fresh reading of the whole file: its facts, the rows, their seal as computed from what was read, and what is
    wrong (parts of the seal that do not match)."""

    facts: FileFacts
    snapshot: Snapshot
    seal: Seal
    broken: tuple[str, ...]


_FACTS = ", ".join(field.name for field in fields(FileFacts))


def facts_of(connection: Connection) -> tuple[FileFacts, bool]:
    """The facts of the file, and whether their digest matches."""
    row = connection.execute(f"SELECT {_FACTS}, seal FROM file WHERE id = 1").fetchone()
    if row is None:
        return FileFacts("", "", "", "", 0, 0, 0, "", ""), False
    facts = FileFacts(*row[:-1])
    return facts, facts.digest() == row[-1]


def read_all(connection: Connection) -> Reading:
    """Read everything inside one read transaction."""
    connection.execute("BEGIN")
    try:
        facts, sound = facts_of(connection)
        found: list[tuple[Part, int, int]] = []
        broken = [] if sound else ["file"]
        tables = {kind.TABLE: _rows(connection, kind, found, broken) for kind in ROWS if kind is not TargetMonth}
        months = _target_months(connection, found)
        entries = _entries(connection, found)
        seal = Seal().joined(found)
        broken += [_name(part) for part in seal.differs(read_seal(connection))]
    finally:
        connection.execute("COMMIT")
    return Reading(facts, Snapshot(tables, entries, months, facts.generation), seal, tuple(dict.fromkeys(broken)))


def read_seal(connection: Connection) -> Seal:
    """The seal as it is kept in the file."""
    kept = connection.execute("SELECT part, month, rows, digest FROM seal")
    return Seal({(part, month): (rows, digest) for part, month, rows, digest in kept})


def _name(part: Part) -> str:
    return part[0] if not part[1] else f"{part[0]} {part[1] // 12:04d}-{part[1] % 12 + 1:02d}"


def column_names(kind: type[Row]) -> str:
    """The columns of a table, quoted, in the order of the fields."""
    return ", ".join(f'"{field.name}"' for field in fields(kind))


def _rows(
    connection: Connection, kind: type[Row], found: list[tuple[Part, int, int]], broken: list[str]
) -> dict[Key, Row]:
    table, count, joined = kind.TABLE, 0, 0
    rows: dict[Key, Row] = {}
    names = [field.name for field in fields(kind)]
    places = [names.index(name) for name in kind.KEY]
    cursor = connection.execute(f"SELECT {column_names(kind)}, seal FROM {table}")
    while some := cursor.fetchmany(_ROWS_AT_ONCE):
        values = [row[:-1] for row in some]
        digests = row_digests(table, values)
        if digests != [row[-1] for row in some]:
            broken.append(table)
        keys = zip(*([row[at] for row in values] for at in places), strict=True)
        rows.update(zip(keys, starmap(kind, values), strict=True))
        count += len(values)
        joined ^= int(np.bitwise_xor.reduce(np.array(digests, np.int64)))
    if count:
        found.append(((table, 0), count, joined))
    return rows


def _target_months(connection: Connection, found: list[tuple[Part, int, int]]) -> TargetMonths:
    order = f"SELECT {column_names(TargetMonth)} FROM {MONTHS} ORDER BY target, month"
    columns = [_frozen(column) for column in _columns(connection.execute(order), 4)]
    if len(columns[0]):
        found.append(((MONTHS, 0), len(columns[0]), months_digest(columns)))
    return TargetMonths(*columns)


def _columns(cursor: Iterator[Sequence[int]], width: int) -> list[Ints]:
    flat = np.fromiter(chain.from_iterable(cursor), np.int64)
    return list(flat.reshape(-1, width).T)


def _frozen(column: Ints) -> Ints:
    kept = np.ascontiguousarray(column)
    kept.flags.writeable = False
    return kept


def _entries(connection: Connection, found: list[tuple[Part, int, int]]) -> EntryColumns:
    (count,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    kept = [np.empty(count, dtype=np.int64) for _ in NUMBERS[:-1]]
    at = 0
    for columns, reference, note in _steps(connection):
        found += entry_digests(columns, reference, note)
        size = min(len(columns[0]), count - at)
        for column, step in zip(kept, columns[:-1], strict=True):
            column[at : at + size] = step[:size]
        at += size
    return EntryColumns(*(_frozen(column[:at]) for column in kept))


def _steps(connection: Connection) -> Iterator[tuple[list[Ints], Texts, Texts]]:
    # Most workbooks of a million entries have neither references nor notes; one look saves a third of the reading.
    texts = connection.execute("SELECT 1 FROM entry WHERE reference IS NOT '' OR note IS NOT '' LIMIT 1").fetchone()
    cursor = connection.execute(f"SELECT {_NUMBERS} FROM entry ORDER BY id")
    while rows := cursor.fetchmany(STEP):
        flat = np.fromiter(chain.from_iterable(rows), np.int64, count=len(rows) * len(NUMBERS))
        columns = [np.ascontiguousarray(column) for column in flat.reshape(-1, len(NUMBERS)).T]
        if texts is None:
            yield columns, empty_texts(len(rows)), empty_texts(len(rows))
            continue
        reference, note = texts_between(connection, int(columns[0][0]), int(columns[0][-1]))
        yield columns, _whole(reference, len(rows)), _whole(note, len(rows))


def texts_between(
    connection: Connection, first: int, last: int, batches: Collection[int] | None = None
) -> tuple[Texts, Texts]:
    """References and notes of the entries with ids from `first` to `last`, in the order of their ids; of some batches
    only, where they are named.
    """
    among = "" if batches is None else " AND batch IN (SELECT value FROM json_each(:batches))"
    reference, note = connection.execute(
        f"SELECT {_TEXTS} FROM"
        f" (SELECT reference, note FROM entry WHERE id BETWEEN :first AND :last{among} ORDER BY id)",
        {"first": first, "last": last, "batches": json.dumps(list(batches or ()))},
    ).fetchone()
    return Texts(reference), Texts(note)


def _whole(texts: Texts, count: int) -> Texts:
    """The texts, or empty ones where a damaged text made one too many: the seal will not match."""
    return texts if len(texts) == count else empty_texts(count)


def read_block(connection: Connection, ids: Ints) -> EntryBlock:
    """The entries with these ids, with their texts, in the order of their ids. Unknown ids are left out."""
    columns: list[list[Ints]] = []
    reference, note = [], []
    wanted = np.unique(np.asarray(ids, dtype=np.int64))
    for first in range(0, len(wanted), STEP):
        some = json.dumps(wanted[first : first + STEP].tolist())
        rows = connection.execute(
            f"SELECT {_NUMBERS}, reference, note FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (some,),
        ).fetchall()
        if rows:
            *numbers, references, notes = zip(*rows, strict=True)
            columns.append([np.array(column, dtype=np.int64) for column in numbers])
            reference.append(Texts.of(references))
            note.append(Texts.of(notes))
    if not columns:
        empty: Ints = np.zeros(0, dtype=np.int64)
        return block_of([empty] * len(NUMBERS), Texts(b""), Texts(b""))
    joined = [np.concatenate(parts) for parts in zip(*columns, strict=True)]
    return block_of(joined, Texts.joined_of(reference), Texts.joined_of(note))


def shared_entries(connection: Connection) -> tuple[Ints, Ints]:
    """The ids of the entries that share a credit, in order, and what they share."""
    ids, splits = _columns(connection.execute("SELECT id, split FROM entry WHERE split <> 0 ORDER BY id"), 2)
    return ids, splits


def entries_with(connection: Connection, text: str) -> Ints:
    """The ids of the entries that have a text in reference or note, regardless of the case of Latin letters."""
    sought = "%" + "".join(f"\\{sign}" if sign in "%_\\" else sign for sign in text) + "%"
    rows = connection.execute(
        r"SELECT id FROM entry WHERE reference LIKE :text ESCAPE '\' OR note LIKE :text ESCAPE '\' ORDER BY id",
        {"text": sought},
    )
    (ids,) = _columns(rows, 1)
    return ids


def read_batches(connection: Connection, entries: EntryColumns, batches: Collection[int] | None) -> EntryBlock:
    """All entries of these batches (None: all), with the numbers that are in memory and the texts of the file."""
    chosen = entries if batches is None else entries.take(np.isin(entries.batch, list(batches)))
    split: Ints = np.zeros(len(chosen), dtype=np.int64)
    split_ids, splits = shared_entries(connection)
    if len(split_ids):
        among = np.isin(split_ids, chosen.id)
        split[np.searchsorted(chosen.id, split_ids[among])] = splits[among]
    reference, note = [], []
    for first in range(0, len(chosen), STEP):
        ids = chosen.id[first : first + STEP]
        texts = texts_between(connection, int(ids[0]), int(ids[-1]), batches)
        reference.append(texts[0])
        note.append(texts[1])
    return EntryBlock(chosen, _frozen(split), Texts.joined_of(reference), Texts.joined_of(note))
