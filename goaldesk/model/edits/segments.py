"""Verbs for segments, the second cut: product lines, customer groups, channels.

The one rule: entries stand on leaf segments or on 0 (not divided), so a segment with entries gets none below it, and
one with figures keeps its place, because old sums would change.
"""

from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, free_code, there
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Proposal, Segment, Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP


def create_segment(edit: Edit, name: str, *, code: str = "", parent: int = 0) -> Segment:
    """Add a segment below `parent` (0: at the top); without a code its name is the code.

    Raises Refusal `code_taken`, `no_name`, `segment_has_entries`, `gone`.
    """
    name = clean_name(name)
    code = free_code(edit.snapshot.all(Segment), clean_name(code or name))
    _check_above(edit, parent)
    new = edit.new_id()
    segment = Segment(new, code, name, parent, new)
    edit.put(segment)
    return segment


def change_segment(edit: Edit, segment: Segment) -> Segment:
    """Write a segment's code, name and position as given. Raises Refusal `segment_stays` for another parent."""
    old = there(edit.get(Segment, segment.id))
    if segment.parent != old.parent:
        raise _stays(old)
    code = free_code(edit.snapshot.all(Segment), clean_name(segment.code), segment.id)
    changed = replace(segment, code=code, name=clean_name(segment.name))
    edit.put(changed)
    return changed


def move_segment(edit: Edit, segment: int, parent: int) -> Segment:
    """Put a segment, with everything below it, under another one (0: at the top).

    Raises Refusal `segment_stays` where it or one below it has figures, `segment_circle`, `segment_has_entries`.
    """
    row = there(edit.get(Segment, segment))
    if parent == row.parent:
        return row
    below = segments_below(edit.snapshot, segment)
    if parent in below:
        raise Refusal(
            "segment_circle",
            QT_TRANSLATE_NOOP("Fault", "{name} cannot lie below itself; choose a segment that is not a part of it."),
            name=row.name,
        )
    _check_above(edit, parent)
    if any(has_figures(edit.snapshot, one) for one in below):
        raise _stays(row)
    changed = replace(row, parent=parent)
    edit.put(changed)
    return changed


def remove_segment(edit: Edit, segment: int) -> None:
    """Take a segment away for which nothing was ever entered or planned.

    Raises Refusal `segment_in_use` where it has figures, `segment_divided_further` where others lie below it.
    """
    row = there(edit.get(Segment, segment))
    if has_figures(edit.snapshot, segment):
        raise Refusal(
            "segment_in_use",
            QT_TRANSLATE_NOOP("Fault", "{name} has figures and is kept; give it another name if it is to change."),
            name=row.name,
        )
    if len(segments_below(edit.snapshot, segment)) > 1:
        raise Refusal(
            "segment_divided_further",
            QT_TRANSLATE_NOOP("Fault", "Other segments lie below {name}; take those away or move them first."),
            name=row.name,
        )
    edit.remove(row)


def segments_below(snapshot: Snapshot, segment: int) -> list[int]:
    """The segment itself and everything below it."""
    found = [segment]
    for above in found:
        found += [row.id for row in snapshot.all(Segment) if row.parent == above]
    return found


def has_figures(snapshot: Snapshot, segment: int) -> bool:
    """Whether anything is entered or planned on this very segment."""
    planned = {row.segment for row in snapshot.all(Target)} | {row.segment for row in snapshot.all(Proposal)}
    return segment in planned or bool((snapshot.entries.segment == segment).any())


def _check_above(edit: Edit, parent: int) -> None:
    if not parent:
        return
    above = there(edit.get(Segment, parent))
    if (edit.snapshot.entries.segment == parent).any():
        raise Refusal(
            "segment_has_entries",
            QT_TRANSLATE_NOOP(
                "Fault", "{name} has entries and cannot be divided; add the new segment beside it instead."
            ),
            name=above.name,
        )


def _stays(segment: Segment) -> Refusal:
    return Refusal(
        "segment_stays",
        QT_TRANSLATE_NOOP("Fault", "{name} stays where it is, because old figures would change; add a new one."),
        name=segment.name,
    )
