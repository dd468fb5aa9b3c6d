"""A whole plan for a large company, written past the gate: millions of months that an edit would hold one by one.

One rule: only a workbook made up to be measured is filled like this. It is sealed as the store seals it, but its
history does not tell of it.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from itertools import product
from pathlib import Path

import numpy as np

from benchmarks.companies import large
from goaldesk.model.entries import Ints
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Metric, Target, TargetMonth, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store import files, reading, writing
from goaldesk.model.store.library import Connection
from goaldesk.model.store.reading import FileFacts
from goaldesk.model.store.seal import MONTHS, months_digest, row_digest
from goaldesk.model.store.workbook import Workbook

YEARS = tuple(range(month_number(2024, 1), month_number(2027, 1), 12))
_AT_ONCE = 16_384


@lru_cache
def planned(folder: Path, units: int, entries: int) -> Path:
    """A large company where everybody has a target for every metric that adds up, in each of 36 months."""
    file = folder / f"planned-{units}-{entries}.goaldesk"
    shutil.copyfile(large(folder, units, entries), file)
    with Workbook.open(file, read_only=True) as workbook:
        snapshot = workbook.snapshot
    connection = files.connection_to(file, write=True, key=None)
    connection.execute("BEGIN IMMEDIATE")
    facts, _ = reading.facts_of(connection)
    targets = list(_targets(snapshot, facts.last_id + 1))
    _write(connection, facts, targets, _months(targets))
    connection.execute("COMMIT")
    connection.close()
    return file


def _targets(snapshot: Snapshot, new: int) -> Iterator[Target]:
    """What nobody has promised yet, with ids from `new` on."""
    there = {(target.unit, target.metric, target.first_month) for target in snapshot.all(Target)}
    people = [unit.id for unit in snapshot.all(Unit) if unit.kind == "person"]
    flows = [metric.id for metric in snapshot.all(Metric) if metric.aggregation == "flow"]
    for key in product(people, flows, YEARS):
        if key not in there:
            person, metric, first = key
            yield Target(new, snapshot.settings.scenario, person, metric, 0, first, 12)
            new += 1


def _months(targets: Sequence[Target]) -> Ints:
    """Twelve rows for each target, of between 2,000.00 and 2,590.00."""
    target, first = (np.repeat([getattr(row, name) for row in targets], 12) for name in ("id", "first_month"))
    month = first + np.tile(np.arange(12), len(targets))
    columns = {"target": target, "month": month, "amount": (200 + (target * 7 + month) % 60) * 1000}
    return np.column_stack([columns.get(field.name, np.zeros_like(target)) for field in fields(TargetMonth)])


def _write(connection: Connection, facts: FileFacts, targets: Sequence[Target], months: Ints) -> None:
    digests = [row_digest(Target.TABLE, target.values()) for target in targets]
    _insert(connection, Target.TABLE, ((*row.values(), digest) for row, digest in zip(targets, digests, strict=True)))
    starts = range(0, len(months), _AT_ONCE)
    _insert(connection, MONTHS, (row for at in starts for row in months[at : at + _AT_ONCE].tolist()))
    found = [
        ((Target.TABLE, 0), len(targets), int(np.bitwise_xor.reduce(np.array(digests, np.int64)))),
        ((MONTHS, 0), len(months), months_digest(list(months.T))),
    ]
    old = reading.read_seal(connection)
    writing.write_seal(connection, old, old.joined(found))
    writing.write_facts(connection, replace(facts, last_id=targets[-1].id))


def _insert(connection: Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    """Rows whose values stand in the order of the table's columns."""
    (width,) = connection.execute(f"SELECT count(*) FROM pragma_table_info('{table}')").fetchone()
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)
