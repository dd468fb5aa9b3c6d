"""How much of a period had gone when something was revised.

The one rule: a revision is late when four fifths of the working days of the target's period, or of the month from which
it holds, had gone. The day itself has not gone yet.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays

LATE_FROM = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Gone:
    """Of the working days of the months `first` to `last`, how many of `all` had gone."""

    first: int
    last: int
    gone: int
    all: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.gone, self.all) if self.all else Fraction(1)


def late_by(snapshot: Snapshot, target: Target, from_month: int, day: int) -> Gone | None:
    """What makes a revision on `day` late; None where it is not."""
    calendar = Workdays.of(snapshot)
    for first, last in ((target.first_month, target.first_month + target.months - 1), (from_month, from_month)):
        begin, end = first_day(first), last_day(last)
        found = Gone(first, last, calendar.count(begin, min(day - 1, end)), calendar.count(begin, end))
        if found.share >= LATE_FROM:
            return found
    return None
