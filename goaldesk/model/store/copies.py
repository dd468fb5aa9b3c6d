"""Dated copies of a workbook in the user's own folder: made through SQLite, verified before they count, thinned.

A copy is a whole workbook that says inside that it is a backup, and of which file. What cannot be verified gets no
name, and then nothing older is removed either.
"""

import datetime as dt
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from goaldesk.model.changes import ChangeSet
from goaldesk.model.store import faults, files, history, reading, schema, soundness, writing
from goaldesk.model.store.gate import Clock, stamp, utc_now, writer
from goaldesk.model.store.keeping import kept
from goaldesk.model.store.library import Connection
from goaldesk.model.store.reading import FileFacts
from goaldesk.model.store.seal import Seal

HOME = "GOALDESK_HOME"
KIND = "backup"

_NAMED = re.compile(r".* (\d{8}T\d{6}Z) g(\d+)-[0-9a-f]{8}\.goaldesk")
_MOMENT = "%Y%m%dT%H%M%SZ"
_LEFT_OVER = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy and what is inside: `made_at` UTC, the `generation` of the workbook, how many rows and entries it has."""

    path: Path
    made_at: dt.datetime
    generation: int
    rows: int
    entries: int
    uuid: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What is to be copied: an open file, its facts, its passphrase."""

    path: Path
    connection: Connection
    facts: FileFacts
    key: str | None = field(repr=False)


def home() -> Path:
    """The program's own folder for data of this user: `GOALDESK_HOME`, or where the system keeps such."""
    told = os.environ.get(HOME)
    if told:
        return Path(told)
    from platformdirs import user_data_path

    return user_data_path("goaldesk", appauthor=False)


def folder_of(uuid: str) -> Path:
    """Where the copies of the workbook with this uuid lie."""
    return home() / "backups" / uuid


