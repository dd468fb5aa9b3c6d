"""The proposal sheet of one unit: what is filled in anywhere and read back as its proposal.

The one rule: the sheet carries what was handed down when it was made, so that a later plan is noticed and said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Proposal, Segment, Unit
from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, Round, Rounds
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ProposalForm:
    """A sheet to be filled in: by month what was handed down (smallest units) and what was reached a year before (the
    metric's own unit). `due` is the day by which it is wanted back, None for none.
    """

    company: str
    unit: Unit
    metric: Metric
    segment: str
    year: Period
    handed: Mapping[int, int]
    before: Mapping[int, Fraction | None]
    due: int | None = None


def proposal_forms(rounds: Rounds, due: int | None = None) -> Sequence[ProposalForm]:
    """The sheets of everybody with a target that is not agreed. Raises Refusal `nobody_to_ask` where there is none."""
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
            {month: rounds.grid.reached_before(talk.unit.id, [month]) for month in rounds.months},
            due,
        )
        for talk in asked_now(rounds)
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


def asked_now(rounds: Rounds) -> Sequence[Round]:
    """The talks with those who are to be asked."""
    return [talk for talk in rounds.people.values() if talk.state not in (AGREED, NO_TARGET)]


def to_hand_down(rounds: Rounds, comment: str) -> list[Proposal]:
    """What the verb that hands down is given for these people."""
    return [replace(rounds.asked(talk.unit.id), comment=comment) for talk in asked_now(rounds)]
