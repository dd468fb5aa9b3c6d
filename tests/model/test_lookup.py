"""A unit or metric is found by what a person calls it, and only if that fits one."""

import pytest

from goaldesk.model.entries import EntryColumns
from goaldesk.model.errors import Refusal
from goaldesk.model.lookup import find_metric, find_unit
from goaldesk.model.rows import Alias, Metric, Unit
from goaldesk.model.snapshot import Snapshot, TargetMonths


@pytest.fixture
def snapshot() -> Snapshot:
    units = [
        Unit(1, "HZ", "Hangzhou", "team"),
        Unit(2, "LB", "Liang Bo", "person"),
        Unit(3, "LB2", "Liang Bo", "person"),
    ]
    metric = Metric(4, "revenue", "Revenue", "flow", "result")
    return Snapshot(
        {
            "unit": {unit.key: unit for unit in units},
            "alias": {("Hang Zhou",): Alias("Hang Zhou", 1)},
            "metric": {metric.key: metric},
        },
        EntryColumns.empty(),
        TargetMonths.empty(),
    )


@pytest.mark.parametrize("text", ["HZ", "hz", " hangzhou ", "hang  zhou"])
def test_a_unit_is_found_by_code_name_or_alias_regardless_of_case(snapshot: Snapshot, text: str) -> None:
    assert find_unit(snapshot, text).id == 1


def test_a_name_that_fits_two_units_names_both_by_code(snapshot: Snapshot) -> None:
    with pytest.raises(Refusal) as refusal:
        find_unit(snapshot, "Liang Bo")
    assert refusal.value.code == "ambiguous_unit"
    assert refusal.value.facts["candidates"] == "LB (Liang Bo), LB2 (Liang Bo)"
    assert find_unit(snapshot, "lb2").id == 3


def test_an_unknown_unit_is_answered_with_the_nearest_names(snapshot: Snapshot) -> None:
    with pytest.raises(Refusal) as refusal:
        find_unit(snapshot, "Hangzou")
    assert refusal.value.facts["candidates"] == "Hangzhou"


def test_a_metric_is_found_by_code_or_name_and_an_unknown_one_lists_the_codes(snapshot: Snapshot) -> None:
    assert find_metric(snapshot, "REVENUE").id == 4
    with pytest.raises(Refusal) as refusal:
        find_metric(snapshot, "visits")
    assert refusal.value.facts["candidates"] == "revenue"
