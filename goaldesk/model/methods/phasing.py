"""How an amount is laid over its months: by season, by working days, equally, or as last year was.

The one rule: whatever the way, the months add up to the amount. January and February are one pair where the Spring
Festival moves between them (methods 3.2).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.bases import january_share
from goaldesk.model.methods.history import History, history_of
from goaldesk.model.methods.seasonality import MONTHS, Seasonality, seasonality
from goaldesk.model.methods.split import Split, split
from goaldesk.model.periods import first_day, year_and_month
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.model.workdays import Workdays
from goaldesk.wording import QT_TRANSLATE_NOOP

PAIRED_IN = ("CN",)
"""Countries whose largest festival moves between January and February."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose months of what are laid out."""

    unit: int
    metric: int
    segment: int
    months: range


@dataclass(frozen=True, slots=True)
class Phasing:
    """A way to lay an amount over months: its name (source text of the context "Phasing") and the months' weights, None
    where there is no ground for it.
    """

    key: str
    name: str
    weights: Callable[[Snapshot, Subject], list[Fraction] | None]


def phase(total: int, weights: Sequence[Fraction], *, step: int = 1, locked: Mapping[int, int] | None = None) -> Split:
    """The amount over the months in multiples of the step; `locked` months (their places) keep theirs. A negative
    amount is laid out like a positive one. Raises CannotSplit.
    """
    if total >= 0:
        return split(total, weights, step=step, locked=locked)
    turned = split(-total, weights, step=step, locked={at: -value for at, value in (locked or {}).items()})
    return Split(tuple(-value for value in turned.values), turned.equal, turned.residue)


def season_of(snapshot: Snapshot, subject: Subject) -> tuple[Seasonality, History]:
    """A unit's season, drawn towards that of its parent, and the history it is read from; months to come only."""
    own = history_of(snapshot, subject.unit, subject.metric, subject.segment, before=subject.months.start)
    return seasonality(_without_gaps(own), company_index(snapshot, subject, own)), own


def company_index(snapshot: Snapshot, subject: Subject, own: History) -> tuple[float, ...] | None:
    """The indices of the unit above for the twelve months after the own history (without one: from the subject's first
    month on); None where there is no unit above or less than a year of its months.
    """
    begin = own.end or subject.months.start
    tree = OrgTree.of(snapshot, first_day(begin))
    parent = tree.parent(subject.unit) if subject.unit in tree else None
    if parent is None:
        return None
    above = history_of(snapshot, parent, subject.metric, subject.segment, before=begin)
    if len(above.amounts) < MONTHS:
        return None
    index = seasonality(_without_gaps(above), strength="strong").index
    return tuple(index[(begin + at - above.end) % MONTHS] for at in range(MONTHS))


def by_season(snapshot: Snapshot, subject: Subject) -> list[Fraction] | None:
    """Weights by the season learned from the closed months, None with less than a year of own or parent's ones."""
    season, own = season_of(snapshot, subject)
    if not season.years and all(value == 1 for value in season.index):
        return None
    # Without months of its own a unit takes the season of the one above, whose history ends where the months begin.
    start = own.end or subject.months.start
    weights = [Fraction(season.index[(month - start) % MONTHS]) for month in subject.months]
    return _paired(snapshot, subject, own, weights)


def by_workdays(snapshot: Snapshot, subject: Subject) -> list[Fraction] | None:
    """Weights by the company's working days."""
    calendar = Workdays.of(snapshot)
    return [Fraction(calendar.in_month(month)) for month in subject.months]


def equally(snapshot: Snapshot, subject: Subject) -> list[Fraction] | None:
    """The same weight for each month."""
    return [Fraction(1)] * len(subject.months)


def as_last_year(snapshot: Snapshot, subject: Subject) -> list[Fraction] | None:
    """Weights as the same months of last year were, None where one of them is not known."""
    own = history_of(snapshot, subject.unit, subject.metric, subject.segment)
    amounts = [own.of(month - MONTHS) for month in subject.months]
    known = [Fraction(max(amount, 0)) for amount in amounts if amount is not None]
    return known if len(known) == len(amounts) and any(known) else None


PHASINGS = (
    Phasing("season", QT_TRANSLATE_NOOP("Phasing", "Seasonality"), by_season),
    Phasing("workdays", QT_TRANSLATE_NOOP("Phasing", "Working days"), by_workdays),
    Phasing("equal", QT_TRANSLATE_NOOP("Phasing", "Equal"), equally),
    Phasing("last_year", QT_TRANSLATE_NOOP("Phasing", "As last year"), as_last_year),
)


def _without_gaps(history: History) -> list[float]:
    known = [amount for amount in history.amounts if amount is not None]
    usual = sum(known) / len(known) if known else 0.0
    return [max(usual if amount is None else float(amount), 0.0) for amount in history.amounts]


def _paired(snapshot: Snapshot, subject: Subject, own: History, weights: list[Fraction]) -> list[Fraction]:
    """The weights with January and February of each year shared by working days and own years."""
    if snapshot.settings.country not in PAIRED_IN:
        return weights
    calendar = Workdays.of(snapshot)
    for at, month in enumerate(subject.months):
        if year_and_month(month)[1] == 1 and at + 1 < len(weights):
            pair = weights[at] + weights[at + 1]
            share = january_share(_own_shares(own, month), (calendar.in_month(month), calendar.in_month(month + 1)))
            weights[at], weights[at + 1] = pair * share, pair * (1 - share)
    return weights


def _own_shares(own: History, january: int) -> list[Fraction]:
    """January's share of the pair in up to three years before, oldest first."""
    shares = []
    for month in (january - years * MONTHS for years in (3, 2, 1)):
        first, second = own.of(month), own.of(month + 1)
        if first is not None and second is not None and min(first, second) >= 0 and first + second > 0:
            shares.append(Fraction(first, first + second))
    return shares
