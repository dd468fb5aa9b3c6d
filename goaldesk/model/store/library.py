"""The one place that brings SQLite in: a single modern library for plain and locked files alike.

It stands in for the standard library's under the name that sqlite-utils looks for first, so that two copies never open
one file in one process (each would drop the other's locks). Older versions are refused: they delete files named by a
crafted journal, and damage files in write-ahead mode.
"""

import sys
from typing import TYPE_CHECKING

import sqlcipher3
from sqlcipher3 import dbapi2
from sqlcipher3.dbapi2 import Connection, DatabaseError, Error, IntegrityError, connect

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["Connection", "DatabaseError", "Error", "IntegrityError", "connect", "database"]

_OLDEST = (3, 51, 3)

if sqlcipher3.sqlite_version_info < _OLDEST:
    raise ImportError(
        f"SQLite {sqlcipher3.sqlite_version} is too old: {'.'.join(map(str, _OLDEST))} or newer is needed"
    )
if "sqlite_utils" in sys.modules and "pysqlite3" not in sys.modules:
    raise ImportError("sqlite_utils was imported before the store chose its SQLite library")

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2


def database(connection: Connection) -> "Database":
    """The connection as sqlite-utils sees it. Imported late: opening a workbook of today's version does without."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)
