"""The figures on the table with one unit, each with its chance: handed down, proposed, and between them.

The one rule: the half-way figure is only an offer, and a chance is the unit's own, from its own history.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.outlook import Outlook, outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.sheets.proposal_rounds import AGREED, Round, Rounds
from goaldesk.wording import QT_TRANSLATE_NOOP

HANDED, PROPOSED, HALF_WAY, COUNTERED = "handed", "proposed", "half_way", "countered"
NAMES = {
    HANDED: QT_TRANSLATE_NOOP("Proposals", "Handed"),
    PROPOSED: QT_TRANSLATE_NOOP("Proposals", "Proposed"),
    HALF_WAY: QT_TRANSLATE_NOOP("Proposals", "Half-way"),
    COUNTERED: QT_TRANSLATE_NOOP("Proposals", "Countered"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A figure in smallest units with its chance, 0 to 1; None where there is too little history."""

    key: str
    amount: int
    chance: float | None


@dataclass(frozen=True, slots=True)
class Prospect:
    """The offers to one unit, and what its history says of the year: None where that is too short. `out_of_reach` tells
    that the last word is, so that it is agreed with a written reason only.
    """

    offers: tuple[Offer, ...]
    outlook: Outlook | None
    out_of_reach: bool = False

    @property
    def band(self) -> tuple[float, float] | None:
        """The range into which eight of ten such years fall, in smallest units."""
        outcome = self.outlook.outcome if self.outlook else None
        return (outcome.quantile(0.1), outcome.quantile(0.9)) if outcome else None


def prospect(rounds: Rounds, talk: Round) -> Prospect:
    """The figures on the table with this unit."""
    view, unit = rounds.view, talk.unit.id
    try:
        outlook = outlook_of(rounds.snapshot, Subject(unit, view.metric, view.segment, view.year.month_numbers()))
    except NoForecast:
        outlook = None
    direction, now = rounds.metric.direction, rounds.total(talk.now)
    far = outlook is not None and now is not None and outlook.is_out_of_reach(now, direction)
    return Prospect(
        tuple(
            Offer(key, amount, outlook.chance(amount, direction) if outlook else None)
            for key, amount in _amounts(rounds, talk).items()
        ),
        outlook,
        far,
    )


def half_way(handed: int, proposed: int, step: int) -> int:
    """The middle of two figures, in whole steps, rounded half up."""
    return (Fraction(handed + proposed, 2 * step) + Fraction(1, 2)).__floor__() * step


def _amounts(rounds: Rounds, talk: Round) -> dict[str, int]:
    handed, proposed = rounds.total(talk.handed), rounds.total(talk.proposed or {})
    countered = rounds.total(talk.countered or {})
    found = {HANDED: handed, PROPOSED: proposed}
    if countered is not None:
        found[COUNTERED] = countered
    elif talk.state != AGREED and handed is not None and proposed is not None and handed != proposed:
        found[HALF_WAY] = half_way(handed, proposed, 10 ** max(rounds.metric.decimals - rounds.metric.shown, 0))
    return {key: amount for key, amount in found.items() if amount is not None}
