"""What hangs on a snapshot and outlives edits that do not touch what it was computed from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.rows import Alias, Row, Target, TargetMonth, Unit
from goaldesk.model.snapshot import Snapshot, TargetMonths
from goaldesk.model.target_headers import TargetHeaders
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


CELLS = st.tuples(st.integers(1, 4), st.integers(24_300, 24_305))


@given(
    st.dictionaries(CELLS, st.integers(-9, 9), max_size=12),
    st.lists(st.tuples(CELLS, st.none() | st.integers(-9, 9)), max_size=12),
)
def test_target_months_are_after_an_edit_what_the_edit_left(
    there: dict[tuple[int, int], int], edited: list[tuple[tuple[int, int], int | None]]
) -> None:
    months = TargetMonths.empty().replaced((), [TargetMonth(*cell, amount) for cell, amount in there.items()])
    changed = dict(edited)
    after = months.replaced(changed, [TargetMonth(*cell, one) for cell, one in changed.items() if one is not None])
    expected = {cell: one for cell, one in {**there, **changed}.items() if one is not None}
    assert [after.row(at) for at in range(len(after))] == [
        TargetMonth(*cell, amount) for cell, amount in sorted(expected.items())
    ]
    for cell in {*there, *changed, (5, 24_300)}:
        assert after.find(*cell) == (TargetMonth(*cell, expected[cell]) if cell in expected else None)
        assert months.find(*cell) == (TargetMonth(*cell, there[cell]) if cell in there else None)


def test_targets_are_found_by_unit_and_key_in_the_order_of_the_table() -> None:
    company = firm()
    company.unit("bo", "co")
    company.metric("calls")
    company.target("bo", "rev", "2026-01", [1])
    company.target("lan", "calls", "2026-01", [2])
    company.target("lan", "rev", "2026-02", [3])
    snapshot = company.snapshot()
    headers, plan = TargetHeaders.of(snapshot), snapshot.settings.scenario
    lan, rev = company.id("lan"), company.id("rev")
    rows = list(snapshot.all(Target))
    assert headers.of_unit(lan) == [row for row in rows if row.unit == lan]
    assert headers.of_key(plan, lan, rev, 0) == [row for row in rows if (row.unit, row.metric) == (lan, rev)]
    assert headers.of_metric(rev, plan) == [row for row in rows if row.metric == rev]
    assert headers.of_unit(99_999) == headers.of_key(plan, lan, rev, 7) == []
