"""Opening a workbook, what it holds in memory, and one edit until it is on the disk."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import copied, empty, large
from benchmarks.harness import WHOLE, Result, Size, Spent, calls_in_turn, in_turn, python
from benchmarks.planning import planned

OPEN = """
import sys, time
from pathlib import Path
from goaldesk.model.store.workbook import Workbook
import numpy, sqlite_utils
start = time.process_time()
workbook = Workbook.open(Path(sys.argv[1]), read_only=True)
print(time.process_time() - start)
print(sum(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) / 1024)
"""

FETCH = """
import sys, time
from sqlcipher3 import dbapi2
start = time.process_time()
connection = dbapi2.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
for table in ("entry", "target", "target_month"):
    for row in connection.execute(f"SELECT * FROM {table}"):
        pass
print(time.process_time() - start)
"""


def opening(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """Entries and plan from the file to figures that may be trusted, against fetching the same rows."""
    entries, times = size.entries, min(5, size.most)
    file = large(folder, size.people, entries)
    yield _open(f"open {entries:,} entries / fetch them", file, times)
    yield _open(f"open the whole plan of {size.many:,} people / fetch it", planned(folder, size.many, entries), times)
    bare = _resident(python(OPEN, empty(folder)))
    held = _resident(python(OPEN, file)) - bare
    yield Result(f"memory of {entries:,} entries / 100 MiB", held / 100, 1, 0.8, f"{held:.0f} MiB over {bare:.0f} MiB")


def _open(name: str, file: Path, times: int) -> Result:
    ratio, ours, floor = in_turn(times, lambda: _inner(python(OPEN, file)), lambda: _inner(python(FETCH, file)))
    return Result(name, ratio, 4, 2.5, f"{ours.cpu:.2f} s, floor {floor.cpu:.2f} s")


def _inner(spent: Spent) -> Spent:
    return Spent(float(spent.output.split()[0]), spent.peak, spent.output)


def _resident(spent: Spent) -> float:
    return float(spent.output.split()[1])


def editing(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """One entry typed, with history, seal and undo image, until it is on the disk; against one keyed UPDATE."""
    ratio, ours, floor = _edits(copied(large(folder, size.people, size.few)), min(60, size.most))
    detail = f"{ours * 1000:.1f} ms, floor {floor * 1000:.1f} ms"
    yield Result("one edit of 10,000 entries / one UPDATE", ratio, 3, 1.6, detail)
    _, ours, _ = _edits(copied(large(folder, size.people, size.entries)), min(60, size.most))
    yield Result("one edit of a million entries / 100 ms", ours / 0.1, 1, 0.5, f"{ours * 1000:.1f} ms")


def _edits(file: Path, times: int) -> tuple[float, float, float]:
    from goaldesk.model.edits.actuals import Entry, enter_actual
    from goaldesk.model.store.workbook import Workbook

    bare = copied(file)
    with Workbook.open(file) as workbook:
        entries = workbook.snapshot.entries
        unit, metric, day = (int(column[-1]) for column in (entries.unit, entries.metric, entries.day))
        connection = _bare(bare)
        last = int(entries.id[-1])

        def ours() -> None:
            workbook.edit("Enter actual", enter_actual, Entry(unit, metric, day, 100))

        def floor() -> None:
            connection.execute("UPDATE entry SET amount = amount + 1 WHERE id = ?", (last,))
            connection.commit()

        result = calls_in_turn(times, ours, floor, time.perf_counter)
        connection.close()
    return result


def _bare(file: Path) -> "sqlcipher3.dbapi2.Connection":  # noqa: F821 - brought in by the store, typed nowhere
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(file))
    for pragma in (
        "mmap_size=0",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "synchronous=EXTRA",
        "journal_mode=TRUNCATE",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection
