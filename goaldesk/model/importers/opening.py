"""The door to other people's files: looks at the first bytes, never at the name, and asks the importers in turn."""

from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers import IMPORTERS
from goaldesk.model.importers.importer import Fingerprint, Source, SourceOptions, empty_source, unreadable
from goaldesk.wording import QT_TRANSLATE_NOOP

HEAD_BYTES = 4096


def open_source(path: Path, options: SourceOptions | None = None) -> Source:
    """The file as tables.

    Raises Refusal (with one clear sentence) for a file that is no table, Undecided where the options must say more,
    Trouble where the file cannot be read.
    """
    if Fingerprint.of(path).size == 0:
        raise empty_source(path.name)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    for importer in IMPORTERS:
        if importer.recognises(head):
            return importer.open(path, options or SourceOptions())
    raise Refusal(
        "not_a_table",
        QT_TRANSLATE_NOOP(
            "Fault", "{name} is neither a CSV file nor a spreadsheet. Save it as CSV or XLSX and import that."
        ),
        name=path.name,
    )
