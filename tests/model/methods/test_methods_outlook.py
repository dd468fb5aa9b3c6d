"""What a unit's own history says about months to come, and what it takes stage by stage."""

import pytest

from goaldesk.model.methods.chance import LogNormal, NegativeBinomial
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.outlook import outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.reverse_funnel import Way, reverse_funnel
from goaldesk.model.rows import Metric
from tests.builders import Company, month

STAGES = (("calls", 1200), ("visits", 120), ("quotes", 60), ("deals", 12))


def company(months: int = 24) -> Company:
    made = Company(year=2025)
    made.unit("co", kind="company")
    made.unit("ann", "co")
    made.metric("rev", through="2026-12-31")
    for at, (code, _) in enumerate(STAGES):
        made.metric(code, through="2026-12-31", unit="count", decimals=0, stage=10 * at, category="activity")
    made.ratio("price", "rev", "deals")
    for at in range(24 - months, 24):
        day = f"{2025 + at // 12}-{at % 12 + 1:02d}-10"
        made.entry("ann", "rev", day, 600_000 + 1000 * (at % 5))
        for code, count in STAGES:
            made.entry("ann", code, day, count)
    return made


def subject(made: Company, metric: str = "rev", first: str = "2027-01", months: int = 12) -> Subject:
    return Subject(made.id("ann"), made.id(metric), 0, range(month(first), month(first) + months))


def test_an_amount_is_forecast_as_an_amount_and_a_small_count_as_a_count() -> None:
    made = company()
    money, deals = (outlook_of(made.snapshot(), subject(made, metric)) for metric in ("rev", "deals"))
    assert isinstance(money.outcome, LogNormal)
    assert isinstance(deals.outcome, NegativeBinomial)
    assert money.outcome.mean == pytest.approx(12 * 602_000, rel=0.01)
    assert deals.outcome.mean == pytest.approx(144, rel=0.02)
    assert money.confidence == "normal"
    assert isinstance(outlook_of(made.snapshot(), subject(made, "calls")).outcome, LogNormal)


def test_the_chance_of_a_target_falls_with_it_and_turns_where_lower_is_better() -> None:
    made = company()
    money, deals = (outlook_of(made.snapshot(), subject(made, metric)) for metric in ("rev", "deals"))
    assert money.chance(6_000_000) > 0.9 > 0.1 > money.chance(9_000_000)
    assert money.chance(9_000_000, "down") == pytest.approx(1 - money.chance(9_000_000))
    assert deals.chance(144, "down") == pytest.approx(1 - deals.chance(145))


@pytest.mark.parametrize(
    ("code", "metric", "first", "months"),
    [("not_applicable", "price", "2027-01", 12), ("not_applicable", "rev", "2029-01", 12)],
)
def test_what_has_no_forecast_says_so(code: str, metric: str, first: str, months: int) -> None:
    made = company()
    with pytest.raises(NoForecast) as found:
        outlook_of(made.snapshot(), subject(made, metric, first, months))
    assert found.value.code == code


def test_less_than_half_a_year_is_no_ground_for_a_chance() -> None:
    made = company(months=5)
    for metric in ("rev", "deals"):
        with pytest.raises(NoForecast) as found:
            outlook_of(made.snapshot(), subject(made, metric))
        assert found.value.code == "short_history"


def stages(made: Company) -> list[Metric]:
    rows = [row for row in made.rows["metric"] if isinstance(row, Metric)]
    return [row for row in rows if row.stage is not None]


def test_an_amount_is_followed_back_through_the_funnel_and_rounded_up_stage_by_stage() -> None:
    made = company()
    way = Way(made.id("ann"), made.id("rev"), 0, range(month("2027-01"), month("2027-04")), stages(made))
    needs = reverse_funnel(made.snapshot(), way, 2_500_000)
    # A deal brought 601,916.66… / 12 on average: 2,500,000 take 49.84, so 50 deals; a quote in five is won: 250; a
    # visit in two brings a quote: 500; a call in ten a visit: 5,000.
    assert [(need.metric.code, need.needed) for need in needs] == [
        ("deals", 50),
        ("quotes", 250),
        ("visits", 500),
        ("calls", 5000),
    ]
    assert [need.last_year for need in needs] == [36, 180, 360, 3600]
    assert [need.ever_done for need in needs] == [False] * 4
    assert needs[0].since == month("2026-10")


def test_another_rate_can_be_tried_and_without_one_nothing_is_asked_of_the_stages_before() -> None:
    made = company()
    snapshot = made.snapshot()
    months = range(month("2027-01"), month("2027-04"))
    stage_rows = stages(made)
    quotes = made.id("quotes")
    tried = Way(made.id("ann"), made.id("rev"), 0, months, stage_rows, {quotes: 1})  # type: ignore[dict-item]
    assert [need.needed for need in reverse_funnel(snapshot, tried, 2_500_000)] == [50, 50, 100, 1000]
    nobody = Way(made.id("co"), made.id("rev"), 99, months, stage_rows)
    assert [need.needed for need in reverse_funnel(snapshot, nobody, 2_500_000)] == [None] * 4
