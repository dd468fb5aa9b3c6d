"""A target that was begun and not saved, kept on this computer until it is saved or thrown away.

The one rule: one workbook has one of them; what cannot be read, or is about something that is gone, is as if it were
not there.
"""

import json
from typing import TYPE_CHECKING

from goaldesk.model.target_draft import TargetDraft

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk


def kept_draft(desk: "Desk") -> TargetDraft | None:
    """The draft of this workbook, None where there is none."""
    text = _all(desk).get(str(desk.workbook.path))
    return None if text is None else TargetDraft.from_text(text)


def keep_draft(desk: "Desk", draft: TargetDraft | None) -> None:
    """Keep this draft for the workbook, or none any more."""
    kept = _all(desk)
    place = str(desk.workbook.path)
    text = None if draft is None else draft.to_text()
    if kept.get(place) == text:
        return
    if text is None:
        del kept[place]
    else:
        kept[place] = text
    desk.surroundings.remembered.change(drafts=json.dumps(kept))


def _all(desk: "Desk") -> dict[str, str]:
    text = desk.surroundings.remembered.now.drafts
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
