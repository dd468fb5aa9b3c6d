"""An activity target as people say it: so many a working day, a week or a month.

The one rule: closed months keep what they have, and the rate counts for the open ones.
"""

from dataclasses import replace
from fractions import Fraction

from goaldesk.model.methods.activity_rates import Per, months_of_rate, rate_of_months
from goaldesk.model.methods.smart.months import kept_months
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft


def with_rate(snapshot: Snapshot, draft: TargetDraft, rate: Fraction, per: Per) -> TargetDraft:
    """The draft with the amount that a rate (in whole ones) means, its months by the working days or equal."""
    kept, scale = kept_months(snapshot, draft), 10 ** snapshot.table(Metric)[(draft.metric,)].decimals
    months = months_of_rate(snapshot, rate * scale, per, [month for month in draft.run if month not in kept])
    amount = Fraction(sum(months.values()) + sum(kept.values()))
    phasing = "equal" if per == "month" else "workdays"
    return replace(draft, ruler="amount", ruling=amount, phasing=phasing, step=1, by_hand=())


def rate_of(snapshot: Snapshot, draft: TargetDraft, amount: int, per: Per) -> Fraction | None:
    """How many whole ones a span an amount means in the open months; None where they have no working day."""
    kept, scale = kept_months(snapshot, draft), 10 ** snapshot.table(Metric)[(draft.metric,)].decimals
    months = [month for month in draft.run if month not in kept]
    rate = rate_of_months(snapshot, amount - sum(kept.values()), per, months)
    return None if rate is None else rate / scale