def back_up(origin: Origin, clock: Clock = utc_now, let_go: Callable[[], object] = bool) -> Path:
    """A verified copy of the file as it is; the one there is, where nothing was changed since. Raises Trouble.

    `let_go` is called as soon as the original is needed no more: its pages are copied, and what takes time is done to
    the copy.
    """
    folder = folder_of(origin.facts.uuid)
    with faults.typed(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        now = clock()
        for backup in reversed(_named(folder)):
            if backup[1] == origin.facts.generation and _shows(backup[2], origin):
                return backup[2]
        moment = now.astimezone(dt.UTC).strftime(_MOMENT)
        path = folder / f"{origin.path.stem} {moment} g{origin.facts.generation}-{origin.facts.head[:8]}{files.SUFFIX}"
        with draft_beside(path) as draft:
            facts = replace(origin.facts, kind=KIND, writer=writer("", stamp(now)))
            copy_into(draft, origin, facts, let_go)
            files.flush(draft)
            draft.replace(path)
            files.flush_folder(folder)
        _thin(folder, origin, now)
    return path


def back_up_closed(path: Path, key: str | None, clock: Clock = utc_now) -> Path:
    """As `back_up`, of a workbook that nobody has open here any more. Raises Trouble, `moved` where it is gone."""
    with faults.typed(path), files.viewed(path, key) as connection:
        if connection is None:
            raise faults.trouble("moved", path)
        connection.execute("BEGIN")  # what another desk writes meanwhile is not mixed in
        return back_up(Origin(path, connection, reading.facts_of(connection)[0], key), clock)


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """A private name beside `path` for a file in the making; whatever is left under it goes away."""
    draft = path.with_name(f".{path.stem}.tmp-{secrets.token_hex(4)}{path.suffix}")
    try:
        files.make_private(draft)
        yield draft
    finally:
        draft.unlink(missing_ok=True)
        Path(f"{draft}-journal").unlink(missing_ok=True)


def copy_into(draft: Path, origin: Origin, facts: FileFacts, let_go: Callable[[], object] = bool) -> None:
    """Copy the file into the empty one at `draft`, give it these facts, and verify all of it. Raises Trouble.

    `let_go` is called as soon as the original is needed no more.
    """
    made = files.connection_to(draft, write=True, key=origin.key)
    try:
        origin.connection.backup(made)
        seal = reading.read_seal(origin.connection)
        let_go()
        # The draft has no name that anybody opens: what a crash leaves half done is thrown away, not recovered.
        made.execute("PRAGMA journal_mode = MEMORY")
        writing.write_facts(made, facts)
        verify(made, origin.path, seal)
        files.drop_journal(made)
    finally:
        made.close()


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the history of a copy: when (UTC), which desk, which edit, and what it was made of."""

    at: str
    desk: str
    label: str
    reason: str


def note(draft: Path, origin: Origin, facts: FileFacts, what: Note) -> None:
    """Put into the history of the copy at `draft`, which has these facts, how it came to be."""
    made = files.connection_to(draft, write=True, key=origin.key)
    try:
        made.execute("BEGIN IMMEDIATE")
        entry = history.HistoryEntry(history.next_sequence(made), what.at, what.desk, what.label, what.reason)
        head = history.write(made, entry, ChangeSet(what.label), facts.head)
        writing.write_facts(made, replace(facts, head=head))
        made.execute("COMMIT")
        files.drop_journal(made)
    finally:
        made.close()


def verify(copy: Connection, path: Path, seal: Seal) -> None:
    """The copy's pages, tables and seal are sound, and it holds what the original at `path` holds, whose seal this is.
    Raises Trouble `damaged`.
    """
    soundness.check_pages(copy, path, "integrity_check")
    soundness.check_tables(copy, path)
    if schema.version_of(copy) == schema.CURRENT:
        soundness.check_seal(copy, path)
    if reading.read_seal(copy) != seal:
        raise faults.trouble("damaged", path, "copy")


def backups_of(path: Path, key: str | None = None) -> list[Backup]:
    """The copies of the workbook at `path`, newest first; by its name where the file itself cannot be read any more."""
    uuid = uuid_of(path, key)
    folders = [folder_of(uuid)] if uuid else sorted((home() / "backups").glob("*"))
    found = [
        backup
        for folder in folders
        for moment, _, copy in _named(folder)
        if uuid or copy.name.startswith(f"{path.stem} ")
        for backup in _inside(copy, moment, key)
    ]
    return sorted(found, key=lambda backup: (backup.made_at, backup.generation), reverse=True)


def newest_moment(uuid: str) -> dt.datetime | None:
    """When the newest copy was made."""
    found = _named(folder_of(uuid))
    return found[-1][0] if found else None


def uuid_of(path: Path, key: str | None = None) -> str:
    """The number of the workbook at `path`; empty where it is none, or cannot be read with this passphrase."""
    with files.viewed(path, key) as connection:
        return "" if connection is None else reading.facts_of(connection)[0].uuid


def _named(folder: Path) -> list[tuple[dt.datetime, int, Path]]:
    """Moment, generation and path of the copies in a folder, oldest first, as their names say."""
    found = []
    for path in folder.glob(f"*{files.SUFFIX}"):
        match = _NAMED.fullmatch(path.name)
        if match:
            moment = dt.datetime.strptime(match[1], _MOMENT).replace(tzinfo=dt.UTC)
            found.append((moment, int(match[2]), path))
    return sorted(found, key=lambda copy: copy[:2])


def _inside(path: Path, moment: dt.datetime, key: str | None) -> list[Backup]:
    """What the copy at `path` says of itself; nothing where it is not a copy or cannot be read with this passphrase."""
    with files.viewed(path, key) as connection:
        if connection is None:
            return []
        facts, _ = reading.facts_of(connection)
        seal = reading.read_seal(connection)
    if facts.kind != KIND:
        return []
    entries = sum(count for (part, _), (count, _) in seal.parts.items() if part == "entry")
    rows = sum(count for (part, _), (count, _) in seal.parts.items() if part != "entry")
    return [Backup(path, moment, facts.generation, rows, entries, facts.uuid)]


def _shows(path: Path, origin: Origin) -> bool:
    """Whether the copy at `path` holds just what the original holds: the end of the history tells."""
    with files.viewed(path, origin.key) as connection:
        return connection is not None and reading.facts_of(connection)[0].head == origin.facts.head


def _thin(folder: Path, origin: Origin, now: dt.datetime) -> None:
    """Remove the copies that the rule does not keep, and only what says inside that it is a copy of this workbook."""
    copies = _named(folder)
    stays = kept([moment for moment, _, _ in copies], now)
    for moment, _, path in copies:
        if moment not in stays and any(
            backup.uuid == origin.facts.uuid for backup in _inside(path, moment, origin.key)
        ):
            path.unlink()
    for left in folder.glob(f".*.tmp-*{files.SUFFIX}*"):
        if dt.datetime.fromtimestamp(left.stat().st_mtime, dt.UTC) < now - _LEFT_OVER:
            left.unlink(missing_ok=True)
