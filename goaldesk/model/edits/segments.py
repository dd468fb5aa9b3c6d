"""Verbs for segments, the second cut: product lines, customer groups, channels.

The one rule: entries stand on leaf segments or on 0 (not divided), so a segment with entries gets none below it.
"""

from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, free_code, there
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Segment
from goaldesk.wording import QT_TRANSLATE_NOOP


def create_segment(edit: Edit, name: str, *, code: str = "", parent: int = 0) -> Segment:
    """Add a segment below `parent` (0: at the top); without a code its name is the code.

    Raises Refusal `code_taken`, `no_name`, `segment_has_entries`, `gone`.
    """
    name = clean_name(name)
    code = free_code(edit.snapshot.all(Segment), clean_name(code or name))
    if parent:
        above = there(edit.get(Segment, parent))
        if (edit.snapshot.entries.segment == parent).any():
            raise Refusal(
                "segment_has_entries",
                QT_TRANSLATE_NOOP(
                    "Fault", "{name} has entries and cannot be divided; add the new segment beside it instead."
                ),
                name=above.name,
            )
    new = edit.new_id()
    segment = Segment(new, code, name, parent, new)
    edit.put(segment)
    return segment


def change_segment(edit: Edit, segment: Segment) -> Segment:
    """Write a segment's code, name and position as given. Raises Refusal `segment_stays` for another parent."""
    old = there(edit.get(Segment, segment.id))
    if segment.parent != old.parent:
        raise Refusal(
            "segment_stays",
            QT_TRANSLATE_NOOP("Fault", "{name} stays where it is, because old figures would change; add a new one."),
            name=old.name,
        )
    code = free_code(edit.snapshot.all(Segment), clean_name(segment.code), segment.id)
    changed = replace(segment, code=code, name=clean_name(segment.name))
    edit.put(changed)
    return changed
