"""Whatever SQLite or the disk says becomes one of a few typed faults, each one sentence: what happened, what is safe,
what to do. Nothing of the store raises another kind of exception, except for bugs.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goaldesk.model.errors import Fault, Refusal, Trouble
from goaldesk.model.store.library import DatabaseError, IntegrityError
from goaldesk.wording import QT_TRANSLATE_NOOP

FULL = QT_TRANSLATE_NOOP(
    "Fault",
    "There is no room left on the drive of “{path}”; nothing was changed and all earlier work is safe: free some space"
    " and do it again.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” cannot be written to; nothing was changed: allow writing to the file and its folder, or work on a copy.",
)
MOVED = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” was renamed, removed or replaced while it was open; what was saved before is in that file: find it and"
    " open it again.",
)
OVERWRITTEN = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” was changed by another program while it was open; nothing more is written to it: open it again, or"
    " restore a backup.",
)
BUSY = QT_TRANSLATE_NOOP(
    "Fault", "Another program is using “{path}” at the moment; nothing was changed: do it again shortly."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” is damaged ({what}); nothing was written to it: go back to a backup, if there is one.",
)
NEWER = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” was made by a newer GoalDesk (version {version} of the file); it was left untouched: update GoalDesk to"
    " open it.",
)
NEWER_VIEWED = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” was made by a newer GoalDesk (version {version} of the file); it can be read here: update GoalDesk to"
    " change it.",
)
NOT_OURS = QT_TRANSLATE_NOOP(
    "Fault", "“{path}” is not a GoalDesk workbook; it was left untouched: choose another file."
)
IO = QT_TRANSLATE_NOOP(
    "Fault",
    "The drive of “{path}” reported an error ({what}); all saved work is safe: check the drive, then open the file"
    " again.",
)
NO_MEMORY = QT_TRANSLATE_NOOP(
    "Fault", "There is not enough memory for “{path}”; nothing was changed: close other programs and do it again."
)
NOT_UNIQUE = QT_TRANSLATE_NOOP(
    "Fault", "There is already one with the same value ({what}); nothing was changed: choose another one."
)
STILL_USED = QT_TRANSLATE_NOOP(
    "Fault", "Something that is still used elsewhere would be missing; nothing was changed: remove its uses first."
)

_CODES = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "read_only",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_FORMAT": "damaged",
    "SQLITE_ERROR": "damaged",
    "SQLITE_SCHEMA": "damaged",
    "SQLITE_NOMEM": "no_memory",
}
_TEXTS = {
    "full": FULL,
    "read_only": READ_ONLY,
    "moved": MOVED,
    "busy": BUSY,
    "damaged": DAMAGED,
    "io": IO,
    "no_memory": NO_MEMORY,
}
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def trouble(code: str, path: Path, what: str = "") -> Trouble:
    """The trouble with this code about this file; `what` is the technical word for it."""
    public = "io" if code == "no_memory" else code
    return Trouble(public, _TEXTS[code], path=str(path), what=what)


@contextmanager
def typed(path: Path, moved: bool | None = None) -> Iterator[None]:
    """Within it, errors of SQLite, of the operating system and of decoding become faults about this file.

    `moved` says whether the file is known to be gone from its path; a refused write then means that.
    """
    try:
        yield
    except Fault:
        raise
    except IntegrityError as error:
        raise _broken_rule(error) from error
    except DatabaseError as error:
        raise _of_sqlite(error, path, bool(moved)) from error
    except UnicodeDecodeError as error:
        raise trouble("damaged", path, "text") from error
    except MemoryError as error:
        raise trouble("no_memory", path) from error
    except OSError as error:
        raise trouble(_of_errno(error), path, error.strerror or "") from error


def _broken_rule(error: IntegrityError) -> Refusal:
    words = str(error)
    if words.startswith("UNIQUE"):
        return Refusal("not_unique", NOT_UNIQUE, what=words.rpartition(": ")[2])
    if words.startswith("FOREIGN KEY"):
        return Refusal("still_used", STILL_USED)
    raise error


def _of_sqlite(error: DatabaseError, path: Path, moved: bool) -> Trouble:
    name = getattr(error, "sqlite_errorname", "") or ""
    if "decode" in str(error):
        return trouble("damaged", path, "text")
    code = _CODES.get(name, "io")
    if moved and code in {"read_only", "io", "damaged"}:
        code = "moved"
    return trouble(code, path, name.removeprefix("SQLITE_").lower() or "sqlite")


def _of_errno(error: OSError) -> str:
    if error.errno in _DISK_FULL:
        return "full"
    return "read_only" if error.errno in _NOT_ALLOWED else "io"
