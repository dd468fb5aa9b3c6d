"""The proposal sheet of one unit: what is filled in anywhere and read back as its proposal.

The one rule: the sheet carries what was handed down when it was made, so that a later plan is noticed and said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import Period, last_day
from goaldesk.model.rows import Metric, Proposal, Segment, Unit
from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, Round, Rounds
from goaldesk.wording import QT_TRANSLATE_NOOP

MONTHS = 12


@dataclass(frozen=True, slots=True)
class ProposalForm:
    """A sheet to be filled in: by month what was handed down (smallest units) and what was reached a year before (the
    metric's own unit; None in a month that is not complete). `due` is the day by which it is wanted back, or None.
    """

    company: str
    unit: Unit
    metric: Metric
    segment: str
    year: Period
    handed: Mapping[int, int]
    before: Mapping[int, Fraction | None]
    due: int | None = None


def proposal_forms(rounds: Rounds, due: int | None = None, only: int | None = None) -> Sequence[ProposalForm]:
    """The sheets of everybody with a target that is not agreed, or of one unit only. Raises Refusal `nobody_to_ask`
    where there is none.
    """
    view, snapshot = rounds.view, rounds.snapshot
    segment = snapshot.get(Segment, view.segment)
    forms = [
        ProposalForm(
            snapshot.settings.company,
            talk.unit,
            rounds.metric,
            "" if segment is None else segment.code,
            view.year,
            talk.handed,
            {month: _before(rounds, talk.unit.id, month) for month in rounds.months},
            due,
        )
        for talk in asked_now(rounds, only)
    ]
    if not forms:
        raise Refusal(
            "nobody_to_ask",
            QT_TRANSLATE_NOOP(
                "Fault", "No sheet was made: nobody has a target for {year} that is not agreed yet. Set targets first."
            ),
            year=view.year.label,
        )
    return forms


def _before(rounds: Rounds, unit: int, month: int) -> Fraction | None:
    """What was reached in a month a year before; None while that month is not complete."""
    through = rounds.metric.data_through
    if through is None or through < last_day(month - MONTHS):
        return None
    return rounds.grid.reached_before(unit, [month])


def asked_now(rounds: Rounds, only: int | None = None) -> Sequence[Round]:
    """The talks with those who are to be asked, or with one of them only."""
    people = [talk for talk in rounds.people.values() if talk.state not in (AGREED, NO_TARGET)]
    return [talk for talk in people if only in (None, talk.unit.id)]


def to_hand_down(rounds: Rounds, comment: str, only: int | None = None) -> list[Proposal]:
    """What the verb that hands down is given for these people."""
    return [replace(rounds.asked(talk.unit.id), comment=comment) for talk in asked_now(rounds, only)]
