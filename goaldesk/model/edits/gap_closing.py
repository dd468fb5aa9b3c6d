"""The verb that closes the gap of a parent in one of four ways, as one edit.

The one rule: nothing is closed silently. Whose figure changes gets a counter with the sentence, or a draft where
nothing was said yet; the parent is lowered with a reason, and a reserve has a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.proposals import counter, note_reserve
from goaldesk.model.edits.rules import reason_given
from goaldesk.model.rows import Proposal
from goaldesk.model.talks import about, amounts_of, talk_about

Amounts = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What is to be: `asked` is about the parent; `parts` are the amounts by month of each unit below that is not
    fixed, `parent` those of the parent itself where it changes, `reserve` what is kept with the sentence as its name.
    """

    asked: Proposal
    parts: Mapping[int, Amounts]
    parent: Amounts = field(default_factory=dict)
    reserve: Amounts = field(default_factory=dict)


def answer_gap(edit: Edit, answer: GapAnswer, sentence: str) -> None:
    """Write what the chosen way asks. Raises Refusal `no_reason` without a sentence, `month_closed`, `gone`."""
    sentence = reason_given(sentence)
    asked = replace(answer.asked, scenario=answer.asked.scenario or edit.snapshot.settings.scenario)
    drafts: dict[tuple[int, int, int, int], int | None] = {}
    for unit, amounts in answer.parts.items():
        last = talk_about(edit.snapshot, about(replace(asked, unit=unit))).last
        if last is None:
            drafts |= {(unit, asked.metric, asked.segment, month): amount for month, amount in amounts.items()}
        elif amounts_of(edit.snapshot, last.id) != amounts:
            counter(edit, last.id, amounts, sentence)
    parent = {(asked.unit, asked.metric, asked.segment, month): amount for month, amount in answer.parent.items()}
    write_plan(edit, {**drafts, **parent}, Writing(asked.scenario, "draft", reason=sentence))
    if answer.reserve:
        note_reserve(edit, replace(asked, comment=sentence), answer.reserve)
