"""A new workbook: made whole under another name, then given its own. Nothing is ever overwritten."""

import os
import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from goaldesk.model.beginning import put_first_rows
from goaldesk.model.changes import Edit
from goaldesk.model.errors import Refusal
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store import faults, files, history, schema, writing
from goaldesk.model.store.gate import stamp, writer
from goaldesk.model.store.opening import Wish, open_gate
from goaldesk.model.store.reading import FileFacts
from goaldesk.wording import QT_TRANSLATE_NOOP

EXISTS = QT_TRANSLATE_NOOP("Fault", "There is already a file “{path}”; it was left untouched: choose another name.")
_LABEL = QT_TRANSLATE_NOOP("Edit", "New workbook")
_BAD_SUFFIX = QT_TRANSLATE_NOOP(
    "Fault", "A workbook's name ends with .goaldesk, “{path}” does not; nothing was made: choose such a name."
)


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """A name to make a workbook under; it gets the name `path` at the end, and nothing is left if that is not reached.

    Raises Refusal `file_exists` or `bad_suffix`.
    """
    if path.suffix.casefold() != files.SUFFIX:
        raise Refusal("bad_suffix", _BAD_SUFFIX, path=str(path))
    with faults.typed(path):
        if os.path.lexists(path):
            raise Refusal("file_exists", EXISTS, path=str(path))
        draft = path.with_name(f".{path.stem}.tmp-{secrets.token_hex(4)}{files.SUFFIX}")
        try:
            yield draft
            _name(draft, path)
        finally:
            draft.unlink(missing_ok=True)
            Path(f"{draft}-journal").unlink(missing_ok=True)


def create(path: Path, settings: WorkbookSettings, wish: Wish, begin: Callable[[Edit], object] | None) -> None:
    """Make the file at `path`, closed, with what `begin` does to it in the same edit.

    Raises Refusal `file_exists` or `bad_suffix`, and whatever `begin` raises; then nothing is left.
    """
    with made_whole(path) as draft:
        make_empty(draft, wish)
        gate = open_gate(draft, wish)
        try:
            with gate.edit(_LABEL) as edit:
                put_first_rows(edit, settings, wish.clock().date())
                if begin is not None:
                    begin(edit)
        finally:
            gate.close()


def make_empty(path: Path, wish: Wish) -> None:
    """A workbook without rows, only for its owner to read. Raises FileExistsError."""
    files.make_private(path)
    connection = files.connection_to(path, write=True, key=wish.key)
    try:
        files.hold_journal(connection)
        schema.upgrade(connection)
        now = stamp(wish.clock())
        own = str(uuid.uuid4())
        facts = FileFacts(own, own, "workbook", now, schema.MIN_READER, 0, 0, history.START, writer(wish.desk, now))
        writing.write_facts(connection, facts)
        files.drop_journal(connection)
    finally:
        connection.close()


def _name(draft: Path, path: Path) -> None:
    """Give the draft its name, unless somebody else took it meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise Refusal("file_exists", EXISTS, path=str(path)) from error
    except OSError:
        # No second names on this drive (FAT, some network shares): the check and the renaming are two steps there.
        if os.path.lexists(path):
            raise Refusal("file_exists", EXISTS, path=str(path)) from None
        draft.rename(path)
    files.flush_folder(path.parent)
