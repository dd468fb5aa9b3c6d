"""What is checked before SQLite ever sees a file, and how a connection to it is made.

Its rule: a connection never creates a file, and never touches one that is not known to be ours. The journal settings
are the only ones that survive a kill, a power cut and another program's hands; write-ahead mode does not.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes

from goaldesk.model.errors import Fault, Refusal, Trouble
from goaldesk.model.store import faults
from goaldesk.model.store.library import Connection, DatabaseError, connect
from goaldesk.wording import QT_TRANSLATE_NOOP

APPLICATION_ID = 0x476F446B
SUFFIX = ".goaldesk"
PAGE = 4096

_MAGIC = b"SQLite format 3\0"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_PRAGMAS = (
    "cell_size_check = ON",
    "trusted_schema = OFF",
    "mmap_size = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "synchronous = EXTRA",
)
_LOCKED = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” is locked with a passphrase, or is not a GoalDesk workbook; it was left untouched: give the passphrase.",
)
_NOT_LOCKED = QT_TRANSLATE_NOOP(
    "Fault", "“{path}” is not locked with a passphrase; it was left untouched: open it without one."
)
_WRONG_KEY = QT_TRANSLATE_NOOP(
    "Fault",
    "The passphrase does not open “{path}”, or it is not a workbook; it was left untouched: check the passphrase.",
)
_NO_FILE = QT_TRANSLATE_NOOP("Fault", "There is no file “{path}”: check the name, or make a new workbook.")


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file it is, whatever it is called."""

    device: int
    number: int

    @classmethod
    def of(cls, path: Path) -> "Identity | None":
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        return cls(found.st_dev, found.st_ino)


# The files that this process has open. Reading one of them by hand and closing it again would drop SQLite's locks on it
# (POSIX locks belong to the process), so their headers are not read again.
_OPEN_HERE: list[Identity] = []


def check_before(path: Path, key: str | None) -> None:
    """Nothing but a workbook may reach SQLite.

    Raises Refusal `no_file`, `locked` or `not_locked`; Trouble `damaged`, `not_ours` or `io`.
    """
    with faults.typed(path):
        identity = Identity.of(path)
        if identity is None:
            raise Refusal("no_file", _NO_FILE, path=str(path))
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise not_ours(path, "not a file")
        if found.st_size == 0:
            raise faults.trouble("damaged", path, "0 bytes")
        if identity not in _OPEN_HERE:
            _check_header(path, found.st_size, key)
        _check_beside(path)


def not_ours(path: Path, what: str) -> Trouble:
    return Trouble("not_ours", faults.NOT_OURS, path=str(path), what=what)


def _check_header(path: Path, size: int, key: str | None) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_MAGIC):
        if path.suffix.casefold() != SUFFIX or size % PAGE:
            raise not_ours(path, "header")
        if key is None:
            raise Refusal("locked", _LOCKED, path=str(path))
        return
    if len(header) < 100:
        raise faults.trouble("damaged", path, "header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise not_ours(path, "application")
    if header[18:20] != b"\x01\x01":
        raise not_ours(path, "write-ahead mode")
    if key is not None:
        raise Refusal("not_locked", _NOT_LOCKED, path=str(path))


def _check_beside(path: Path) -> None:
    for ending in ("-wal", "-shm"):
        if os.path.lexists(f"{path}{ending}"):
            raise not_ours(path, ending)
    journal = Path(f"{path}-journal")
    if not os.path.lexists(journal):
        return
    if not stat.S_ISREG(journal.lstat().st_mode):
        raise not_ours(path, "journal")
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_JOURNAL_MAGIC)))
        if file.read() == _JOURNAL_MAGIC:
            raise not_ours(path, "journal of several files")


def has_hot_journal(path: Path) -> bool:
    """Whether a journal lies beside the file that tells of an unfinished change."""
    journal = Path(f"{path}-journal")
    if not journal.is_file():
        return False
    with journal.open("rb") as file:
        return file.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC


def connection_to(path: Path, *, write: bool, key: str | None, create: bool = False) -> Connection:
    """A connection with every setting but the journal's, which only `hold_journal` sets. Autocommit: begin by hand."""
    mode = "rwc" if create else "rw" if write else "ro"
    made = connect(f"{_uri(path)}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=3)
    try:
        if key is not None:
            _unlock(made, path, key)
        for pragma in _PRAGMAS:
            made.execute(f"PRAGMA {pragma}")
    except BaseException:
        made.close()
        raise
    return made


def _unlock(connection: Connection, path: Path, key: str) -> None:
    # Without this the library writes to the error stream what becomes a Refusal here.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.set_key(key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
            raise
        raise Refusal("wrong_key", _WRONG_KEY, path=str(path)) from error


def hold_journal(connection: Connection) -> None:
    """The journal stays beside the open file and is emptied by each commit: no commit is lost in a power cut."""
    connection.execute("PRAGMA journal_mode = TRUNCATE")


def drop_journal(connection: Connection) -> None:
    """Before a clean close: the sidecar goes away, one file is left."""
    connection.execute("PRAGMA journal_mode = DELETE")


def note_open(identity: Identity) -> None:
    _OPEN_HERE.append(identity)


def note_closed(identity: Identity) -> None:
    _OPEN_HERE.remove(identity)


@contextmanager
def viewed(path: Path, key: str | None) -> Iterator[Connection | None]:
    """A connection for reading a file of ours; None where it is not one, or not with this passphrase.

    Nothing is recovered or written; a journal beside the file is not looked at.
    """
    connection = None
    try:
        check_before(path, key)
        connection = connection_to(path, write=False, key=key)
        connection.execute("SELECT generation FROM file").fetchone()
    except (Fault, DatabaseError):
        if connection is not None:
            connection.close()
        yield None
        return
    try:
        yield connection
    finally:
        connection.close()


def _uri(path: Path) -> str:
    text = os.fsencode(path.absolute().as_posix())
    return "file://" + ("" if text.startswith(b"/") else "/") + quote_from_bytes(text, safe="/:")


def make_private(path: Path) -> None:
    """An empty new file that only its owner may read. Raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def flush(path: Path) -> None:
    """The file's bytes are on the disk, and so is its name, when this returns."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """The names in the folder are on the disk (Windows does so by itself and knows no such call)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
