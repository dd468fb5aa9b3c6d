"""Makes the workbook that stands for today's version of the file: `python tests/data/workbooks/make.py`.

Run once for each version, when it is released, and never again for an older one: the files are what users have.
"""

import datetime as dt
import gzip
import json
import os
import tempfile
from pathlib import Path

from goaldesk.model.changes import Edit
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.rows import (
    Alias,
    Desk,
    ImportBatch,
    Layout,
    Membership,
    Metric,
    MonthEvent,
    Person,
    Segment,
    Target,
    TargetMonth,
    Unit,
    UnitHead,
)
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.schema import CURRENT
from goaldesk.model.store.workbook import Workbook

HERE = Path(__file__).parent
MONTH, DAY = 2026 * 12, 20_500


def fill(edit: Edit) -> None:
    root, leaf = edit.new_ids(2)
    metric, segment, target, layout, batch = edit.new_ids(5)
    edit.put_many(
        [
            Desk(edit.new_id(), "Anna", "owner"),
            Unit(root, "QH", "清禾贸易", "company"),
            Unit(leaf, "chen-xi", "陈曦", "person"),
            Membership(root, 0, None),
            Membership(leaf, 0, root),
            UnitHead(root, 0, None, "Anna"),
            UnitHead(root, DAY, leaf),
            Alias("Chen X.", leaf),
            Person(leaf, DAY - 100),
            Segment(segment, "new", "New customers"),
            Metric(metric, "revenue", "Contract value", "flow", "result"),
            Layout(layout, "CRM", "crm", "[file]"),
            ImportBatch(batch, layout, "crm.csv", "0" * 64, "2026-09-09T08:30:00Z", 40, DAY, DAY + 39),
            Target(target, 1, leaf, metric, 0, MONTH, 12),
            *(TargetMonth(target, MONTH + at, 100_000 * at) for at in range(12)),
            MonthEvent(edit.new_id(), MONTH, "closed", "Anna", "2026-09-09T08:30:00Z"),
        ]
    )
    ids = edit.new_ids(40)
    columns = [list(ids), [DAY + at for at in range(40)], *([one] * 40 for one in (leaf, metric, segment))]
    columns += [[at * 1_000 - 5_000 for at in range(40)], [batch] * 40]
    texts = [f"D-{at:03d}" for at in range(40)], ["退款" if at < 5 else "" for at in range(40)]
    edit.add_entries(EntryBlock(EntryColumns(*map(frozen, columns)), frozen([0] * 40), *texts))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOALDESK_HOME"] = folder
        path = Path(folder) / f"v{CURRENT}.goaldesk"
        settings = WorkbookSettings(company="清禾贸易", fiscal_start=4)
        with Workbook.create(path, settings, clock=lambda: dt.datetime(2026, 9, 9, tzinfo=dt.UTC)) as workbook:
            workbook.edit("Start", fill)
            digest = workbook.digest()
        (HERE / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
        (HERE / f"v{CURRENT}.json").write_text(json.dumps({"digest": digest, "entries": 40}) + "\n")


if __name__ == "__main__":
    main()
