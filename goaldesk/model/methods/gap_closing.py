"""Four ways to close the gap between a parent's target and what those below it offer (methods 2.6).

The one rule: whatever the way, the parts and what is not assigned add up to the parent to the last digit, and who is
fixed stays. A way that cannot be gone says by how much.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.split import CannotSplit, Limits, split
from goaldesk.wording import QT_TRANSLATE_NOOP

LOWER, PROPORTION, HEADROOM, RESERVE = "lower", "proportion", "headroom", "reserve"
WAYS = {
    LOWER: QT_TRANSLATE_NOOP("Gap", "Follow the people"),
    PROPORTION: QT_TRANSLATE_NOOP("Gap", "All in proportion"),
    HEADROOM: QT_TRANSLATE_NOOP("Gap", "By headroom"),
    RESERVE: QT_TRANSLATE_NOOP("Gap", "Keep as reserve"),
}
"""Source texts of the context "Gap"."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one below the parent offers, in smallest units, up to where it may be raised (None: anywhere), and whether
    it is fixed: agreed or locked.
    """

    amount: int
    most: int | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """One way: the parent, each part, and what nobody carries."""

    way: str
    parent: int
    parts: tuple[int, ...]
    reserve: int = 0


def close_gap(way: str, parent: int, offers: Sequence[Offer], *, step: int = 1) -> Closing:
    """Close the gap in one way; computed parts are multiples of the step as far as that goes. Raises CannotSplit, also
    `nobody_free` where everybody is fixed and their sum is another one.
    """
    amounts = [offer.amount for offer in offers]
    total = sum(amounts)
    if way == LOWER:
        return Closing(way, total, tuple(amounts))
    if way == RESERVE or total == parent:
        return Closing(way, parent, tuple(amounts), parent - total)
    held = {at: offer.amount for at, offer in enumerate(offers) if offer.fixed}
    if len(held) == len(offers):
        raise CannotSplit("nobody_free", gap=parent - total)
    if way == PROPORTION:
        return Closing(way, parent, split(parent, amounts, step=step, locked=held).values)
    return Closing(way, parent, tuple(_by_headroom(parent - total, offers, step)))


def close_every_way(parent: int, offers: Sequence[Offer], *, step: int = 1) -> dict[str, Closing | CannotSplit]:
    """All four ways side by side; in the place of one that cannot be gone stands why."""
    found: dict[str, Closing | CannotSplit] = {}
    for way in WAYS:
        try:
            found[way] = close_gap(way, parent, offers, step=step)
        except CannotSplit as why:
            found[way] = why
    return found


def _by_headroom(gap: int, offers: Sequence[Offer], step: int) -> list[int]:
    """The gap shared in proportion to the room each has up to its limit; one without a limit has as much as it offers.
    What is too much is taken off in proportion to what each offers.
    """
    fixed = {at: 0 for at, offer in enumerate(offers) if offer.fixed}
    if gap > 0:
        room = [_room(offer) for offer in offers]
        most = [None if offer.most is None else room[at] for at, offer in enumerate(offers)]
        more = split(gap, [Fraction(part) for part in room], step=step, locked=fixed, limits=Limits(most=most)).values
        return [offer.amount + part for offer, part in zip(offers, more, strict=True)]
    limits = Limits(most=[offer.amount for offer in offers])
    less = split(-gap, [offer.amount for offer in offers], step=step, locked=fixed, limits=limits).values
    return [offer.amount - part for offer, part in zip(offers, less, strict=True)]


def _room(offer: Offer) -> int:
    return max(offer.amount if offer.most is None else offer.most - offer.amount, 0)
