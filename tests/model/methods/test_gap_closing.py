"""Closing a gap: every way adds up to the last digit, keeps who is fixed, and says when it cannot be gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.gap_closing import (
    HEADROOM,
    LOWER,
    PROPORTION,
    RESERVE,
    Closing,
    Offer,
    close_every_way,
    close_gap,
)
from goaldesk.model.methods.split import CannotSplit

AMOUNTS = st.integers(0, 5_000)


@st.composite
def offers(draw: st.DrawFn) -> list[Offer]:
    found = []
    for _ in range(draw(st.integers(1, 6))):
        amount = draw(AMOUNTS)
        most = draw(st.none() | st.integers(amount, amount + 3_000))
        found.append(Offer(amount, most, draw(st.booleans())))
    return found


@given(AMOUNTS, offers(), st.sampled_from([1, 10, 100]))
def test_parts_and_reserve_add_up_to_the_parent_and_the_fixed_stay(parent: int, given_: list[Offer], step: int) -> None:
    ways = close_every_way(parent, given_, step=step)
    for way, closing in ways.items():
        if isinstance(closing, CannotSplit):
            assert way in (PROPORTION, HEADROOM)
            continue
        assert sum(closing.parts) + closing.reserve == closing.parent
        assert closing.parent == (sum(offer.amount for offer in given_) if way == LOWER else parent)
        assert closing.reserve == 0 or way == RESERVE
        assert all(part >= 0 for part in closing.parts)
        for offer, part in zip(given_, closing.parts, strict=True):
            if offer.fixed:
                assert part == offer.amount


@given(AMOUNTS, offers(), st.sampled_from([1, 10, 100]))
def test_by_headroom_nobody_is_raised_above_the_limit(parent: int, given_: list[Offer], step: int) -> None:
    total = sum(offer.amount for offer in given_)
    room = sum((offer.most or 0) - offer.amount for offer in given_ if not offer.fixed and offer.most is not None)
    unlimited = any(offer.most is None and not offer.fixed for offer in given_)
    try:
        closing = close_gap(HEADROOM, parent, given_, step=step)
    except CannotSplit:
        free = any(not offer.fixed for offer in given_)
        assert not free or step > 1 or parent - total > room or parent < total
        return
    assert unlimited or parent - total <= room or parent == total
    for offer, part in zip(given_, closing.parts, strict=True):
        assert offer.most is None or part <= max(offer.most, offer.amount)
        assert part >= offer.amount if parent > total else part <= offer.amount


def test_the_gap_of_the_picture_is_shared_by_the_room_that_is_left() -> None:
    limits = ((3_760, None, True), (3_150, 3_400, False), (2_800, 2_850, False), (3_480, 3_600, False))
    given_ = [Offer(*one) for one in limits] + [Offer(2_840, 2_950)]
    closing = close_gap(HEADROOM, 16_400, given_)
    assert closing == Closing(HEADROOM, 16_400, (3_760, 3_324, 2_835, 3_564, 2_917))
    assert close_gap(PROPORTION, 16_400, given_).parts[0] == 3_760


def test_without_anybody_free_the_gap_is_named() -> None:
    with pytest.raises(CannotSplit) as why:
        close_gap(PROPORTION, 100, [Offer(60, fixed=True)])
    assert (why.value.code, why.value.figures) == ("nobody_free", {"gap": 40})
