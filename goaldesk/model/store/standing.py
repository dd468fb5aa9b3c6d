"""How a workbook stands before anybody opens it: ready, open at another desk, newer, damaged, not there.

The one rule: looking changes nothing, recovers nothing and believes no figure. What only a full reading would find
(damage inside a page) is not found here.
"""

import datetime as dt
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Literal, TypeAlias

from goaldesk.model.errors import Fault
from goaldesk.model.store import copies, files, reading, schema
from goaldesk.model.store.lock import Holder, Lock, lock_path

State: TypeAlias = Literal[
    "ready",
    "passphrase",
    "elsewhere",
    "unclosed",
    "newer",
    "too_new",
    "older",
    "read_only",
    "gone",
    "moved",
    "damaged",
    "not_ours",
    "table",
    "failed",
]

TABLES = {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods"}
"""The endings of files that are no workbooks but may be imported into one."""

_MOST = 200
"""So many files of a folder are looked at for one that moved."""

_BY_FAULT: dict[str, State] = {"no_file": "gone", "locked": "passphrase", "damaged": "damaged", "not_ours": "not_ours"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What was found. `changed` is when the last change was saved (UTC, ISO text; empty where that is not known),
    `holder` who has the lock, `sign` when that desk last showed that it is there (UTC, ISO text). `version` is that of
    a newer file, `backup` the newest copy of a damaged one, `size` that of the file in bytes, `found` where one lies
    that moved.
    """

    state: State
    changed: str = ""
    holder: Holder | None = None
    sign: str = ""
    size: int = 0
    version: int = 0
    backup: copies.Backup | None = None
    found: Path | None = None


def look_at(path: Path) -> Standing:
    """How the workbook at this path stands. Takes as long as the drive does."""
    return _of_file(_look(path), path)


def _look(path: Path) -> Standing:
    try:
        files.check_before(path, None)
    except Fault as fault:
        return Standing(_BY_FAULT.get(fault.code, "failed"))
    holder = Holder.read(lock_path(path))
    held = holder is not None and not Lock.is_left_behind(path, holder)
    with files.viewed(path, None) as connection:
        if connection is None:
            return Standing("damaged")
        version = schema.version_of(connection)
        is_newer = version > schema.CURRENT
        changed = "" if is_newer else _changed(reading.facts_of(connection)[0].writer)
        is_readable = not is_newer or schema.reader_needed(connection) <= schema.CURRENT
    if not is_readable:
        return Standing("too_new", version=version)
    if held:
        return Standing("elsewhere", changed, holder, sign=_sign_of(path))
    if version != schema.CURRENT:
        return Standing("newer" if is_newer else "older", changed, version=version)
    if holder is not None or files.has_hot_journal(path):
        return Standing("unclosed", changed)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return Standing("read_only", changed)
    return Standing("ready", changed)


def find_again(path: Path, uuid: str, folders: Iterable[Path]) -> Standing:
    """Where the workbook that was at `path`, known by its number, lies now: in one of these folders or one level below
    them. "gone" where it is not there, or somebody else's file has its name only.
    """
    known = {folder for folder in folders if folder != path.parent}
    for folder in (path.parent, *sorted(known)):
        for found in _workbooks_in(folder):
            if found != path and copies.uuid_of(found) == uuid:
                return Standing("moved", found=found)
    return Standing("gone")


def _workbooks_in(folder: Path) -> Iterator[Path]:
    for form in (f"*{files.SUFFIX}", f"*/*{files.SUFFIX}"):
        try:
            yield from sorted(islice(folder.glob(form), _MOST))
        except OSError:
            return  # a folder that is away itself


def after_fault(path: Path, fault: Fault) -> Standing:
    """How a workbook stands that could not be opened."""
    if fault.code == "newer":
        return look_at(path)
    state: dict[str, State] = {
        **_BY_FAULT,
        "busy": "elsewhere",
        "still_there": "elsewhere",
        "wrong_key": "passphrase",
    }
    found = Standing(state.get(fault.code, "failed"), holder=Holder.read(lock_path(path)), sign=_sign_of(path))
    return _of_file(found, path)


def _of_file(found: Standing, path: Path) -> Standing:
    """What the file tells from outside: a table by its ending, its size; the newest copy of a damaged one."""
    if found.state in {"damaged", "not_ours"} and path.suffix.casefold() in TABLES:
        return Standing("table")
    if found.state != "gone":
        found = replace(found, size=_size(path))
    if found.state != "damaged":
        return found
    known = copies.backups_of(path)
    return replace(found, backup=known[0]) if known else found


def _sign_of(path: Path) -> str:
    """When the lock file of the workbook was touched last: an open window does so every few seconds."""
    try:
        touched = lock_path(path).stat().st_mtime
    except OSError:
        return ""
    return dt.datetime.fromtimestamp(touched, dt.UTC).isoformat(timespec="seconds")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _changed(writer: str) -> str:
    """When who wrote last did so, as the file says."""
    try:
        at = str(json.loads(writer or "{}").get("at", ""))
        dt.datetime.fromisoformat(at)
    except (ValueError, AttributeError):
        return ""
    return at
