"""Looking at a file whose letters leave a doubt that an earlier file of its kind has settled.

One rule: only a remembered layout whose columns are all there, read as it says, settles the doubt; else it stays one.
"""

from dataclasses import replace
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.columns import FileLook, look_at
from goaldesk.model.importers.importer import SourceOptions, Undecided
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.proposing import recognise
from goaldesk.model.rows import Layout
from goaldesk.model.snapshot import Snapshot


def look_again(path: Path, snapshot: Snapshot, options: SourceOptions) -> tuple[FileLook, SourceOptions]:
    """Look at a file, and how it was read. Raises as `look_at`."""
    try:
        return look_at(path, snapshot, options), options
    except Undecided as doubt:
        if doubt.doubt.key == "encoding":
            for encoding in sorted(_remembered(snapshot) & set(doubt.doubt.choices)):
                read = replace(options, encoding=encoding)
                look = look_at(path, snapshot, read)
                found = recognise(look, snapshot)
                if found is not None and found.plan.read.encoding == encoding:
                    return look, read
        raise


def _remembered(snapshot: Snapshot) -> set[str]:
    """The encodings that remembered layouts say."""
    found: set[str] = set()
    for row in snapshot.all(Layout):
        try:
            plan = parse_layout(row.body, row.name)
        except Refusal:
            continue  # kept by a later version of the program, as in `recognise`
        found |= {plan.read.encoding} if plan.read.encoding else set()
    return found
