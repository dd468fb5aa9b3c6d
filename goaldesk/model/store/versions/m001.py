"""Version 1 of the file, as SQL and nothing else: it must still make the same file when the rows have long changed.

Every table is STRICT. `seal` is the digest of a row (see `seal`); target months and entries are sealed in blocks.
References between small tables are checked at the end of an edit. Entries carry none, and no secondary index: checked
by SQLite they make an import half as long again, checked by the gate over whole columns next to nothing.
"""

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE file (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uuid TEXT NOT NULL,
        lineage TEXT NOT NULL,
        kind TEXT NOT NULL,
        made_at TEXT NOT NULL,
        min_reader INTEGER NOT NULL,
        generation INTEGER NOT NULL,
        last_id INTEGER NOT NULL,
        head TEXT NOT NULL,
        writer TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE seal (
        part TEXT NOT NULL,
        month INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        PRIMARY KEY (part, month)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE history (
        sequence INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        desk TEXT NOT NULL,
        label TEXT NOT NULL,
        reason TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        previous TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE history_body (
        sequence INTEGER PRIMARY KEY REFERENCES history,
        salt BLOB NOT NULL,
        rows TEXT NOT NULL,
        removed BLOB,
        added BLOB
    ) STRICT
    """,
    """
    CREATE TABLE entry (
        id INTEGER PRIMARY KEY,
        day INTEGER NOT NULL,
        unit INTEGER NOT NULL,
        metric INTEGER NOT NULL,
        segment INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        batch INTEGER NOT NULL,
        split INTEGER NOT NULL,
        reference TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE fiscal_year (
        label INTEGER PRIMARY KEY,
        first_month INTEGER NOT NULL,
        months INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE calendar_day (
        day INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        source TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE desk (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        language TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE unit (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL COLLATE NOCASE UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        is_own INTEGER NOT NULL,
        position INTEGER NOT NULL,
        ended INTEGER,
        merged_into INTEGER REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        note TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE membership (
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        from_day INTEGER NOT NULL,
        parent INTEGER REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        seal INTEGER NOT NULL,
        PRIMARY KEY (unit, from_day)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE alias (
        name TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE person (
        unit INTEGER PRIMARY KEY REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        start_day INTEGER,
        end_day INTEGER,
        capacity INTEGER NOT NULL,
        ramp TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE segment (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL COLLATE NOCASE UNIQUE,
        name TEXT NOT NULL,
        parent INTEGER NOT NULL,
        position INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE metric (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL COLLATE NOCASE UNIQUE,
        name TEXT NOT NULL,
        aggregation TEXT NOT NULL,
        category TEXT NOT NULL,
        direction TEXT NOT NULL,
        unit TEXT NOT NULL,
        decimals INTEGER NOT NULL,
        shown INTEGER NOT NULL,
        numerator INTEGER REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        denominator INTEGER REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        cadence TEXT NOT NULL,
        definition TEXT NOT NULL,
        catalogue TEXT NOT NULL,
        stage INTEGER,
        weight INTEGER NOT NULL,
        position INTEGER NOT NULL,
        data_through INTEGER,
        active INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE scenario (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL COLLATE NOCASE UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        note TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE target (
        id INTEGER PRIMARY KEY,
        scenario INTEGER NOT NULL REFERENCES scenario DEFERRABLE INITIALLY DEFERRED,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        metric INTEGER NOT NULL REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        segment INTEGER NOT NULL,
        first_month INTEGER NOT NULL,
        months INTEGER NOT NULL,
        status TEXT NOT NULL,
        statement TEXT NOT NULL,
        source TEXT NOT NULL,
        baseline INTEGER,
        baseline_kind TEXT NOT NULL,
        expected INTEGER,
        achievable TEXT NOT NULL,
        parent_target INTEGER REFERENCES target DEFERRABLE INITIALLY DEFERRED,
        objective TEXT NOT NULL,
        deadline_day INTEGER,
        rhythm TEXT NOT NULL,
        phasing TEXT NOT NULL,
        reason TEXT NOT NULL,
        agreed_by TEXT NOT NULL,
        agreed_day INTEGER,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE target_month (
        target INTEGER NOT NULL REFERENCES target DEFERRABLE INITIALLY DEFERRED,
        month INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        locked INTEGER NOT NULL,
        PRIMARY KEY (target, month)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE proposal (
        id INTEGER PRIMARY KEY,
        scenario INTEGER NOT NULL REFERENCES scenario DEFERRABLE INITIALLY DEFERRED,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        metric INTEGER NOT NULL REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        segment INTEGER NOT NULL,
        first_month INTEGER NOT NULL,
        months INTEGER NOT NULL,
        status TEXT NOT NULL,
        proposed_by TEXT NOT NULL,
        proposed_day INTEGER,
        comment TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE proposal_month (
        proposal INTEGER NOT NULL REFERENCES proposal DEFERRABLE INITIALLY DEFERRED,
        month INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (proposal, month)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE revision (
        id INTEGER PRIMARY KEY,
        target INTEGER NOT NULL REFERENCES target DEFERRABLE INITIALLY DEFERRED,
        from_month INTEGER NOT NULL,
        reason TEXT NOT NULL,
        revised_by TEXT NOT NULL,
        revised_day INTEGER NOT NULL,
        late INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE revision_month (
        revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
        month INTEGER NOT NULL,
        old_amount INTEGER,
        new_amount INTEGER,
        seal INTEGER NOT NULL,
        PRIMARY KEY (revision, month)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE layout (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        source TEXT NOT NULL,
        body TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE import_batch (
        id INTEGER PRIMARY KEY,
        layout INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        file_digest TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        rows INTEGER NOT NULL,
        first_day INTEGER,
        last_day INTEGER,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE control_total (
        metric INTEGER NOT NULL REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        month INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        reason TEXT NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (metric, month)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE month_event (
        id INTEGER PRIMARY KEY,
        month INTEGER NOT NULL,
        kind TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        first_month INTEGER NOT NULL,
        months INTEGER NOT NULL,
        status TEXT NOT NULL,
        due_day INTEGER,
        held_day INTEGER,
        reviewer TEXT NOT NULL,
        went_well TEXT NOT NULL,
        own_note TEXT NOT NULL,
        reviewer_note TEXT NOT NULL,
        figures TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE cause (
        id INTEGER PRIMARY KEY,
        review INTEGER NOT NULL REFERENCES review DEFERRABLE INITIALLY DEFERRED,
        metric INTEGER NOT NULL REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL,
        amount INTEGER NOT NULL,
        note TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE action (
        id INTEGER PRIMARY KEY,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL,
        owner TEXT NOT NULL,
        due_day INTEGER,
        state TEXT NOT NULL,
        review INTEGER REFERENCES review DEFERRABLE INITIALLY DEFERRED,
        done_day INTEGER,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE printed_pack (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL,
        unit INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
        first_month INTEGER NOT NULL,
        months INTEGER NOT NULL,
        language TEXT NOT NULL,
        printed_at TEXT NOT NULL,
        document TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
)
