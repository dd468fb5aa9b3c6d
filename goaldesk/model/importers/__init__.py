"""Reading other people's files. `IMPORTERS` is asked in order: the first that recognises a file reads it."""

from goaldesk.model.importers.delimited import Delimited
from goaldesk.model.importers.importer import Importer
from goaldesk.model.importers.spreadsheet import Spreadsheet

IMPORTERS: tuple[type[Importer], ...] = (Delimited, Spreadsheet)
