"""The targets near a draft: of its metric in its scenario (0: the plan)."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.target_headers import TargetHeaders


def targets_of(snapshot: Snapshot, draft: TargetDraft, unit: int, segment: int | None = None) -> list[Target]:
    """Those of a unit, of the draft's segment or another one."""
    chosen = draft.segment if segment is None else segment
    return TargetHeaders.of(snapshot).of_key(_scenario(snapshot, draft), unit, draft.metric, chosen)


def known_targets(snapshot: Snapshot, draft: TargetDraft, units: Collection[int]) -> list[Target]:
    """Those of several units, of the draft's segment, in the order of the table."""
    headers = TargetHeaders.of(snapshot)
    about = (headers.metric == draft.metric) & (headers.segment == draft.segment)
    about &= headers.scenario == _scenario(snapshot, draft)
    return headers.at(about & np.isin(headers.unit, list(units)))


def as_of(snapshot: Snapshot, draft: TargetDraft, unit: int) -> TargetDraft:
    """The draft as if it were that of another unit: with the target that one has in its months, and nothing by hand."""
    rows = (row for row in targets_of(snapshot, draft, unit) if in_its_months(row, draft))
    own = next(rows, None)
    return replace(draft, unit=unit, target=own.id if own else 0, by_hand=())


def in_its_months(row: Target, draft: TargetDraft) -> bool:
    """Whether a target shares a month with a draft."""
    return row.first_month < draft.end and draft.first < row.first_month + row.months


def _scenario(snapshot: Snapshot, draft: TargetDraft) -> int:
    return draft.scenario or snapshot.settings.scenario
