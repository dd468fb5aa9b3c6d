"""What hangs on a snapshot and outlives edits that do not touch what it was computed from."""

import pytest

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.rows import Alias, Row, Target, TargetMonth, Unit
from goaldesk.model.snapshot import Snapshot
from tests.builders import Company, month, period


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    company.unit("lan", "co")
    company.metric("rev")
    company.target("lan", "rev", "2026-01", [10_000])
    return company


def asked(snapshot: Snapshot, company: Company, unit: str) -> object:
    figure = Figures.of(snapshot).target(company.id(unit), company.id("rev"), period(snapshot, "2026-01"))
    return figure.value, figure.draft


def test_targets_are_those_of_the_edit_whatever_was_computed_before_it() -> None:
    company = firm()
    first = company.snapshot()
    assert asked(first, company, "co") == (100, False)
    row = next(iter(first.all(Target)))
    cell, bo = TargetMonth(row.id, month("2026-01"), 10_000), Unit(3_000, "bo", "Bo", "person")
    company.ids["bo"] = bo.id
    draft = Target(row.id, row.scenario, row.unit, row.metric, 0, row.first_month, 1, "draft")
    steps: list[tuple[Row | None, Row | None, object]] = [
        (None, Alias("L", company.id("lan")), (100, False)),
        (cell, TargetMonth(row.id, month("2026-01"), 20_000), (200, False)),
        (None, bo, (200, False)),
        (row, draft, (200, True)),
        (TargetMonth(row.id, month("2026-01"), 20_000), None, (None, False)),
    ]
    snapshot = first
    for before, after, expected in steps:
        snapshot = snapshot.after(ChangeSet("Edit", (Change(before, after),)))
        assert asked(snapshot, company, "co") == expected
    assert asked(first, company, "co") == (100, False)


@pytest.mark.parametrize(("touched", "computed"), [(Alias("L", 1), 1), (Unit(9, "x", "X", "person"), 2)])
def test_what_lasts_is_computed_anew_only_after_an_edit_of_its_tables(touched: Row, computed: int) -> None:
    times: list[int] = []
    snapshot = firm().snapshot()
    for _ in range(2):
        snapshot.lasting("names", (Unit,), lambda: times.append(1))
        snapshot = snapshot.after(ChangeSet("Edit", (Change(None, touched),)))
    assert len(times) == computed
