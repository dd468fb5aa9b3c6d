"""A copy of a workbook that is a workbook of its own: to try something out, or to go on with on another drive.

Its one rule: the copy has a number of its own and says whose copy it is, so that nobody takes one for the other; what
it is made of stays as it is.
"""

import os
import shutil
import uuid
from dataclasses import replace
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.store import copies, creating, faults, files
from goaldesk.model.store.copies import Origin
from goaldesk.model.store.gate import Clock, stamp, utc_now, writer
from goaldesk.model.store.opening import Wish, open_gate
from goaldesk.wording import QT_TRANSLATE_NOOP

_LABEL = QT_TRANSLATE_NOOP("Edit", "Save a copy")


def duplicate(origin: Origin, target: Path, desk: str, clock: Clock = utc_now) -> None:
    """Write the open workbook to `target`, whole and verified, or not at all.

    Raises Refusal `file_exists` or `bad_suffix`, and Trouble.
    """
    now = stamp(clock())
    own = str(uuid.uuid4())
    facts = replace(origin.facts, uuid=own, lineage=origin.facts.uuid, kind="workbook", writer=writer(desk, now))
    with creating.made_whole(target.absolute()) as draft, faults.typed(target):
        files.make_private(draft)
        copies.copy_into(draft, origin, facts)
        copies.note(draft, origin, facts, copies.Note(now, desk, _LABEL, origin.path.name))
        files.flush(draft)


def copy_workbook(path: Path, target: Path, *, desk: str = "", key: str | None = None, clock: Clock = utc_now) -> None:
    """Write the workbook at `path`, which anybody may have open, to `target`. Raises as opening does, and `duplicate`.

    A backup becomes a workbook of its own in the same way.
    """
    gate = open_gate(path.resolve(), Wish(desk, key, True, clock))
    try:
        duplicate(Origin(gate.path, gate.connection, gate.facts, key), target, desk, clock)
    finally:
        gate.close()


def copy_bytes(path: Path, target: Path) -> None:
    """Write a file that cannot be opened, byte for byte, to `target`. Raises Refusal `file_exists`, Trouble."""
    with faults.typed(target):
        if os.path.lexists(target):
            raise Refusal("file_exists", creating.EXISTS, path=str(target))
        with copies.draft_beside(target.absolute()) as draft:
            shutil.copyfile(path, draft)
            files.flush(draft)
            draft.replace(target)
