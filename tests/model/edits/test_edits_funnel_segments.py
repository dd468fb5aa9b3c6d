"""Metrics in and out of use, the order of the funnel, and where segments lie."""

from dataclasses import replace

import pytest

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.funnel import move_stage, set_stage
from goaldesk.model.edits.metrics import add_catalogue_metrics, change_metric, set_metric_active
from goaldesk.model.edits.segments import create_segment, move_segment, remove_segment
from goaldesk.model.edits.targets import set_target
from goaldesk.model.rows import Metric, Segment, Target


def stages(firm):
    rows = [row for row in firm.now.all(Metric) if row.stage is not None]
    return [row.code for row in sorted(rows, key=lambda row: row.stage)]


@pytest.fixture
def funnel(firm):
    firm.do(add_catalogue_metrics, ["calls", "visits", "leads"])
    firm.metric.update({row.code: row.id for row in firm.now.all(Metric)})
    return firm


def test_a_ratio_comes_back_into_use_with_its_two_parts(firm):
    profit, margin = firm.metric["gross_profit"], firm.metric["gross_margin"]
    assert firm.refused(set_metric_active, profit, False) == "metric_in_formula"
    firm.do(set_metric_active, margin, False)
    firm.do(set_metric_active, profit, False)
    before = len(list(firm.now.all(Metric)))
    assert firm.do(set_metric_active, margin, True).active == 1
    assert [firm.row(Metric, one).active for one in (profit, margin)] == [1, 1]
    assert len(list(firm.now.all(Metric))) == before


def test_a_metric_taken_out_of_use_keeps_its_figures(firm, day):
    deals = firm.metric["deals_won"]
    firm.do(enter_actual, Entry(firm.unit["ann"], deals, day("2026-08-03"), 1))
    firm.do(set_metric_active, deals, False)
    assert (firm.row(Metric, deals).active, len(firm.now.entries)) == (0, 1)


def test_a_stage_moves_past_its_neighbour_and_no_further_than_the_ends(funnel):
    assert stages(funnel) == ["calls", "visits", "leads", "deals_won"]
    assert funnel.do(move_stage, funnel.metric["leads"], -1)
    assert stages(funnel) == ["calls", "leads", "visits", "deals_won"]
    assert funnel.do(move_stage, funnel.metric["calls"], 1)
    assert stages(funnel) == ["leads", "calls", "visits", "deals_won"]
    before = funnel.book.digest()
    assert not funnel.do(move_stage, funnel.metric["leads"], -1)
    assert not funnel.do(move_stage, funnel.metric["deals_won"], 1)
    assert funnel.book.digest() == before


def test_a_stage_moves_past_one_that_is_not_in_use_as_if_it_were_not_there(funnel):
    funnel.do(set_metric_active, funnel.metric["visits"], False)
    funnel.do(move_stage, funnel.metric["leads"], -1)
    assert stages(funnel)[0] == "leads"
    assert funnel.refused(move_stage, funnel.metric["visits"], 1) == "no_stage"


def test_only_a_flow_becomes_a_stage_and_it_comes_last(funnel):
    assert funnel.refused(set_stage, funnel.metric["gross_margin"], True) == "only_flow_is_a_stage"
    funnel.do(set_stage, funnel.metric["revenue"], True)
    assert stages(funnel)[-1] == "revenue"
    funnel.do(set_stage, funnel.metric["calls"], False)
    assert stages(funnel) == ["visits", "leads", "deals_won", "revenue"]
    assert funnel.refused(move_stage, funnel.metric["calls"], 1) == "no_stage"
    row = funnel.row(Metric, funnel.metric["revenue"])
    assert funnel.refused(change_metric, replace(row, aggregation="stock")) == "only_flow_is_a_stage"


def test_a_segment_without_figures_moves_with_all_below_it(firm):
    goods = firm.do(create_segment, "Goods").id
    valves = firm.do(create_segment, "Valves").id
    ball = firm.do(create_segment, "Ball valves", parent=valves).id
    firm.do(move_segment, valves, goods)
    assert (firm.row(Segment, valves).parent, firm.row(Segment, ball).parent) == (goods, valves)
    for circle in (valves, ball):
        assert firm.refused(move_segment, valves, circle) == "segment_circle"
    assert firm.refused(move_segment, valves, 99_999) == "gone"
    assert firm.do(move_segment, valves, 0).parent == 0


def test_a_segment_with_figures_below_it_keeps_its_place(firm, day):
    goods, valves = (firm.do(create_segment, name).id for name in ("Goods", "Valves"))
    ball = firm.do(create_segment, "Ball valves", parent=valves).id
    firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-03"), 5, ball))
    assert firm.refused(move_segment, valves, goods) == "segment_stays"
    assert firm.refused(move_segment, goods, ball) == "segment_has_entries"
    assert firm.do(move_segment, goods, valves).parent == valves


def test_a_segment_is_taken_away_only_while_nothing_hangs_on_it(firm, month):
    goods = firm.do(create_segment, "Goods").id
    valves = firm.do(create_segment, "Valves", parent=goods).id
    assert firm.refused(remove_segment, goods) == "segment_divided_further"
    target = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], valves, month(2026, 1), 1)
    firm.do(set_target, target, {month(2026, 1): 100})
    assert firm.refused(remove_segment, valves) == "segment_in_use"
    pipes = firm.do(create_segment, "Pipes").id
    firm.do(remove_segment, pipes)
    assert firm.row(Segment, pipes) is None
    assert firm.refused(remove_segment, pipes) == "gone"
