"""The tables: which version this program writes, how an older file becomes one, and whether a file has exactly them.

Its rule: all pending versions are applied in one outer transaction, and `user_version`, set last, is the only version
that is read. A file with any object more or less than its version has is not opened for writing.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from goaldesk.model.store.files import APPLICATION_ID
from goaldesk.model.store.library import Connection, connect, database
from goaldesk.model.store.versions import m001, m002

if TYPE_CHECKING:
    from sqlite_utils import Migrations

VERSIONS: tuple[tuple[str, Sequence[str]], ...] = (
    ("m001", m001.STATEMENTS),
    ("m002", m002.STATEMENTS),
)
"""Every version's name and SQL, in order. A new one adds a module and a line."""

CURRENT = len(VERSIONS)
MIN_READER = 1
"""The oldest version of the program that can read what this one writes."""

_OWN_TABLE = "_sqlite_migrations"
_SPACE = re.compile(r"\s+")


class _Executes(Protocol):
    def execute(self, sql: str) -> object: ...


def _migrations(versions: Sequence[tuple[str, Sequence[str]]]) -> "Migrations":
    from sqlite_utils import Migrations

    migrations = Migrations("goaldesk")
    for name, statements in versions:
        migrations(name=name)(_step(statements))
    return migrations


def _step(statements: Sequence[str]) -> Callable[[_Executes], None]:
    def apply(db: _Executes) -> None:
        for statement in statements:
            db.execute(statement)

    return apply


def upgrade(connection: Connection, versions: Sequence[tuple[str, Sequence[str]]] | None = None) -> None:
    """Bring the file to the newest version (of `versions`), wholly or not at all. The caller holds no transaction."""
    versions = VERSIONS if versions is None else versions
    connection.execute("BEGIN IMMEDIATE")
    try:
        _migrations(versions).apply(database(connection))
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise ValueError("a migration broke a reference")
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise ValueError("a migration broke a rule of a table")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(versions)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: Connection) -> int:
    """The version of the file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def reader_needed(connection: Connection) -> int:
    """The least version of a program that can read the file."""
    return int(connection.execute("SELECT min_reader FROM file").fetchone()[0])


def fingerprint(connection: Connection) -> str:
    """A hash over every table, index, view and trigger of the file, spaces apart."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    shown = [
        (kind, name, table, _SPACE.sub(" ", sql or "").strip())
        for kind, name, table, sql in rows
        # What the migrations note of themselves is written by a library and may be worded anew by its next version.
        if not (table == _OWN_TABLE and kind in {"table", "index"})
    ]
    return hashlib.sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()


def expected_fingerprint(version: int) -> str:
    """The fingerprint that a file of this version has."""
    scratch = connect(":memory:", isolation_level=None)
    try:
        for _, statements in VERSIONS[:version]:
            for statement in statements:
                scratch.execute(statement)
        return fingerprint(scratch)
    finally:
        scratch.close()
