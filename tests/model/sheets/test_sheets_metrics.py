"""What Setup shows of metrics and segments: the list, the proof, the funnel, the tree."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.metrics.catalogue import CATALOGUE
from goaldesk.model.rows import Metric, Segment
from goaldesk.model.sheets.metric_funnel import funnel, new_neighbours
from goaldesk.model.sheets.metric_list import kind_of, metric_lines, uses
from goaldesk.model.sheets.metric_proof import metric_proof
from goaldesk.model.sheets.segment_tree import segment_lines, undivided_entries
from goaldesk.model.snapshot import Snapshot
from tests.builders import Company, day

TODAY = day("2026-09-09")


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    for person in ("lan", "bo"):
        company.unit(person, "co")
    company.metric("rev", through="2026-08-31", catalogue="revenue")
    company.metric("profit", through="2026-08-31")
    company.ratio("margin", "profit", "rev", shown=1)
    company.metric("accounts", through="2026-08-31", aggregation="stock", decimals=0, unit="count")
    for number, stage in (("calls", 10), ("visits", 20), ("deals", 30)):
        company.metric(number, through="2026-08-31", decimals=0, unit="count", stage=stage)
    return company


def metric(snapshot: Snapshot, code: str) -> Metric:
    return next(row for row in snapshot.all(Metric) if row.code == code)


def test_the_list_offers_the_whole_catalogue_beside_what_is_in_use() -> None:
    snapshot = firm().snapshot()
    lines = [line for found in metric_lines(snapshot).values() for line in found]
    assert len(lines) == 7 + len(CATALOGUE) - 1  # revenue is taken from the catalogue
    assert [line.metric.code for line in lines if line.in_use] == [row.code for row in snapshot.all(Metric)]
    ready = next(line for line in lines if line.metric.catalogue == "market_share")
    assert (ready.is_known, ready.in_use, ready.source) == (False, False, "ready")
    assert [part.code for part in ready.parts] == ["rev", "market_sales"]


def test_a_line_says_where_its_figures_come_from() -> None:
    company = firm()
    company.entry("lan", "rev", "2026-08-03", 100)
    snapshot = company.snapshot()
    sources = {line.metric.code: line.source for found in metric_lines(snapshot).values() for line in found}
    assert (sources["rev"], sources["profit"], sources["margin"]) == ("entry", "nothing", "formula")
    company.entered[0] = (*company.entered[0][:-1], 7)
    imported = company.snapshot()
    company.entry("lan", "rev", "2026-08-04", 100)
    for now, said in ((imported, "import"), (company.snapshot(), "both")):
        lines = metric_lines(now)["result"]
        assert next(line.source for line in lines if line.metric.code == "rev") == said


def test_a_ratio_measured_like_its_values_is_a_weighted_average() -> None:
    margin = Metric(1, "m", "M", "ratio", "result", unit="percent")
    assert kind_of(margin) == "ratio"
    assert kind_of(replace(margin, unit="money")) == "ratio"
    assert kind_of(replace(margin, unit="days")) == "average"
    assert kind_of(replace(margin, unit="days", aggregation="flow")) == "flow"


def test_what_hangs_on_a_metric_is_counted() -> None:
    company = firm()
    company.entry("lan", "rev", "2026-08-03", 100)
    company.entry("bo", "profit", "2026-08-03", 100)
    company.target("bo", "rev", "2026-08", [10])
    snapshot = company.snapshot()
    of_revenue = uses(snapshot, metric(snapshot, "rev"))
    assert (of_revenue.entries, of_revenue.targets, [one.code for one in of_revenue.ratios]) == (1, 1, ["margin"])
    assert uses(snapshot, metric(snapshot, "margin")).entries == 2


def test_a_ratio_is_proved_by_its_sums_and_never_by_the_average_of_the_people() -> None:
    company = firm()
    for person, profit, revenue in (("lan", 5_000, 10_000), ("bo", 15_000, 90_000)):
        company.entry(person, "profit", "2026-03-03", profit)
        company.entry(person, "rev", "2026-03-03", revenue)
    snapshot = company.snapshot()
    proof = metric_proof(snapshot, metric(snapshot, "margin"), today=TODAY)
    assert proof is not None
    assert (proof.numerator, proof.denominator, proof.value) == (200, 1000, Fraction(1, 5))
    assert (proof.people, proof.wrong) == (2, Fraction(1, 3))
    assert proof.period is not None
    assert (proof.period.label, proof.data_through) == ("2026-01/2026-08", day("2026-08-31"))


@given(st.lists(st.tuples(st.integers(-(10**9), 10**9), st.integers(1, 10**9)), min_size=2, max_size=2))
def test_the_proof_divides_exactly(amounts: list[tuple[int, int]]) -> None:
    company = firm()
    for person, (profit, revenue) in zip(("lan", "bo"), amounts, strict=True):
        company.entry(person, "profit", "2026-03-03", profit)
        company.entry(person, "rev", "2026-03-03", revenue)
    snapshot = company.snapshot()
    proof = metric_proof(snapshot, metric(snapshot, "margin"), today=TODAY)
    assert proof is not None
    assert proof.value == Fraction(sum(a for a, _ in amounts), sum(b for _, b in amounts))
    assert proof.wrong == sum(Fraction(a, b) for a, b in amounts) / 2


def test_a_level_is_proved_by_its_last_month_and_a_flow_by_its_sum() -> None:
    company = firm()
    for number, level in ((6, 100), (7, 110), (8, 90)):
        company.entry("lan", "accounts", f"2026-{number:02d}-20", level)
        company.entry("bo", "rev", f"2026-{number:02d}-20", 1_000)
    snapshot = company.snapshot()
    level = metric_proof(snapshot, metric(snapshot, "accounts"), today=TODAY)
    assert level is not None
    assert (level.value, level.wrong, level.months) == (90, 300, 3)
    flow = metric_proof(snapshot, metric(snapshot, "rev"), today=TODAY)
    assert flow is not None
    assert (flow.value, flow.wrong) == (30, None)


def test_without_figures_a_ratio_is_proved_by_an_example_and_nothing_else_is() -> None:
    snapshot = firm().snapshot()
    example = metric_proof(snapshot, metric(snapshot, "margin"), today=TODAY)
    assert example is not None
    assert (example.period, example.value, example.wrong) == (None, Fraction(1, 5), Fraction(1, 3))
    assert metric_proof(snapshot, metric(snapshot, "rev"), today=TODAY) is None
    ready = next(line.metric for line in metric_lines(snapshot)["market"] if line.metric.code == "market_share")
    assert metric_proof(snapshot, ready, today=TODAY) == example


def test_the_funnel_converts_from_stage_to_stage() -> None:
    company = firm()
    for code, amount in (("calls", 200), ("visits", 50), ("deals", 5)):
        company.entry("lan", code, "2026-02-03", amount)
        company.target("co", code, "2026-01", [amount] * 12)
    company.entry("lan", "calls", "2025-12-31", 9_999)
    snapshot = company.snapshot()
    found = funnel(snapshot, today=TODAY)
    assert [stage.metric.code for stage in found.stages] == ["calls", "visits", "deals"]
    assert [stage.reached for stage in found.stages] == [200, 50, 5]
    assert [stage.conversion for stage in found.stages] == [None, Fraction(1, 4), Fraction(1, 10)]
    assert [stage.planned_conversion for stage in found.stages] == [None, Fraction(1, 4), Fraction(1, 10)]
    assert found.data_through == day("2026-08-31")


def test_a_funnel_without_figures_has_its_stages_and_no_conversions() -> None:
    found = funnel(firm().snapshot(), today=TODAY)
    assert [(stage.reached, stage.conversion) for stage in found.stages] == [(None, None)] * 3


def test_a_moved_stage_makes_new_conversions() -> None:
    company = firm()
    before = company.snapshot()
    company.rows["metric"] = [
        replace(row, stage=5) if row.code == "deals" else row
        for row in company.rows["metric"]
        if isinstance(row, Metric)
    ]
    after = company.snapshot()
    assert [(one.code, other.code) for one, other in new_neighbours(before, after)] == [("deals", "calls")]


def test_segments_stand_as_a_tree_with_what_lies_on_and_below_them() -> None:
    company = firm()
    company.segment("goods")
    company.segment("valves", "goods")
    company.segment("repairs")
    company.entry("lan", "rev", "2026-08-03", 1, "valves")
    company.entry("lan", "rev", "2026-08-03", 1)
    company.target("lan", "rev", "2026-08", [10], segment="goods")
    snapshot = company.snapshot()
    shown = [
        (line.segment.code, line.level, line.entries, line.targets, line.is_leaf) for line in segment_lines(snapshot)
    ]
    assert shown == [("goods", 0, 1, 1, False), ("valves", 1, 1, 0, True), ("repairs", 0, 0, 0, True)]
    assert undivided_entries(snapshot) == 1
    assert len(shown) == len(list(snapshot.all(Segment)))
