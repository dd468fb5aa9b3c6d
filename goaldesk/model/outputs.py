"""The files that the program writes for people: named safely, and replaced whole or not at all.

A file that is already there keeps its old content until the new one is complete and on the disk.
"""

import contextlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from goaldesk.model.errors import Trouble
from goaldesk.wording import QT_TRANSLATE_NOOP

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|COM\d|LPT\d|CONIN\$|CONOUT\$)(\..*)?", re.IGNORECASE)
_LONGEST = 120


def safe_name(text: str, suffix: str = "") -> str:
    """A file name made of any text: good on every system, at most 120 bytes with its suffix."""
    name = _FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).strip(" .") or "_"
    if _RESERVED.fullmatch(name):
        name = "_" + name
    room = _LONGEST - len(suffix.encode())
    return name.encode()[:room].decode(errors="ignore").rstrip(" .") + suffix


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` as one step. Raises Trouble `cannot_write`; what stood there is then untouched."""
    part = path.with_name(f".{path.name[:80]}.tmp-{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "xb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise Trouble(
            "cannot_write",
            QT_TRANSLATE_NOOP(
                "Fault", "“{path}” was not written: {reason}. What was there before is unchanged. Choose another place."
            ),
            path=str(path),
            reason=error.strerror or str(error),
        ) from error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
