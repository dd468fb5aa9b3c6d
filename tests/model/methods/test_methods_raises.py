"""Whether a good year is punished: the ratchet and the trials with the same total."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.chance import LogNormal
from goaldesk.model.methods.raises import Ask, half_counts, ratchet_of, same_chance, same_growth

# Landing, target of the year before, target now, in thousands: nine people of a plan that raises the best.
PLAN = (
    (3443, 3240, 3760),
    (3148, 3000, 3400),
    (2599, 2520, 2750),
    (2967, 2880, 3200),
    (2659, 2640, 2840),
    (2696, 2760, 2900),
    (2574, 2640, 2800),
    (2550, 2640, 2700),
    (2077, 2400, 2200),
)
ASKS = [Ask(landing * 1000, before * 1000, target * 1000) for landing, before, target in PLAN]


def test_a_plan_that_raises_the_best_most_warns_and_says_by_how_much() -> None:
    found = ratchet_of(ASKS)
    assert found is not None
    assert found.warns
    assert found.above == (0, 1, 2, 3, 4)
    assert found.of_raise == pytest.approx(1670 / 1830)
    assert found.of_targets == pytest.approx(14280 / 24720)
    assert round(found.correlation or 0, 2) == 0.97
    assert round(found.slope or 0, 1) == 1.2


def test_the_same_raise_for_all_does_not_warn() -> None:
    found = ratchet_of([Ask(ask.landing, ask.before, (ask.before or 0) * 11 // 10) for ask in ASKS])
    assert found is not None
    assert not found.warns
    assert found.slope == pytest.approx(0, abs=1e-9)


def test_where_the_plan_as_a_whole_is_not_raised_the_best_carry_no_share_of_it_and_still_too_much() -> None:
    asks = [Ask(110 + at, 100, 110 + at) for at in range(3)] + [Ask(80 + at, 100, 80 + at) for at in range(3)]
    found = ratchet_of(asks)
    assert found is not None
    assert found.of_raise is None
    assert found.warns


def test_fewer_than_five_people_and_people_without_a_last_target_get_no_verdict() -> None:
    assert ratchet_of(ASKS[:4]) is None
    assert ratchet_of([*ASKS[:5], Ask(100, None, 110)]) is None


def test_half_of_a_good_year_counts() -> None:
    amounts = [amount // 1000 for amount in half_counts(ASKS, least=1000)]
    assert amounts == [3590, 3300, 2750, 3140, 2845, 2930, 2800, 2790, 2405]


def test_the_same_chance_leaves_no_one_easier_off() -> None:
    outcomes = [LogNormal(ask.landing * (1.04 + at / 100), ask.landing * 0.08) for at, ask in enumerate(ASKS)]
    amounts = same_chance(ASKS, outcomes, least=1000)
    assert amounts is not None
    chances = [outcome.reach(amount) for outcome, amount in zip(outcomes, amounts, strict=True)]
    assert max(chances) - min(chances) < 0.02


def test_who_has_no_outlook_keeps_the_target() -> None:
    outcomes = [None, *(LogNormal(ask.landing * 1.1, ask.landing * 0.1) for ask in ASKS[1:])]
    amounts = same_chance(ASKS, outcomes)
    assert amounts is not None
    assert amounts[0] == ASKS[0].target
    assert same_chance(ASKS, [None] * len(ASKS)) is None


amounts = st.integers(1, 10**12)
asked = st.lists(st.builds(Ask, amounts, st.none() | amounts, amounts), min_size=1, max_size=12)


@given(asked, st.sampled_from([1, 100]))
def test_every_trial_has_the_same_total_to_the_last_digit(asks: list[Ask], least: int) -> None:
    total = sum(ask.target for ask in asks)
    outcomes = [LogNormal(float(ask.landing), ask.landing / 5) for ask in asks]
    trials = same_growth(asks, least=least), half_counts(asks, least=least), same_chance(asks, outcomes, least=least)
    for trial in trials:
        assert trial is not None
        assert sum(trial) == total
        assert all(amount >= 0 for amount in trial)
