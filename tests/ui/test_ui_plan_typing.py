"""What texts typed into the target grid mean: months, and years laid over their months."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.target_split import SplitAsk, split_target
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView, RowKey
from goaldesk.model.sheets.split_sheet import SplitSheet
from goaldesk.ui.pages.plan.splitting.typing import typed_split
from goaldesk.ui.pages.plan.spreading import EQUAL, WAYS, Spread
from goaldesk.ui.pages.plan.typing import typed_targets
from goaldesk.wording import PlainWording
from tests.builders import Company, month


def company() -> Company:
    made = Company(year=2027)
    made.unit("co", kind="company")
    for person in ("ann", "bob"):
        made.unit(person, "co")
    made.metric("rev", through="2026-08-31", shown=0)
    return made


def grid(made: Company) -> PlanGrid:
    snapshot = made.snapshot()
    return PlanGrid(snapshot, PlanView(snapshot.fiscal.year(2027), made.id("rev"), 0, made.scenario), PlainWording())


def m(text: str) -> str:
    return f"m{month(text)}"


def typed(
    made: Company, texts: dict[tuple[str, str], str]
) -> tuple[PlanGrid, dict[tuple[str, int], int | None], list[str]]:
    shown = grid(made)
    names = {value: key for key, value in made.ids.items()}
    found = typed_targets(shown, {Place(RowKey(made.id(unit)), at): text for (unit, at), text in texts.items()}, EQUAL)
    cells = {(names[unit], at): amount for (unit, _, _, at), amount in found.cells.items()}
    return shown, cells, [answer.said for answer in found.answers.values()]


def test_a_month_is_typed_in_any_form_and_emptied_by_nothing() -> None:
    _, cells, said = typed(
        company(), {("ann", m("2027-01")): "3.5万", ("ann", m("2027-02")): "", ("bob", m("2027-01")): "x"}
    )
    assert cells == {("ann", month("2027-01")): 35_000_00, ("ann", month("2027-02")): None}
    assert len(said) == 1


def test_a_year_without_months_is_laid_out_in_the_chosen_way_in_whole_units() -> None:
    _, cells, _ = typed(company(), {("ann", "year"): "1,000"})
    assert sum(amount or 0 for amount in cells.values()) == 1000_00
    assert {(amount or 0) % 100 for amount in cells.values()} == {0}


def test_a_year_keeps_the_shape_of_its_months_and_what_is_locked() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [100_00] * 6 + [200_00] * 6)
    made.months[0] = replace(made.months[0], locked=1)
    _, cells, _ = typed(made, {("ann", "year"): "3,500"})
    assert ("ann", month("2027-01")) not in cells
    assert (cells["ann", month("2027-02")], cells["ann", month("2027-12")]) == (200_00, 400_00)


def test_a_year_below_what_is_locked_is_refused_with_the_figures() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [100_00] * 12)
    made.months[0] = replace(made.months[0], locked=1)
    _, cells, said = typed(made, {("ann", "year"): "60"})
    assert cells == {}
    assert said == ["Closed and locked months hold 100 already, 40 more than this. Nothing was changed."]


@given(
    st.integers(0, 10**12),
    st.lists(st.integers(0, 10**9), min_size=12, max_size=12),
    st.sets(st.integers(0, 11)),
    st.sampled_from(list(WAYS)),
)
def test_a_typed_year_is_met_to_the_last_digit(total: int, months: list[int], locked: set[int], way: str) -> None:
    made = company()
    made.target("ann", "rev", "2027-01", list(months))
    made.months = [replace(one, locked=int(at in locked)) for at, one in enumerate(made.months)]
    held = sum(months[at] for at in locked)
    shown = grid(made)
    if held <= total and len(locked) < 12:
        found = Spread(shown, made.id("ann"), total, shown.months).over_months(way)
        assert held + sum(amount or 0 for amount in found.values()) == total


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (">=2.5", (250, None)),
        ("≥ 1k", (1000_00, None)),
        ("≤ 1,200", (None, 1200_00)),
        ("700", (None, 700_00)),
        ("100-200", (100_00, 200_00)),
        ("100–1.5k", (100_00, 1500_00)),
        ("", None),
    ],
)
def test_a_limit_is_typed_as_least_most_or_both_and_read_back_as_it_is_shown(
    text: str, limit: tuple[int | None, int | None] | None
) -> None:
    made = company()
    made.target("co", "rev", "2027-01", [1000_00] * 12, status="draft")
    snapshot, ann = made.snapshot(), made.id("ann")
    ask = SplitAsk(0, made.id("co"), made.id("rev"), 0, snapshot.fiscal.year(2027), (ann, made.id("bob")))
    sheet = SplitSheet(snapshot, split_target(snapshot, replace(ask, limits={ann: (1, 2)})), PlainWording())
    typed = typed_split(sheet, {Place(ann, "limit"): text}).ask
    assert typed.limits.get(ann) == limit
    again = SplitSheet(snapshot, split_target(snapshot, typed), PlainWording())
    shown = again.cell(0, 2).precise
    assert typed_split(again, {Place(ann, "limit"): shown}).ask.limits == typed.limits or limit == (250, None)
