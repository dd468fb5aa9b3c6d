"""The verb for sharing a parent's target among those below it.

The one rule: what was shown is what is written, all of it as one edit.
"""

from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.target_split import TargetSplit
from goaldesk.wording import QT_TRANSLATE_NOOP


def apply_split(edit: Edit, split: TargetSplit, *, reason: str = "") -> None:
    """Write the months that a split changes; what is agreed becomes a revision with this reason.

    Raises Refusal `split_open` where the split does not add up, `no_reason`, `month_closed`, `amount_too_large`.
    """
    if split.refused is not None:
        raise Refusal(
            "split_open",
            QT_TRANSLATE_NOOP(
                "Fault",
                "This split does not add up yet; nothing was changed: unlock a cell, or raise or lower a limit first.",
            ),
        )
    ask = split.ask
    amounts = {(unit, ask.metric, ask.segment, month): amount for (unit, month), amount in split.changes().items()}
    write_plan(edit, amounts, Writing(ask.scenario, reason=reason))
