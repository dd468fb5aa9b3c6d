"""Metrics and segments: from the catalogue or own ones, and what cannot change once there are figures."""

from dataclasses import replace

import pytest

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.metrics import add_catalogue_metrics, change_metric, create_metric, set_data_through
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.segments import change_segment, create_segment
from goaldesk.model.metrics.catalogue import CATALOGUE, metric_definition, metric_name
from goaldesk.model.rows import Metric, Segment
from goaldesk.wording import PlainWording


class Shouting(PlainWording):
    """A language in which every text is in capitals."""

    def translate(self, context, text, n=None):
        return f"{context}:{text.upper()}"


def test_the_whole_catalogue_can_be_taken_into_use(firm):
    metrics = firm.do(add_catalogue_metrics, [metric.key for metric in CATALOGUE])
    assert len(metrics) == len(CATALOGUE) == len({metric.id for metric in metrics})
    assert {metric.category for metric in metrics} == {"result", "activity", "market", "efficiency", "customer"}


def test_a_ratio_brings_its_numerator_and_denominator(firm):
    ratio = firm.row(Metric, firm.metric["gross_margin"])
    assert (ratio.numerator, ratio.denominator) == (firm.metric["gross_profit"], firm.metric["revenue"])
    assert firm.row(Metric, firm.metric["revenue"]).decimals == 2


def test_taking_a_metric_again_changes_nothing(firm):
    before = firm.book.digest()
    firm.do(add_catalogue_metrics, ["revenue", "gross_margin"])
    assert firm.book.digest() == before


def test_the_win_rate_is_won_of_closed(firm):
    (rate,) = firm.do(add_catalogue_metrics, ["win_rate"])
    parts = [firm.row(Metric, part).code for part in (rate.numerator, rate.denominator)]
    assert parts == ["deals_won", "deals_closed"]


def test_an_unknown_key_is_refused(firm):
    assert firm.refused(add_catalogue_metrics, ["revenues"]) == "unknown_catalogue_metric"


def test_a_name_is_translated_until_somebody_writes_an_own_one(firm):
    row = firm.row(Metric, firm.metric["revenue"])
    assert metric_name(row, Shouting()) == "Catalogue:REVENUE"
    assert metric_definition(row, Shouting()).startswith("Catalogue:GOODS")
    own = firm.do(change_metric, replace(row, name="Turnover", definition="What we ship."))
    assert metric_name(own, Shouting()) == "Turnover"
    assert metric_definition(own, Shouting()) == "What we ship."


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"code": "REVENUE"}, "code_taken"),
        ({"name": " "}, "no_name"),
        ({"aggregation": "sum"}, "not_one_of"),
        ({"category": "x"}, "not_one_of"),
        ({"direction": "left"}, "not_one_of"),
        ({"unit": "apples"}, "not_one_of"),
        ({"cadence": "hour"}, "not_one_of"),
        ({"decimals": 5}, "out_of_range"),
        ({"weight": 101}, "out_of_range"),
        ({"aggregation": "ratio"}, "ratio_needs_two"),
        ({"aggregation": "stock", "stage": 3}, "only_flow_is_a_stage"),
    ],
)
def test_a_metric_that_cannot_be_is_refused(firm, fields, code):
    assert firm.refused(create_metric, replace(Metric(0, "own", "Own", "flow", "result"), **fields)) == code


def test_a_ratio_is_made_of_two_that_are_none(firm):
    one, two = firm.metric["gross_margin"], firm.metric["revenue"]
    own = Metric(0, "own", "Own", "ratio", "result", numerator=one, denominator=two)
    assert firm.refused(create_metric, own) == "ratio_of_ratio"
    assert firm.refused(create_metric, replace(own, aggregation="flow", numerator=two)) == "ratio_needs_two"
    assert firm.refused(create_metric, replace(own, numerator=99_999)) == "gone"


def test_how_a_metric_adds_up_is_fixed_by_its_first_figure(firm, day):
    row = firm.row(Metric, firm.metric["revenue"])
    firm.do(change_metric, replace(row, decimals=3))
    firm.do(enter_actual, Entry(firm.unit["ann"], row.id, day("2026-08-03"), 100))
    assert firm.refused(change_metric, replace(row, decimals=2)) == "metric_has_figures"
    assert firm.refused(change_metric, replace(row, decimals=3, aggregation="stock")) == "metric_has_figures"
    margin = firm.row(Metric, firm.metric["gross_margin"])
    assert firm.refused(change_metric, replace(margin, numerator=row.id)) == "metric_has_figures"
    assert firm.do(change_metric, replace(row, decimals=3, weight=40)).weight == 40


def test_a_target_fixes_it_as_well(firm):
    firm.target("ann", [100])
    row = firm.row(Metric, firm.metric["revenue"])
    assert firm.refused(change_metric, replace(row, decimals=0)) == "metric_has_figures"


def test_a_part_of_a_ratio_stays_in_use_as_long_as_the_ratio(firm):
    profit, margin = (firm.row(Metric, firm.metric[code]) for code in ("gross_profit", "gross_margin"))
    assert firm.refused(change_metric, replace(profit, active=0)) == "metric_in_formula"
    firm.do(change_metric, replace(margin, active=0))
    firm.do(change_metric, replace(profit, active=0))
    firm.do(add_catalogue_metrics, ["gross_margin"])
    assert [firm.row(Metric, row.id).active for row in (profit, margin)] == [1, 1]


def test_data_through_is_said_by_hand_but_not_back_into_a_closed_month(firm, day, month):
    revenue = firm.metric["revenue"]
    assert firm.do(set_data_through, revenue, day("2026-08-10")).data_through == day("2026-08-10")
    assert firm.do(set_data_through, revenue, None).data_through is None
    assert firm.refused(set_data_through, firm.metric["gross_margin"], day("2026-08-10")) == "computed_metric"
    assert firm.refused(set_data_through, revenue, day("2600-01-01")) == "day_far_off"
    firm.do(enter_actual, Entry(firm.unit["ann"], revenue, day("2026-07-03"), 100))
    firm.do(close_month, month(2026, 7))
    assert firm.row(Metric, revenue).data_through == day("2026-07-31")
    assert firm.row(Metric, firm.metric["deals_won"]).data_through is None
    assert firm.refused(set_data_through, revenue, day("2026-07-30")) == "closed_is_complete"
    firm.do(set_data_through, revenue, day("2026-08-01"))
    firm.do(set_data_through, revenue, day("2026-07-31"))


def test_entries_stand_on_leaf_segments(firm, day):
    line = firm.do(create_segment, "Valves")
    assert (line.code, line.parent) == ("Valves", 0)
    firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-03"), 5, line.id))
    assert firm.refused(create_segment, "Ball valves", parent=line.id) == "segment_has_entries"
    other = firm.do(create_segment, "Pipes", code="P")
    firm.do(create_segment, "Steel pipes", parent=other.id)
    entry = Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-03"), 5, other.id)
    assert firm.refused(enter_actual, entry) == "segment_divided"
    assert firm.refused(create_segment, "Again", code="p") == "code_taken"
    assert firm.refused(change_segment, replace(other, parent=line.id)) == "segment_stays"
    assert firm.do(change_segment, replace(other, name="Tubes")) == firm.row(Segment, other.id)
