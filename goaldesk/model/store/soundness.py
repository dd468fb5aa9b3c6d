"""Whether an open file is what it should be: pages, tables, seal. Asked before its figures are believed."""

from pathlib import Path

from goaldesk.model.store import faults, files, reading, schema
from goaldesk.model.store.library import Connection
from goaldesk.model.store.reading import Reading


def checked(connection: Connection, path: Path, *, newer: bool = False) -> Reading:
    """Read everything, having made sure that pages, tables and seal are as they should be.

    Raises Trouble `damaged` or `not_ours`. Tables and seal of a newer version are beyond judgement.
    """
    check_pages(connection, path, "quick_check")
    if not newer:
        check_tables(connection, path)
    return check_seal(connection, path, newer=newer)


def check_seal(connection: Connection, path: Path, *, newer: bool = False) -> Reading:
    """Read everything and compare it with its seal. Raises Trouble `damaged`."""
    read = reading.read_all(connection)
    if read.broken and not newer:
        raise faults.trouble("damaged", path, ", ".join(read.broken[:3]))
    return read


def check_pages(connection: Connection, path: Path, how: str) -> None:
    """`how` is `quick_check` or `integrity_check`. Raises Trouble `damaged`."""
    for (finding,) in connection.execute(f"PRAGMA {how}(1)"):
        if finding != "ok":
            raise faults.trouble("damaged", path, "pages")


def check_tables(connection: Connection, path: Path) -> None:
    """Raises Trouble `not_ours` where the file has any table, index, view or trigger more or less than its version."""
    if schema.fingerprint(connection) != schema.expected_fingerprint(schema.version_of(connection)):
        raise files.not_ours(path, "unknown tables")
