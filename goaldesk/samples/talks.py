"""The talk about next year's targets in the sample: handed down, proposed, answered, agreed, each on its day."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction

from goaldesk.model.amounts import parts_of
from goaldesk.model.changes import Edit
from goaldesk.model.edits.proposals import accept, counter, hand_down, propose
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import Metric, Proposal, Unit
from goaldesk.model.talks import ACCEPTED, COUNTERED, HANDED, about, talk_about, target_amounts
from goaldesk.samples import tables
from goaldesk.samples.acting import acting

YEAR = 2027
_THOUSAND = 100_000  # fen, as in the plan


def talk_about_targets(edit: Edit, by: str, language: str) -> None:
    """Say in the order of time what the table says."""
    units = {row.code: row for row in edit.snapshot.all(Unit)}
    metric = next(row.id for row in edit.snapshot.all(Metric) if row.code == "revenue")
    plan = edit.snapshot.settings.scenario
    for row in tables.rows("proposals"):
        date, text, unit = dt.date.fromisoformat(row["day"]), row[f"text_{language}"], units[row["unit"]]
        asked = Proposal(0, plan, unit.id, metric, 0, month_number(YEAR, 1), 12, comment=text)
        answers = row["step"] in (HANDED, COUNTERED, ACCEPTED)
        who = acting(edit, by if answers else unit.name, dt.datetime.combine(date, dt.time(2), dt.UTC))
        _step(who, row, asked, day_of(date))


def _step(edit: Edit, row: Mapping[str, str], asked: Proposal, day: int) -> None:
    if row["step"] == HANDED:
        hand_down(edit, [asked], day=day)
        return
    last = talk_about(edit.snapshot, about(asked)).last
    if row["step"] == ACCEPTED and last is not None:
        accept(edit, last.id, comment=asked.comment, day=day)
        return
    plan = target_amounts(edit.snapshot, asked)
    parts = parts_of(int(row["amount"]) * 100 // _THOUSAND, [Fraction(amount) for amount in plan.values()])
    amounts = {month: part * _THOUSAND for month, part in zip(plan, parts, strict=True)}
    if row["step"] == COUNTERED and last is not None:
        counter(edit, last.id, amounts, asked.comment, day=day)
    else:
        propose(edit, asked, amounts, day=day)
