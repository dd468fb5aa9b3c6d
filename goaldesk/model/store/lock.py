"""Who writes: one desk at a time holds the lock beside the workbook, everybody else reads.

The lock is the operating system's: it is freed when the program ends, however it ends, so what a crash leaves behind
on this computer is taken over in silence. A lock that another computer left is never taken by itself. The lock is a
courtesy; what protects the figures are SQLite's own locks and the generation count.
"""

import datetime as dt
import getpass
import json
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from goaldesk.model.errors import Trouble
from goaldesk.wording import QT_TRANSLATE_NOOP

_HELD = QT_TRANSLATE_NOOP(
    "Fault",
    "{who} on {host} has “{path}” open for writing since {since}; it can be read here: ask {who} to close it to change"
    " it.",
)
_LOST = QT_TRANSLATE_NOOP(
    "Fault",
    "{who} on {host} took over writing in “{path}” at {since}; nothing was changed and nothing more is written from"
    " here: open it again to read on.",
)
_UNKNOWN = "?"


def lock_path(path: Path) -> Path:
    """The lock file of a workbook."""
    return path.with_name(f"{path.name}-lock")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, as the lock file says."""

    process: int
    host: str
    boot: str
    user: str
    since: str

    @classmethod
    def here(cls, desk: str, since: str) -> "Holder":
        return cls(os.getpid(), socket.gethostname(), _boot(), desk or _user(), since)

    @classmethod
    def read(cls, path: Path) -> "Holder | None":
        """Who the lock file at `path` names, or None where there is none or it cannot be made out."""
        try:
            told = json.loads(path.read_bytes()[1:] or b"null")
        except (OSError, ValueError):
            return None
        if not isinstance(told, dict):
            return None
        texts = {name: str(told.get(name, _UNKNOWN)) for name in ("host", "boot", "user", "since")}
        process = told.get("process")
        return cls(process=process if isinstance(process, int) else 0, **texts)

    def is_elsewhere(self) -> bool:
        """Whether it is another computer that holds the lock."""
        return self.host not in {socket.gethostname(), _UNKNOWN}

    def moment(self) -> dt.datetime | str:
        """Since when; the text itself where it tells no moment."""
        try:
            return dt.datetime.fromisoformat(self.since)
        except ValueError:
            return self.since

    def told(self) -> Mapping[str, str | int]:
        return {
            "process": self.process,
            "host": self.host,
            "boot": self.boot,
            "user": self.user,
            "since": self.since,
        }

    def fault(self, path: Path) -> Trouble:
        """Why the workbook can only be read here."""
        return Trouble("busy", _HELD, path=str(path), who=self.user, host=self.host, since=self.moment())


class Lock:
    """The lock of one workbook, held until `release`."""

    def __init__(self, held: FileLock, path: Path, holder: Holder) -> None:
        self._held = held
        self._path = path
        self._holder = holder

    @classmethod
    def take(cls, path: Path, desk: str, since: str, *, over: bool = False) -> "Lock | Holder":
        """The lock of the workbook at `path`, or who holds it. Raises OSError where the folder allows no lock.

        `over` takes it from another computer, which finds that out before it writes again. What still runs on this
        computer keeps it.
        """
        where = lock_path(path)
        named = Holder.read(where)
        if named is not None and not over and named.is_elsewhere():
            return named
        # A thread that closes the workbook need not be the one that opened it.
        held = FileLock(where, timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False)
        try:
            held.acquire()
        except Timeout:
            return Holder.read(where) or Holder(0, _UNKNOWN, "", _UNKNOWN, _UNKNOWN)
        holder = Holder.here(desk, since)
        try:
            cls._sign(where, holder)
        except BaseException:
            held.release()
            raise
        return cls(held, where, holder)

    @staticmethod
    def is_left_behind(path: Path, named: Holder) -> bool:
        """Whether a lock file on this computer belongs to nobody any more: its program ended without taking it away."""
        if named.is_elsewhere():
            return False
        tried = FileLock(lock_path(path), timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False)
        try:
            tried.acquire()
        except (Timeout, OSError):
            return False
        tried.release()
        return True

    def lost(self, path: Path) -> Trouble | None:
        """Why nothing may be written any more, where another desk has taken the lock over."""
        named = Holder.read(self._path)
        if named is None or named == self._holder:
            return None
        return Trouble("lock_lost", _LOST, path=str(path), who=named.user, host=named.host, since=named.moment())

    def give_sign(self) -> None:
        """Touch the lock file: a desk that asks whether anybody is here sees it move."""
        os.utime(self._path)

    @staticmethod
    def _sign(where: Path, holder: Holder) -> None:
        # Windows locks the first byte against every reader: the text begins with the second.
        with where.open("r+b") as file:
            file.seek(1)
            file.write(json.dumps(holder.told(), ensure_ascii=False).encode())
            file.truncate()

    def release(self) -> None:
        """Take the lock file away and let go; one that another desk has taken over stays."""
        if Holder.read(self._path) not in (None, self._holder):
            self._held.release()
            return
        if os.name == "nt":
            self._held.release()
            self._path.unlink(missing_ok=True)
            return
        self._path.unlink(missing_ok=True)
        self._held.release()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return _UNKNOWN


def _boot() -> str:
    """What names this run of the computer, where it has such a name."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""
