"""Version 2 of the file: who leads a unit, from which day on."""

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE unit_head (
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        from_day INTEGER NOT NULL,
        person INTEGER REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (unit, from_day)
    ) STRICT, WITHOUT ROWID
    """,
)
