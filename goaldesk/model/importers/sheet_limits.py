"""How much a spreadsheet may cost: limits of the file, checked before it is parsed, and limits of the process.

One rule (reliability rule 22): the file's own statements about its size are only a first look; what they hide meets
the limits of memory and time of the process that parses it.
"""

import sys
import zipfile

MOST_BYTES = 20 << 20
MOST_PARTS = 2_000
LARGEST_PART = 200 << 20
LARGEST_TOTAL = 400 << 20
STEEPEST_RATIO = 300
MOST_CELLS = 5_000_000
MEMORY = 1 << 30
SECONDS = 60
_RATIO_FROM = 1 << 20  # small parts may be as repetitive as they like
_DECLARATIONS = 4_096


def bound_process() -> None:
    """Limit memory, processor time and the size of written files of this process, where the system can."""
    if sys.platform == "win32":
        return  # the other side still ends the process when its time is over
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MEMORY, 2 * MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def look_at_zip(path: str) -> str | None:
    """The code of the reason not to parse the file, None if there is none or it is no zip file (an old .xls)."""
    with open(path, "rb") as file:  # noqa: PTH123 - the request has a plain text
        if file.read(2) != b"PK":
            return None
    try:
        with zipfile.ZipFile(path) as parts:
            return _look_at_parts(parts)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return "sheet_damaged"


def _look_at_parts(parts: zipfile.ZipFile) -> str | None:
    listed = parts.infolist()
    names = {part.filename for part in listed}
    if "xl/workbook.bin" in names:
        return "sheet_xlsb"
    if not ({"[Content_Types].xml", "content.xml"} & names):
        return "not_a_table"
    if len(listed) > MOST_PARTS or sum(part.file_size for part in listed) > LARGEST_TOTAL:
        return "sheet_too_large"
    for part in listed:
        steep = part.file_size > _RATIO_FROM and part.file_size > STEEPEST_RATIO * max(1, part.compress_size)
        if part.file_size > LARGEST_PART or steep:
            return "sheet_too_large"
        if part.filename.endswith((".xml", ".rels")):
            with parts.open(part) as text:
                if b"<!doctype" in text.read(_DECLARATIONS).replace(b"\0", b"").lower():
                    return "sheet_doctype"
    return None
