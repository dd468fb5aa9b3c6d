"""How the file is kept quick while many rows go that others may refer to.

At each such row SQLite looks for whoever refers to it, and without an index it reads whole tables. The indexes are made
where they pay and dropped inside the same transaction: a file never holds them, and entering rows never carries them.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from goaldesk.model.rows import ROWS
from goaldesk.model.store.library import Connection


@contextmanager
def found_by_index(connection: Connection, tables: Collection[str]) -> Iterator[None]:
    """Whoever refers to rows of these tables is found by an index inside. The caller holds a transaction, and takes it
    back where anything is raised.
    """
    made = []
    for child, column in _referring(connection, tables) if tables else ():
        name = f"referring_{child}_{column}"
        connection.execute(f'CREATE INDEX {name} ON {child} ("{column}")')
        made.append(name)
    yield
    for name in made:
        connection.execute(f"DROP INDEX {name}")


def _referring(connection: Connection, tables: Collection[str]) -> list[tuple[str, str]]:
    """The columns that refer to these tables and do not lead a key, which is an index already."""
    listed = [
        (kind, column)
        for kind in ROWS
        for parent, column in connection.execute(
            'SELECT "table", "from" FROM pragma_foreign_key_list(?)', (kind.TABLE,)
        ).fetchall()
        if parent in tables
    ]
    return [(kind.TABLE, column) for kind, column in listed if column != kind.KEY[0]]
