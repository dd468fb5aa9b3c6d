"""Spreadsheets, read in a child process."""

from pathlib import Path

from goaldesk.model.importers.importer import Source, SourceOptions


class Spreadsheet:
    @classmethod
    def recognises(cls, head: bytes) -> bool:
        return head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))

    @classmethod
    def open(cls, path: Path, options: SourceOptions) -> Source:
        raise NotImplementedError
