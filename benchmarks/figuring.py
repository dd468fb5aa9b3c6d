"""Rolling everything up the tree, against summing the same rows with one SQL scan."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import large
from benchmarks.harness import WHOLE, Result, Size, calls_in_turn
from benchmarks.planning import planned


def rolling_up(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """Actuals and targets of every unit, metric and month, from what is in memory; against one scan of the rows."""
    entries, times = size.entries, min(5, size.most)
    for units in (size.people, size.many):
        ratio, spent, scan = _roll_up(large(folder, units, entries), times)
        name = f"roll up {units:,} people, {entries:,} entries / scan"
        yield Result(name, ratio, 3, 1.5, f"{spent * 1000:.0f} ms, floor {scan * 1000:.0f} ms")
    ratio, spent, scan = _roll_up(planned(folder, size.many, entries), times)
    name = f"roll up {size.many:,} people with a whole plan / scan"
    yield Result(name, ratio, 3, 1.5, f"8 metrics, 36 months: {spent * 1000:.0f} ms, floor {scan * 1000:.0f} ms")


def _roll_up(file: Path, times: int) -> tuple[float, float, float]:
    from sqlcipher3 import dbapi2

    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.methods.rollup import Figures
    from goaldesk.model.rows import Metric
    from goaldesk.model.store.workbook import Workbook

    with Workbook.open(file, read_only=True) as workbook:
        snapshot = workbook.snapshot
    connection = dbapi2.connect(f"file:{file}?mode=ro", uri=True)

    def ours() -> None:
        fresh = snapshot.after(ChangeSet("nothing"))  # the same rows, and nothing computed from them yet
        figures = Figures(fresh)
        for metric in fresh.all(Metric):
            figures.table(metric.id)
            figures.target_table(metric.id)

    def floor() -> None:
        connection.execute("SELECT sum(amount) FROM entry").fetchone()
        connection.execute("SELECT sum(amount) FROM target_month").fetchone()

    result = calls_in_turn(times, ours, floor)
    connection.close()
    return result
